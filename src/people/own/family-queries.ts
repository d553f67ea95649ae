import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/db.ts'
import type { LocalizedText } from '../../platform/languages.ts'
import { writeFact } from '../../platform/outbox/outbox.ts'

export type FamilyPerson = {
  id: string
  given_name: string
  family_name: string
  birth_date: Temporal.PlainDate | null
  died_on: Temporal.PlainDate | null
  decides_alone: boolean
  /** On what ground one sees them. */
  basis: 'self' | 'custody' | 'trust' | 'mandate'
  /** Of one's own guardianship, when there is one. */
  scope: Scope | null
  /** In how many families they live: a child of separated parents in two. */
  homes: number
}
export type Scope = 'everything' | 'daily_care' | 'right_to_know'

/** Oneself and everybody one sees by right or by trust. Who may not be seen is not there: row security says who (D5). */
export async function familyOf(db: Db, me: string): Promise<FamilyPerson[]> {
  const { rows } = await sql<FamilyPerson>`
    select p.id, p.given_name, p.family_name, p.birth_date, p.died_on, p.decides_alone, r.basis,
      (select g.scope from people.guardianship g
        where g.adult_id = ${me} and g.child_id = p.id and g.valid @> people.day(people.at())) as scope,
      (select count(*) from people.family_member m where m.person_id = p.id and m.valid @> people.day(people.at())) as homes
    from people.person p cross join lateral people.relationship(p.id, 'own_page') r
    where p.id in (select ${me}::uuid union select child_id from people.guardianship where adult_id = ${me}
      union select person_id from people.trust where adult_id = ${me} union select people.acting_for())
    order by p.id <> ${me}, r.basis, p.birth_date desc nulls last, p.given_name`.execute(db)
  return rows
}

export type Guardian = {
  adult_id: string
  given_name: string
  family_name: string
  basis: 'custody' | 'foster_placement' | 'appointed'
  scope: Scope
  source: 'population_register' | 'court_decision' | 'placement_decision' | 'seen_by_professional'
  verified_at: Temporal.Instant
  /** Whether they see the child's data here. */
  sees: boolean
}

export async function guardiansOf(db: Db, child: string): Promise<Guardian[]> {
  const { rows } = await sql<Guardian>`select * from people.family_guardians(${child})`.execute(db)
  return rows
}

export type Carer = { unit: LocalizedText; phone: string | null; name: string | null; title: LocalizedText | null }

/** Who cares for somebody now; empty also when where that is must stay hidden. */
export async function carersOf(db: Db, person: string): Promise<Carer[]> {
  const { rows } = await sql<Carer>`
    select u.name as unit, u.phone, p.given_name || ' ' || p.family_name as name, p.title
    from people.care c join people.unit u on u.id = c.unit_id left join people.practitioner p on p.id = c.practitioner_id
    where c.person_id = ${person} and c.valid @> people.at()
    order by u.name ->> 'fi', p.family_name nulls last`.execute(db)
  return rows
}

export type ContactPoint = { kind: 'phone' | 'email' | 'address' | 'home_area'; value: string }

export async function contactPointsOf(db: Db, person: string): Promise<ContactPoint[]> {
  const { rows } = await sql<ContactPoint>`
    select kind, value from people.contact_point where person_id = ${person} order by kind`.execute(db)
  return rows
}

export type TrustPurpose = 'own_page' | 'appointments' | 'groups' | 'pregnancy' | 'acting'
export type GivenTrust = {
  id: string
  adult_id: string
  given_name: string
  family_name: string
  purposes: TrustPurpose[]
  since: Temporal.Instant
}

export async function trustsGiven(db: Db): Promise<GivenTrust[]> {
  const { rows } = await sql<GivenTrust>`select * from people.trusts_given()`.execute(db)
  return rows
}

export type Trustable = { id: string; given_name: string; family_name: string }

/** Adults of one's own family whom one may trust. */
export async function trustable(db: Db): Promise<Trustable[]> {
  const { rows } = await sql<Trustable>`select * from people.trustable() order by given_name, family_name`.execute(db)
  return rows
}

export async function insertTrust(
  tx: Tx,
  me: string,
  adult: string,
  purposes: readonly TrustPurpose[],
  now: Temporal.Instant,
): Promise<void> {
  const { rows } = await sql<{ id: string }>`insert into people.trust (person_id, adult_id, purposes, valid)
    values (${me}, ${adult}, ${purposes}, tstzrange(${now}, null)) returning id`.execute(tx)
  const kind = purposes.includes('pregnancy') ? 'people.pregnancy_shared' : 'people.trust_given'
  await writeFact(tx, { kind, about: (rows[0] as { id: string }).id })
}

/** Ends a trust at this moment; false when there was none of one's own. */
export async function endTrust(tx: Tx, me: string, id: string, now: Temporal.Instant): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update people.trust set valid = tstzrange(least(lower(valid), ${now}), ${now})
    where id = ${id} and person_id = ${me} and valid @> ${now}::timestamptz`.execute(tx)
  return numAffectedRows === 1n
}
