import type { SealState } from './queries.ts'

/** A log row waits ten minutes for its seal; three times that means that nobody seals. */
const sealLimit = { minutes: 30 }
/** Openings are written for sixty days; less than a fortnight means that nobody writes them. */
const openingsLimit = { hours: 14 * 24 }
const backupLimit = { hours: 2 * 24 }

export const isLate = (seals: readonly SealState[], now: Temporal.Instant): boolean =>
  seals.some(({ oldest }) => oldest !== null && Temporal.Instant.compare(oldest, now.subtract(sealLimit)) < 0)

export const isWrittenFar = (openingsTo: Temporal.Instant | null, now: Temporal.Instant): boolean =>
  openingsTo === null || Temporal.Instant.compare(openingsTo, now.add(openingsLimit)) > 0

export const isFreshBackup = (savedAt: Temporal.Instant | null, now: Temporal.Instant): boolean =>
  savedAt !== null && Temporal.Instant.compare(savedAt, now.subtract(backupLimit)) > 0
