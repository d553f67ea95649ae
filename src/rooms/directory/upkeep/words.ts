import { typed } from '../../../people/staff/input.ts'
import { type Lang, type LocalizedText, langs, type Text } from '../../../platform/languages.ts'
import type { TextState } from '../../../ui/staff/editing.tsx'

/** A text in three languages as somebody types it. */
export type Typed = Record<Lang, string>

export const typedWords = (form: URLSearchParams, name: string): Typed => ({
  fi: typed(form, `${name}-fi`),
  sv: typed(form, `${name}-sv`),
  en: typed(form, `${name}-en`),
})

export const toTyped = (text: LocalizedText | null | undefined): Typed => ({
  fi: text?.fi?.text ?? '',
  sv: text?.sv?.text ?? '',
  en: text?.en?.text ?? '',
})

/** What is kept of it: unchanged words keep their state, new ones were checked by who typed them. Null: nothing is told. */
export function toLocalized(words: Typed, before?: LocalizedText | null): LocalizedText | null {
  const entries = langs.flatMap((lang) => {
    const text = words[lang]
    const same = before?.[lang]
    return text ? [[lang, same?.text === text ? same : { text, state: 'checked' as const }] as const] : []
  })
  return entries.length ? Object.fromEntries(entries) : null
}

/** The fields of a form as one reads them, to tell two of them apart. @param called what ids, codes and yes or no stand for */
export function fieldsInWords(
  draft: object,
  called: (value: string) => string = (value) => value,
): Record<string, string> {
  const said = (value: unknown): string => {
    if (Array.isArray(value)) return value.map(said).filter(Boolean).join(', ')
    if (value && typeof value === 'object') return Object.values(value).filter(Boolean).join('\n').replaceAll('\r', '')
    return called(String(value ?? ''))
  }
  const sorted = (value: unknown) =>
    Array.isArray(value) && value.every((one) => typeof one === 'string') ? value.toSorted() : value
  return Object.fromEntries(Object.entries(draft).map(([field, value]) => [field, said(sorted(value))]))
}

/** For the part that shows three languages side by side. @param optional may be left out in all of them */
export const threeTexts = (
  words: Typed,
  lang: Lang,
  optional = false,
): Record<Lang, { value: string; state: TextState; told: string }> => {
  const empty = optional && !words.fi && !words.sv && !words.en
  const cell = (value: string) => ({
    value,
    state: (value || empty ? 'ready' : 'missing') as TextState,
    told: (value ? told.ready : empty ? told.optional : told.missing)[lang],
  })
  return { fi: cell(words.fi), sv: cell(words.sv), en: cell(words.en) }
}

const told: Record<'ready' | 'missing' | 'optional', Text> = {
  optional: { fi: 'Saa olla tyhjä', sv: 'Får vara tom', en: 'May be empty' },
  ready: { fi: 'Valmis', sv: 'Klar', en: 'Ready' },
  missing: { fi: 'Puuttuu', sv: 'Saknas', en: 'Missing' },
}
