import { sql } from 'kysely'
import type { Tx } from '../db/db.ts'

/**
 * Something that has happened, and to which row: nothing of what it was, and no name. `kind` begins with the schema whose function
 * `told_by` says whom it concerns, such as `people.question_answered`.
 */
export type Fact = { kind: string; about: string }

/** Writes a fact in the transaction of what it tells of: whoever has to hear of it does so if that is committed, and only then. */
export async function writeFact(tx: Tx, { kind, about }: Fact): Promise<void> {
  await sql`insert into platform.outbox (id, kind, about) values (gen_random_uuid(), ${kind}, ${about})`.execute(tx)
}
