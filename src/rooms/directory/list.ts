import type { Db } from '../../platform/db/db.ts'
import type { Lang } from '../../platform/languages.ts'
import { type AreaInTree, type AreaKind, allAreas, partlyKnown } from './area-queries.ts'
import { type Found, geocode } from './geocode.ts'
import { type HelpLine, helpLines } from './help-lines.ts'
import type { ListQuery, Order } from './input.ts'
import type { Kind } from './kinds.ts'
import { isLanguage } from './languages.ts'
import { ways } from './listing/choices.ts'
import { countsOfFound } from './listing/count-found.ts'
import { type Counts, keptCounts } from './listing/counts.ts'
import { namesLike } from './listing/names-like.ts'
import { type ListingRow, listingRows, type Question } from './listing/rows.ts'
import { whereTheyAre } from './map/here.ts'
import { accessFacets, type Need } from './needs.ts'
import { foldedWords } from './phrases.ts'
import { type Answer, search } from './search.ts'
import { allTerms, type Term } from './service-queries.ts'
import stopWords from './stop-words.json' with { type: 'json' }
import { dangerNear } from './to-numbers.ts'

export const perPage = 20
/** More than this is told as "over 500": nobody reads them all, and the words decide which come first. */
export const countedTo = 500

/** Kinds of area that everybody knows by name. */
const filteredBy: readonly AreaKind[] = ['city_area', 'district', 'village']

export type PlaceList = {
  /** As it was understood: values we do not know are left out, and so is an order that is the usual one. */
  query: ListQuery
  rows: ListingRow[]
  /** What the rows answer, for whoever asks the same in another way. */
  question: Question
  usualOrder: Order
  pages: number
  counts: Counts
  /** Every term of the filters. */
  terms: Term[]
  /** Those to choose from. */
  areas: AreaInTree[]
  /** The chosen area, of whatever kind. */
  area: AreaInTree | null
  /** An area was asked for that we do not know; the whole town is shown. */
  areaUnknown: boolean
  /** The kinds shown of which we know some places only. */
  partly: Kind[]
  /** What the words were understood to mean. */
  answer: Answer
  /** Words were written, but they tell nothing: the list shows everything and says so. */
  notUnderstood: boolean
  /** All numbers answered by people, with whether they answer now. */
  lines: HelpLine[]
  /** Where the person said to be: the best match first; empty when nothing resembles it; null when not asked. */
  near: Found[] | null
  /** What the person needs of a place, which the order follows. */
  needs: readonly Need[]
  /** When the words have found nothing: what there is that is called nearly so. */
  alike: Term[]
}

/** Everything the list page shows for one question. */
export async function placeList(
  db: Db,
  asked: ListQuery,
  needs: readonly Need[],
  lang: Lang,
  now: Temporal.Instant,
): Promise<PlaceList> {
  const places = asked.near ? geocode(db, asked.near, lang) : Promise.resolve(whereTheyAre(asked.here, lang))
  const [all, terms, partly, placed, heard, lines, fear] = await Promise.all([
    allAreas(db, now),
    allTerms(db, now),
    partlyKnown(db, now),
    places,
    search(db, asked.words, lang, now),
    helpLines(db, now),
    dangerNear(db, asked.near, places, lang, now),
  ])
  const near = fear.length ? null : placed
  const notUnderstood = asked.words !== '' && tellsNothing(asked.words, heard, lang)
  const answer = {
    ...heard,
    ...(notUnderstood ? { found: null } : {}),
    urgent: heard.urgent.length ? heard.urgent : fear,
  }
  const area = all.find(({ slug }) => slug === asked.choices.area) ?? null
  const choices = { ...knownChoices(asked.choices, terms), area: area?.slug ?? null }
  const where = near?.[0] ?? null
  const usualOrder = where ? 'distance' : 'relevance'
  // Whatever is usual needs no word in the address; without a spot nothing is near.
  const order = asked.order === usualOrder || (asked.order === 'distance' && !where) ? null : asked.order
  const { found } = answer
  const question = { choices, found, near: where, order: order ?? usualOrder, needs: accessFacets(needs) }
  const lost = found?.ids.length === 0 && !answer.urgent.length
  const [{ rows, counts, page, pages }, alike] = await Promise.all([
    pageOf(db, question, asked.page, lang, now),
    lost ? namesLike(db, asked.words, lang) : [],
  ])
  const shown = new Set(rows.flatMap(({ place, known_by }) => (place && known_by ? place.kind : [])))
  return {
    ...{ rows, question, usualOrder, pages, counts, terms, area, answer, notUnderstood, lines, near, needs },
    areas: all.filter(({ kind }) => filteredBy.includes(kind)),
    query: {
      ...asked,
      choices,
      order,
      page,
      ...(fear.length ? { near: '' } : {}),
      anyway: asked.anyway && answer.urgent.length > 0,
    },
    areaUnknown: asked.choices.area !== null && area === null,
    partly: partly.filter((kind) => shown.has(kind)),
    alike: alike.flatMap((id) => terms.find((term) => term.id === id) ?? []),
  }
}

async function pageOf(db: Db, question: Question, wanted: number, lang: Lang, now: Temporal.Instant) {
  const { found, choices } = question
  const rowsOf = (page: number) =>
    listingRows(db, question, lang, now, { limit: perPage, offset: (page - 1) * perPage })
  const [counts, first] = await Promise.all([
    found ? countsOfFound(db, choices, found, now) : keptCounts(db, JSON.stringify(choices), now),
    rowsOf(wanted),
  ])
  const pages = Math.max(1, Math.ceil(counts.total / perPage))
  // An old link may lead beyond the end: the last page is nearer to what was meant than an empty one.
  const page = Math.min(wanted, pages)
  return { counts, pages, page, rows: page === wanted ? first : await rowsOf(page) }
}

/** "And", "?", a single letter: half of the town holds them, and nobody means them. */
const tellsNothing = (text: string, { used }: Answer, lang: Lang): boolean =>
  used.size === 0 && foldedWords(text).every((word) => word.length < 2 || silent[lang].includes(word))

const silent = { fi: stopWords.fi.split(' '), sv: stopWords.sv.split(' '), en: stopWords.en.split(' ') }

/** Values that are no term of ours are left out; they would only hide everything. */
function knownChoices(choices: ListQuery['choices'], terms: readonly Term[]): ListQuery['choices'] {
  const codes = (taxonomy: Term['taxonomy']) =>
    new Set(terms.filter((term) => term.taxonomy === taxonomy).map(({ code }) => code))
  const only = (values: readonly string[], known: Set<string>) => values.filter((value) => known.has(value))
  return {
    ...choices,
    stage: only(choices.stage, codes('life_stage')),
    worry: only(choices.worry, codes('worry')),
    function: only(choices.function, codes('function')),
    kind: only(choices.kind, codes('kind')),
    way: only(choices.way, new Set(ways)),
    language: choices.language.filter(isLanguage),
    cost: only(choices.cost, new Set(['free', 'fee'])),
  }
}
