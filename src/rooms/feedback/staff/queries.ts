import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/db.ts'
import type { Lang } from '../../../platform/languages.ts'
import { writeFact } from '../../../platform/outbox/outbox.ts'
import type { FeedbackKind } from '../input.ts'
import type { Show } from './input.ts'

// The rows themselves say whose a message is: what this actor has nothing to do with is not found.

export type FeedbackRow = {
  id: string
  receipt: string
  kind: FeedbackKind
  about_path: string | null
  entry_id: string | null
  received_at: Temporal.Instant
  answer_due_on: Temporal.PlainDate
  answered_at: Temporal.Instant | null
  owner_id: string | null
  owner: string | null
}

const columns = sql`f.id, f.receipt, f.kind, f.about_path, f.entry_id, f.received_at, f.answer_due_on, f.answered_at, f.owner_id,
  p.given_name || ' ' || p.family_name as owner`
const from = sql`feedback.feedback f left join people.practitioner p on p.id = f.owner_id`

type Wanted = { show: Show; kind: FeedbackKind | null; me: string; page: number; size: number }

/** The words are not among it: a list may be read over a shoulder. One row more than a page tells that there are more. */
export async function feedbackRows(tx: Tx, { show, kind, me, page, size }: Wanted): Promise<FeedbackRow[]> {
  const which = {
    avoimet: sql`f.answered_at is null`,
    omat: sql`f.answered_at is null and f.owner_id = ${me}`,
    vapaat: sql`f.answered_at is null and f.owner_id is null`,
    vastatut: sql`f.answered_at is not null`,
  }[show]
  const order = show === 'vastatut' ? sql`f.answered_at desc` : sql`f.answer_due_on, f.received_at`
  const { rows } = await sql<FeedbackRow>`select ${columns} from ${from}
    where ${which} ${kind ? sql`and f.kind = ${kind}` : sql``}
    order by ${order}, f.id limit ${size + 1} offset ${(page - 1) * size}`.execute(tx)
  return rows
}

/** What this actor has, and what nobody has yet, the one that is due first at the top. */
export const dueFeedback = async (tx: Tx, me: string, most: number): Promise<FeedbackRow[]> =>
  (
    await sql<FeedbackRow>`select ${columns} from ${from}
      where f.answered_at is null and (f.owner_id is null or f.owner_id = ${me})
      order by f.answer_due_on, f.received_at, f.id limit ${most}`.execute(tx)
  ).rows

export type FeedbackDetails = FeedbackRow & {
  message: string
  lang: Lang
  by_mail: boolean
  lengthened_reason: string | null
  answer: string | null
  refused: boolean | null
  mailed_at: Temporal.Instant | null
}

export async function feedbackById(tx: Tx, id: string): Promise<FeedbackDetails | undefined> {
  const { rows } =
    await sql<FeedbackDetails>`select ${columns}, f.message, f.lang, f.by_mail, f.lengthened_reason, f.answer, f.refused,
    f.mailed_at from ${from} where f.id = ${id}`.execute(tx)
  return rows[0]
}

export type Event = {
  what: 'opened' | 'taken' | 'given' | 'lengthened' | 'answered'
  at: Temporal.Instant
  who: string
  given_to: string | null
}

/** What became of it, the latest first; of who opened it often, the last time. */
export const eventsOf = async (tx: Tx, id: string): Promise<Event[]> =>
  (
    await sql<Event>`select e.what, e.at, p.given_name || ' ' || p.family_name as who,
        g.given_name || ' ' || g.family_name as given_to
      from feedback.event e join people.practitioner p on p.id = e.practitioner_id
        left join people.practitioner g on g.id = e.given_to
      where e.feedback_id = ${id} and (e.what <> 'opened' or not exists (select from feedback.event l
        where l.feedback_id = ${id} and l.what = 'opened' and l.practitioner_id = e.practitioner_id and l.id > e.id))
      order by e.id desc limit 100`.execute(tx)
  ).rows

/** That this actor has read it. */
export const writeLook = (tx: Tx, id: string) => sql`select feedback.look(${id})`.execute(tx)

export type Colleague = { id: string; given_name: string; family_name: string }
export const mayHave = async (tx: Tx, id: string): Promise<Colleague[]> =>
  (await sql<Colleague>`select * from feedback.may_have(${id})`.execute(tx)).rows

const told = async (tx: Tx, ask: ReturnType<typeof sql<{ done: boolean }>>): Promise<boolean> =>
  (await ask.execute(tx)).rows[0]?.done === true

/** Each says whether it was done: somebody else may have been quicker. */
export const take = (tx: Tx, id: string) => told(tx, sql`select feedback.take(${id}) as done`)
export const give = (tx: Tx, id: string, whom: string) => told(tx, sql`select feedback.give(${id}, ${whom}) as done`)

export async function lengthen(tx: Tx, id: string, reason: string): Promise<boolean> {
  const done = await told(tx, sql`select feedback.lengthen(${id}, ${reason}) as done`)
  if (done) await writeFact(tx, { kind: 'feedback.lengthened', about: id })
  return done
}

export async function giveAnswer(tx: Tx, id: string, words: string, refused: boolean): Promise<boolean> {
  const done = await told(tx, sql`select feedback.give_answer(${id}, ${words}, ${refused}) as done`)
  if (done) await writeFact(tx, { kind: 'feedback.answered', about: id })
  return done
}

export type InTime = { answered: number; in_time: number }

/** Of a year's accessibility feedback that has been answered, or should have been: how much of it within 14 days (I-27). */
export async function accessibilityInTime(tx: Tx, now: Temporal.Instant): Promise<InTime> {
  const { rows } = await sql<InTime>`
    select count(*)::integer as answered, count(*) filter (where f.answered_at is not null
      and (f.answered_at at time zone 'Europe/Helsinki')::date <= (f.received_at at time zone 'Europe/Helsinki')::date + 14)::integer as in_time
    from feedback.feedback f
    where f.kind = 'accessibility' and f.received_at > ${now}::timestamptz - interval '1 year'
      and (f.answered_at is not null or (f.received_at at time zone 'Europe/Helsinki')::date + 14
        < (${now}::timestamptz at time zone 'Europe/Helsinki')::date)`.execute(tx)
  return rows[0] ?? { answered: 0, in_time: 0 }
}
