import { sql } from 'kysely'
import type { Tx } from '../../platform/db/db.ts'

export const mayTellPregnancy = async (tx: Tx, person: string): Promise<boolean> =>
  (await sql<{ may: boolean }>`select people.may_tell_pregnancy(${person}) as may`.execute(tx)).rows[0]?.may === true

/** Null when one goes on already. */
export const beginPregnancy = async (tx: Tx, person: string, due: Temporal.PlainDate, children: number) =>
  (await sql<{ id: string | null }>`select people.begin_pregnancy(${person}, ${due}, ${children}) as id`.execute(tx))
    .rows[0]?.id ?? null

export const tellLoss = async (tx: Tx, pregnancy: string, day: Temporal.PlainDate): Promise<boolean> =>
  Boolean(
    (
      await sql<{ person: string | null }>`select people.end_pregnancy(${pregnancy}, ${day}, 'loss') as person`.execute(
        tx,
      )
    ).rows[0]?.person,
  )

/** The children; null when the day does not fit, or somebody has told of the end already. */
export const tellBirth = async (tx: Tx, pregnancy: string, day: Temporal.PlainDate, names: string[]) =>
  (
    await sql<{
      children: string[] | null
    }>`select people.tell_birth(${pregnancy}, ${day}, ${names}::text[]) as children`.execute(tx)
  ).rows[0]?.children ?? null
