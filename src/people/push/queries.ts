import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/db.ts'
import { type SendingDb, sending } from '../notices/sending-pass.ts'

export type SealedBrowser = { id: string; sealed: Buffer; created_at: Temporal.Instant }

/** One's own, the oldest first. */
export async function ownBrowsers(db: Db, me: string): Promise<SealedBrowser[]> {
  const { rows } = await sql<SealedBrowser>`select id, sealed, created_at from people.push_subscription
    where person_id = ${me} order by created_at, id`.execute(db)
  return rows
}

/** False when the sign-in is none that may, or it is not in use where they are. */
export async function addBrowser(tx: Tx, hash: Buffer, sealed: Buffer, now: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql<{ added: boolean }>`select people.add_push(${hash}, ${sealed}, ${now}) as added`.execute(
    tx,
  )
  return rows[0]?.added === true
}

/** From now on they hear in this way; who heard nothing so far hears at once. */
export async function hearByPush(tx: Tx, me: string): Promise<void> {
  await sql`update people.person set notify_by = 'push',
    tell_when = case when notify_by = 'none' or tell_when = 'never' then 'at_once' else tell_when end
    where id = ${me}`.execute(tx)
}

/** False when there is none of one's own. */
export async function removeBrowser(tx: Tx, me: string, id: string): Promise<boolean> {
  const { numAffectedRows } =
    await sql`delete from people.push_subscription where id = ${id} and person_id = ${me}`.execute(tx)
  return numAffectedRows === 1n
}

/** The browsers of somebody who is being told something at this moment. */
export async function pushTargets(
  db: SendingDb,
  person: string,
  now: Temporal.Instant,
): Promise<Pick<SealedBrowser, 'id' | 'sealed'>[]> {
  const ask = sql<Pick<SealedBrowser, 'id' | 'sealed'>>`select id, sealed from people.push_targets(${person}, ${now})`
  return (await sending(db, (tx) => ask.execute(tx))).rows
}

/** Forgets a browser that its push service knows no longer. */
export async function dropBrowser(db: SendingDb, id: string): Promise<void> {
  await sending(db, (tx) => sql`select people.drop_push(${id})`.execute(tx))
}
