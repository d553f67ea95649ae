import { fromKysely } from 'pg-boss'
import type { Db } from '../platform/db/db.ts'
import type { Queue } from '../platform/queue/queue.ts'
import { type ImportWork, takeOpenRuns, workOnRun } from '../rooms/directory/index.ts'

export type ImportJob = { run: string }

/** Hands runs of imports that wait for work to the queue, and notes it, in one transaction. */
export const handImports = (db: Db, queue: Queue): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const runs = await takeOpenRuns(tx)
    const jobs = runs.map((run) => ({ data: { run } satisfies ImportJob }))
    if (jobs.length) await queue.insert('imports', jobs, { db: fromKysely(tx) })
  })

export const workOnImport = (setup: ImportWork, { run }: ImportJob): Promise<void> => workOnRun(setup, run)
