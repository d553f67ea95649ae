import type { AreaRef, TermRef, Told, ToldDocuments } from '../told.ts'
import { limits } from './clean.ts'
import { languagesOf, merged } from './ptv-channel.ts'
import { ptvHours } from './ptv-hours.ts'
import table from './ptv-kinds.json' with { type: 'json' }
import { countRest, languageTag, type PtvRow, present, publishedAs, textsOf, toldBase } from './ptv-words.ts'
import { keyOf, listOf, recordOf, textOf } from './values.ts'

type Document = ToldDocuments['service']
/** What the run knows of a channel that a service names; nothing when it is not among the files. */
export type KnownChannel = {
  type: string
  contacts: NonNullable<Document['contacts']>
  hours: NonNullable<Document['hours']>
}

const taken = new Set([
  ...[
    'id',
    'generalDescriptionId',
    'serviceNames',
    'serviceDescriptions',
    'serviceChargeType',
    'areaType',
    'areas',
    'languages',
  ],
  ...['serviceClasses', 'keywords', 'serviceChannels', 'organizations', 'publishingStatus', 'modified', 'type'],
])
const worded = ['name', 'summary', 'description', 'firstStep', 'fees'] as const

/** @param codeOf the code of a service class by its Finnish name, when the list of classes is among the files */
export function serviceTold(
  row: PtvRow,
  channel: (id: string) => KnownChannel | undefined,
  codeOf: (name: string) => string | undefined,
): Told | undefined {
  const { record, found, at } = row
  const status = publishedAs(row)
  if (!status) return undefined
  const name = textsOf(row, record.serviceNames, 'serviceNames', limits.name, 'Name')
  const languages = Object.keys(name)
  if (!Object.values(name).some(Boolean)) {
    found.error(at, 'serviceNames', 'name_missing')
    return undefined
  }
  countRest(row, taken)
  countDescriptions(row)
  const text = (type: string, limit: number) => textsOf(row, record.serviceDescriptions, type, limit, type, languages)
  const document: Document = {
    ...givers(row),
    status: 'active',
    name,
    summary: text('Summary', limits.summary),
    description: text('Description', limits.text),
    firstStep: text('UserInstruction', limits.text),
    fees: text('ChargeTypeAdditionalInfo', limits.text),
    synonyms: synonymsOf(row),
    ...costOf(row),
    languages: languagesOf(record),
    ...areasOf(row),
    terms: termsOf(row, codeOf),
    ...connected(row, channel),
  }
  // what a national general description stands behind is statutory, in every language it has
  const statutory = textOf(record.generalDescriptionId)
    ? worded.flatMap((field) =>
        Object.entries(document[field] ?? {}).flatMap(([lang, one]) => (one ? [`${field}.${lang}`] : [])),
      )
    : []
  return { kind: 'service', ...toldBase(row), document, ...(statutory.length ? { statutory } : {}), ...status }
}

function countDescriptions({ at, record, found }: PtvRow): void {
  const known = ['Summary', 'Description', 'UserInstruction', 'ChargeTypeAdditionalInfo']
  for (const one of listOf(record.serviceDescriptions))
    if (textOf(one.value) && !known.includes(textOf(one.type)))
      found.once(at, `serviceDescriptions.${textOf(one.type)}`, 'field_not_taken')
}

/** Who answers for it, and others that produce it. */
function givers({ at, record, found }: PtvRow): Pick<Document, 'organization' | 'partners'> {
  const of = (role: string) =>
    listOf(record.organizations)
      .filter((one) => textOf(one.roleType) === role)
      .map((one) => keyOf(recordOf(one.organization)?.id))
      .filter(Boolean)
  const [owner] = [...of('Responsible'), keyOf(record.mainResponsibleOrganization)].filter(Boolean)
  if (!owner) {
    if (record.organizations !== undefined) found.warning(at, 'organizations', 'reference_missing')
    return {}
  }
  const partners = [...new Set([...of('Producer'), ...of('OtherResponsible')])].filter((key) => key !== owner)
  return { organization: { key: owner }, partners: partners.map((key) => ({ key })) }
}

function synonymsOf(row: PtvRow): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  const names = listOf(row.record.serviceNames).filter((one) => textOf(one.type) !== 'Name')
  for (const one of [...names, ...listOf(row.record.keywords)]) {
    const [lang, word] = [languageTag(one.language), textOf(one.value).slice(0, 100)]
    if (lang && word) found[lang] = [...new Set([...(found[lang] ?? []), word])]
  }
  return found
}

function costOf({ at, record, found }: PtvRow): Pick<Document, 'cost'> {
  const type = textOf(record.serviceChargeType)
  if (type === 'FreeOfCharge' || type === 'Free') return { cost: 'free' }
  if (type === 'Chargeable' || type === 'Charged') return { cost: 'fee' }
  if (type && type !== 'Other') found.once(at, 'serviceChargeType', 'code_unknown', type)
  return {}
}

const areaKinds: Record<string, AreaRef['kind']> = {
  ...{ Municipality: 'municipality', Region: 'region', Province: 'region', BusinessRegions: 'business_region' },
  ...{
    BusinessSubRegion: 'business_region',
    HospitalDistrict: 'hospital_district',
    HospitalRegions: 'hospital_district',
  },
  ...{ WellbeingServiceCounties: 'wellbeing_county', WellbeingServiceCounty: 'wellbeing_county' },
}

function areasOf({ at, record, found }: PtvRow): Pick<Document, 'everywhere' | 'areas'> {
  const type = textOf(record.areaType)
  if (type === 'Nationwide' || type === 'NationwideExceptAlandIslands') return { everywhere: true, areas: [] }
  if (type !== 'LimitedType' && type !== 'AreaType') {
    if (type) found.once(at, 'areaType', 'code_unknown', type)
    return {}
  }
  const areas = listOf(record.areas).flatMap((one): AreaRef[] => {
    const kind = areaKinds[textOf(one.type)]
    if (!kind) found.once(at, 'areas.type', 'code_unknown', textOf(one.type))
    if (kind && textOf(one.code)) return [{ kind, code: textOf(one.code) }]
    return listOf(one.municipalities).map(({ code }) => ({ kind: 'municipality', code: textOf(code).padStart(3, '0') }))
  })
  return { everywhere: false, areas }
}

function termsOf({ at, record, found }: PtvRow, codeOf: (name: string) => string | undefined): TermRef[] {
  const known = table.terms as Record<string, string[][]>
  const terms = listOf(record.serviceClasses).flatMap((one) => {
    const named = textOf(listOf(one.name).toSorted((a) => (a.language === 'fi' ? -1 : 1))[0]?.value)
    const code = textOf(one.code) || (codeOf(named) ?? '')
    if (!/^P\d{1,2}(\.\d{1,2})?$/.test(code)) found.once(at, 'serviceClasses', 'code_unknown', code || named)
    else if (!known[code]) found.once(at, 'serviceClasses', 'field_not_taken', `${code} ${named}`)
    return known[code] ?? []
  })
  const unique = new Map(terms.map(([taxonomy, code]) => [`${taxonomy} ${code}`, { taxonomy, code } as TermRef]))
  return [...unique.values()]
}

/** Places where it is given, with the hours of the connection, and the phones and pages of its other channels. */
function connected(
  row: PtvRow,
  channel: (id: string) => KnownChannel | undefined,
): Pick<Document, 'at' | 'contacts' | 'hours'> {
  const at: NonNullable<Document['at']> = []
  const contacts: NonNullable<Document['contacts']> = []
  let hours: NonNullable<Document['hours']> = []
  for (const one of listOf(row.record.serviceChannels)) {
    const key = keyOf(recordOf(one.serviceChannel)?.id)
    if (!key) {
      row.found.warning(row.at, 'serviceChannels', 'reference_missing')
      continue
    }
    const known = channel(key)
    const own = ptvHours(one.serviceHours, row.at, 'serviceChannels.serviceHours', row.found)
    if (known && known.type !== 'ServiceLocation') {
      contacts.push(...known.contacts)
      if (known.type === 'Phone' && hours.length === 0) hours = own?.length ? own : known.hours
    } else if (!at.some(({ location }) => location.key === key))
      at.push({
        ...{ location: { key }, knownBy: false, cost: null, ages: { minimum: null, maximum: null }, hours: own ?? [] },
        note: present(textsOf(row, one.description, 'serviceChannels.description', limits.summary)),
      })
  }
  // a phone's hours are the service's own only where no place has any
  return { at, contacts: merged(contacts), hours: at.length ? [] : hours }
}
