import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/db.ts'

/** Since when one's own pause has been open, or null. */
export async function pauseSince(db: Db, me: string, now: Temporal.Instant): Promise<Temporal.Instant | null> {
  const { rows } = await sql<{ since: Temporal.Instant }>`
    select lower(span) as since from people.pause where person_id = ${me} and span @> ${now}::timestamptz
    order by lower(span) limit 1`.execute(db)
  return rows[0]?.since ?? null
}

/** Begins a pause with no end; one that is open goes on. It knows the pregnancy it is about when there is one. */
export async function beginPause(tx: Tx, me: string, now: Temporal.Instant): Promise<void> {
  if (await pauseSince(tx, me, now)) return
  await sql`insert into people.pause (person_id, pregnancy_id, span)
    values (${me}, (select id from people.pregnancy where person_id = ${me} order by ended_on nulls first, due_date desc limit 1),
      tstzrange(${now}, null))`.execute(tx)
}

/** Ends every pause of one's own, whoever set it. */
export async function endPause(tx: Tx, me: string, now: Temporal.Instant): Promise<void> {
  await sql`update people.pause set span = tstzrange(least(lower(span), ${now}), ${now})
    where person_id = ${me} and span @> ${now}::timestamptz`.execute(tx)
}
