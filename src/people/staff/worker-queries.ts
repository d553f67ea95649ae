import { sql } from 'kysely'
import type { Tx } from '../../platform/db/db.ts'
import type { Lang, LocalizedText } from '../../platform/languages.ts'

export type KnownWorker = {
  id: string
  given_name: string
  family_name: string
  title: LocalizedText
  lang: Lang
  left_on: Temporal.PlainDate | null
}

/** Everybody who works here or has worked here; who works first. */
export const allWorkers = async (tx: Tx): Promise<KnownWorker[]> =>
  (
    await sql<KnownWorker>`select p.id, p.given_name, p.family_name, p.title, p.lang, p.left_on from people.practitioner p
      order by coalesce(p.left_on <= people.day(people.at()), false), p.family_name, p.given_name, p.id limit 5000`.execute(
      tx,
    )
  ).rows

export const workerById = async (tx: Tx, id: string): Promise<KnownWorker | undefined> =>
  (
    await sql<KnownWorker>`select p.id, p.given_name, p.family_name, p.title, p.lang, p.left_on from people.practitioner p
      where p.id = ${id}`.execute(tx)
  ).rows[0]

/** What has been done to somebody's row, the newest first. `former`: the name before, of a correction. */
export type WorkerChange = {
  at: Temporal.Instant
  what: 'added' | 'corrected' | 'ended'
  former: string | null
  by: string | null
  reason: string
}
export const changesOf = async (tx: Tx, worker: string): Promise<WorkerChange[]> =>
  (
    await sql<WorkerChange>`select c.at, c.what, c.reason, b.given_name || ' ' || b.family_name as by,
        (c.former ->> 'given_name') || ' ' || (c.former ->> 'family_name') || ', ' || (c.former -> 'title' -> 'fi' ->> 'text') as former
      from people.practitioner_change c left join people.practitioner b on b.id = c.changed_by
      where c.practitioner_id = ${worker} order by c.at desc, c.id`.execute(tx)
  ).rows

export type WorkerFacts = { given: string; family: string; title: LocalizedText; lang: Lang; reason: string }
export type NewWorker = WorkerFacts & {
  identities: Buffer[]
  told: Buffer
  task: string
  service: string | null
  unit: string | null
  from: Temporal.Instant
  until: Temporal.Instant | null
}

/** `waits`: they are added, and their first task waits for a second administrator. */
export type AddAnswer = 'added' | 'waits' | 'already' | 'not_allowed' | 'known' | 'unit_missing' | 'unit_closed'
export const addWorker = (tx: Tx, { identities, told, title, ...one }: NewWorker): Promise<AddAnswer> =>
  answerOf(
    tx,
    sql`people.add_practitioner(${identities}::bytea[], ${told}, ${one.given}, ${one.family}, ${JSON.stringify(title)}, ${one.lang},
      ${one.task}, ${one.service}, ${one.unit}, ${one.from}, ${one.until}, ${one.reason})`,
  )

export type CorrectAnswer = 'corrected' | 'not_allowed' | 'oneself' | 'gone'
export const correctWorker = (tx: Tx, id: string, { given, family, title, lang, reason }: WorkerFacts) =>
  answerOf<CorrectAnswer>(
    tx,
    sql`people.correct_practitioner(${id}, ${given}, ${family}, ${JSON.stringify(title)}, ${lang}, ${reason})`,
  )

export type EndWorkAnswer = 'ended' | 'not_allowed' | 'oneself' | 'gone'
export const endWork = (tx: Tx, id: string, reason: string) =>
  answerOf<EndWorkAnswer>(tx, sql`people.end_work(${id}, ${reason})`)

async function answerOf<A extends string>(tx: Tx, call: ReturnType<typeof sql>): Promise<A | 'not_allowed'> {
  const { rows } = await sql<{ answer: A }>`select ${call} as answer`.execute(tx)
  return rows[0]?.answer ?? 'not_allowed'
}
