import type { Logger } from 'pino'
import type { Db } from '../platform/db/db.ts'
import { fault } from '../platform/log/log.ts'
import { expandOpenings } from '../rooms/directory/index.ts'

/** Six hours: openings are kept for weeks ahead, so one missed round harms nobody. */
const everyMs = 6 * 3_600_000

/**
 * Starts the work that is done without anybody asking: opening hours are written out for the coming weeks (D11).
 * Several processes may do it, one at a time. Returns a function that stops it.
 */
export function startJobs(db: Db, log: Logger, clock: () => Temporal.Instant): () => void {
  const round = () =>
    db
      .transaction()
      .execute((tx) => expandOpenings(tx, clock()))
      .then((openings) => log.info({ openings }, 'opening hours written out'))
      .catch((error: unknown) => log.error(fault(error), 'opening hours were not written out'))
  const timer = setInterval(round, everyMs)
  timer.unref()
  void round()
  return () => clearInterval(timer)
}
