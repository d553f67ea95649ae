import type { Db } from '../../platform/db/db.ts'
import { keptForAMinute } from '../../platform/db/kept.ts'
import { type Lang, langs } from '../../platform/languages.ts'
import type { Term } from './service-queries.ts'
import { type Entry, isTopic, phraseEntries, sameWordIn } from './vocabulary.ts'

/** A kind of service that words speak of in part; `share`: from 0 to 1, how much of what they tell. */
export type Leaning = { term: Term; share: number }

type Word = { text: string; anyEnding: boolean; term: Term }
type Words = { kinds: number; beginning: ReadonlyMap<string, readonly Word[]> }

/** As many letters of a word are compared first. */
const begun = 3
const most = 4
/** Less than this of what the words tell is chance. */
const least = 0.2

/**
 * The kinds of service whose phrases share words with the asked ones, although no phrase is there as a whole: "somebody to
 * look after the children" has half of several phrases for child care. The most likely first.
 */
export async function leanings(
  db: Db,
  asked: readonly { word: string; forms: readonly string[] }[],
  lang: Lang,
  now: Temporal.Instant,
): Promise<Leaning[]> {
  const { kinds, beginning } = (await wordsOfPhrases(db, now))[lang]
  const same = sameWordIn[lang]
  const shares = new Map<string, Leaning>()
  const like = (word: string) =>
    (beginning.get(word.slice(0, begun)) ?? []).filter(
      ({ text, anyEnding }) => (anyEnding ? word.startsWith(text) : word === text) || same(text, word),
    )
  const told = asked.map(({ word, forms }) => {
    const terms = new Map([word, ...forms].flatMap(like).map(({ term }) => [term.id, term]))
    return { terms, weight: Math.log(1 + kinds / Math.max(terms.size, 1)) }
  })
  const whole = told.reduce((sum, { weight }) => sum + weight, 0)
  for (const { terms, weight } of told)
    for (const term of terms.values())
      shares.set(term.id, { term, share: (shares.get(term.id)?.share ?? 0) + weight / whole })
  return [...shares.values()]
    .filter(({ share }) => share >= least)
    .toSorted((a, b) => b.share - a.share)
    .slice(0, most)
}

const wordsOfPhrases = keptForAMinute(async (db): Promise<Record<Lang, Words>> => {
  const entries = await phraseEntries(db)
  return Object.fromEntries(langs.map((lang) => [lang, wordsIn(entries, lang)])) as Record<Lang, Words>
})

function wordsIn(entries: readonly Entry[], lang: Lang): Words {
  const own = entries.flatMap((one) => (one.lang === lang && 'term' in one.meaning ? [{ ...one, ...one.meaning }] : []))
  const ofKinds = own.filter(({ term }) => !isTopic(term))
  const words = ofKinds.flatMap(({ phrase, term }) => phrase.words.map((word) => ({ ...word, term })))
  const long = words.filter(({ text }) => text.length >= begun)
  return {
    kinds: new Set(ofKinds.map(({ term }) => term.id)).size,
    beginning: Map.groupBy(long, ({ text }) => text.slice(0, begun)),
  }
}
