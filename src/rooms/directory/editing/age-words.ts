import type { Lang } from '../../../platform/languages.ts'

const units = { fi: { years: 'v', months: 'kk' }, sv: { years: 'år', months: 'mån' }, en: { years: 'y', months: 'm' } }

/** `3 v 6 kk`; '' when nobody has told. */
export function ageInWords(months: number | null, lang: Lang): string {
  if (months === null) return ''
  const [years, rest] = [Math.floor(months / 12), months % 12]
  const { years: y, months: m } = units[lang]
  if (!years) return `${rest} ${m}`
  return rest ? `${years} ${y} ${rest} ${m}` : `${years} ${y}`
}

/** Months in an age as somebody writes it, in any of our languages; a bare number is years. Null when nothing is written. */
export function monthsIn(text: string): number | null | 'wrong' {
  if (!text) return null
  const written = text.trim().replace(/[.,]$/, '')
  const [, years, months] = /^\d{1,3}$/.test(written) ? ['', written] : (age.exec(written) ?? [])
  if (!years && !months) return 'wrong'
  const all = Number(years ?? 0) * 12 + Number(months ?? 0)
  return all <= 1200 ? all : 'wrong'
}

const age =
  /^(?:(\d{1,3})\s*(?:v|vuotta|vuotias|vuosi|år|y|yrs?|years?))?\s*(?:(\d{1,4})\s*(?:kk|kuukautta|mån|månader|m|mo|months?))?$/i
