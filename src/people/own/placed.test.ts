import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { rowsOf, type TestSite } from '../../../test/harness.ts'
import { ownSite, signedIn } from '../../../test/own-family.ts'
import * as a from '../sample.ts'

let site: TestSite
const id: Record<string, string> = {}
const of = (name: string) => id[name] as string
before(async () => {
  site = await ownSite()
  const { db } = site
  for (const name of ['mother', 'foster', 'partner'])
    id[name] = await a.aPerson(db, { given: name, family: 'Aikuinen' })
  id.child = await a.aChild(db, { given: 'Lapsi', born: '2020-01-01' })
  await a.guardianshipOf(db, of('mother'), of('child'))
  await a.guardianshipOf(db, of('foster'), of('child'), { basis: 'foster_placement', scope: 'daily_care' })
  await a.aFamily(db, { parent: [of('mother')], child: [of('child')] })
  await a.aFamily(db, { foster_parent: [of('foster'), of('partner')] })
  const unit = await a.aUnit(db, { name: 'Salaneuvola' })
  const nurse = await a.aPractitioner(db, { given: 'Salla', family: 'Hoitaja', task: 'broad_care', unit })
  await a.careOf(db, of('child'), { unit, practitioner: nurse })
  await a.aContactPoint(db, of('child'), 'address', 'Sijaistie 7')
})
after(() => site.close())

describe('a child placed in a home under turvakielto, of whose family no row says that the child is', () => {
  const covered = async () =>
    (
      await rowsOf<{ covered: boolean }>(
        site.db,
        `select people.has_safety_order(p, '${site.clock.now}') as covered from unnest(array['${of('child')}', '${of('foster')}',
          '${of('partner')}', '${of('mother')}']::uuid[]) with ordinality x(p, n) order by n`,
      )
    ).map((row) => row.covered)

  test('is not found by the other guardian: no address, no carer, no name of who has the child', async () => {
    await a.aSafetyOrder(site.db, of('partner'))
    assert.deepEqual(await covered(), [true, true, true, false])
    const mother = await signedIn(site, of('mother'))
    assert.match((await mother.visit(`/oma/perhe/${id.child}`)).words, /Lapsi/)
    for (const path of [`/oma/perhe/${id.child}`, '/oma/perhe', '/oma', '/oma/tiedot/kaikki.json', '/oma/loki.json'])
      assert.doesNotMatch(
        (await mother.visit(path)).html,
        /Sijaistie|Salaneuvola|Hoitaja|foster Aikuinen|"foster"/,
        path,
      )
  })

  test('has homes that the other guardian does not count, in a page, a file or a statement', async () => {
    const father = await a.aPerson(site.db, { given: 'Isä', family: 'Aikuinen' })
    await a.guardianshipOf(site.db, father, of('child'))
    const home = await a.aFamily(site.db, { parent: [father], child: [of('child')] })
    const dad = await signedIn(site, father)
    const pages = ['/oma/perhe', `/oma/perhe/${id.child}`, '/oma']
    for (const path of pages) assert.doesNotMatch((await dad.visit(path)).words, /Kaksi kotia/, path)
    const member = 'select family_id from people.family_member'
    assert.deepEqual(await dad.ask(`${member} where person_id = '${id.child}'`), [{ family_id: home }], 'his own')
    const file = JSON.stringify(JSON.parse((await dad.visit('/oma/tiedot/kaikki.json')).html))
    await rowsOf(site.db, 'delete from people.safety_order')
    for (const path of pages.slice(0, 2)) assert.match((await dad.visit(path)).words, /Kaksi kotia/, path)
    assert.equal((await dad.ask(`${member} where person_id = '${id.child}'`)).length, 2)
    const open = JSON.stringify(JSON.parse((await dad.visit('/oma/tiedot/kaikki.json')).html))
    const memberships = (text: string) => text.match(/:"child"/g)?.length ?? 0
    assert.deepEqual([memberships(file), memberships(open)], [1, 2])
    await a.aSafetyOrder(site.db, of('partner'))
    await rowsOf(
      site.db,
      `delete from people.guardianship where adult_id = '${father}'; delete from people.family where id = '${home}'`,
    )
  })

  test('an order of the child covers who has the child, as long as the placement lasts', async () => {
    await rowsOf(site.db, 'delete from people.safety_order')
    await a.aSafetyOrder(site.db, of('child'))
    assert.deepEqual(await covered(), [true, true, true, true])
    await rowsOf(
      site.db,
      `update people.guardianship set valid = '[2020-01-01,2026-11-24)' where basis = 'foster_placement'`,
    )
    assert.deepEqual(await covered(), [true, false, false, true])
  })
})
