import type { Told, ToldWords } from '../told.ts'
import { cleanText, words } from './clean.ts'
import type { Facts } from './facts.ts'
import type { At, Findings } from './findings.ts'
import { type Held, listOf, textOf } from './values.ts'

/** A record of the national service catalogue (PTV Open API 11), as it comes. */
export type Ptv = Held
export type PtvRow = { at: At; record: Ptv; found: Findings; facts: Facts }

/**
 * Texts of a list such as `serviceNames`, of one type, by language. A language that the list names with nothing in it is `null`; so are
 * languages of `expected` that it does not name.
 */
export function textsOf(
  { at, found }: Pick<PtvRow, 'at' | 'found'>,
  value: unknown,
  field: string,
  limit: number,
  type?: string | readonly string[],
  expected: readonly string[] = [],
): ToldWords {
  const texts: Record<string, string | null> = Object.fromEntries(expected.map((lang) => [lang, null]))
  for (const one of listOf(value)) {
    if (type && ![type].flat().includes(textOf(one.type))) continue
    const lang = languageTag(one.language)
    if (!lang) found.once(at, `${field}.language`, 'code_unknown', textOf(one.language))
    else texts[lang] ??= cleanText(one.value, limit, at, field, found)
  }
  return words(texts)
}

export function languageTag(value: unknown): string | undefined {
  const tag = textOf(value)
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : undefined
}

/** Only the texts there are; for labels and notes, which are pieces of something else. */
export function present(texts: ToldWords): Record<string, NonNullable<ToldWords[string]>> {
  return Object.fromEntries(Object.entries(texts).flatMap(([lang, one]) => (one ? [[lang, one]] : [])))
}

/** Counts what a record holds and we have no place for. */
export function countRest({ at, record, found }: PtvRow, taken: ReadonlySet<string>): void {
  for (const [field, value] of Object.entries(record)) {
    const empty = value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0)
    if (!empty && !taken.has(field)) found.once(at, field, 'field_not_taken')
  }
}

/** Published, or gone; drafts are nobody's business yet. */
export function publishedAs({ at, record, found }: PtvRow): { gone?: true } | undefined {
  const status = textOf(record.publishingStatus)
  if (!status || status === 'Published' || status === 'Modified') return {}
  if (['Deleted', 'Archived', 'OldPublished', 'Removed'].includes(status)) return { gone: true }
  found.warning(at, 'publishingStatus', status === 'Draft' ? 'not_ours' : 'code_unknown', status)
  return undefined
}

/** What is common to all told records. PTV tells moments in UTC without saying so. */
export function toldBase({ at, record, facts }: PtvRow): Pick<Told, 'file' | 'row' | 'modifiedOn'> & { key: string } {
  const modifiedOn = facts.moment(record.modified, at, 'modified', 'UTC')
  return { key: at.key ?? textOf(record.id), file: at.file, row: at.row, ...(modifiedOn ? { modifiedOn } : {}) }
}
