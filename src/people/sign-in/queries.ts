import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/db.ts'
import type { Lang } from '../../platform/languages.ts'
import type { Device, Session } from '../session.ts'

/** Whether anybody is known here yet: whose identity was told is found again only with the keys of that time. */
export async function knowsAnybody(db: Db): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`select exists (select from people.identity) as known`.execute(db)
  return rows[0]?.known ?? true
}

/** True for the first who asks with this hash. */
export async function spendSignIn(db: Db, hash: Buffer, now: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql<{ first: boolean }>`select people.spend_sign_in(${hash}, ${now}) as first`.execute(db)
  return rows[0]?.first ?? false
}

export type Newcomer = {
  identity: Buffer
  given: string
  family: string
  born: Temporal.PlainDate | null
  code: Buffer
  lang: Lang
}

/** Makes a person of somebody who comes for the first time; somebody known stays as they are. */
export async function joinPerson(tx: Tx, { identity, given, family, born, code, lang }: Newcomer): Promise<void> {
  await sql`select people.join(${identity}, ${given}, ${family}, ${born}, ${code}, ${lang})`.execute(tx)
}

type Renewed = { identity: Buffer; former: Buffer[]; told: Buffer }

/** Somebody known by a former key is known by the newest one from here on. `told`: the identity itself, sealed, where nothing else holds it. */
export const renewIdentity = (tx: Tx, { identity, former, told }: Renewed) =>
  sql`select people.renew_identity(${identity}, ${former}::bytea[], ${told})`.execute(tx)

type SigningIn = { identity: Buffer; hash: Buffer; device: Device; issuer: string }

/** The new session, which remembers nothing of what the issuer said; or null when nobody of ours has that identity, or they have left. */
export async function insertSession(tx: Tx, { identity, hash, device, issuer }: SigningIn, now: Temporal.Instant) {
  const { rows } = await sql<Session>`
    select * from people.sign_in(${identity}, ${hash}, 'strong', ${device}, ${issuer}, null, ${now}) s
    where s.hash is not null`.execute(tx)
  return rows[0] ?? null
}

export async function tellSafetyOrder(tx: Tx, hash: Buffer, now: Temporal.Instant): Promise<void> {
  await sql`select people.tell_safety_order(${hash}, ${now})`.execute(tx)
}

/** Ends a session and tells what it was; null when there was none. */
export async function endSession(db: Db, hash: Buffer, now: Temporal.Instant): Promise<Session | null> {
  const { rows } = await sql<Session>`select * from people.leave(${hash}, ${now}) s where s.hash is not null`.execute(
    db,
  )
  return rows[0] ?? null
}

export async function endAllSessions(db: Db, hash: Buffer, now: Temporal.Instant): Promise<void> {
  await sql`select people.leave_everywhere(${hash}, ${now})`.execute(db)
}

/** True when it was a professional's session, which alone can be locked. */
export async function lockSession(db: Db, hash: Buffer, now: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql<{ locked: boolean | null }>`select people.lock(${hash}, ${now}) as locked`.execute(db)
  return rows[0]?.locked ?? false
}

/** Takes away what is left of sessions that are over; how many. */
export async function forgetSessions(db: Db): Promise<number> {
  const { rows } = await sql<{ gone: number }>`select people.forget_sessions() as gone`.execute(db)
  return Number(rows[0]?.gone ?? 0)
}
