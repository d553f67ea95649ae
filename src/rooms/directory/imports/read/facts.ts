import type { Documents } from '../../entries/document.ts'
import type { ReadOptions } from '../told.ts'
import { cleanText, limits, said } from './clean.ts'
import type { At, Findings } from './findings.ts'
import { numberOf, textOf } from './values.ts'

/**
 * Single facts, checked: numbers, days, times, phones, mail and web addresses, points. What cannot be read is answered, and `undefined`: what we
 * have stays. `null` is what the source leaves empty.
 */

type Contact = Documents['service']['contacts'][number]
export type Facts = ReturnType<typeof factsOf>

export function factsOf(findings: Findings, options: ReadOptions) {
  const bad = (at: At, field: string, reason: Parameters<Findings['error']>[2], value: unknown) => {
    findings.error(at, field, reason, value)
    return undefined
  }
  const isEmpty = (value: unknown): value is null | undefined | '' =>
    value === null || value === undefined || (typeof value === 'string' && value.trim() === '')

  /** A number with a point or a comma. */
  function decimal(value: unknown, at: At, field: string): number | null | undefined {
    if (isEmpty(value)) return null
    const text = textOf(value)
      .trim()
      .replace(/[\s\u00A0]/g, '')
      .replace('−', '-')
    return /^[+-]?\d{1,12}([.,]\d{1,15})?$/.test(text)
      ? Number(text.replace(',', '.'))
      : bad(at, field, 'number_bad', value)
  }

  /** `2026-09-01` (a time behind it is left out) or `1.9.2026`. */
  function day(value: unknown, at: At, field: string): string | null | undefined {
    if (isEmpty(value)) return null
    return dayOf(textOf(value)) ?? bad(at, field, 'date_bad', value)
  }

  return {
    decimal,
    /** Years, with a decimal comma or point, as months. */
    months(value: unknown, at: At, field: string): number | null | undefined {
      const years = decimal(value, at, field)
      if (years === null || years === undefined) return years
      return years >= 0 && years <= 100 ? Math.round(years * 12) : bad(at, field, 'number_bad', value)
    },
    day,
    /** A day when something was done, which none is that is still to come. */
    pastDay(value: unknown, at: At, field: string): string | null | undefined {
      const on = day(value, at, field)
      return on && options.today && on > options.today ? bad(at, field, 'date_bad', value) : on
    },
    /** A moment of the source as ISO in UTC; without a zone it is Finnish time (PTV tells UTC: `zone`). */
    moment(value: unknown, at: At, field: string, zone = 'Europe/Helsinki'): string | undefined {
      if (isEmpty(value)) return undefined
      const moment = momentOf(textOf(value), zone)
      if (!moment) findings.warning(at, field, 'date_bad', value)
      return moment
    },
    phones(value: unknown, at: At, field: string, label: Contact['label'] = {}): Contact[] {
      if (isEmpty(value)) return []
      if (!textOf(value)) bad(at, field, 'phone_bad', value)
      return textOf(value)
        .split(/[,;\n]|\s\/\s|\s(?:tai|eller|or)\s/)
        .filter((one) => one.trim())
        .flatMap((one) => {
          const number = phoneOf(one)
          if (!number) bad(at, field, 'phone_bad', one.trim())
          return number ? [{ kind: 'phone' as const, value: number, label }] : []
        })
    },
    email(value: unknown, at: At, field: string, label: Contact['label'] = {}): Contact[] {
      if (isEmpty(value)) return []
      const address = textOf(value)
        .trim()
        .replace(/^mailto:/i, '')
      if (!/^[^\s@<>"(),:;[\]\\]{1,64}@[\p{L}\d-]+(\.[\p{L}\d-]+)+$/u.test(address) || address.length > 254) {
        bad(at, field, 'email_bad', address)
        return []
      }
      if (!options.withoutRealMail) return [{ kind: 'email', value: address, label }]
      findings.once(at, field, 'mail_replaced')
      return [{ kind: 'email', value: address.replace(/\.[^.]+$/, '.invalid'), label }]
    },
    /** `http` or `https`; an address that begins with `www.` is given `https`. */
    url(value: unknown, at: At, field: string): string | null | undefined {
      if (isEmpty(value)) return null
      const text = textOf(value)
      const url = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[\w.-]+:\d/.test(text) ? text : `https://${text}`)
      const isWeb =
        url && /^https?:$/.test(url.protocol) && url.hostname.includes('.') && !url.username && !url.password
      if (!isWeb || /\s/.test(text) || url.href.length > 500) return bad(at, field, 'url_bad', text)
      return url.href
    },
    postalCode(value: unknown, at: At, field: string): string | null | undefined {
      if (isEmpty(value)) return null
      const digits = textOf(value).replace(/^FI-?/i, '')
      // a table programme takes the zeros before a number away
      if (/^\d{3,5}$/.test(digits)) return digits.padStart(5, '0')
      return bad(at, field, 'postal_code_bad', value)
    },
    /** Degrees within Finland's neighbourhood; others are a slip of columns, or not ours. */
    point(lat: unknown, lon: unknown, at: At, field: string): { lat: number; lon: number } | null | undefined {
      if (isEmpty(lat) && isEmpty(lon)) return null
      const [north, east] = [numberOf(textOf(lat).replace(',', '.')), numberOf(textOf(lon).replace(',', '.'))]
      const isHere = north >= 59 && north <= 71 && east >= 19 && east <= 32
      if (isHere) return { lat: Math.round(north * 1e6) / 1e6, lon: Math.round(east * 1e6) / 1e6 }
      return bad(at, field, 'point_bad', `${textOf(lat)} ${textOf(lon)}`)
    },
    /** Words beside a number or an address, in one language. */
    label(value: unknown, lang: string, at: At, field: string): Contact['label'] {
      const text = said(cleanText(value, limits.label, at, field, findings))
      return text ? { [lang]: text } : {}
    },
  }
}

/** A number as it is dialled: `+358…` with the zero of the country left out; short numbers as they are. */
export function phoneOf(written: string): string | undefined {
  const digits = written
    .replace(/^(puh|tel|tfn|p|gsm)\.?:?\s*/i, '')
    .replace(/\(0\)/g, '')
    .replace(/[\s\u00A0().\-–/]/g, '')
  if (!/^(\+|00)?\d{3,15}$/.test(digits)) return undefined
  const abroad = digits.replace(/^00/, '+')
  if (abroad.startsWith('+')) return /^\+\d{6,15}$/.test(abroad) ? abroad.replace(/^\+3580/, '+358') : undefined
  return /^0[1-9]\d{4,}$/.test(digits) && !/^0(600|700|800)/.test(digits) ? `+358${digits.slice(1)}` : digits
}

export function dayOf(written: string): string | undefined {
  const text = written.trim()
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/.exec(text) ?? []
  const [, inDay, inMonth, inYear] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text) ?? []
  return realDay(year ?? inYear, month ?? inMonth, day ?? inDay)
}

function realDay(year?: string, month?: string, day?: string): string | undefined {
  if (!year || !month || !day || Number(year) < 1900) return undefined
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    ).toString()
  } catch {
    return undefined
  }
}

function momentOf(text: string, zone: string): string | undefined {
  try {
    if (/(Z|[+-]\d\d:?\d\d)$/.test(text)) return Temporal.Instant.from(text).toString()
    const day = /^\d{1,2}\./.test(text) ? dayOf(text) : text
    if (!day) return undefined
    return Temporal.PlainDateTime.from(day.replace(' ', 'T')).toZonedDateTime(zone).toInstant().toString()
  } catch {
    return undefined
  }
}

/** A piece of a document, unless its fact cannot be read. */
export const piece = <N extends string, V>(name: N, value: V | undefined): { [name in N]?: V } =>
  value === undefined ? {} : ({ [name]: value } as { [name in N]?: V })

/** Both ends of a range of ages; a range that is crossed, or of which an end cannot be read, is left as it is. */
export function agesPiece(
  minimum: number | null | undefined,
  maximum: number | null | undefined,
  crossed: () => void,
): { ages?: { minimum: number | null; maximum: number | null } } {
  if (minimum === undefined || maximum === undefined) return {}
  if (minimum === null || maximum === null || minimum <= maximum) return { ages: { minimum, maximum } }
  crossed()
  return {}
}
