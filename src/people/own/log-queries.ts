import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/db.ts'
import type { LocalizedText } from '../../platform/languages.ts'
import { mayAskAboutDisclosure } from '../disclosures.ts'
import type { Basis } from '../log-words.ts'

export type LogRow = {
  id: number
  at: Temporal.Instant
  subject_id: string
  actor_person_id: string | null
  actor_name: string
  actor_title: string | null
  unit_id: string | null
  unit: LocalizedText | null
  action: string
  what: string
  purpose: string
  basis: string
  reason: string | null
}

/** A place in the log: rows before it are older. */
export type LogPlace = { at: Temporal.Instant; id: number }

export type LogAsk = {
  /** Whose log; row security lets through only those one may read. */
  subjects: readonly string[]
  /** Who reads: the words of a reason are told to the person themself only. */
  me: string
  since: Temporal.Instant
  before: LogPlace | null
  /** Leaves out what this person did. */
  without: string | null
  limit: number
}

/**
 * Newest first, from the index of each subject: a page of it costs the same however long the log is.
 * A row of the same moment is told apart by its number.
 */
export async function logRows(db: Db, { subjects, me, since, before, without, limit }: LogAsk): Promise<LogRow[]> {
  const { rows } = await sql<LogRow>`
    select l.id, l.at, l.subject_id, l.actor_person_id, l.actor_name, l.actor_title, l.unit_id, u.name as unit, l.action, l.what,
      l.purpose, l.basis, case when l.subject_id = ${me} and l.basis = any(${withWords}) then people.log_reason(l.id) end as reason
    from people.log_rows(${subjects}, ${since}, ${before?.at ?? null}, ${before?.id ?? null}, ${without}, ${limit}) l
    left join people.unit u on u.id = l.unit_id
    order by l.at desc, l.id desc`.execute(db)
  return rows
}

/** The grounds that come with words; most rows have none, and need not be asked about. */
const withWords = ['documented', 'emergency', 'location', 'duty'] satisfies Basis[]

/** When somebody else last looked, or null. */
export async function lastLook(
  db: Db,
  subjects: readonly string[],
  me: string,
  since: Temporal.Instant,
): Promise<Temporal.Instant | null> {
  const [row] = await logRows(db, { subjects, me, since, before: null, without: me, limit: 1 })
  return row?.at ?? null
}

export type LogQuestion = {
  id: string
  use_log_id: number | null
  disclosure_log_id: number | null
  /** Null with the words: one may not be told of whom it was about today. */
  subject_id: string | null
  words: string | null
  asked_at: Temporal.Instant
  answer_due_on: Temporal.PlainDate
  answer: string | null
  refused: boolean | null
  answered_at: Temporal.Instant | null
}

/** What one has asked oneself, newest first; without words what one may not be told of today. */
export async function ownQuestions(db: Db, me: string): Promise<LogQuestion[]> {
  const { rows } = await sql<LogQuestion>`
    select id, use_log_id, disclosure_log_id, subject_id, words, asked_at, answer_due_on, answer, refused, answered_at
    from people.log_question where asked_by = ${me}
    union all
    select id, null, null, null, null, asked_at, answer_due_on, null, null, answered_at from people.unheard() where kind = 'log'
    order by asked_at desc, id`.execute(db)
  return rows
}

/** A row of one of the two logs. */
export type AskedRow = { log: 'use' | 'disclosure'; id: number }

/** Whether a row is in a log that one may read. */
export async function mayAskAbout(db: Db, { log, id }: AskedRow): Promise<boolean> {
  if (log === 'disclosure') return mayAskAboutDisclosure(db, id)
  const { rows } = await sql`select from people.use_log where id = ${id}`.execute(db)
  return rows.length === 1
}

type NewQuestion = {
  me: string
  /** Whose log a question about all of it means; that of a row follows from the row. */
  subject: string
  row: AskedRow | null
  words: string
  now: Temporal.Instant
  due: Temporal.PlainDate
}

export async function insertQuestion(tx: Tx, { me, subject, row, words, now, due }: NewQuestion): Promise<void> {
  const [use, disclosure] = [row?.log === 'use' ? row.id : null, row?.log === 'disclosure' ? row.id : null]
  await sql`insert into people.log_question (asked_by, subject_id, use_log_id, disclosure_log_id, words, asked_at, answer_due_on)
    values (${me}, ${subject}, ${use}, ${disclosure}, ${words}, people.moment(${now}), ${due})`.execute(tx)
}
