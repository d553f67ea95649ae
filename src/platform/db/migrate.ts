import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { Refusal } from '../lifecycle/refusal.ts'

const folder = fileURLToPath(new URL('../../../db/migrations/', import.meta.url))
/** Any number, the same in every process: two that start at once must not migrate at once. */
const migrationLock = 7_365_001

export type Migration = { name: string; sql: string; checksum: string }

/** The migrations that come with this version, in order. */
export async function knownMigrations(directory = folder): Promise<Migration[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(`${directory}/${name}`, 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/**
 * Brings the database up to this version, one transaction a file, as the owner of the tables.
 * Throws when an applied file was changed afterwards or is unknown here (the database is newer than the program).
 */
export async function migrate(
  owner: pg.ClientBase,
  say: (line: string) => void,
  migrations?: Migration[],
): Promise<void> {
  const known = migrations ?? (await knownMigrations())
  await owner.query('select pg_advisory_lock($1)', [migrationLock])
  try {
    // A long change must not be cut off, nor wait for ever behind somebody's open transaction.
    await owner.query(`set statement_timeout = 0; set lock_timeout = '30s'`)
    await owner.query(bookkeeping)
    const applied = await appliedMigrations(owner)
    refuseStrangers(known, applied)
    for (const migration of known.filter(({ name }) => !applied.has(name))) await apply(owner, migration, say)
  } finally {
    await owner.query('select pg_advisory_unlock($1)', [migrationLock])
  }
}

const bookkeeping = `
  create schema if not exists platform;
  create table if not exists platform.migration (
    name text primary key,
    checksum text not null,
    created_at timestamptz not null default now()
  )`

async function appliedMigrations(owner: pg.ClientBase): Promise<Map<string, string>> {
  const { rows } = await owner.query<{ name: string; checksum: string }>(
    'select name, checksum from platform.migration',
  )
  return new Map(rows.map(({ name, checksum }) => [name, checksum]))
}

function refuseStrangers(known: Migration[], applied: Map<string, string>): void {
  for (const [name, checksum] of applied) {
    const ours = known.find((migration) => migration.name === name)
    if (!ours) throw new Refusal(`The database is newer than this version of Perheverkosto: it has ${name}.`)
    if (ours.checksum !== checksum) throw new Refusal(`The migration ${name} was changed after it had been applied.`)
  }
}

async function apply(
  owner: pg.ClientBase,
  { name, sql, checksum }: Migration,
  say: (line: string) => void,
): Promise<void> {
  say(`Migrating: ${name}`)
  await owner.query('begin')
  try {
    await owner.query(sql)
    await owner.query('insert into platform.migration (name, checksum) values ($1, $2)', [name, checksum])
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback')
    throw new Error(`The migration ${name} failed: ${(error as Error).message}`, { cause: error })
  }
}
