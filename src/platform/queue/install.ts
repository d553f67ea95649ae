import type pg from 'pg'
import { getConstructionPlans, getMigrationPlans } from 'pg-boss'
import { Refusal } from '../lifecycle/refusal.ts'
import { type QueueName, queues } from './queues.ts'

/** The schema of the queue belongs to the package pg-boss: its tables are its own, and no backup holds them. */
export const queueSchema = 'pgboss'
/** Any number, the same in every process: two that start at once must not install at once. */
const installLock = 7_365_006

/**
 * Brings the queue's own tables up to the package's version, as the owner of the tables, and lets the application work with them.
 * What was handed to a former queue and is not done, as after a restore, is handed over again.
 * @throws Refusal when the tables are of a newer version
 */
export async function installQueue(owner: pg.ClientBase, say: (line: string) => void): Promise<void> {
  await owner.query('select pg_advisory_lock($1)', [installLock])
  try {
    await owner.query(`set statement_timeout = 0; set lock_timeout = '30s'`)
    const [found, wanted] = [await installedVersion(owner), packageVersion()]
    if (found !== null && found > wanted)
      throw new Refusal(`The queue in the database is newer than this version of Perheverkosto: ${found}.`)
    if (found === null) {
      say('Setting up the queue')
      await owner.query(getConstructionPlans(queueSchema))
      await owner.query('update platform.outbox set handed_at = null where done_at is null')
    } else if (found < wanted) {
      say(`Bringing the queue from version ${found} to ${wanted}`)
      for (const statements of stepsOf(getMigrationPlans(queueSchema, found))) await owner.query(statements)
    }
    await owner.query(rights)
    for (const [name, options] of Object.entries(queues)) await keepQueue(owner, name as QueueName, options)
  } finally {
    await owner.query('select pg_advisory_unlock($1)', [installLock])
  }
}

/** What changes the tables is one transaction; the indexes after it are built one by one, outside any. */
function stepsOf(plans: string): string[] {
  const end = plans.lastIndexOf('COMMIT;') + 'COMMIT;'.length
  const indexes = plans.slice(end).split(/;\s*(?:\n|$)/)
  return [plans.slice(0, end), ...indexes.filter((statement) => statement.trim() !== '')]
}

/** What the package says its tables are; it tells only in the statements that make them. */
export function packageVersion(): number {
  const [, version] = /INSERT INTO pgboss\.version\(version\) VALUES \('(\d+)'\)/.exec(getConstructionPlans()) ?? []
  if (!version) throw new Error('pg-boss does not say which version its tables are')
  return Number(version)
}

async function installedVersion(owner: pg.ClientBase): Promise<number | null> {
  const { rows } = await owner.query(`select to_regclass('${queueSchema}.version') is not null as there`)
  if (!rows[0].there) return null
  return (await owner.query<{ version: number }>(`select version from ${queueSchema}.version`)).rows[0]?.version ?? null
}

/** The application puts jobs in and works on them; the tables and the list of queues stay the owner's. */
const rights = `
  grant usage on schema ${queueSchema} to perheverkosto_app;
  grant select, insert, update, delete on all tables in schema ${queueSchema} to perheverkosto_app`

/** Makes a queue, or gives it the options of this version; how it lets jobs in stays as it was made. */
async function keepQueue(owner: pg.ClientBase, name: QueueName, options: (typeof queues)[QueueName]): Promise<void> {
  await owner.query(`select ${queueSchema}.create_queue($1, $2)`, [name, JSON.stringify(options)])
  const { retryLimit, retryDelay, retryDelayMax, expireInSeconds, deleteAfterSeconds, retentionSeconds } = options
  await owner.query(
    `update ${queueSchema}.queue set retry_limit = $2, retry_delay = $3, retry_delay_max = $4, expire_seconds = $5,
      deletion_seconds = $6, retention_seconds = $7 where name = $1`,
    [name, retryLimit, retryDelay, retryDelayMax, expireInSeconds, deleteAfterSeconds, retentionSeconds],
  )
}
