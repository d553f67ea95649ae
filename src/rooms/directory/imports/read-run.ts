import { sql } from 'kysely'
import type { Db } from '../../../platform/db/db.ts'
import { dayOfInstant } from '../../../ui/dates.ts'
import { compare } from './compare.ts'
import { keepMissing, keepRefused } from './missing.ts'
import { type Counts, changesNothing, type Run } from './run.ts'
import { beginReading, inBatch, type Reading, stage } from './stage.ts'
import type { GivenFile, Reader, ReadOptions } from './told.ts'

export type Reads = { files: readonly GivenFile[]; reader: Reader; now: Temporal.Instant }

/**
 * Reads a run's files in batches, compares them with what there is, and leaves the report for somebody to accept. Memory does not grow
 * with the files. A run that another process has taken is left to it.
 * @throws LostRun when the run is no longer ours to read
 */
export async function readRun(db: Db, run: Run, { files, reader, now }: Reads): Promise<void> {
  const reading = await beginReading(db, run)
  await stage(reading, reader(files, await optionsOf(db, run, now)))
  if (reading.rows === 0 && (await isUnreadable(reading))) return end(reading, 'failed', { told: 0 }, now)
  const told = reading.rows
  await keepRefused(reading)
  await compare(reading)
  const known = await keepMissing(reading)
  const counts = { ...(await countsOf(db, run.id)), known, told }
  // What changes nothing waits for nobody.
  await end(reading, changesNothing(counts) && !run.dry ? 'applied' : 'waiting', counts, now)
}

/** A trial writes to nobody: what is imported into it has no real address. */
async function optionsOf(db: Db, { lang }: Run, now: Temporal.Instant): Promise<ReadOptions> {
  const { rows } = await sql<{
    demo: boolean
  }>`select coalesce(bool_or(demo), false) as demo from platform.municipality`.execute(db)
  return { lang, today: dayOfInstant(now).toString(), withoutRealMail: rows[0]?.demo ?? false }
}

/** Nothing but errors about whole files. */
async function isUnreadable({ db, run }: Reading): Promise<boolean> {
  const { rows } = await sql<{ any: boolean; rows: boolean }>`
    select count(*) > 0 as any, bool_or(row <> '0') as rows from directory.import_answer
    where run_id = ${run.id} and level = 'error'`.execute(db)
  return Boolean(rows[0]?.any && !rows[0].rows)
}

export async function countsOf(db: Db, run: string): Promise<Counts> {
  const { rows } = await sql<{ action: keyof Counts; count: number }>`
    select action, count(*) as count from directory.import_row where run_id = ${run} group by action`.execute(db)
  return Object.fromEntries(rows.map(({ action, count }) => [action, count]))
}

const end = (
  reading: Reading,
  state: 'waiting' | 'applied' | 'failed',
  counts: Counts,
  now: Temporal.Instant,
): Promise<void> =>
  inBatch(reading, async (tx) => {
    const { run } = reading
    await sql`delete from directory.import_told where run_id = ${run.id}`.execute(tx)
    await sql`
      update directory.import_run set state = ${state}, counts = ${JSON.stringify(counts)},
        ended_at = case when ${state !== 'waiting' || run.dry} then ${now}::timestamptz end
      where id = ${run.id}`.execute(tx)
  })

/** Ends a run that could not be read for a fault of ours or of its files. */
export async function failRun(db: Db, id: string, fault: string, now: Temporal.Instant): Promise<void> {
  await sql`
    update directory.import_run set state = 'failed', fault = ${fault.replaceAll('\0', '').slice(0, 500).toWellFormed()}, ended_at = ${now}
    where id = ${id} and state = 'reading'`.execute(db)
}
