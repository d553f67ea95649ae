import { type Lang, langs } from '../../../platform/languages.ts'
import { rootsOf } from '../stem.ts'
import type { Lexicon } from './lexicon.ts'

/** A word of the list that an asked word may stand for. */
export type Sense = {
  /** Which asked word, from 0. */
  place: number
  word: string
  /** In how many rows it stands. */
  rows: number
  /** 1: the same word; less: another form, a part of a compound, a beginning, or a slip of the finger. */
  likeness: number
  /** Nothing like it stands in the list: a guess. */
  guess: boolean
}

/** An asked word, which of them it is, and its base forms and the parts of a compound, where a dictionary knows them. */
export type AskedWord = {
  place: number
  word: string
  /** The word with its dots, where somebody wrote any. */
  dotted?: string
  forms: readonly string[]
  parts: readonly string[]
}

/**
 * What the asked words may mean among the words of the list: the same word inflected otherwise, parts of a compound
 * ("perhevalmennus" holds "valmennus"), longer words that begin or end so, and, when there is nothing else, what looks like it.
 */
export function expand(lexicon: Lexicon, asked: readonly AskedWord[], lang: Lang): Sense[] {
  return asked.flatMap((one) => {
    const same = sameWord(lexicon, one, lang)
    // What stands in the list as it was written is meant as a whole; its parts are an afterthought.
    const share = same.some(([, likeness]) => likeness === 1) ? 0.5 : 1
    const partly = parts(lexicon, one, lang).map(([word, likeness]): Likened => [word, likeness * share])
    const sure = best([...same, ...compounds(lexicon, one, lang), ...partly])
    const surest = sure[0]?.[1] ?? 0
    const guessed = surest >= sureEnough ? [] : guesses(lexicon, one.word, lang)
    const guess = new Set(guessed.flatMap(([word, likeness]) => (likeness > surest ? [word] : [])))
    return best([...guessed, ...sure])
      .slice(0, mostSenses)
      .map(([word, likeness]) => senseOf(lexicon, one.place, word, likeness, guess.has(word)))
  })
}

/** Whether a word stands in the list, in whatever form. */
export const isKnown = (lexicon: Lexicon, word: string, lang: Lang): boolean =>
  lexicon.rows.has(word) || formsOf(lexicon, word, lang).length > 0

/** Below this a part at most is as it was written: the whole may be a slip of the finger. */
const sureEnough = 0.65
const mostSenses = 60
const mostOfAKind = 12

type Likened = [word: string, likeness: number]

const senseOf = ({ rows }: Lexicon, place: number, word: string, likeness: number, guess: boolean): Sense => ({
  ...{ place, word, likeness, guess },
  rows: rows.get(word) ?? 0,
})

/** Each word once, as likely as it was found at best. */
function best(all: Likened[]): Likened[] {
  const found = new Map<string, number>()
  for (const [word, likeness] of all) found.set(word, Math.max(likeness, found.get(word) ?? 0))
  return [...found].toSorted(([, a], [, b]) => b - a)
}

function sameWord(lexicon: Lexicon, { word, forms }: AskedWord, lang: Lang): Likened[] {
  const written = [word, ...forms].filter((one) => lexicon.rows.has(one))
  const inflected = formsOf(lexicon, word, lang).map((one): Likened => [one, 0.7 + 0.25 * beginningShared(one, word)])
  // Finns write Swedish words too, and everybody some English ones.
  const foreign = inflected.length || written.length ? [] : langs.flatMap((other) => formsOf(lexicon, word, other))
  return [
    ...written.map((one): Likened => [one, 1]),
    ...inflected,
    ...foreign.map((one): Likened => [one, 0.4 + 0.2 * beginningShared(one, word)]),
  ]
}

const formsOf = (lexicon: Lexicon, word: string, lang: Lang): string[] =>
  [...rootsOf(word, lang)].flatMap((root) => lexicon.byRoot(root, lang))

/** Of two words the share of letters that both begin with, from 0 to 1. */
function beginningShared(a: string, b: string): number {
  let equal = 0
  while (equal < a.length && a[equal] === b[equal]) equal++
  return (2 * equal) / (a.length + b.length)
}

/** Longer words that the asked one begins or ends; the end of a compound says what it is. */
function compounds(lexicon: Lexicon, { word }: AskedWord, lang: Lang): Likened[] {
  if (word.length < 4) return []
  const ends = [...rootsOf(word, lang)]
    .filter((root) => root.length >= 4)
    .flatMap((root) => lexicon.ending(root, lang))
    .slice(0, mostOfAKind * 2)
  const begins = lexicon
    .beginning(word)
    .filter((one) => one.length >= word.length + 4)
    .slice(0, mostOfAKind)
  return [...ends.map((one): Likened => [one, 0.65]), ...begins.map((one): Likened => [one, 0.5])]
}

/** The parts of a compound: those a dictionary tells, or two that both stand in the list as words. */
function parts(lexicon: Lexicon, { word, parts: told }: AskedWord, lang: Lang): Likened[] {
  if (told.length > 1) {
    const known = told.map((part, index) => partOf(lexicon, part, lang, index === told.length - 1))
    // A compound of which the list knows only some parts tells no more than they are long.
    const share =
      known.reduce((sum, one, index) => sum + ((one.length && told[index]?.length) || 0), 0) / told.join('').length
    return known.flat().map(([one, likeness]): Likened => [one, likeness * share])
  }
  const cuts = Array.from({ length: Math.max(0, word.length - 5) }, (_, index) => index + 3)
  return cuts.flatMap((cut) => {
    const [first, last] = [word.slice(0, cut), word.slice(cut)]
    const [begin, end] = [partOf(lexicon, first, lang, false), partOf(lexicon, last, lang, true)]
    const [share, rest] = [first.length / word.length, last.length / word.length]
    if (begin.length && end.length) return [...begin, ...end]
    // A long part tells enough by itself.
    if (end.length && last.length >= 5) return end.map(([one, likeness]): Likened => [one, likeness * rest])
    return first.length >= 5 ? begin.map(([one, likeness]): Likened => [one, likeness * share]) : []
  })
}

function partOf(lexicon: Lexicon, part: string, lang: Lang, last: boolean): Likened[] {
  const forms = [part, part.replace(/(?<=...)[sn]$/, '')].flatMap((one) => [
    ...(lexicon.rows.has(one) ? [one] : []),
    ...formsOf(lexicon, one, lang),
  ])
  return [...new Set(forms)].map((one) => [one, last ? 0.6 : 0.5])
}

/** What a slip of the finger may have meant, in all its forms. */
function guesses(lexicon: Lexicon, word: string, lang: Lang): Likened[] {
  const like = lexicon.like(word)
  return best(
    like.flatMap(({ word: meant, likeness }) => [
      [meant, likeness] as Likened,
      ...formsOf(lexicon, meant, lang).map((one): Likened => [one, likeness * 0.9]),
    ]),
  )
}
