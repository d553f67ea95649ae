import type pg from 'pg'
import type { Logger } from 'pino'
import type { Sender } from '../people/notices/letters.tsx'
import type { SendingDb } from '../people/notices/sending-pass.ts'
import type { Keys } from '../platform/keys/keys.ts'
import { fault } from '../platform/log/log.ts'
import type { Post } from '../platform/post/letter.ts'
import { closeQueue, openQueue, type Queue, workOn } from '../platform/queue/queue.ts'
import { isUnlisted, refreshLists } from '../rooms/directory/index.ts'
import { handImports, type ImportJob, workOnImport } from './imports.ts'
import { rounds } from './rounds.ts'
import { type DigestJob, digest, type FactJob, handOver, type NoticeJob, notify, react } from './telling.ts'

export type JobsSetup = SendingDb & {
  /** Where the queue finds the database, as the application. */
  app: pg.PoolConfig
  log: Logger
  clock: () => Temporal.Instant
  post: Post
  /** Opens where browsers are reached. */
  keys: Keys
  sender: Sender
  /** Where the heads of the seals are kept outside the database; without it they stand in the log stream alone. */
  dataDir: string | null
}

/** Seconds between two looks for work: for what somebody waits for, and for what has time. */
export type Pace = { soon: number; some: number }
const usual: Pace = { soon: 2, some: 10 }

/**
 * Starts the work that is done without anybody asking: facts become notifications and letters (note 25), hours are written out, logs
 * are sealed. Several processes may do it; each job is one process's at a time. Returns a function that ends it within seconds.
 */
export async function startJobs(setup: JobsSetup, pace: Pace = usual): Promise<() => Promise<void>> {
  const { db, pass, log, clock, app, post, keys, sender, dataDir } = setup
  const queue = await openQueue(app, log)
  const telling = { db, pass, post, keys, sender }
  const desk = { queue, log, pace: pace.soon }
  await workOn<FactJob>(desk, 'facts', (job) => react(telling, queue, job, clock()))
  await workOn<NoticeJob>(desk, 'notices', (job) => notify(telling, queue, job, clock()))
  const calm = { queue, log, pace: pace.some }
  await workOn<DigestJob>(calm, 'digests', (job) => digest(telling, queue, job, clock()))
  await workOn<{ round: string }>(calm, 'rounds', async ({ round }) => {
    await rounds[round]?.work({ db, pass, queue, log, now: clock(), dataDir })
  })
  await workOn(desk, 'lists', async () => {
    const changes = await db.transaction().execute((tx) => refreshLists(tx, clock()))
    log.info({ changes }, 'lists written anew')
  })
  await workOn<ImportJob>(desk, 'imports', (job) => workOnImport({ db, clock, dataDir }, job))
  await scheduleRounds(queue)
  const stopHanding = handOverOften(telling, queue, log, pace.soon)
  return async () => {
    await stopHanding()
    await closeQueue(queue)
  }
}

/** One key a kind of round, so that a slow one is not joined by the next of its kind. */
async function scheduleRounds(queue: Queue): Promise<void> {
  for (const [round, { cron, atStart }] of Object.entries(rounds)) {
    const options = { singletonKey: round, retryLimit: 2 }
    await queue.schedule('rounds', cron, { round }, { ...options, key: round, tz: 'Europe/Helsinki', missed: 'once' })
    if (atStart) await queue.send('rounds', { round }, options)
  }
  for (const { name, key } of await queue.getSchedules()) if (!(key in rounds)) await queue.unschedule(name, key)
}

/**
 * Looks into the outbox, and for entries that lists have not heard of, again and again until told to end; then waits for the look that is
 * going on.
 */
function handOverOften(telling: SendingDb, queue: Queue, log: Logger, seconds: number): () => Promise<void> {
  let ending = false
  let looking: Promise<unknown> | null = null
  const look = async () => {
    while (!ending && (await handOver(telling, queue)) > 0);
    if (!ending && (await isUnlisted(telling.db))) await queue.send('lists', {})
    if (!ending) await handImports(telling.db, queue)
  }
  const timer = setInterval(() => {
    looking ??= look()
      .catch((error: unknown) => log.error(fault(error), 'facts were not handed to the queue'))
      .finally(() => {
        looking = null
      })
  }, seconds * 1000)
  timer.unref()
  return async () => {
    ending = true
    clearInterval(timer)
    await looking
  }
}
