import { chmodSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { finished } from 'node:stream/promises'
import { run as runTests } from 'node:test'
import { spec } from 'node:test/reporters'
import pg from 'pg'
import { seedDemo } from '../demo/seed.ts'
import { entriesFor } from '../src/app/browser-parts.ts'
import { ensureBrowserParts } from '../src/platform/assets/build.ts'
import { type Db, openDb, openPool } from '../src/platform/db/db.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { Refusal } from '../src/platform/lifecycle/refusal.ts'
import { onStopRequest } from '../src/platform/lifecycle/stop-request.ts'
import { unnamed } from '../src/platform/municipality.ts'
import { type EmbeddedServer, startEmbedded } from '../src/platform/postgres/embedded.ts'
import { installQueue } from '../src/platform/queue/install.ts'
import { expandOpenings } from '../src/rooms/directory/index.ts'
import { provideChrome } from './chrome.ts'
import { noon, type Prepared } from './harness.ts'

// Sets up and runs the tests: all of them, or those of the paths given. Slow ones come first, so that none is waited for alone.
const order = [
  'test/journeys/{pages,finding}.test.ts',
  'test/engines/crash.test.ts',
  'test/journeys/{private-pages,reading,links}.test.ts',
  'test/engines/{keys,backup,one-process,row-security,own-server,configuration,image,users,runner}.test.ts',
  'test/attacks/input.test.ts',
  'test/engines/*.test.ts',
  'test/attacks/*.test.ts',
  'test/journeys/*.test.ts',
  'test/*.test.ts',
  '{src,demo}/**/*.test.{ts,tsx}',
]
const template = 'perheverkosto_template'
const templateTown = 'perheverkosto_template_town'
const templateNoon = 'perheverkosto_template_noon'
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
    const parts = join(folder, 'parts')
    const built = ensureBrowserParts(entriesFor([unnamed]), () => {}, parts)
    await Promise.all([built, makeTemplates(server)])
    const { owner, app } = server
    return await nodeTest({ owner, app, template, templateTown, templateNoon, parts })
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Each test file copies one of these databases, which takes a few milliseconds, instead of making its own: one migrated,
 * one with the demo town and the hours from today on, and one whose hours are those of the noon at which most tests are.
 */
async function makeTemplates({ superuser, owner }: EmbeddedServer): Promise<void> {
  await as(superuser, 'alter role perheverkosto_owner createdb')
  await as(superuser, `create database ${template} owner perheverkosto_owner`)
  const client = new pg.Client({ ...owner, database: template })
  await client.connect()
  await migrate(client, () => {})
  await installQueue(client, () => {})
  // Tests turn the clock; elsewhere the database holds to its own.
  await client.query('insert into people.free_clock default values')
  await client.end()
  await as(owner, `create database ${templateTown} template ${template}`)
  await fill({ ...owner, database: templateTown }, (db) => seedDemo(db, 'helsinki', () => {}))
  await as(owner, `create database ${templateNoon} template ${templateTown}`)
  await fill({ ...owner, database: templateNoon }, (db) =>
    db.transaction().execute((tx) => expandOpenings(tx, Temporal.Instant.from(noon))),
  )
}

async function as(who: pg.PoolConfig, statement: string): Promise<void> {
  const client = new pg.Client(who)
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

async function fill(where: pg.PoolConfig, work: (db: Db) => Promise<unknown>): Promise<void> {
  const pool = openPool(where, () => {}, 1)
  await work(openDb(pool)).finally(() => pool.end())
}

/** Runs the files in their order; `node --test` would sort them by name, and one of the longest would come last. */
async function nodeTest(prepared: Prepared): Promise<number> {
  const stop = new AbortController()
  onStopRequest(() => stop.abort())
  const env = { ...process.env, PV_TEST_PG: JSON.stringify(prepared) }
  const tests = runTests({ files, concurrency: 2, timeout: 180_000, env, signal: stop.signal })
  let failed = 0
  tests.on('test:fail', ({ todo }) => {
    if (todo === undefined) failed++
  })
  const report = tests.compose(new spec())
  report.pipe(process.stdout)
  await finished(report)
  return failed || stop.signal.aborted ? 1 : 0
}

function chosen(paths: string[]): string[] {
  const all = [...new Set(order.flatMap((pattern) => globSync(pattern).toSorted()))]
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
