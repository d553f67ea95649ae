import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { periodOf } from './expand-openings.ts'
import type { Period } from './openings.ts'

/** The opening periods of each of these services, places or services at a place, by its id; nobody told: an empty list. */
export async function periodsOf(db: Db, ownerIds: readonly string[]): Promise<(ownerId: string) => Period[]> {
  if (ownerIds.length === 0) return () => []
  const { rows } = await sql<{ owner: string } & Parameters<typeof periodOf>[0]>`
    select p.owner_id as owner, p.override,
      lower(p.valid) as "from", upper(p.valid) - 1 as "to",
      coalesce((select jsonb_agg(jsonb_build_object('weekdays', r.weekdays, 'opens', r.opens, 'closes', r.closes,
        'state', r.state, 'everyWeeks', r.every_weeks)) from directory.opening_rule r where r.period_id = p.id), '[]') as rules
    from directory.holding_period p where p.owner_id = any(${ownerIds}::uuid[])`.execute(db)
  const byOwner = Map.groupBy(rows, ({ owner }) => owner)
  return (ownerId) => (byOwner.get(ownerId) ?? []).map(periodOf)
}
