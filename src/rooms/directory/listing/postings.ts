import { sql } from 'kysely'
import type { Db } from '../../../platform/db/db.ts'

/** Where a word or a facet stands: of each row the id times four, and the place in it. */
export type Standing = Int32Array

/** Where the asked terms stand, and the rows of services under their ids; all of the list that was written then. */
export type Postings = { written: string; of: ReadonlyMap<string, Standing> }

/** What was read of the list that was written then, the longest unused first; `numbers`: how many all of it holds. */
type Known = { written: string; of: Map<string, Standing>; numbers: number }
const kept = new WeakMap<Db, Known>()
/** 16 MB: all words of a large town, or those that a very large one asks for. */
const mostNumbers = 4_000_000

/**
 * Where words, facets and services stand in the list, and when it was written. What is known already is not read again, but the
 * list is asked each time whether it is still the same.
 */
export async function postingsOf(db: Db, terms: readonly string[], services: readonly string[]): Promise<Postings> {
  const known = kept.get(db)
  const missing = (names: readonly string[]) => (known ? names.filter((name) => !known.of.has(name)) : names)
  const { written, of } = await read(db, missing(terms), missing(services))
  const asked = [...terms, ...services]
  const same = known?.written === written ? known : { written, of: new Map<string, Standing>(), numbers: 0 }
  // The list has been written anew since some of it was read: all of it is read again.
  if (known && same !== known && asked.some((name) => !of.has(name))) {
    if (kept.get(db) === known) kept.delete(db)
    return postingsOf(db, terms, services)
  }
  kept.set(db, same)
  const standings = new Map(asked.map((name) => [name, of.get(name) ?? same.of.get(name) ?? nowhere]))
  for (const [name, standing] of standings) keep(same, name, standing)
  return { written, of: standings }
}

const nowhere: Standing = new Int32Array()

/** As the newest; the oldest make room. */
function keep(known: Known, name: string, standing: Standing): void {
  if (known.of.delete(name)) known.numbers -= standing.length
  known.of.set(name, standing)
  known.numbers += standing.length
  for (const [oldest, { length }] of known.of) {
    if (known.numbers <= mostNumbers) return
    known.of.delete(oldest)
    known.numbers -= length
  }
}

/** Reads from the list, in one statement; a term that stands nowhere is told too. */
async function read(db: Db, terms: readonly string[], services: readonly string[]): Promise<Postings> {
  const { rows } = await sql<{ term: string | null; listings: Buffer; written: string }>`
    (select null as term, ''::bytea as listings, created_at::text as written from directory.listing limit 1)
    ${terms.length ? sql`union all select term, listings, null from directory.posting where term = any(${terms}::text[])` : sql``}
    ${
      services.length
        ? sql`union all select service_id::text, string_agg(int4send(id * 4), ''), null from directory.listing
      where service_id = any(${services}::uuid[]) group by service_id`
        : sql``
    }`.execute(db)
  return {
    written: rows.find(({ term }) => term === null)?.written ?? '',
    of: new Map([
      ...[...terms, ...services].map((name) => [name, nowhere] as const),
      ...rows.flatMap(({ term, listings }) => (term === null ? [] : [[term, standingIn(listings)] as const])),
    ]),
  }
}

/** The database sends numbers with their highest byte first, which no machine of ours keeps them in. */
function standingIn(bytes: Buffer): Standing {
  const { buffer } = new Uint8Array(bytes)
  Buffer.from(buffer).swap32()
  return new Int32Array(buffer)
}
