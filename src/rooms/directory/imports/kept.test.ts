import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { rowsOf, type TestSite, testSite } from '../../../../test/harness.ts'
import type { Documents } from '../entries/document.ts'
import { readEntry } from '../entries/read.ts'
import { saveEntries } from '../entries/save.ts'
import { undoRun } from './decide.ts'
import { type NewRun, runById } from './run.ts'
import { type AnyTold, accepted, applied, aReadRun, readerOf, says, toldService } from './sample.ts'
import { undoBatch } from './undo-run.ts'

let site: TestSite
let city: string
before(async () => {
  site = await testSite({ demo: true })
  const [organization] = await rowsOf<{ id: string }>(site.db, 'select id from directory.organization limit 1')
  city = organization?.id ?? ''
})
after(() => site.close())

async function run(source: string, told: readonly AnyTold[], more: Partial<NewRun> = {}) {
  const begun = { source, format: 'template_csv', files: ['koe.csv'], now: site.clock.now } as const
  return aReadRun(site.appDb, { ...begun, defaultOrganization: city, ...more }, { reader: readerOf(told) })
}
async function taken(source: string, told: readonly AnyTold[], more: Partial<NewRun> = {}) {
  const { id } = await run(source, told, more)
  assert.equal(await accepted(site.appDb, id, site.clock.now), null)
  await applied(site.appDb, id, site.clock.now)
  const done = await runById(site.appDb, id)
  assert.equal(done?.state, 'applied')
  return done
}
async function serviceOf(source: string, key: string) {
  const { rows } = await sql<{ id: string }>`
    select record_id as id from directory.provenance where source = ${source} and source_key = ${key}`.execute(site.db)
  const id = rows[0]?.id ?? ''
  const entry = await readEntry(site.appDb, 'service', id)
  assert.ok(entry)
  return { id, ...entry }
}
async function edit(source: string, key: string, change: Partial<Documents['service']>): Promise<void> {
  const { id, document, version } = await serviceOf(source, key)
  const edits = [{ id, basedOn: version, document: { ...document, ...change } }]
  await site.appDb
    .transaction()
    .execute((tx) => saveEntries(tx, 'service', { source: 'editor', now: site.clock.now }, edits))
}
const named = (key: string, fi = `Palvelu ${key}`): AnyTold =>
  toldService(key, { name: { fi: says(fi) } }, Number(key) + 1)

test('letters that are none cost nobody their row', async () => {
  const bad: AnyTold = { level: 'warning', file: 'koe.csv', row: 4, field: '\ud800', reason: 'too_long', value: 'a\0' }
  await taken('letters', [named('1', 'Kerho \ud83d\0'), named('2'), bad])
  assert.equal((await serviceOf('letters', '1')).document.name.fi?.text, 'Kerho \ufffd')
})

test('of two keys with the name of one organization the first has it', async () => {
  const [ours] = await rowsOf<{ name: string }>(
    site.db,
    `select name #>> '{fi,text}' as name from directory.organization o where 1 =
      (select count(*) from directory.organization p where lower(p.name #>> '{fi,text}') = lower(o.name #>> '{fi,text}')) limit 1`,
  )
  const organization = (key: string): AnyTold => ({
    ...{ kind: 'organization', key, file: 'koe.csv', row: Number(key) + 1 },
    document: { kind: 'ngo', name: { fi: says(ours?.name ?? '') } },
  })
  const { id } = await taken('twice', [organization('1'), organization('2')])
  const rows = await rowsOf(
    site.db,
    `select count(distinct record_id) as records from directory.import_row where run_id = '${id}'`,
  )
  assert.deepEqual(rows, [{ records: 2 }])
})

test('a feed’s silence ends neither what an editor keeps going, nor what another source tells', async () => {
  const keys = ['1', '2', '3']
  await taken(
    'silent',
    keys.map((key) => named(key)),
    { whole: true },
  )
  await edit('silent', '1', { status: 'defunct' })
  await edit('silent', '1', { status: 'active' })
  const { id } = await serviceOf('silent', '2')
  await sql`insert into directory.provenance (record_id, kind, source, source_key, retrieved_on, licence)
    values (${id}, 'service', 'another', 'x', '2026-01-01', 'CC BY 4.0')`.execute(site.db)
  await taken('silent', [named('4')], { whole: true })
  const states = await Promise.all(keys.map(async (key) => (await serviceOf('silent', key)).document.status))
  assert.deepEqual(states, ['active', 'active', 'defunct'])
  const gone = keys.map((key) => ({ ...named(key), gone: true }) as AnyTold)
  assert.equal((await run('silent', gone)).counts.gone, undefined)
})

test('an entry that somebody has gone on with stays when the run that made it is taken back', async () => {
  const { id } = await taken('back', [named('1'), named('2')])
  await edit('back', '1', { cost: 'free' })
  await site.appDb.transaction().execute((tx) => undoRun(tx, id, { practitioner: null, now: site.clock.now }))
  while (await undoBatch(site.appDb, id, site.clock.now));
  assert.equal((await serviceOf('back', '1')).document.status, 'active')
  assert.equal((await serviceOf('back', '2')).document.status, 'defunct')
  const rows = await rowsOf(
    site.db,
    `select undo, undo_kept from directory.import_row where run_id = '${id}' order by number`,
  )
  assert.deepEqual(rows, [
    { undo: 'kept', undo_kept: ['status'] },
    { undo: 'undone', undo_kept: null },
  ])
})
