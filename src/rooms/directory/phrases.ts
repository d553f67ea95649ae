/** A word of a phrase; `dotted` keeps its dots and rings. */
export type PhraseWord = { text: string; dotted: string; anyEnding: boolean }

/**
 * A phrase people search by. Words of one run stand side by side; `alone`: only when nothing else is written; `danger`: a line
 * that answers it goes above everything.
 */
export type Phrase = { words: PhraseWord[]; runs: PhraseWord[][]; alone: boolean; danger: boolean; letters: number }

/**
 * Words as they are compared: small letters without accents and apostrophes, so that "won’t" is `wont` and "itkeä" is
 * `itkea`; a letter held down ("en jaksaaaa") stands once.
 */
export const foldedWords = (text: string): string[] => splitWords(without(text, /\p{M}/gu))

/** The same words with the dots and rings of ä, ö and å, where somebody wrote them. */
export const dottedWords = (text: string): string[] =>
  splitWords(without(text, /(?<![ao])\p{M}|(?![\u0308\u030a])\p{M}/gu).normalize('NFC'))

const without = (text: string, marks: RegExp) =>
  text
    .replace(/['’‘ʼ`´′]/g, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(marks, '')

const splitWords = (text: string) =>
  text
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** The words of a text as they were written, in small letters. */
export const writtenWords = (text: string): string[] =>
  text
    .replace(/['’‘ʼ`´′]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => foldedWords(word).length > 0)

/**
 * Reads a phrase as an editor writes it: `*` stands for any ending, `_` between words that stand side by side, a leading `=`
 * for these words and no others, and before that a leading `!` for danger.
 */
export function phraseOf(written: string): Phrase {
  const runs = written.split(/\s+/).flatMap((side) => {
    const besides = side.includes('_')
    const words = side.split('_').flatMap(wordsOf)
    return besides ? [words] : words.map((word) => [word])
  })
  const words = runs.flat()
  const letters = words.reduce((sum, { text }) => sum + text.length, 0)
  return { words, runs, alone: /^!?=/.test(written), danger: written.startsWith('!'), letters }
}

function wordsOf(written: string): PhraseWord[] {
  const anyEnding = written.endsWith('*')
  const [parts, dotted] = [foldedWords(written), dottedWords(written)]
  return parts.map((text, index) => ({
    ...{ text, dotted: dotted[index] ?? text, anyEnding: anyEnding && index === parts.length - 1 },
  }))
}

export type Reading = {
  /** Forgive one wrong letter in a long word: in any, or in the words at these places. */
  slips?: boolean | ReadonlySet<number>
  /** The words stand in the order of the phrase: who hits whom. */
  inOrder?: boolean
  /** Whether two words are forms of one; a phrase has its words in one form only. */
  sameWord?: (one: string, other: string) => boolean
  /** Whether a word begins with a stem, though it is written otherwise. */
  beginsAlike?: (word: string, stem: string) => boolean
  /** Base forms of the asked words by their place, where a dictionary knows them. */
  forms?: readonly (readonly string[])[]
  /** The asked words by their place with the dots that somebody wrote: what has them is no word without. */
  dotted?: readonly (string | undefined)[]
}

/**
 * The places of the asked words that the phrase speaks of, or null when it lacks one of its own.
 * Other words may stand between, as in speech.
 */
export function usedBy(phrase: Phrase, asked: readonly string[], reading: Reading = {}): Set<number> | null {
  const { inOrder = false } = reading
  if (phrase.words.length === 0 || (phrase.alone && asked.length !== phrase.words.length)) return null
  const used = new Set<number>()
  for (const run of phrase.runs) {
    const from = inOrder ? Math.max(-1, ...used) + 1 : 0
    const stands = (word: PhraseWord, place: number) =>
      place < asked.length && !used.has(place) && same(word, asked[place] as string, place, reading)
    const start = asked.findIndex((_, index) => index >= from && run.every((word, step) => stands(word, index + step)))
    if (start < 0) return null
    for (const step of run.keys()) used.add(start + step)
  }
  return used
}

/** Shorter words are too much like each other to guess. */
export const longEnough = 5

function same(word: PhraseWord, asked: string, place: number, reading: Reading): boolean {
  const { text, anyEnding } = word
  const { slips, sameWord, beginsAlike, forms, dotted } = reading
  const stands = (one: string) => (anyEnding ? one.startsWith(text) : one === text)
  if (stands(asked) || (anyEnding && beginsAlike?.(asked, text))) return !otherwiseDotted(word, dotted?.[place])
  if (forms?.[place]?.some(stands)) return true
  if (!anyEnding && sameWord?.(text, asked)) return true
  const forgiven = typeof slips === 'object' ? slips.has(place) : slips
  if (!forgiven || text.length < longEnough || asked.length < longEnough) return false
  const lengths = anyEnding ? [text.length - 1, text.length, text.length + 1] : [asked.length]
  return lengths.some((length) => oneSlip(text, asked.slice(0, length)))
}

const undotted: Record<string, string> = { ä: 'a', å: 'a', ö: 'o' }

/** Who wrote "riitä" means no "riita"; who writes without dots may mean either. */
function otherwiseDotted({ dotted: meant }: PhraseWord, asked = ''): boolean {
  for (let index = 0; index < meant.length && index < asked.length; index++) {
    const [letter, wanted] = [asked[index] as string, meant[index] as string]
    if (undotted[letter] === wanted) return true
    if ((undotted[letter] ?? letter) !== (undotted[wanted] ?? wanted)) return false
  }
  return false
}

/** One letter missing, added, changed, or two that changed places; the first letter is right. */
function oneSlip(a: string, b: string): boolean {
  let equal = 0
  while (equal < a.length && a[equal] === b[equal]) equal++
  if (equal === 0) return false
  const [x, y] = [a.slice(equal), b.slice(equal)]
  if (x.slice(1) === y || x === y.slice(1) || x.slice(1) === y.slice(1)) return true
  return x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2)
}

/** As many letters tell which phrases are worth comparing. */
const begun = 3

/**
 * Finds among many the phrases that may be spoken of in the asked words: those whose longest word begins as one of them does,
 * by one letter alone where a word is doubtful.
 */
export function byBeginning<T>(all: readonly T[], phraseOf: (one: T) => Phrase) {
  const longest = (one: T) =>
    phraseOf(one).words.reduce((long, { text }) => (text.length > long.length ? text : long), '')
  const byLetters = Map.groupBy(all, (one) => longest(one).slice(0, begun))
  const byLetter = Map.groupBy(all, (one) => longest(one).slice(0, 1))
  const lengths = Array.from({ length: begun }, (_, index) => index + 1)
  return (asked: readonly string[], doubtful: ReadonlySet<number>): T[] => {
    const sure = new Set(asked.flatMap((word) => lengths.map((length) => word.slice(0, length))))
    const letters = new Set([...doubtful].map((place) => (asked[place] ?? '').slice(0, 1)))
    const begins = [...sure].filter((beginning) => !letters.has(beginning.slice(0, 1)))
    return [
      ...begins.flatMap((beginning) => byLetters.get(beginning) ?? []),
      ...[...letters].flatMap((letter) => byLetter.get(letter) ?? []),
    ]
  }
}
