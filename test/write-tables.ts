import { chmodSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDb, openPool } from '../src/platform/db/db.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { startEmbedded } from '../src/platform/postgres/embedded.ts'
import { rowsOf } from './harness.ts'
import { roomTables } from './room-tables.ts'

// `npm run tables` writes `tables.ts` of the people floor and of every room that has tables, from a throw-away database.

const folder = mkdtempSync(join(tmpdir(), 'pv-tables-'))
// The database runs as another user when we are root, and that user has to come through here.
chmodSync(folder, 0o711)
const server = await startEmbedded(folder, () => {}, { fsync: 'off' })
const pool = openPool(server.owner, () => {}, 2)
try {
  const client = await pool.connect()
  await migrate(client, () => {}).finally(() => client.release())
  for (const floor of ['src/people', ...globSync('src/rooms/*').toSorted()]) await write(floor)
} finally {
  await pool.end()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function write(folder: string): Promise<void> {
  const room = folder.split('/').at(-1) ?? ''
  const [schema] = await rowsOf(openDb(pool), `select from pg_namespace where nspname = '${room}'`)
  if (!schema) return
  writeFileSync(`${folder}/tables.ts`, await roomTables(openDb(pool), room))
  process.stdout.write(`${folder}/tables.ts\n`)
}
