import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { rowsOf, type TestSite, testSite } from '../../../../test/harness.ts'
import type { Documents } from '../entries/document.ts'
import { readEntry } from '../entries/read.ts'
import { saveEntries } from '../entries/save.ts'
import { acceptRun, refuseRun, undoRun } from './decide.ts'
import { readRun } from './read-run.ts'
import { beginRun, type Counts, type NewRun, type Run, runById } from './run.ts'
import { type AnyTold, applied, aReadRun, noFile, readerOf, says, toldService } from './sample.ts'
import { undoBatch } from './undo-run.ts'

let site: TestSite
let city: string
before(async () => {
  site = await testSite({ demo: true })
  const [organization] = await rowsOf<{ id: string }>(site.db, 'select id from directory.organization limit 1')
  city = organization?.id ?? ''
})
after(() => site.close())

let feeds = 0
/** A source that no other test tells by. */
const newSource = () => `feed-${++feeds}`
const by = () => ({ practitioner: null, now: site.clock.now })

/** Everything as the application, whose rights these are. */
async function run(source: string, told: readonly AnyTold[], more: Partial<NewRun> = {}): Promise<Run> {
  const begun: NewRun = {
    source,
    format: 'template_csv',
    files: ['koe.csv'],
    now: site.clock.now,
    defaultOrganization: city,
    ...more,
  }
  return aReadRun(site.appDb, begun, { reader: readerOf(told) })
}
async function read(id: string): Promise<Run> {
  const found = await runById(site.appDb, id)
  assert.ok(found)
  return found
}
const accept = (id: string, take: 'all' | 'flawless' = 'all', goneSure = false) =>
  site.appDb.transaction().execute((tx) => acceptRun(tx, id, by(), { take, goneSure }))
const apply = (id: string) => applied(site.appDb, id, site.clock.now)
async function taken(source: string, told: readonly AnyTold[], more: Partial<NewRun> = {}): Promise<Run> {
  const { id } = await run(source, told, more)
  assert.equal(await accept(id, 'all', true), null)
  await apply(id)
  return read(id)
}
const undo = async (id: string) => {
  assert.equal(await site.appDb.transaction().execute((tx) => undoRun(tx, id, by())), null)
  while (await undoBatch(site.appDb, id, site.clock.now));
}
const counted = ({ counts: { create = 0, change = 0, same = 0, gone = 0, refused = 0 } }: { counts: Counts }) => ({
  ...{ create, change, same, gone, refused },
})
const nothing = { create: 0, change: 0, same: 0, gone: 0, refused: 0 }
const answersOf = async (id: string) =>
  (
    await sql<{ reason: string; field: string; level: string }>`
      select reason, field, level from directory.import_answer where run_id = ${id} order by number`.execute(site.db)
  ).rows
async function idOf(source: string, key: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select record_id as id from directory.provenance where source = ${source} and source_key = ${key} order by kind desc`.execute(
    site.db,
  )
  return rows[0]?.id ?? ''
}
async function serviceOf(source: string, key: string) {
  const entry = await readEntry(site.appDb, 'service', await idOf(source, key))
  assert.ok(entry)
  return entry
}
/** Somebody of ours changes a service of the source. */
async function edit(source: string, key: string, change: Partial<Documents['service']>): Promise<void> {
  const { document, version } = await serviceOf(source, key)
  const id = await idOf(source, key)
  await site.appDb
    .transaction()
    .execute((tx) =>
      saveEntries(tx, 'service', { source: 'editor', now: site.clock.now }, [
        { id, basedOn: version, document: { ...document, ...change } },
      ]),
    )
}
const named = (key: string, fi: string, more: object = {}) =>
  toldService(key, { name: { fi: says(fi) }, ...more }, Number(key) + 1)

describe('a run', () => {
  test('makes what is new once it is accepted, and the same file again tells nothing new', async () => {
    const source = newSource()
    const feed = [named('1', 'Perhekahvila'), named('2', 'Vauvauinti', { cost: 'fee' })]
    const first = await run(source, feed)
    assert.deepEqual([first.state, counted(first)], ['waiting', { ...nothing, create: 2 }])
    assert.equal(await idOf(source, '1'), '')
    await accept(first.id)
    await apply(first.id)
    assert.equal((await read(first.id)).state, 'applied')
    assert.equal((await serviceOf(source, '2')).document.cost, 'fee')
    const again = await run(source, feed)
    assert.deepEqual([again.state, counted(again)], ['applied', { ...nothing, same: 2 }])
  })

  test('that is dry leaves its report and nothing else, and cannot be accepted', async () => {
    const source = newSource()
    const dry = await run(source, [named('1', 'Kokeilu')], { dry: true })
    assert.deepEqual(counted(dry), { ...nothing, create: 1 })
    assert.equal(await accept(dry.id), 'not_waiting')
    assert.equal(await idOf(source, '1'), '')
  })

  test('that is refused changes nothing', async () => {
    const source = newSource()
    const { id } = await run(source, [named('1', 'Ei kiitos')])
    await site.appDb.transaction().execute((tx) => refuseRun(tx, id, by()))
    await apply(id)
    assert.equal(await idOf(source, '1'), '')
    assert.equal(await accept(id), 'not_waiting')
  })

  test('takes good rows though others are bad, and says of each bad one where and why', async () => {
    const source = newSource()
    const bad: AnyTold = { level: 'error', file: 'koe.csv', row: 3, field: 'nimi', reason: 'name_missing', value: '' }
    const done = await taken(source, [
      named('1', 'Hyvä rivi'),
      bad,
      toldService('3', { cost: 'free' }, 4),
      named('4', 'Toinen'),
    ])
    assert.deepEqual(counted(done), { ...nothing, create: 2, refused: 2 })
    assert.deepEqual(
      (await answersOf(done.id)).filter(({ level }) => level === 'error').map(({ reason }) => reason),
      ['name_missing', 'name_missing'],
    )
    assert.ok(await idOf(source, '4'))
  })

  test('leaves a piece out that is no value, and takes the rest of the row', async () => {
    const source = newSource()
    const ages = { minimum: 40, maximum: 10 }
    const done = await taken(source, [named('1', 'Ristissä', { ages, cost: 'free' })])
    const { document } = await serviceOf(source, '1')
    assert.deepEqual([document.cost, document.ages.minimum], ['free', null])
    assert.ok((await answersOf(done.id)).some(({ field, reason }) => field === 'ages' && reason === 'value_bad'))
  })

  test('tells a key once: the first row counts', async () => {
    const source = newSource()
    const done = await taken(source, [named('1', 'Ensimmäinen'), { ...named('1', 'Toinen'), row: 9 }])
    assert.deepEqual(counted(done), { ...nothing, create: 1, refused: 1 })
    assert.equal((await serviceOf(source, '1')).document.name.fi?.text, 'Ensimmäinen')
  })

  test('keeps apart what a source counts from one in each kind', async () => {
    const source = newSource()
    const organization: AnyTold = {
      ...{ kind: 'organization', key: '1', file: 'koe.csv', row: 2 },
      document: { kind: 'ngo', name: { fi: says(`Yhdistys ${source}`) } },
    }
    const feed = [organization, named('1', 'Palvelu yksi', { organization: { key: '1' } })]
    assert.deepEqual(counted(await taken(source, feed)), { ...nothing, create: 2 })
    assert.deepEqual(counted(await run(source, feed)), { ...nothing, same: 2 })
  })

  test('finds what a record refers to though it comes later, and tells what leads nowhere', async () => {
    const source = newSource()
    const place: AnyTold = {
      ...{ kind: 'location', key: 'p', file: 'koe.csv', row: 9 },
      document: { organization: { key: 'o' }, kind: 'family_house', name: { fi: says('Perhetalo Kuusi') } },
    }
    const mother: AnyTold = {
      kind: 'organization',
      key: 'm',
      file: 'koe.csv',
      row: 8,
      document: { kind: 'ngo', name: { fi: says('Liitto ry') } },
    }
    const child: AnyTold = {
      ...{ kind: 'organization', key: 'o', file: 'koe.csv', row: 7 },
      document: { kind: 'ngo', name: { fi: says('Liiton osasto ry') }, parent: { key: 'm' } },
    }
    const at = (key: string) => ({
      location: { key },
      knownBy: false,
      cost: null,
      ages: { minimum: null, maximum: null },
      note: {},
      hours: [],
    })
    const service = toldService('s', {
      organization: { key: 'o' },
      name: { fi: says('Kerho') },
      at: [at('p'), at('nowhere')],
    })
    const done = await taken(source, [service, child, mother, place])
    assert.deepEqual(counted(done), { ...nothing, create: 4 })
    const { document } = await serviceOf(source, 's')
    assert.deepEqual(
      document.at.map(({ location }) => location),
      [await idOf(source, 'p')],
    )
    assert.deepEqual(await answersOf(done.id), [{ reason: 'reference_unknown', field: 'at', level: 'warning' }])
  })
})

describe('who tells what', () => {
  test('an addition of ours outlives the next run, and the report says what was kept', async () => {
    const source = newSource()
    const feed = (fees: string) => [named('1', 'Neuvonta', { fees: { fi: says(fees) }, summary: { fi: says('Apua') } })]
    await taken(source, feed('5 euroa'))
    await edit(source, '1', { summary: { fi: says('Apua heti'), sv: says('Hjälp genast') } })
    const again = await taken(source, feed('6 euroa'))
    assert.deepEqual(counted(again), { ...nothing, change: 1 })
    const { document } = await serviceOf(source, '1')
    assert.deepEqual(
      [document.fees.fi?.text, document.summary.fi?.text, document.summary.sv?.text],
      ['6 euroa', 'Apua heti', 'Hjälp genast'],
    )
    assert.deepEqual(await answersOf(again.id), [{ reason: 'kept_ours', field: 'summary.fi', level: 'note' }])
  })

  test('words of the law are PTV’s, whoever has changed them', async () => {
    const feed = (text: string) => [
      {
        ...named('ptv-1', 'Neuvola', { description: { fi: says(text) }, fees: { fi: says(text) } }),
        row: 1,
        statutory: ['description'],
      },
    ]
    await taken('ptv', feed('Laki'))
    await edit('ptv', 'ptv-1', { description: { fi: says('Meidän sanat') }, fees: { fi: says('Meidän hinta') } })
    await taken('ptv', feed('Uusi laki'))
    const { document } = await serviceOf('ptv', 'ptv-1')
    assert.deepEqual([document.description.fi?.text, document.fees.fi?.text], ['Uusi laki', 'Meidän hinta'])
  })

  test('what a source tells no longer of a piece goes, but only if it was its own', async () => {
    const source = newSource()
    await taken(source, [named('1', 'Ilta', { alert: { fi: says('Suljettu') }, fees: { fi: says('1 e') } })])
    await edit(source, '1', { fees: { fi: says('2 e') } })
    await taken(source, [named('1', 'Ilta', { alert: { fi: null }, fees: { fi: null } })])
    const { document } = await serviceOf(source, '1')
    assert.deepEqual([document.alert, document.fees.fi?.text], [{}, '2 e'])
  })
})

describe('what a whole feed tells no longer', () => {
  const five = ['1', '2', '3', '4', '5', '6']
  test('ends, and a feed that is not said to be whole ends nothing', async () => {
    const source = newSource()
    const feed = (keys: string[]) => keys.map((key) => named(key, `Palvelu ${source} ${key}`))
    await taken(source, feed(five), { whole: true })
    assert.deepEqual(counted(await run(source, feed(five.slice(1)))), { ...nothing, same: 5 })
    const done = await taken(source, feed(five.slice(1)), { whole: true })
    assert.deepEqual(counted(done), { ...nothing, same: 5, gone: 1 })
    assert.equal((await serviceOf(source, '1')).document.status, 'defunct')
    assert.deepEqual(counted(await run(source, feed(five.slice(1)), { whole: true })), { ...nothing, same: 5 })
    await taken(source, feed(five))
    assert.equal((await serviceOf(source, '1')).document.status, 'active', 'told again, it goes on')
  })

  test('is more than a fifth: it waits for somebody to say so again', async () => {
    const source = newSource()
    await taken(
      source,
      five.map((key) => named(key, `Moni ${key}`)),
      { whole: true },
    )
    const { id } = await run(source, [named('1', 'Moni 1')], { whole: true })
    assert.equal(await accept(id), 'gone_unconfirmed')
    assert.equal((await read(id)).state, 'waiting')
    assert.equal(await accept(id, 'all', true), null)
  })

  test('is nobody’s when the file was cut short, and not a row that could not be read', async () => {
    const source = newSource()
    await taken(
      source,
      five.map((key) => named(key, `Katki ${key}`)),
      { whole: true },
    )
    const cut: AnyTold = { level: 'error', file: 'koe.csv', row: 0, field: '', reason: 'file_cut', value: '' }
    assert.deepEqual(counted(await run(source, [named('1', 'Katki 1'), cut], { whole: true })), { ...nothing, same: 1 })
    const bad: AnyTold = {
      level: 'error',
      file: 'koe.csv',
      row: 3,
      key: '2',
      field: 'nimi',
      reason: 'row_unreadable',
      value: '',
    }
    const rest = ['1', '3', '4', '5', '6'].map((key) => named(key, `Katki ${key}`))
    assert.deepEqual(counted(await run(source, [...rest, bad], { whole: true })), { ...nothing, same: 5, refused: 1 })
  })
})

describe('undo', () => {
  test('takes back what nobody has changed since, tells what it kept, and ends what the run had made', async () => {
    const source = newSource()
    await taken(source, [named('1', 'Vanha nimi', { cost: 'free' })])
    const done = await taken(source, [named('1', 'Uusi nimi', { cost: 'fee' }), named('2', 'Aivan uusi')])
    await edit(source, '1', { cost: null })
    await undo(done.id)
    assert.equal((await read(done.id)).state, 'undone')
    const { document } = await serviceOf(source, '1')
    assert.deepEqual([document.name.fi?.text, document.cost], ['Vanha nimi', null])
    assert.equal((await serviceOf(source, '2')).document.status, 'defunct')
    const rows = await rowsOf(
      site.db,
      `select source_key, undo, undo_kept from directory.import_row where run_id = '${done.id}' order by source_key`,
    )
    assert.deepEqual(rows, [
      { source_key: '1', undo: 'partly', undo_kept: ['cost'] },
      { source_key: '2', undo: 'undone', undo_kept: null },
    ])
  })

  test('leaves each piece to whoever had told it before', async () => {
    const source = newSource()
    const first = await taken(source, [named('1', 'Alku')])
    const done = await taken(source, [named('1', 'Muutos')])
    const teller = async () =>
      (
        await sql<{ run_id: string }>`select run_id from directory.field_origin
          where record_id = ${await idOf(source, '1')} and path = 'name.fi'`.execute(site.db)
      ).rows[0]?.run_id
    assert.equal(await teller(), done.id)
    await undo(done.id)
    assert.equal(await teller(), first.id)
    const again = await run(source, [named('1', 'Muutos')])
    assert.deepEqual([counted(again), await answersOf(again.id)], [{ ...nothing, change: 1 }, []])
  })
})

describe('two at a time', () => {
  test('an editor who was quicker is not overwritten', async () => {
    const source = newSource()
    await taken(source, [named('1', 'Ennen')])
    const { id } = await run(source, [named('1', 'Tuonnista')])
    await edit(source, '1', { cost: 'fee' })
    await accept(id)
    await apply(id)
    assert.equal((await serviceOf(source, '1')).document.name.fi?.text, 'Ennen')
    assert.deepEqual(await rowsOf(site.db, `select outcome from directory.import_row where run_id = '${id}'`), [
      { outcome: 'overtaken' },
    ])
  })

  test('two runs of one feed make each record once', async () => {
    const source = newSource()
    const feed = Array.from({ length: 20 }, (_, at) => named(String(at + 1), `Kahdesti ${at}`))
    const [one, two] = await Promise.all([run(source, feed), run(source, feed)])
    await Promise.all([accept(one.id), accept(two.id)])
    const twice = async (id: string) => {
      await apply(id).catch(() => apply(id))
    }
    await Promise.all([twice(one.id), twice(two.id)])
    const [row] = await rowsOf<{ n: number }>(
      site.db,
      `select count(*) as n from directory.service where name #>> '{fi,text}' like 'Kahdesti %'`,
    )
    assert.equal(row?.n, 20)
  })

  test('a run that two read at once is read by the second alone', async () => {
    const source = newSource()
    const id = await site.appDb
      .transaction()
      .execute((tx) =>
        beginRun(tx, { source, format: 'ptv', files: ['a'], now: site.clock.now, defaultOrganization: city }),
      )
    const begun = await read(id)
    const slow = async function* () {
      yield named('1', 'Hidas')
      await readRun(site.appDb, begun, {
        files: [noFile],
        reader: readerOf([named('1', 'Nopea')]),
        now: site.clock.now,
      })
    }
    await assert.rejects(readRun(site.appDb, begun, { files: [noFile], reader: slow, now: site.clock.now }))
    assert.deepEqual(await rowsOf(site.db, `select name from directory.import_row where run_id = '${id}'`), [
      { name: 'Nopea' },
    ])
  })
})
