import { sql } from 'kysely'
import type { Tx } from '../../platform/db/db.ts'

/** Somebody's own turvakielto now. `until`: when it ends, if somebody has recorded that. */
export type KeptOrder = {
  source: 'population_register' | 'sign_in' | 'told_by_person' | 'seen_by_professional'
  since: Temporal.Instant
  until: Temporal.Instant | null
  evidence: string | null
  recorded_by: string | null
}
export const orderKept = async (tx: Tx, person: string): Promise<KeptOrder | null> =>
  (await sql<KeptOrder>`select * from people.order_kept(${person})`.execute(tx)).rows[0] ?? null

export type RecordOrderAnswer = 'recorded' | 'already' | 'not_allowed'
export const recordOrder = async (
  tx: Tx,
  person: string,
  source: string,
  evidence: string,
): Promise<RecordOrderAnswer> =>
  (
    await sql<{
      answer: RecordOrderAnswer
    }>`select people.record_order(${person}, ${source}, ${evidence}) as answer`.execute(tx)
  ).rows[0]?.answer ?? 'not_allowed'

type Ending = { day: Temporal.PlainDate; source: string; evidence: string }
export type EndOrderAnswer = 'ended' | 'gone' | 'day' | 'source'
/** @param ending `day`: the first on which it is not in force, tomorrow at the earliest */
export const endOrder = async (tx: Tx, person: string, { day, source, evidence }: Ending): Promise<EndOrderAnswer> =>
  (
    await sql<{
      answer: EndOrderAnswer
    }>`select people.end_order(${person}, ${day}, ${source}, ${evidence}) as answer`.execute(tx)
  ).rows[0]?.answer ?? 'gone'

/** Takes back an end that has not come; false when there is none, or it is not theirs to take back. */
export const keepOrder = async (tx: Tx, person: string): Promise<boolean> =>
  (await sql<{ kept: boolean }>`select people.keep_order(${person}) as kept`.execute(tx)).rows[0]?.kept === true
