import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import type { LocalizedText } from '../../platform/languages.ts'
import type { AreaKind } from './area-queries.ts'
import type { Kind } from './kinds.ts'
import type { PlaceStatus } from './list-queries.ts'
import type { ServiceSlug } from './service-queries.ts'
import type { Exception, Span } from './week.ts'

export type Provenance = {
  source: string
  source_key: string
  licence: string
  retrieved_on: Temporal.PlainDate
  source_modified_on: Temporal.PlainDate | null
}
export type Feature = 'own_food_warming' | 'summer_lunch' | 'after_school' | 'premises_for_hire'
export type PlaceDetails = {
  id: string
  slug: string
  kind: Kind
  name: LocalizedText
  street: LocalizedText | null
  postal_code: string | null
  city: LocalizedText | null
  lat: number | null
  lon: number | null
  address_detail: LocalizedText | null
  step_free: boolean | null
  status: PlaceStatus
  alert: LocalizedText | null
  features: Feature[]
  /** The open ones first, then the nearest. */
  substitutes: { slug: string; name: LocalizedText; status: PlaceStatus }[]
  synthetic: boolean
  organization_name: LocalizedText
  website: string | null
  phones: string[]
  languages: { tag: string; note: LocalizedText | null }[]
  areas: { slug: string; kind: AreaKind; name: LocalizedText }[]
  services: PlaceService[]
}
/** What is known of a service at this very place; what is usual of it stands on its own page. */
export type PlaceService = {
  slug: ServiceSlug
  name: LocalizedText
  minimum_age_months: number | null
  maximum_age_months: number | null
  cost: 'free' | 'fee' | null
  assured_on: string | null
  assured_by: string | null
}

/** One place with everything its page says, or undefined. */
export async function placeBySlug(db: Db, slug: string): Promise<PlaceDetails | undefined> {
  const { rows } = await sql<PlaceDetails>`
    select l.id, l.slug, l.kind, l.name, l.street, l.postal_code, l.city, l.lat, l.lon, l.address_detail, l.step_free,
      l.status, l.alert, l.features, l.synthetic,
      o.name as organization_name,
      (select value from directory.contact where location_id = l.id and kind = 'website' limit 1) as website,
      coalesce((select array_agg(value order by id) from directory.contact
        where location_id = l.id and kind = 'phone'), '{}') as phones,
      coalesce((select jsonb_agg(jsonb_build_object('slug', x.slug, 'name', x.name, 'status', x.status)
          order by x.status <> 'active', directory.metres(l.lat, l.lon, x.lat, x.lon) nulls last, x.slug)
        from directory.location_substitute ls join directory.location x on x.id = ls.substitute_id
        where ls.location_id = l.id), '[]') as substitutes,
      coalesce((select jsonb_agg(jsonb_build_object('tag', tag, 'note', note) order by tag)
        from directory.location_language where location_id = l.id), '[]') as languages,
      coalesce((select jsonb_agg(jsonb_build_object('slug', a.slug, 'kind', a.kind, 'name', a.name)
          order by array_position(array['sub_district', 'district', 'major_district', 'city_area', 'pilot_area'], a.kind))
        from directory.location_area la join directory.area a on a.id = la.area_id
        where la.location_id = l.id), '[]') as areas,
      coalesce((select jsonb_agg(jsonb_build_object('slug', s.slug, 'name', s.name, 'cost', sal.cost,
          'minimum_age_months', sal.minimum_age_months, 'maximum_age_months', sal.maximum_age_months,
          'assured_on', sal.assured_on, 'assured_by', sal.assured_by))
        from directory.service_at_location sal
        join directory.service s on s.id = sal.service_id and s.status = 'active'
        where sal.location_id = l.id), '[]') as services
    from directory.location l
    join directory.organization o on o.id = l.organization_id
    where l.slug = ${slug}`.execute(db)
  return rows[0]
}

/** Where a record's facts came from; newest look first. */
export async function provenanceOf(db: Db, recordId: string): Promise<Provenance[]> {
  const { rows } = await sql<Provenance>`
    select source, source_key, licence, retrieved_on, source_modified_on
    from directory.provenance where record_id = ${recordId} order by retrieved_on desc`.execute(db)
  return rows
}

/** `known` false: nobody has told when the place is open. */
export type Hours = { known: boolean; spans: Span[]; exceptions: Exception[] }

/** The openings of a place that touch the coming week, and the exceptions behind them. */
export async function comingHours(db: Db, locationId: string, now: Temporal.Instant): Promise<Hours> {
  const { rows: periods } = await sql<Exception & { override: boolean }>`
    select override, lower(valid) as "from", upper(valid) - 1 as "to", name
    from directory.opening_period where location_id = ${locationId} order by lower(valid)`.execute(db)
  if (periods.length === 0) return { known: false, spans: [], exceptions: [] }
  const { rows: spans } = await sql<Span>`
    select lower(span) as opens, upper(span) as closes from directory.opening
    where location_id = ${locationId}
      and span && tstzrange(${now}::timestamptz - interval '1 day', ${now}::timestamptz + interval '8 days')
    order by lower(span)`.execute(db)
  return { known: true, spans, exceptions: periods.filter(({ override }) => override) }
}
