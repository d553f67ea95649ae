import { sql } from 'kysely'
import type { Staff } from '../../../people/staff/rules.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { LocalizedText } from '../../../platform/languages.ts'
import { editedBy, worksIn } from '../upkeep/access.ts'
import { askedBefore } from './stale.ts'

/** Of how many entries, how many somebody has looked at within half a year (I-09). */
export type Figure = { id: string; name: LocalizedText; entries: number; fresh: number; soon: number }

const counted = (today: Temporal.PlainDate) => sql`
  count(*)::integer as entries, (count(*) filter (where f.stale_on > ${String(today)}::date))::integer as fresh,
  (count(*) filter (where f.stale_on - ${askedBefore}::integer <= ${String(today)}::date))::integer as soon`

export async function byOrganization(tx: Tx, staff: Staff, today: Temporal.PlainDate): Promise<Figure[]> {
  const { rows } = await sql<Figure>`
    select o.id, o.name, ${counted(today)} from directory.freshness f join directory.organization o on o.id = f.organization_id
    where ${editedBy(staff)} group by o.id
    order by count(*) filter (where f.stale_on > ${String(today)}::date)::float / count(*), o.name #>> '{fi,text}' collate "fi-x-icu"`.execute(
    tx,
  )
  return rows
}

/** By the largest parts of the town that it has: parts of the city, or villages and districts. */
export async function byArea(tx: Tx, staff: Staff, today: Temporal.PlainDate): Promise<Figure[]> {
  const { rows } = await sql<Figure>`
    with kinds as (select case when exists (select from directory.area where kind = 'city_area') then array['city_area']
      else array['district', 'village'] end as chosen),
    lies as (select location_id as record_id, area_id from directory.location_area
      union select service_id, area_id from directory.service_area)
    select a.id, a.name, ${counted(today)} from directory.freshness f join lies on lies.record_id = f.record_id
      join directory.area a on a.id = lies.area_id join kinds on a.kind = any(kinds.chosen)
      join directory.organization o on o.id = f.organization_id
    where ${editedBy(staff)} group by a.id order by a.name #>> '{fi,text}' collate "fi-x-icu"`.execute(tx)
  return rows
}

export type DueEntry = {
  record_id: string
  kind: 'location' | 'service'
  name: LocalizedText
  organization: LocalizedText
  /** Of an organization in which whoever asks works. */
  own: boolean
  version: number
  /** The addresses of its public page. */
  slug: Record<string, string>
  stale_on: Temporal.PlainDate
  checked_on: Temporal.PlainDate
}

/** Entries that are stale or will be within a fortnight, the oldest first. @param organization of one only */
export async function dueEntries(
  tx: Tx,
  staff: Staff,
  {
    today,
    most,
    organization = null,
    id = null,
  }: { today: Temporal.PlainDate; most: number; organization?: string | null; id?: string | null },
): Promise<DueEntry[]> {
  const { rows } = await sql<DueEntry>`
    select f.record_id, f.kind, f.name, o.name as organization, ${worksIn(staff)} as own, f.stale_on, f.checked_on,
      coalesce((select s.slug from directory.service s where s.id = f.record_id),
        (select jsonb_build_object('fi', l.slug, 'sv', l.slug, 'en', l.slug) from directory.location l where l.id = f.record_id)) as slug,
      coalesce((select max(v.version) from directory.record_version v where v.record_id = f.record_id), 0) as version
    from directory.freshness f join directory.organization o on o.id = f.organization_id
    where ${editedBy(staff)} and (${organization}::uuid is null or o.id = ${organization}::uuid)
      and case when ${id}::uuid is null then f.stale_on - ${askedBefore}::integer <= ${String(today)}::date else f.record_id = ${id}::uuid end
    order by f.stale_on, f.name #>> '{fi,text}' collate "fi-x-icu" limit ${most}`.execute(tx)
  return rows
}
