import { sql } from 'kysely'
import type { Db, Tx } from '../platform/db/db.ts'
import type { LocalizedText } from '../platform/languages.ts'

/** What can be tried in some units or areas first (L-40). A key is here, and a row in a migration, only when a page asks for it. */
export const features = ['passkeys', 'web_push'] as const
export type Feature = (typeof features)[number]

/** Where somebody asks from: the unit that serves them, and the slugs of their areas. */
export type Where = { unit?: string | null; areas?: readonly string[] }

/**
 * Whether a feature is on there: the unit's own switch decides, then that of an area, then whether it is on everywhere. Areas that
 * disagree mean no. Whoever has it not yet is told whom to call instead.
 */
export async function isOn(db: Db, feature: Feature, { unit = null, areas = [] }: Where): Promise<boolean> {
  const { rows } = await sql<{
    on: boolean
  }>`select people.is_on(${feature}, ${unit}, ${[...areas]}::text[]) as on`.execute(db)
  return rows[0]?.on === true
}

/** Whether it is on for whoever has signed in: in a unit that serves them or their child, or where they live. */
export async function isOnForMe(tx: Tx, feature: Feature): Promise<boolean> {
  const { rows } = await sql<{ on: boolean }>`select people.is_on_for_me(${feature}) as on`.execute(tx)
  return rows[0]?.on === true
}

/** Whom to call: a unit by its name, or the town, whose name is null. */
export type CallInstead = { name: LocalizedText | null; phone: string }

/** The unit that serves somebody or their child, of those they may know of; otherwise the town. Null when no number is known. */
export async function callInstead(tx: Tx, me: string, town: { phone: string | null }): Promise<CallInstead | null> {
  const { rows } = await sql<CallInstead>`
    select u.name, u.phone from people.care c join people.unit u on u.id = c.unit_id
    where c.valid @> people.at() and u.valid @> people.day(people.at()) and u.phone is not null and (c.person_id = ${me}
      or c.person_id in (select g.child_id from people.guardianship g where g.adult_id = ${me} and g.valid @> people.day(people.at())))
    order by c.person_id = ${me} desc, lower(c.valid) desc, u.key limit 1`.execute(tx)
  return rows[0] ?? (town.phone ? { name: null, phone: town.phone } : null)
}
