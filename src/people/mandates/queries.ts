import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/db.ts'

/** The identity code of whoever has entered the transaction, as it is kept; null when it was never told. */
export async function ownIdentityCode(tx: Tx): Promise<Buffer | null> {
  const { rows } = await sql<{ code: Buffer | null }>`select people.own_identity_code() as code`.execute(tx)
  return rows[0]?.code ?? null
}

/** True for the first who comes back with this hash. */
export async function spendQuestion(db: Db, hash: Buffer, now: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql<{ first: boolean }>`select people.spend_sign_in(${hash}, ${now}) as first`.execute(db)
  return rows[0]?.first ?? false
}

type Confirmed = { session: Buffer; identity: Buffer; issues: readonly string[] }

/** Keeps what the register told, for this sign-in. Returns whom it is about, or null when they may not be represented here. */
export async function confirmMandate(
  tx: Tx,
  { session, identity, issues }: Confirmed,
  now: Temporal.Instant,
): Promise<string | null> {
  const { rows } = await sql<{ whom: string | null }>`
    select people.confirm_mandate(${session}, ${identity}, ${[...issues]}::text[], null, ${now}) as whom`.execute(tx)
  return rows[0]?.whom ?? null
}
