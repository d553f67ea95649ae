import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import type { Logger } from 'pino'
import { seedDemo } from '../demo/seed.ts'
import { createApp } from '../src/app/app.tsx'
import { entriesFor } from '../src/app/browser-parts.ts'
import { ensureBrowserParts } from '../src/platform/assets/build.ts'
import type { Assets } from '../src/platform/assets/entries.ts'
import { type Db, openDb, openPool } from '../src/platform/db/db.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import type { SignInConfig } from '../src/platform/issuers.ts'
import { type Keys, keysOf, newKeyMaterial } from '../src/platform/keys/keys.ts'
import { openFrontDoor } from '../src/platform/lifecycle/front-door.ts'
import { openLog } from '../src/platform/log/log.ts'
import { type Municipality, readMunicipalities } from '../src/platform/municipality.ts'
import type { Medium, Post } from '../src/platform/post/letter.ts'
import { startEmbedded } from '../src/platform/postgres/embedded.ts'

/** The real site listening on a port of its own in this process, as `npm start` serves it. */
export type Served = {
  /** Without a slash at the end. */
  url: string
  db: Db
  pool: pg.Pool
  keys: Keys
  assets: Assets
  municipalities: Municipality[]
  close(): Promise<void>
}

export type ServeOptions = {
  /** The database as the application signs in to it; it has to be migrated unless `like` is given. */
  app: pg.PoolConfig
  clock?: () => Temporal.Instant
  /** Those of the database's people; new ones otherwise. */
  keys?: Keys
  signIn?: SignInConfig
  /** What letters go by; nothing is sent when it is not told. */
  post?: Post
  /** Adds pages of a test's own. */
  more?: (app: ReturnType<typeof createApp>) => void
  log?: Logger
  /** Where built browser parts are kept. */
  parts?: string
  /** Takes town and browser parts of another site, for one whose own database cannot tell them. */
  like?: Served
  /** Another way to the same database, such as one that notes what is asked. */
  openDb?: (pool: pg.Pool) => Db
}

export async function serve({
  app,
  clock,
  keys = keysOf(newKeyMaterial()),
  signIn = { citizen: null, staff: [] },
  log = openLog('silent'),
  parts,
  like,
  ...options
}: ServeOptions): Promise<Served> {
  const pool = openPool(app, () => {})
  const db = (options.openDb ?? openDb)(pool)
  const municipalities = like?.municipalities ?? (await readMunicipalities(db))
  const assets = like?.assets ?? (await ensureBrowserParts(entriesFor(municipalities), () => {}, parts))
  const door = await openFrontDoor({ host: '127.0.0.1', port: 0, patience: 0 }, () => {})
  const { port } = door
  const url = `http://127.0.0.1:${port}`
  const config = { baseUrl: url, trustProxy: 1, signIn }
  const setup = {
    config,
    db,
    keys,
    log,
    assets,
    port,
    municipalities: () => municipalities,
    ...(clock ? { clock } : {}),
    ...(options.post ? { media: Object.keys(options.post) as Medium[] } : {}),
  }
  const site = createApp(setup)
  options.more?.(site)
  door.answerWith(site.fetch)
  const close = async () => {
    await door.close(0)
    await pool.end()
  }
  return { url, db, pool, keys, assets, municipalities, close }
}

/** A throw-away database server with the demo town in it. */
export type Town = { dataDir: string; owner: pg.PoolConfig; app: pg.PoolConfig; close(): Promise<void> }

export async function throwAwayTown(settings: Record<string, string> = {}): Promise<Town> {
  const folder = mkdtempSync(join(tmpdir(), 'pv-town-'))
  // The database runs as another user when we are root, and that user has to come through here.
  chmodSync(folder, 0o711)
  const server = await startEmbedded(folder, () => {}, settings)
  const close = async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await fill(server.owner)
    return { dataDir: folder, owner: server.owner, app: server.app, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function fill(owner: pg.PoolConfig): Promise<void> {
  const pool = openPool(owner, () => {}, 1)
  try {
    const client = await pool.connect()
    await migrate(client, () => {}).finally(() => client.release())
    await seedDemo(openDb(pool), 'helsinki', () => {})
  } finally {
    await pool.end()
  }
}
