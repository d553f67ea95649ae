import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/db.ts'
import type { Device, Session } from '../session.ts'

export type Passkey = {
  id: string
  credential: Buffer
  name: string
  created_at: Temporal.Instant
  used_at: Temporal.Instant | null
  refused_at: Temporal.Instant | null
}

/** One's own, the oldest first. */
export async function ownPasskeys(db: Db, me: string): Promise<Passkey[]> {
  const { rows } = await sql<Passkey>`select id, credential, name, created_at, used_at, refused_at from people.passkey
    where person_id = ${me} order by created_at, id`.execute(db)
  return rows
}

export type NewPasskey = {
  hash: Buffer
  credential: Buffer
  publicKey: Buffer
  counter: number
  synced: boolean
  backedUp: boolean
  name: string
}

/** False when whoever adds it has not just signed in strongly, has ten already, or this very one. */
export async function addPasskey(tx: Tx, one: NewPasskey, now: Temporal.Instant): Promise<boolean> {
  const { hash, credential, publicKey, counter, synced, backedUp, name } = one
  const { rows } = await sql<{
    added: boolean
  }>`select people.add_passkey(${hash}, ${credential}, ${publicKey}, ${counter}, ${synced},
    ${backedUp}, ${name}, ${now}) as added`.execute(tx)
  return rows[0]?.added ?? false
}

/** False when there is none of one's own. */
export async function removePasskey(tx: Tx, id: string, now: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql<{ removed: boolean }>`select people.remove_passkey(${id}, ${now}) as removed`.execute(tx)
  return rows[0]?.removed ?? false
}

export async function passkeyKey(db: Db, hash: Buffer): Promise<Buffer | null> {
  const { rows } = await sql<{ key: Buffer | null }>`select people.passkey_key(${hash}) as key`.execute(db)
  return rows[0]?.key ?? null
}

type SigningIn = { passkey: Buffer; hash: Buffer; device: Device; counted: number; backedUp: boolean }

/** The new light session; null when the passkey is refused, which it is from then on when it has counted backwards. */
export async function lightSession(tx: Tx, one: SigningIn, now: Temporal.Instant): Promise<Session | null> {
  const { passkey, hash, device, counted, backedUp } = one
  const { rows } =
    await sql<Session>`select * from people.sign_in_with_passkey(${passkey}, ${hash}, ${device}, ${counted},
    ${backedUp}, ${now}) s where s.hash is not null`.execute(tx)
  return rows[0] ?? null
}
