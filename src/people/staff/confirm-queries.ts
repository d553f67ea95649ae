import { sql } from 'kysely'
import type { Tx } from '../../platform/db/db.ts'
import type { LocalizedText } from '../../platform/languages.ts'

/** Care that a colleague has opened and that one may confirm; whose it is, only its own page says. */
export type Unconfirmed = { id: string; name: string; unit: LocalizedText; opened_at: Temporal.Instant }
export const caresToConfirm = async (tx: Tx): Promise<Unconfirmed[]> =>
  (await sql<Unconfirmed>`select * from people.cares_to_confirm()`.execute(tx)).rows

/** `until`: the last day that was asked for. */
export type ToConfirm = Unconfirmed & {
  reason: string
  whose: string
  newcomer: boolean
  until: Temporal.PlainDate | null
}

/** Writes into the log of whose care it is that it was read. */
export const careToConfirm = async (tx: Tx, id: string): Promise<ToConfirm | undefined> =>
  (await sql<ToConfirm>`select * from people.care_to_confirm(${id})`.execute(tx)).rows[0]

/** False when it is no longer theirs to confirm. */
export const confirmCare = async (tx: Tx, id: string, words: string): Promise<boolean> =>
  (await sql<{ done: boolean }>`select people.confirm_care(${id}, ${words}) as done`.execute(tx)).rows[0]?.done === true
