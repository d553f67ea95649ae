import { sql } from 'kysely'
import type { Tx } from '../../platform/db/db.ts'
import type { Lang } from '../../platform/languages.ts'
import type { bases, scopes, sources } from './guardian-texts.ts'

/** Whether the one who asks may record who guards somebody and who belongs to them. */
export const mayKeepFamily = async (tx: Tx, person: string): Promise<boolean> =>
  (await sql<{ may: boolean }>`select people.may_keep_family(${person}) as may`.execute(tx)).rows[0]?.may === true

/** A guardianship that goes on, or whose limit does; empty for who may not record them. `until`: the first day it is not in force. */
export type KeptGuardianship = {
  id: string
  given_name: string
  family_name: string
  basis: string
  scope: string
  source: (typeof sources)[number]
  evidence: string | null
  verified_at: Temporal.Instant
  verified_by: string | null
  since: Temporal.PlainDate | null
  until: Temporal.PlainDate | null
  /** Only a limit upon it goes on. */
  ended: boolean
  limits: { id: string; reason: string; evidence: string | null }[]
}
export const guardianshipsKept = async (tx: Tx, child: string): Promise<KeptGuardianship[]> =>
  (await sql<KeptGuardianship>`select * from people.guardianships_kept(${child})`.execute(tx)).rows

export type NewGuardian = {
  child: string
  identities: Buffer[]
  code: Buffer
  /** Of somebody whom nobody has told of before. */
  newcomer: { given: string; family: string; lang: Lang } | null
  born: Temporal.PlainDate
  basis: (typeof bases)[number]
  scope: (typeof scopes)[number]
  source: (typeof sources)[number]
  evidence: string
  since: Temporal.PlainDate
  /** The first day it is not in force any more; null: when the child is of age. */
  until: Temporal.PlainDate | null
}
export type RecordAnswer = 'recorded' | 'unknown' | 'not_allowed' | 'nobody' | 'already'
/** `unknown` when nobody has that identity and no name was told; the search is in the log then, too. */
export const recordGuardian = async (tx: Tx, one: NewGuardian): Promise<RecordAnswer> =>
  (
    await sql<{
      answer: RecordAnswer
    }>`select people.record_guardian(${one.child}, ${one.identities}::bytea[], ${one.code},
      ${one.newcomer?.given ?? null}, ${one.newcomer?.family ?? null}, ${one.born}, ${one.newcomer?.lang ?? 'fi'}, ${one.basis},
      ${one.scope}, ${one.source}, ${one.evidence}, ${one.since}, ${one.until}) as answer`.execute(tx)
  ).rows[0]?.answer ?? 'not_allowed'

type NewLimit = { guardianship: string; reason: string; evidence: string; last: Temporal.PlainDate | null }
export type LimitAnswer = 'limited' | 'gone' | 'already'
export const limitGuardian = async (tx: Tx, { guardianship, reason, evidence, last }: NewLimit): Promise<LimitAnswer> =>
  (
    await sql<{
      answer: LimitAnswer
    }>`select people.limit_guardian(${guardianship}, ${reason}, ${evidence}, ${last}) as answer`.execute(tx)
  ).rows[0]?.answer ?? 'gone'

type Ending = { which: string; day: Temporal.PlainDate; source: string; evidence: string }
export type EndAnswer = 'ended' | 'gone' | 'day'
/** Ends a guardianship or a limit. @param ending `day`: the first on which it is not in force */
export const endGuarding = async (tx: Tx, { which, day, source, evidence }: Ending): Promise<EndAnswer> =>
  (
    await sql<{
      answer: EndAnswer
    }>`select people.end_guarding(${which}, ${day}, ${source}, ${evidence}) as answer`.execute(tx)
  ).rows[0]?.answer ?? 'gone'
