import { sql } from 'kysely'
import type { Db } from '../platform/db/db.ts'

/** From this hour on, Finnish time, a day's report is written: when nobody is at work and no day is half over. */
const nightHour = 2

/**
 * Writes the report of the night: what is due, by which rule, how many; nothing is erased by it. Called as often as one likes, by
 * several processes: a day has one report, and while an approved one is not yet done there is no new one.
 * @returns the id of the report, or null when there was nothing to write
 */
export async function proposeErasure(db: Db, now: Temporal.Instant): Promise<string | null> {
  if (now.toZonedDateTimeISO('Europe/Helsinki').hour < nightHour) return null
  const { rows } = await sql<{ id: string | null }>`select people.propose_erasure(${now}) as id`.execute(db)
  return rows[0]?.id ?? null
}

/**
 * Erases what two officers have approved and what is still due, batch by batch, each in a transaction of its own with its log row.
 * Ended anywhere, the next call goes on.
 * @param most rows a batch; a sealed stretch of a log goes whole
 * @returns how many rows of the report were gone through
 */
export async function eraseApproved(db: Db, now: Temporal.Instant, most = 200): Promise<number> {
  for (let seen = 0; ; ) {
    const { rows } = await sql<{ seen: number | null }>`select people.erase_batch(${now}, ${most}) as seen`.execute(db)
    const batch = rows[0]?.seen ?? null
    if (batch === null) return seen
    seen += batch
  }
}
