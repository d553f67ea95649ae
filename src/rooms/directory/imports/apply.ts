import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/db.ts'
import { dayOfInstant } from '../../../ui/dates.ts'
import { blank, type Documents, type EntryKind } from '../entries/document.ts'
import { type Change, changed } from '../entries/paths.ts'
import { readEntries } from '../entries/read.ts'
import { type Author, type Edit, type Saved, saveEntries } from '../entries/save.ts'
import { brokenReferences } from './references.ts'
import type { Run } from './run.ts'
import { licenceOf } from './sources.ts'
import { batchSize } from './stage.ts'

type OpenRow = {
  number: number
  kind: EntryKind
  key_source: string
  source_key: string
  source_modified_on: Temporal.PlainDate | null
  record_id: string
  action: 'create' | 'change' | 'gone'
  changes: Change[]
  based_on: number | null
}
type Outcome = { number: number; outcome: Saved['outcome'] | 'left'; version: number | null }

/**
 * Saves accepted rows of a run, a batch a transaction: what is done is noted with it, so that whoever goes on after a crash begins where
 * it ended. What somebody changed since is told and left.
 * @returns whether there is more to save
 */
export const applyBatch = (db: Db, id: string, now: Temporal.Instant): Promise<boolean> =>
  db.transaction().execute(async (tx) => {
    const run = await runInState(tx, id, 'applying')
    if (!run) return false
    const rows = await openRows(tx, run)
    if (!rows.length) {
      await finish(tx, run, now)
      return false
    }
    await noteOutcomes(tx, run.id, await saveRows(tx, run, rows, now))
    return true
  })

/** The run, held: two who work on it take turns. */
export type HeldRun = Pick<Run, 'id' | 'source' | 'take'> & { decided_by: string | null; undone_by: string | null }
export async function runInState(tx: Tx, id: string, state: Run['state']): Promise<HeldRun | undefined> {
  const { rows } = await sql<HeldRun>`
    select id, source, take, decided_by, undone_by from directory.import_run where id = ${id} and state = ${state} for update`.execute(
    tx,
  )
  return rows[0]
}

/** Of one kind, since what a record hangs on is saved before it; with an organization come the new ones above it. */
async function openRows(tx: Tx, run: HeldRun): Promise<OpenRow[]> {
  const { rows } = await sql<OpenRow>`
    with recursive open as not materialized (
      select number, rank, kind, key_source, source_key, source_modified_on, record_id, action, changes, based_on
      from directory.import_row where run_id = ${run.id} and outcome is null and action in ('create', 'change', 'gone')
        and not left_out and (${run.take} = 'all' or not flawed)
    ), first as materialized (select * from open order by rank, number limit ${batchSize}),
    batch as (
      select * from first where rank = (select min(rank) from first)
      union
      select o.* from batch b, jsonb_array_elements(b.changes) c, open o
      where b.kind = 'organization' and c ->> 'path' = 'parent' and o.action = 'create' and o.record_id::text = c ->> 'after'
    )
    select * from batch order by number`.execute(tx)
  return rows
}

async function saveRows(tx: Tx, run: HeldRun, rows: OpenRow[], now: Temporal.Instant): Promise<Outcome[]> {
  const kind = rows[0]?.kind as EntryKind
  const author: Author = {
    ...{ source: run.source, now, run: run.id },
    ...(run.decided_by ? { practitioner: run.decided_by } : {}),
  }
  const taken = await alreadyMade(tx, run, rows)
  const present = await readEntries(
    tx,
    kind,
    rows.filter(({ action }) => action !== 'create').map((row) => row.record_id),
  )
  const edits = rows.flatMap((row) => (taken.has(row.number) ? [] : editOf(row, present)))
  const broken = await brokenReferences(tx, kind, edits)
  const saved = await saveEntries(tx, kind, author, edits.filter(({ id }) => !broken.has(id)) as Edit<EntryKind>[])
  const byId = new Map(saved.map((one) => [one.id, one]))
  const outcomes = rows.map(({ number, record_id }): Outcome => {
    if (broken.has(record_id)) return { number, outcome: 'left', version: null }
    const one = byId.get(record_id)
    return { number, outcome: one?.outcome ?? 'overtaken', version: one?.version ?? null }
  })
  await noteSources(
    tx,
    run,
    rows.filter((_, at) => ['made', 'saved', 'same'].includes(outcomes[at]?.outcome ?? '')),
    now,
  )
  return outcomes
}

/** New records that another run of the same source has made since. */
async function alreadyMade(tx: Tx, run: HeldRun, rows: OpenRow[]): Promise<Set<number>> {
  const keys = rows.filter(({ action }) => action === 'create').map(({ source_key }) => source_key)
  if (!keys.length) return new Set()
  const { rows: made } = await sql<{ source_key: string }>`
    select source_key from directory.provenance
    where source = ${run.source} and kind = ${rows[0]?.kind} and source_key = any(${keys})`.execute(tx)
  const there = new Set(made.map(({ source_key }) => source_key))
  return new Set(
    rows.filter(({ action, source_key }) => action === 'create' && there.has(source_key)).map((row) => row.number),
  )
}

/** The difference laid on what it was made from; when that is there no longer, the save says so. */
function editOf(
  { action, record_id, changes, based_on, kind }: OpenRow,
  present: Map<string, { document: Documents[EntryKind] }>,
): Edit<EntryKind>[] {
  if (action === 'create') return [{ id: record_id, basedOn: null, document: changed(blank[kind], changes) }]
  const entry = present.get(record_id)
  return entry ? [{ id: record_id, basedOn: based_on ?? 0, document: changed(entry.document, changes) }] : []
}

/** Where a record came from, by which the next run knows it again. */
async function noteSources(tx: Tx, run: HeldRun, rows: OpenRow[], now: Temporal.Instant): Promise<void> {
  const own = rows
    .filter(({ key_source }) => key_source === run.source)
    .map(({ record_id, source_key, source_modified_on }) => ({ record_id, source_key, modified: source_modified_on }))
  if (!own.length) return
  await sql`
    insert into directory.provenance as p (record_id, kind, source, source_key, source_modified_on, retrieved_on, licence)
    select record_id, ${rows[0]?.kind}, ${run.source}, source_key, modified, ${dayOfInstant(now)}, ${licenceOf(run.source)}
    from jsonb_to_recordset(${JSON.stringify(own)}::jsonb) g (record_id uuid, source_key text, modified date)
    on conflict (record_id, source) do update set retrieved_on = excluded.retrieved_on,
      source_modified_on = coalesce(excluded.source_modified_on, p.source_modified_on)`.execute(tx)
}

async function noteOutcomes(tx: Tx, run: string, outcomes: Outcome[]): Promise<void> {
  await sql`
    update directory.import_row r set outcome = g.outcome, version = g.version
    from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb) g (number integer, outcome text, version integer)
    where r.run_id = ${run} and r.number = g.number`.execute(tx)
}

async function finish(tx: Tx, run: HeldRun, now: Temporal.Instant): Promise<void> {
  await sql`update directory.import_run set state = 'applied', ended_at = ${now} where id = ${run.id}`.execute(tx)
}
