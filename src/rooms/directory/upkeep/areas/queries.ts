import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db/db.ts'
import type { LocalizedText } from '../../../../platform/languages.ts'
import type { AreaKind } from '../../area-queries.ts'

/** An area as it is kept. */
export type KeptArea = {
  id: string
  slug: string
  code: string
  kind: AreaKind
  name: LocalizedText
  lat: number
  lon: number
  /** What it lies in, by id. */
  outer: string[]
  /** The last day on which it is an area; null: it goes on. */
  last_on: Temporal.PlainDate | null
  /** Places in it and services that reach it. */
  entries: number
}

export async function keptAreas(tx: Tx): Promise<KeptArea[]> {
  const { rows } = await sql<KeptArea>`
    select a.id, a.slug, a.code, a.kind, a.name, a.lat, a.lon, upper(a.valid) - 1 as last_on,
      array(select c.outer_id from directory.area_containment c where c.inner_id = a.id order by c.outer_id) as outer,
      ((select count(*) from directory.location_area la where la.area_id = a.id)
        + (select count(*) from directory.service_area sa where sa.area_id = a.id))::integer as entries
    from directory.area a
    order by array_position(array['city_area', 'major_district', 'district', 'village', 'sub_district', 'pilot_area'], a.kind),
      a.name #>> '{fi,text}' collate "fi-x-icu"`.execute(tx)
  return rows
}

export type AreaFacts = Pick<KeptArea, 'kind' | 'name' | 'lat' | 'lon' | 'outer'> & { last: string | null }

export async function writeArea(
  tx: Tx,
  { id, slug, code }: Pick<KeptArea, 'id' | 'slug' | 'code'>,
  facts: AreaFacts,
): Promise<void> {
  const { kind, name, lat, lon, outer, last } = facts
  await sql`insert into directory.area as a (id, slug, code, kind, name, lat, lon, valid)
    values (${id}, ${slug}, ${code}, ${kind}, ${JSON.stringify(name)}, ${lat}, ${lon}, daterange(null, ${last}::date, '[]'))
    on conflict (id) do update set kind = excluded.kind, name = excluded.name, lat = excluded.lat, lon = excluded.lon,
      valid = daterange(lower(a.valid), ${last}::date, '[]')`.execute(tx)
  await sql`delete from directory.area_containment where inner_id = ${id}`.execute(tx)
  await sql`insert into directory.area_containment (outer_id, inner_id) select o, ${id} from unnest(${outer}::uuid[]) o`.execute(
    tx,
  )
}
