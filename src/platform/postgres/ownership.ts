import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** Any number, the same in every version: whoever holds it is the one process of this data directory. */
const ownershipLock = 7_365_000

/** How a try for the lock ended; `lost` means that the database went away meanwhile. */
export type Outcome = { client: pg.Client } | 'taken' | 'lost'

/** Tries for the lock until `deadline` (milliseconds since 1970) and keeps it on a connection of its own. */
export async function takeOwnership(owner: pg.PoolConfig, deadline: number, onWait: () => void): Promise<Outcome> {
  const client = await connected(owner)
  if (!client) return 'lost'
  try {
    for (;;) {
      const { rows } = await client.query('select pg_try_advisory_lock($1) as ours', [ownershipLock])
      if (rows[0].ours) return { client }
      if (Date.now() > deadline) break
      onWait()
      await sleep(200)
    }
  } catch {
    return 'lost'
  }
  await client.end()
  return 'taken'
}

/** Who holds the lock, seen from outside: somebody, nobody, or the database does not answer. */
export async function ownershipState(owner: pg.PoolConfig): Promise<'held' | 'free' | 'unreachable'> {
  const client = await connected(owner)
  if (!client) return 'unreachable'
  try {
    const { rows } = await client.query(
      `select exists (select from pg_locks where locktype = 'advisory' and classid = 0 and objid = $1 and granted
         and database = (select oid from pg_database where datname = current_database())) as held`,
      [ownershipLock],
    )
    return rows[0].held ? 'held' : 'free'
  } catch {
    return 'unreachable'
  } finally {
    await client.end().catch(() => {})
  }
}

async function connected(owner: pg.PoolConfig): Promise<pg.Client | null> {
  const client = new pg.Client({
    ...owner,
    connectionTimeoutMillis: 2_000,
    application_name: 'perheverkosto-ownership',
  })
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch {
    return null
  }
}
