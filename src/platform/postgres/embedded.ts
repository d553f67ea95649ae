import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { Refusal } from '../lifecycle/refusal.ts'
import { findBinaries } from './binaries.ts'
import { database, makeCluster, type Passwords, roles } from './cluster.ts'
import { choosePlaces, type Places } from './places.ts'
import { hasPidFile, isAlive, lastWords, launchServer, port, runningServer, stopServer } from './postmaster.ts'
import { withStartLock } from './start-lock.ts'

/** A running server of our own. `superuser` is for tests and maintenance; the application never signs in with it. */
export type EmbeddedServer = {
  owner: pg.PoolConfig
  app: pg.PoolConfig
  superuser: pg.PoolConfig
  pid: number
  /** Whether the former server had not been stopped in good order: then a process that used it may still be there. */
  abandoned: boolean
  onExit(callback: () => void): void
  /** Stops the server also when another process has started it. */
  stop(): Promise<void>
}

/**
 * Brings up the real PostgreSQL server that belongs to `dataDir`, or finds it running after a crash of ours.
 * It outlives this process unless `stop` is called.
 * @param say is told what takes long
 * @param settings PostgreSQL settings beside ours, for throw-away clusters
 * @throws Refusal with one sentence when the server cannot be had
 */
export async function startEmbedded(
  dataDir: string,
  say: (line: string) => void,
  settings: Record<string, string> = {},
): Promise<EmbeddedServer> {
  const places = choosePlaces(resolve(dataDir), say)
  return withStartLock(join(places.home, 'starting.lock'), 120_000, async () => {
    const binaries = findBinaries(places)
    const passwords = makeCluster(binaries, places, say)
    const abandoned = hasPidFile(places)
    const pid = await bringUp(binaries, places, passwords, settings, say)
    return {
      owner: signIn(places, roles.owner, passwords.owner),
      app: signIn(places, roles.app, passwords.app),
      superuser: signIn(places, roles.superuser, passwords.superuser),
      pid,
      abandoned,
      onExit: (callback) => watch(pid, callback),
      stop: () => stopServer(places),
    }
  })
}

function signIn(places: Places, user: string, password: string): pg.PoolConfig {
  return { host: places.sockets, port, user, password, database }
}

/** Goes round until the server answers: it may be recovering from a crash, or a former one may be on its way out. */
async function bringUp(
  binaries: string,
  places: Places,
  passwords: Passwords,
  settings: Record<string, string>,
  say: (line: string) => void,
): Promise<number> {
  const owner = signIn(places, roles.owner, passwords.owner)
  const begun = Date.now()
  let launched = 0
  let told = false
  for (;;) {
    const running = runningServer(places) ?? (launched && isAlive(launched) ? launched : 0)
    if (running && (await answers(owner))) return running
    if (!running) {
      if (launched) await refuseUnlessOrphans(places, begun)
      launched = launchServer(binaries, places, settings)
    }
    if (!told && Date.now() - begun > 2_000) {
      say('Waiting for the database to recover …')
      told = true
    }
    await sleep(15)
  }
}

/** After a crash, processes of the former server may need a moment to notice; only then is a second try worth it. */
async function refuseUnlessOrphans(places: Places, begun: number): Promise<void> {
  const words = lastWords(places)
  const orphans = /shared memory block|still in use/.test(words)
  if (!orphans || Date.now() - begun > 60_000)
    throw new Refusal(`The database would not start. Its last words:\n${words}`)
  await sleep(250)
}

/** @throws when the server answers but does not let us in, which waiting would not mend */
async function answers(owner: pg.PoolConfig): Promise<boolean> {
  const client = new pg.Client({ ...owner, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch (error) {
    if ((error as { code?: string }).code === '28P01')
      throw new Refusal('The database does not accept its passwords: was passwords.json changed?')
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

function watch(pid: number, callback: () => void): void {
  const timer = setInterval(() => {
    if (isAlive(pid)) return
    clearInterval(timer)
    callback()
  }, 250)
  timer.unref()
}
