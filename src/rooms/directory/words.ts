import { type Lang, type LocalizedText, localized } from '../../platform/languages.ts'
import { onOneLine } from '../../ui/phones.ts'

/** For whom, as a parent says it: months until two years, then years. Null when nobody has told. */
export function ages(lang: Lang, from: number | null, to: number | null, expecting: boolean): string | null {
  const words = ageWords[lang]
  if (from === null && to === null) return expecting ? words.expecting : null
  if (expecting) return to === null ? words.everybody : `${words.expecting} – ${inUnits(words, to, to < 24)}`
  if (to === null) return from ? inUnits(words, from, from < 24).replace('\u00a0', '+\u00a0') : words.all
  if (from === null) return words.upTo(inUnits(words, to, to < 24))
  if (to < 24) return `${from}–${inUnits(words, to, true)}`
  // "9 months – 6 years": a beginning in whole years needs no unit of its own.
  const begins = from < 24 && from % 12 ? `${inUnits(words, from, true)} – ` : `${Math.floor(from / 12)}–`
  return begins + inUnits(words, to, false)
}

const inUnits = ({ months, years }: AgeWords, age: number, asMonths: boolean) =>
  asMonths ? `${age}\u00a0${months}` : `${Math.floor(age / 12)}\u00a0${years}`

type AgeWords = (typeof ageWords)[Lang]
const ageWords = {
  fi: {
    ...{ months: 'kk', years: 'v', expecting: 'Raskaus', all: 'Kaikenikäiset lapset' },
    everybody: 'Kaikenikäiset, myös raskauden aikana',
    upTo: (age: string) => `Enintään ${age}`,
  },
  sv: {
    ...{ months: 'mån', years: 'år', expecting: 'Graviditet', all: 'Barn i alla åldrar' },
    everybody: 'Alla åldrar, också under graviditeten',
    upTo: (age: string) => `Högst ${age}`,
  },
  en: {
    ...{ months: 'months', years: 'years', expecting: 'Pregnancy', all: 'Children of all ages' },
    everybody: 'All ages, also during pregnancy',
    upTo: (age: string) => `Up to ${age}`,
  },
} as const

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

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
