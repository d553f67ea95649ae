import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/db.ts'
import type { Lang } from '../../platform/languages.ts'
import type { Medium } from '../../platform/post/letter.ts'
import { type SendingDb, sending } from './sending-pass.ts'

export type TellWhen = 'at_once' | 'daily' | 'never'

/** Why nothing more comes of a notification. */
export type Outcome =
  | 'sent'
  | 'in_digest'
  | 'unwanted'
  | 'no_address'
  | 'no_gateway'
  /** Turvakielto covers them: nothing leaves (D18). */
  | 'shielded'
  | 'paused'
  /** It no longer concerns them. */
  | 'void'

/** Something that waits to be told, with the address it may be told at. */
export type Waiting = {
  id: string
  person_id: string
  message: string
  lang: Lang
  tell_when: TellWhen
  medium: Medium | 'none'
  address: string | null
  shielded: boolean
  void: boolean
}

/**
 * Takes the oldest facts out of the outbox, in the transaction that hands them on: whoever else takes facts gets others.
 * @param tx as `sending` gives it
 */
export async function takeFacts(tx: Tx, most: number): Promise<{ id: string; kind: string }[]> {
  return (await sql<{ id: string; kind: string }>`select id, kind from people.take_facts(${most})`.execute(tx)).rows
}

export type Noted = { id: string; tell_when: TellWhen }

/**
 * Notes everybody whom a fact concerns. Nobody is told by a message that is null; of a fact noted before nothing comes back.
 * @param tx as `sending` gives it
 */
export async function noteFact(tx: Tx, fact: string, message: string | null, now: Temporal.Instant): Promise<Noted[]> {
  return (await sql<Noted>`select id, tell_when from people.note_fact(${fact}, ${message}, ${now})`.execute(tx)).rows
}

type Which = { notification: string } | { person: string }

/** Takes one notification, or all that wait for somebody, for this process alone until they are settled. */
export async function takeWaiting(db: SendingDb, which: Which, now: Temporal.Instant): Promise<Waiting[]> {
  const [one, whose] = 'person' in which ? [null, which.person] : [which.notification, null]
  const ask = sql<Waiting>`select * from people.take_waiting(${one}, ${whose}, ${now})`
  return (await sending(db, (tx) => ask.execute(tx))).rows
}

/** @param outcome null: they go on waiting */
export async function settle(
  db: SendingDb,
  ids: string[],
  outcome: Outcome | null,
  now: Temporal.Instant,
): Promise<void> {
  const ask = sql`select people.settle(${ids}::uuid[], ${outcome}, ${now})`
  await sending(db, (tx) => ask.execute(tx))
}

/** Who is to get one message for all that waits for them. */
export async function digestsDue(db: SendingDb, now: Temporal.Instant): Promise<string[]> {
  const ask = sql<{ id: string }>`select id from people.digest_due(${now}) id`
  const { rows } = await sending(db, (tx) => ask.execute(tx))
  return rows.map(({ id }) => id)
}

/** Forgets what was told three months ago. @returns how many facts went */
export async function forgetTold(db: Db, now: Temporal.Instant): Promise<number> {
  const { rows } = await sql<{ gone: number }>`select people.forget_told(${now}) as gone`.execute(db)
  return rows[0]?.gone ?? 0
}

/** Professionals who are to be reminded today of what is due. */
export async function remindersDue(db: SendingDb, now: Temporal.Instant): Promise<string[]> {
  const ask = sql<{ id: string }>`select id from people.reminders_due(${now}) id`
  const { rows } = await sending(db, (tx) => ask.execute(tx))
  return rows.map(({ id }) => id)
}

export type Reminder = { lang: Lang; address: string; due: number }

export async function takeReminder(
  db: SendingDb,
  practitioner: string,
  now: Temporal.Instant,
): Promise<Reminder | null> {
  const ask = sql<Reminder>`select * from people.take_reminder(${practitioner}, ${now})`
  const { rows } = await sending(db, (tx) => ask.execute(tx))
  return rows[0] ?? null
}

export async function settleReminder(db: SendingDb, practitioner: string, sent: boolean, now: Temporal.Instant) {
  const ask = sql`select people.settle_reminder(${practitioner}, ${sent}, ${now})`
  await sending(db, (tx) => ask.execute(tx))
}
