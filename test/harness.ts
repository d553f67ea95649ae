import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { createApp } from '../src/app/app.tsx'
import { entriesFor } from '../src/app/browser-parts.ts'
import { ensureBrowserParts } from '../src/platform/assets/build.ts'
import type { Assets } from '../src/platform/assets/entries.ts'
import { type Db, openDb, openPool, type Tx } from '../src/platform/db/db.ts'
import type { SignInConfig } from '../src/platform/issuers.ts'
import { type Keys, keysOf, newKeyMaterial } from '../src/platform/keys/keys.ts'
import { openLog } from '../src/platform/log/log.ts'
import { readMunicipalities, unnamed } from '../src/platform/municipality.ts'
import type { Medium, Post } from '../src/platform/post/letter.ts'
import { expandOpenings } from '../src/rooms/directory/index.ts'
import { themeAsset } from '../src/ui/http-frame.ts'

/** What `test/run.ts` prepared: databases to copy, one migrated and two with the demo town in it besides, as of today and as of `noon`. */
export type Prepared = {
  owner: pg.PoolConfig
  app: pg.PoolConfig
  template: string
  templateTown: string
  templateNoon: string
  parts: string
}

export type Answer = { status: number; headers: Headers; html: string; words: string }
export type LogLine = Record<string, unknown> & { msg: string }
export type Fields = Record<string, string | readonly string[]>

/** The real site on a database of its own; only the clock is ours. */
export type TestSite = {
  app: ReturnType<typeof createApp>
  /** As the owner of the tables, for arranging and asserting. */
  db: Db
  /** As the application, which may do much less. */
  appDb: Db
  /** What is kept outside the database; new for each site. */
  keys: Keys
  clock: { now: Temporal.Instant; set: (now: string) => void }
  log: LogLine[]
  /** Where the database is, for tests that open connections of their own. */
  where: { owner: pg.PoolConfig; app: pg.PoolConfig }
  request: (path: string, init?: RequestInit, env?: object) => Promise<Response>
  /** Opens a page. */
  visit: (path: string, headers?: Record<string, string>) => Promise<Answer>
  /** Sends a form as a browser would from a page of ours. */
  send: (path: string, fields: Fields, headers?: Record<string, string>) => Promise<Answer>
  /** Arranges as the owner and brings the openings up to date. */
  arrange: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  close: () => Promise<void>
}

export type SiteOptions = {
  demo?: boolean
  now?: string
  baseUrl?: string
  trustProxy?: number
  signIn?: SignInConfig
  /** Where the process would listen; a trial needs one. */
  port?: number
  /** What letters go by; nothing is sent when it is not told. */
  post?: Post
  /** Where files that somebody sends wait. */
  uploads?: string
  /** Where the application looks for its database, when it is to look in the wrong place. */
  lookingFor?: pg.PoolConfig
}

const nobody: SignInConfig = { citizen: null, staff: [] }
const baseUrlOfTests = 'http://perheverkosto.test'
/** A Tuesday noon in Finland. */
export const noon = '2026-11-24T10:00:00Z'

export async function testSite(options: SiteOptions = {}): Promise<TestSite> {
  const { demo = false, now = noon, baseUrl = baseUrlOfTests, trustProxy = 0, signIn = nobody } = options
  const { owner, app: application, drop } = await testDatabase(demo, now)
  const [pool, appPool] = [openPool(owner, () => {}, 2), openPool({ ...application, ...options.lookingFor }, () => {})]
  const [db, appDb] = [openDb(pool), openDb(appPool)]
  const clock = {
    now: Temporal.Instant.from(now),
    set: (then: string) => {
      clock.now = Temporal.Instant.from(then)
    },
  }
  const log: LogLine[] = []
  const keys = keysOf(newKeyMaterial())
  let municipalities = await readMunicipalities(db)
  const app = createApp({
    config: { baseUrl, trustProxy, signIn },
    db: appDb,
    keys,
    log: openLog('info', { write: (line: string) => log.push(JSON.parse(line)) }),
    assets: await browserParts(prepared().parts),
    municipalities: () => municipalities,
    renewTowns: async (from) => {
      municipalities = await readMunicipalities(from)
    },
    clock: () => clock.now,
    ...(options.port === undefined ? {} : { port: options.port }),
    ...(options.post ? { media: Object.keys(options.post) as Medium[] } : {}),
    ...(options.uploads ? { uploads: options.uploads } : {}),
  })
  const request: TestSite['request'] = async (path, init = {}, env = {}) =>
    app.fetch(new Request(baseUrl + path, init), env)
  const arrange: TestSite['arrange'] = (work) =>
    db.transaction().execute(async (tx) => {
      const done = await work(tx)
      await expandOpenings(tx, clock.now)
      municipalities = await readMunicipalities(tx)
      return done
    })
  // The town was made by the real clock; its hours have to hold on the day of the test.
  if (demo && now !== noon) await arrange(async () => {})
  return {
    ...{ app, db, appDb, keys, clock, log, request, arrange },
    where: { owner, app: application },
    visit: async (path, headers = {}) => answerOf(await request(path, { headers })),
    send: async (path, fields, headers = {}) =>
      answerOf(await request(path, formOf(fields, { origin: baseUrl, ...headers }))),
    close: async () => {
      await Promise.all([pool.end(), appPool.end()])
      await drop()
    },
  }
}

async function answerOf(response: Response): Promise<Answer> {
  const html = await response.text()
  return { status: response.status, headers: response.headers, html, words: wordsOf(html) }
}

/** Built once a run; a town without colours of its own to show wears those of the nameless one. */
export async function browserParts(folder: string): Promise<Assets> {
  const assets = await ensureBrowserParts(entriesFor([unnamed]), () => {}, folder)
  return { ...assets, url: (name) => assets.url(name.startsWith('theme-') ? themeAsset(unnamed.id) : name) }
}

function formOf(fields: Fields, headers: Record<string, string>): RequestInit {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
  return { method: 'POST', body, headers }
}

/** A copy of a prepared database, with the rights an installation gives. The hours of its town hold from today on, or at `noon`. */
export async function testDatabase(demo = false, now?: string) {
  const { owner, app, template, templateTown, templateNoon } = prepared()
  const town = now === noon ? templateNoon : templateTown
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`
  await asOwner(
    `create database ${name} template ${demo ? town : template}`,
    `revoke all on database ${name} from public`,
    `grant connect on database ${name} to perheverkosto_app`,
  )
  return {
    owner: { ...owner, database: name },
    app: { ...app, database: name },
    drop: () => asOwner(`drop database if exists ${name}`),
  }
}

async function asOwner(...statements: string[]): Promise<void> {
  const client = new pg.Client(prepared().owner)
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

export function prepared(): Prepared {
  const given = process.env.PV_TEST_PG
  if (!given) throw new Error('Tests that need a database run through `npm test` or `npm test -- PATH`.')
  return JSON.parse(given) as Prepared
}

/** One value or row list of a statement, as the owner. */
export async function rowsOf<T = Record<string, unknown>>(db: Db, statement: string): Promise<T[]> {
  return (await sql.raw<T>(statement).execute(db)).rows
}

/** What a reader reads: the words of a page without its tags. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<(script|style|svg)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39|#x27);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\u00ad/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/ ([,.;:])(?=\s|$)/g, '$1')
    .trim()

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" }
