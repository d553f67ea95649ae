import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, describe, test } from 'node:test'
import pg from 'pg'
import { testDatabase } from '../../../test/harness.ts'
import { knownMigrations, type Migration, migrate } from './migrate.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let clients: pg.Client[] = []
before(async () => {
  database = await testDatabase()
})
afterEach(async () => {
  const client = await owner()
  await client.query(`drop schema if exists made_up cascade; delete from platform.migration where name like '2099%'`)
  await Promise.all(clients.map((one) => one.end()))
  clients = []
})
after(() => database.drop())

async function owner(): Promise<pg.Client> {
  const client = new pg.Client(database.owner)
  await client.connect()
  clients.push(client)
  return client
}

const made = (name: string, sql: string): Migration => ({
  name,
  sql,
  checksum: createHash('sha256').update(sql).digest('hex'),
})
const schema = made(
  '20990101_0000_made_up.sql',
  'create schema made_up; create table made_up.word (word text primary key)',
)
const all = async (...more: Migration[]) => [...(await knownMigrations()), ...more]
const quiet = () => {}

describe('migrating', () => {
  test('applies what is new, in order, once, and says so', async () => {
    const client = await owner()
    const said: string[] = []
    const second = made('20990101_0001_made_up.sql', `insert into made_up.word values ('one')`)
    await migrate(client, (line) => said.push(line), await all(schema, second))
    await migrate(client, (line) => said.push(line), await all(schema, second))
    assert.deepEqual(
      said,
      [schema, second].map(({ name }) => `Migrating: ${name}`),
    )
    assert.equal((await client.query('select * from made_up.word')).rowCount, 1)
  })

  test('two at once do it once', async () => {
    const both = [await owner(), await owner()]
    const slow = made('20990101_0001_made_up.sql', `select pg_sleep(0.1); insert into made_up.word values ('one')`)
    const known = await all(schema, slow)
    await Promise.all(both.map((client) => migrate(client, quiet, known)))
    assert.equal((await both[0]?.query('select * from made_up.word'))?.rowCount, 1)
  })

  test('a change that fails leaves nothing of itself, keeps the earlier ones and names the file', async () => {
    const client = await owner()
    const broken = made('20990101_0001_made_up.sql', `insert into made_up.word values ('half'); select 1/0`)
    await assert.rejects(
      migrate(client, quiet, await all(schema, broken)),
      /20990101_0001_made_up\.sql failed: division by zero/,
    )
    assert.equal((await client.query('select * from made_up.word')).rowCount, 0)
    assert.equal((await client.query(`select from platform.migration where name like '2099%'`)).rowCount, 1)
    await migrate(client, quiet, await all(schema))
  })

  test('a file that was changed after it was applied is refused', async () => {
    const client = await owner()
    await migrate(client, quiet, await all(schema))
    const changed = made(schema.name, `${schema.sql} -- and a word more`)
    await assert.rejects(
      migrate(client, quiet, await all(changed)),
      /20990101_0000_made_up\.sql was changed after it had been applied/,
    )
  })

  test('a database newer than the program is refused', async () => {
    const client = await owner()
    await migrate(client, quiet, await all(schema))
    await assert.rejects(migrate(client, quiet), /The database is newer than this version.*20990101_0000_made_up\.sql/)
  })

  test('the lock is given back also when it failed', async () => {
    const client = await owner()
    await assert.rejects(migrate(client, quiet, await all(made('20990101_0000_made_up.sql', 'nonsense'))))
    const { rows } = await client.query(
      `select count(*)::int as held from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`,
    )
    assert.equal(rows[0].held, 0)
  })
})

test('migrations are read in the order of their names, with the sum of their contents', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pv-migrations-'))
  await writeFile(join(folder, '20990102_0000_b.sql'), 'select 2')
  await writeFile(join(folder, '20990101_0000_a.sql'), 'select 1')
  await writeFile(join(folder, 'notes.txt'), 'not one of them')
  const known = await knownMigrations(folder)
  assert.deepEqual(known, [made('20990101_0000_a.sql', 'select 1'), made('20990102_0000_b.sql', 'select 2')])
  await rm(folder, { recursive: true })
})
