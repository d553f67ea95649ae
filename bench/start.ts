import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atMost, type Bench, median } from './figure.ts'

const project = join(import.meta.dirname, '..')
/** Seconds. */
const slowestWarmStart = 2

/** `npm start` on a data directory that has been used before, until it says that it is ready. */
export const warmStart: Bench = {
  names: ['start/warm'],
  measure: () =>
    inTemporaryFolder(async (folder) => {
      await startOnce(project, folder)
      const seconds: number[] = []
      for (let round = 0; round < 5; round++) seconds.push(await startOnce(project, folder))
      return [atMost('start/warm', median(seconds), 's', slowestWarmStart)]
    }),
}

/** What a newcomer does: clone, `npm start`, and wait; with the packages npm has kept from before, if any. */
export const cleanClone: Bench = {
  names: ['start/clean-clone'],
  measure: () =>
    inTemporaryFolder(async (folder) => {
      const clone = join(folder, 'clone')
      const began = performance.now()
      execFileSync('git', ['clone', '--quiet', project, clone])
      await startOnce(clone, join(folder, 'data'))
      return [{ name: 'start/clean-clone', value: (performance.now() - began) / 1000, unit: 's' }]
    }),
}

/** @returns seconds from the command to its line `is ready` */
async function startOnce(root: string, dataDir: string): Promise<number> {
  const env = { ...cleanEnvironment(), PORT: String(await freePort()), DATA_DIR: dataDir, LOG_LEVEL: 'warn' }
  const began = performance.now()
  const child = spawn('npm', ['start'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  const ended = once(child, 'close')
  try {
    await untilReady(child)
    return (performance.now() - began) / 1000
  } finally {
    // npm passes a signal to nobody, so the whole group gets it.
    if (child.pid) process.kill(-child.pid, 'SIGTERM')
    await ended
  }
}

function untilReady(child: ChildProcess): Promise<void> {
  let said = ''
  return new Promise((done, fail) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (part: string) => {
        said += part
        if (said.includes('Perheverkosto is ready:')) done()
      })
    child.on('close', () => fail(new Error(`It ended before it was ready:\n${said}`)))
  })
}

async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'pv-start-'))
  // The database runs as another user when we are root, and that user has to come through here.
  chmodSync(folder, 0o711)
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

/** The program is to start as for a newcomer, whatever the bench around it was told. */
export const cleanEnvironment = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) =>
        !/^(npm_|PERHEV)|^(HOST|DATABASE_URL|DATABASE_APP_URL|BASE_URL|DEMO|TRUST_PROXY|NODE_OPTIONS)$/.test(name),
    ),
  )
