// Written by `npm run tables` from the migrated database; a test fails when they differ.
import type { Generated, GeneratedAlways } from 'kysely'
import type { Db } from '../../platform/db/db.ts'

/** This room's tables. Naming another room's does not compile. */
export const tables = (db: Db) => db.withTables<FeedbackTables>()

export type EventTable = {
  id: number
  feedback_id: string
  practitioner_id: string
  what: 'opened' | 'taken' | 'given' | 'lengthened' | 'answered'
  given_to: string | null
  at: Temporal.Instant
  created_at: Generated<Temporal.Instant>
}

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
  entry_kind: 'service' | 'location' | null
  entry_id: string | null
  key_hash: Buffer | null
  by_mail: GeneratedAlways<boolean>
  owner_id: string | null
  lengthened_at: Temporal.Instant | null
  lengthened_reason: string | null
  answer: string | null
  refused: boolean | null
  answered_at: Temporal.Instant | null
  answered_by: string | null
  mailed_at: Temporal.Instant | null
}

export type FeedbackTables = {
  'feedback.event': EventTable
  'feedback.feedback': FeedbackTable
}
