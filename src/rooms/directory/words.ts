import { onOneLine } from '../../ui/phones.ts'
import { localized, type Lang, type LocalizedText } from '../../platform/languages.ts'

/** Ages as a parent says them: months until two years, then years. Null when nobody has told. */
export function ages(lang: Lang, from: number | null, to: number | null): string | null {
  if (from === null && to === null) return null
  const months = { fi: 'kk', sv: 'mån', en: 'months' }[lang]
  const years = { fi: 'v', sv: 'år', en: 'years' }[lang]
  const inMonths = (to ?? from ?? 0) < 24
  const unit = inMonths ? months : years
  const shown = (age: number) => String(inMonths ? age : Math.floor(age / 12))
  if (to === null) return `${shown(from ?? 0)}– ${unit}`
  return `${shown(from ?? 0)}–${shown(to)} ${unit}`
}

/** A Finnish number as it is read aloud: +358931041632 → 09 310 41632. */
export const phoneShown = (number: string): string => onOneLine(spaced(number))

function spaced(number: string): string {
  const national = number.replace(/^\+358/, '0')
  if (/^09310\d+$/.test(national)) return `09 310 ${national.slice(5)}`
  if (/^0[45]\d{8}$/.test(national)) return `${national.slice(0, 3)} ${national.slice(3, 6)} ${national.slice(6)}`
  return national.replace(/^(09|0\d{2})(\d{3})(\d+)$/, '$1 $2 $3')
}

/** An address on one line, in the reader's language where it exists. */
export function addressLine(
  lang: Lang,
  place: { street: LocalizedText | null; postal_code: string | null; city: LocalizedText | null },
): string | null {
  const town = [place.postal_code, localized(place.city, lang)?.text].filter(Boolean).join(' ')
  return [localized(place.street, lang)?.text, town].filter(Boolean).join(', ') || null
}
