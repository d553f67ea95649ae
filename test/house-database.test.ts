import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { rowsOf, type TestSite, testSite } from './harness.ts'
import * as database from './house/database.ts'
import * as exceptions from './house/exceptions.ts'

// The walls the database itself knows. The second half leans on each of them in a copy and sees it fall.

const rooms = globSync('src/rooms/*').map((path) => path.split('/').at(-1) ?? '')
let site: TestSite
before(async () => {
  site = await testSite()
})
after(() => site.close())

const nothing = (wrong: string[]) => assert.deepEqual(wrong, [])

describe('the migrated database', () => {
  test('uses the agreed types', async () => nothing(await database.strangeTypes(site.db)))
  test('says of every row when it came', async () =>
    assert.deepEqual(await database.withoutCreatedAt(site.db), exceptions.withoutCreatedAt))
  test('has an index for every reference', async () => nothing(await database.unindexedReferences(site.db)))
  test('has a key for every table', async () => nothing(await database.withoutKey(site.db)))
  test('has schemas of rooms only', async () => nothing(await database.strangeSchemas(site.db, rooms)))
  test('lets the application own nothing and create nothing', async () =>
    nothing(await database.excessiveRights(site.db)))
  test('lends no rights by a function that could be fooled', async () => nothing(await database.looseDefiners(site.db)))

  test('refuses the application what only the owner does', async () => {
    for (const statement of [
      'create table directory.mine (a text)',
      'create table public.mine (a text)',
      'create temporary table mine (a text)',
      'create schema mine',
      'drop table directory.location cascade',
      'alter table directory.location add column mine text',
      'delete from directory.location',
      `insert into platform.migration (name, checksum) values ('x', 'y')`,
      'set role perheverkosto_owner',
    ])
      await assert.rejects(rowsOf(site.appDb, statement), /permission denied|must be owner|not permitted/, statement)
  })
})

describe('a wrong thing in the database is found', () => {
  const leanOn = async (statements: string, check: (db: TestSite['db']) => Promise<string[]>, ...found: RegExp[]) => {
    const wrong = await site.db.transaction().execute(async (tx) => {
      await rowsOf(tx, statements)
      const result = await check(tx)
      await rowsOf(tx, 'drop schema groups cascade')
      return result
    })
    for (const words of found)
      assert.ok(
        wrong.some((one) => words.test(one)),
        `${words} in ${wrong.join('; ')}`,
      )
  }
  const made = (columns: string) => `create schema groups; create table groups.slot (${columns})`

  test('strange types', () =>
    leanOn(
      made('a varchar(9), b timestamp, c json, d serial'),
      database.strangeTypes,
      /slot\.a is character varying/,
      /slot\.b is timestamp/,
      /slot\.c is json/,
      /slot\.d/,
    ))
  test('a table that does not say when a row came', () =>
    leanOn(made('id uuid primary key'), database.withoutCreatedAt, /groups\.slot/))
  test('a link table need not', async () => {
    const link = `${made('id uuid primary key, created_at timestamptz not null')}; create table groups.link (slot_id uuid references groups.slot, tag text, primary key (slot_id, tag))`
    await leanOn(link, async (db) => {
      assert.deepEqual(await database.withoutCreatedAt(db), exceptions.withoutCreatedAt)
      return []
    })
  })
  test('a reference without an index', () =>
    leanOn(
      made('id uuid primary key, other uuid references groups.slot'),
      database.unindexedReferences,
      /slot_other_fkey/,
    ))
  test('a table without a key', () => leanOn(made('a text'), database.withoutKey, /groups\.slot/))
  test('a schema of no room', () => leanOn(made('a text'), (db) => database.strangeSchemas(db, rooms), /^groups$/))
  test('a right too many', () =>
    leanOn(
      `${made('a text')}; grant create on schema groups to perheverkosto_app; grant truncate on groups.slot to perheverkosto_app`,
      database.excessiveRights,
      /may create in schema groups/,
      /truncate groups\.slot/,
    ))
  test('a function that lends its owner’s rights carelessly', () =>
    leanOn(
      `${made('a text')}; create function groups.f() returns int language sql security definer return 1`,
      database.looseDefiners,
      /groups\.f\(\)/,
    ))
})
