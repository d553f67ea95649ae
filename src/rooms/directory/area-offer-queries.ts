import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import type { Lang, LocalizedText } from '../../platform/languages.ts'
import type { AreaName } from './area-queries.ts'
import { type Kind, kinds } from './kinds.ts'
import type { PlaceStatus } from './place-queries.ts'
import type { ServiceSlug, Way } from './service-queries.ts'
import { type ReachingWay, reachingWays } from './ways.ts'

export type AreaPlace = {
  slug: string
  kind: Kind
  name: LocalizedText
  status: PlaceStatus
  synthetic: boolean
  lat: number | null
  lon: number | null
}

/** Every place in an area, kind by kind, those that are open first. */
export async function placesInArea(db: Db, areaId: string): Promise<AreaPlace[]> {
  const { rows } = await sql<AreaPlace>`
    select l.slug, l.kind, l.name, l.status, l.synthetic, l.lat, l.lon
    from directory.location_area la join directory.location l on l.id = la.location_id
    where la.area_id = ${areaId}
    order by array_position(${kinds}::text[], l.kind), l.status <> 'active', l.name #>> '{fi,text}' collate "fi-x-icu"`.execute(
    db,
  )
  return rows
}

/** A service given at a place in the area, and where its hours there are kept. */
export type GivenHere = {
  at: string
  slug: ServiceSlug
  name: LocalizedText
  synthetic: boolean
  organization: LocalizedText
  place: { slug: string; name: LocalizedText }
}

/** Services that somebody brings to a village: all that are given there (N-14). */
export async function givenIn(db: Db, areaId: string): Promise<GivenHere[]> {
  const { rows } = await sql<GivenHere>`
    select sal.id as at, ${given}
    from directory.location_area la
    join directory.location l on l.id = la.location_id and l.status = 'active'
    join directory.service_at_location sal on sal.location_id = l.id
    join directory.service s on s.id = sal.service_id and s.status = 'active'
    join directory.organization o on o.id = s.organization_id
    where la.area_id = ${areaId}
    order by s.name #>> '{fi,text}' collate "fi-x-icu"`.execute(db)
  return rows
}

const given = sql`s.slug, s.name, s.synthetic, o.name as organization, jsonb_build_object('slug', l.slug, 'name', l.name) as place`

export type ComingHere = GivenHere & { opens: Temporal.Instant; closes: Temporal.Instant }

/** What is on now or begins next at the places of an area, the soonest first. */
export async function comingIn(db: Db, areaId: string, now: Temporal.Instant, limit: number): Promise<ComingHere[]> {
  const { rows } = await sql<ComingHere>`
    select sal.id as at, ${given}, lower(x.span) as opens, upper(x.span) as closes
    from directory.location_area la
    join directory.location l on l.id = la.location_id and l.status = 'active'
    join directory.service_at_location sal on sal.location_id = l.id
    join directory.service s on s.id = sal.service_id and s.status = 'active'
    join directory.organization o on o.id = s.organization_id
    join lateral (select span from directory.opening where service_at_location_id = sal.id
      and upper(span) > ${now}::timestamptz order by lower(span) limit ${limit}) x on true
    where la.area_id = ${areaId}
    order by lower(x.span), s.slug ->> 'fi' limit ${limit}`.execute(db)
  return rows
}

export type ReachingService = {
  slug: ServiceSlug
  name: LocalizedText
  summary: LocalizedText
  kind: LocalizedText | null
  ways: Way[]
  synthetic: boolean
}

/**
 * Services that reach whoever lives in an area, by how they come: home, remotely or by phone. Each stands once, under what
 * brings it nearest; at most `limit` of each, of different kinds before more of one. Those made for this area come before
 * those for the whole town, and those in the reader's language before others.
 */
export async function reaching(
  db: Db,
  { slug }: Pick<AreaName, 'slug'>,
  lang: Lang,
  limit: number,
): Promise<Map<ReachingWay, ReachingService[]>> {
  const { rows } = await sql<ReachingService & { way: ReachingWay }>`
    with reaching as (
      select s.slug, s.name, s.summary, s.ways, s.synthetic, k.name as kind, coalesce(k.id, s.id) as kind_id,
        (select way from unnest(${reachingWays}::text[]) with ordinality w (way, place) where way = any(s.ways)
          order by place limit 1) as way,
        not l.facets @> array['area:' || ${slug}] as far, s.languages <> '{}' and ${lang} <> all(s.languages) as foreign_to,
        l.position % 1000 as position
      from directory.listing l join directory.service s on s.id = l.service_id
      left join lateral (select t.id, t.name from directory.service_term st
        join directory.taxonomy_term t on t.id = st.term_id and t.taxonomy = 'kind' where st.service_id = s.id limit 1) k on true
      where l.location_id is null and l.facets && array['area:' || ${slug}, 'area:*']
        and not exists (select from directory.help_line h where h.service_id = s.id)
    ), of_kind as (
      select *, row_number() over (partition by way, kind_id order by far, foreign_to, position, slug ->> 'fi') as turn
      from reaching where way is not null
    ), ranked as (
      select *, row_number() over (partition by way order by turn, far, foreign_to, position, slug ->> 'fi') as rank from of_kind
    )
    select slug, name, summary, kind, ways, synthetic, way from ranked where rank <= ${limit} order by rank`.execute(db)
  return Map.groupBy(rows, ({ way }) => way)
}
