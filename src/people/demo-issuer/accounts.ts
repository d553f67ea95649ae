import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import type { Text } from '../../platform/languages.ts'

/** What the demo issuer is called where a professional's identity is kept: `identityHash(keys, { issuer: demoIssuerKey, subject })`. */
export const demoIssuerKey = 'demo'

/** Somebody made up, whom one may try the service as. */
export type DemoPerson = {
  sub: string
  name: string
  role: Text
  group: 'family' | 'professional' | 'area'
  about: Text
}

/** What the demo issuer says of somebody when they sign in. */
export type DemoAccount = {
  sub: string
  audience: 'citizen' | 'staff'
  identity: string
  given_name: string
  family_name: string
}

/** Whom one may choose, in the order they are to be shown; none where no demo town was made. */
export async function demoPeople(db: Db): Promise<DemoPerson[]> {
  const { rows } = await sql<DemoPerson>`
    select sub, given_name || ' ' || family_name as name, role, group_key as "group", about
    from people.demo_account order by position, sub`.execute(db)
  return rows
}

/** By what one chooses them by, or by what the issuer calls them. */
export async function demoAccount(db: Db, name: string): Promise<DemoAccount | null> {
  const { rows } = await sql<DemoAccount>`
    select sub, audience, identity, given_name, family_name from people.demo_account
    where sub = ${name} or (audience = 'staff' and identity = ${name}) order by sub = ${name} desc limit 1`.execute(db)
  return rows[0] ?? null
}

/** What the issuer calls somebody: an employer has its own names for its people. */
export const subjectOf = ({ audience, sub, identity }: DemoAccount): string => (audience === 'staff' ? identity : sub)
