import { sql } from 'kysely'
import type { Tx } from '../platform/db/db.ts'

/** On what ground somebody acts for another: by custody, or because they, or a register on their behalf, allowed it. */
export type ActingBasis = 'custody' | 'mandate'

/** Somebody for whom the one who asks may choose to act. */
export type Actable = {
  id: string
  given_name: string
  family_name: string
  birth_date: Temporal.PlainDate | null
  basis: ActingBasis
  /** Of the guardianship; null for a mandate. */
  scope: 'everything' | 'daily_care' | null
  /** Where the mandate comes from; of a guardianship its own source. */
  source: string
}

/** Everybody for whom one may act at this moment, children first. */
export async function actable(tx: Tx): Promise<Actable[]> {
  const { rows } = await sql<Actable>`select * from people.actable()
    order by basis <> 'custody', birth_date desc nulls last, given_name, id`.execute(tx)
  return rows
}

/** For whom the session of this transaction acts; null when for nobody, or when the ground has ended. */
export async function actingFor(tx: Tx): Promise<string | null> {
  const { rows } = await sql<{ whom: string | null }>`select people.acting_for() as whom`.execute(tx)
  return rows[0]?.whom ?? null
}

type Choice = { whom: string; basis: ActingBasis }

/**
 * Chooses for whom a session goes on; null stops acting. The database asks for the ground itself.
 * @returns false when there is no ground for it
 */
export async function actFor(tx: Tx, session: Buffer, choice: Choice | null, now: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql<{ did: boolean | null }>`
    select people.act_for(${session}, ${choice?.whom ?? null}, ${choice?.basis ?? null}, ${now}) as did`.execute(tx)
  return rows[0]?.did === true
}
