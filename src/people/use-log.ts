import { sql } from 'kysely'
import type { Tx } from '../platform/db/db.ts'
import type { Action, Purpose, What } from './log-words.ts'

/** What somebody did with whose data. The database adds who they are and on what relationship, which nobody can tell it. */
export type Use = {
  /** Whose data; each person of a list is told by a use of their own. Null: a search of a professional, before anybody is found. */
  subject: string | null
  action: Action
  /** A kind of record; it has words for the family in `log-words.ts`. */
  what: What
  records?: readonly string[]
  purpose: Purpose
}

/**
 * Writes use-log rows in the transaction that reads or writes the data (R-05, D14); one's own look at one's own data is written too.
 * @throws when somebody has been shown whom they may not see: then nothing must leave
 */
export async function logUses(tx: Tx, uses: readonly Use[], now: Temporal.Instant): Promise<void> {
  if (uses.length === 0) return
  const { numAffectedRows } = await sql`
    insert into people.use_log (at, subject_id, actor_person_id, actor_practitioner_id, actor_name, actor_title, unit_id, register_id,
      task, action, what, records, purpose, basis, reason)
    select people.moment(${now}), u.subject, people.actor_person(), people.actor_practitioner(), n.given_name || ' ' || n.family_name,
      n.title -> 'fi' ->> 'text', r.unit_id, r.register_id, r.task, u.action, u.what, coalesce(u.records, '{}'), u.purpose,
      r.basis, r.reason
    from jsonb_to_recordset(${JSON.stringify(uses)}::jsonb)
      as u(subject uuid, action text, what text, records uuid[], purpose text)
    cross join people.actor_name() n
    cross join lateral (
      select * from people.relationship(u.subject, case u.what when 'pregnancy' then 'pregnancy' else 'own_page' end)
      union all
      select 'duty', null, null, null, null where u.subject is null) r`.execute(tx)
  if (numAffectedRows !== BigInt(uses.length))
    throw new Error(`No relationship to whom the data is about: ${uses.map(({ what }) => what).join(', ')}`)
}
