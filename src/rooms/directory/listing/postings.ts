import { sql } from 'kysely'
import type { Db } from '../../../platform/db/db.ts'

/** Where a word or a facet stands: of each row the id times four, and the place in it. */
export type Standing = Int32Array

/** Where the asked terms stand, and the rows of services under their ids; all of the list that was written then. */
export type Postings = { written: string; of: ReadonlyMap<string, Standing> }

/** Reads where words, facets and services stand in the list, and when it was written, in one statement. */
export async function postingsOf(db: Db, terms: readonly string[], services: readonly string[]): Promise<Postings> {
  const { rows } = await sql<{ term: string | null; listings: Buffer; written: string }>`
    (select null as term, ''::bytea as listings, created_at::text as written from directory.listing limit 1)
    union all select term, listings, null from directory.posting where term = any(${terms}::text[])
    union all select service_id::text, string_agg(int4send(id * 4), ''), null from directory.listing
      where service_id = any(${services}::uuid[]) group by service_id`.execute(db)
  return {
    written: rows.find(({ term }) => term === null)?.written ?? '',
    of: new Map(rows.flatMap(({ term, listings }) => (term === null ? [] : [[term, standingIn(listings)]]))),
  }
}

/** The database sends numbers with their highest byte first, which no machine of ours keeps them in. */
function standingIn(bytes: Buffer): Standing {
  const { buffer } = new Uint8Array(bytes)
  Buffer.from(buffer).swap32()
  return new Int32Array(buffer)
}
