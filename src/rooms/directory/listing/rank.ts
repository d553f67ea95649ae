import type { Sense } from './expand.ts'
import type { Lexicon } from './lexicon.ts'
import type { Standing } from './postings.ts'
import type { Scored } from './rows.ts'
import { add, bestOf, highest, raise, type Sheet, wiped, withSheets } from './sheet.ts'

/** What the words were understood to mean, and how much that counts beside the words themselves, which count 1 at most. */
export type Boost = {
  facets: { facet: string; weight: number }[]
  services: { id: string; weight: number }[]
  /** Facets of areas that were named. */
  areas: string[]
}

/** Where terms stand, by word, facet or id of a service. */
type Standings = ReadonlyMap<string, Standing>

/** More rows than anybody reads, and enough for honest counts ("over 500"). */
const most = 501
/** A row this much worse than the best answers something else. */
const tail = 0.3
/** A name of an area may also be an ordinary word: it narrows only when what is there answers this nearly as well. */
const nearlyAsWell = 0.6

/**
 * Rows that answer the words or what they mean, best first and shut places last: what lies in the named areas, and not the
 * same thing over and over.
 */
export function ranked(lexicon: Lexicon, of: Standings, senses: readonly Sense[], boost: Boost): Scored {
  return withSheets(lexicon.size, 5, ([sums, word, meant, there, local]) => {
    const sheets = { sums, word, meant, there, local } as Sheets
    const reasons = scored(lexicon, of, senses, boost, sheets)
    const sheet = narrowed(of, boost, sheets)
    const kept = highest(sheet, tail * bestOf(sheet.score, sheet.rows.subarray(0, sheet.count)), most)
    return varied(lexicon, sheet.score, reasons, kept)
  })
}

type Sheets = { sums: Sheet; word: Sheet; meant: Sheet; there: Sheet; local: Sheet }

/** In names, in summaries and places, in descriptions. */
const worth = [1, 0.25, 0.5, 1]

/** Writes what each row is worth. @returns by row what it was found by: 1 and on for the facets, 0 for words alone */
function scored({ size }: Lexicon, of: Standings, senses: readonly Sense[], boost: Boost, sheets: Sheets): Uint8Array {
  const { sums, word, meant } = sheets
  const byPlace = [...Map.groupBy(senses, ({ place }) => place).values()]
  const whole = byPlace.reduce((sum, all) => sum + tellingness(all, size), 0)
  for (const all of byPlace) {
    const share = tellingness(all, size) / whole
    for (const { word: term, likeness } of all) raiseAll(word, of.get(term), likeness)
    addAll(sums, word, share)
    wiped(word)
  }
  const reasons = new Uint8Array(size + 1)
  for (const [index, { facet, weight }] of boost.facets.entries())
    each(of.get(facet), (row) => {
      if (raise(meant, row, weight)) reasons[row] = index + 1
    })
  for (const { id, weight } of boost.services) each(of.get(id), (row) => raise(meant, row, weight))
  addAll(sums, meant, 1)
  return reasons
}

function raiseAll(word: Sheet, standing: Standing | undefined, likeness: number): void {
  const values = worth.map((one) => one * likeness)
  if (standing) for (const one of standing) raise(word, one >>> 2, values[one & 3] as number)
}

function addAll(sums: Sheet, { score, rows, count }: Sheet, share: number): void {
  for (let index = 0; index < count; index++) {
    const row = rows[index] as number
    add(sums, row, share * (score[row] as number))
  }
}

/** Between 0 and 1: a word of every row tells nothing. */
function tellingness(senses: readonly Sense[], size: number): number {
  const best = Math.max(...senses.map(({ likeness }) => likeness))
  const rows = Math.max(...senses.filter(({ likeness }) => likeness >= best * 0.9).map(({ rows }) => rows), 1)
  return Math.max(0.05, Math.log(1 + size / rows) / Math.log(1 + size)) * best
}

function each(standing: Standing | undefined, seen: (row: number, place: number) => void): void {
  if (standing) for (const one of standing) seen(one >>> 2, one & 3)
}

/** What was found, in the named areas only when there is something good. */
function narrowed(of: Standings, { areas }: Boost, { sums, there, local }: Sheets): Sheet {
  for (const facet of areas) each(of.get(facet), (row) => raise(there, row, 1))
  for (let index = 0; index < there.count; index++) {
    const row = there.rows[index] as number
    if (sums.score[row]) add(local, row, sums.score[row] as number)
  }
  const best = ({ score, rows, count }: Sheet) => bestOf(score, rows.subarray(0, count))
  return local.count && best(local) >= nearlyAsWell * best(sums) ? local : sums
}

/** How much the next row of the same service, and of the same reason, loses; never more than `least` together. */
const again = { service: 0.9, reason: 0.92, least: 0.6 }
/** What is left to a row that nobody has looked at for half a year: of two as good the fresh one comes first. */
const ofStale = 0.9

function varied(
  { services, shut, stale, written }: Lexicon,
  score: Float32Array,
  reasons: Uint8Array,
  rows: readonly number[],
): Scored {
  const seen = { service: new Map<number, number>(), reason: new Map<number, number>() }
  const before = (of: Map<number, number>, key: number) => {
    const times = of.get(key) ?? 0
    of.set(key, times + 1)
    return times
  }
  const shutOf = (row: number) => shut[row] as number
  const ordered = rows
    .map((row, place) => {
      const reason = reasons[row] as number
      const sameService = again.service ** before(seen.service, services[row] as number)
      const sameReason = reason ? again.reason ** before(seen.reason, reason) : 1
      const worn = stale[row] ? ofStale : 1
      return { row, place, score: (score[row] as number) * worn * Math.max(sameService * sameReason, again.least) }
    })
    .toSorted((a, b) => shutOf(a.row) - shutOf(b.row) || b.score - a.score || a.place - b.place)
  return { ids: ordered.map(({ row }) => row), scores: ordered.map((one) => one.score), written }
}
