import { sql } from 'kysely'
import type { Tx } from '../../platform/db/db.ts'
import type { Lang, LocalizedText } from '../../platform/languages.ts'
import { writeFact } from '../../platform/outbox/outbox.ts'

/** Somebody or some team that care may be given to, in a unit of the one who asks. */
export type PossibleCarer = {
  unit_id: string
  unit: LocalizedText
  practitioner_id: string | null
  team_id: string | null
  name: string | null
  team: LocalizedText | null
}
export const possibleCarers = async (tx: Tx): Promise<PossibleCarer[]> =>
  (
    await sql<PossibleCarer>`select * from people.possible_carers() c
      order by c.unit -> 'fi' ->> 'text', c.team_id is not null, c.name, c.team -> 'fi' ->> 'text'`.execute(tx)
  ).rows

export type Newcomer = { given: string; family: string; lang: Lang; interpreter: string | null }
export type Taken = {
  identities: Buffer[]
  code: Buffer
  born: Temporal.PlainDate
  newcomer: Newcomer | null
  /** Of a newcomer only. */
  hiddenBy: 'told_by_person' | 'seen_by_professional' | null
  /** Whether somebody of 12 to 17 decides alone; null: not asked. */
  alone: boolean | null
  carer: PossibleCarer
  from: Temporal.Instant
  until: Temporal.Instant | null
  reason: string
}
export type TakeAnswer = 'taken' | 'unknown' | 'not_allowed' | 'died' | 'already' | 'known' | 'waits' | 'alone'

/**
 * Takes somebody into care; `unknown` when nobody has that identity and no newcomer was told, `known` when somebody has it and turvakielto
 * was told of, `waits` when the data protection officer has to decide first, `alone` when a minor was not asked.
 */
export async function takeIntoCare(tx: Tx, { newcomer, carer, ...taken }: Taken) {
  const { rows } = await sql<{ answer: TakeAnswer; person: string | null }>`select * from people.take_into_care(
    ${taken.identities}::bytea[], ${taken.code}, ${newcomer?.given ?? null}, ${newcomer?.family ?? null}, ${taken.born},
    ${newcomer?.lang ?? 'fi'}, ${newcomer?.interpreter ?? null}, ${taken.hiddenBy}, ${taken.alone}, ${carer.unit_id},
    ${carer.practitioner_id}, ${carer.team_id}, ${taken.from}, ${taken.until}, ${taken.reason})`.execute(tx)
  return rows[0] ?? { answer: 'not_allowed' as const, person: null }
}

/** Somebody who has just been taken into care hears that there is something new, and not what. */
export async function tellOfCare(tx: Tx, person: string): Promise<void> {
  const { rows } = await sql<{ id: string | null }>`select people.care_opened(${person}) as id`.execute(tx)
  const about = rows[0]?.id
  if (about) await writeFact(tx, { kind: 'people.care_begun', about })
}

export type CareToEnd = {
  id: string
  unit: LocalizedText
  name: string | null
  team: LocalizedText | null
  begins: Temporal.Instant
  ends: Temporal.Instant | null
}
export const caresToEnd = async (tx: Tx, person: string): Promise<CareToEnd[]> =>
  (await sql<CareToEnd>`select * from people.cares_to_end(${person})`.execute(tx)).rows

export type EndCareAnswer = 'ended' | 'gone' | 'day'
export const endCare = async (tx: Tx, care: string, last: Temporal.PlainDate, reason: string): Promise<EndCareAnswer> =>
  (await sql<{ answer: EndCareAnswer }>`select people.end_care(${care}, ${last}, ${reason}) as answer`.execute(tx))
    .rows[0]?.answer ?? 'gone'
