import { type Lang, type LocalizedText, localized } from '../../../platform/languages.ts'
import type { PageFrame } from '../../../ui/frame.ts'
import { href } from '../../../ui/paths.ts'
import type { Kind } from '../kinds.ts'
import type { ListingRow } from '../listing/rows.ts'
import { zone } from '../openings.ts'
import type { Hours, PlaceDetails } from '../place-queries.ts'
import type { ServiceDetails } from '../service-queries.ts'
import { weekOf } from '../week.ts'

/**
 * What search engines read of a page, in the words of schema.org. Only what somebody has told: what is not known is left
 * out, and what is made up has nothing at all.
 */
export type Described = { '@context': 'https://schema.org'; '@type': string } & Record<string, unknown>

const context = { '@context': 'https://schema.org' } as const

const placeTypes: Partial<Record<Kind, string>> = {
  playground: 'Playground',
  family_clinic: 'MedicalClinic',
  health_station: 'MedicalClinic',
  daycare: 'ChildCare',
}

export function describedPlace(place: PlaceDetails, hours: Hours, now: Temporal.Instant, frame: PageFrame) {
  if (place.synthetic || place.status !== 'active') return null
  const { lang, baseUrl } = frame
  const known = place.services.find(({ known_by }) => known_by)
  return told({
    ...context,
    '@type': placeTypes[place.kind] ?? 'Place',
    name: text(place.name, lang),
    url: baseUrl + href('place', lang, { slug: place.slug }),
    sameAs: place.website,
    telephone: place.phones[0],
    address: addressOf(place, lang),
    geo:
      place.lat === null || place.lon === null
        ? null
        : { '@type': 'GeoCoordinates', latitude: place.lat, longitude: place.lon },
    isAccessibleForFree: known?.cost ? known.cost === 'free' : null,
    amenityFeature:
      place.step_free === null
        ? null
        : { '@type': 'LocationFeatureSpecification', name: 'step-free entrance', value: place.step_free },
    openingHoursSpecification: hours.known ? comingDays(hours, now) : null,
  })
}

/** The days of the coming week, each with its date: true also of exceptions, and of nothing later. Closed is 0–0, a holiday nobody has told of is left out. */
function comingDays({ spans, exceptions, holidays }: Hours, now: Temporal.Instant) {
  const clock = (moment: Temporal.Instant) =>
    moment.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' })
  return weekOf(now, spans, exceptions, holidays).flatMap(({ day, spans: open, holiday }) => {
    if (holiday && open.length === 0) return []
    const on = (opens: string, closes: string) => ({
      ...{ '@type': 'OpeningHoursSpecification', opens, closes },
      ...{ validFrom: day.toString(), validThrough: day.toString() },
    })
    if (open.length === 0) return [on('00:00', '00:00')]
    return open.map(({ opens, closes }) => on(clock(opens), clock(closes) === '00:00' ? '23:59' : clock(closes)))
  })
}

export function describedService(service: ServiceDetails, frame: PageFrame) {
  if (service.synthetic || service.status !== 'active') return null
  const { lang, baseUrl, municipality } = frame
  const official = service.organization_kind === 'authority' || service.organization_kind === 'county'
  // A number that nobody has confirmed is not told to machines, which could not say so.
  const line = service.help_line?.confirmed_on ? service.help_line : null
  return told({
    ...context,
    '@type': official ? 'GovernmentService' : 'Service',
    name: text(service.name, lang),
    description: text(service.summary, lang),
    url: baseUrl + href('service', lang, { slug: service.slug[lang] }),
    serviceType: text(service.kind?.name, lang),
    provider: {
      '@type': official ? 'GovernmentOrganization' : 'Organization',
      name: text(service.organization_name, lang),
    },
    areaServed: areasOf(service, municipality.name[lang], lang),
    audience: audienceOf(service),
    offers: service.cost === 'free' ? { '@type': 'Offer', price: 0, priceCurrency: 'EUR' } : null,
    availableChannel: channelOf(line?.phone ?? service.own_phones[0], line?.languages ?? service.languages),
  })
}

function areasOf({ everywhere, areas }: ServiceDetails, town: string, lang: Lang) {
  const named = (name: string | null) => ({ '@type': 'AdministrativeArea', name })
  if (everywhere) return town ? named(town) : null
  return areas.map(({ name }) => named(text(name, lang)))
}

function audienceOf({ minimum_age_months: from, maximum_age_months: to }: ServiceDetails) {
  const age = told({
    '@type': 'QuantitativeValue',
    ...{ minValue: from, maxValue: to },
    unitCode: 'MON',
  })
  return from === null && to === null ? null : { '@type': 'PeopleAudience', suggestedAge: age }
}

const channelOf = (phone: string | undefined, languages: readonly string[]) =>
  phone || languages.length
    ? told({
        '@type': 'ServiceChannel',
        servicePhone: phone ? { '@type': 'ContactPoint', telephone: phone } : null,
        availableLanguage: languages,
      })
    : null

/** The rows of a list as links, in its order. */
export function describedList(rows: readonly ListingRow[], { lang, baseUrl }: PageFrame) {
  const items = rows
    .filter(({ synthetic, place }) => !synthetic && (!place || place.status === 'active'))
    .map(({ place, known_by, service }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: text(place && known_by ? place.name : service.name, lang),
      url:
        baseUrl +
        (place && known_by
          ? href('place', lang, { slug: place.slug })
          : href('service', lang, { slug: service.slug[lang] })),
    }))
  return items.length ? told({ ...context, '@type': 'ItemList', itemListElement: items }) : null
}

function addressOf(place: PlaceDetails, lang: Lang) {
  if (!place.street && !place.postal_code) return null
  return told({
    '@type': 'PostalAddress',
    streetAddress: text(place.street, lang),
    postalCode: place.postal_code,
    addressLocality: text(place.city, lang),
    addressCountry: 'FI',
  })
}

const text = (given: LocalizedText | null | undefined, lang: Lang) => localized(given, lang)?.text ?? null

/** Without what nobody has told. */
const told = <T extends Record<string, unknown>>(facts: T): T =>
  Object.fromEntries(
    Object.entries(facts).filter(
      ([, fact]) => fact !== null && fact !== undefined && !(Array.isArray(fact) && fact.length === 0),
    ),
  ) as T
