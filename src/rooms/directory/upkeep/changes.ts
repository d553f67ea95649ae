import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/db.ts'

export type CommonKind = 'help_line' | 'term' | 'area'
type Noted = { kind: CommonKind; id: string; before: unknown; after: unknown; by: string; now: Temporal.Instant }

/** Notes who changed what is common to all, when, and what it was before. */
export async function noteChange(tx: Tx, { kind, id, before, after, by, now }: Noted): Promise<void> {
  await sql`insert into directory.common_change (kind, record_id, before, after, practitioner_id, created_at)
    values (${kind}, ${id}, ${before === null ? null : JSON.stringify(before)}, ${JSON.stringify(after)}, ${by}, ${now})`.execute(
    tx,
  )
}

export type CommonChange = { at: Temporal.Instant; name: string; fields: string[] | null }

/** The last changes of a record: who, when, and which fields; null: it came into being. */
export async function changesOf(tx: Tx, id: string, most = 20): Promise<CommonChange[]> {
  const { rows } = await sql<CommonChange>`
    select c.created_at as at, coalesce(p.given_name || ' ' || p.family_name, '–') as name,
      case when c.before is not null then array(select key from jsonb_each(c.after) a (key, value)
        where a.value is distinct from c.before -> a.key order by key) end as fields
    from directory.common_change c left join people.practitioner p on p.id = c.practitioner_id
    where c.record_id = ${id} order by c.created_at desc limit ${most}`.execute(tx)
  return rows
}
