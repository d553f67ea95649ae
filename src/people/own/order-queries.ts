import { sql } from 'kysely'
import type { Tx } from '../../platform/db/db.ts'

/** When one's own turvakielto ends, if somebody has recorded that. */
export const ownOrderEnds = async (tx: Tx): Promise<Temporal.Instant | null> =>
  (await sql<{ ends: Temporal.Instant | null }>`select people.own_order_ends() as ends`.execute(tx)).rows[0]?.ends ??
  null

/** Takes the end back; false when none has been recorded. */
export const keepOwnOrder = async (tx: Tx, me: string): Promise<boolean> =>
  (await sql<{ kept: boolean }>`select people.keep_order(${me}) as kept`.execute(tx)).rows[0]?.kept === true
