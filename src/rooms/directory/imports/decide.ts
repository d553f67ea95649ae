import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/db/db.ts'
import { manyGone, type Run } from './run.ts'

/** Who decides: a practitioner, or nobody by name at the command line. */
export type Decider = { practitioner: string | null; now: Temporal.Instant }
export type Acceptance = { take: 'all' | 'flawless'; goneSure: boolean }
export type Refused = 'not_waiting' | 'gone_unconfirmed'

/** Lets the differences of a run be saved; more than a fifth of a source ends only when somebody says so again. */
export async function acceptRun(
  tx: Tx,
  id: string,
  by: Decider,
  { take, goneSure }: Acceptance,
): Promise<Refused | null> {
  const { rows } = await sql<Pick<Run, 'counts' | 'dry' | 'state'>>`
    select counts, dry, state from directory.import_run where id = ${id} for update`.execute(tx)
  const [run] = rows
  if (run?.state !== 'waiting' || run.dry) return 'not_waiting'
  if (manyGone(run.counts) && !goneSure && (await takesGone(tx, id, take))) return 'gone_unconfirmed'
  await move(tx, id, by, sql`state = 'applying', take = ${take}, handed_at = null`)
  return null
}

/** Whether more than a fifth would end with those rows that are taken. */
async function takesGone(tx: Tx, id: string, take: Acceptance['take']): Promise<boolean> {
  const { rows } = await sql<{ gone: number; known: number }>`
    select (select count(*) from directory.import_row w where w.run_id = r.id and w.action = 'gone' and not w.left_out
        and (${take} = 'all' or not w.flawed)) as gone, coalesce((r.counts ->> 'known')::bigint, 0) as known
    from directory.import_run r where r.id = ${id}`.execute(tx)
  return rows[0] ? manyGone(rows[0]) : false
}

/** A run that is being read still is refused too: whoever reads it finds that it has lost it. */
export async function refuseRun(tx: Tx, id: string, by: Decider): Promise<Refused | null> {
  const { rows } =
    await sql`select from directory.import_run where id = ${id} and state in ('reading', 'waiting') for update`.execute(
      tx,
    )
  if (!rows.length) return 'not_waiting'
  await sql`delete from directory.import_told where run_id = ${id}`.execute(tx)
  await move(tx, id, by, sql`state = 'refused', ended_at = ${by.now}`)
  return null
}

export async function undoRun(tx: Tx, id: string, by: Decider): Promise<Refused | null> {
  const { numAffectedRows } = await sql`
    update directory.import_run set state = 'undoing', undone_by = ${by.practitioner}, handed_at = null where id = ${id} and state = 'applied'`.execute(
    tx,
  )
  return numAffectedRows === 1n ? null : 'not_waiting'
}

const move = (tx: Tx, id: string, { practitioner, now }: Decider, what: RawBuilder<unknown>) =>
  sql`update directory.import_run set ${what}, decided_by = ${practitioner}, decided_at = ${now} where id = ${id}`.execute(
    tx,
  )

/** Leaves rows out, or takes them in again, while the run waits. `rows`: those on the page, `out`: those of them to be left out. */
export async function leaveOut(
  tx: Tx,
  id: string,
  rows: readonly number[],
  out: readonly number[],
): Promise<Refused | null> {
  const { rows: waiting } = await sql`
    select from directory.import_run where id = ${id} and state = 'waiting' for update`.execute(tx)
  if (!waiting.length) return 'not_waiting'
  await sql`
    update directory.import_row set left_out = number = any(${[...out]}::integer[])
    where run_id = ${id} and number = any(${[...rows]}::integer[])`.execute(tx)
  await sql`
    update directory.import_run set counts = counts || jsonb_build_object('left_out',
      (select count(*) from directory.import_row where run_id = ${id} and left_out)) where id = ${id}`.execute(tx)
  return null
}
