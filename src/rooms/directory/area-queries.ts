import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { keptForAMinute } from '../../platform/db/kept.ts'
import type { LocalizedText } from '../../platform/languages.ts'
import { dayOfInstant } from '../../ui/dates.ts'
import { type Kind, kinds } from './kinds.ts'
import type { Point } from './listing/rows.ts'

export type AreaKind = 'city_area' | 'major_district' | 'district' | 'sub_district' | 'pilot_area' | 'village'
/** Rings of [longitude, latitude] in degrees. */
export type Outline = [number, number][][]
export type AreaName = { id: string; slug: string; kind: AreaKind; name: LocalizedText }
export type Figure = { name: string; year: number; basis: 'observed' | 'forecast'; value: number; source: string }
export type AreaDetails = AreaName & {
  lat: number
  lon: number
  outline: Outline | null
  inner: AreaName[]
  outer: AreaName[]
  figures: Figure[]
  /** The last day on which it is an area; null: it goes on. */
  last_on: Temporal.PlainDate | null
}

/** One area with what it lies in, what lies in it and its figures, or undefined. */
export async function areaBySlug(db: Db, slug: string): Promise<AreaDetails | undefined> {
  const { rows } = await sql<AreaDetails>`
    select a.id, a.slug, a.kind, a.name, a.lat, a.lon, a.outline, upper(a.valid) - 1 as last_on,
      coalesce((select jsonb_agg(${areaName} order by x.name #>> '{fi,text}') from directory.area_containment c
        join directory.area x on x.id = c.inner_id where c.outer_id = a.id), '[]') as inner,
      coalesce((select jsonb_agg(${areaName} order by x.kind, x.name #>> '{fi,text}') from directory.area_containment c
        join directory.area x on x.id = c.outer_id where c.inner_id = a.id), '[]') as outer,
      coalesce((select jsonb_agg(jsonb_build_object('name', f.name, 'year', f.year, 'basis', f.basis,
          'value', f.value, 'source', f.source) order by f.name, f.year)
        from directory.area_figure f where f.area_id = a.id), '[]') as figures
    from directory.area a where a.slug = ${slug}`.execute(db)
  return rows[0]
}

const areaName = sql`jsonb_build_object('id', x.id, 'slug', x.slug, 'kind', x.kind, 'name', x.name)`

export type AreaInTree = AreaName & {
  city_area_slug: string | null
  /** Of a smaller area the district it lies in. */
  district_slug: string | null
  children_0_6: number | null
  year: number | null
  /** Of a village: it has a house where services come. */
  has_house: boolean
}

/** Every area with what it lies in and the children counted there, by kind and name. */
export const allAreas = keptForAMinute(async (db, now): Promise<AreaInTree[]> => {
  const { rows } = await sql<AreaInTree>`
    select a.id, a.slug, a.kind, a.name, f.value as children_0_6, f.year,
      (with recursive around as (
        select outer_id from directory.area_containment where inner_id = a.id
        union select c.outer_id from directory.area_containment c join around on c.inner_id = around.outer_id
      ) select x.slug from around join directory.area x on x.id = around.outer_id
        where x.kind = 'city_area' limit 1) as city_area_slug,
      (select x.slug from directory.area_containment c join directory.area x on x.id = c.outer_id
        where c.inner_id = a.id and x.kind = 'district' limit 1) as district_slug,
      exists (select from directory.location_area la join directory.location l on l.id = la.location_id
        where la.area_id = a.id and l.kind = 'village_house' and l.status <> 'defunct') as has_house
    from directory.area a
    left join directory.area_figure f on f.area_id = a.id and f.name = 'children_0_6' and f.basis = 'observed'
    where a.valid @> ${dayOfInstant(now).toString()}::date
    order by a.kind, a.name #>> '{fi,text}' collate "fi-x-icu"`.execute(db)
  return rows
})

/** What every area is called, by its slug. */
export const areaNames = async (db: Db, now: Temporal.Instant): Promise<ReadonlyMap<string, LocalizedText>> =>
  new Map((await allAreas(db, now)).map(({ slug, name }) => [slug, name]))

/** The few areas of the front page: the parts of the city; in a town without them its centre and the villages with a house. */
export async function mainAreas(db: Db, now: Temporal.Instant): Promise<AreaInTree[]> {
  const all = await allAreas(db, now)
  const parts = all.filter(({ kind }) => kind === 'city_area')
  return parts.length ? parts : all.filter(({ kind, has_house }) => kind === 'district' || has_house)
}

/** `complete`: we know every place of the kind, so that none found means none there. */
export type NearestOfKind = {
  kind: Kind
  complete: boolean
  place: { slug: string; name: LocalizedText; distance: number; synthetic: boolean } | null
}

/** For every kind of place that the town has the nearest open one, in metres as the crow flies, and whether we know them all. */
export async function nearestOfEachKind(db: Db, { lat, lon }: Point): Promise<NearestOfKind[]> {
  const { rows } = await sql<NearestOfKind>`
    select kind, coalesce(c.complete, false) as complete, nearest.place
    from unnest(${kinds}::text[]) with ordinality as k (kind, position)
    left join directory.coverage c using (kind)
    left join lateral (
      select jsonb_build_object('slug', l.slug, 'name', l.name, 'distance', metres, 'synthetic', l.synthetic) as place
      from directory.location l, directory.metres(${lat}, ${lon}, l.lat, l.lon) metres
      where l.kind = k.kind and l.lat is not null and l.status = 'active'
      order by metres limit 1
    ) nearest on true
    where exists (select from directory.location l where l.kind = k.kind and l.status <> 'defunct')
    order by k.position`.execute(db)
  return rows
}

/** The kinds of which we know some places only. */
export const partlyKnown = keptForAMinute(async (db): Promise<Kind[]> => {
  const { rows } = await sql<{ kind: Kind }>`
    select kind from unnest(${kinds}::text[]) with ordinality as k (kind, position)
    left join directory.coverage c using (kind)
    where not coalesce(c.complete, false) order by k.position`.execute(db)
  return rows.map(({ kind }) => kind)
})
