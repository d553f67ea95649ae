import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/db.ts'
import { applyBatch } from './apply.ts'
import { filesOf, importsIn, removeFiles, sweepFiles } from './files.ts'
import { readers } from './read/format.ts'
import { failRun, readRun } from './read-run.ts'
import { runById } from './run.ts'
import { LostRun } from './stage.ts'
import { undoBatch } from './undo-run.ts'

export type ImportWork = {
  db: Db
  clock: () => Temporal.Instant
  /** Where uploaded files lie; null: none can be read here. */
  dataDir: string | null
}

/** Batches of one turn: a job stays short, and another run is not kept waiting for a long one. */
const batchesAtOnce = 40

/** Runs that have something to be done and are in nobody's hand, or whose job is lost, as after a restore; they are noted as handed over. */
export async function takeOpenRuns(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update directory.import_run set handed_at = now()
    where id in (select id from directory.import_run where state in ('reading', 'applying', 'undoing') and (handed_at is null or handed_at < now() - interval '4 hours')
      limit 20 for update skip locked) returning id`.execute(tx)
  return rows.map(({ id }) => id)
}

/**
 * Does what a run waits for: reads it, saves it or takes it back. A run that is not done after a turn is put back, to go on later.
 * Whatever ends in the middle is gone on with where it ended.
 */
export async function workOnRun(work: ImportWork, id: string): Promise<void> {
  const run = await runById(work.db, id)
  if (run?.state === 'reading') return readUploaded(work, id)
  const step = run?.state === 'applying' ? applyBatch : run?.state === 'undoing' ? undoBatch : null
  if (!step) return
  for (let turn = 0; turn < batchesAtOnce; turn++) if (!(await step(work.db, id, work.clock()))) return
  await sql`update directory.import_run set handed_at = null where id = ${id}`.execute(work.db)
}

/**
 * Another process may have the files: this one then says so, and the job is tried again, perhaps by that one. A run whose files cannot be
 * read ends, and nothing of it is kept; while the database is away it waits.
 */
async function readUploaded({ db, clock, dataDir }: ImportWork, id: string): Promise<void> {
  const run = await runById(db, id)
  const folder = dataDir && importsIn(dataDir)
  if (folder) await sweepFiles(db, folder, clock())
  const files = run && folder ? await filesOf(folder, id, run.file_names) : null
  if (!run || !folder || !files) throw new Error('The uploaded files of an import are not on this machine')
  try {
    await readRun(db, run, { files, reader: readers[run.format].read, now: clock() })
    await removeFiles(folder, id)
  } catch (error) {
    if (error instanceof LostRun) return
    if (!isAway(error)) {
      await failRun(db, id, error instanceof Error ? error.message : '', clock())
      await removeFiles(folder, id)
    }
    throw error
  }
}

/** Whether it is for the database to come back, or for others to let go. */
function isAway(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown }
  return typeof code === 'string'
    ? /^(08|25|40|53|55|57|58|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI)/.test(code)
    : /^connection terminated|connection error|trying to connect/i.test(String(message))
}
