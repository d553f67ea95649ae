// Written by `npm run tables` from the migrated database; a test fails when they differ.
import type { Generated } from 'kysely'
import type { Db } from '../../platform/db/db.ts'

/** This room's tables. Naming another room's does not compile. */
export const tables = (db: Db) => db.withTables<FeedbackTables>()

export type FeedbackTable = {
  id: Generated<string>
  receipt: string
  kind: 'general' | 'accessibility' | 'wrong_fact'
  message: string
  about_path: string | null
  reply_to: string | null
  lang: 'fi' | 'sv' | 'en'
  received_at: Temporal.Instant
  answer_due_on: Temporal.PlainDate
  created_at: Generated<Temporal.Instant>
}

export type FeedbackTables = {
  'feedback.feedback': FeedbackTable
}
