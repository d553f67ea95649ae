import { sql } from 'kysely'
import type { Db } from '../platform/db/db.ts'
import { type Device, hashOf, type Level, newToken } from './session.ts'

/**
 * Builders of people, of those who work and of what ties them together, for tests and the demo towns. All are made up.
 * They write as the owner of the tables. Days and moments are texts such as `2026-03-01`; `valid` is a range such as `[2026-03-01,)`.
 */

/** Runs an insert that returns the id of its row. */
async function newId(db: Db, statement: ReturnType<typeof sql<{ id: string }>>): Promise<string> {
  const { rows } = await statement.execute(db)
  return (rows[0] as { id: string }).id
}

/** A text as the database keeps it. */
const texts = (text: string | Record<string, string>) => {
  const all = typeof text === 'string' ? { fi: text, sv: text, en: text } : text
  return JSON.stringify(
    Object.fromEntries(Object.entries(all).map(([lang, words]) => [lang, { text: words, state: 'checked' }])),
  )
}

let count = 0
/** A key that no other row has. */
const newKey = (word: string) => `${word}-${++count}`
const always = '[2020-01-01,)'

type Named = { key?: string; name?: string | Record<string, string> }

type Organization = Named & { kind?: 'municipality' | 'county' | 'association' | 'parish' | 'company' | 'state' }
export const anOrganization = (
  db: Db,
  { key = newKey('organization'), name = 'Kaupunki', kind = 'municipality' }: Organization = {},
) =>
  newId(
    db,
    sql`insert into people.organization (key, kind, name) values (${key}, ${kind}, ${texts(name)}) returning id`,
  )

export type RegisterKind = 'patient' | 'social_welfare' | 'ecec' | 'other'
/** The register of that kind of a controller; made when there is none. */
export const aRegister = (
  db: Db,
  { organization, kind, name = kind }: { organization: string; kind: RegisterKind; name?: Named['name'] },
) =>
  newId(
    db,
    sql`insert into people.register (controller_id, kind, name) values (${organization}, ${kind}, ${texts(name)})
    on conflict (controller_id, kind) do update set kind = excluded.kind returning id`,
  )

type Unit = Named & {
  organization?: string
  /** null: a unit that keeps no client data */
  register?: RegisterKind | null
  areas?: readonly string[]
  phone?: string | null
  valid?: string
}
export async function aUnit(db: Db, unit: Unit = {}): Promise<string> {
  const { key = newKey('unit'), name = 'Neuvola', register = 'patient', areas = [], phone = null, valid = '[,)' } = unit
  const organization = unit.organization ?? (await anOrganization(db))
  const registerId = register && (await aRegister(db, { organization, kind: register }))
  return newId(
    db,
    sql`insert into people.unit (organization_id, key, name, register_id, phone, areas, valid)
    values (${organization}, ${key}, ${texts(name)}, ${registerId}, ${phone}, ${[...areas]}, ${valid}) returning id`,
  )
}

type Practitioner = {
  given?: string
  family?: string
  title?: string | Record<string, string>
  lang?: 'fi' | 'sv' | 'en'
  leftOn?: string | null
  /** With a task comes a role: in this unit and service, for this time. */
  task?: string
  service?: string | null
  unit?: string | null
  areas?: readonly string[]
  valid?: string
}
export async function aPractitioner(db: Db, practitioner: Practitioner = {}): Promise<string> {
  const { given = 'Päivi', family = 'Lahtinen', title = 'Terveydenhoitaja', lang = 'fi', leftOn = null } = practitioner
  const id = await newId(
    db,
    sql`insert into people.practitioner (given_name, family_name, title, lang, left_on)
    values (${given}, ${family}, ${texts(title)}, ${lang}, ${leftOn}) returning id`,
  )
  if (practitioner.task) await aRole(db, { ...practitioner, practitioner: id, task: practitioner.task })
  return id
}

type Role = Pick<Practitioner, 'service' | 'unit' | 'areas' | 'valid'> & {
  practitioner: string
  task: string
  grantedBy?: string | null
  reason?: string
}
export const aRole = (db: Db, role: Role) => {
  const { practitioner, task, service = null, unit = null, areas = [], valid = always, grantedBy = null } = role
  return newId(
    db,
    sql`insert into people.practitioner_role (practitioner_id, task, service, unit_id, areas, valid, granted_by, reason)
    values (${practitioner}, ${task}, ${service}, ${unit}, ${[...areas]}, ${valid}, ${grantedBy}, ${role.reason ?? 'Työsuhde'})
    returning id`,
  )
}

type Team = { unit: string; name?: Named['name']; members?: readonly string[] }
export async function aTeam(db: Db, { unit, name = 'Tiimi', members = [] }: Team): Promise<string> {
  const id = await newId(db, sql`insert into people.team (unit_id, name) values (${unit}, ${texts(name)}) returning id`)
  for (const member of members)
    await sql`insert into people.team_member (team_id, practitioner_id, valid) values (${id}, ${member}, ${always})`.execute(
      db,
    )
  return id
}

export const aSpace = (
  db: Db,
  { unit, name = 'Huone 3', seats = null }: Named & { unit: string; seats?: number | null },
) =>
  newId(
    db,
    sql`insert into people.space (unit_id, name, seats) values (${unit}, ${texts(name)}, ${seats}) returning id`,
  )

export type PersonFacts = {
  given?: string
  family?: string
  born?: string | null
  /** Sealed by who has the keys. */
  code?: Buffer | null
  lang?: 'fi' | 'sv' | 'en'
  interpreter?: string | null
  notifyBy?: 'none' | 'email' | 'sms'
  decidesAlone?: boolean
  id?: string
}
/** Somebody grown up, when nothing else is said. */
export const aPerson = (db: Db, person: PersonFacts = {}) => {
  const {
    given = 'Sanna',
    family = 'Virtanen',
    born = '1992-04-03',
    code = null,
    lang = 'fi',
    interpreter = null,
  } = person
  return newId(
    db,
    sql`insert into people.person (id, given_name, family_name, birth_date, identity_code, lang, interpreter, notify_by, decides_alone)
    values (coalesce(${person.id ?? null}::uuid, gen_random_uuid()), ${given}, ${family}, ${born}, ${code}, ${lang}, ${interpreter},
      ${person.notifyBy ?? 'none'}, ${person.decidesAlone ?? false}) returning id`,
  )
}

export const aChild = (db: Db, child: PersonFacts = {}) => aPerson(db, { given: 'Aino', born: '2026-07-20', ...child })

type Part = 'child' | 'parent' | 'foster_parent' | 'other_adult'
/** A family of these people, by part. */
export async function aFamily(db: Db, members: Partial<Record<Part, readonly string[]>> = {}): Promise<string> {
  const id = await newId(db, sql`insert into people.family default values returning id`)
  for (const [part, people] of Object.entries(members))
    for (const person of people)
      await sql`insert into people.family_member (family_id, person_id, part) values (${id}, ${person}, ${part})`.execute(
        db,
      )
  return id
}

type Guardianship = {
  basis?: 'custody' | 'foster_placement' | 'appointed'
  scope?: 'everything' | 'daily_care' | 'right_to_know'
  source?: 'population_register' | 'court_decision' | 'placement_decision' | 'seen_by_professional'
  verifiedBy?: string | null
  valid?: string
}
export const guardianshipOf = (db: Db, adult: string, child: string, guardianship: Guardianship = {}) => {
  const { basis = 'custody', scope = 'everything', source = 'population_register', valid = always } = guardianship
  return newId(
    db,
    sql`insert into people.guardianship (adult_id, child_id, basis, scope, source, verified_at, verified_by, valid)
    values (${adult}, ${child}, ${basis}, ${scope}, ${source}, '2026-01-01T10:00:00Z',
      ${guardianship.verifiedBy ?? null}, ${valid}) returning id`,
  )
}

type Limit = {
  reason?: 'protection_order' | 'dispute' | 'child_refuses' | 'danger'
  setBy?: string | null
  valid?: string
}
export const aLimit = (
  db: Db,
  guardianship: string,
  { reason = 'protection_order', setBy = null, valid = always }: Limit = {},
) =>
  newId(
    db,
    sql`insert into people.guardian_limit (guardianship_id, reason, set_by, valid)
    values (${guardianship}, ${reason}, ${setBy}, ${valid}) returning id`,
  )

type Purpose = 'own_page' | 'appointments' | 'groups' | 'pregnancy' | 'acting'
export const trustOf = (
  db: Db,
  person: string,
  adult: string,
  purposes: readonly Purpose[] = ['own_page'],
  valid = always,
) =>
  newId(
    db,
    sql`insert into people.trust (person_id, adult_id, purposes, valid) values (${person}, ${adult}, ${[...purposes]}, ${valid})
    returning id`,
  )

type Care = {
  unit: string
  practitioner?: string | null
  team?: string | null
  basis?: 'appointment' | 'enrolment' | 'assignment' | 'request' | 'consent'
  valid?: string
}
export const careOf = (
  db: Db,
  person: string,
  { unit, practitioner = null, team = null, basis = 'assignment', valid = always }: Care,
) =>
  newId(
    db,
    sql`insert into people.care (person_id, practitioner_id, team_id, unit_id, basis, valid)
    values (${person}, ${practitioner}, ${team}, ${unit}, ${basis}, ${valid}) returning id`,
  )

export const aSafetyOrder = (db: Db, person: string, valid = always) =>
  newId(
    db,
    sql`insert into people.safety_order (person_id, source, valid) values (${person}, 'population_register', ${valid})
    returning id`,
  )

export const aContactPoint = (
  db: Db,
  person: string,
  kind: 'phone' | 'email' | 'address' | 'home_area',
  value: string,
) =>
  newId(
    db,
    sql`insert into people.contact_point (person_id, kind, value) values (${person}, ${kind}, ${value}) returning id`,
  )

type Pregnancy = { due?: string; children?: number; endedOn?: string | null; outcome?: 'birth' | 'loss' | null }
export const aPregnancy = (
  db: Db,
  person: string,
  { due = '2027-03-01', children = 1, endedOn = null, outcome = null }: Pregnancy = {},
) =>
  newId(
    db,
    sql`insert into people.pregnancy (person_id, due_date, children, ended_on, outcome)
    values (${person}, ${due}, ${children}, ${endedOn}, ${outcome}) returning id`,
  )

type Reason = { kind?: 'documented' | 'emergency' | 'location'; reason?: string; valid: string }
/** Why a practitioner looks at somebody. @param valid at most 12 hours */
export const aReason = (
  db: Db,
  practitioner: string,
  person: string,
  { kind = 'documented', reason = 'Tarvitsi tiedon tänään', valid }: Reason,
) =>
  newId(
    db,
    sql`insert into people.access_reason (practitioner_id, person_id, kind, reason, valid)
    values (${practitioner}, ${person}, ${kind}, ${reason}, ${valid}) returning id`,
  )

type SignedIn = { level?: Level; device?: Device; now: Temporal.Instant }
/** Signs somebody in; returns the token their browser would hold. */
export async function aSession(
  db: Db,
  whose: { person: string } | { practitioner: string },
  { level = 'strong', device = 'own', now }: SignedIn,
): Promise<string> {
  const token = newToken()
  const [person, practitioner] = 'person' in whose ? [whose.person, null] : [null, whose.practitioner]
  await sql`insert into people.session (hash, person_id, practitioner_id, level, device, issuer, signed_in_at, seen_at, ends_at)
    values (${hashOf(token)}, ${person}, ${practitioner}, ${level}, ${device}, 'test', ${now}, ${now},
      ${now}::timestamptz + people.session_length(${device}))`.execute(db)
  return token
}
