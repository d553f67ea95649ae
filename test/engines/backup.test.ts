import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { backUp } from '../../src/platform/backup/backup.ts'
import { restore } from '../../src/platform/backup/restore.ts'
import { type Migration, migrate } from '../../src/platform/db/migrate.ts'
import { temporaryFolder } from './installation.ts'

const { owner } = JSON.parse(process.env.PV_TEST_PG ?? '{}') as { owner: pg.PoolConfig }
const noon = Temporal.Instant.from('2026-12-01T10:00:00Z')
const silent = () => {}
const folder = temporaryFolder()
const made: string[] = []
after(async () => {
  rmSync(folder, { recursive: true, force: true })
  for (const name of made) await asked(owner, `drop database if exists ${name} with (force)`)
})

test('everything a table can hold comes back as it was', async () => {
  const [from, to] = [await database('whole'), await database('whole_again')]
  await asMigrated(from, [rich, later], rows)
  const before = await contents(from)
  await backUp(from, join(folder, 'whole'), noon, silent)
  await restore(to, join(folder, 'whole'), silent, [rich, later])
  assert.deepEqual(await contents(to), before)
})

test('what is checked and counted goes on where it was', async () => {
  const [from, to] = [await database('alive'), await database('alive_again')]
  await asMigrated(from, [rich], rows)
  await backUp(from, join(folder, 'alive'), noon, silent)
  await restore(to, join(folder, 'alive'), silent, [rich])
  const [added] = await asked(to, `insert into a.person (name) values ('Uusi') returning id, loud`)
  assert.deepEqual(added, { id: '3', loud: 'UUSI' })
  assert.deepEqual(await asked(to, 'select count(*) as n from a.log'), [{ n: '3' }], 'the trigger writes again')
  await assert.rejects(asked(to, 'insert into a.pet (keeper) values (99)'), /violates foreign key/)
  const forced = await asked(to, `select relforcerowsecurity as forced from pg_class where oid = 'a.secret'::regclass`)
  assert.deepEqual(forced, [{ forced: 't' }])
})

test('a backup of an older version gets the newer migrations with its rows in place', async () => {
  const [from, to] = [await database('older'), await database('newer')]
  await asMigrated(from, [rich], rows)
  await backUp(from, join(folder, 'older'), noon, silent)
  await restore(to, join(folder, 'older'), silent, [rich, later])
  assert.deepEqual(await asked(to, 'select name, length from a.person order by id'), [
    { name: 'Äiti', length: '4' },
    { name: 'Tab\tja rivi\n\\N', length: '14' },
  ])
})

test('a backup of a newer version is refused', async () => {
  const [from, to] = [await database('future'), await database('past')]
  await asMigrated(from, [rich, later], rows)
  await backUp(from, join(folder, 'future'), noon, silent)
  await assert.rejects(
    restore(to, join(folder, 'future'), silent, [rich]),
    /20270102_0900_later\.sql is not known here/,
  )
})

test('nothing is overwritten', async () => {
  const from = await database('precious')
  await asMigrated(from, [rich], rows)
  await backUp(from, join(folder, 'precious'), noon, silent)
  await assert.rejects(restore(from, join(folder, 'precious'), silent, [rich]), /database is not empty/)
  await assert.rejects(backUp(from, join(folder, 'precious'), noon, silent), /is not empty: give a new one/)
})

test('a damaged backup leaves the database empty', async () => {
  const [from, to] = [await database('sound'), await database('untouched')]
  await asMigrated(from, [rich], rows)
  const place = join(folder, 'sound')
  await backUp(from, place, noon, silent)
  const file = join(place, 'a.pet.copy.gz')
  writeFileSync(file, gzipSync(Buffer.concat([gunzipSync(readFileSync(file)), Buffer.from('7\t1\n')])))
  await assert.rejects(restore(to, place, silent, [rich]), /a\.pet\.copy\.gz is not what the manifest says/)
  assert.deepEqual(await asked(to, `select nspname from pg_namespace where nspname in ('a', 'platform')`), [])
})

test('an interrupted restore can simply be run again', async () => {
  const [from, to] = [await database('patient'), await database('impatient')]
  await asMigrated(from, [rich], rows)
  await backUp(from, join(folder, 'patient'), noon, silent)
  await asked(to, 'create schema restore_unfinished')
  await asMigrated(to, [rich], `insert into a.person (name) values ('half')`)
  const said: string[] = []
  await restore(to, join(folder, 'patient'), (line) => said.push(line), [rich])
  assert.ok(said.includes('An earlier restore was interrupted; beginning again.'))
  assert.deepEqual(await contents(to), await contents(from))
})

test('a backup shows one moment although others write meanwhile', async () => {
  const from = await database('busy')
  await asMigrated(from, [rich], rows)
  let going = true
  const writer = (async () => {
    while (going)
      await asked(
        from,
        `with p as (insert into a.person (name) values ('x') returning id) insert into a.pet (keeper) select id from p`,
      )
  })()
  await backUp(from, join(folder, 'busy'), noon, silent)
  going = false
  await writer
  const to = await database('busy_again')
  await restore(to, join(folder, 'busy'), silent, [rich])
  const [pets] = await asked(to, 'select count(*) filter (where keeper is null) as lost from a.pet')
  assert.deepEqual(pets, { lost: '0' })
})

const migration = (name: string, sql: string): Migration => ({
  name,
  sql,
  checksum: createHash('sha256').update(sql).digest('hex'),
})

/** One of everything that makes loading hard: a circle of references, a trigger, generated and counted columns, parts. */
const rich = migration(
  '20270101_0900_rich.sql',
  `create extension if not exists pg_trgm;
  create schema a;
  create table a.person (
    id bigint generated always as identity primary key, name text not null,
    loud text generated always as (upper(name)) stored, soft text generated always as (lower(name)),
    best_pet bigint, seen timestamptz, span tstzrange, raw bytea, doc jsonb, share float8, born date, cls regclass, tags text[]);
  create table a.pet (id serial primary key, keeper bigint not null references a.person on delete cascade);
  alter table a.person add constraint best foreign key (best_pet) references a.pet deferrable initially deferred;
  create table a.log (said text not null);
  create function a.note() returns trigger language plpgsql as
    $$ begin insert into a.log values (new.name); return new; end $$;
  create trigger noted after insert on a.person for each row execute function a.note();
  create table a.visit (at date not null, person bigint references a.person) partition by range (at);
  create table a.visit_2026 partition of a.visit for values from ('2026-01-01') to ('2027-01-01');
  create table a.secret (word text);
  alter table a.secret enable row level security;
  alter table a.secret force row level security;
  create materialized view a.names as select name from a.person;
  insert into a.secret values ('from the migration itself');`,
)
const later = migration(
  '20270102_0900_later.sql',
  'alter table a.person add column length int; update a.person set length = char_length(name)',
)

const rows = `
  insert into a.person (name, seen, span, raw, doc, share, born, cls, tags) values
    ('Äiti', '2026-10-25 03:30+03', '[2026-01-01,)', '\\x00ff', '{"fi": "a\\"b"}', 0.1, '-infinity', 'a.person', '{"a,b",NULL}'),
    (E'Tab\\tja rivi\\n\\\\N', 'infinity', 'empty', '', 'null', 'NaN', '2024-02-29', null, '{}');
  insert into a.pet (keeper) values (2), (1);
  update a.person set best_pet = 1;
  insert into a.visit values ('2026-05-05', 1);
  refresh materialized view a.names;`

async function database(name: string): Promise<pg.PoolConfig> {
  const unique = `backup_${name}_${process.pid}`
  await asked(owner, `create database ${unique}`)
  made.push(unique)
  return { ...owner, database: unique }
}

async function asMigrated(where: pg.PoolConfig, migrations: Migration[], sql: string): Promise<void> {
  const client = new pg.Client(where)
  await client.connect()
  await migrate(client, silent, migrations)
  await client.query(sql)
  await client.end()
}

async function asked(where: pg.PoolConfig, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ ...where, types: { getTypeParser: () => String } })
  client.on('error', silent)
  await client.connect()
  try {
    return (await new Promise<pg.QueryResult>((done, fail) => client.query(sql, (e, r) => (e ? fail(e) : done(r)))))
      .rows
  } finally {
    await client.end()
  }
}

async function contents(where: pg.PoolConfig): Promise<unknown> {
  const tables = ['a.person', 'a.pet', 'a.log', 'a.visit', 'a.secret', 'a.names', 'platform.migration']
  return Promise.all(tables.map((table) => asked(where, `select * from ${table} order by 1`)))
}
