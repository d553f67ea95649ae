import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { type Memory, rememberedOnce } from '../lifecycle/one-memory.ts'

/** So many `points` in so many `seconds`, for each who does something by itself. */
export type Limit = { action: string; points: number; seconds: number }

function openCounts() {
  const limiters = new Map<string, RateLimiterMemory>()
  return {
    async count({ action, points, seconds }: Limit, who: string): Promise<number | null> {
      const limiter = limiters.get(action) ?? new RateLimiterMemory({ keyPrefix: action, points, duration: seconds })
      limiters.set(action, limiter)
      return limiter.consume(who).then(
        () => null,
        (reason: RateLimiterRes) => Math.ceil((reason.msBeforeNext ?? 60_000) / 1000),
      )
    },
  }
}

/** Who has done what how often of late: counted once for all serving processes of an installation. */
export const limitCounts: Memory<ReturnType<typeof openCounts>> = { name: 'limits', open: openCounts }

/** @returns what counts one more by somebody: null, or the seconds after which they may go on */
export function openLimit(limit: Limit): (who: string) => Promise<number | null> {
  const counts = rememberedOnce(limitCounts)
  return (who) => counts.count(limit, who)
}
