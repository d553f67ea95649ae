import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import type { Lang, LocalizedText } from '../../platform/languages.ts'
import { type Kind, kinds } from './kinds.ts'
import type { Feature } from './place-queries.ts'

export type Point = { lat: number; lon: number }

/** What narrows a list of places. Empty means everything. */
export type Selection = {
  kinds: readonly Kind[]
  areaId: string | null
  /** Only services that answer to this worry or life stage. */
  termId?: string | null
  serviceIds?: readonly string[] | null
  placeIds?: readonly string[] | null
  near: Where | null
}

/** `rough`: near enough to put places in order, not to tell metres. */
export type Where = Point & { rough?: boolean }

/** `closed`: shut, and nobody has told for how long. */
export type PlaceStatus = 'active' | 'temporarily closed' | 'closed' | 'defunct'

export type PlaceRow = {
  id: string
  slug: string
  kind: Kind
  name: LocalizedText
  street: LocalizedText | null
  postal_code: string | null
  city: LocalizedText | null
  lat: number | null
  lon: number | null
  step_free: boolean | null
  status: PlaceStatus
  alert: LocalizedText | null
  features: Feature[]
  synthetic: boolean
  service_summary: LocalizedText
  /** Ages and cost as they are known of this very place. */
  minimum_age_months: number | null
  maximum_age_months: number | null
  cost: 'free' | 'fee' | null
  district_slug: string | null
  district_name: LocalizedText | null
  phone: string | null
  /** metres, when the person told exactly enough where they are */
  distance: number | null
  open_now: boolean | null
  opens_at: Temporal.Instant | null
  closes_at: Temporal.Instant | null
}

/** One page of places that serve, nearest first, or by kind and name in the reader's alphabet; closed ones come last. */
export async function placesOf(
  db: Db,
  selection: Selection,
  lang: Lang,
  now: Temporal.Instant,
  { limit, offset }: { limit: number; offset: number },
): Promise<PlaceRow[]> {
  const kindOrder = (table: RawBuilder<unknown>) => sql`array_position(${kinds}, ${table}.kind)`
  const order = (table: RawBuilder<unknown>, distance: RawBuilder<unknown>) =>
    selection.near ? sql`${distance} nulls last` : kindOrder(table)
  const { rows } = await sql<PlaceRow>`
    with chosen as (
      select l.*, sal.service_id, sal.minimum_age_months, sal.maximum_age_months, sal.cost,
        ${distanceTo(selection.near)} as away
      from directory.location l
      join directory.service_at_location sal on sal.location_id = l.id
      join directory.service s on s.id = sal.service_id and s.status = 'active'
      where ${matching(selection)}
      order by l.status <> 'active', ${order(sql`l`, sql`away`)}, ${nameIn(lang, sql`l`)} collate "fi-x-icu", l.slug
      limit ${limit} offset ${offset}
    )
    select c.id, c.slug, c.kind, c.name, c.street, c.postal_code, c.city, c.lat, c.lon, c.step_free, c.status, c.alert,
      c.features, c.synthetic, s.summary as service_summary, c.minimum_age_months, c.maximum_age_months, c.cost,
      d.slug as district_slug, d.name as district_name, p.value as phone,
      ${selection.near?.rough ? sql`null::float8` : sql`c.away`} as distance,
      ${opennessOf(sql`c.id`)}
    from chosen c
    join directory.service s on s.id = c.service_id
    left join lateral (
      select a.slug, a.name from directory.location_area la
      join directory.area a on a.id = la.area_id and a.kind = 'district'
      where la.location_id = c.id limit 1
    ) d on true
    left join lateral (
      select value from directory.contact where location_id = c.id and kind = 'phone' order by id limit 1
    ) p on true
    ${openingJoins(sql`c.id`, now)}
    order by c.status <> 'active', ${order(sql`c`, sql`c.away`)}, ${nameIn(lang, sql`c`)} collate "fi-x-icu", c.slug`.execute(
    db,
  )
  return rows
}

/** How many places each kind has under the other choices, so that a filter can say what it would find. */
export async function countsByKind(db: Db, selection: Selection): Promise<Map<Kind, number>> {
  const { rows } = await sql<{ kind: Kind; count: number }>`
    select l.kind, count(*) as count
    from directory.location l
    join directory.service_at_location sal on sal.location_id = l.id
    join directory.service s on s.id = sal.service_id and s.status = 'active'
    where ${matching({ ...selection, kinds: [] })}
    group by l.kind`.execute(db)
  return new Map(rows.map(({ kind, count }) => [kind, count]))
}

function matching({ kinds, areaId, termId, serviceIds, placeIds }: Selection): RawBuilder<boolean> {
  const conditions = [sql<boolean>`true`]
  if (kinds.length) conditions.push(sql`l.kind = any(${kinds})`)
  if (areaId) conditions.push(sql`l.id in (select location_id from directory.location_area where area_id = ${areaId})`)
  if (termId) conditions.push(sql`s.id in (select service_id from directory.service_term where term_id = ${termId})`)
  if (serviceIds) conditions.push(sql`s.id = any(${serviceIds}::uuid[])`)
  if (placeIds) conditions.push(sql`l.id = any(${placeIds}::uuid[])`)
  return sql.join(conditions, sql` and `)
}

/** The name as the reader sees it, for sorting. */
const nameIn = (lang: Lang, table: RawBuilder<unknown>) =>
  sql`coalesce(${table}.name #>> array[${sql.lit(lang)}, 'text'], ${table}.name #>> '{fi,text}')`

/** Metres along the great circle from a point to the place, or null when no point was given. */
const distanceTo = (near: Point | null) =>
  near ? sql<number>`directory.metres(${near.lat}, ${near.lon}, l.lat, l.lon)` : sql<null>`null::float8`

/** Null: nobody has told when the place is open, which is not the same as closed. */
const opennessOf = (locationId: RawBuilder<unknown>) => sql`
  case when exists (select from directory.opening_period where location_id = ${locationId})
    then current_opening.span is not null end as open_now,
  upper(current_opening.span) as closes_at,
  case when current_opening.span is null then lower(next_opening.span) end as opens_at`

const openingJoins = (locationId: RawBuilder<unknown>, now: Temporal.Instant) => sql`
  left join lateral (
    select span from directory.opening where location_id = ${locationId} and span @> ${now}::timestamptz limit 1
  ) current_opening on true
  left join lateral (
    select span from directory.opening where location_id = ${locationId} and lower(span) > ${now}::timestamptz
    order by lower(span) limit 1
  ) next_opening on true`
