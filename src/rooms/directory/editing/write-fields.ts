import { type Lang, langs } from '../../../platform/languages.ts'
import type { Documents, EntryDocument, EntryKind } from '../entries/document.ts'
import { ageInWords } from './age-words.ts'
import { type FormField, fieldsOfKind } from './entry-forms.ts'
import { type Fields, under } from './fields.ts'
import type { Words } from './read-words.ts'

/** The document as the fields of its form, in which ages are told in the editor's language; `readFields` is the way back. */
export function fieldsOf(kind: EntryKind, document: EntryDocument, lang: Lang): Fields {
  const told = document as unknown as Record<string, unknown>
  const all = fieldsOfKind(kind).map((field) => under(field.name, written(field, told[field.name], lang)))
  // What is one value has the name of the field itself.
  return Object.fromEntries(
    all.flatMap((fields) => Object.entries(fields).map(([name, values]) => [trim(name), values])),
  )
}

const trim = (name: string) => name.replace(/-$/, '')
const single = (value: string): Fields => (value ? { '': [value] } : {})

function written(field: FormField, value: unknown, lang: Lang): Fields {
  switch (field.as) {
    case 'words':
      return words(value as Words)
    case 'choice':
    case 'text':
    case 'id':
      return single((value as string | null) ?? '')
    case 'yesno':
      return single(value === null || value === undefined ? '' : value ? 'yes' : 'no')
    case 'tick':
      return single(value ? '1' : '')
    case 'checks':
    case 'ids':
    case 'tags':
      return (value as string[]).length ? { '': [...(value as string[])] } : {}
    case 'ages':
      return ages(value as Ages, lang)
    case 'point': {
      const point = value as { lat: number; lon: number } | null
      return point ? { lat: [String(point.lat)], lon: [String(point.lon)] } : {}
    }
    case 'notedTags':
      return numbered(value as Documents['location']['languages'], ({ tag, note }) => ({
        tag: [tag],
        ...under('note', words(note)),
      }))
    case 'synonyms':
      return Object.fromEntries(
        langs.map((one) => [one, [((value as Record<string, string[]>)[one] ?? []).join('\n')]]),
      )
    case 'pairs':
      return numbered(value as Record<string, Words>[], (pair) => ({
        ...under(field.first, words(pair[field.first])),
        ...under(field.second, words(pair[field.second])),
      }))
    case 'contacts':
      return numbered(value as Documents['service']['contacts'], ({ kind, value: told, label }) => ({
        ...{ kind: [kind], value: [told] },
        ...under('label', words(label)),
      }))
    case 'hours':
      return hours(value as Documents['service']['hours'])
    case 'at':
      return numbered(value as Documents['service']['at'], (given) => ({
        location: [given.location],
        knownBy: [given.knownBy ? '1' : ''],
        cost: [given.cost ?? ''],
        ...under('ages', ages(given.ages, lang)),
        ...under('note', words(given.note)),
        ...under('hours', hours(given.hours)),
      }))
  }
}

type Ages = Documents['service']['ages']

const words = (value: Words = {}): Fields =>
  Object.fromEntries(langs.flatMap((lang) => (value[lang] ? [[lang, [value[lang].text]]] : [])))

const ages = ({ minimum, maximum }: Ages, lang: Lang): Fields => ({
  minimum: [ageInWords(minimum, lang)],
  maximum: [ageInWords(maximum, lang)],
})

const hours = (periods: Documents['service']['hours']): Fields =>
  numbered(periods, (period) => ({
    there: ['1'],
    from: [period.from ?? ''],
    to: [period.to ?? ''],
    override: [period.override ? '1' : ''],
    ...under('name', words(period.name)),
    ...under(
      'rules',
      numbered(period.rules, ({ weekdays, opens, closes, state, everyWeeks }) => ({
        ...{ days: weekdays.map(String), opens: [opens], closes: [closes], state: [state] },
        weeks: [String(everyWeeks)],
      })),
    ),
  }))

const numbered = <T>(rows: readonly T[], fields: (row: T) => Fields): Fields =>
  Object.assign({}, ...rows.map((row, i) => under(String(i), fields(row))))
