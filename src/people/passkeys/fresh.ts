import type { Session } from '../session.ts'

const minutes = 10

/** Whether somebody has identified themselves strongly just now, as grave acts ask. The database asks it too. */
export const isFresh = ({ level, signed_in_at }: Session, now: Temporal.Instant): boolean =>
  level === 'strong' && now.epochMilliseconds - signed_in_at.epochMilliseconds < minutes * 60_000
