import { sql } from 'kysely'
import type { Tx } from '../../platform/db/db.ts'
import type { Lang, LocalizedText } from '../../platform/languages.ts'

/** Somebody on one's own list, with what put them there. */
export type OwnPerson = {
  id: string
  given_name: string
  family_name: string
  birth_date: Temporal.PlainDate | null
  own: boolean
  team: LocalizedText | null
  unit: LocalizedText
  family_id: string | null
}

export const pageSize = 60

/**
 * Those one cares for oneself first, then those of one's teams, by family name; `name` narrows. One more than a page is told, so that
 * the page knows whether there is another. The database knows whose list it is, and whom they may see.
 */
export async function ownPeople(
  tx: Tx,
  { name = '', page = 1, size = pageSize }: { name?: string; page?: number; size?: number },
): Promise<OwnPerson[]> {
  const named = `%${name.replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<OwnPerson>`
    select m.person_id as id, m.given_name, m.family_name, m.birth_date, m.own, m.team, m.unit, m.family_id
    from people.own_people(${named}, ${size + 1}, ${(page - 1) * size}) m order by m.place`.execute(tx)
  return rows
}

export type PersonRecord = {
  id: string
  given_name: string
  family_name: string
  birth_date: Temporal.PlainDate | null
  died_on: Temporal.PlainDate | null
  lang: Lang
  interpreter: string | null
  decides_alone: boolean
  protected: boolean
}

export const personById = async (tx: Tx, id: string): Promise<PersonRecord | undefined> =>
  (
    await sql<PersonRecord>`select p.id, p.given_name, p.family_name, p.birth_date, p.died_on, p.lang, p.interpreter, p.decides_alone,
      people.is_protected(p.id) as protected from people.person p where p.id = ${id}`.execute(tx)
  ).rows[0]

export type Guardian = {
  adult_id: string
  given_name: string
  family_name: string
  basis: string
  scope: string
  limits: string[]
}
export const guardiansOf = async (tx: Tx, child: string): Promise<Guardian[]> =>
  (await sql<Guardian>`select g.* from people.guardians_told(${child}) g`.execute(tx)).rows

export type Member = {
  id: string
  given_name: string
  family_name: string
  birth_date: Temporal.PlainDate | null
  part: string
}
/** Those of the same families whom one may see; of others nobody learns here. */
export const membersOf = async (tx: Tx, person: string): Promise<Member[]> =>
  (await sql<Member>`select * from people.members_told(${person})`.execute(tx)).rows

export type Carer = {
  name: string | null
  team: LocalizedText | null
  unit: LocalizedText
  phone: string | null
  basis: string
}
export const carersOf = async (tx: Tx, person: string): Promise<Carer[]> =>
  (await sql<Carer>`select * from people.carers_told(${person})`.execute(tx)).rows

export type ContactPoint = { id: string; kind: string; value: string }
export const contactPointsOf = async (tx: Tx, person: string): Promise<ContactPoint[]> =>
  (
    await sql<ContactPoint>`select c.id, c.kind, c.value from people.contact_point c where c.person_id = ${person}
      order by c.kind desc`.execute(tx)
  ).rows

export type Pregnancy = {
  id: string
  due_date: Temporal.PlainDate
  children: number
  ended_on: Temporal.PlainDate | null
  outcome: 'birth' | 'loss' | null
  paused: boolean
}
export const pregnanciesOf = async (tx: Tx, person: string): Promise<Pregnancy[]> =>
  (
    await sql<Pregnancy>`select g.id, g.due_date, g.children, g.ended_on, g.outcome, exists (select from people.pause b
        where b.person_id = g.person_id and (b.pregnancy_id = g.id or b.pregnancy_id is null) and b.span @> people.at()) as paused
      from people.pregnancy g where g.person_id = ${person} order by g.due_date desc`.execute(tx)
  ).rows

/** On what ground the one who asks sees somebody. */
export const basisOf = async (tx: Tx, person: string): Promise<string | undefined> =>
  (await sql<{ basis: string }>`select r.basis from people.relationship(${person}, 'own_page') r`.execute(tx)).rows[0]
    ?.basis
