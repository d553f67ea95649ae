import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/db.ts'
import type { Lang } from '../../platform/languages.ts'
import type { Feedback, FeedbackKind } from './input.ts'

type NewFeedback = Feedback & {
  receipt: string
  lang: Lang
  receivedAt: Temporal.Instant
  answerDueOn: Temporal.PlainDate
}

export async function insertFeedback(tx: Tx, feedback: NewFeedback): Promise<void> {
  const { receipt, kind, message, aboutPath, replyTo, lang, receivedAt, answerDueOn } = feedback
  await sql`
    insert into feedback.feedback (receipt, kind, message, about_path, reply_to, lang, received_at, answer_due_on)
    values (${receipt}, ${kind}, ${message}, ${aboutPath}, ${replyTo}, ${lang}, ${receivedAt}, ${answerDueOn})`.execute(
    tx,
  )
}

export type Receipt = {
  receipt: string
  kind: FeedbackKind
  received_at: Temporal.Instant
  answer_due_on: Temporal.PlainDate
}

/** What the receipt page tells: that the feedback arrived and when it is answered, never what it said. */
export async function receiptByNumber(db: Db, receipt: string): Promise<Receipt | undefined> {
  const { rows } = await sql<Receipt>`
    select receipt, kind, received_at, answer_due_on from feedback.feedback where receipt = ${receipt}`.execute(db)
  return rows[0]
}
