import type { Db } from '../../platform/db/db.ts'
import type { Lang } from '../../platform/languages.ts'
import { type AreaInTree, allAreas, districts, partlyKnown } from './area-queries.ts'
import { type Found, geocode } from './geocode.ts'
import { type HelpLine, helpLines } from './help-lines.ts'
import type { ListQuery } from './input.ts'
import type { Kind } from './kinds.ts'
import { countsByKind, type PlaceRow, placesOf, type Selection } from './list-queries.ts'
import { type Answer, search } from './search.ts'

export const perPage = 20

export type PlaceList = {
  query: ListQuery
  places: PlaceRow[]
  total: number
  pages: number
  counts: Map<Kind, number>
  areas: AreaInTree[]
  /** The chosen area, of whatever kind. */
  area: AreaInTree | null
  /** An area was asked for that we do not know; the whole town is shown. */
  areaUnknown: boolean
  /** The kinds shown of which we know some places only. */
  partly: Kind[]
  /** What the words were understood to mean, apart from places. */
  answer: Answer
  /** All numbers answered by people, with whether they answer now. */
  lines: HelpLine[]
  /** Where the person said to be: the best match first; empty when nothing resembles it; null when not asked. */
  near: Found[] | null
}

/** Everything the list page shows for one question. */
export async function placeList(db: Db, query: ListQuery, lang: Lang, now: Temporal.Instant): Promise<PlaceList> {
  const [all, areas, partly, near, answer, lines] = await Promise.all([
    allAreas(db, now),
    districts(db, now),
    partlyKnown(db, now),
    query.near ? geocode(db, query.near, lang) : null,
    search(db, query.words, lang, now),
    helpLines(db, now),
  ])
  const area = all.find(({ slug }) => slug === query.area) ?? null
  const selection: Selection = {
    kinds: query.kinds,
    areaId: area?.id ?? null,
    near: near?.[0] ?? null,
    ...answer.places,
  }
  const pageOf = (page: number) => placesOf(db, selection, lang, now, { limit: perPage, offset: (page - 1) * perPage })
  const [counts, asked] = await Promise.all([countsByKind(db, selection), pageOf(query.page)])
  const wanted = query.kinds.length ? query.kinds : [...counts.keys()]
  const total = wanted.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0)
  const pages = Math.max(1, Math.ceil(total / perPage))
  // An old link may lead beyond the end: the last page is nearer to what was meant than an empty one.
  const page = Math.min(query.page, pages)
  const places = page === query.page ? asked : await pageOf(page)
  const shown = new Set(places.map(({ kind }) => kind))
  return {
    ...{ places, total, pages, counts, areas, area, answer, lines, near },
    query: { ...query, area: area?.slug ?? null, page },
    areaUnknown: query.area !== null && area === null,
    partly: partly.filter((kind) => shown.has(kind)),
  }
}
