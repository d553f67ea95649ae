import { sql } from 'kysely'
import type { Db } from '../../../platform/db/db.ts'
import { keptByKey } from '../../../platform/db/kept.ts'
import { openDuring, type When, whens } from './choices.ts'

/** The facets of every row, by number: those of row 7 are `of` from `starts[7]` to `starts[8]`. */
export type Facets = {
  written: string
  names: string[]
  /** Of each facet what stands before the colon. */
  groups: string[]
  /** Of each facet the number of its group's `unknown`; -1 when there is none. */
  unknowns: Int32Array
  numbers: Map<string, number>
  starts: Uint32Array
  of: Uint16Array
}

const kept = new WeakMap<Db, Promise<Facets>>()

/** The facets of the list that was written then, read once for each writing; null when it has been written anew. */
export async function facetsOf(db: Db, written: string): Promise<Facets | null> {
  const known = await kept.get(db)?.catch(() => undefined)
  if (known?.written === written) return known
  const reading = readFacets(db)
  kept.set(db, reading)
  const read = await reading
  return read.written === written ? read : null
}

async function readFacets(db: Db): Promise<Facets> {
  const { rows } = await sql<{ term: string; listings: Buffer; written: string; last: number }>`
    select term, listings, created_at::text as written, (select max(id) from directory.listing) as last
    from directory.posting where facet order by term`.execute(db)
  const starts = new Uint32Array((rows[0]?.last ?? 0) + 2)
  for (const { listings } of rows) for (const row of rowsIn(listings)) starts[row + 1] = (starts[row + 1] as number) + 1
  for (let row = 1; row < starts.length; row++) starts[row] = (starts[row] as number) + (starts[row - 1] as number)
  const of = new Uint16Array(starts.at(-1) ?? 0)
  const next = starts.slice()
  for (const [number, { listings }] of rows.entries())
    for (const row of rowsIn(listings)) {
      of[next[row] as number] = number
      next[row] = (next[row] as number) + 1
    }
  const names = rows.map(({ term }) => term)
  const groups = names.map((name) => name.split(':', 1)[0] ?? '')
  const numbers = new Map(names.map((name, number) => [name, number]))
  const unknowns = Int32Array.from(groups, (group) => numbers.get(`${group}:unknown`) ?? -1)
  return { written: rows[0]?.written ?? '', names, groups, numbers, unknowns, starts, of }
}

function* rowsIn(listings: Buffer): Generator<number> {
  for (let place = 0; place < listings.length; place += 4) yield listings.readInt32BE(place) >>> 2
}

/** By row, which of `whens` it is open, as bits; of the list that was written then. */
export type Openness = { written: string; bits: Uint8Array }

/** Who is open now, today and at the weekend; true for the minute. */
export const openness = keptByKey(async (db, _key, now): Promise<Openness> => {
  const { rows } = await sql<{ open: When; listings: Buffer | null; written: string; last: number }>`
    ${sql.join(
      whens.map(
        (when) => sql`select ${when} as open, string_agg(int4send(id * 4), '') as listings,
            (select created_at::text from directory.listing limit 1) as written, (select max(id) from directory.listing) as last
          from directory.listing l where ${openDuring(when, now)}`,
      ),
      sql` union all `,
    )}`.execute(db)
  const bits = new Uint8Array((rows[0]?.last ?? 0) + 1)
  for (const { open, listings } of rows)
    for (const row of rowsIn(listings ?? Buffer.alloc(0))) bits[row] = (bits[row] as number) | bitOf(open)
  return { written: rows[0]?.written ?? '', bits }
}, 1)

export const bitOf = (when: When): number => 1 << whens.indexOf(when)
