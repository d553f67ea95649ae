import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'

/** How what is made from the facts stands. Null: nothing is written. */
export type WrittenState = {
  /** When the list was written as it is searched, and how many rows it has. */
  listed_at: Temporal.Instant | null
  rows: number
  /** Until when opening hours are written out (D11). */
  openings_to: Temporal.Instant | null
}

/** What an administrator sees of the upkeep of this room. */
export const writtenState = async (db: Db): Promise<WrittenState> =>
  (
    await sql<WrittenState>`select (select max(l.created_at) from directory.listing l) as listed_at,
      (select count(*)::int from directory.listing) as rows, (select max(upper(o.span)) from directory.opening o) as openings_to`.execute(
      db,
    )
  ).rows[0] ?? { listed_at: null, rows: 0, openings_to: null }
