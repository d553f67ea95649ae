import type { Lang } from '../../../platform/languages.ts'
import type { Change as WordChange } from '../../../ui/staff/editing.tsx'
import type { Change } from '../entries/paths.ts'
import { languageName } from '../languages.ts'
import { fieldWords } from './texts.ts'

/** Characters of a value on a page of many differences; all of it stands in the entry and its history. */
const longest = 600

/** `Kuvaus, ruotsi`. */
export function pieceName(path: string, lang: Lang): string {
  const [field = '', tag] = path.split('.', 2)
  const name = fieldWords[field]?.[lang] ?? field
  return tag ? `${name}, ${languageName(tag, lang)}` : name
}

/** A change as it is drawn: taken away, and put in; what both begin and end with is said once. */
export function shownChange({ before, after }: Change, names: ReadonlyMap<string, string>): WordChange[] {
  const [old, now] = [before, after].map((value) =>
    inWords(value, names).slice(0, longest).split(/\s+/).filter(Boolean),
  ) as [string[], string[]]
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start++
  let end = 0
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end++
  const parts: [WordChange['kind'], string[]][] = [
    ['same', now.slice(0, start)],
    ['removed', old.slice(start, old.length - end)],
    ['added', now.slice(start, now.length - end)],
    ['same', now.slice(now.length - end)],
  ]
  return parts.flatMap(([kind, words]) => (words.length ? [{ kind, text: words.join(' ') }] : []))
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A value as one reads it: words, names in place of ids, parts with commas between. */
export function inWords(value: unknown, names: ReadonlyMap<string, string>): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return uuid.test(value) ? (names.get(value) ?? '–') : value
  if (typeof value === 'boolean') return value ? '✓' : '✗'
  if (Array.isArray(value))
    return value
      .map((one) => inWords(one, names))
      .filter(Boolean)
      .join(', ')
  if (typeof value !== 'object') return String(value)
  if ('text' in value) return String(value.text)
  return Object.values(value)
    .map((one) => inWords(one, names))
    .filter(Boolean)
    .join(' ')
}

/** Every id in some changes, whose names a page needs. */
export const idsIn = (changes: readonly Change[]): string[] => [
  ...new Set(
    JSON.stringify(changes.map(({ before, after }) => [before, after])).match(
      /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g,
    ) ?? [],
  ),
]
