import { spawn } from 'node:child_process'
import { chmodSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import pg from 'pg'
import { seedDemo } from '../demo/seed.ts'
import { entriesFor } from '../src/app/browser-parts.ts'
import { ensureBrowserParts } from '../src/platform/assets/build.ts'
import { openDb, openPool } from '../src/platform/db/db.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { Refusal } from '../src/platform/lifecycle/refusal.ts'
import { onStopRequest } from '../src/platform/lifecycle/stop-request.ts'
import { unnamed } from '../src/platform/municipality.ts'
import { startEmbedded } from '../src/platform/postgres/embedded.ts'
import { installQueue } from '../src/platform/queue/install.ts'
import { provideChrome } from './chrome.ts'

// Sets up and runs the tests: all of them, or those of the paths given. Slow ones come first, so that none is waited for alone.
const order = [
  'test/engines/*.test.ts',
  'test/attacks/*.test.ts',
  'test/journeys/*.test.ts',
  'test/*.test.ts',
  '{src,demo}/**/*.test.{ts,tsx}',
]
const template = 'perheverkosto_template'
const templateTown = 'perheverkosto_template_town'
/** Nothing in a throw-away cluster has to survive a power cut. */
const hasty = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '200',
}

const say = (line: string) => process.stdout.write(`${line}\n`)

const files = chosen(process.argv.slice(2))
const folder = mkdtempSync(join(tmpdir(), 'pv-test-'))
// The database runs as another user when we are root, and that user has to come through here.
chmodSync(folder, 0o711)
process.exitCode = await run().catch(refuse)

async function run(): Promise<number> {
  provideChrome(say)
  const server = await startEmbedded(folder, () => {}, hasty)
  try {
    await makeTemplate(server.superuser, server.owner)
    await makeTown(server.owner)
    const parts = join(folder, 'parts')
    await ensureBrowserParts(entriesFor([unnamed]), () => {}, parts)
    const { owner, app } = server
    return await nodeTest({ PV_TEST_PG: JSON.stringify({ owner, app, template, templateTown, parts }) })
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Each test file copies this database, which takes a few milliseconds, instead of migrating its own. */
async function makeTemplate(superuser: pg.PoolConfig, owner: pg.PoolConfig): Promise<void> {
  const maker = new pg.Client(superuser)
  await maker.connect()
  await maker.query('alter role perheverkosto_owner createdb')
  await maker.query(`create database ${template} owner perheverkosto_owner`)
  await maker.end()
  const client = new pg.Client({ ...owner, database: template })
  await client.connect()
  await migrate(client, () => {})
  await installQueue(client, () => {})
  // Tests turn the clock; elsewhere the database holds to its own.
  await client.query('insert into people.free_clock default values')
  await client.end()
}

/** The same with the demo town in it. */
async function makeTown(owner: pg.PoolConfig): Promise<void> {
  const maker = new pg.Client(owner)
  await maker.connect()
  await maker.query(`create database ${templateTown} template ${template}`)
  await maker.end()
  const pool = openPool({ ...owner, database: templateTown }, () => {}, 1)
  await seedDemo(openDb(pool), 'helsinki', () => {})
  await pool.end()
}

function nodeTest(env: Record<string, string>): Promise<number> {
  const flags = [
    '--import',
    './scripts/tsx.mjs',
    '--test',
    '--test-concurrency=2',
    '--test-reporter=spec',
    '--test-timeout=180000',
  ]
  const child = spawn(process.execPath, [...flags, ...files], { stdio: 'inherit', env: { ...process.env, ...env } })
  onStopRequest(() => child.kill('SIGTERM'))
  return new Promise((done) => child.on('close', (code) => done(code ?? 1)))
}

function chosen(paths: string[]): string[] {
  const all = order.flatMap((pattern) => globSync(pattern).toSorted())
  const wanted = paths.map((path) => relative(process.cwd(), resolve(path)))
  const files = all.filter((file) => wanted.some((path) => path === '' || file === path || file.startsWith(`${path}/`)))
  if (files.length || !paths.length) return paths.length ? files : all
  say(`There is no test in ${paths.join(', ')}.`)
  process.exit(1)
}

function refuse(error: unknown): number {
  say(error instanceof Refusal ? error.message : String((error as Error).stack))
  return 1
}
