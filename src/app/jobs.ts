import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { headLines, headsFile, sealLogs } from '../people/log-seals.ts'
import { forgetSessions } from '../people/sign-in/queries.ts'
import type { Db } from '../platform/db/db.ts'
import { fault } from '../platform/log/log.ts'
import { expandOpenings } from '../rooms/directory/index.ts'

/** Openings are kept for weeks ahead, so one missed round harms nobody; a log row waits ten minutes at most for its seal, and what is left of a
 * session that is over goes as soon. */
const everyMs = { openings: 6 * 3_600_000, seals: 600_000, sessions: 600_000 }

/**
 * Starts the work that is done without anybody asking: opening hours are written out for the coming weeks (D11), and the logs are
 * sealed (D13), sessions that are over are forgotten. Several processes may do it, one at a time. Returns a function that stops it.
 * @param dataDir where the heads of the seals are kept outside the database; without it they stand in the log stream alone
 */
export function startJobs(
  db: Db,
  log: Logger,
  clock: () => Temporal.Instant,
  dataDir: string | null = null,
): () => void {
  const stops = [
    repeated(everyMs.openings, () => writeOpenings(db, log, clock())),
    repeated(everyMs.seals, () => keepSeals(db, log, dataDir)),
    repeated(everyMs.sessions, () => forget(db, log)),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

function repeated(ms: number, round: () => Promise<void>): () => void {
  const timer = setInterval(round, ms)
  timer.unref()
  void round()
  return () => clearInterval(timer)
}

const writeOpenings = (db: Db, log: Logger, now: Temporal.Instant): Promise<void> =>
  db
    .transaction()
    .execute((tx) => expandOpenings(tx, now))
    .then((openings) => log.info({ openings }, 'opening hours written out'))
    .catch((error: unknown) => log.error(fault(error), 'opening hours were not written out'))

const forget = (db: Db, log: Logger): Promise<void> =>
  forgetSessions(db)
    .then((sessions) => log.debug({ sessions }, 'sessions forgotten'))
    .catch((error: unknown) => log.error(fault(error), 'sessions were not forgotten'))

/** Whoever could change both the logs and their seals in the database would still have to change the heads kept here. */
async function keepSeals(db: Db, log: Logger, dataDir: string | null): Promise<void> {
  try {
    const heads = await sealLogs(db)
    for (const head of heads) log.info(head, 'log sealed')
    if (dataDir && heads.length) await appendFile(join(dataDir, headsFile), headLines(heads), { mode: 0o600 })
  } catch (error) {
    log.error(fault(error), 'logs were not sealed')
  }
}
