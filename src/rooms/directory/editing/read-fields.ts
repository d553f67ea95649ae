import { type LocalizedText, langs } from '../../../platform/languages.ts'
import { blank, type Documents, documents, type EntryKind } from '../entries/document.ts'
import { isLanguage } from '../languages.ts'
import { type FormField, fieldsOfKind, type Listed } from './entry-forms.ts'
import { type Fields, many, one, rowsOf, ticked, within } from './fields.ts'
import { readAges, readAt, readContacts, readHours, type Trouble } from './read-lists.ts'
import { readWords } from './read-words.ts'

export type ReadEntry<K extends EntryKind> = { document: Documents[K]; troubles: Trouble[] }
/** Ids that exist, by what they stand for. */
export type Existing = Record<Listed, ReadonlySet<string>>

/**
 * Reads the form as a document. What cannot be read stays as it was when the draft began, and is told in `troubles`.
 * @param base the document as it was then: languages we do not show, and what the form does not ask, come from it
 */
export function readFields<K extends EntryKind>(
  kind: K,
  fields: Fields,
  base: Documents[K],
  existing: Existing,
): ReadEntry<K> {
  const troubles: Trouble[] = []
  const read: Record<string, unknown> = { ...blank[kind], ...base }
  for (const field of fieldsOfKind(kind)) {
    const before = (base as Record<string, unknown>)[field.name]
    read[field.name] = readField(field, { fields, before, troubles, existing })
  }
  const checked = documents[kind].safeParse(read)
  if (checked.success) return { document: checked.data as Documents[K], troubles }
  for (const { path } of checked.error.issues) {
    const name = String(path[0])
    if (!troubles.some(({ field }) => field === name || field.startsWith(`${name}-`)))
      troubles.push({ field: whereTold(kind, name), why: why(kind, name) })
    read[name] = (base as Record<string, unknown>)[name]
  }
  return { document: read as Documents[K], troubles }
}

type Told = { fields: Fields; before: unknown; troubles: Trouble[]; existing: Existing }

function readField(field: FormField, { fields, before, troubles, existing }: Told): unknown {
  const { name } = field
  switch (field.as) {
    case 'words':
      return readWords(fields, name, before as LocalizedText)
    case 'choice':
      return one(fields, name) || null
    case 'text':
      return one(fields, name) || null
    case 'yesno':
      return { yes: true, no: false }[one(fields, name)] ?? null
    case 'tick':
      return ticked(fields, name)
    case 'checks':
      return field.of.filter((value) => many(fields, name).includes(value))
    case 'id':
    case 'ids':
      return readIds(field, { fields, before, troubles, existing })
    case 'ages':
      return readAges(fields, name, troubles)
    case 'point':
      return readPoint(fields, name, troubles)
    case 'tags':
      return readTags(fields, name, troubles)
    case 'notedTags':
      return readNotedTags(fields, name, before as { tag: string; note: LocalizedText }[], troubles)
    case 'synonyms':
      return readSynonyms(fields, name, before as Record<string, string[]>)
    case 'pairs':
      return readPairs(fields, field, before as Record<string, LocalizedText>[])
    case 'contacts':
      return readContacts(fields, name, before as Documents['service']['contacts'], troubles)
    case 'hours':
      return readHours(fields, name, before as Documents['service']['hours'], troubles)
    case 'at':
      return readAt(fields, name, before as Documents['service']['at'], existing.locations, troubles)
  }
}

function readIds(
  field: FormField & { as: 'id' | 'ids' },
  { fields, before, troubles, existing }: Told,
): string | string[] | null {
  const { name, of } = field
  const known = existing[of]
  if (field.as === 'ids') {
    const told = [...new Set(many(fields, name))]
    if (told.some((id) => !known.has(id))) troubles.push({ field: name, why: 'gone' })
    return told.filter((id) => known.has(id))
  }
  const id = one(fields, name)
  if (!id && field.unknown) return null
  if (known.has(id)) return id
  troubles.push({ field: name, why: id ? 'gone' : 'missing' })
  return (before as string) ?? ''
}

function readPoint(fields: Fields, name: string, troubles: Trouble[]) {
  const [lat, lon] = [one(fields, `${name}-lat`), one(fields, `${name}-lon`)].map((text) => text.replace(',', '.'))
  if (!lat && !lon) return null
  const point = { lat: Number(lat || 'x'), lon: Number(lon || 'x') }
  // Finland, so that nobody's place lies in the sea because two numbers changed places.
  const inside = point.lat >= 59 && point.lat <= 71 && point.lon >= 19 && point.lon <= 32
  if (inside) return point
  troubles.push({ field: `${name}-lat`, why: 'point' })
  return null
}

/** Ticked ones, and others by their tag. */
function readTags(fields: Fields, name: string, troubles: Trouble[]): string[] {
  const others = one(fields, `${name}-other`)
    .split(/[\s,;]+/)
    .filter(Boolean)
  if (others.some((tag) => !isLanguage(tag))) troubles.push({ field: `${name}-other`, why: 'language' })
  return [...new Set([...many(fields, name), ...others])].filter(isLanguage)
}

function readNotedTags(
  fields: Fields,
  name: string,
  before: { tag: string; note: LocalizedText }[] = [],
  troubles: Trouble[],
) {
  return rowsOf(fields, name).flatMap((row) => {
    const inner = within(fields, `${name}-${row}`)
    const tag = one(inner, 'tag')
    if (!tag) return []
    if (!isLanguage(tag)) {
      troubles.push({ field: `${name}-${row}-tag`, why: 'language' })
      return []
    }
    const known = before.find((language) => language.tag === tag)
    return [{ tag, note: readWords(inner, 'note', known?.note) }]
  })
}

/** A word or phrase a line. */
function readSynonyms(fields: Fields, name: string, before: Record<string, string[]> = {}) {
  const words: Record<string, string[]> = { ...before }
  for (const lang of langs) {
    const told = one(fields, `${name}-${lang}`)
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
    if (told.length) words[lang] = told
    // No words, and an empty list, are told alike.
    else if (before[lang]?.length) delete words[lang]
  }
  return words
}

function readPairs(fields: Fields, field: FormField & { as: 'pairs' }, before: Record<string, LocalizedText>[] = []) {
  const { name, first, second } = field
  return rowsOf(fields, name).flatMap((row) => {
    const [inner, known] = [within(fields, `${name}-${row}`), before[row]]
    const pair = {
      [first]: readWords(inner, first, known?.[first]),
      [second]: readWords(inner, second, known?.[second]),
    }
    return Object.values(pair).some((words) => Object.keys(words).length) ? [pair] : []
  })
}

/** Where in the form the trouble with a field is shown. */
function whereTold(kind: EntryKind, name: string): string {
  const field = fieldsOfKind(kind).find((one) => one.name === name)
  if (field?.as === 'words' || field?.as === 'synonyms') return `${name}-fi`
  if (field?.as === 'ages') return `${name}-minimum`
  return name
}

const why = (kind: EntryKind, name: string): Trouble['why'] =>
  (({ name: 'name', postalCode: 'postalCode', website: 'website', ages: 'crossed' }) as const)[name] ??
  (fieldsOfKind(kind).some((field) => field.name === name && field.as === 'words') ? 'long' : 'wrong')
