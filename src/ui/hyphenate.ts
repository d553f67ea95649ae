import { createRequire } from 'node:module'
import type { Lang } from '../platform/languages.ts'

const soft = '\u00ad'
const noBreak = '\u00a0'
const long = 13

// Read this way because an import of JSON would ask every tool to know import attributes.
const words = createRequire(import.meta.url)('./hyphen-words.json') as Record<'fi' | 'sv', string[]>
const joints = { fi: prepare(words.fi), sv: prepare(words.sv), en: null }

/**
 * Prepares a text for narrow screens: soft hyphens into long compound words by our word list, and no-break spaces
 * into times, phone numbers and units. The text reads the same; do not use it where a machine reads (titles, values).
 */
export function hyphenate(text: string, lang: Lang): string {
  const known = prepared[lang].get(text)
  if (known !== undefined) return known
  const kept = keepTogether(text)
  const rules = joints[lang]
  const shown = rules ? kept.replace(/\p{L}{13,}/gu, (word) => split(word, rules)) : kept
  if (prepared[lang].size >= mostPrepared) prepared[lang].clear()
  prepared[lang].set(text, shown)
  return shown
}

/** Pages say the same words over and over; a few thousand texts are all that a town has. */
const mostPrepared = 5_000
const prepared = { fi: new Map<string, string>(), sv: new Map<string, string>(), en: new Map<string, string>() }

/** Only the no-break spaces: `klo 8`, `3 km`, `116 117`, `5 v`. */
export const keepTogether = (text: string): string =>
  text
    .replace(/\b(klo|kl\.) (?=\d)/g, `$1${noBreak}`)
    .replace(/(\d) (?=(?:m|km|min|h|t|v|kk|vk|år|mån|yrs?|kg|€|%)(?![\p{L}\d]))/gu, `$1${noBreak}`)
    .replace(/(\d) (?=\d)/g, `$1${noBreak}`)

type Joints = { pattern: RegExp; parts: Map<string, string[]> }

function prepare(list: string[]): Joints {
  const parts = new Map(list.map((word) => [word.replaceAll('|', ''), word.split('|')]))
  const longestFirst = [...parts.keys()].sort((a, b) => b.length - a.length)
  return { pattern: new RegExp(longestFirst.join('|'), 'giu'), parts }
}

function split(word: string, { pattern, parts }: Joints): string {
  if (word.length < long) return word
  return word.replace(pattern, (found, at: number) => {
    const pieces = parts.get(found.toLowerCase()) ?? [found]
    const ends = pieces.map((_, i) => pieces.slice(0, i + 1).join('').length)
    const kept = ends.map((end, i) => found.slice(ends[i - 1] ?? 0, end))
    return (at > 0 ? soft : '') + kept.join(soft)
  })
}
