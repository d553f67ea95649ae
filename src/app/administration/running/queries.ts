import { sql } from 'kysely'
import type { SealedLog } from '../../../people/log-seals.ts'
import type { Db, Tx } from '../../../platform/db/db.ts'
import type { Medium } from '../../../platform/post/letter.ts'

/** What was told, by what came of it (null: it waits), in numbers. `medium`: of what has gone. */
export type ToldCount = {
  outcome: string | null
  medium: Medium | 'none' | null
  messages: number
  oldest: Temporal.Instant
}
export const toldInNumbers = async (tx: Tx, since: Temporal.Instant): Promise<ToldCount[]> =>
  (
    await sql<ToldCount>`select outcome, medium, messages::int, oldest from people.told_in_numbers(${since})
      order by outcome nulls first, medium`.execute(tx)
  ).rows

/** Facts that have been written and have not reached the queue yet. */
export const waitingFacts = async (db: Db): Promise<{ facts: number; oldest: Temporal.Instant | null }> =>
  (
    await sql<{ facts: number; oldest: Temporal.Instant | null }>`
      select facts::int, oldest from people.facts_waiting()`.execute(db)
  ).rows[0] ?? { facts: 0, oldest: null }

export type SealState = {
  log: SealedLog
  seals: number
  sealed_at: Temporal.Instant | null
  unsealed: number
  oldest: Temporal.Instant | null
}
export const sealsNow = async (tx: Tx): Promise<SealState[]> =>
  (
    await sql<SealState>`select log, seals::int, sealed_at, unsealed::int, oldest from people.seals_now()
      order by log desc`.execute(tx)
  ).rows

export type Verification = { verified_at: Temporal.Instant; stretches: number; faults: number }
export const newestVerifications = async (db: Db): Promise<Verification[]> =>
  (
    await sql<Verification>`select verified_at, stretches::int, faults::int from people.log_verification
      order by verified_at desc limit 10`.execute(db)
  ).rows

export type DatabaseState = {
  version: string
  bytes: number
  migrations: string[]
  saved_at: Temporal.Instant | null
}
export const databaseState = async (db: Db): Promise<DatabaseState> => {
  const { rows } = await sql<DatabaseState>`
    select current_setting('server_version') as version, pg_database_size(current_database()) as bytes,
      (select array_agg(m.name order by m.name) from platform.migration m) as migrations,
      (select max(b.made_at) from platform.backup_made b) as saved_at`.execute(db)
  const [state] = rows
  if (!state) throw new Error('The database told nothing of itself')
  return state
}
