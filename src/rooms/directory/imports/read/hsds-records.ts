import type { ToldDocuments } from '../told.ts'
import { cleanText, limits, words } from './clean.ts'
import { piece } from './facts.ts'
import { ownFields, ownKind, ownLocation, ownOrganization, ownService } from './hsds-own.ts'
import {
  agesOf,
  areasOf,
  assuredOf,
  contactsOf,
  costOf,
  type HsdsRow,
  hasContacts,
  hoursOf,
  languagesOf,
  statusOf,
  termsOf,
} from './hsds-parts.ts'
import { tprKind } from './tpr-kinds.ts'
import { keyOf, listOf, textOf } from './values.ts'

/** Records of HSDS as documents: one language, ages in years, parts within their record, whether they came as JSON or were tables. */

const taken = {
  organization: ['id', 'name', 'website', 'url', 'parent_organization_id', 'services', 'locations'],
  location: [
    ...[
      'id',
      'name',
      'addresses',
      'latitude',
      'longitude',
      'languages',
      'phones',
      'schedules',
      'url',
      'website',
      'email',
      'contacts',
    ],
    ...[
      'organization_id',
      'location_type',
      'virtual',
      'regular_schedules',
      'holiday_schedules',
      'physical_addresses',
      'services',
    ],
  ],
  service: [
    ...[
      'id',
      'name',
      'alternate_name',
      'description',
      'application_process',
      'fees_description',
      'fees',
      'minimum_age',
      'maximum_age',
    ],
    ...[
      'alert',
      'status',
      'assured_date',
      'assurer_email',
      'url',
      'website',
      'email',
      'phones',
      'contacts',
      'languages',
      'schedules',
    ],
    ...[
      'service_areas',
      'attributes',
      'cost_options',
      'last_modified',
      'organization',
      'organization_id',
      'service_at_locations',
    ],
    ...['regular_schedules', 'holiday_schedules', 'location_id', 'interpretation_services'],
  ],
} as const

function countRest({ at, record, found }: HsdsRow, kind: keyof typeof taken): void {
  const known: readonly string[] = [...taken[kind], ...ownFields[kind]]
  for (const [field, value] of Object.entries(record)) {
    const isEmpty = value === null || value === '' || (Array.isArray(value) && value.length === 0)
    if (!isEmpty && !known.includes(field)) found.once(at, `${kind}.${field}`, 'field_not_taken')
  }
}

const text = (row: HsdsRow, field: string, limit: number): ToldDocuments['service']['name'] =>
  words({ [row.lang]: cleanText(row.record[field], limit, row.at, field, row.found) })

/** A field that is told only where the feed has it. */
const maybe = <P extends string>(row: HsdsRow, piece: P, field: string, limit: number) =>
  (field in row.record ? { [piece]: text(row, field, limit) } : {}) as { [piece in P]?: ReturnType<typeof words> }

export function organizationDocument(row: HsdsRow): ToldDocuments['organization'] | undefined {
  const { at, record, facts } = row
  const name = nameOf(row)
  if (!name) return undefined
  countRest(row, 'organization')
  const website = facts.url(record.website ?? record.url, at, 'website')
  const parent = keyOf(record.parent_organization_id)
  return {
    name,
    ...ownOrganization(record),
    ...('website' in record || 'url' in record ? piece('website', website) : {}),
    ...('parent_organization_id' in record ? { parent: parent ? { key: parent } : null } : {}),
  }
}

function nameOf(row: HsdsRow): ReturnType<typeof words> | undefined {
  const name = text(row, 'name', limits.name)
  if (name?.[row.lang]) return name
  row.found.error(row.at, 'name', 'name_missing')
  return undefined
}

export function locationDocument(row: HsdsRow, owner: string): ToldDocuments['location'] | undefined {
  const { at, record, found, facts } = row
  const type = textOf(record.location_type)
  if ((type && type !== 'physical') || /^(t|true|1)$/i.test(textOf(record.virtual))) {
    found.warning(at, 'location_type', 'not_ours', type || 'virtual')
    return undefined
  }
  const name = nameOf(row)
  if (!name) return undefined
  countRest(row, 'location')
  const kind = ownKind(record) ?? tprKind([], [], name[row.lang]?.text ?? '')
  if (!kind) found.once(at, 'location_type', 'kind_guessed')
  const organization = keyOf(record.organization_id) || owner
  const hours = hoursOf(row)
  return {
    ...(organization ? { organization: { key: organization } } : {}),
    kind: kind ?? 'service_office',
    name,
    ...ownLocation(record),
    ...maybe(row, 'alert', 'alert', limits.summary),
    ...addressOf(row),
    ...('latitude' in record ? piece('point', facts.point(record.latitude, record.longitude, at, 'latitude')) : {}),
    ...('languages' in record ? { languages: languagesOf(row).map((tag) => ({ tag, note: {} })) } : {}),
    ...(hasContacts(record) ? { contacts: contactsOf(row) } : {}),
    ...(hours ? { hours } : {}),
  }
}

function addressOf(row: HsdsRow): Partial<ToldDocuments['location']> {
  const all = [...listOf(row.record.addresses), ...listOf(row.record.physical_addresses)]
  const address = all.find((one) => (textOf(one.address_type) || 'physical') === 'physical') ?? all[0]
  if (all.length > 1) row.found.once(row.at, 'location.addresses', 'field_not_taken')
  if (!address) return {}
  const part = { ...row, record: address }
  return {
    ...maybe(part, 'street', 'address_1', limits.name),
    ...maybe(part, 'addressDetail', 'address_2', limits.name),
    ...maybe(part, 'city', 'city', limits.name),
    ...piece('postalCode', row.facts.postalCode(address.postal_code, row.at, 'postal_code')),
  }
}

export function serviceDocument(
  row: HsdsRow,
  owner: string,
  at: ToldDocuments['service']['at'],
): ToldDocuments['service'] | undefined {
  const { record, found } = row
  const name = nameOf(row)
  if (!name) return undefined
  countRest(row, 'service')
  const organization = keyOf(record.organization_id) || owner
  const other = textOf(record.alternate_name).slice(0, 100)
  const hours = hoursOf(row)
  if (textOf(record.interpretation_services)) found.once(row.at, 'service.interpretation_services', 'field_not_taken')
  return {
    ...(organization ? { organization: { key: organization } } : {}),
    ...statusOf(row),
    ...ownService(record),
    name,
    ...maybe(row, 'description', 'description', limits.text),
    ...maybe(row, 'firstStep', 'application_process', limits.text),
    ...('fees_description' in record
      ? maybe(row, 'fees', 'fees_description', limits.text)
      : maybe(row, 'fees', 'fees', limits.text)),
    ...maybe(row, 'alert', 'alert', limits.summary),
    ...('alternate_name' in record ? { synonyms: other ? { [row.lang]: [other] } : {} } : {}),
    ...agesOf(row),
    ...costOf(row),
    ...('languages' in record ? { languages: languagesOf(row) } : {}),
    ...areasOf(row),
    ...termsOf(row),
    ...(hasContacts(record) ? { contacts: contactsOf(row) } : {}),
    ...(hours ? { hours } : {}),
    ...(at ? { at } : {}),
    ...assuredOf(row),
  }
}
