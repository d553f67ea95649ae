const day = 86_400

/** Seconds. Ten tries, the pause between two doubling from half a minute to an hour; then it is dead, and stays in sight for a month. */
const patient = {
  ...{ policy: 'standard', retryLimit: 9, retryDelay: 30, retryBackoff: true, retryDelayMax: 3_600 },
  // Longer than an attempt to send may take, and longer than what it has taken stays taken (people.take_waiting).
  ...{ expireInSeconds: 120, deleteAfterSeconds: 30 * day, retentionSeconds: 30 * day },
}

/** Every queue, with how it goes on when something fails. */
export const queues = {
  /** A fact of the outbox: whom does it concern? */
  facts: patient,
  /** One notification to one person. */
  notices: patient,
  /** One message a day to one person, or to one professional. */
  digests: patient,
  /** Lists written anew after somebody has saved; one waits or runs at a time, and the next look finds what came meanwhile. */
  lists: {
    ...{ policy: 'exclusive', retryLimit: 2, retryDelay: 5, retryBackoff: true, retryDelayMax: 600 },
    ...{ expireInSeconds: 600, deleteAfterSeconds: day, retentionSeconds: day },
  },
  /** Work that comes round by the clock. Of each kind only one waits or runs at a time; a round that failed comes again by itself. */
  rounds: {
    ...{ policy: 'exclusive', retryLimit: 2, retryDelay: 60, retryBackoff: true, retryDelayMax: 600 },
    ...{ expireInSeconds: 900, deleteAfterSeconds: 7 * day, retentionSeconds: day },
  },
  /** A run of an import: read, saved or taken back. What it had done when it failed stays done. */
  imports: { ...patient, expireInSeconds: 1_800 },
}

export type QueueName = keyof typeof queues
