import type { EntryDocument } from './document.ts'

/**
 * A document as a flat list of paths, the pieces in which it is compared, merged and undone. A text is a piece a language (`name.sv`), so
 * that a Swedish text of ours outlives an import that knows Finnish only; every other field is one piece (`hours`).
 */
export type Pieces = Record<string, unknown>
export type Change = { path: string; before: unknown; after: unknown }

const worded = new Set('name street addressDetail city alert summary description firstStep fees synonyms'.split(' '))

/** Lists whose order tells something; all others are sets, and compared as such. */
const told = new Set(['steps', 'questions'])

/** The field that a path belongs to. */
export const fieldOf = (path: string): string => path.split('.', 1)[0] as string

export function piecesOf(document: EntryDocument): Pieces {
  const pieces: Pieces = {}
  for (const [field, value] of Object.entries(document)) {
    if (!worded.has(field)) pieces[field] = told.has(field) ? value : tidy(value)
    else for (const [lang, said] of Object.entries(value)) pieces[`${field}.${lang}`] = said
  }
  return pieces
}

/** What changed from one to the other, in the order of their paths; `null` is what is not there. */
export function changesBetween(before: Pieces, after: Pieces): Change[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .toSorted()
    .map((path) => ({ path, before: before[path] ?? null, after: after[path] ?? null }))
    .filter(({ before, after }) => !isSame(before, after))
}

/** The document with the changes made; what they were made from is not asked. */
export function changed<D extends EntryDocument>(document: D, changes: readonly Pick<Change, 'path' | 'after'>[]): D {
  const made = structuredClone(document) as Record<string, unknown>
  for (const { path, after } of changes) {
    const field = fieldOf(path)
    if (!worded.has(field)) made[field] = after
    else {
      const said = made[field] as Record<string, unknown>
      const lang = path.slice(field.length + 1)
      if (after === null) delete said[lang]
      else said[lang] = after
    }
  }
  return made as D
}

/** Equal as JSON, whatever the order of keys. */
export function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one, ordered) === JSON.stringify(other, ordered)
}

/** The same set in the same order, whoever listed it. */
function tidy(value: unknown): unknown {
  if (Array.isArray(value)) {
    const all = value.map(tidy).map((one) => ({ one, key: JSON.stringify(one, ordered) }))
    return all.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ one }) => one)
  }
  return value && typeof value === 'object'
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, tidy(inner)]))
    : value
}

const ordered = (_: string, value: unknown) =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value
