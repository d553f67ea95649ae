import { type Lang, type LocalizedText, localized } from '../../../platform/languages.ts'
import { weekday } from '../../../ui/dates.ts'
import type { Documents, EntryKind } from '../entries/document.ts'
import { fieldOf } from '../entries/paths.ts'
import { languageName } from '../languages.ts'
import { ageInWords } from './age-words.ts'
import { choiceWord } from './choice-words.ts'
import { fieldsOfKind } from './entry-forms.ts'
import type { Options } from './entry-queries.ts'
import { f, fieldWords } from './field-texts.ts'

/** Words for pieces of a document, for whoever compares them. */
export type Wording = { kind: EntryKind; options: Options; lang: Lang }

/** `Yksi lause, ruotsi`. */
export function pieceName(path: string, { lang }: Wording): string {
  const field = fieldOf(path)
  const name = fieldWords[field]?.[lang] ?? field
  const tag = path.slice(field.length + 1)
  return tag ? `${name}, ${languageName(tag, lang)}` : name
}

/** A piece as one reads it; '' when it is not there. */
export function pieceInWords(path: string, value: unknown, wording: Wording): string {
  if (value === null || value === undefined) return ''
  const name = fieldOf(path)
  if (Array.isArray(value) && name === 'synonyms') return value.join(', ')
  if (typeof value === 'object' && 'text' in value) return String(value.text)
  const field = fieldsOfKind(wording.kind).find((one) => one.name === name)
  const { lang, kind } = wording
  switch (field?.as) {
    case 'choice':
      return choiceWord(kind, name, String(value), lang)
    case 'yesno':
    case 'tick':
      return value ? f.yes[lang] : f.no[lang]
    case 'checks':
      return (value as string[]).map((one) => choiceWord(kind, name, one, lang)).join(', ')
    case 'id':
      return nameOf(String(value), wording)
    case 'ids':
      return (value as string[]).map((id) => nameOf(id, wording)).join(', ')
    case 'tags':
      return (value as string[]).map((tag) => languageName(tag, lang)).join(', ')
    case 'notedTags':
      return (value as Documents['location']['languages'])
        .map(({ tag, note }) => joined(languageName(tag, lang), text(note, lang)))
        .join(', ')
    case 'ages':
      return ages(value as Documents['service']['ages'], lang)
    case 'point': {
      const { lat, lon } = value as { lat: number; lon: number }
      return `${lat}, ${lon}`
    }
    case 'contacts':
      return (value as Documents['service']['contacts'])
        .map(({ value: told, label }) => joined(text(label, lang), told))
        .join('\n')
    case 'hours':
      return hoursInWords(value as Documents['service']['hours'], wording)
    case 'pairs':
      return (value as Record<string, LocalizedText>[])
        .map((pair) => joined(text(pair[field.first], lang), text(pair[field.second], lang)))
        .join('\n')
    case 'at':
      return (value as Documents['service']['at']).map((given) => placeInWords(given, wording)).join('\n')
    default:
      return typeof value === 'string' ? value : JSON.stringify(value)
  }
}

const joined = (...words: string[]) => words.filter(Boolean).join(': ')
const text = (words: LocalizedText | undefined, lang: Lang) => localized(words, lang)?.text ?? ''
const ages = ({ minimum, maximum }: Documents['service']['ages'], lang: Lang) =>
  minimum === null && maximum === null ? '' : `${ageInWords(minimum, lang)} – ${ageInWords(maximum, lang)}`

function nameOf(id: string, { options, lang }: Wording): string {
  const found = Object.values(options)
    .flat()
    .find((option) => option.id === id)
  return text(found?.name, lang) || '–'
}

function placeInWords(given: Documents['service']['at'][number], wording: Wording): string {
  const { lang, kind } = wording
  return joined(
    nameOf(given.location, wording),
    [
      given.cost ? choiceWord(kind, 'cost', given.cost, lang) : '',
      ages(given.ages, lang),
      text(given.note, lang),
      hoursInWords(given.hours, wording),
    ]
      .filter(Boolean)
      .join('; '),
  )
}

const monday = Temporal.PlainDate.from('2026-11-23')

function hoursInWords(periods: Documents['service']['hours'], { lang, kind }: Wording): string {
  const day = (number: number) => weekday(monday.add({ days: number - 1 }), lang).slice(0, lang === 'en' ? 3 : 2)
  return periods
    .map(({ from, to, name, override, rules }) => {
      const days = from || to ? `${from ?? ''}–${to ?? ''}` : ''
      const told = rules.map(({ weekdays, opens, closes, state, everyWeeks }) =>
        [
          weekdays.map(day).join(' '),
          `${opens}–${closes}`,
          state === 'open' ? '' : choiceWord(kind, 'state', state, lang).toLowerCase(),
          everyWeeks > 1 ? `/${everyWeeks}` : '',
        ]
          .filter(Boolean)
          .join(' '),
      )
      const all = told.length || !override ? told.join(', ') : shut[lang]
      return joined([text(name, lang), days].filter(Boolean).join(' '), all)
    })
    .join('\n')
}

const shut = { fi: 'kiinni', sv: 'stängt', en: 'closed' }
