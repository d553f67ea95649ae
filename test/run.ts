import { chmodSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { finished } from 'node:stream/promises'
import { run as runTests } from 'node:test'
import { spec } from 'node:test/reporters'
import { pathToFileURL } from 'node:url'
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

// Sets up and runs the tests: all of them, or those of the paths given.

/** Starting a process and reading the program takes longer than most tests of one feature: the files of `one` pattern share one. */
type Batch = { pattern: string; shared: boolean }
const each = (pattern: string): Batch => ({ pattern, shared: false })
const one = (pattern: string): Batch => ({ pattern, shared: true })

/** In the order in which they begin: slow ones come first, so that none is waited for alone. The first pattern of a file counts. */
const order = [
  each('test/journeys/pages.test.ts'),
  one('src/rooms/directory/guide/**/*.test.ts'),
  one('src/rooms/**/*.test.{ts,tsx}'),
  each('test/journeys/{finding,private-pages,reading,links}.test.ts'),
  each('test/engines/{crash,keys,backup,one-process,row-security,own-server,configuration,image}.test.ts'),
  each('test/attacks/input.test.ts'),
  one('test/journeys/*.test.ts'),
  each('test/attacks/*.test.ts'),
  one('test/engines/people-*.test.ts'),
  each('test/engines/*.test.ts'),
  one('src/people/**/*.test.ts'),
  one('src/app/**/*.test.ts'),
  one('demo/**/*.test.ts'),
  each('test/*.test.ts'),
  one('src/**/*.test.{ts,tsx}'),
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

const batches = chosen(process.argv.slice(2))
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

/** Runs all in their order; `node --test` would sort them by name, and one of the longest would come last. */
async function nodeTest(prepared: Prepared): Promise<number> {
  const stop = new AbortController()
  onStopRequest(() => stop.abort())
  const env = { ...process.env, PV_TEST_PG: JSON.stringify(prepared) }
  const tests = runTests({ files: processes(), concurrency: 2, timeout: 180_000, env, signal: stop.signal })
  let failed = 0
  tests.on('test:fail', ({ todo }) => {
    if (todo === undefined) failed++
  })
  const report = tests.compose(new spec())
  report.pipe(process.stdout)
  await finished(report)
  return failed || stop.signal.aborted ? 1 : 0
}

/** What each process is to run: files by themselves, and one made for each group, in which every file has its own hooks. */
function processes(): string[] {
  return batches.flatMap(({ shared, files }, at) => {
    if (!shared || files.length < 2) return files
    const bundle = join(folder, `${at}.mjs`)
    const lines = files.map((file) => `describe('${file}', () => import('${pathToFileURL(resolve(file))}'))`)
    writeFileSync(bundle, [`import { describe } from 'node:test'`, ...lines, ''].join('\n'))
    return [bundle]
  })
}

function chosen(paths: string[]): { shared: boolean; files: string[] }[] {
  const wanted = paths.map((path) => relative(process.cwd(), resolve(path)))
  const isWanted = (file: string) =>
    !paths.length || wanted.some((path) => path === '' || file === path || file.startsWith(`${path}/`))
  const taken = new Set<string>()
  const found = order.map(({ pattern, shared }) => {
    const files = globSync(pattern).filter((file) => isWanted(file) && !taken.has(file))
    for (const file of files) taken.add(file)
    return { shared, files: files.toSorted() }
  })
  if (taken.size) return found
  say(`There is no test in ${paths.join(', ')}.`)
  process.exit(1)
}

function refuse(error: unknown): number {
  say(error instanceof Refusal ? error.message : String((error as Error).stack))
  return 1
}
