import { isLanguage } from '../../languages.ts'
import type { AreaRef, TermRef, ToldDocuments } from '../told.ts'
import { agesPiece, type Facts } from './facts.ts'
import type { At, Findings } from './findings.ts'
import { hsdsHours } from './hsds-hours.ts'
import { type Held, listOf, recordOf, textOf } from './values.ts'

/** Pieces of a document from the fields and parts of a record of HSDS. */
export type Hsds = Held
export type HsdsRow = { at: At; record: Hsds; lang: string; found: Findings; facts: Facts }

const statuses = ['active', 'inactive', 'defunct', 'temporarily closed'] as const

export function statusOf({ at, record, found }: HsdsRow): Pick<ToldDocuments['service'], 'status'> {
  const written = textOf(record.status).toLowerCase()
  const status = statuses.find((one) => one === written)
  if (written && !status) found.once(at, 'status', 'code_unknown', written)
  return status ? { status } : {}
}

export function agesOf({ at, record, found, facts }: HsdsRow): Pick<ToldDocuments['service'], 'ages'> {
  if (!('minimum_age' in record || 'maximum_age' in record)) return {}
  const minimum = facts.months(record.minimum_age, at, 'minimum_age')
  const maximum = facts.months(record.maximum_age, at, 'maximum_age')
  return agesPiece(minimum, maximum, () =>
    found.error(at, 'maximum_age', 'crossed', `${textOf(record.minimum_age)}–${textOf(record.maximum_age)}`),
  )
}

export function costOf({ record }: HsdsRow): Pick<ToldDocuments['service'], 'cost'> {
  const amounts = listOf(record.cost_options)
    .map(({ amount }) => textOf(amount))
    .filter(Boolean)
    .map(Number)
  if (amounts.length === 0 || amounts.some(Number.isNaN)) return {}
  return { cost: amounts.every((amount) => amount === 0) ? 'free' : 'fee' }
}

export function languagesOf({ at, record, found }: HsdsRow): string[] {
  const all = Array.isArray(record.languages)
    ? listOf(record.languages)
    : textOf(record.languages)
        .split(',')
        .map((code) => ({ code }))
  return [
    ...new Set(
      all.flatMap((one) => {
        const code = textOf(one.code).toLowerCase()
        if (isLanguage(code)) return [code]
        if (code || textOf((one as Hsds).name))
          found.once(at, 'languages', 'code_unknown', code || textOf((one as Hsds).name))
        return []
      }),
    ),
  ]
}

export function areasOf({ at, record, found }: HsdsRow): Pick<ToldDocuments['service'], 'areas'> {
  if (!('service_areas' in record)) return {}
  const areas = Array.isArray(record.service_areas)
    ? listOf(record.service_areas).map(({ name }) => textOf(name))
    : textOf(record.service_areas).split(',')
  if (listOf(record.service_areas).some(({ extent }) => textOf(extent)))
    found.once(at, 'service_areas.extent', 'field_not_taken')
  return {
    areas: areas
      .map((one) => one.trim().slice(0, 200))
      .filter(Boolean)
      .map((code): AreaRef => ({ kind: 'named', code })),
  }
}

const taxonomies = ['life_stage', 'worry', 'function', 'kind'] as const

/** Terms of our own taxonomies, as another installation tells them; what others use is counted. */
export function termsOf({ at, record, found }: HsdsRow): Pick<ToldDocuments['service'], 'terms'> {
  if (!('attributes' in record)) return {}
  const terms = listOf(record.attributes).flatMap((one): TermRef[] => {
    const term: Hsds = recordOf(one.taxonomy_term) ?? {}
    const named = textOf(term.taxonomy) || textOf(recordOf(term.taxonomy_detail)?.name)
    const taxonomy = taxonomies.find((known) => known === named)
    if (taxonomy && textOf(term.code)) return [{ taxonomy, code: textOf(term.code) }]
    found.once(at, 'attributes', 'code_unknown', named || textOf(one.label))
    return []
  })
  return { terms }
}

export function assuredOf({ at, record, facts }: HsdsRow): Pick<ToldDocuments['service'], 'assured'> {
  const on = facts.pastDay(record.assured_date, at, 'assured_date')
  const [by] = facts.email(record.assurer_email, at, 'assurer_email')
  return on && by ? { assured: { on, by: by.value } } : {}
}

type Contacts = NonNullable<ToldDocuments['service']['contacts']>

export const hasContacts = (record: Hsds): boolean =>
  ['phones', 'contacts', 'email', 'url', 'website'].some((field) => field in record)

export function contactsOf(row: HsdsRow): Contacts {
  const { at, record, found, facts, lang } = row
  const phones = (all: Hsds[], label: Contacts[number]['label']) =>
    all.flatMap((one) => {
      const type = textOf(one.type ?? one.number_type).toLowerCase()
      if (type === 'fax' || type === 'tty') found.once(at, `phones.${type}`, 'field_not_taken')
      const own = facts.label(one.description ?? one.department, lang, at, 'phones.description')
      const number = textOf(one.number).replace(/^"|"$/g, '')
      return type === 'fax' || type === 'tty'
        ? []
        : facts.phones(number, at, 'phones', Object.keys(own).length ? own : label)
    })
  const people = listOf(record.contacts).flatMap((one) => {
    if (textOf(one.name)) found.once(at, 'contacts.name', 'field_not_taken')
    const label = facts.label(one.department || one.title, lang, at, 'contacts.title')
    return [...phones(listOf(one.phones), label), ...facts.email(one.email, at, 'contacts.email', label)]
  })
  const website = facts.url(record.url ?? record.website, at, 'url')
  const all: Contacts = [
    ...phones(listOf(record.phones), {}),
    ...facts.email(record.email, at, 'email'),
    ...(website ? [{ kind: 'website' as const, value: website, label: {} }] : []),
    ...people,
  ]
  return all.filter(
    (one, index) => all.findIndex(({ kind, value }) => kind === one.kind && value === one.value) === index,
  )
}

/** `undefined`: the feed tells no hours here, and ours stay. */
export function hoursOf({ at, record, found }: HsdsRow): ToldDocuments['service']['hours'] {
  const all = ['schedules', 'regular_schedules', 'holiday_schedules'].filter((name) => name in record)
  if (all.length === 0) return undefined
  return hsdsHours(
    all.flatMap((name) => listOf(record[name])),
    at,
    'schedules',
    found,
  )
}
