import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/db.ts'
import { writeFact } from '../../platform/outbox/outbox.ts'
import type { DisclosureRow } from '../disclosures.ts'

/** A look in haste that nobody has gone over yet. Whose data it was, is told on its own page only. */
export type Haste = {
  id: string
  practitioner_id: string
  name: string
  begins: Temporal.Instant
  reason: string
  person_id: string
}
export const openHastes = async (db: Db): Promise<Haste[]> =>
  (
    await sql<Haste>`select a.id, a.practitioner_id, p.given_name || ' ' || p.family_name as name, lower(a.valid) as begins, a.reason,
      a.person_id
      from people.access_reason a join people.practitioner p on p.id = a.practitioner_id
      where a.kind = 'emergency' and a.reviewed_at is null and people.has_task('{privacy}') order by lower(a.valid)`.execute(
      db,
    )
  ).rows

/**
 * Care that somebody opened themselves, and nobody has gone over yet. `asked`: it has not begun, as of somebody under turvakielto.
 * `hidden`: turvakielto covers them by now.
 */
export type Claim = Haste & {
  carer_id: string | null
  team_id: string | null
  whose: string
  asked: boolean
  hidden: boolean
}
export const openClaims = async (db: Db): Promise<Claim[]> =>
  (await sql<Claim>`select * from people.cares_to_review()`.execute(db)).rows

/** What was done with the person since, by whoever opened the care and whoever has it, or the team that does. A deed is told once a day: many alike hide none. */
export const looksByClaim = async (
  tx: Tx,
  { practitioner_id, carer_id, team_id, person_id, begins }: Claim,
): Promise<Look[]> =>
  (
    await sql<Look>`select min(l.at) as at, l.action, l.what from people.use_log l
      where l.subject_id = ${person_id} and (l.actor_practitioner_id in (${practitioner_id}, ${carer_id}) or l.actor_practitioner_id in
          (select m.practitioner_id from people.team_member m where m.team_id = ${team_id})) and l.at >= ${begins}
      group by people.day(l.at), l.action, l.what order by 1, 2, 3`.execute(tx)
  ).rows

/** False when it is reviewed already, or their own. Care that begins by it is told like any other. @param claim as it was before */
export async function reviewCare(tx: Tx, claim: Claim, outcome: string, words: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean | null }>`
    select people.review_care(${claim.id}, ${outcome}, ${words}) as done`.execute(tx)
  if (!rows[0]?.done) return false
  if (claim.asked && outcome === 'right') await writeFact(tx, { kind: 'people.care_begun', about: claim.id })
  return true
}

export const lookedAt = async (tx: Tx, id: string): Promise<string | null> =>
  (await sql<{ name: string | null }>`select people.looked_at(${id}) as name`.execute(tx)).rows[0]?.name ?? null

export type Look = { at: Temporal.Instant; action: string; what: string }
/** What was done under the reason, from the log itself; a deed is told once an hour. */
export const looksOf = async (tx: Tx, { practitioner_id, person_id, begins }: Haste): Promise<Look[]> =>
  (
    await sql<Look>`select min(l.at) as at, l.action, l.what from people.use_log l
      where l.subject_id = ${person_id} and l.actor_practitioner_id = ${practitioner_id} and l.basis = 'emergency'
        and l.at between ${begins} and ${begins.add({ hours: 12 })}
      group by date_trunc('hour', l.at), l.action, l.what order by 1, 2, 3`.execute(tx)
  ).rows

export async function reviewAccess(tx: Tx, id: string, outcome: string, words: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean | null }>`
    select people.review_access(${id}, ${outcome}, ${words}) as done`.execute(tx)
  if (!rows[0]?.done) return false
  await writeFact(tx, { kind: 'people.haste_reviewed', about: id })
  return true
}

/** Questions about the log, and requests about one's data: both are answered by the same hands, within the law's time. */
export const matterKinds = ['kysymys', 'pyynto'] as const
export type MatterKind = (typeof matterKinds)[number]
const factOf = { kysymys: 'people.question_answered', pyynto: 'people.request_answered' }
const tableOf = { kysymys: sql`people.log_question`, pyynto: sql`people.data_request` }

export type Matter = {
  id: string
  asked_by: string
  /** Whom it is about: who asks, or their child. */
  subject_id: string
  /** Whether who asks may read the answer today. */
  heard: boolean
  words: string
  asked_at: Temporal.Instant
  answer_due_on: Temporal.PlainDate
}
export const openMatters = async (db: Db, kind: MatterKind): Promise<Matter[]> =>
  (
    await sql<Matter>`select m.id, m.asked_by, m.subject_id, m.words, m.asked_at, m.answer_due_on,
      people.asker_hears(m.asked_by, m.subject_id) as heard from ${tableOf[kind]} m
      where m.answered_at is null order by m.answer_due_on, m.asked_at, m.id`.execute(db)
  ).rows

export const askerOf = async (tx: Tx, person: string): Promise<string | null> =>
  (await sql<{ name: string | null }>`select people.asker(${person}) as name`.execute(tx)).rows[0]?.name ?? null

/** The row of the log that a question is about, when it is about one. */
export const rowAskedAbout = async (
  tx: Tx,
  question: string,
): Promise<(Look & { actor_name: string; reason: string | null }) | null> =>
  (
    await sql<Look & { actor_name: string; reason: string | null }>`
      select l.at, l.action, l.what, l.actor_name, people.log_reason(l.id) as reason from people.log_question q
      join people.use_log l on l.id = q.use_log_id where q.id = ${question}`.execute(tx)
  ).rows[0] ?? null

/** The disclosure that a question is about, or for a question about everything all there are of whom it is about: also what the page does not tell. */
export const disclosuresAskedAbout = async (tx: Tx, question: string): Promise<DisclosureRow[]> =>
  (
    await sql<DisclosureRow>`
      select d.id, d.at, d.subject_id, d.disclosed_by_name as by, null as register, d.recipient, d.what, d.purpose, d.ground
      from people.log_question q join people.disclosure_log d
        on d.id = q.disclosure_log_id or q.disclosure_log_id is null and q.use_log_id is null and d.subject_id = q.subject_id
      where q.id = ${question} order by d.at desc, d.id desc limit 200`.execute(tx)
  ).rows

type Answer = { answer: string; refused: boolean; by: string; now: Temporal.Instant }
export async function answerMatter(tx: Tx, kind: MatterKind, id: string, { answer, refused, by, now }: Answer) {
  const { numAffectedRows } =
    await sql`update ${tableOf[kind]} set answer = ${answer}, refused = ${refused}, answered_at = ${now},
    answered_by = ${by} where id = ${id} and answered_at is null`.execute(tx)
  if (numAffectedRows !== 1n) return false
  await writeFact(tx, { kind: factOf[kind], about: id })
  return true
}
