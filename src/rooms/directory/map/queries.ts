import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../../../platform/db/db.ts'
import { keptForAMinute } from '../../../platform/db/kept.ts'
import type { Lang, LocalizedText } from '../../../platform/languages.ts'
import type { AreaKind, Outline } from '../area-queries.ts'
import type { Kind } from '../kinds.ts'
import { allOf, conditionsOf } from '../listing/choices.ts'
import { orderOf, type Question } from '../listing/rows.ts'
import type { PlaceStatus } from '../place-queries.ts'
import type { ServiceSlug } from '../service-queries.ts'

/** A place on the map: every row of the list that stands there is one spot. */
export type Spot = {
  slug: string
  kind: Kind
  name: LocalizedText
  street: LocalizedText | null
  postal_code: string | null
  city: LocalizedText | null
  lat: number
  lon: number
  status: PlaceStatus
  alert: LocalizedText | null
  synthetic: boolean
  district: { slug: string; name: LocalizedText } | null
  phone: string | null
  /** The services asked for that the place is not known by: the first ones, and how many in all. */
  services: { slug: ServiceSlug; name: LocalizedText }[]
  served: number
  /** metres, when the person told exactly enough where they are */
  distance: number | null
  /** null: nobody has told the hours */
  open_now: boolean | null
  opens_at: Temporal.Instant | null
  closes_at: Temporal.Instant | null
}

export type Spots = {
  spots: Spot[]
  /** Places of the question, on this page and others. */
  total: number
  /** Rows of the list that have no place on the map. */
  without: number
}

/** The places of a question in the order of its list, each once however many services it has. */
export async function spotsOf(
  db: Db,
  question: Question,
  lang: Lang,
  now: Temporal.Instant,
  { limit, offset }: { limit: number; offset: number },
): Promise<Spots> {
  const { near, found, choices } = question
  const away = near && !near.rough ? sql`directory.metres(${near.lat}, ${near.lon}, l.lat, l.lon)` : sql`null::float8`
  const { rows } = await sql<(Spot | { slug: null }) & { total: number; without: number }>`
    with chosen as materialized (
      select l.service_id, l.location_id, l.known_by, l.hours_of, l.lat is not null as placed,
        row_number() over (order by ${orderOf(question, lang)}) as rank
      from directory.listing l
      ${found ? sql`join unnest(${found.ids}::bigint[], ${found.scores}::float8[]) f (id, score) on f.id = l.id` : sql``}
      where ${allOf(conditionsOf(choices, now).values())}
    ), spot as (
      select location_id, min(rank) as rank, count(*) filter (where not known_by) as served,
        (array_agg(hours_of order by rank) filter (where known_by))[1] as hours_of,
        (array_agg(service_id order by rank) filter (where not known_by))[:${mostServices}::int] as services
      from chosen where placed group by location_id
    ), page as (select * from spot order by rank limit ${limit} offset ${offset}
    ), hours as (
      -- looked up once for the whole page: place by place would read the openings as many times
      select owner_id, max(upper(span)) filter (where span @> ${now}::timestamptz) as closes_at,
        min(lower(span)) filter (where lower(span) > ${now}::timestamptz) as opens_at
      from directory.opening where owner_id in (select hours_of from page) group by owner_id
    )
    select (select count(*) from spot) as total, (select count(*) from chosen where not placed) as without,
      l.slug, l.kind, l.name, l.street, l.postal_code, l.city, l.lat, l.lon, l.status, l.alert, l.synthetic, p.served,
      (select jsonb_build_object('slug', a.slug, 'name', a.name) from directory.location_area la
        join directory.area a on a.id = la.area_id and a.kind in ('district', 'village')
        where la.location_id = l.id limit 1) as district,
      (select value from directory.contact where location_id = l.id and kind = 'phone' order by id limit 1) as phone,
      (select coalesce(jsonb_agg(jsonb_build_object('slug', s.slug, 'name', s.name) order by n), '[]')
        from unnest(p.services) with ordinality o (id, n) join directory.service s using (id)) as services,
      ${away} as distance,
      case when p.hours_of is not null then h.closes_at is not null end as open_now,
      h.closes_at, case when h.closes_at is null then h.opens_at end as opens_at
    from (select 1) one left join page p on true left join directory.location l on l.id = p.location_id
    left join hours h on h.owner_id = p.hours_of
    order by p.rank`.execute(db)
  return {
    spots: rows.filter((row) => row.slug !== null),
    total: rows[0]?.total ?? 0,
    without: rows[0]?.without ?? 0,
  }
}

/** More names than these would hide the next place. */
const mostServices = 3

/** The outline of an area for drawing, or null. */
export async function outlineOf(db: Db, slug: string): Promise<Outline | null> {
  const { rows } = await sql<{ outline: Outline | null }>`
    select outline from directory.area where slug = ${slug}`.execute(db)
  return rows[0]?.outline ?? null
}

export type NamedArea = {
  slug: string
  kind: AreaKind
  name: LocalizedText
  lat: number
  lon: number
  /** Of districts only: smaller ones would cover the map with lines. */
  outline: Outline | null
}
export type NamedAreas = { areas: NamedArea[]; hash: string }

/** The areas a map names, with the outlines it draws, and a name for the whole that changes when they do. */
export const namedAreas = keptForAMinute(async (db): Promise<NamedAreas> => {
  const { rows: areas } = await sql<NamedArea>`
    select slug, kind, name, lat, lon, case when kind = 'district' then outline end as outline
    from directory.area where kind in ('district', 'sub_district', 'village') order by kind, code`.execute(db)
  return { areas, hash: createHash('md5').update(JSON.stringify(areas)).digest('hex') }
})
