import { sql } from 'kysely'
import type { Staff } from '../../../people/staff/rules.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { LocalizedText } from '../../../platform/languages.ts'
import { editedBy } from '../upkeep/access.ts'

/** A place or service whose hours somebody keeps. */
export type Kept = {
  id: string
  kind: 'location' | 'service'
  name: LocalizedText
  /** Where a place is, or who gives a service. */
  where: LocalizedText | null
  /** Closed on this day by an exception. */
  closed: boolean
}

/** All that somebody may close, or of them what the words are found in the name of; what is closed today first. */
export async function keptBy(
  tx: Tx,
  staff: Staff,
  { words, today, most }: { words: string; today: Temporal.PlainDate; most: number },
): Promise<Kept[]> {
  const { rows } = await sql<Kept>`
    select e.*, ${closedOn(today)} as closed
    from (${entries}) e join directory.organization o on o.id = e.organization_id
    where ${editedBy(staff)} and position(platform.folded(${words}) in platform.folded(e.name::text)) > 0
    order by closed desc, e.kind, e.name #>> '{fi,text}' collate "fi-x-icu", e.id limit ${most}`.execute(tx)
  return rows
}

/** One of them, or undefined when it is not theirs. */
export async function keptEntry(
  tx: Tx,
  staff: Staff,
  id: string,
  today: Temporal.PlainDate,
): Promise<Kept | undefined> {
  const { rows } = await sql<Kept>`
    select e.*, ${closedOn(today)} as closed
    from (${entries}) e join directory.organization o on o.id = e.organization_id
    where e.id = ${id} and ${editedBy(staff)}`.execute(tx)
  return rows[0]
}

/** Numbers that help at night are closed by nobody with two presses. */
const entries = sql`
  select l.id, 'location' as kind, l.name, coalesce(l.street, l.city) as "where", l.organization_id from directory.location l
    where l.status = 'active'
  union all
  select s.id, 'service', s.name, g.name, s.organization_id
    from directory.service s join directory.organization g on g.id = s.organization_id
    where s.status = 'active' and not exists (select from directory.help_line h where h.service_id = s.id)`

const closedOn = (today: Temporal.PlainDate) => sql<boolean>`exists (
  select from directory.opening_period p where e.id in (p.location_id, p.service_id) and p.override and p.valid @> ${String(today)}::date
    and not exists (select from directory.opening_rule r where r.period_id = p.id))`

/** The addresses of its public page. */
export async function publicSlugs(tx: Tx, { id, kind }: Pick<Kept, 'id' | 'kind'>): Promise<Record<string, string>> {
  const { rows } =
    kind === 'location'
      ? await sql<{ slug: Record<string, string> }>`
          select jsonb_build_object('fi', slug, 'sv', slug, 'en', slug) as slug from directory.location where id = ${id}`.execute(
          tx,
        )
      : await sql<{ slug: Record<string, string> }>`select slug from directory.service where id = ${id}`.execute(tx)
  return rows[0]?.slug ?? {}
}
