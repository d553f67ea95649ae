import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import type { LocalizedText } from '../../platform/languages.ts'
import type { AreaKind } from './area-queries.ts'
import type { Kind } from './kinds.ts'
import { isHolidayFor, tellsHours, zone } from './openings.ts'
import { periodsOf } from './rhythm-queries.ts'
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
/** What helps with a pram, a wheelchair, weak hearing or sight. */
export type Accessibility = 'step_free_toilet' | 'lift' | 'induction_loop' | 'prams_indoors' | 'good_lighting'
/** `closed`: shut, and nobody has told for how long. */
export type PlaceStatus = 'active' | 'temporarily closed' | 'closed' | 'defunct'
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
  /** Empty: nobody has told. */
  accessibility: Accessibility[]
  /** The open ones first, then the nearest. */
  substitutes: { slug: string; name: LocalizedText; status: PlaceStatus }[]
  synthetic: boolean
  organization_name: LocalizedText
  website: string | null
  phones: string[]
  languages: { tag: string; note: LocalizedText | null }[]
  areas: { slug: string; kind: AreaKind; name: LocalizedText }[]
  /** The one the place is known by first, then by function and name. */
  services: PlaceService[]
  /** Whose hours are the place's: its own, or those of the service it is known by. */
  hours_of: string
  assured_on: Temporal.PlainDate | null
  assured_by: string | null
  /** When somebody looked at the facts, wrote them or changed them last; null of what has ended. */
  checked_on: Temporal.PlainDate | null
}
/** A service given at a place. Of a real one only what is known of this very place; what is usual stands on its own page. */
export type PlaceService = {
  /** Of the service at the place: what its hours here belong to. */
  at: string
  slug: ServiceSlug
  name: LocalizedText
  summary: LocalizedText
  first_step: LocalizedText | null
  synthetic: boolean
  known_by: boolean
  kind: LocalizedText | null
  function: { code: string; name: LocalizedText } | null
  organization: LocalizedText
  partners: LocalizedText[]
  phone: string | null
  expecting: boolean
  minimum_age_months: number | null
  maximum_age_months: number | null
  cost: 'free' | 'fee' | null
  /** Who says that the price is that at every place; null: it is told of this place, or made up with it. */
  cost_source: string | null
  /** What a real service says to speak at every place, and who says so. */
  languages: string[]
  languages_source: string | null
  assured_on: string | null
  assured_by: string | null
}

/** One place with everything its page says, or undefined. */
export async function placeBySlug(db: Db, slug: string): Promise<PlaceDetails | undefined> {
  const { rows } = await sql<PlaceDetails>`
    select l.id, l.slug, l.kind, l.name, l.street, l.postal_code, l.city, l.lat, l.lon, l.address_detail, l.step_free,
      l.status, l.alert, l.features, l.accessibility, l.synthetic, l.assured_on, l.assured_by,
      (select f.checked_on from directory.freshness f where f.record_id = l.id) as checked_on,
      o.name as organization_name,
      (select value from directory.contact where location_id = l.id and kind = 'website' limit 1) as website,
      coalesce((select array_agg(value order by id) from directory.contact
        where location_id = l.id and kind = 'phone'), '{}') as phones,
      coalesce((select jsonb_agg(jsonb_build_object('slug', x.slug, 'name', x.name, 'status', x.status)
          order by x.status <> 'active', directory.metres(l.lat, l.lon, x.lat, x.lon) nulls last, x.slug)
        from directory.location_substitute ls join directory.location x on x.id = ls.substitute_id
        where ls.location_id = l.id), '[]') as substitutes,
      coalesce((select jsonb_agg(jsonb_build_object('tag', tag, 'note', note)
          order by array_position(array['fi', 'sv', 'se', 'smn', 'sms', 'en'], tag), tag)
        from directory.location_language where location_id = l.id), '[]') as languages,
      coalesce((select jsonb_agg(jsonb_build_object('slug', a.slug, 'kind', a.kind, 'name', a.name)
          order by array_position(array['sub_district', 'district', 'major_district', 'city_area', 'pilot_area'], a.kind))
        from directory.location_area la join directory.area a on a.id = la.area_id
        where la.location_id = l.id), '[]') as areas,
      ${servicesHere} as services,
      coalesce((select sal.id from directory.service_at_location sal
        where sal.location_id = l.id and sal.known_by
          and exists (select from directory.opening_period p where p.service_at_location_id = sal.id)
        order by sal.id limit 1), l.id) as hours_of
    from directory.location l
    join directory.organization o on o.id = l.organization_id
    where l.slug = ${slug}`.execute(db)
  return rows[0]
}

const servicesHere = sql`
  coalesce((select jsonb_agg(jsonb_build_object('at', sal.id, 'slug', s.slug, 'name', s.name, 'summary', s.summary,
      'first_step', s.first_step, 'synthetic', s.synthetic, 'known_by', sal.known_by, 'organization', so.name,
      'kind', k.name, 'function', case when f.id is not null then jsonb_build_object('code', f.code, 'name', f.name) end,
      'partners', (select coalesce(jsonb_agg(po.name order by po.slug), '[]') from directory.service_partner sp
        join directory.organization po on po.id = sp.organization_id where sp.service_id = s.id),
      'phone', (select value from directory.contact where service_id = s.id and kind = 'phone' order by id limit 1),
      'expecting', s.synthetic and s.expecting,
      -- what is usual of a service says nothing of a real place
      'cost', coalesce(sal.cost, case when s.synthetic or s.cost_source is not null then s.cost end),
      'cost_source', case when sal.cost is null then s.cost_source end,
      'languages', case when s.languages_source is not null then s.languages else '{}' end, 'languages_source', s.languages_source,
      'minimum_age_months', coalesce(sal.minimum_age_months, case when s.synthetic then s.minimum_age_months end),
      'maximum_age_months', coalesce(sal.maximum_age_months, case when s.synthetic then s.maximum_age_months end),
      'assured_on', sal.assured_on, 'assured_by', sal.assured_by)
      order by sal.known_by desc, f.position nulls last, s.name #>> '{fi,text}' collate "fi-x-icu")
    from directory.service_at_location sal
    join directory.service s on s.id = sal.service_id and s.status = 'active'
    join directory.organization so on so.id = s.organization_id
    left join lateral (select t.name, t.parent_id from directory.service_term st
      join directory.taxonomy_term t on t.id = st.term_id and t.taxonomy = 'kind' where st.service_id = s.id limit 1) k on true
    left join directory.taxonomy_term f on f.id = k.parent_id
    where sal.location_id = l.id), '[]')`

/** Where a record's facts came from; newest look first. */
export async function provenanceOf(db: Db, recordId: string): Promise<Provenance[]> {
  const { rows } = await sql<Provenance>`
    select source, source_key, licence, retrieved_on, source_modified_on
    from directory.provenance where record_id = ${recordId} order by retrieved_on desc`.execute(db)
  return rows
}

/** `known` false: nobody has told when the place is open; exceptions may be told all the same. */
export type Hours = {
  known: boolean
  spans: Span[]
  exceptions: Exception[]
  /** Of the coming week, those on which the usual hours would hold; of a real place nobody has told of them. */
  holidays: Temporal.PlainDate[]
}

/** The openings that touch the coming week, and the exceptions behind them. @param ownerId a place, or a service at one */
export async function comingHours(db: Db, ownerId: string, now: Temporal.Instant): Promise<Hours> {
  const [exceptions, all] = await Promise.all([exceptionsOf(db, ownerId, now), periodsOf(db, [ownerId])])
  const periods = all(ownerId)
  if (!tellsHours(periods)) return { known: false, spans: [], exceptions, holidays: [] }
  const { rows: spans } = await sql<Span>`
    select lower(span) as opens, upper(span) as closes from directory.opening
    where owner_id = ${ownerId}
      and span && tstzrange(${now}::timestamptz - interval '1 day', ${now}::timestamptz + interval '8 days')
    order by lower(span)`.execute(db)
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const week = Array.from({ length: 7 }, (_, days) => today.add({ days }))
  return { known: true, spans, exceptions, holidays: week.filter((day) => isHolidayFor(periods, day)) }
}

/** The exceptions of a place, a service or a service at a place that are not over; what is told of the fewest days first. */
export async function exceptionsOf(db: Db, ownerId: string, now: Temporal.Instant): Promise<Exception[]> {
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const { rows } = await sql<Exception>`
    select lower(valid) as "from", upper(valid) - 1 as "to", name,
      not exists (select from directory.opening_rule r where r.period_id = p.id) as closed
    from directory.holding_period p
    where override and owner_id = ${ownerId} and (upper_inf(valid) or upper(valid) > ${String(today)}::date)
    order by upper(valid) - lower(valid) nulls last, lower(valid)`.execute(db)
  return rows
}

/** A place near another. `distance` is in metres in a straight line; null when nobody has told where it is. */
export type NearPlace = {
  slug: string
  kind: Kind
  name: LocalizedText
  status: PlaceStatus
  synthetic: boolean
  distance: number | null
}

const nearPlace = sql`x.slug, x.kind, x.name, x.status, x.synthetic, directory.metres(l.lat, l.lon, x.lat, x.lon) as distance`

/** The nearest open places around a place. */
export async function placesAround(db: Db, locationId: string): Promise<NearPlace[]> {
  const { rows } = await sql<NearPlace>`
    select ${nearPlace} from directory.location l
    join directory.location x on x.id <> l.id and x.status = 'active' and x.lat is not null
    where l.id = ${locationId} and l.lat is not null
    order by distance, x.slug limit 4`.execute(db)
  return rows
}

/** The network a place belongs to (N-11): of a family centre its members, of a member its centres. The nearest first. */
export async function networkOf(db: Db, locationId: string): Promise<{ members: NearPlace[]; centres: NearPlace[] }> {
  const { rows } = await sql<NearPlace & { member: boolean }>`
    select ${nearPlace}, m.centre_id = l.id as member
    from directory.location l
    join directory.centre_member m on l.id in (m.centre_id, m.member_id)
    join directory.location x on x.id in (m.centre_id, m.member_id) and x.id <> l.id and x.status <> 'defunct'
    where l.id = ${locationId}
    order by distance nulls last, x.slug`.execute(db)
  return { members: rows.filter(({ member }) => member), centres: rows.filter(({ member }) => !member) }
}

export type JointService = {
  slug: ServiceSlug
  name: LocalizedText
  summary: LocalizedText
  synthetic: boolean
  /** Everybody who gives it, who answers for it first. */
  organizations: LocalizedText[]
}

/** Services that several give together at the centre, at its members, or wherever the family is. */
export async function jointServicesOf(db: Db, centreId: string): Promise<JointService[]> {
  const { rows } = await sql<JointService>`
    select s.slug, s.name, s.summary, s.synthetic,
      jsonb_build_array(o.name) || (select jsonb_agg(po.name order by po.slug) from directory.service_partner sp
        join directory.organization po on po.id = sp.organization_id where sp.service_id = s.id) as organizations
    from directory.service s join directory.organization o on o.id = s.organization_id
    where s.status = 'active' and exists (select from directory.service_partner where service_id = s.id)
      and (not exists (select from directory.service_at_location where service_id = s.id)
        or exists (select from directory.service_at_location sal where sal.service_id = s.id
          and (sal.location_id = ${centreId} or sal.location_id in (
            select member_id from directory.centre_member where centre_id = ${centreId}))))
    order by s.name #>> '{fi,text}' collate "fi-x-icu"`.execute(db)
  return rows
}
