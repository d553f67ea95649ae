import { chmod, mkdir, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { Refusal } from '../lifecycle/refusal.ts'
import { quoted, sequences, storedTables } from './catalogue.ts'
import { plainValues, saveTable } from './copy.ts'
import { type Manifest, manifestName, type SavedTable } from './manifest.ts'

/**
 * Saves every row of the database as it is at one moment, while others go on working, into an empty folder.
 * Signs in as the owner of the tables, who must be allowed to pass row security.
 * @throws Refusal when the folder is not empty or the database cannot be saved whole
 */
export async function backUp(
  owner: pg.PoolConfig,
  folder: string,
  now: Temporal.Instant,
  say: (line: string) => void,
): Promise<void> {
  await makeEmpty(folder)
  const client = new pg.Client(owner)
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(`${plainValues}; set search_path = pg_catalog; set row_security = off`)
    await client.query('begin isolation level repeatable read read only')
    await refuseUnsaveable(client)
    const manifest = await save(client, folder, now, say)
    await writeWhole(join(folder, manifestName), `${JSON.stringify(manifest, null, 2)}\n`)
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    await client.query('rollback')
    await noteMade(client, rows, now)
    say(`Saved ${rows} rows of ${manifest.tables.length} tables in ${folder}`)
  } catch (error) {
    // 42501: row security would have left rows out, and a backup with holes is worse than none.
    if ((error as { code?: string }).code !== '42501') throw error
    throw new Refusal(
      `The owner of the database may not read everything (it needs BYPASSRLS): ${(error as Error).message}.`,
    )
  } finally {
    await client.end()
  }
}

/** For whoever administers; a database of an older version has no place for it. */
async function noteMade(client: pg.ClientBase, rows: number, now: Temporal.Instant): Promise<void> {
  const { rows: found } = await client.query(`select to_regclass('platform.backup_made') is not null as there`)
  if (found[0].there)
    await client.query('insert into platform.backup_made (made_at, rows) values ($1, $2)', [now.toString(), rows])
}

async function makeEmpty(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    if ((await readdir(folder)).length === 0) return await chmod(folder, 0o700)
  } catch (error) {
    throw new Refusal(`The folder ${folder} cannot be used: ${(error as Error).message}.`)
  }
  throw new Refusal(`The folder ${folder} is not empty: give a new one.`)
}

async function refuseUnsaveable(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query(`select to_regclass('platform.migration') is null as fresh,
    exists (select from pg_largeobject_metadata) as large`)
  if (rows[0].fresh) throw new Refusal('There is nothing to save: this database has not been set up yet.')
  if (rows[0].large)
    throw new Refusal('The database holds large objects, which this backup does not save: use pg_dump.')
}

async function save(
  client: pg.ClientBase,
  folder: string,
  now: Temporal.Instant,
  say: (line: string) => void,
): Promise<Manifest> {
  const migrations = await client.query('select name, checksum from platform.migration order by name')
  const version = await client.query(`select current_setting('server_version_num')::int / 10000 as major`)
  const tables: SavedTable[] = []
  for (const table of await storedTables(client)) {
    const file = `${encodeURIComponent(`${table.schema}.${table.name}`)}.copy.gz`
    const saved = { ...table, ...(await saveTable(client, table, join(folder, file))), file }
    tables.push(saved)
    if (saved.rows >= 10_000) say(`Saved ${table.schema}.${table.name}: ${saved.rows} rows`)
  }
  return {
    format: 'perheverkosto-backup-1',
    madeAt: now.toString(),
    postgres: version.rows[0].major,
    migrations: migrations.rows,
    tables,
    sequences: await sequenceValues(client),
  }
}

async function sequenceValues(client: pg.ClientBase): Promise<Manifest['sequences']> {
  const values: Manifest['sequences'] = []
  for (const sequence of await sequences(client)) {
    const { rows } = await client.query(`select last_value::text as value, is_called as used from ${quoted(sequence)}`)
    values.push({ ...sequence, ...rows[0] })
  }
  return values
}

/** On the disk before we say that the backup is there. */
async function writeWhole(path: string, text: string): Promise<void> {
  const file = await open(path, 'w', 0o600)
  await file.writeFile(text)
  await file.sync()
  await file.close()
}
