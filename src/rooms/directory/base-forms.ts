import type { Lang } from '../../platform/languages.ts'
import { type Analysis, openVoikko, type Voikko } from '../../platform/voikko/voikko.ts'
import { foldedWords } from './phrases.ts'

/** Opened at the first word that needs it; a dictionary that comes later needs a new start. */
let dictionary: Voikko | null | undefined

const known = (): Voikko | null => {
  dictionary ??= dictionary === undefined ? openVoikko() : null
  return dictionary
}

/** Whether this machine has a dictionary of Finnish. */
export const hasDictionary = (): boolean => known() !== null

/** The base forms a written word may have, folded as the list keeps them; none without a dictionary of the language. */
export const baseFormsOf = (word: string, lang: Lang): string[] =>
  folded(
    word,
    analysed(word, lang).map(({ base }) => base),
  )

/** The parts of a compound, the last one in its base form; none for a simple word. */
export const partsOf = (word: string, lang: Lang): string[] => {
  const [parts = []] = analysed(word, lang).flatMap((one) => (one.parts.length > 1 ? [one.parts] : []))
  return parts
    .flatMap((part, index) => (index < parts.length - 1 ? [part, ...baseFormsOf(part, lang)] : [part]))
    .flatMap(foldedWords)
}

const analysed = (word: string, lang: Lang): Analysis[] => (lang === 'fi' ? (known()?.(word) ?? []) : [])

/** Other than the word itself, which the list has anyway. */
function folded(word: string, bases: readonly string[]): string[] {
  const own = foldedWords(word).join(' ')
  return [...new Set(bases.map((base) => foldedWords(base).join(' ')))].filter(
    (base) => base !== own && !base.includes(' '),
  )
}
