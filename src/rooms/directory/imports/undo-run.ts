import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/db.ts'
import type { EntryKind } from '../entries/document.ts'
import { type Undone, undoVersion } from '../entries/undo.ts'
import { type HeldRun, runInState } from './apply.ts'

const atOnce = 50

/**
 * Takes back what a run has saved, the last kind first, a batch a transaction. What somebody has changed since stays, and is told.
 * @returns whether there is more to take back
 */
export const undoBatch = (db: Db, id: string, now: Temporal.Instant): Promise<boolean> =>
  db.transaction().execute(async (tx) => {
    const run = await runInState(tx, id, 'undoing')
    if (!run) return false
    const rows = await doneRows(tx, id)
    for (const row of rows) await undoRow(tx, run, row, now)
    if (rows.length) {
      await restoreOrigins(
        tx,
        id,
        rows.map(({ record_id }) => record_id),
      )
      return true
    }
    await sql`update directory.import_run set state = 'undone', ended_at = ${now} where id = ${id}`.execute(tx)
    return false
  })

type DoneRow = { number: number; kind: EntryKind; record_id: string; version: number }
async function doneRows(tx: Tx, run: string): Promise<DoneRow[]> {
  const { rows } = await sql<DoneRow>`
    select number, kind, record_id, version from directory.import_row
    where run_id = ${run} and outcome in ('made', 'saved') and undo is null order by rank desc, number limit ${atOnce}`.execute(
    tx,
  )
  return rows
}

async function undoRow(
  tx: Tx,
  run: HeldRun,
  { number, kind, record_id, version }: DoneRow,
  now: Temporal.Instant,
): Promise<void> {
  const author = { source: run.source, now, run: run.id, ...(run.undone_by ? { practitioner: run.undone_by } : {}) }
  const undone = await undoVersion(tx, kind, author, { id: record_id, version })
  const kept = undone?.kept ?? []
  await sql`
    update directory.import_row set undo = ${howFar(undone)}, undo_kept = ${kept.length ? kept : null}
    where run_id = ${run.id} and number = ${number}`.execute(tx)
}

const howFar = (undone: Undone | null): 'undone' | 'partly' | 'kept' => {
  if (!undone || undone.outcome === 'overtaken' || (undone.outcome === 'same' && undone.kept.length)) return 'kept'
  return undone.kept.length ? 'partly' : 'undone'
}

/** A piece that was taken back belongs again to whoever told it before the run, or to nobody who is known. */
async function restoreOrigins(tx: Tx, run: string, records: readonly string[]): Promise<void> {
  await sql`
    with mine as (select record_id, path from directory.field_origin where run_id = ${run} and record_id = any(${[...records]}::uuid[])),
    before as (
      select distinct on (m.record_id, m.path) m.record_id, m.path, v.source, v.run_id, v.created_at
      from mine m join directory.record_version v on v.record_id = m.record_id and v.run_id is distinct from ${run}
        and v.undoes is null and v.changes @> jsonb_build_array(jsonb_build_object('path', m.path))
      order by m.record_id, m.path, v.version desc
    ), gone as (
      delete from directory.field_origin o using mine m
      where o.record_id = m.record_id and o.path = m.path and not exists (
        select from before b where b.record_id = m.record_id and b.path = m.path)
    )
    update directory.field_origin o set source = b.source, run_id = b.run_id, told_at = b.created_at
    from before b where o.record_id = b.record_id and o.path = b.path`.execute(tx)
}
