import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import type { Point } from './list-queries.ts'

export type Found = Point & {
  name: string
  kind: 'area' | 'place' | 'address' | 'place_name'
  /** false: the words only resemble the name, or the house number is another one on the same street */
  exact: boolean
}

/**
 * Finds where a place name or address is, from the town's own facts: nobody outside learns what was asked.
 * Returns the best match first and at most five; none when nothing resembles the words.
 */
export async function geocode(db: Db, words: string): Promise<Found[]> {
  const asked = words.replace(/,.*$/, '').trim()
  if (asked.length < 2) return []
  const street = asked.replace(/\s+\d+\s*[a-zåäö]?(\s.*)?$/i, '')
  const { rows } = await sql<Found>`
    with asked as (select platform.folded(${asked}) as words, platform.folded(${street}) as street)
    select name, case when kind in ('area', 'place', 'address') then kind else 'place_name' end as kind, lat, lon,
      folded = words as exact
    from directory.place_name, asked
    where folded = words
      or (kind = 'address' and folded like street || ' %' and length(street) >= 4)
      or word_similarity(words, folded) >= 0.55
    order by folded = words desc,
      (kind = 'address' and folded like street || ' %') desc,
      word_similarity(words, folded) desc,
      similarity(words, folded) desc,
      array_position(array['area', 'place', 'address'], kind) nulls last, name
    limit 25`.execute(db)
  return distinctPlaces(rows).slice(0, 5)
}

/** The same spot under two names (Finnish and Swedish) is one suggestion. */
function distinctPlaces(found: Found[]): Found[] {
  const close = (a: Point, b: Point) => Math.abs(a.lat - b.lat) < 0.0005 && Math.abs(a.lon - b.lon) < 0.001
  return found.filter((one, index) => !found.slice(0, index).some((earlier) => close(one, earlier)))
}
