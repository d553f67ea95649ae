import { HTTPException } from 'hono/http-exception'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import type { StaffContext } from './rules.ts'

/** More than a busy day asks of anybody, and too few to go through a town. */
const most = { points: 60, duration: 600 }

export type SearchLimit = (c: StaffContext) => Promise<void>

/** Counts each professional's searches among everybody; in this process only. @returns what throws 429 when they are too many */
export function searchLimit(): SearchLimit {
  const limiter = new RateLimiterMemory({ keyPrefix: 'staff-search', ...most })
  return async (c) => {
    try {
      await limiter.consume(c.var.who.id)
    } catch (reason) {
      c.header('Retry-After', String(Math.ceil(((reason as RateLimiterRes).msBeforeNext ?? 60_000) / 1000)))
      throw new HTTPException(429, { message: 'Too many: staff-search' })
    }
  }
}
