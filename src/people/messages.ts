import { sql } from 'kysely'
import type { Tx } from '../platform/db/db.ts'

/**
 * A kind of message that goes out without a person sending it. Whether it speaks of a pregnancy, or of a baby that is awaited, must be
 * said: during a pause with care such a message would be cruel.
 */
export type MessageKind = { aboutPregnancy: boolean }

const kinds = new Map<string, MessageKind>()

/** A room tells its kinds when it is loaded, by a name such as `booking.reminder`. */
export function registerMessages(all: Record<string, MessageKind>): void {
  for (const [name, kind] of Object.entries(all)) {
    if (kinds.has(name)) throw new Error(`Two rooms send messages named ${name}`)
    kinds.set(name, kind)
  }
}

export const messageKinds = (): ReadonlyMap<string, MessageKind> => kinds

/**
 * Whether an automatic message may go to somebody now; asked each time, right before sending, in a transaction of `sending`: in any other
 * nothing about a pregnancy may go to anybody.
 * @param personId who would get it: a partner too gets nothing about a pregnancy while the other has a pause
 * @throws when nobody has registered the kind
 */
export async function mayTell(tx: Tx, personId: string, kind: string, now: Temporal.Instant): Promise<boolean> {
  const known = kinds.get(kind)
  if (!known) throw new Error(`Nobody has said whether ${kind} is about a pregnancy`)
  if (!known.aboutPregnancy) return true
  const { rows } = await sql<{ paused: boolean }>`
    with moment as materialized (select set_config('people.at', ${now}::text, true))
    select people.is_paused(${personId}) as paused from moment`.execute(tx)
  return rows[0]?.paused === false
}
