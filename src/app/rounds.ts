import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { eraseApproved, proposeErasure } from '../people/erasure.ts'
import { headLines, headsFile, sealLogs } from '../people/log-seals.ts'
import { forgetTold } from '../people/notices/queries.ts'
import type { SendingDb } from '../people/notices/sending-pass.ts'
import { forgetSessions } from '../people/sign-in/queries.ts'
import type { Queue } from '../platform/queue/queue.ts'
import { expandOpenings, tellLists } from '../rooms/directory/index.ts'
import { forgetFeedback } from '../rooms/feedback/index.ts'
import { startDigests, startReminders, startUpkeep } from './telling.ts'

export type Round = SendingDb & { queue: Queue; log: Logger; now: Temporal.Instant; dataDir: string | null }

/**
 * Work that comes round by the clock, Finnish time; `atStart` does not wait for its hour. Openings are kept for weeks ahead (D11), so one
 * missed round harms nobody; a log row waits ten minutes at most for its seal (D13), and a session that is over goes as soon.
 */
export const rounds: Record<string, { cron: string; atStart: boolean; work: (round: Round) => Promise<void> }> = {
  openings: { cron: '0 */6 * * *', atStart: true, work: writeOpenings },
  seals: { cron: '*/10 * * * *', atStart: true, work: keepSeals },
  sessions: {
    ...{ cron: '*/10 * * * *', atStart: true },
    work: async ({ db, log }) => log.debug({ sessions: await forgetSessions(db) }, 'sessions forgotten'),
  },
  keeping: { cron: '*/15 * * * *', atStart: true, work: keepTimes },
  digests: { cron: '0 8 * * *', atStart: false, work: ({ queue, now, ...db }) => startDigests(db, queue, now) },
  reminders: { cron: '0 8 * * 1-5', atStart: false, work: ({ queue, now, ...db }) => startReminders(db, queue, now) },
  feedback: {
    ...{ cron: '40 3 * * *', atStart: false },
    work: async ({ db, log, now }) => log.info({ feedback: await forgetFeedback(db, now) }, 'old feedback forgotten'),
  },
  upkeep: { cron: '*/10 * * * *', atStart: true, work: keepFresh },
  told: {
    ...{ cron: '30 3 * * *', atStart: false },
    work: async ({ db, log, now }) => log.info({ facts: await forgetTold(db, now) }, 'old notifications forgotten'),
  },
}

/** What has become stale sinks in the lists, and its owners are asked. */
async function keepFresh({ db, pass, queue, now }: Round): Promise<void> {
  await tellLists(db, now)
  await startUpkeep({ db, pass }, queue, now)
}

async function writeOpenings({ db, log, now }: Round): Promise<void> {
  const openings = await db.transaction().execute((tx) => expandOpenings(tx, now))
  log.info({ openings }, 'opening hours written out')
}

/** The night's report of what is due, and what two officers have approved of an earlier one. */
async function keepTimes({ db, log, now }: Round): Promise<void> {
  const erased = await eraseApproved(db, now)
  if (erased) log.info({ erased }, 'approved erasure done')
  if (await proposeErasure(db, now)) log.debug('report of what is due written')
}

/** Whoever could change both the logs and their seals in the database would still have to change the heads kept here. */
async function keepSeals({ db, log, dataDir }: Round): Promise<void> {
  const heads = await sealLogs(db)
  for (const head of heads) log.info(head, 'log sealed')
  if (dataDir && heads.length) await appendFile(join(dataDir, headsFile), headLines(heads), { mode: 0o600 })
}
