import type { Lang } from '../../platform/languages.ts'

/** Ages of children as parents write them. */

/** Eighteen years: whoever is of age is no child. */
const ofAge = 216

const years = 'v|v\\.|vuo[a-zäö]*|y|yrs?|years?|y\\.?o\\.?|years? old|år|åring'
const months = 'kk|kk\\.|kuuk[a-zäö]*|m|mos?|mths?|months?|months? old|mån|mån\\.|månad[a-zäö]*'
const weeks = 'vk|vko|vkoa|viik[a-zäö]*|w|wks?|weeks?|veck[a-zäö]*'
const days = 'pv|päiv[a-zäö]*|d|days?|dag|dagar'
const parts = new RegExp(`^(\\d{1,3}(?:\\.\\d{1,2})?) ?(?:(${weeks})|(${months})|(${years})|(${days}))?$`)

/** What people write for a half, a whole one and the like. */
const inDigits: [RegExp, string][] = [
  [/,/g, '.'],
  [/(\d) ?½/g, '$1.5'],
  [/½/g, '0.5'],
  [/puolitoista ?/g, '1.5 '],
  [/puoli ?(?=v)/g, '0.5 '],
  [/(one|a year) and a half( years?)?|ett och ett halvt( år)?|halvtannat( år)?/g, '1.5 years'],
  [/half a year|ett halvt år|halvt år/g, '0.5 years'],
  [/^(yksi|yhden|ett|en|one)[ -]?(?=[a-zåäö])/, '1 '],
  [/^(kaksi|kahden|två|two)[ -]?(?=[a-zåäö])/, '2 '],
  [/^(kolme|kolmen|tre|three)[ -]?(?=[a-zåäö])/, '3 '],
  [/^(neljä|neljän|fyra|four)[ -]?(?=[a-zåäö])/, '4 '],
  [/^(viisi|viiden|fem|five)[ -]?(?=[a-zåäö])/, '5 '],
  [/(\d)-(?=[a-zåäö])/g, '$1 '],
  [/(?<=[a-zåäö.] |[a-zåäö.])(ja|och|and|&|\+) ?(?=\d)/g, ''],
]

/**
 * Months from "2 v", "1,5 år", "18 kk", "2 years 3 months", or a bare "18" or "1,5"; null when it is nothing of the kind,
 * or no age of a child.
 */
export function readAge(text: string): number | null {
  const written = inDigits
    .reduce((so, [from, to]) => so.replace(from, to), text.normalize('NFC').toLowerCase().trim())
    .replace(/\s+/g, ' ')
    .trim()
  // "1v6kk": a part ends where the next number begins.
  const told = written.split(/(?<=[^\d.\s]) ?(?=\d)/).map(monthsOf)
  if (!written || told.length > 2) return null
  const total = Math.floor(told.reduce((sum, one) => sum + one, 0))
  return total >= 0 && total < ofAge ? total : null
}

/** Not a number when the part tells none. */
function monthsOf(part: string): number {
  const [, number, week, month, year, day] = parts.exec(part.trim()) ?? []
  if (number === undefined) return Number.NaN
  if (year) return Number(number) * 12
  if (week) return Number(number) / 4.345
  if (day) return Number(number) / 30.4
  // A bare number is months, as in addresses, but nobody tells half a month.
  return month || /^\d+$/.test(number) ? Number(number) : Number(number) * 12
}

const units: Record<Lang, { months: (count: number) => string; years: string }> = {
  fi: { months: () => 'kk', years: 'v' },
  sv: { months: () => 'mån', years: 'år' },
  en: { months: (count) => (count === 1 ? 'month' : 'months'), years: 'years' },
}

/** `18 kk`, `3 v`, `2 v 3 kk`: months until two years. */
export function ageShown(months: number, lang: Lang): string {
  const inMonths = (count: number) => `${count} ${units[lang].months(count)}`
  if (months < 24) return inMonths(months)
  const whole = `${Math.floor(months / 12)} ${units[lang].years}`
  return months % 12 ? `${whole} ${inMonths(months % 12)}` : whole
}
