import { sql } from 'kysely'
import type { Tx } from '../../platform/db/db.ts'
import type { Use } from '../use-log.ts'

/** `hashes`: of one identity, by each key in use. */
export const personByIdentity = async (tx: Tx, hashes: readonly Buffer[]): Promise<string | null> =>
  (
    await sql<{ id: string }>`select f.id from unnest(${[...hashes]}::bytea[]) h, people.find_by_identity(h) f(id)
      where f.id is not null limit 1`.execute(tx)
  ).rows[0]?.id ?? null

/** Nobody, or the one; two of the same name and birthday are told apart by their identity code only. */
export async function personByBirth(tx: Tx, given: string, family: string, born: Temporal.PlainDate) {
  const { rows } = await sql<{
    id: string
  }>`select f.id from people.find_by_birth(${given}, ${family}, ${born}) f(id)`.execute(tx)
  return rows.length === 1 ? (rows[0]?.id ?? null) : null
}

/** That somebody was looked for, and by whom: whether they have a relationship or not, the family sees it. */
export const insertSearch = (tx: Tx, subject: string | null, now: Temporal.Instant) =>
  insertDuty(tx, { subject, action: 'searched', what: 'person', purpose: 'search' }, now)

/** A row of what one does by one's task, without a relationship to the person. */
export const insertDuty = (tx: Tx, { subject, action, what, purpose }: Use, now: Temporal.Instant) =>
  sql`insert into people.use_log (at, subject_id, actor_practitioner_id, actor_name, actor_title, action, what, purpose, basis)
    select ${now}, ${subject}, people.actor_practitioner(), n.given_name || ' ' || n.family_name, n.title -> 'fi' ->> 'text',
      ${action}, ${what}, ${purpose}, 'duty' from people.actor_name() n`.execute(tx)

export const maySee = async (tx: Tx, person: string): Promise<boolean> =>
  (await sql<{ may: boolean }>`select people.may_see(${person}, 'own_page') as may`.execute(tx)).rows[0]?.may === true

export const maySeePregnancy = async (tx: Tx, person: string): Promise<boolean> =>
  (await sql<{ may: boolean }>`select people.may_see(${person}, 'pregnancy') as may`.execute(tx)).rows[0]?.may === true

export const hasSearched = async (tx: Tx, person: string): Promise<boolean> =>
  (await sql<{ has: boolean }>`select people.has_searched(${person}) as has`.execute(tx)).rows[0]?.has === true

type Reason = { kind: 'documented' | 'emergency'; ground: string; words: string }
/** False when nobody has just been looked for under that id: an address alone opens nothing. */
export async function openWithReason(tx: Tx, person: string, { kind, ground, words }: Reason): Promise<boolean> {
  const { rows } = await sql<{ id: string | null }>`
    select people.open_with_reason(${person}, ${kind}, ${ground}, ${words}) as id`.execute(tx)
  return Boolean(rows[0]?.id)
}

export async function locateWithReason(tx: Tx, person: string, words: string): Promise<boolean> {
  const { rows } = await sql<{
    id: string | null
  }>`select people.locate_with_reason(${person}, ${words}) as id`.execute(tx)
  return Boolean(rows[0]?.id)
}

/** That a place under turvakielto was seen, with the reason of its own that opened it. */
export const insertLocated = (tx: Tx, subject: string, records: readonly string[], now: Temporal.Instant) =>
  sql`insert into people.use_log (at, subject_id, actor_practitioner_id, actor_name, actor_title, action, what, records, purpose, basis,
      reason)
    select ${now}, ${subject}, people.actor_practitioner(), n.given_name || ' ' || n.family_name, n.title -> 'fi' ->> 'text', 'read',
      'contact_point', ${[...records]}::uuid[], 'care', 'location', a.reason
    from people.actor_name() n
    cross join lateral (select w.reason from people.access_reason w where w.practitioner_id = people.actor_practitioner()
      and w.person_id = ${subject} and w.kind = 'location' and w.valid @> people.at() order by w.created_at desc limit 1) a`.execute(
    tx,
  )

export const insertPause = (tx: Tx, person: string, pregnancy: string, practitioner: string, now: Temporal.Instant) =>
  sql`insert into people.pause (person_id, pregnancy_id, set_by_practitioner, span)
    select g.person_id, g.id, ${practitioner}, tstzrange(${now}, null) from people.pregnancy g
    where g.id = ${pregnancy} and g.person_id = ${person} and not exists (select from people.pause b
      where b.person_id = g.person_id and (b.pregnancy_id = g.id or b.pregnancy_id is null) and b.span @> people.at())`.execute(
    tx,
  )
