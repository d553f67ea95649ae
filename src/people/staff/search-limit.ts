import { refuseTooMany } from '../../platform/http/guards.ts'
import { openLimit } from '../../platform/http/limit.ts'
import type { StaffContext } from './rules.ts'

/** More than a busy day asks of anybody, and too few to go through a town. */
const most = { action: 'staff-search', points: 60, seconds: 600 }

export type SearchLimit = (c: StaffContext) => Promise<void>

/** Counts each professional's searches among everybody. @returns what throws 429 when they are too many */
export function searchLimit(): SearchLimit {
  const count = openLimit(most)
  return async (c) => refuseTooMany(c, most.action, await count(c.var.who.id))
}
