import { isLang, type Lang, type LocalizedText, langs } from '../../platform/languages.ts'
import { typed, whyNotReason } from '../staff/input.ts'

/** A name as it was typed, by language. Finnish is asked for; the others fall back to it. */
export type NameDraft = Record<Lang, string>

export const noName: NameDraft = { fi: '', sv: '', en: '' }
const longest = 100

export const nameIn = (form: URLSearchParams, field = 'name'): NameDraft => ({
  fi: typed(form, `${field}-fi`),
  sv: typed(form, `${field}-sv`),
  en: typed(form, `${field}-en`),
})

export const draftOf = (name: LocalizedText): NameDraft => ({
  fi: name.fi?.text ?? '',
  sv: name.sv?.text ?? '',
  en: name.en?.text ?? '',
})

/** The languages in which a name is missing or too long. */
export const wrongIn = (draft: NameDraft): Lang[] =>
  langs.filter((lang) => draft[lang].length > longest || (lang === 'fi' && !draft.fi))

/** A name as the database keeps it: what was left empty is left out. */
export const nameOf = (draft: NameDraft): LocalizedText =>
  Object.fromEntries(
    Object.entries(draft).flatMap(([lang, text]) =>
      isLang(lang) && text ? [[lang, { text, state: 'checked' as const }]] : [],
    ),
  )

/** As people write numbers; nothing for none, null when it is no number. */
export function phoneIn(text: string): { phone: string | null } | null {
  const phone = text.replaceAll(/[\s\u00a0]+/g, ' ').trim()
  if (!phone) return { phone: null }
  return /^\+?[0-9 ]{3,25}$/.test(phone) ? { phone } : null
}

/** How many seats; nothing when nobody has told, null when it is no number. */
export function seatsIn(text: string): { seats: number | null } | null {
  if (!text) return { seats: null }
  return /^[1-9]\d{0,3}$/.test(text) ? { seats: Number(text) } : null
}

export const isReason = (words: string): boolean => whyNotReason(words, 500) === null
