import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/db/db.ts'
import type { LocalizedText } from '../../platform/languages.ts'
import type { OrganizationKind, RegisterKind } from './kinds.ts'

/** What came of it. `stale`: the sign-in is too old for a grave act. */
export type Answer =
  | 'done'
  | 'not_allowed'
  | 'stale'
  | 'gone'
  | 'already'
  | 'has_units'
  | 'has_clients'
  | 'reserved'
  | 'register_stays'
  | 'in_use'
  | 'oneself'
  | 'no_task'

const json = (name: LocalizedText) => sql`${JSON.stringify(name)}::jsonb`

async function answerOf(tx: Tx, call: RawBuilder<unknown>): Promise<Answer> {
  const { rows } = await sql<{ answer: Answer }>`select ${call} as answer`.execute(tx)
  return rows[0]?.answer ?? 'not_allowed'
}
const newIdOf = async (tx: Tx, call: RawBuilder<unknown>): Promise<string | null> =>
  (await sql<{ id: string | null }>`select ${call} as id`.execute(tx)).rows[0]?.id ?? null

export const addOrganization = (tx: Tx, name: LocalizedText, kind: OrganizationKind) =>
  newIdOf(tx, sql`people.add_organization(${json(name)}, ${kind})`)
export const correctOrganization = (tx: Tx, id: string, name: LocalizedText, kind: OrganizationKind) =>
  answerOf(tx, sql`people.correct_organization(${id}, ${json(name)}, ${kind})`)
export const addRegister = (tx: Tx, organization: string, kind: RegisterKind, name: LocalizedText) =>
  answerOf(tx, sql`people.add_register(${organization}, ${kind}, ${json(name)})`)
export const endOrganization = (tx: Tx, id: string, reason: string) =>
  answerOf(tx, sql`people.end_organization(${id}, ${reason})`)
export const mergeOrganization = (tx: Tx, id: string, into: string, reason: string) =>
  answerOf(tx, sql`people.merge_organization(${id}, ${into}, ${reason})`)
export const splitOrganization = (tx: Tx, id: string, name: LocalizedText, units: string[], reason: string) =>
  answerOf(tx, sql`people.split_organization(${id}, ${json(name)}, ${units}::uuid[], ${reason})`)

export type UnitFacts = { name: LocalizedText; register: string | null; phone: string | null; areas: string[] }
export const addUnit = (tx: Tx, organization: string, { name, register, phone, areas }: UnitFacts) =>
  newIdOf(tx, sql`people.add_unit(${organization}, ${json(name)}, ${register}, ${phone}, ${areas}::text[])`)
export const correctUnit = (tx: Tx, id: string, { name, register, phone, areas }: UnitFacts) =>
  answerOf(tx, sql`people.correct_unit(${id}, ${json(name)}, ${register}, ${phone}, ${areas}::text[])`)
export const endUnit = (tx: Tx, id: string, reason: string) => answerOf(tx, sql`people.end_unit(${id}, ${reason})`)
export const mergeUnit = (tx: Tx, id: string, into: string, reason: string) =>
  answerOf(tx, sql`people.merge_unit(${id}, ${into}, ${reason})`)
export const splitUnit = (tx: Tx, id: string, names: LocalizedText[], reason: string) =>
  answerOf(tx, sql`people.split_unit(${id}, ${names.map((name) => JSON.stringify(name))}::jsonb[], ${reason})`)

export const addTeam = (tx: Tx, unit: string, name: LocalizedText) =>
  answerOf(tx, sql`people.add_team(${unit}, ${json(name)})`)
export const correctTeam = (tx: Tx, id: string, name: LocalizedText) =>
  answerOf(tx, sql`people.correct_team(${id}, ${json(name)})`)
export const endTeam = (tx: Tx, id: string) => answerOf(tx, sql`people.end_team(${id})`)
export const addMember = (tx: Tx, team: string, practitioner: string) =>
  answerOf(tx, sql`people.add_member(${team}, ${practitioner})`)
export const endMember = (tx: Tx, id: string) => answerOf(tx, sql`people.end_member(${id})`)

export const addSpace = (tx: Tx, unit: string, name: LocalizedText, seats: number | null) =>
  answerOf(tx, sql`people.add_space(${unit}, ${json(name)}, ${seats})`)
export const correctSpace = (tx: Tx, id: string, name: LocalizedText, seats: number | null) =>
  answerOf(tx, sql`people.correct_space(${id}, ${json(name)}, ${seats})`)
export const endSpace = (tx: Tx, id: string) => answerOf(tx, sql`people.end_space(${id})`)
