import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/db/db.ts'
import { dayOfInstant } from '../../../ui/dates.ts'
import { foremost, next } from './order.ts'
import { writeBaseForms } from './write-base-forms.ts'

/**
 * Writes the list anew from the services, places and terms it is made of (the view `listed`), and where its words and
 * facets stand; run after they have changed. Others read the old list until the transaction ends.
 * @param now what nobody has looked at for half a year by then stands after the rest of its kind; left out: all is fresh
 * @returns how many rows were written
 */
export async function writeListings(tx: Tx, now?: Temporal.Instant): Promise<number> {
  // One at a time: two that write at once would write everything twice.
  await sql`select pg_advisory_xact_lock(hashtext('directory.listing'))`.execute(tx)
  // Half a millisecond a row: twenty thousand take longer than any page may.
  await sql`set local statement_timeout = '5min'`.execute(tx)
  await writeBaseForms(tx)
  await sql`delete from directory.listing`.execute(tx)
  await sql`delete from directory.posting`.execute(tx)
  const { rows } = await sql<{ written: number }>`
    with listed as materialized (
      -- made before anything is joined to it: as one statement with the rest it would be made row by row
      select row_number() over (order by service_id, name_fi, location_id)::integer as id, * from directory.listed
    ), written as materialized (
      select l.*, ${ofKind}, ${staleBy(now)} as stale from listed l ${withKind}
    ), placed as (
      select *, (row_number() over (partition by kind, line is null order by synthetic, stale, name_fi, id) - 1)::integer as turn,
        (dense_rank() over (partition by place > ${foremost.length} order by place, kind) - 1)::integer as rank from written
    ), listing as (
      insert into directory.listing (id, service_id, location_id, service_at_location_id, known_by, facets, ages, cost,
        lat, lon, shut, stale, position, name_fi, name_sv, name_en, hours_of)
      select id, service_id, location_id, service_at_location_id, known_by, facets, ages, cost,
        lat, lon, shut, stale, ${positionOf}, name_fi, name_sv, name_en, hours_of from placed
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

/** Whether nobody has looked at what the row tells: of the place that it is known by, or of the service. */
const staleBy = (now: Temporal.Instant | undefined): RawBuilder<boolean> =>
  now
    ? sql<boolean>`coalesce((select f.stale_on <= ${dayOfInstant(now).toString()}::date from directory.freshness f
        where f.record_id = case when l.known_by then l.location_id else l.service_id end), false)`
    : sql<boolean>`false`

/** Of every row its kind, where that stands among the kinds, whether it is made up, and of a help line its place among them. */
const ofKind: RawBuilder<unknown> = sql`mine.kind, s.synthetic or coalesce(p.synthetic, false) as synthetic, h.position as line,
        coalesce(array_position(${[...foremost, ...next]}::text[], mine.kind),
          1000 + 100 * coalesce(f.position, 90) + coalesce(k.position, 0)) as place`
const withKind: RawBuilder<unknown> = sql`
      join directory.service s on s.id = l.service_id
      left join directory.location p on p.id = l.location_id
      left join directory.help_line h on h.service_id = l.service_id
      left join (select distinct on (st.service_id) st.service_id, t.code, t.position, t.parent_id from directory.service_term st
        join directory.taxonomy_term t on t.id = st.term_id and t.taxonomy = 'kind' order by st.service_id, t.position, t.code) k
        on k.service_id = l.service_id
      left join directory.taxonomy_term f on f.id = k.parent_id
      cross join lateral (select coalesce(case when l.known_by then p.kind end, k.code, '') as kind) mine`

/** As `foremost` tells. Help lines come last: they have a page of their own, and stand above every list when they are needed. */
const positionOf: RawBuilder<number> = sql`case
  when line is not null then 2000000000 + line
  when place <= ${foremost.length} then (turn / 2) * 1000 + 2 * (place - 1 + (turn % 2) * ${foremost.length}) + synthetic::integer
  else turn * 1000 + 2 * (rank + ${2 * foremost.length}) + synthetic::integer end`
