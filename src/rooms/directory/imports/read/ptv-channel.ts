import type { Kind } from '../../kinds.ts'
import type { Told, ToldDocuments } from '../told.ts'
import { limits, said } from './clean.ts'
import { piece } from './facts.ts'
import { degreesOf } from './grid.ts'
import { ptvHours } from './ptv-hours.ts'
import table from './ptv-kinds.json' with { type: 'json' }
import { countRest, languageTag, type Ptv, type PtvRow, present, publishedAs, textsOf, toldBase } from './ptv-words.ts'
import { tprKind } from './tpr-kinds.ts'
import { keyOf, listOf, numberOf, textOf } from './values.ts'

type Contacts = NonNullable<ToldDocuments['service']['contacts']>

const taken = new Set([
  ...[
    'id',
    'serviceChannelType',
    'organizationId',
    'serviceChannelNames',
    'phoneNumbers',
    'emails',
    'languages',
    'webPages',
  ],
  ...['addresses', 'serviceHours', 'services', 'publishingStatus', 'modified', 'displayNameType'],
])

/** A service location as a place. `classes`: of the services it is connected to. */
export function placeTold(row: PtvRow, classes: readonly string[]): Told | undefined {
  const { at, record, found } = row
  const status = publishedAs(row)
  if (!status) return undefined
  const name = textsOf(row, record.serviceChannelNames, 'serviceChannelNames', limits.name, 'Name')
  if (!Object.values(name).some(Boolean)) {
    found.error(at, 'serviceChannelNames', 'name_missing')
    return undefined
  }
  countRest(row, taken)
  const first = (name.fi ?? name.sv ?? name.en)?.text ?? ''
  const kind = tprKind([], [], first) ?? placeKind(classes)
  if (!kind) found.once(at, 'serviceClasses', 'kind_guessed')
  const document: ToldDocuments['location'] = {
    ...(keyOf(record.organizationId) ? { organization: { key: keyOf(record.organizationId) } } : {}),
    kind: kind ?? 'service_office',
    name,
    ...addressOf(row),
    languages: languagesOf(record).map((tag) => ({ tag, note: {} })),
    contacts: channelContacts(row),
    ...piece('hours', ptvHours(record.serviceHours, at, 'serviceHours', found)),
  }
  return { kind: 'location', ...toldBase(row), document, ...status }
}

const placeKind = (classes: readonly string[]): Kind | undefined =>
  classes.map((code) => (table.places as Record<string, string>)[code] as Kind | undefined).find(Boolean)

export const languagesOf = (record: Ptv): string[] => [
  ...new Set(
    (Array.isArray(record.languages) ? record.languages : []).map(languageTag).filter((tag) => tag !== undefined),
  ),
]

function addressOf(row: PtvRow): Partial<ToldDocuments['location']> {
  const { at, record, found, facts } = row
  const all = listOf(record.addresses)
  const visited = all.find((one) => ['Location', 'Visiting'].includes(textOf(one.type)) && one.streetAddress) as
    | Ptv
    | undefined
  if (all.length > (visited ? 1 : 0)) found.once(at, 'addresses', 'field_not_taken')
  if (!visited) return {}
  const address = visited.streetAddress as Ptv
  if (visited.entrances && listOf(visited.entrances).length) found.once(at, 'addresses.entrances', 'field_not_taken')
  const number = textOf(address.streetNumber)
  const street = textsOf(row, address.street, 'addresses.street', limits.name)
  for (const [lang, one] of Object.entries(street)) if (one && number) street[lang] = said(`${one.text} ${number}`)
  const city = textsOf(row, address.postOffice, 'addresses.postOffice', limits.name)
  for (const [lang, one] of Object.entries(city)) if (one) city[lang] = said(townName(one.text))
  return {
    street,
    city,
    addressDetail: textsOf(row, address.additionalInformation, 'addresses.additionalInformation', limits.name),
    ...piece('postalCode', facts.postalCode(address.postalCode, at, 'addresses.postalCode')),
    ...pointOf(row, address),
  }
}

/** The post writes its towns in capitals. */
const townName = (text: string): string =>
  text === text.toUpperCase() ? text.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (start) => start.toUpperCase()) : text

function pointOf({ at, facts }: PtvRow, address: Ptv): Pick<ToldDocuments['location'], 'point'> {
  const [north, east] = [numberOf(address.latitude), numberOf(address.longitude)]
  if (!textOf(address.latitude) || !textOf(address.longitude)) return {}
  const { lat, lon } = north > 1_000 ? degreesOf(north, east) : { lat: north, lon: east }
  return piece('point', facts.point(lat, lon, at, 'addresses.latitude'))
}

/** Phones, mail and web pages of any channel. */
export function channelContacts(row: PtvRow, label: Contacts[number]['label'] = {}): Contacts {
  const { at, record, found, facts } = row
  const phones = [...listOf(record.phoneNumbers), ...listOf(record.supportPhones)].flatMap((one) => {
    if (textOf(one.type) && textOf(one.type) !== 'Phone') {
      found.once(at, `phoneNumbers.${textOf(one.type)}`, 'field_not_taken')
      return []
    }
    const number = textOf(one.number)
    const prefix = textOf(one.prefixNumber)
    const whole = prefix && !number.startsWith('+') ? `${prefix}${number.replace(/^0/, '')}` : number
    const lang = languageTag(one.language)
    const words = lang ? facts.label(one.additionalInformation, lang, at, 'phoneNumbers.additionalInformation') : {}
    return facts.phones(whole, at, 'phoneNumbers', Object.keys(words).length ? words : label)
  })
  const mails = [...listOf(record.emails), ...listOf(record.supportEmails)].flatMap((one) =>
    facts.email(one.value, at, 'emails', label),
  )
  const pages = [...listOf(record.webPages), ...listOf(record.channelUrls)].flatMap((one) => {
    const value = facts.url(one.url, at, 'webPages')
    const lang = languageTag(one.language)
    const words = lang ? facts.label(one.value, lang, at, 'webPages.value') : {}
    return value ? [{ kind: 'website' as const, value, label: Object.keys(words).length ? words : label }] : []
  })
  return merged([...phones, ...mails, ...pages])
}

/** One contact a number or address, with its label in every language in which it was told. */
export function merged(all: Contacts): Contacts {
  const known = new Map<string, Contacts[number]>()
  for (const one of all) {
    const key = `${one.kind} ${one.value}`
    const before = known.get(key)
    known.set(key, before ? { ...before, label: { ...one.label, ...before.label } } : one)
  }
  return [...known.values()]
}

export const channelName = (row: PtvRow): Contacts[number]['label'] =>
  present(textsOf(row, row.record.serviceChannelNames, 'serviceChannelNames', limits.label, 'Name'))
