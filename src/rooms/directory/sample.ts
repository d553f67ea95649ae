import { sql } from 'kysely'
import type { Tx } from '../../platform/db/db.ts'
import type { Lang, LocalizedText } from '../../platform/languages.ts'
import type { AreaKind, Outline } from './area-queries.ts'
import type { NameKind } from './geocode.ts'
import type { Kind } from './kinds.ts'
import type { PlaceStatus } from './list-queries.ts'
import type { Feature } from './place-queries.ts'
import type { ServiceStatus } from './service-queries.ts'
import type { WordLists } from './vocabulary.ts'

export type { PlaceStatus }

/** Builders of the directory's records, for tests and the demo towns. They write as the owner of the tables. */

export const say = (fi: string, sv?: string, en?: string): LocalizedText => ({
  fi: { text: fi, state: 'checked' },
  ...(sv ? { sv: { text: sv, state: 'draft' as const } } : {}),
  ...(en ? { en: { text: en, state: 'draft' as const } } : {}),
})

const json = (value: unknown) => (value === undefined || value === null ? null : JSON.stringify(value))

async function newId(tx: Tx, statement: ReturnType<typeof sql<{ id: string }>>): Promise<string> {
  const { rows } = await statement.execute(tx)
  return (rows[0] as { id: string }).id
}

type Organization = { slug: string; name: LocalizedText; kind?: string; website?: string | null }
export const anOrganization = (tx: Tx, { slug, name, kind = 'authority', website = null }: Organization) =>
  newId(
    tx,
    sql`insert into directory.organization (slug, kind, name, website)
    values (${slug}, ${kind}, ${json(name)}, ${website}) returning id`,
  )

type Area = {
  code: string
  slug: string
  kind: AreaKind
  name: LocalizedText
  lat: number
  lon: number
  outline?: Outline | null
}
export const anArea = (tx: Tx, { code, slug, kind, name, lat, lon, outline }: Area) =>
  newId(
    tx,
    sql`insert into directory.area (code, slug, kind, name, lat, lon, outline)
    values (${code}, ${slug}, ${kind}, ${json(name)}, ${lat}, ${lon}, ${json(outline)}) returning id`,
  )

export async function contains(tx: Tx, outer: string, inner: string): Promise<void> {
  await sql`insert into directory.area_containment (outer_id, inner_id) values (${outer}, ${inner})`.execute(tx)
}

type Figure = {
  name: 'children_0_6' | 'population'
  year: number
  basis: 'observed' | 'forecast'
  value: number
  source: string
}
export async function aFigure(tx: Tx, areaId: string, { name, year, basis, value, source }: Figure): Promise<void> {
  await sql`insert into directory.area_figure (area_id, name, year, basis, value, source)
    values (${areaId}, ${name}, ${year}, ${basis}, ${value}, ${source})`.execute(tx)
}

type Place = {
  organizationId: string
  slug: string
  kind: Kind
  name: LocalizedText
  street?: LocalizedText | null
  addressDetail?: LocalizedText | null
  postalCode?: string | null
  city?: LocalizedText | null
  lat?: number | null
  lon?: number | null
  stepFree?: boolean | null
  status?: PlaceStatus
  alert?: LocalizedText | null
  features?: Feature[]
  registerName?: string | null
  synthetic?: boolean
  phone?: string | null
  website?: string | null
  languages?: { tag: string; note?: LocalizedText | null }[]
  areaIds?: string[]
}
export async function aPlace(tx: Tx, place: Place): Promise<string> {
  const { organizationId, slug, kind, name, features = [], status = 'active', synthetic = false } = place
  const id = await newId(
    tx,
    sql`
    insert into directory.location (organization_id, slug, kind, name, street, address_detail, postal_code, city, lat, lon,
      step_free, status, alert, features, register_name, synthetic)
    values (${organizationId}, ${slug}, ${kind}, ${json(name)}, ${json(place.street)}, ${json(place.addressDetail)},
      ${place.postalCode ?? null}, ${json(place.city)}, ${place.lat ?? null}, ${place.lon ?? null},
      ${place.stepFree ?? null}, ${status}, ${json(place.alert)}, ${features}, ${place.registerName ?? null}, ${synthetic}) returning id`,
  )
  for (const [contact, value] of [
    ['phone', place.phone],
    ['website', place.website],
  ] as const) {
    if (value)
      await sql`insert into directory.contact (location_id, kind, value) values (${id}, ${contact}, ${value})`.execute(
        tx,
      )
  }
  for (const { tag, note } of place.languages ?? []) {
    await sql`insert into directory.location_language (location_id, tag, note) values (${id}, ${tag}, ${json(note)})`.execute(
      tx,
    )
  }
  for (const areaId of place.areaIds ?? []) {
    await sql`insert into directory.location_area (location_id, area_id) values (${id}, ${areaId})`.execute(tx)
  }
  return id
}

export async function insteadOf(tx: Tx, locationId: string, substituteId: string): Promise<void> {
  await sql`insert into directory.location_substitute (location_id, substitute_id) values (${locationId}, ${substituteId})`.execute(
    tx,
  )
}

type Service = {
  organizationId: string
  slug: Record<Lang, string>
  name: LocalizedText
  summary: LocalizedText
  description?: LocalizedText
  steps?: { title: LocalizedText; text: LocalizedText }[]
  questions?: { question: LocalizedText; answer: LocalizedText }[]
  firstStep?: LocalizedText | null
  minimumAgeMonths?: number | null
  maximumAgeMonths?: number | null
  expecting?: boolean
  cost?: 'free' | 'fee' | null
  fees?: LocalizedText | null
  writtenOn?: string | null
  synonyms?: WordLists
  status?: ServiceStatus
}
export const aService = (tx: Tx, service: Service) =>
  newId(
    tx,
    sql`
    insert into directory.service (organization_id, slug, name, summary, description, steps, questions, first_step,
      minimum_age_months, maximum_age_months, expecting, cost, fees, written_on, synonyms, status)
    values (${service.organizationId}, ${json(service.slug)}, ${json(service.name)}, ${json(service.summary)},
      ${json(service.description ?? service.summary)}, ${json(service.steps)}, ${json(service.questions)},
      ${json(service.firstStep)}, ${service.minimumAgeMonths ?? null}, ${service.maximumAgeMonths ?? null},
      ${service.expecting ?? false}, ${service.cost ?? null}, ${json(service.fees)},
      ${service.writtenOn ?? null}, ${json(service.synonyms ?? {})}, ${service.status ?? 'active'}) returning id`,
  )

/** What is known of the service at this very place; what is left out is not known. */
type Here = { cost?: 'free' | 'fee' | null; minimumAgeMonths?: number | null; maximumAgeMonths?: number | null }
export async function servedAt(tx: Tx, serviceId: string, locationId: string, here: Here = {}): Promise<void> {
  await sql`insert into directory.service_at_location
    (service_id, location_id, cost, minimum_age_months, maximum_age_months)
    values (${serviceId}, ${locationId}, ${here.cost ?? null}, ${here.minimumAgeMonths ?? null},
      ${here.maximumAgeMonths ?? null})`.execute(tx)
}

/** Tells whether every place of a kind is known. */
export async function covers(tx: Tx, kind: Kind, complete: boolean): Promise<void> {
  await sql`insert into directory.coverage (kind, complete) values (${kind}, ${complete})`.execute(tx)
}

type Line = {
  key: string
  situation: LocalizedText
  note?: LocalizedText | null
  busyAdvice?: LocalizedText | null
  phone: string
  phoneShown: string
  position: number
  languages?: string[]
  panel?: string[]
  reviewOn: string
}
/** Makes a service a help line. */
export async function aHelpLine(tx: Tx, serviceId: string, line: Line): Promise<void> {
  await sql`insert into directory.help_line (service_id, key, situation, note, busy_advice, phone, phone_shown, position, languages, panel, review_on)
    values (${serviceId}, ${line.key}, ${json(line.situation)}, ${json(line.note)}, ${json(line.busyAdvice)}, ${line.phone},
      ${line.phoneShown}, ${line.position}, ${line.languages ?? []}, ${line.panel ?? []}, ${line.reviewOn})`.execute(tx)
}

type Hours = { weekdays: number[]; opens: string; closes: string }
/** Gives a place or a service its hours; `override` with no rules closes it for the days of `valid`. */
export async function openingPeriod(
  tx: Tx,
  owner: { locationId: string } | { serviceId: string },
  rules: Hours[],
  { valid = '(,)', override = false }: { valid?: string; override?: boolean } = {},
): Promise<void> {
  const id = await newId(
    tx,
    sql`insert into directory.opening_period (location_id, service_id, valid, override)
    values (${'locationId' in owner ? owner.locationId : null}, ${'serviceId' in owner ? owner.serviceId : null},
      ${valid}::daterange, ${override}) returning id`,
  )
  for (const { weekdays, opens, closes } of rules) {
    await sql`insert into directory.opening_rule (period_id, weekdays, opens, closes)
      values (${id}, ${weekdays}::smallint[], ${opens}, ${closes})`.execute(tx)
  }
}

type Term = {
  taxonomy: 'life_stage' | 'worry'
  code: string
  slug: Record<string, string>
  name: LocalizedText
  detail?: LocalizedText | null
  intro: LocalizedText
  tonight?: LocalizedText[] | null
  body?: LocalizedText | null
  synonyms?: WordLists
  urgent?: { words: WordLists; help_lines: string[] } | null
  icon?: string | null
  position: number
  minimumAgeMonths?: number | null
  maximumAgeMonths?: number | null
  serviceIds?: string[]
}
export async function aTerm(tx: Tx, term: Term): Promise<string> {
  const id = await newId(
    tx,
    sql`
    insert into directory.taxonomy_term (taxonomy, code, slug, name, detail, intro, tonight, body, synonyms, urgent, icon, position,
      minimum_age_months, maximum_age_months)
    values (${term.taxonomy}, ${term.code}, ${json(term.slug)}, ${json(term.name)}, ${json(term.detail)}, ${json(term.intro)},
      ${json(term.tonight)}, ${json(term.body)}, ${json(term.synonyms ?? {})}, ${json(term.urgent)}, ${term.icon ?? null}, ${term.position}, ${term.minimumAgeMonths ?? null},
      ${term.maximumAgeMonths ?? null}) returning id`,
  )
  for (const [position, serviceId] of (term.serviceIds ?? []).entries()) {
    await sql`insert into directory.service_term (service_id, term_id, position) values (${serviceId}, ${id}, ${position})`.execute(
      tx,
    )
  }
  return id
}

type Source = { source: string; sourceKey: string; licence: string; retrievedOn: string; modifiedOn?: string | null }
export async function cameFrom(
  tx: Tx,
  recordId: string,
  { source, sourceKey, licence, retrievedOn, modifiedOn }: Source,
): Promise<void> {
  await sql`insert into directory.provenance (record_id, source, source_key, licence, retrieved_on, source_modified_on)
    values (${recordId}, ${source}, ${sourceKey}, ${licence}, ${retrievedOn}, ${modifiedOn ?? null})`.execute(tx)
}

type Spot = { name: LocalizedText; kind: NameKind; lat: number; lon: number }
/** A spot that is found by each of its names. */
export async function aPlaceName(tx: Tx, { name, kind, lat, lon }: Spot): Promise<void> {
  await sql`insert into directory.place_name (spot, lang, name, kind, lat, lon)
    select spot, key, value ->> 'text', ${kind}, ${lat}, ${lon}
    from jsonb_each(${json(name)}::jsonb), (select gen_random_uuid() as spot) one`.execute(tx)
}

type Drawing = {
  svg: string
  west: number
  north: number
  kx: number
  ky: number
  width: number
  height: number
  attribution: string
}
export async function theBaseMap(tx: Tx, map: Drawing): Promise<void> {
  await sql`insert into directory.base_map (svg, west, north, kx, ky, width, height, attribution)
    values (${map.svg}, ${map.west}, ${map.north}, ${map.kx}, ${map.ky}, ${map.width}, ${map.height}, ${map.attribution})`.execute(
    tx,
  )
}
