import type { Db } from './db.ts'

const minute = 60_000

/**
 * Keeps what a read returned for a minute per database, for what everybody sees and editors change seldom.
 * Several askers at once wait for one read; a read that fails is not kept.
 */
export function keptForAMinute<T>(read: (db: Db) => Promise<T>): (db: Db, now: Temporal.Instant) => Promise<T> {
  const kept = new WeakMap<Db, { until: number; value: Promise<T> }>()
  return (db, now) => {
    const found = kept.get(db)
    if (found && now.epochMilliseconds < found.until && now.epochMilliseconds >= found.until - minute)
      return found.value
    const value = read(db)
    kept.set(db, { until: now.epochMilliseconds + minute, value })
    value.catch(() => kept.delete(db))
    return value
  }
}
