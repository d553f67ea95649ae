import { sql } from 'kysely'
import type { Tx } from '../../platform/db/db.ts'
import type { LocalizedText } from '../../platform/languages.ts'
import type { AreaKind, Outline } from './area-queries.ts'
import type { NameKind } from './geocode.ts'
import type { Kind } from './kinds.ts'
import type { Accessibility, Feature, PlaceStatus } from './place-queries.ts'

export type { Accessibility, Kind, PlaceStatus }

/**
 * Builders of areas and places, for tests and the demo towns; those of services stand in `service-sample.ts`.
 * They write as the owner of the tables.
 */

export const say = (fi: string, sv?: string, en?: string): LocalizedText => ({
  fi: { text: fi, state: 'checked' },
  ...(sv ? { sv: { text: sv, state: 'draft' as const } } : {}),
  ...(en ? { en: { text: en, state: 'draft' as const } } : {}),
})

/** How a text or list is bound as jsonb. */
export const json = (value: unknown) => (value === undefined || value === null ? null : JSON.stringify(value))

/** Runs an insert that returns the id of its row. */
export async function newId(tx: Tx, statement: ReturnType<typeof sql<{ id: string }>>): Promise<string> {
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
  accessibility?: Accessibility[]
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
      step_free, status, alert, features, accessibility, register_name, synthetic)
    values (${organizationId}, ${slug}, ${kind}, ${json(name)}, ${json(place.street)}, ${json(place.addressDetail)},
      ${place.postalCode ?? null}, ${json(place.city)}, ${place.lat ?? null}, ${place.lon ?? null},
      ${place.stepFree ?? null}, ${status}, ${json(place.alert)}, ${features}, ${place.accessibility ?? []}, ${place.registerName ?? null}, ${synthetic}) returning id`,
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

/** Makes a place a member of a family centre's network. */
export async function belongsTo(tx: Tx, centreId: string, memberId: string): Promise<void> {
  await sql`insert into directory.centre_member (centre_id, member_id) values (${centreId}, ${memberId})`.execute(tx)
}

/** Tells whether every place of a kind is known. */
export async function covers(tx: Tx, kind: Kind, complete: boolean): Promise<void> {
  await sql`insert into directory.coverage (kind, complete) values (${kind}, ${complete})`.execute(tx)
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
