import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import type { Keys } from '../../platform/keys/keys.ts'

/** What a script of ours sends of a browser. In a trial nothing reaches it; elsewhere its push service would. */
export const aBrowser = (name: string, service = 'https://selain.invalid') => ({
  endpoint: `${service}/${name}`,
  keys: { p256dh: Buffer.alloc(65, 4).toString('base64url'), auth: randomBytes(16).toString('base64url') },
})

type Kept = { browser?: string; endpoint?: string; key?: string | null; since?: string }

/** A browser in which somebody has turned notifications on. @returns its id */
export async function aKeptBrowser(
  { db, keys }: { db: Db; keys: Keys },
  person: string,
  { browser = 'Firefox, Android', endpoint, key = null, since = '2026-11-01T10:00:00Z' }: Kept = {},
): Promise<string> {
  const told = aBrowser(randomBytes(8).toString('hex'))
  const subscription = { ...told, endpoint: endpoint ?? told.endpoint, key, browser }
  const sealed = keys.seal(JSON.stringify(subscription), 'push')
  const { rows } = await sql<{ id: string }>`insert into people.push_subscription (person_id, hash, sealed, created_at)
    values (${person}, ${keys.hash(subscription.endpoint, 'push')}, ${sealed}, ${since}) returning id`.execute(db)
  return rows[0]?.id ?? ''
}
