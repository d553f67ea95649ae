import type { Lang } from '../platform/languages.ts'

const noBreak = '\u00a0'
const tags = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const

const wholes = perLanguage((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 0 }))
const tenths = perLanguage((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }))
const rules = perLanguage((tag) => new Intl.PluralRules(tag))
const ands = perLanguage((tag) => new Intl.ListFormat(tag, { type: 'conjunction' }))

/** A whole number with its thousands apart: `12 345` · `12,345`. */
export const number = (value: number, lang: Lang): string => wholes[lang].format(value)

/** Per cent without decimals: `71 %` · `71%`. The share is from 0 to 1. */
export const percent = (share: number, lang: Lang): string =>
  `${number(share * 100, lang)}${lang === 'en' ? '' : noBreak}%`

/** A distance as people say it: `350 m`, `1,2 km`, `14 km`. Metres in. */
export function distance(metres: number, lang: Lang): string {
  if (metres < 950) return `${Math.max(50, Math.round(metres / 50) * 50)}${noBreak}m`
  const km = metres / 1000
  return `${km < 10 ? tenths[lang].format(km) : number(km, lang)}${noBreak}km`
}

/** Chooses the word for one or many; the number itself is written by the caller: `plural('fi', n, 'palvelu', 'palvelua')`. */
export const plural = (lang: Lang, count: number, one: string, other: string): string =>
  rules[lang].select(count) === 'one' ? one : other

/** `suomi, ruotsi ja englanti` · `finska, svenska och engelska` · `Finnish, Swedish and English` */
export const listed = (words: readonly string[], lang: Lang): string => ands[lang].format(words)

function perLanguage<T>(make: (tag: string) => T): Record<Lang, T> {
  return { fi: make(tags.fi), sv: make(tags.sv), en: make(tags.en) }
}
