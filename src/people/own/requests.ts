import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/db.ts'
import { referenceNumber } from '../../platform/http/request.ts'
import { dayOfInstant } from '../../ui/dates.ts'

export type RequestKind = 'correction' | 'deletion'

export type DataRequest = {
  id: string
  receipt: string
  kind: RequestKind
  /** Null with the words: one may not be told of whom it was about today. */
  subject_id: string | null
  words: string | null
  asked_at: Temporal.Instant
  answer_due_on: Temporal.PlainDate
  answer: string | null
  refused: boolean | null
  answered_at: Temporal.Instant | null
}

type NewRequest = { me: string; subject: string; kind: RequestKind; words: string; now: Temporal.Instant }

/** Asks for a correction or a deletion; answered in a month (GDPR 12(3)). Returns its receipt number. */
export async function askAboutData(tx: Tx, { me, subject, kind, words, now }: NewRequest): Promise<string> {
  const [receipt, due] = [referenceNumber(), dayOfInstant(now).add({ months: 1 })]
  await sql`insert into people.data_request (receipt, kind, asked_by, subject_id, words, asked_at, answer_due_on)
    values (${receipt}, ${kind}, ${me}, ${subject}, ${words}, people.moment(${now}), ${due})`.execute(tx)
  return receipt
}

/** What one has asked oneself, newest first; without words what one may not be told of today. */
export async function ownRequests(db: Db, me: string): Promise<DataRequest[]> {
  const { rows } = await sql<DataRequest>`
    select id, receipt, kind, subject_id, words, asked_at, answer_due_on, answer, refused, answered_at
    from people.data_request where asked_by = ${me}
    union all
    select id, receipt, kind, null, null, asked_at, answer_due_on, null, null, answered_at from people.unheard() where kind <> 'log'
    order by asked_at desc, id`.execute(db)
  return rows
}

/** A request or a question about the log, as who has the task of privacy sees it; nobody else gets rows. */
export type OpenRequest = {
  id: string
  what: RequestKind | 'log' | 'log_on_paper'
  receipt: string | null
  asked_by: string
  asker: string | null
  words: string
  /** The row of the use log that a question is about. */
  use_log_id: number | null
  asked_at: Temporal.Instant
  answer_due_on: Temporal.PlainDate
}

/** Everything that waits for an answer, the most urgent first. */
export async function openRequests(db: Db): Promise<OpenRequest[]> {
  const { rows } = await sql<OpenRequest>`
    select id, kind as what, receipt, asked_by, people.asker(asked_by) as asker, words, null::bigint as use_log_id, asked_at, answer_due_on
    from people.data_request where answered_at is null
    union all
    select id, case when use_log_id is null then 'log_on_paper' else 'log' end, null, asked_by, people.asker(asked_by), words, use_log_id,
      asked_at, answer_due_on
    from people.log_question where answered_at is null
    order by answer_due_on, asked_at`.execute(db)
  return rows
}

export type RequestAnswer = { id: string; by: string; answer: string; refused: boolean; now: Temporal.Instant }

/** Answers a request about data; false when it was not there or had its answer. A refusal says its reasons in the answer. */
export async function answerRequest(tx: Tx, { id, by, answer, refused, now }: RequestAnswer): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update people.data_request set answer = ${answer}, refused = ${refused}, answered_at = people.moment(${now}), answered_by = ${by}
    where id = ${id} and answered_at is null`.execute(tx)
  return numAffectedRows === 1n
}

/** The same for a question about the log. */
export async function answerQuestion(tx: Tx, { id, by, answer, refused, now }: RequestAnswer): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update people.log_question set answer = ${answer}, refused = ${refused}, answered_at = people.moment(${now}), answered_by = ${by}
    where id = ${id} and answered_at is null`.execute(tx)
  return numAffectedRows === 1n
}
