import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../../../platform/db/db.ts'
import { keptForAMinute } from '../../../platform/db/kept.ts'
import type { Lang, LocalizedText } from '../../../platform/languages.ts'
import type { AreaKind, Outline } from '../area-queries.ts'
import { untoldToday } from '../holiday-hours.ts'
import type { Kind } from '../kinds.ts'
import { allOf, conditionsOf } from '../listing/choices.ts'
import { orderOf, placed, takesTurnsIn } from '../listing/order.ts'
import type { Question } from '../listing/rows.ts'
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
  /** Nobody has told whether the usual hours hold today, a holiday. */
  holiday: boolean
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
  const { near } = question
  const away = near && !near.rough ? sql`directory.metres(${near.lat}, ${near.lon}, l.lat, l.lon)` : sql`null::float8`
  const { rows } = await sql<(Spot | { slug: null }) & { total: number; without: number }>`
    with ${chosenOf(question, lang, now)}, spot as (
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
      case when p.hours_of is not null and not untold.today then h.closes_at is not null end as open_now, untold.today as holiday,
      h.closes_at, case when h.closes_at is null then h.opens_at end as opens_at
    from (select 1) one left join page p on true left join directory.location l on l.id = p.location_id
    left join hours h on h.owner_id = p.hours_of
    cross join lateral (
      select h.closes_at is null and ${untoldToday(sql`p.hours_of`, sql`l.synthetic`, now)} as today
    ) untold
    order by p.rank`.execute(db)
  return {
    spots: rows.filter((row) => row.slug !== null),
    total: rows[0]?.total ?? 0,
    without: rows[0]?.without ?? 0,
  }
}

/** The rows of the question in the order of its list. */
function chosenOf(question: Question, lang: Lang, now: Temporal.Instant) {
  const { found, choices } = question
  const met = allOf(conditionsOf(choices, now).values())
  return sql`chosen as materialized (
      select l.service_id, l.location_id, l.known_by, l.hours_of, l.lat is not null as placed,
        row_number() over (order by ${orderOf(question, lang, now)}) as rank
      from ${takesTurnsIn(question) ? placed(question, met) : sql`directory.listing l`}
      ${found ? sql`join unnest(${found.ids}::bigint[], ${found.scores}::float8[]) f (id, score) on f.id = l.id` : sql``}
      where ${met}
    )`
}

/** A place as a pin tells of it. */
export type Pinned = { slug: string; kind: Kind; name: LocalizedText; lat: number; lon: number; synthetic: boolean }
/** The places of an area, or of none, as one pin tells of them. */
export type Crowd = { slug: string | null; name: LocalizedText | null; lat: number; lon: number; places: number }
/** Every place of a question: each in the order of its list or, when they are too many for one map, area by area. */
export type Everywhere = { pins: Pinned[] } | { crowds: Crowd[] }

/** More places than these no map can show one by one. */
const mostPins = 500

/** Where all the places of a question are, on whichever page of its list they stand. */
export async function everySpot(db: Db, question: Question, lang: Lang, now: Temporal.Instant): Promise<Everywhere> {
  const { rows: pins } = await sql<Pinned>`
    with ${chosenOf(question, lang, now)}, spot as (
      select location_id, min(rank) as rank from chosen where placed group by location_id order by 2 limit ${mostPins + 1}
    )
    select l.slug, l.kind, l.name, l.lat, l.lon, l.synthetic
    from spot join directory.location l on l.id = spot.location_id order by spot.rank`.execute(db)
  if (pins.length <= mostPins) return { pins }
  const { rows: crowds } = await sql<Crowd>`
    with ${chosenOf(question, lang, now)}, spot as (select distinct location_id from chosen where placed)
    select a.slug, a.name, coalesce(a.lat, avg(l.lat)) as lat, coalesce(a.lon, avg(l.lon)) as lon, count(*) as places
    from spot join directory.location l on l.id = spot.location_id
    left join lateral (select a.* from directory.location_area la join directory.area a on a.id = la.area_id
      and a.kind in ('district', 'village') where la.location_id = l.id order by a.kind, a.slug limit 1) a on true
    group by a.id, a.slug, a.name, a.lat, a.lon order by a.name #>> '{fi,text}' collate "fi-x-icu"`.execute(db)
  return { crowds }
}

/** More names than these would hide the next place. */
const mostServices = 2

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
