import { join } from 'node:path'
import pg from 'pg'
import { knownMigrations, type Migration, migrate } from '../db/migrate.ts'
import { Refusal } from '../lifecycle/refusal.ts'
import {
  forcedRowSecurity,
  materializedViews,
  type Obstacle,
  quoted,
  references,
  storedTables,
  triggers,
} from './catalogue.ts'
import { hashOfFile, loadTable, plainValues, readTable } from './copy.ts'
import { type Manifest, readManifest, type SavedTable } from './manifest.ts'

/** Stands in the database from the first step to the last, so that an interrupted restore is known as such. */
const mark = 'restore_unfinished'

/**
 * Loads a backup into an empty database and compares the result with what the backup says of itself.
 * The tables are first made as they were when the backup was made; newer migrations follow, with the rows in place.
 * @param known the migrations to choose from; those of this version by default
 * @throws Refusal when the database is not empty, or the backup is damaged or newer than this program
 */
export async function restore(
  owner: pg.PoolConfig,
  folder: string,
  say: (line: string) => void,
  known?: Migration[],
): Promise<void> {
  const manifest = await readManifest(folder)
  const migrations = migrationsOf(manifest, known ?? (await knownMigrations()))
  await refuseDamaged(manifest, folder, say)
  const client = new pg.Client(owner)
  client.on('error', () => {})
  await client.connect()
  try {
    await makeRoom(client, say)
    await migrate(client, () => {}, migrations)
    await load(client, manifest, folder, say)
    await client.query('analyze')
    await migrate(client, say, known)
  } finally {
    await client.end()
  }
  say(`Restored ${manifest.tables.length} tables as they were at ${manifest.madeAt}`)
}

/** Whether a restore began in this database and has not ended well. */
export async function isHalfRestored(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query('select to_regnamespace($1) is not null as half', [mark])
  return rows[0].half
}

function migrationsOf({ migrations }: Manifest, known: Migration[]): Migration[] {
  return migrations.map(({ name, checksum }) => {
    const ours = known.find((migration) => migration.name === name && migration.checksum === checksum)
    if (!ours) throw new Refusal(`The backup was made by another version of Perheverkosto: ${name} is not known here.`)
    return ours
  })
}

async function refuseDamaged({ tables }: Manifest, folder: string, say: (line: string) => void): Promise<void> {
  say('Checking the backup …')
  for (const { file, sha256 } of tables) {
    const found = await hashOfFile(join(folder, file)).catch((error: Error) => error.message)
    if (found !== sha256) throw new Refusal(`The backup is damaged: ${file} is not what the manifest says.`)
  }
}

async function makeRoom(client: pg.ClientBase, say: (line: string) => void): Promise<void> {
  if (await isHalfRestored(client)) {
    say('An earlier restore was interrupted; beginning again.')
    await dropEverything(client)
  }
  const tables = await storedTables(client)
  if (tables.length)
    throw new Refusal(
      'The database is not empty, and restore overwrites nothing: give an empty data directory or database.',
    )
  await client.query(`create schema ${mark}`)
}

async function dropEverything(client: pg.ClientBase): Promise<void> {
  const extensions = await client.query(`select extname as name from pg_extension where extname <> 'plpgsql'`)
  for (const { name } of extensions.rows) await client.query(`drop extension ${pg.escapeIdentifier(name)} cascade`)
  const schemas = await client.query(
    `select nspname as name from pg_namespace
     where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public', $1)`,
    [mark],
  )
  for (const { name } of schemas.rows) await client.query(`drop schema ${pg.escapeIdentifier(name)} cascade`)
  await client.query(`drop schema ${mark}`)
}

/** All or nothing. References come back last and are then checked over all rows. */
async function load(
  client: pg.ClientBase,
  manifest: Manifest,
  folder: string,
  say: (line: string) => void,
): Promise<void> {
  await client.query(`begin; ${plainValues}`)
  try {
    refuseDifferent(manifest, await storedTables(client))
    const obstacles = [...(await forcedRowSecurity(client)), ...(await triggers(client)), ...(await references(client))]
    await removeAll(client, obstacles)
    await client.query(`truncate ${manifest.tables.map(quoted).join(', ')}`)
    for (const table of manifest.tables) await loadOne(client, table, folder, say)
    for (const { value, used, ...sequence } of manifest.sequences)
      await client.query('select setval($1::regclass, $2, $3)', [quoted(sequence), value, used])
    // Names inside values are written in full, as they were when the backup was made.
    await client.query('set local search_path = pg_catalog')
    for (const table of manifest.tables) await compare(client, table, manifest)
    await client.query('set local search_path to default')
    await restoreAll(client, obstacles)
    for (const view of await materializedViews(client)) await client.query(`refresh materialized view ${quoted(view)}`)
    await client.query(`drop schema ${mark}; commit`)
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}

async function removeAll(client: pg.ClientBase, obstacles: Obstacle[]): Promise<void> {
  for (const { remove } of obstacles) await client.query(remove)
}

async function restoreAll(client: pg.ClientBase, obstacles: Obstacle[]): Promise<void> {
  for (const { restore } of obstacles.toReversed()) await client.query(restore)
}

function refuseDifferent({ tables }: Manifest, found: { schema: string; name: string; columns: string[] }[]): void {
  const shape = (list: typeof found) => new Map(list.map((table) => [quoted(table), table.columns.toSorted().join()]))
  const [saved, made] = [shape(tables), shape(found)]
  const odd = [...new Set([...saved.keys(), ...made.keys()])].find((name) => saved.get(name) !== made.get(name))
  if (odd) throw new Refusal(`The backup does not fit its own migrations: the table ${odd} is different.`)
}

async function loadOne(
  client: pg.ClientBase,
  table: SavedTable,
  folder: string,
  say: (line: string) => void,
): Promise<void> {
  const rows = await loadTable(client, table, join(folder, table.file))
  if (rows >= 10_000) say(`Loaded ${table.schema}.${table.name}: ${rows} rows`)
}

/** Another major version may write a value differently; then the number of rows has to do. */
async function compare(client: pg.ClientBase, table: SavedTable, manifest: Manifest): Promise<void> {
  const found = await readTable(client, table)
  const { rows } = await client.query(`select current_setting('server_version_num')::int / 10000 as major`)
  const same = rows[0].major !== manifest.postgres || found.sha256 === table.sha256
  if (found.rows !== table.rows || !same)
    throw new Refusal(`The restored table ${table.schema}.${table.name} differs from the backup; nothing was kept.`)
}
