import { sql } from 'kysely'
import type { Tx } from '../../platform/db/db.ts'
import type { LocalizedText } from '../../platform/languages.ts'

/** One right of somebody, with its time, and who gave and ended it. `ends`: null when no end is known. */
export type Right = {
  id: string
  practitioner_id: string
  name: string
  task: string
  service: string | null
  unit: LocalizedText | null
  areas: string[]
  begins: Temporal.Instant
  ends: Temporal.Instant | null
  granted_by: string | null
  confirmed_by: string | null
  reason: string
  ended_by: string | null
  end_reason: string | null
}

/** What held at some moment of a day; without a day everything there has ever been, for one practitioner. */
export const rightsOn = async (tx: Tx, day: Temporal.PlainDate | null, practitioner: string | null): Promise<Right[]> =>
  (
    await sql<Right>`
      select r.id, r.practitioner_id, p.family_name || ' ' || p.given_name as name, r.task, r.service, u.name as unit, r.areas,
        lower(r.valid) as begins, nullif(upper(r.valid), 'infinity') as ends, g.given_name || ' ' || g.family_name as granted_by,
        v.given_name || ' ' || v.family_name as confirmed_by, r.reason,
        e.given_name || ' ' || e.family_name as ended_by, r.end_reason
      from people.practitioner_role r
      join people.practitioner p on p.id = r.practitioner_id
      left join people.unit u on u.id = r.unit_id
      left join people.practitioner g on g.id = r.granted_by
      left join people.practitioner v on v.id = r.confirmed_by
      left join people.practitioner e on e.id = r.ended_by
      where (${day}::date is null or r.valid && tstzrange(${day}::date::timestamp at time zone 'Europe/Helsinki',
          (${day}::date + 1)::timestamp at time zone 'Europe/Helsinki'))
        and (${practitioner}::uuid is null or r.practitioner_id = ${practitioner})
      order by p.family_name, p.given_name, p.id, lower(r.valid) desc, r.task
      limit 2000`.execute(tx)
  ).rows

export type Worker = { id: string; name: string }
export const workers = async (tx: Tx): Promise<Worker[]> =>
  (
    await sql<Worker>`select p.id, p.family_name || ' ' || p.given_name as name from people.practitioner p
      where p.left_on is null or p.left_on > people.day(people.at()) order by p.family_name, p.given_name`.execute(tx)
  ).rows

export type OpenUnit = { id: string; name: LocalizedText; organization: LocalizedText }
export const openUnits = async (tx: Tx): Promise<OpenUnit[]> =>
  (
    await sql<OpenUnit>`select u.id, u.name, o.name as organization from people.unit u
      join people.organization o on o.id = u.organization_id
      where u.valid @> people.day(people.at()) order by o.name -> 'fi' ->> 'text', u.name -> 'fi' ->> 'text'`.execute(
      tx,
    )
  ).rows

export type Grant = {
  practitioner: string
  task: string
  service: string | null
  unit: string | null
  until: Temporal.Instant | null
  reason: string
}
/** `waits`: for a second administrator. */
export type GrantAnswer =
  | 'granted'
  | 'waits'
  | 'not_allowed'
  | 'oneself'
  | 'left'
  | 'unit_missing'
  | 'unit_closed'
  | 'already'
export const grantRole = async (tx: Tx, grant: Grant): Promise<GrantAnswer> =>
  (
    await sql<{
      answer: GrantAnswer
    }>`select people.grant_role(${grant.practitioner}, ${grant.task}, ${grant.service}, ${grant.unit},
      '{}', ${grant.until}, ${grant.reason}) as answer`.execute(tx)
  ).rows[0]?.answer ?? 'not_allowed'

export type EndAnswer = 'ended' | 'not_allowed' | 'gone' | 'last'
export const endRole = async (tx: Tx, role: string, reason: string): Promise<EndAnswer> =>
  (await sql<{ answer: EndAnswer }>`select people.end_role(${role}, ${reason}) as answer`.execute(tx)).rows[0]
    ?.answer ?? 'not_allowed'

/** A right that waits for a second administrator. `decidable`: by whoever asks, with a yes. */
export type Proposal = Pick<Right, 'id' | 'name' | 'task' | 'service' | 'unit' | 'begins' | 'ends' | 'reason'> & {
  proposed_by: string
  proposed_at: Temporal.Instant
  decidable: boolean
}
export const waitingRoles = async (tx: Tx): Promise<Proposal[]> =>
  (
    await sql<Proposal>`
      select r.id, p.family_name || ' ' || p.given_name as name, r.task, r.service, u.name as unit, lower(r.valid) as begins,
        nullif(upper(r.valid), 'infinity') as ends, r.reason, b.given_name || ' ' || b.family_name as proposed_by, r.proposed_at,
        people.actor_practitioner() not in (r.proposed_by, r.practitioner_id) as decidable
      from people.waiting_roles() r
      join people.practitioner p on p.id = r.practitioner_id
      join people.practitioner b on b.id = r.proposed_by
      left join people.unit u on u.id = r.unit_id
      order by r.proposed_at, r.id`.execute(tx)
  ).rows

export type DecideAnswer = 'decided' | 'not_allowed' | 'gone' | 'oneself' | 'too_close' | 'unit_closed' | 'already'
export const decideRole = async (tx: Tx, proposal: string, confirms: boolean): Promise<DecideAnswer> =>
  (await sql<{ answer: DecideAnswer }>`select people.decide_role(${proposal}, ${confirms}) as answer`.execute(tx))
    .rows[0]?.answer ?? 'not_allowed'

/** How many there are who could confirm each other's grants. */
export const countAdministrators = async (tx: Tx): Promise<number> =>
  (
    await sql<{ count: number }>`select count(distinct r.practitioner_id)::int as count from people.practitioner_role r
      join people.practitioner p on p.id = r.practitioner_id
      where r.task = 'administration' and r.valid @> people.at() and (p.left_on is null or p.left_on > people.day(people.at()))`.execute(
      tx,
    )
  ).rows[0]?.count ?? 0
