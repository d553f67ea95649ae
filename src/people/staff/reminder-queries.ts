import { sql } from 'kysely'
import { z } from 'zod'
import type { Db, Tx } from '../../platform/db/db.ts'

/** Where somebody who guards privacy is reminded of what is due: an address of their work, told by themselves. Empty: nowhere. */
export async function reminderOf(db: Db, me: string): Promise<string> {
  const { rows } = await sql<{ email: string }>`
    select email from people.staff_reminder where practitioner_id = ${me}`.execute(db)
  return rows[0]?.email ?? ''
}

export const isAddress = (email: string): boolean => z.email().max(254).safeParse(email).success

/** An empty address ends the reminders. */
export async function keepReminder(tx: Tx, me: string, email: string): Promise<void> {
  if (email)
    await sql`insert into people.staff_reminder (practitioner_id, email) values (${me}, ${email})
      on conflict (practitioner_id) do update set email = excluded.email`.execute(tx)
  else await sql`delete from people.staff_reminder where practitioner_id = ${me}`.execute(tx)
}
