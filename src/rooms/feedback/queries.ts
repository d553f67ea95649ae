import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/db.ts'
import type { Lang } from '../../platform/languages.ts'
import type { Entry } from '../directory/index.ts'
import type { Feedback, FeedbackKind } from './input.ts'
import { tables } from './tables.ts'

type NewFeedback = Feedback & {
  receipt: string
  keyHash: Buffer
  /** The entry of the map that it is about. */
  entry: Entry | null
  lang: Lang
  receivedAt: Temporal.Instant
  answerDueOn: Temporal.PlainDate
}

export async function insertFeedback(tx: Tx, feedback: NewFeedback): Promise<void> {
  const { receipt, kind, message, aboutPath, entry, replyTo, lang, receivedAt, answerDueOn } = feedback
  await tables(tx)
    .insertInto('feedback.feedback')
    .values({
      ...{ receipt, kind, message, lang, key_hash: feedback.keyHash },
      ...{ about_path: aboutPath, entry_kind: entry?.kind ?? null, entry_id: entry?.id ?? null },
      ...{ reply_to: replyTo, received_at: receivedAt, answer_due_on: answerDueOn },
    })
    .execute()
}

/** How it goes: nobody has it yet, somebody has, more time was taken, it is answered. */
export type State = 'waiting' | 'taken' | 'lengthened' | 'answered'
export type Receipt = {
  receipt: string
  kind: FeedbackKind
  received_at: Temporal.Instant
  answer_due_on: Temporal.PlainDate
  state: State
  answered_at: Temporal.Instant | null
  by_mail: boolean
}

/** What the receipt page tells: that the feedback arrived and how it goes, never what it said. */
export async function receiptByNumber(db: Db, receipt: string): Promise<Receipt | undefined> {
  return (await sql<Receipt>`select * from feedback.receipt(${receipt})`.execute(db)).rows[0]
}

export type Opened = { answer: string | null; refused: boolean | null; lengthened_reason: string | null }

/** What was answered, for whoever has the key too. */
export async function openedBy(db: Db, receipt: string, hash: Buffer): Promise<Opened | undefined> {
  return (await sql<Opened>`select * from feedback.opened_by(${receipt}, ${hash})`.execute(db)).rows[0]
}

/** All feedback, the one that is to be answered first at the top. Only the owner of the tables may read it so. */
export const receivedFeedback = (db: Db) =>
  tables(db)
    .selectFrom('feedback.feedback')
    .select(['receipt', 'kind', 'lang', 'about_path', 'reply_to', 'message', 'received_at', 'answer_due_on'])
    .orderBy('answer_due_on')
    .orderBy('received_at')
    .execute()

/** Forgets what is two years old since its answer, and addresses after three months. @returns how many went */
export async function forgetFeedback(db: Db, now: Temporal.Instant): Promise<number> {
  const { rows } = await sql<{ gone: number }>`select feedback.forget(${now}) as gone`.execute(db)
  return rows[0]?.gone ?? 0
}
