import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import type { Lang } from '../../platform/languages.ts'
import { type Asked, houseNumber, readPlace, sameHouse } from './asked-address.ts'
import type { Point } from './listing/rows.ts'

export type NameKind = 'area' | 'place_name' | 'address' | 'street' | 'postal_code'

export type Found = Point & {
  /** In the reader's language where the spot has a name in it. */
  name: string
  kind: NameKind
  /** false: the words only resemble the name, or the house number is another one on the same street */
  exact: boolean
  /** Near enough to put places in order, not to tell metres: another number of the street, or a postal code. */
  rough: boolean
  /** Of a street whose asked number we do not know: the numbers we do. */
  numbers: string[]
}

/**
 * Finds where a place name or address is, from the town's own facts: nobody outside learns what was asked.
 * Returns the best match first and at most five; none when nothing resembles the words.
 */
export async function geocode(db: Db, words: string, lang: Lang): Promise<Found[]> {
  const asked = readPlace(words)
  if (asked.whole.length < 2) return []
  const rows = await resembling(db, asked, lang)
  return distinctPlaces(best(rows, asked)).slice(0, 5)
}

type Row = Point & { name: string; matched: string; kind: NameKind; same: boolean; on_street: boolean }

/** Names like the asked one, the likest first; of a street every number we know. */
async function resembling(db: Db, { whole, loosely, street }: Asked, lang: Lang): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with asked as (
      select platform.folded(${whole}) as whole, platform.folded(${street}) as street,
        platform.folded(${loosely[0] ?? street}) as words, platform.folded(${loosely[1] ?? street}) as stem
    ), likened as (
      select n.*, asked.*, folded = whole as same,
        length(street) >= 3 and (kind = 'street' and folded = street
          or kind = 'address' and starts_with(folded, street || ' ')) as on_street
      from directory.place_name n, asked
    )
    select own.name, l.name as matched, l.kind, l.lat, l.lon, same, on_street
    from likened l, lateral (select name from directory.place_name p where p.spot = l.spot
      order by lang = ${lang} desc, lang = 'fi' desc, lang limit 1) own
    where same or on_street or l.folded in (words, stem) or word_similarity(words, l.folded) >= 0.55
    order by same desc, on_street desc, l.folded in (words, stem) desc, word_similarity(words, l.folded) desc,
      similarity(words, l.folded) desc, array_position(array['area', 'place_name', 'address'], l.kind) nulls last, l.name
    limit 60`.execute(db)
  return rows
}

/** The very name or house first; else the street, by the number we know closest to the asked one; else what resembles. */
function best(rows: Row[], asked: Asked): Found[] {
  const onStreet = rows.filter(({ on_street }) => on_street)
  const very =
    rows.find(({ same, kind }) => same && kind !== 'street') ??
    onStreet.find(({ kind, matched }) => kind === 'address' && isAsked(asked, matched))
  const first = very ? exactly(very) : onStreet.length > 0 ? somewhereOn(onStreet, asked.number) : null
  const others = rows.filter((row) => row !== very && !row.on_street).map((row) => perhaps(row, asked))
  // Of streets that resemble the asked one, those where we know its number come first.
  return [...(first ? [first] : []), ...others.toSorted((a, b) => Number(a.rough) - Number(b.rough))]
}

const isAsked = ({ number }: Asked, address: string) => number !== null && sameHouse(number, houseNumber(address) ?? '')

const exactly = ({ name, kind, lat, lon, same }: Row): Found => ({
  ...{ name, kind, lat, lon, numbers: [] },
  exact: same || kind === 'address',
  rough: kind === 'postal_code',
})

function perhaps(row: Row, asked: Asked): Found {
  const { name, kind, lat, lon, same, matched } = row
  const somewhere = kind === 'street' || kind === 'postal_code' || (kind === 'address' && !isAsked(asked, matched))
  return { name, kind, lat, lon, exact: same, rough: somewhere, numbers: [] }
}

function somewhereOn(rows: Row[], number: string | null): Found {
  const addresses = rows.filter(({ kind }) => kind === 'address')
  const away = ({ matched }: Row) =>
    Math.abs(Number.parseInt(houseNumber(matched) ?? '', 10) - Number.parseInt(number ?? '', 10))
  const closest = number === null ? undefined : addresses.toSorted((a, b) => away(a) - away(b))[0]
  const { name, kind, lat, lon } = (closest ?? rows.find((row) => row.kind === 'street') ?? rows[0]) as Row
  const numbers = new Set(addresses.map(({ matched }) => houseNumber(matched)).filter((one) => one !== null))
  return { name, kind, lat, lon, exact: false, rough: true, numbers: [...numbers].toSorted(byNumber) }
}

const byNumber = (a: string, b: string) => Number.parseInt(a, 10) - Number.parseInt(b, 10)

/** One name, or one spot under two names, is one suggestion: a district and its part may share both. */
function distinctPlaces(found: Found[]): Found[] {
  const close = (a: Point, b: Point) => Math.abs(a.lat - b.lat) < 0.0005 && Math.abs(a.lon - b.lon) < 0.001
  const alike = (a: Found, b: Found) => a.name === b.name || close(a, b)
  return found.filter((one, index) => !found.slice(0, index).some((earlier) => alike(one, earlier)))
}
