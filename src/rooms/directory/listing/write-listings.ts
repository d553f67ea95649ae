import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/db.ts'
import { writeBaseForms } from './write-base-forms.ts'

/**
 * Writes the list anew from the services, places and terms it is made of (the view `listed`), and where its words and
 * facets stand; run after they have changed. Others read the old list until the transaction ends.
 * @returns how many rows were written
 */
export async function writeListings(tx: Tx): Promise<number> {
  // One at a time: two that write at once would write everything twice.
  await sql`select pg_advisory_xact_lock(hashtext('directory.listing'))`.execute(tx)
  await writeBaseForms(tx)
  await sql`delete from directory.listing`.execute(tx)
  await sql`delete from directory.posting`.execute(tx)
  const { rows } = await sql<{ written: number }>`
    with written as materialized (
      select row_number() over (order by service_id, name_fi, location_id)::integer as id, * from directory.listed
    ), listing as (
      insert into directory.listing (id, service_id, location_id, service_at_location_id, known_by, facets, ages, cost,
        lat, lon, shut, position, name_fi, name_sv, name_en, hours_of)
      select id, service_id, location_id, service_at_location_id, known_by, facets, ages, cost,
        lat, lon, shut, position, name_fi, name_sv, name_en, hours_of from written
    ), standing as (
      select false as facet, lexeme as term, id, case when 'A' = any(weights) then 3 when 'B' = any(weights) then 2 else 1 end as place
        from written, unnest(words)
      union all select true, facet, id, 0 from written, unnest(facets) facet
    ), posting as (
      insert into directory.posting (term, facet, rows, listings)
      select term, facet, count(*), string_agg(int4send(id * 4 + place), ''::bytea) from standing group by term, facet
    )
    select count(*) as written from written`.execute(tx)
  return rows[0]?.written ?? 0
}
