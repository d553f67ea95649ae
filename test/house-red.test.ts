import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { loosePins, strangeLicences } from './house/packages.ts'
import { unguarded } from './house/routes.ts'
import * as shape from './house/shape.ts'
import type { Source } from './house/tree.ts'
import * as walls from './house/walls.ts'
import * as words from './house/words.ts'

// Each wall of the house falls when it is leant on: made-up houses with one thing wrong, and the same without it.

const house = (files: Record<string, string>): Source[] => Object.entries(files).map(([path, text]) => ({ path, text }))
const one = (path: string, text: string) => house({ [path]: text })
const falls = (wrong: string[], ...tellings: RegExp[]) => {
  assert.equal(wrong.length, tellings.length, wrong.join('\n'))
  for (const [index, telling] of tellings.entries()) assert.match(wrong[index] ?? '', telling)
}
const stands = (wrong: string[]) => assert.deepEqual(wrong, [])

describe('arrows', () => {
  const up: [string, string][] = [
    ['src/platform/db/db.ts', '../../ui/dates.ts'],
    ['src/platform/db/db.ts', '../../rooms/groups/index.ts'],
    ['src/ui/page.tsx', '../people/rules.ts'],
    ['src/people/rules.ts', '../rooms/groups/index.ts'],
    ['src/rooms/groups/routes.tsx', '../../app/app.tsx'],
    ['src/app/app.tsx', '../main.ts'],
    ['src/app/app.tsx', '../../demo/seed.ts'],
    ['src/rooms/groups/routes.tsx', '../../../test/harness.ts'],
  ]
  for (const [path, to] of up)
    test(`${path} may not know ${to}`, () =>
      falls(walls.wrongArrows(one(path, `import { a } from '${to}'`)), /must not/))
  test('types, exports and late imports are arrows too', () => {
    const path = 'src/platform/db/db.ts'
    falls(walls.wrongArrows(one(path, `import type { A } from '../../ui/dates.ts'`)), /must not know/)
    falls(walls.wrongArrows(one(path, `export { a } from '../../ui/dates.ts'`)), /must not know/)
    falls(walls.wrongArrows(one(path, `const a = await import('../../ui/dates.ts')`)), /must not know/)
  })
  test('down is fine, and a word in a comment is no arrow', () => {
    stands(walls.wrongArrows(one('src/rooms/groups/routes.tsx', `import { a } from '../../platform/db/db.ts'`)))
    stands(walls.wrongArrows(one('src/main.ts', `import { seed } from '../demo/seed.ts'`)))
    stands(walls.wrongArrows(one('src/platform/db/db.ts', `// import { a } from '../../ui/dates.ts'`)))
    stands(walls.wrongArrows(one('src/rooms/groups/groups.test.ts', `import { a } from '../../../test/harness.ts'`)))
  })
  test('a file beside the floors is found', () => falls(walls.homeless(one('src/tools/a.ts', '')), /no floor/))
})

describe('rooms', () => {
  const inside = `import { slots } from '../groups/queries.ts'`
  const door = `import { slots } from '../groups/index.ts'`
  test('another room is entered by its door only', () =>
    falls(
      walls.brokenRoomWalls(one('src/rooms/booking/slot.ts', inside), ['booking>groups']),
      /through the wall of groups/,
    ))
  test('the roof and the demo town use doors too', () => {
    falls(
      walls.brokenRoomWalls(one('src/app/front.tsx', `import { a } from '../rooms/groups/queries.ts'`), []),
      /through the wall/,
    )
    falls(
      walls.brokenRoomWalls(one('demo/seed.ts', `import { a } from '../src/rooms/groups/queries.ts'`), []),
      /through the wall/,
    )
    stands(walls.brokenRoomWalls(one('demo/seed.ts', `import { a } from '../src/rooms/groups/sample.ts'`), []))
    stands(walls.brokenRoomWalls(one('demo/seed.ts', `import { a } from '../src/rooms/groups/slot-sample.ts'`), []))
  })
  test('a door is used by decision only', () => {
    falls(walls.brokenRoomWalls(one('src/rooms/booking/slot.ts', door), []), /nobody decided/)
    stands(walls.brokenRoomWalls(one('src/rooms/booking/slot.ts', door), ['booking>groups']))
  })
  test('decisions must not run in a circle', () => {
    falls(walls.doorCycles(['a>b', 'b>c', 'c>a']), /circle: a → b → c → a/)
    stands(walls.doorCycles(['a>b', 'a>c', 'b>c']))
  })
  test('builders of tests serve nobody else', () => {
    for (const from of ['./sample.ts', './slot-sample.ts'])
      falls(walls.buildersInUse(one('src/rooms/groups/routes.tsx', `import { aSlot } from '${from}'`)), /builders/)
    stands(walls.buildersInUse(one('src/rooms/groups/slot-sample.ts', `import { say } from './sample.ts'`)))
  })
  test('a page asks nothing', () => {
    falls(walls.pagesThatAsk(one('src/rooms/groups/pages.tsx', `import { slots } from './queries.ts'`)), /asks/)
    falls(
      walls.pagesThatAsk(one('src/rooms/groups/pages/slot-page.tsx', `import { sql } from 'kysely'`)),
      /asks kysely/,
    )
    stands(walls.pagesThatAsk(one('src/rooms/groups/pages.tsx', `import type { Slot } from './queries.ts'`)))
  })
  test('a room has a door and a README', () => {
    falls(shape.unfurnishedRooms(one('src/rooms/groups/routes.tsx', '')), /no door/, /README.md of 0 lines/)
    const lines = 'word\n'.repeat(12)
    stands(shape.unfurnishedRooms(house({ 'src/rooms/groups/index.ts': '', 'src/rooms/groups/README.md': lines })))
    falls(
      shape.unfurnishedRooms(house({ 'src/rooms/groups/index.ts': '', 'src/rooms/groups/README.md': lines.repeat(4) })),
      /of 48 lines/,
    )
  })
})

describe('imports in a circle', () => {
  const circle = { 'src/app/a.ts': `import { b } from './b.ts'`, 'src/app/b.ts': `import { c } from './c.ts'` }
  test('are found, once', () => {
    falls(
      walls.importCycles(house({ ...circle, 'src/app/c.ts': `import { a } from './a.ts'` })),
      /circle: .*a\.ts → .*b\.ts → .*c\.ts → .*a\.ts/,
    )
    falls(walls.importCycles(one('src/app/a.ts', `import { a } from './a.ts'`)), /circle/)
  })
  test('are harmless when only types go round', () =>
    stands(walls.importCycles(house({ ...circle, 'src/app/c.ts': `import type { A } from './a.ts'` }))))
})

describe('routes', () => {
  const [guard, page] = [() => 'guard', () => 'page']
  const isGuard = (handler: unknown) => handler === guard
  const get = (path: string, handler: unknown) => ({ method: 'GET', path, handler })
  test('a page without a rule is found', () => falls(unguarded([get('/fi/', page)], isGuard), /GET \/fi\/ has no rule/))
  test('a rule after the page is no rule', () =>
    falls(unguarded([get('/a', page), get('/a', guard)], isGuard), /no rule/))
  test('a rule of another method or path does not count', () =>
    falls(
      unguarded([get('/a', guard), { method: 'POST', path: '/a', handler: page }, get('/b', page)], isGuard),
      /POST \/a/,
      /GET \/b/,
    ))
  test('a rule given to everything at once does not count', () =>
    falls(unguarded([{ method: 'ALL', path: '/*', handler: guard }, get('/a', page)], isGuard), /no rule/))
  test('a handler for every method is found', () => {
    falls(unguarded([{ method: 'ALL', path: '/a', handler: guard }], isGuard), /answers every method/)
    falls(words.looseRoutes(one('src/app/a.ts', `app.all('/a', f)\nPromise.all([])`)), /a\.ts:1 registers/)
    falls(words.looseRoutes(one('src/app/a.ts', `app.mount('/a', f)`)), /registers/)
  })
  test('a guarded page stands', () => stands(unguarded([get('/a', guard), get('/a', page)], isGuard)))
})

describe('files', () => {
  test('301 lines are too many, in a test 401', () => {
    const lines = (count: number) => 'const a = 1\n'.repeat(count)
    assert.deepEqual(
      shape.overLong(house({ 'src/a.ts': lines(301), 'src/b.css': lines(300), 'src/c.test.ts': lines(400) })),
      ['src/a.ts'],
    )
    assert.deepEqual(shape.overLong(house({ 'test/a.test.ts': lines(401), 'demo/a.json': lines(900) })), [
      'test/a.test.ts',
    ])
  })
  test('a default export is found', () => {
    falls(shape.defaultExports(one('src/a.ts', 'export default 1')), /default export/)
    falls(shape.defaultExports(one('src/a.ts', 'const a = 1\nexport { a as default }')), /default export/)
    stands(shape.defaultExports(one('src/a.ts', `const text = 'export default'`)))
  })
  test('a barrel is found, the door of a room is none', () => {
    falls(shape.barrels(one('src/ui/all.ts', `export * from './a.ts'\nexport { b } from './b.ts'`)), /barrel/)
    falls(shape.barrels(one('src/ui/index.ts', 'export const a = 1')), /barrel/)
    stands(shape.barrels(one('src/rooms/groups/index.ts', `export { routes } from './routes.tsx'`)))
  })
  test('folders without an owner are found', () =>
    falls(
      shape.ownerlessFolders(house({ 'src/utils/a.ts': '', 'src/ui/helpers/b.ts': '' })),
      /src\/utils/,
      /src\/ui\/helpers/,
    ))
  test('other names than kebab-case are found', () => {
    falls(
      shape.misnamedFiles(
        house({ 'src/ui/NowPanel.tsx': '', 'src/ui/now_panel.ts': '', 'src/ui/now-panel.test.tsx': '' }),
      ),
      /NowPanel/,
      /now_panel/,
    )
  })
  test('hollow names are found', () => {
    for (const text of [
      'type SlotManager = 1',
      'const dateHelper = 1',
      'interface ISlot {}',
      'class BookingService {}',
      'const dateUtils = 1',
    ])
      falls(shape.hollowNames(one('src/a.ts', text)), /speaks of/)
    falls(shape.hollowNames(one('src/booking-service.ts', '')), /hollow/)
    stands(shape.hollowNames(one('src/a.ts', 'type PlaceService = 1\nconst Icon = 1')))
  })
  test('migrations out of place are found', () => {
    const room = { 'src/rooms/groups/index.ts': '' }
    const made = (name: string, text = '') =>
      shape.strangeMigrations(house({ ...room, [`db/migrations/${name}`]: text }))
    falls(made('20261201_slot.sql'), /not named/)
    falls(made('20261201_1200_forum_create_thread.sql'), /belongs to no room/)
    falls(made('20261201_1200_groups_create_slot.sql', 'create table booking.slot ()'), /reaches outside groups/)
    stands(made('20261201_1200_groups_create_slot.sql', 'create schema groups; create table groups.slot ()'))
  })
})

describe('words', () => {
  test('inline styles, scripts and colours are found', () => {
    falls(words.inlineStyles(one('src/ui/a.tsx', 'const a = <p style="color: red" />')), /a\.tsx:1 has an inline style/)
    falls(words.inlineScripts(one('src/ui/a.tsx', 'const a = <p onclick="go()" />')), /inline script/)
    falls(words.ownColours(one('src/ui/a.tsx', `const a = <path fill="#00f" />`)), /colour/)
    stands(words.ownColours(one('src/ui/a.tsx', `const a = <a href="#map" />`)))
  })
  test('a console is found', () => falls(words.consoles(one('src/a.ts', '\nconsole.log(1)')), /a\.ts:2/))
  test('a clock of one’s own is found', () => {
    for (const text of [
      'Date.now()',
      'new Date()',
      'Temporal.Now.instant()',
      'Temporal.Now.plainDateISO()',
      'const f = Date.now',
    ])
      falls(words.ownClocks(one('src/rooms/a.ts', text), ['src/main.ts']), /asks the machine/)
    stands(words.ownClocks(one('src/main.ts', 'Temporal.Now.instant()'), ['src/main.ts']))
    stands(words.ownClocks(one('src/rooms/a.ts', `new Date('2026-01-01')`), []))
  })
  test('a promise to do it later is found', () =>
    falls(words.promises(one('src/a.ts', `// ${'TO'}${'DO'}: later`)), /puts something off/))
  test('traces of one machine are found', () => {
    falls(
      words.machineTraces(one('docs/a.md', `See ${'/wo'}rk/main and https://${'registry.npmjs'}.org`)),
      /path/,
      /registry/,
    )
    stands(words.machineTraces(one('docs/a.md', 'https://example.org/home/page, ../home/x and src/work/a')))
  })
})

describe('packages', () => {
  test('a version that may drift is found', () =>
    falls(loosePins({ dependencies: { a: '^1.0.0', b: '1.0.0' }, devDependencies: { c: 'latest' } }), /^a /, /^c /))
  test('a licence we have not agreed to is found', () => {
    const packages = [
      { name: 'a', version: '1.0.0', license: 'AGPL-3.0' },
      { name: 'b', version: '1.0.0', license: '(MIT OR GPL-3.0)' },
      { name: 'c', version: '1.0.0', license: 'MIT AND GPL-3.0' },
      { name: 'd', version: '1.0.0' },
    ]
    falls(strangeLicences(packages), /^a /, /^c /, /no licence/)
    stands(strangeLicences(packages, ['a', 'c', 'd']))
  })
})
