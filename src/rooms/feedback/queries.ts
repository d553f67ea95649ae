import type { Db, Tx } from '../../platform/db/db.ts'
import type { Lang } from '../../platform/languages.ts'
import type { Feedback, FeedbackKind } from './input.ts'
import { tables } from './tables.ts'

type NewFeedback = Feedback & {
  receipt: string
  lang: Lang
  receivedAt: Temporal.Instant
  answerDueOn: Temporal.PlainDate
}

export async function insertFeedback(tx: Tx, feedback: NewFeedback): Promise<void> {
  const { receipt, kind, message, aboutPath, replyTo, lang, receivedAt, answerDueOn } = feedback
  await tables(tx)
    .insertInto('feedback.feedback')
    .values({
      ...{ receipt, kind, message, lang },
      ...{ about_path: aboutPath, reply_to: replyTo, received_at: receivedAt, answer_due_on: answerDueOn },
    })
    .execute()
}

export type Receipt = {
  receipt: string
  kind: FeedbackKind
  received_at: Temporal.Instant
  answer_due_on: Temporal.PlainDate
}

/** What the receipt page tells: that the feedback arrived and when it is answered, never what it said. */
export const receiptByNumber = (db: Db, receipt: string): Promise<Receipt | undefined> =>
  tables(db)
    .selectFrom('feedback.feedback')
    .select(['receipt', 'kind', 'received_at', 'answer_due_on'])
    .where('receipt', '=', receipt)
    .executeTakeFirst()

/** All feedback, the one that is to be answered first at the top. Only the owner of the tables may read the words. */
export const receivedFeedback = (db: Db) =>
  tables(db)
    .selectFrom('feedback.feedback')
    .select(['receipt', 'kind', 'lang', 'about_path', 'reply_to', 'message', 'received_at', 'answer_due_on'])
    .orderBy('answer_due_on')
    .orderBy('received_at')
    .execute()
