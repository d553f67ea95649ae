import { createHash } from 'node:crypto'
import type pg from 'pg'
import { type JobResult, type JobWithMetadata, PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import { fault } from '../log/log.ts'
import { queueSchema } from './install.ts'
import type { QueueName } from './queues.ts'

export type Queue = PgBoss

/** The owner's part is done at start; the application only works with the queue, and rebuilds nothing of it. */
const asApplication = { schema: queueSchema, migrate: false, createSchema: false, reindex: false, monitorVacuum: false }
/** Connections of the queue, besides those of the pages. */
const connections = 2

/**
 * The queue, running. Faults of its own, such as a database that is away, are told in the log; it goes on by itself.
 * @param app where the database is and as whom, which is the application
 */
export async function openQueue(app: pg.PoolConfig, log: Logger): Promise<Queue> {
  const { password, ssl, ...where } = app
  const given = { ...where, ...(password ? { password } : {}), ...(ssl ? { ssl } : {}) } as ConstructorParameters<
    typeof PgBoss
  >[0] &
    object
  const queue = new PgBoss({ ...given, ...asApplication, max: connections, application_name: 'perheverkosto-queue' })
  queue.on('error', (error) => log.warn(fault(error), 'the queue has a fault'))
  queue.on('warning', ({ message }) => log.warn({ warning: message }, 'the queue warns'))
  await queue.start()
  return queue
}

/** Ends work within seconds: what is not done by then is tried again later, by whoever is there. */
export const closeQueue = (queue: Queue): Promise<void> => queue.stop({ graceful: true, timeout: 5_000, close: true })

/** So many jobs of a queue run side by side in a process. */
const atOnce = 10

/**
 * Lets a process work on a queue. A job that fails is an error in the log, by its number, and is tried again by itself; what is kept of
 * the reason holds no data of anybody (D17).
 * @param pace seconds between two looks into a queue that has little
 */
export async function workOn<D extends object>(
  { queue, log, pace }: { queue: Queue; log: Logger; pace: number },
  name: QueueName,
  work: (data: D) => Promise<void>,
): Promise<void> {
  const one = async ({ id, data, retryCount, retryLimit }: JobWithMetadata<D>): Promise<JobResult> => {
    try {
      await work(data)
      return { id, status: 'completed' }
    } catch (error) {
      const told = fault(error)
      const dead = retryCount >= retryLimit
      log.error({ queue: name, job: id, tried: retryCount + 1, ...told }, dead ? 'a job is dead' : 'a job failed')
      return { id, status: 'failed', output: { message: reasonOf(told) } }
    }
  }
  const options = {
    ...({ batchSize: atOnce, burstWhenBatchFull: true, perJobResults: true, includeMetadata: true } as const),
    pollingIntervalSeconds: pace,
  }
  await queue.work<D, unknown, typeof options>(name, options, (jobs) => Promise.all(jobs.map(one)))
}

/** Why a job failed, as it is kept beside it. */
const reasonOf = ({ kind, message, code, constraint }: Record<string, unknown>): string =>
  [kind, message ?? code, constraint].filter(Boolean).join(' ')

/** The same words always give the same id, and others another: a job that comes twice is one job. */
export function derivedId(...words: string[]): string {
  const hex = createHash('sha256').update(words.join(' ')).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
