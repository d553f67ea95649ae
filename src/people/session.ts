import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../platform/db/db.ts'
import type { Lang, LocalizedText } from '../platform/languages.ts'

export type Level = 'strong' | 'light'
export type Device = 'own' | 'shared'

/** What is known of a running sign-in. The token itself is only in the browser; the database knows its hash. */
export type Session = {
  hash: Buffer
  person_id: string | null
  practitioner_id: string | null
  level: Level
  device: Device
  issuer: string
  acting_for: string | null
  acting_basis: 'custody' | 'mandate' | null
  signed_in_at: Temporal.Instant
  seen_at: Temporal.Instant
  ends_at: Temporal.Instant
  locked_at: Temporal.Instant | null
}

export type Name = { given_name: string; family_name: string; lang: Lang; title: LocalizedText | null }

/** 256 bits of chance, in letters a cookie may hold. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What the database knows of a token. Chance that long needs no slow hash. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

/**
 * Shows a session to the running transaction, which sees what that session may see from here on (D6); and keeps it alive.
 * @returns null when there is none, or it is over
 */
export async function enter(tx: Tx, hash: Buffer, now: Temporal.Instant): Promise<Session | null> {
  const { rows } = await sql<Session>`select * from people.enter(${hash}, ${now}) s where s.hash is not null`.execute(
    tx,
  )
  return rows[0] ?? null
}

/** The name of whoever the transaction has been entered as. */
export async function actorName(tx: Tx): Promise<Name> {
  const { rows } = await sql<Name>`select * from people.actor_name()`.execute(tx)
  const [name] = rows
  if (!name) throw new Error('Nobody has entered this transaction')
  return name
}
