import { sql } from 'kysely'
import type { Db } from '../db/db.ts'
import type { Lang } from '../languages.ts'
import type { Carrier, Medium } from './letter.ts'

/** Keeps letters where a trial can show them, instead of sending them. The same letter twice is one. */
export const recordingCarrier =
  (db: Db, medium: Medium, clock: () => Temporal.Instant): Carrier =>
  async ({ id, to, lang, subject, text }) => {
    await sql`insert into platform.recorded_post (id, medium, recipient, lang, subject, body, sent_at)
      values (${id}, ${medium}, ${to}, ${lang}, ${subject}, ${text}, ${clock()}) on conflict do nothing`.execute(db)
  }

export type Recorded = {
  medium: Medium
  recipient: string
  lang: Lang
  subject: string
  body: string
  sent_at: Temporal.Instant
}

/** What would have been sent, newest first. */
export async function recordedPost(db: Db, most: number): Promise<Recorded[]> {
  const { rows } = await sql<Recorded>`
    select medium, recipient, lang, subject, body, sent_at from platform.recorded_post
    order by sent_at desc, created_at desc, id limit ${most}`.execute(db)
  return rows
}
