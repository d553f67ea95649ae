import { z } from 'zod'

import type { Documents } from '../entries/document.ts'
import { monthsIn } from './age-words.ts'
import { type Fields, many, one, rowsOf, ticked, within } from './fields.ts'
import { readWords } from './read-words.ts'

export type Why =
  | 'missing'
  | 'gone'
  | 'wrong'
  | 'name'
  | 'long'
  | 'age'
  | 'crossed'
  | 'point'
  | 'postalCode'
  | 'website'
  | 'language'
  | 'phone'
  | 'email'
  | 'times'
  | 'weekdays'
  | 'days'
  | 'twice'
export type Trouble = { field: string; why: Why }

type Service = Documents['service']
type Contact = Service['contacts'][number]
type Period = Service['hours'][number]
type Rule = Period['rules'][number]
type Given = Service['at'][number]

/** Ages as one says them: `6 kk`, `3 v 6 kk`, `2`; empty is not known. */
export function readAges(fields: Fields, name: string, troubles: Trouble[]): Service['ages'] {
  const read = (end: 'minimum' | 'maximum') => {
    const field = `${name}-${end}`
    const months = monthsIn(one(fields, field))
    if (months === 'wrong') troubles.push({ field, why: 'age' })
    return months === 'wrong' ? null : months
  }
  const ages = { minimum: read('minimum'), maximum: read('maximum') }
  if (ages.minimum === null || ages.maximum === null || ages.minimum <= ages.maximum) return ages
  troubles.push({ field: `${name}-minimum`, why: 'crossed' })
  return { minimum: ages.maximum, maximum: ages.minimum }
}

/** A row without a value is taken away. */
export function readContacts(
  fields: Fields,
  name: string,
  before: readonly Contact[] = [],
  troubles: Trouble[],
): Contact[] {
  return rowsOf(fields, name).flatMap((row) => {
    const inner = within(fields, `${name}-${row}`)
    const value = one(inner, 'value')
    if (!value) return []
    const kind = one(inner, 'kind') as Contact['kind']
    const field = `${name}-${row}-value`
    const known = before.find((contact) => contact.kind === kind && contact.value === value)
    if (!known && !(Object.hasOwn(contactKinds, kind) && contactKinds[kind].test(value))) {
      troubles.push({ field, why: kind === 'email' || kind === 'phone' ? kind : 'website' })
      return []
    }
    return [{ kind, value, label: readWords(inner, 'label', known?.label) }]
  })
}

export const contactKinds: Record<Contact['kind'], { test: (value: string) => boolean }> = {
  phone: { test: (value) => /^\+?[\d ()/-]{3,25}$/.test(value) },
  email: { test: (value) => z.email().max(254).safeParse(value).success },
  website: {
    test: (value) =>
      z
        .url({ protocol: /^https?$/ })
        .max(500)
        .safeParse(value).success,
  },
}

/** Periods that are ticked away, and new ones in which nothing was told, are left out. */
export function readHours(fields: Fields, name: string, before: readonly Period[] = [], troubles: Trouble[]): Period[] {
  return rowsOf(fields, name).flatMap((row) => {
    const at = `${name}-${row}`
    const inner = within(fields, at)
    if (ticked(inner, 'remove')) return []
    const period: Period = {
      from: one(inner, 'from') || null,
      to: one(inner, 'to') || null,
      override: ticked(inner, 'override'),
      name: readWords(inner, 'name', before[row]?.name),
      rules: readRules(inner, at, troubles),
    }
    const told =
      period.from || period.to || period.override || period.rules.length || Object.keys(period.name).length > 0
    if (!told && !ticked(inner, 'there')) return []
    if ([period.from, period.to].some((day) => day && !z.iso.date().safeParse(day).success))
      troubles.push({ field: `${at}-from`, why: 'days' })
    else if (period.from && period.to && period.from > period.to) troubles.push({ field: `${at}-from`, why: 'days' })
    else return [period]
    return []
  })
}

const clock = /^([01]\d|2[0-3]):[0-5]\d$/
const states = ['open', 'by_appointment', 'self_service'] as const

function readRules(fields: Fields, at: string, troubles: Trouble[]): Rule[] {
  return rowsOf(fields, 'rules').flatMap((row) => {
    const inner = within(fields, `rules-${row}`)
    const weekdays = many(inner, 'days')
      .map(Number)
      .filter((day) => day >= 1 && day <= 7)
    const [opens, closes] = [one(inner, 'opens'), one(inner, 'closes')]
    if (!weekdays.length && !opens && !closes) return []
    const field = `${at}-rules-${row}-opens`
    if (!weekdays.length) troubles.push({ field, why: 'weekdays' })
    else if (!clock.test(opens) || !clock.test(closes)) troubles.push({ field, why: 'times' })
    else
      return [
        {
          ...{ weekdays, opens, closes },
          state: states.find((state) => state === one(inner, 'state')) ?? 'open',
          everyWeeks: Math.min(8, Math.max(1, Math.trunc(Number(one(inner, 'weeks')) || 1))),
        },
      ]
    return []
  })
}

/** Places where a service is given; a row without a place is left out. */
export function readAt(
  fields: Fields,
  name: string,
  before: readonly Given[] = [],
  places: ReadonlySet<string>,
  troubles: Trouble[],
): Given[] {
  const seen = new Set<string>()
  return rowsOf(fields, name).flatMap((row) => {
    const at = `${name}-${row}`
    const inner = within(fields, at)
    const location = one(inner, 'location')
    if (!location || ticked(inner, 'remove')) return []
    const why = places.has(location) ? (seen.has(location) ? 'twice' : null) : 'gone'
    if (why) {
      troubles.push({ field: `${at}-location`, why })
      return []
    }
    seen.add(location)
    const known = before.find((given) => given.location === location)
    const own: Trouble[] = []
    const given: Given = {
      location,
      knownBy: ticked(inner, 'knownBy'),
      cost: (['free', 'fee'] as const).find((cost) => cost === one(inner, 'cost')) ?? null,
      ages: readAges(inner, 'ages', own),
      note: readWords(inner, 'note', known?.note),
      hours: readHours(inner, 'hours', known?.hours, own),
    }
    troubles.push(...own.map((trouble) => ({ ...trouble, field: `${at}-${trouble.field}` })))
    return [given]
  })
}
