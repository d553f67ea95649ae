import { sql } from 'kysely'
import type { Db, Tx } from '../platform/db/db.ts'
import type { LocalizedText } from '../platform/languages.ts'
import { type DisclosureGround, type DisclosurePurpose, keptGround } from './disclosure-words.ts'

/** What somebody who works here hands on about somebody to another, outside our own use of it. */
export type Disclosure = {
  subject: string
  /** Who received it, in words. */
  recipient: string
  /** The organisation, when it is one of ours. */
  organization?: string | null
  /** What was handed on, in words. */
  what: string
  purpose: DisclosurePurpose
  ground: DisclosureGround
  /** The provision, such as `25 §`; must be told of `other_act`. */
  provision: string
}

/**
 * Writes a row of the disclosure log in the transaction that hands something on. The database adds who, from which register and
 * when. Only added to, and sealed as the other log.
 * @returns false when there is no relationship to whom it is about, or none where a register is kept
 */
export async function logDisclosure(tx: Tx, disclosure: Disclosure, now: Temporal.Instant): Promise<boolean> {
  const { subject, recipient, organization = null, what, purpose, ground, provision } = disclosure
  const { numAffectedRows } = await sql`
    insert into people.disclosure_log (at, subject_id, from_register_id, to_organization_id, disclosed_by, disclosed_by_name, recipient, what,
      purpose, ground)
    select people.moment(${now}), ${subject}, r.register_id, ${organization}::uuid, people.actor_practitioner(),
      n.given_name || ' ' || n.family_name, ${recipient}, ${what}, ${purpose}, ${keptGround(ground, provision)}
    from people.actor_name() n
    cross join people.relationship(${subject}, case ${purpose} when 'pregnancy' then 'pregnancy' else 'own_page' end) r
    where r.register_id is not null and people.actor_practitioner() is not null`.execute(tx)
  return numAffectedRows === 1n
}

export type DisclosureRow = {
  id: number
  at: Temporal.Instant
  subject_id: string
  by: string
  register: LocalizedText | null
  recipient: string
  what: string
  purpose: string
  ground: string
}

/** What has been handed on about these people since a moment, newest first; row security lets through what may be told. */
export async function disclosuresOf(
  db: Db,
  subjects: readonly string[],
  since: Temporal.Instant,
): Promise<DisclosureRow[]> {
  const { rows } = await sql<DisclosureRow>`
    select d.id, d.at, d.subject_id, d.disclosed_by_name as by, k.name as register, d.recipient, d.what, d.purpose, d.ground
    from people.disclosure_log d left join people.register k on k.id = d.from_register_id
    where d.subject_id = any(${[...subjects]}::uuid[]) and d.at >= ${since}
    order by d.at desc, d.id desc limit 200`.execute(db)
  return rows
}

/** Whether a row is one that the asker may be told of. */
export async function mayAskAboutDisclosure(db: Db, id: number): Promise<boolean> {
  const { rows } = await sql`select from people.disclosure_log where id = ${id}`.execute(db)
  return rows.length === 1
}
