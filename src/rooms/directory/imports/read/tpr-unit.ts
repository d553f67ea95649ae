import type { Told, ToldDocuments } from '../told.ts'
import { cleanText, limits, words } from './clean.ts'
import { hoursFound, type SaidIn } from './connection-hours.ts'
import { type Facts, piece } from './facts.ts'
import type { At, Findings } from './findings.ts'
import { tprKind } from './tpr-kinds.ts'
import { type Held, keyOf, numberOf, textOf } from './values.ts'

/** A unit of the city's register as a place. `partial`: only the fields that are there are told (a CSV lacks many). */
export type Unit = Held
export type UnitRow = {
  at: At
  unit: Unit
  connections: readonly Unit[]
  partial: boolean
  found: Findings
  facts: Facts
}

export const languages = ['fi', 'sv', 'en'] as const

/** What is read of a unit; what else it holds is counted. */
export const takenFields = new Set([
  ...languages.flatMap((lang) => ['name', 'street_address', 'address_city', 'www'].map((field) => `${field}_${lang}`)),
  ...['id', 'org_id', 'ontologyword_ids', 'ontologytree_ids', 'latitude', 'longitude', 'address_zip', 'phone', 'email'],
  ...['provided_languages', 'modified_time', 'connections', 'org_name'],
])

export function unitTold(row: UnitRow): Told | undefined {
  const { at, unit, found, facts } = row
  const kind = tprKind(idsOf(unit.ontologyword_ids), idsOf(unit.ontologytree_ids), firstName(unit))
  if (!kind) {
    found.warning(at, 'name_fi', 'not_ours', firstName(unit))
    return undefined
  }
  const name = texts(row, 'name')
  if (!Object.values(name).some(Boolean)) {
    found.error(at, 'name_fi', 'name_missing')
    return undefined
  }
  for (const [field, value] of Object.entries(unit))
    if (!takenFields.has(field) && !isEmpty(value)) found.once(at, field, 'field_not_taken')
  const modifiedOn = facts.moment(unit.modified_time, at, 'modified_time')
  const document: ToldDocuments['location'] = {
    ...(keyOf(unit.org_id) ? { organization: { key: keyOf(unit.org_id) } } : {}),
    kind,
    name,
    ...worded(row, 'street', 'street_address'),
    ...worded(row, 'city', 'address_city'),
    ...(has(row, 'address_zip') ? piece('postalCode', facts.postalCode(unit.address_zip, at, 'address_zip')) : {}),
    ...(has(row, 'latitude') ? piece('point', facts.point(unit.latitude, unit.longitude, at, 'latitude')) : {}),
    ...(has(row, 'provided_languages') ? { languages: tagsOf(row) } : {}),
    contacts: contactsOf(row),
    ...hoursFound(openingWords(row), at, 'connections', found),
  }
  return {
    ...{ kind: 'location', key: at.key ?? keyOf(unit.id), file: at.file, row: at.row, document },
    ...(modifiedOn ? { modifiedOn } : {}),
  }
}

export const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

const has = ({ unit, partial }: UnitRow, field: string): boolean => !partial || field in unit
const idsOf = (value: unknown): number[] => (Array.isArray(value) ? value.map(numberOf) : [])
const firstName = (unit: Unit): string => languages.map((lang) => textOf(unit[`name_${lang}`])).find(Boolean) ?? ''

function texts(row: UnitRow, field: string) {
  const told = languages.filter((lang) => has(row, `${field}_${lang}`))
  return words(
    Object.fromEntries(
      told.map((lang) => [
        lang,
        cleanText(row.unit[`${field}_${lang}`], limits.name, row.at, `${field}_${lang}`, row.found),
      ]),
    ),
  )
}

/** An English street is the Finnish one; only names have an English of their own. */
function worded(
  row: UnitRow,
  piece: 'street' | 'city',
  field: string,
): Pick<ToldDocuments['location'], 'street' | 'city'> {
  const { en, ...told } = texts(row, field)
  if (en && en.text !== told.fi?.text) row.found.once(row.at, `${field}_en`, 'field_not_taken')
  return Object.keys(told).length ? { [piece]: told } : {}
}

function tagsOf({ unit }: UnitRow) {
  const tags = Array.isArray(unit.provided_languages) ? unit.provided_languages.map(textOf) : []
  return [...new Set(tags.filter((tag) => /^[a-z]{2,3}$/.test(tag)))].map((tag) => ({ tag, note: {} }))
}

type Contacts = NonNullable<ToldDocuments['location']['contacts']>

function contactsOf(row: UnitRow): Contacts {
  const { at, unit, facts } = row
  const all = [
    ...facts.phones(unit.phone, at, 'phone'),
    ...facts.email(unit.email, at, 'email'),
    ...websites(row),
    ...row.connections.flatMap((connection) => connectionContacts(row, connection)),
  ]
  return all.filter(
    (one, index) => all.findIndex(({ kind, value }) => kind === one.kind && value === one.value) === index,
  )
}

const inLanguage = { fi: 'suomeksi', sv: 'på svenska', en: 'in English' }

function websites({ at, unit, facts }: UnitRow): Contacts {
  const found = languages.flatMap((lang) => {
    const value = facts.url(unit[`www_${lang}`], at, `www_${lang}`)
    return value ? [{ lang, value }] : []
  })
  const different = new Set(found.map(({ value }) => value)).size > 1
  return found.map(({ lang, value }) => ({
    ...{ kind: 'website', value },
    label: different ? { [lang]: { text: inLanguage[lang], state: 'checked' } } : {},
  }))
}

/** Numbers and links of a unit's connections; names of people who work there are not taken. */
function connectionContacts({ at, found, facts }: UnitRow, connection: Unit): Contacts {
  const field = `connections.${textOf(connection.section_type)}`
  if (!isEmpty(connection.contact_person)) found.once(at, `${field}.contact_person`, 'field_not_taken')
  const label = Object.assign({}, ...languages.map((lang) => facts.label(connection[`name_${lang}`], lang, at, field)))
  const url = languages.map((lang) => connection[`www_${lang}`]).find((value) => !isEmpty(value))
  const website = facts.url(url, at, field)
  const all: Contacts = [
    ...facts.phones(connection.phone, at, field, label),
    ...facts.email(connection.email, at, field, label),
    ...(website ? [{ kind: 'website' as const, value: website, label }] : []),
  ]
  if (all.length === 0 && connection.section_type !== 'OPENING_HOURS') found.once(at, field, 'field_not_taken')
  return all
}

function openingWords({ connections }: UnitRow): SaidIn[] {
  return connections
    .filter((one) => one.section_type === 'OPENING_HOURS' && languages.every((lang) => isEmpty(one[`www_${lang}`])))
    .map((one) => Object.fromEntries(languages.map((lang) => [lang, textOf(one[`name_${lang}`])])) as SaidIn)
}
