import type { Db } from '../../platform/db/db.ts'
import type { Lang } from '../../platform/languages.ts'
import { type AreaInTree, districts } from './area-queries.ts'
import { type Found, geocode } from './geocode.ts'
import type { ListQuery } from './input.ts'
import type { Kind } from './kinds.ts'
import { countsByKind, type PlaceRow, placesOf, type Selection } from './list-queries.ts'
import { type Term, termsLike } from './service-queries.ts'

export const perPage = 20

export type PlaceList = {
  query: ListQuery
  places: PlaceRow[]
  total: number
  pages: number
  counts: Map<Kind, number>
  areas: AreaInTree[]
  area: AreaInTree | null
  topics: Term[]
  /** Where the person said to be: the best match first; empty when nothing resembles it; null when not asked. */
  near: Found[] | null
}

/** Everything the list page shows for one question. */
export async function placeList(db: Db, query: ListQuery, lang: Lang, now: Temporal.Instant): Promise<PlaceList> {
  const [areas, near, topics] = await Promise.all([
    districts(db, now),
    query.near ? geocode(db, query.near) : null,
    query.words ? termsLike(db, query.words) : [],
  ])
  const area = areas.find(({ slug }) => slug === query.area) ?? null
  const selection: Selection = {
    kinds: query.kinds,
    areaId: area?.id ?? null,
    words: query.words || null,
    termId: null,
    near: near?.[0] ?? null,
  }
  const byName = await countsByKind(db, selection)
  // "Breastfeeding" is no place's name, but a worry whose services have places.
  const byTopic = byName.size === 0 && topics[0] ? { ...selection, words: null, termId: topics[0].id } : null
  const counts = byTopic ? await countsByKind(db, byTopic) : byName
  const wanted = query.kinds.length ? query.kinds : [...counts.keys()]
  const total = wanted.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0)
  const pages = Math.max(1, Math.ceil(total / perPage))
  // An old link may lead beyond the end: the last page is nearer to what was meant than an empty one.
  const page = Math.min(query.page, pages)
  const places = await placesOf(db, byTopic ?? selection, lang, now, { limit: perPage, offset: (page - 1) * perPage })
  return { query: { ...query, page }, places, total, pages, counts, areas, area, topics, near }
}
