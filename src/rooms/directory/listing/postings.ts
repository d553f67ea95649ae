import { sql } from 'kysely'
import type { Db } from '../../../platform/db/db.ts'

/** Where a word or a facet stands. */
export type Standing = { count: number; row(index: number): number; place(index: number): number }

/** Where the asked terms stand, and the rows of services under their ids; all of the list that was written then. */
export type Postings = { written: string | null; of: ReadonlyMap<string, Standing> }

/** Reads where words, facets and services stand in the list, in one statement. */
export async function postingsOf(db: Db, terms: readonly string[], services: readonly string[]): Promise<Postings> {
  if (!terms.length && !services.length) return { written: null, of: new Map() }
  const { rows } = await sql<{ term: string; listings: Buffer; written: string }>`
    select term, listings, created_at::text as written from directory.posting where term = any(${terms}::text[])
    union all
    select service_id::text, string_agg(int4send(id * 4), ''), min(created_at)::text from directory.listing
      where service_id = any(${services}::uuid[]) group by service_id`.execute(db)
  return {
    written: rows[0]?.written ?? null,
    of: new Map(rows.map(({ term, listings }) => [term, standingIn(listings)])),
  }
}

const standingIn = (bytes: Buffer): Standing => ({
  count: bytes.length / 4,
  row: (index) => bytes.readInt32BE(index * 4) >>> 2,
  place: (index) => bytes.readUInt8(index * 4 + 3) & 3,
})
