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
