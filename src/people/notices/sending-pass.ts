import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/db.ts'

/** By what a process proves to the database that it is one that sends: kept in its memory alone, never in a row, a job or a log. */
export type SendingPass = string

/**
 * A new pass for a process that starts.
 * @param owner as the owner of the tables: the application can neither make one nor read its hash
 */
export async function newSendingPass(owner: Db): Promise<SendingPass> {
  const pass = randomBytes(32).toString('base64url')
  const hash = createHash('sha256').update(pass).digest()
  await sql`insert into people.sending_pass (hash) values (${hash})`.execute(owner)
  return pass
}

/** The database as a process that sends has it. */
export type SendingDb = { db: Db; pass: SendingPass }

/** Works in a transaction that may ask whom to tell, and where: addresses and pauses are told in no other. */
export const sending = <T>({ db, pass }: SendingDb, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction().execute(async (tx) => {
    await sql`select set_config('people.sending_pass', ${pass}, true)`.execute(tx)
    return work(tx)
  })
