import { type Lang, type LocalizedText, localized } from '../../platform/languages.ts'
import { onOneLine } from '../../ui/phones.ts'

/** For whom, as a parent says it: months until two years, then years. Null when nobody has told. */
export function ages(lang: Lang, from: number | null, to: number | null, expecting: boolean): string | null {
  const words = ageWords[lang]
  if (from === null && to === null) return expecting ? words.expecting : null
  const inMonths = (to ?? from ?? 0) < 24 && !(from === 0 && to === null)
  const shown = (age: number) => String(inMonths ? age : Math.floor(age / 12))
  const unit = inMonths ? words.months : words.years
  if (expecting) return `${words.fromPregnancy}${to === null ? '' : ` – ${shown(to)}\u00a0${unit}`}`
  if (to === null) return from === 0 ? words.all : `${shown(from ?? 0)}+\u00a0${unit}`
  return `${shown(from ?? 0)}–${shown(to)}\u00a0${unit}`
}

const ageWords = {
  fi: { months: 'kk', years: 'v', expecting: 'Raskaus', fromPregnancy: 'Raskaus', all: 'Kaikenikäiset lapset' },
  sv: { months: 'mån', years: 'år', expecting: 'Graviditet', fromPregnancy: 'Graviditet', all: 'Barn i alla åldrar' },
  en: {
    months: 'months',
    years: 'years',
    expecting: 'Pregnancy',
    fromPregnancy: 'Pregnancy',
    all: 'Children of all ages',
  },
} as const

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

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
