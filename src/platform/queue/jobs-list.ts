import { sql } from 'kysely'
import type { Db } from '../db/db.ts'

export type QueueCount = { name: string; waiting: number; working: number; again: number; done: number; dead: number }

/** How many jobs each queue holds: those of its own work, not the package's. */
export async function queueCounts(db: Db): Promise<QueueCount[]> {
  const { rows } = await sql<QueueCount>`
    select q.name, count(*) filter (where j.state = 'created') as waiting, count(*) filter (where j.state = 'active') as working,
      count(*) filter (where j.state = 'retry') as again, count(*) filter (where j.state = 'completed') as done,
      count(*) filter (where j.state = 'failed') as dead
    from pgboss.queue q left join pgboss.job j on j.name = q.name where q.name not like '\\_\\_pgboss\\_\\_%'
    group by q.name order by q.name`.execute(db)
  return rows
}

export type StuckJob = {
  id: string
  queue: string
  /** Nobody will try it again unless it is told to. */
  dead: boolean
  tried: number
  next_at: Temporal.Instant | null
  failed_at: Temporal.Instant | null
  reason: string | null
}

/** Jobs that have failed, the dead ones first, 200 at most. A job holds ids only, and so does its reason. */
export async function stuckJobs(db: Db): Promise<StuckJob[]> {
  const { rows } = await sql<StuckJob>`
    select id, name as queue, state = 'failed' as dead, retry_count + 1 as tried, case when state = 'retry' then start_after end as next_at,
      completed_on as failed_at, output ->> 'message' as reason
    from pgboss.job where state in ('retry', 'failed') order by state = 'failed' desc, completed_on desc nulls last, created_on, id
    limit 200`.execute(db)
  return rows
}

/** Lets a job be tried once more, from now on; false when there is no such job that has failed. */
export async function tryAgain(db: Db, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update pgboss.job set state = 'retry', retry_limit = greatest(retry_limit, retry_count + 1), completed_on = null, start_after = now()
    where id = ${id} and state in ('retry', 'failed')`.execute(db)
  return numAffectedRows === 1n
}
