import type { Db } from '../../platform/db/db.ts'
import type { Lang } from '../../platform/languages.ts'
import { areasNamed } from './areas-named.ts'
import { baseFormsOf, partsOf } from './base-forms.ts'
import { mostWords, withDangerIn } from './danger-beyond.ts'
import { type Leaning, leanings } from './leaning.ts'
import { type AskedWord, expand, isKnown, type Sense } from './listing/expand.ts'
import { find } from './listing/find.ts'
import { type Lexicon, lexiconOf } from './listing/lexicon.ts'
import type { Boost } from './listing/rank.ts'
import type { Scored } from './listing/rows.ts'
import { dottedWords, foldedWords, longEnough, writtenWords } from './phrases.ts'
import stopWords from './stop-words.json' with { type: 'json' }
import { type Meant, nothingMeant, understood } from './vocabulary.ts'

/** What a search was understood to mean, and the rows of the list that answer it; null when nothing was asked. */
export type Answer = Meant & { found: Scored | null; guesses: Guess[] }
/** A word that stands nowhere, and what it was taken for. */
export type Guess = { asked: string; taken: string }

/**
 * Finds what somebody means by their own words: the editors' phrases tell what it is about, the words of the list where it
 * stands, and the names of areas where it should be. What looks like nothing we know is taken for what it resembles.
 */
export async function search(db: Db, text: string, lang: Lang, now: Temporal.Instant): Promise<Answer> {
  const written = writtenWords(text)
  const all = wordsIn(written, lang)
  const asked = all.map(({ word }) => word)
  if (!asked.length) return { ...nothingMeant, found: text.trim() ? nothingFound : null, guesses: [] }
  const hearing = { forms: all.map(({ forms }) => forms), dotted: all.map(({ dotted }) => dotted) }
  const words = telling(all, lang)
  const [clear, areas, lexicon] = await Promise.all([
    understood(db, asked, lang, now, hearing),
    areasNamed(db, asked, now),
    lexiconOf(db),
  ])
  const doubtful = doubtfulOf(asked, lexicon, lang, clear)
  const begun = (doubtful.size ? await understood(db, asked, lang, now, { ...hearing, doubtful }) : null) ?? clear
  const heard =
    asked.length < mostWords ? begun : await withDangerIn(db, heardIn(written, lexicon, lang), begun, lang, now)
  if (!heard && all.every(isSilent(lang))) return { ...nothingMeant, found: nothingFound, guesses: [] }
  const meant = heard ?? nothingMeant
  const [whole, rest] = await Promise.all([
    leanings(db, words, lang, now),
    leanings(
      db,
      words.filter(({ place }) => !meant.used.has(place)),
      lang,
      now,
    ),
  ])
  const { senses, found } = await answersTo(db, lexicon, words, lang, boostOf(meant, whole, rest, areas))
  return { ...meant, found, guesses: guessesOf(asked, senses, meant.used) }
}

/** Of a longer text the beginning, which tells enough. */
const wordsIn = (written: readonly string[], lang: Lang): AskedWord[] =>
  written
    .slice(0, mostWords)
    .flatMap((one) => {
      const [forms, parts, dotted] = [baseFormsOf(one, lang), partsOf(one, lang), dottedWords(one)]
      return foldedWords(one).map((word, index) => ({ word, forms, parts, dotted: dotted[index] ?? word }))
    })
    .slice(0, mostWords)
    .map((one, place) => ({ ...one, place }))

/** The whole of a longer text, in which only danger is listened for. */
const heardIn = (written: readonly string[], lexicon: Lexicon, lang: Lang) =>
  written.flatMap((one) => {
    const dotted = dottedWords(one)
    return foldedWords(one).map((word, index) => ({
      ...{ word, dotted: dotted[index] ?? word },
      doubtful: word.length >= longEnough && !isKnown(lexicon, word, lang),
    }))
  })

const nothingFound: Scored = { ids: [], scores: [] }

/** The words that tell something; "and" and "where" only when there is nothing else. */
function telling(all: AskedWord[], lang: Lang): AskedWord[] {
  const some = all.filter((one) => !isSilent(lang)(one))
  return some.length ? some : all
}

const isSilent =
  (lang: Lang) =>
  ({ word }: AskedWord): boolean =>
    word.length === 1 || silent[lang].has(word)

/** Places of longer words that neither the phrases nor the list know; of any, when nothing was understood. */
function doubtfulOf(asked: readonly string[], lexicon: Lexicon, lang: Lang, clear: Meant | null): Set<number> {
  const unknown = (word: string, place: number) => !clear || !(clear.used.has(place) || isKnown(lexicon, word, lang))
  return new Set(asked.flatMap((word, place) => (word.length >= longEnough && unknown(word, place) ? [place] : [])))
}

const silent = Object.fromEntries(
  Object.entries(stopWords).map(([lang, words]) => [lang, new Set(words.split(' '))]),
) as Record<Lang, Set<string>>

async function answersTo(db: Db, lexicon: Lexicon, asked: readonly AskedWord[], lang: Lang, boost: Boost) {
  const senses = expand(lexicon, asked, lang)
  const found = await find(db, lexicon, senses, boost)
  if (found) return { senses, found }
  // The list was written anew since we learned its words.
  const fresh = await lexiconOf(db, lexicon)
  const again = expand(fresh, asked, lang)
  return { senses: again, found: (await find(db, fresh, again, boost)) ?? { ids: [], scores: [] } }
}

/** What the words were understood to mean counts for as much as finding them all, a worry for less: its page is above the rows. */
function boostOf(
  { kinds, topics, services, listening, urgent }: Meant,
  whole: readonly Leaning[],
  rest: readonly Leaning[],
  areas: readonly string[],
): Boost {
  const leaning = (all: readonly Leaning[], weight: number) =>
    all.map(({ term: { taxonomy, code }, share }) => ({ facet: `${taxonomy}:${code}`, weight: weight * share }))
  const topicFacet = ({ taxonomy, code }: Meant['topics'][number]) =>
    `${taxonomy === 'life_stage' ? 'stage' : taxonomy}:${code}`
  return {
    facets: [
      ...kinds.map(({ taxonomy, code, strength }) => ({
        facet: `${taxonomy}:${code}`,
        weight: (taxonomy === 'kind' ? 1 : 0.5) * strength,
      })),
      ...leaning(whole, 0.5),
      // What the understood words leave unsaid may be the point: "somebody to watch the children while I see a doctor".
      ...leaning(rest, 0.7),
      // When words tell of danger the numbers stand above everything.
      ...(urgent.length ? [] : listening.slice(0, 2)).map((line) => ({ facet: `line:${line}`, weight: 0.65 })),
      ...topics.map((topic) => ({ facet: topicFacet(topic), weight: topic.taxonomy === 'worry' ? 0.35 : 0.15 })),
    ],
    services: services.map(({ id }) => ({ id, weight: 0.9 })),
    areas: areas.map((slug) => `area:${slug}`),
  }
}

function guessesOf(asked: readonly string[], senses: readonly Sense[], used: ReadonlySet<number>): Guess[] {
  const guessed = Map.groupBy(
    senses.filter(({ guess, place }) => guess && !used.has(place)),
    ({ place }) => place,
  )
  return [...guessed].flatMap(([place, [best]]) => (best ? [{ asked: asked[place] ?? '', taken: best.word }] : []))
}
