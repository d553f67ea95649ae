import { sql } from 'kysely'
import type { Db } from '../../../platform/db/db.ts'
import type { LocalizedText } from '../../../platform/languages.ts'
import type { EntryKind } from '../entries/document.ts'
import type { Listed } from './entry-forms.ts'
import { type ListAsked, pageSize, staleAfter } from './list-asked.ts'
import type { Existing } from './read-fields.ts'

export type EntryFacts = {
  id: string
  kind: EntryKind
  name: LocalizedText
  status: string
  organization_id: string
  organization: LocalizedText
  run_by: string | null
  synthetic: boolean
}

/** An entry of any kind by its id. */
export async function entryById(db: Db, id: string): Promise<EntryFacts | undefined> {
  const { rows } = await sql<EntryFacts>`select * from (${entries}) e where id = ${id}`.execute(db)
  return rows[0]
}

/** Every entry with whose it is. */
export const entries = sql`
  select s.id, 'service' as kind, s.name, s.status, s.organization_id, o.name as organization, o.run_by, s.synthetic,
    coalesce(s.assured_on, s.modified_at::date) as looked_at,
    ${missing('s', ['name', 'summary', 'description', 'first_step', 'fees', 'alert'])} as lacks_swedish
  from directory.service s join directory.organization o on o.id = s.organization_id
  union all
  select l.id, 'location', l.name, l.status, l.organization_id, o.name, o.run_by, l.synthetic,
    coalesce(l.assured_on, l.modified_at::date), ${missing('l', ['name', 'street', 'address_detail', 'alert'])}
  from directory.location l join directory.organization o on o.id = l.organization_id
  union all
  select o.id, 'organization', o.name, 'active', o.id, o.name, o.run_by, false, null, ${missing('o', ['name'])}
  from directory.organization o`

/** Whether a text has Finnish and no Swedish. */
function missing(table: string, columns: string[]) {
  const each = columns.map((column) => {
    const at = sql.ref(`${table}.${column}`)
    return sql`(coalesce(${at} #>> '{fi,text}', '') <> '' and coalesce(${at} #>> '{sv,text}', '') = '')`
  })
  return sql`(${sql.join(each, sql` or `)})`
}

export type Option = {
  id: string
  name: LocalizedText
  group: string
  detail: LocalizedText | null
  run_by: string | null
  /** Still named where it was, and nobody’s to choose anew. */
  ended: boolean
}
export type Options = Record<Listed, Option[]>

/** What ids of an entry may stand for: organizations, areas, terms and places, by name. */
export async function optionsOf(db: Db): Promise<Options> {
  const { rows } = await sql<Option & { listed: Listed }>`
    select 'organizations' as listed, id, name, kind as "group", null::jsonb as detail, run_by, false as ended
      from directory.organization
    union all select 'areas', id, name, kind, null, null, false from directory.area
    union all select 'terms', id, name, taxonomy, null, null, false from directory.taxonomy_term
    union all select 'locations', id, name, kind, street, null, status = 'defunct' from directory.location
    order by 1, 4, 3`.execute(db)
  const of = (listed: Listed) => rows.filter((row) => row.listed === listed)
  return { organizations: of('organizations'), areas: of('areas'), terms: of('terms'), locations: of('locations') }
}

export const existing = (options: Options): Existing =>
  Object.fromEntries(
    Object.entries(options).map(([listed, all]) => [listed, new Set(all.map(({ id }) => id))]),
  ) as unknown as Existing

export type ListRow = EntryFacts & {
  looked_at: Temporal.PlainDate | null
  lacks_swedish: boolean
  draft: 'writing' | 'proposed' | 'returned' | null
  proposals: number
  is_new: boolean
}

/** A page of entries, and how many there are; what waits comes first. Drafts of new entries stand beside those that there are. */
export async function listed(db: Db, asked: ListAsked): Promise<{ rows: ListRow[]; total: number }> {
  const { runs, practitioner, filter, words, kind, page, today } = asked
  const { rows } = await sql<ListRow & { total: number }>`
    with entry as (
      select e.*, false as is_new from (${entries}) e
      union all
      select d.record_id, d.kind, d.name, 'new', null, o.name, o.run_by, false, null, false, true
      from (select distinct on (record_id) record_id, kind, fields #>> '{organization,0}' as organization_id,
          jsonb_build_object('fi', jsonb_build_object('text', coalesce(fields #>> '{name-fi,0}', ''), 'state', 'draft')) as name
        from directory.entry_draft where based_on is null and state <> 'accepted'
          and (practitioner_id = ${practitioner} or (state = 'proposed' and ${runs === null}))
        order by record_id, practitioner_id = ${practitioner} desc) d
      left join directory.organization o on o.id::text = d.organization_id
      where not exists (select from directory.record_version v where v.record_id = d.record_id)
    ), told as (
      select e.*, mine.state as draft,
        case when ${runs === null} then (select count(*)::int from directory.entry_draft d
          where d.record_id = e.id and d.state = 'proposed') else 0 end as proposals
      from entry e left join directory.entry_draft mine
        on mine.record_id = e.id and mine.practitioner_id = ${practitioner} and mine.state <> 'accepted'
    )
    select *, count(*) over ()::int as total from told
    where (${runs === null} or run_by = any(${[...(runs ?? [])]}) or draft is not null)
      and (${kind}::text is null or kind = ${kind})
      and (${words} = '' or exists (select from jsonb_each(name) n
        where strpos(platform.folded(n.value ->> 'text'), platform.folded(${words})) > 0))
      and case ${filter}
        when 'toApprove' then proposals > 0 or draft = 'returned'
        when 'drafts' then draft is not null
        when 'lacksSwedish' then lacks_swedish
        when 'stale' then status in ('active', 'temporarily closed') and looked_at < ${today}::date - ${staleAfter}::int
        else status not in ('defunct') end
    order by proposals > 0 desc, draft = 'returned' desc nulls last, draft is not null desc, is_new desc,
      coalesce(name #>> '{fi,text}', name #>> '{sv,text}') collate "fi-x-icu", id
    limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(db)
  return { rows, total: rows[0]?.total ?? 0 }
}
