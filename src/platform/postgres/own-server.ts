import { createHmac } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { isUnavailable } from '../db/db.ts'
import { Refusal } from '../lifecycle/refusal.ts'
import type { HeldDatabase } from './held-server.ts'

const appRole = 'perheverkosto_app'
const oldest = 18

/**
 * Uses a PostgreSQL server of one's own. Several processes may do so at once.
 * Without `appUrl` the application's role is made here, with a password that follows from the owner's:
 * each process finds the same one, and none has to be stored.
 * @param url the owner of the tables · @param appUrl the role the application signs in as
 * @throws Refusal when the server cannot be reached for 30 seconds, is too old, or the roles cannot be had
 */
export async function connectOwn(
  url: string,
  appUrl: string | null,
  say: (line: string) => void,
): Promise<HeldDatabase> {
  const client = await reach(url, say)
  try {
    await refuseOld(client)
    const app = appUrl ? await givenRole(client, appUrl) : await derivedRole(client, url)
    return { owner: { connectionString: url }, app, formerMayLinger: false, onLoss: () => {}, close: async () => {} }
  } finally {
    await client.end()
  }
}

/** A database that starts at the same time as we do, as in a compose file, gets half a minute. */
async function reach(url: string, say: (line: string) => void): Promise<pg.Client> {
  const { host, pathname } = new URL(url)
  const deadline = Date.now() + 30_000
  for (let told = false; ; told = true) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
    client.on('error', () => {})
    try {
      await client.connect()
      return client
    } catch (error) {
      await client.end().catch(() => {})
      const why = (error as Error).message || (error as { code?: string }).code
      if (!isUnavailable(error) || Date.now() > deadline)
        throw new Refusal(`The database ${pathname.slice(1)} at ${host} cannot be used: ${why}.`)
      if (!told) say(`Waiting for the database at ${host} …`)
    }
    await sleep(500)
  }
}

async function refuseOld(client: pg.Client): Promise<void> {
  const { rows } = await client.query(`select current_setting('server_version_num')::int / 10000 as major`)
  if (rows[0].major < oldest)
    throw new Refusal(`PostgreSQL ${oldest} or newer is needed, and the database of DATABASE_URL is ${rows[0].major}.`)
}

/** The migrations grant to `perheverkosto_app`; a role of another name becomes its member. */
async function givenRole(client: pg.Client, appUrl: string): Promise<pg.PoolConfig> {
  const app = { connectionString: appUrl }
  const user = decodeURIComponent(new URL(appUrl).username)
  await makeRole(client, 'NOLOGIN')
  if (user !== appRole && !(await isMember(client, user)))
    await granted(client, `GRANT ${appRole} TO ${pg.escapeIdentifier(user)}`, user)
  await refuseUnlessEntering(app, 'DATABASE_APP_URL')
  return app
}

async function derivedRole(client: pg.Client, url: string): Promise<pg.PoolConfig> {
  const there = new URL(url)
  if (!there.password) throw new Refusal('DATABASE_URL has no password: set DATABASE_APP_URL beside it.')
  const password = createHmac('sha256', decodeURIComponent(there.password)).update(appRole).digest('base64url')
  await makeRole(client, `LOGIN PASSWORD ${pg.escapeLiteral(password)}`)
  const database = pg.escapeIdentifier(decodeURIComponent(there.pathname.slice(1)))
  await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${appRole}`)
  there.username = appRole
  there.password = password
  const app = { connectionString: there.href }
  await refuseUnlessEntering(
    app,
    `the role ${appRole}, which exists with another password: set DATABASE_APP_URL, or its entry`,
  )
  return app
}

/** Two processes may make it at once; the loser finds it made. */
async function makeRole(client: pg.Client, options: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [appRole])
  if (rowCount) return
  try {
    await client.query(`CREATE ROLE ${appRole} ${options}`)
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === '42501')
      throw new Refusal(`The role of DATABASE_URL may not make the role ${appRole}: make it, and set DATABASE_APP_URL.`)
    if (code !== '42710' && code !== '23505') throw error
  }
}

async function isMember(client: pg.Client, user: string): Promise<boolean> {
  const { rows } = await client.query(
    `select exists (select from pg_auth_members m join pg_roles r on r.oid = m.roleid join pg_roles u on u.oid = m.member
       where r.rolname = $1 and u.rolname = $2) as is_member`,
    [appRole, user],
  )
  return rows[0].is_member
}

async function granted(client: pg.Client, statement: string, user: string): Promise<void> {
  try {
    await client.query(statement)
  } catch (error) {
    throw new Refusal(`The role ${user} cannot be let into ${appRole}: ${(error as Error).message}.`)
  }
}

async function refuseUnlessEntering(app: pg.PoolConfig, name: string): Promise<void> {
  const client = new pg.Client({ ...app, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    throw new Refusal(`The database does not let in ${name}: ${(error as Error).message}.`)
  } finally {
    await client.end().catch(() => {})
  }
}
