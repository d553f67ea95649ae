import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import { type EmbeddedServer, startEmbedded } from '../../src/platform/postgres/embedded.ts'
import { begin, finish, freePort, launch, leaveFeedback, type Running, temporaryFolder } from './installation.ts'

const folder = temporaryFolder()
let server: EmbeddedServer
let address: string
const runs: Running[] = []

// A server that knows nothing of us but an owner and an empty database, as an administrator would provide it.
before(async () => {
  server = await startEmbedded(folder, () => {}, { fsync: 'off' })
  const client = new pg.Client(server.superuser)
  await client.connect()
  await client.query('drop owned by perheverkosto_app; drop role perheverkosto_app')
  await client.end()
  address = urlOf(server.owner)
})
after(async () => {
  await Promise.all(runs.map(finish))
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('a PostgreSQL of one’s own', () => {
  test('two processes start at once on one empty database, and each sees what the other writes', async () => {
    const [one, two] = await Promise.all([start(address), start(address)])
    const receipt = await leaveFeedback(one.url, 'Hei')
    assert.ok(receipt)
    assert.equal((await fetch(two.url + receipt)).status, 200)
    const other = await leaveFeedback(two.url, 'Moi')
    assert.equal((await fetch(one.url + other)).status, 200)
    assert.deepEqual(await Promise.all([finish(one), finish(two)]), [0, 0])
    assert.equal((await asked('select 1 as one')).length, 1, 'the server is left running')
  })

  test('the application signs in as a role that owns nothing', async () => {
    const owned = await asked(`select count(*)::int as n from pg_class where relowner = 'perheverkosto_app'::regrole`)
    assert.deepEqual(owned, [{ n: 0 }])
    const able = `select rolsuper or rolcreaterole or rolcreatedb or rolbypassrls as able from pg_roles`
    assert.deepEqual(await asked(`${able} where rolname = 'perheverkosto_app'`), [{ able: false }])
  })

  test('a role the administrator has made is used as it is', async () => {
    await asked(`create role town_web login password 'p/w:d@'`)
    const app = urlOf({ ...server.owner, user: 'town_web', password: 'p/w:d@' })
    const running = await start(address, { DATABASE_APP_URL: app })
    assert.ok(await leaveFeedback(running.url, 'Hei'))
    assert.equal(await finish(running), 0)
  })

  test('what cannot work is refused in one sentence', async () => {
    const wrong = new URL(address)
    wrong.password = 'wrong'
    const cases: [Record<string, string>, RegExp][] = [
      [
        { DATABASE_URL: wrong.href },
        /^The database perheverkosto at .+ cannot be used: password authentication failed.+\.\n$/,
      ],
      [{ DATABASE_URL: address.replace(/:[^:@]+@/, '@') }, /cannot be used|has no password/],
      [{ DATABASE_URL: 'mysql://x/y' }, /^DATABASE_URL must be an address such as postgres:.+\.\n$/],
      [{ DATABASE_URL: address, DATABASE_APP_URL: wrong.href }, /does not let in DATABASE_APP_URL/],
    ]
    await Promise.all(
      cases.map(async ([env, sentence]) => {
        const refused = launch({ DEMO: 'none', PORT: '0', DATA_DIR: join(folder, 'unused'), ...env })
        assert.equal(await refused.ended, 1)
        assert.match(refused.said(), sentence)
      }),
    )
  })
})

async function start(databaseUrl: string, more: Record<string, string> = {}): Promise<Running> {
  const running = await begin({
    DATABASE_URL: databaseUrl,
    PORT: String(await freePort()),
    DEMO: 'none',
    TRUST_PROXY: '1',
    ...more,
  })
  runs.push(running)
  return running
}

function urlOf({ host, user, password, database }: pg.PoolConfig): string {
  return `postgres://${user}:${encodeURIComponent(String(password))}@${encodeURIComponent(String(host))}/${database}`
}

async function asked(sql: string): Promise<unknown[]> {
  const client = new pg.Client(server.owner)
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}
