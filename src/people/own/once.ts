import { sql } from 'kysely'
import type { Tx } from '../../platform/db/db.ts'

/** Whoever presses twice waits for their first press, and the second finds what it has done. */
export async function onePressAtATime(tx: Tx, me: string): Promise<void> {
  await sql`select from people.person where id = ${me} for no key update`.execute(tx)
}
