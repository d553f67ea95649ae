import { createHash } from 'node:crypto'
import type { Text } from '../../../platform/languages.ts'
import { href } from '../../../ui/paths.ts'
import { kindNames } from '../kind-names.ts'
import { languageName } from '../languages.ts'
import { accessNames } from '../needs-texts.ts'
import { closedNames } from '../place-texts.ts'
import { t } from '../texts.ts'
import { topicHref } from '../topic-href.ts'
import type { OfferRow, ServiceRow } from './lists.ts'
import { organizationKinds, taxonomyTexts } from './profile-texts.ts'
import type { RawHours, RawLocation, RawOffer, RawOrganization, RawParts, RawPhone, RawTerm } from './raw.ts'
import type { Speaker } from './speaker.ts'

/** Makes HSDS of what the database tells: https://docs.openreferral.org, version 3.1. What nobody has told is left out. */
export type Shaper = Speaker & { baseUrl: string }
type Made = Record<string, unknown>

/** Without what is not told. */
const told = (all: Made): Made =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== null))
/** HSDS counts ages in years; two decimals tell months apart. */
const years = (months: number | null | undefined) =>
  months == null ? undefined : Math.round((months / 12) * 100) / 100

/** The same id as `directory.derived_id` makes. */
export function derivedId(...parts: string[]): string {
  const hash = createHash('sha256').update(parts.join(' ')).digest('hex').slice(0, 32)
  const hex = `${hash.slice(0, 12)}8${hash.slice(13, 16)}a${hash.slice(17)}`
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

export function serviceShape(row: ServiceRow, to: Shaper): Made {
  const { say, baseUrl, lang } = to
  const summary = say(row.summary)
  return told({
    id: row.id,
    organization_id: row.organization.id,
    name: say(row.name),
    description: [summary, say(row.description)].filter(Boolean).join('\n\n'),
    url: baseUrl + href('service', lang, { slug: row.slug[lang] }),
    email: row.emails?.[0],
    status: row.status,
    application_process: say(row.first_step),
    fees_description: say(row.fees),
    minimum_age: years(row.minimum_age_months),
    maximum_age: years(row.maximum_age_months),
    assured_date: row.assured_on,
    alert: say(row.alert),
    last_modified: row.modified_at,
    organization: organizationShape(row.organization, to),
    ways: row.ways,
    for_expecting: row.expecting,
    needs_referral: row.referral,
    everywhere: row.everywhere,
    made_up: row.synthetic,
    ...(row.terms ? partsShape(row as ServiceRow & RawParts, to) : {}),
  })
}

function partsShape(row: ServiceRow & RawParts, to: Shaper): Made {
  const { id } = row
  // What is usual says nothing of the price at a real place, so it is told only where somebody vouches for it.
  const sure = row.cost && (row.synthetic || row.cost_source || row.places?.length === 0) ? row.cost : null
  const free = sure === 'free' ? { option: 'free', amount: 0, currency: 'EUR' } : { option: 'fee' }
  return {
    phones: row.phones.map((phone) => phoneShape(phone, { service_id: id }, to)),
    schedules: schedules(row.hours, { service_id: id }, to),
    languages: row.languages.map((one) => ({ ...languageShape(one, to), service_id: id })),
    cost_options: sure
      ? [told({ id: derivedId('cost', id), service_id: id, ...free, amount_description: to.say(row.fees) })]
      : [],
    service_areas: row.areas.map((area) =>
      told({ id: area.id, service_id: id, name: to.say(area.name), extent: area.code, extent_type: 'other' }),
    ),
    attributes: row.terms.map(({ link, ...term }) => ({
      id: link,
      ...{ link_id: id, link_type: 'taxonomy_term', link_entity: 'service', taxonomy_term_id: term.id },
      taxonomy_term: termShape(term, to),
    })),
    ...(row.places ? { service_at_locations: row.places.map((offer) => offerShape(offer, to)) } : {}),
    partner_organizations: row.partners.map((partner) => organizationShape(partner, to)),
  }
}

/** A service at a place; only what is known of this very place. */
export function offerShape(offer: RawOffer, to: Shaper): Made {
  const owner = { service_at_location_id: offer.id }
  return told({
    id: offer.id,
    service_id: offer.service_id,
    location_id: offer.location_id,
    description: to.say(offer.note),
    schedules: schedules(offer.hours, owner, to),
    location: locationShape(offer.location, to),
    cost: offer.cost,
    minimum_age: years(offer.minimum_age_months),
    maximum_age: years(offer.maximum_age_months),
    assured_date: offer.assured_on,
    last_modified: offer.modified_at,
  })
}

export const offerRowShape = ({ offer, service }: OfferRow, to: Shaper): Made => ({
  ...offerShape(offer, to),
  service: serviceShape(service, to),
})

function locationShape(row: RawLocation, to: Shaper): Made {
  const { say, lang, baseUrl } = to
  const street = say(row.street)
  const owner = { location_id: row.id }
  const address = told({
    ...{ id: derivedId('address', row.id), location_id: row.id, address_1: street, address_2: say(row.address_detail) },
    // A Finnish address has no state; HSDS wants the field.
    ...{ city: say(row.city) ?? '', state_province: '', postal_code: row.postal_code ?? '' },
    ...{ country: 'FI', address_type: 'physical' },
  })
  const help: { code: string; text: Text }[] = [
    ...(row.step_free === true ? [{ code: 'step_free', text: accessNames.step_free }] : []),
    ...(row.step_free === false ? [{ code: 'steps', text: t.stepFreeNo }] : []),
    ...row.accessibility.map((code) => ({ code, text: accessNames[code] })),
  ]
  return told({
    id: row.id,
    location_type: 'physical',
    url: baseUrl + href('place', lang, { slug: row.slug }),
    organization_id: row.organization_id,
    name: say(row.name),
    description: to.own(kindNames[row.kind].one),
    latitude: row.lat,
    longitude: row.lon,
    external_identifier: row.source_key,
    external_identifier_type: row.source,
    addresses: street ? [address] : [],
    languages: row.languages.map((one) => ({ ...languageShape(one, to), ...owner, ...told({ note: say(one.note) }) })),
    phones: row.phones.map((phone) => phoneShape(phone, owner, to)),
    accessibility: help.map(({ code, text }) => ({
      ...{ id: derivedId('accessibility', row.id, code), ...owner, description: to.own(text), details: code },
    })),
    schedules: schedules(row.hours, owner, to),
    status: row.status,
    alert: say(row.alert) ?? (row.status === 'active' ? undefined : to.own(closedNames[row.status])),
    made_up: row.synthetic,
  })
}

export function organizationShape(row: RawOrganization, to: Shaper): Made {
  const kind = organizationKinds[row.kind]
  return told({
    id: row.id,
    name: to.say(row.name),
    description: kind ? to.own(kind) : row.kind,
    website: row.website,
    parent_organization_id: row.parent_id,
    kind: row.kind,
  })
}

export const taxonomyShape = (name: RawTerm['taxonomy'], { own }: Shaper): Made => ({
  id: derivedId('taxonomy', name),
  name: own(taxonomyTexts[name].name),
  description: own(taxonomyTexts[name].about),
  version: '1',
})

export function termShape(row: RawTerm, to: Shaper): Made {
  const { say, lang, baseUrl } = to
  const page =
    row.taxonomy === 'worry' || row.taxonomy === 'life_stage'
      ? baseUrl + topicHref({ ...row, ...{ slug: row.slug } }, lang)
      : undefined
  return told({
    id: row.id,
    code: row.code,
    name: say(row.name),
    description: say(row.detail) ?? say(row.intro) ?? say(row.name),
    parent_id: row.parent_id,
    taxonomy: row.taxonomy,
    taxonomy_id: derivedId('taxonomy', row.taxonomy),
    taxonomy_detail: taxonomyShape(row.taxonomy, to),
    language: lang,
    term_uri: page,
  })
}

const phoneShape = ({ id, number, label }: RawPhone, owner: Made, { say }: Shaper): Made =>
  told({ id, ...owner, number, description: say(label) })

const languageShape = ({ id, tag }: { id: string; tag: string }, { lang }: Shaper): Made => ({
  ...{ id, code: tag, name: languageName(tag, lang) },
})

const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** Hours by the clock on the wall of Helsinki (`timezone_name`): an offset would be wrong for half of the year. */
function schedules(hours: readonly RawHours[], owner: Made, { say }: Shaper): Made[] {
  return hours.map((one) =>
    told({
      id: one.rule ?? one.period,
      ...owner,
      valid_from: one.from,
      valid_to: one.to,
      dtstart: one.weeks && one.weeks > 1 ? one.from : undefined,
      freq: one.rule ? 'WEEKLY' : undefined,
      interval: one.weeks ?? undefined,
      byday: one.weekdays?.map((day) => days[day - 1]).join(','),
      wkst: one.rule ? 'MO' : undefined,
      opens_at: one.opens?.slice(0, 5),
      closes_at: one.closes?.slice(0, 5),
      description: say(one.name),
      timezone_name: 'Europe/Helsinki',
      exception: one.override,
      closed: one.rule === null,
      state: one.state,
    }),
  )
}
