import type { Db } from './db.ts'

const minute = 60_000

type Kept<T> = { until: number; value: Promise<T> }

/**
 * Keeps what a read returned for a minute per database, for what everybody sees and editors change seldom.
 * Several askers at once wait for one read; a read that fails is not kept.
 */
export function keptForAMinute<T>(
  read: (db: Db, now: Temporal.Instant) => Promise<T>,
): (db: Db, now: Temporal.Instant) => Promise<T> {
  const kept = keptByKey((db: Db, _key, now) => read(db, now), 1)
  return (db, now) => kept(db, '', now)
}

/** The same for reads that a key tells apart; of many keys the longest unused are forgotten. */
export function keptByKey<T>(
  read: (db: Db, key: string, now: Temporal.Instant) => Promise<T>,
  atMost = 200,
): (db: Db, key: string, now: Temporal.Instant) => Promise<T> {
  const all = new WeakMap<Db, Map<string, Kept<T>>>()
  return (db, key, now) => {
    const kept = all.get(db) ?? new Map<string, Kept<T>>()
    all.set(db, kept)
    const found = kept.get(key)
    kept.delete(key)
    const { epochMilliseconds } = now
    const fresh = found && epochMilliseconds < found.until && epochMilliseconds >= found.until - minute
    const entry = fresh ? found : { until: epochMilliseconds + minute, value: read(db, key, now) }
    kept.set(key, entry)
    if (!fresh) entry.value.catch(() => kept.get(key) === entry && kept.delete(key))
    const oldest = kept.keys().next()
    if (kept.size > atMost && !oldest.done) kept.delete(oldest.value)
    return entry.value
  }
}
