import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { keptForAMinute } from '../../platform/db/kept.ts'
import type { BaseMap } from './map-view.ts'

/** The town's base map without its drawing, or null when the town has none; then lists stand alone. */
export const baseMap = keptForAMinute(async (db): Promise<BaseMap | null> => {
  const { rows } = await sql<BaseMap>`
    select hash, west, north, kx, ky, width, height, attribution,
      (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'name', name, 'lat', lat, 'lon', lon)
          order by kind, code), '[]')
        from directory.area where kind in ('district', 'sub_district', 'village')) as labels
    from directory.base_map`.execute(db)
  return rows[0] ?? null
})

/** The drawing itself, an SVG file with the symbol `map`. */
export async function baseMapDrawing(db: Db, hash: string): Promise<string | null> {
  const { rows } = await sql<{ svg: string }>`select svg from directory.base_map where hash = ${hash}`.execute(db)
  return rows[0]?.svg ?? null
}
