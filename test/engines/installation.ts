import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export const project = join(import.meta.dirname, '../..')

/** One `npm start` of a test, with what it said and its processes. */
export type Running = {
  url: string
  said(): string
  /** The exit code; 128 and more after a signal. */
  ended: Promise<number>
  runner: number
  app(): number
  signal(pid: number, signal: NodeJS.Signals): void
}

/** A folder that the database's own user can pass through too. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pv-'))
  chmodSync(folder, 0o711)
  return folder
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

/** Starts the program as a user would, without waiting. */
export function launch(
  env: Record<string, string>,
  file = 'src/main.ts',
  args: string[] = [],
  root = project,
): Running {
  const child = spawn(process.execPath, [join(root, 'scripts/run.mjs'), file, ...args], {
    cwd: root,
    env: { ...cleanEnvironment(), LOG_LEVEL: 'warn', PROCESSES: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return watched(child, `http://127.0.0.1:${env.PORT ?? '3000'}`)
}

/** Starts the program and waits for its line `is ready`. */
export async function begin(env: Record<string, string>): Promise<Running> {
  const running = launch(env)
  await ready(running)
  return running
}

export async function ready(running: Running, patience = 40_000): Promise<void> {
  let code: number | undefined
  running.ended.then((ended) => {
    code = ended
  })
  const deadline = Date.now() + patience
  while (!running.said().includes('Perheverkosto is ready:')) {
    if (code !== undefined) throw new Error(`It ended with ${code} before it was ready:\n${running.said()}`)
    if (Date.now() > deadline) throw new Error(`It was not ready in ${patience} ms:\n${running.said()}`)
    await sleep(10)
  }
}

/** Asks it to end and gives its exit code. */
export function finish(running: Running): Promise<number> {
  running.signal(running.runner, 'SIGTERM')
  return running.ended
}

export function children(parent: number): number[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n')
  return lines
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([pid, ppid]) => (ppid === parent && pid ? [pid] : []))
}

/** The process id of the embedded server of a data directory, or 0. */
export function postmaster(dataDir: string): number {
  const file = join(dataDir, 'postgres/cluster/postmaster.pid')
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0
}

/** Ends what a test may have left of a data directory, and the directory. */
export async function discard(dataDir: string, ...left: Running[]): Promise<void> {
  for (const running of left) running.signal(running.runner, 'SIGTERM')
  await Promise.all(left.map(({ ended }) => ended))
  const pid = postmaster(dataDir)
  if (pid) kill(pid, 'SIGQUIT')
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
}

export function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It has ended by itself.
  }
}

export function watched(child: ChildProcess, url: string): Running {
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (part) => (text += part))
  const runner = child.pid ?? 0
  const ended = once(child, 'close').then(([code, signal]) => (code as number | null) ?? (signal ? 137 : 1))
  return { url, said: () => text, ended, runner, app: () => children(runner)[0] ?? 0, signal: kill }
}

/** The program under test must not read the settings of the test run around it. */
function cleanEnvironment(): Record<string, string | undefined> {
  const ours = ['PORT', 'HOST', 'DATA_DIR', 'DATABASE_URL', 'DATABASE_APP_URL', 'BASE_URL', 'DEMO', 'TRUST_PROXY']
  const inherited = Object.entries(process.env).filter(
    ([name]) => !ours.includes(name) && !/^(npm_|NODE_TEST|PERHEV)/.test(name),
  )
  return Object.fromEntries(inherited)
}

/** How to look into the embedded database of a data directory. */
export function ownerOf(dataDir: string): { host: string; user: string; password: string; database: string } {
  const home = join(dataDir, 'postgres')
  const { owner } = JSON.parse(readFileSync(join(home, 'passwords.json'), 'utf8')) as { owner: string }
  return { host: join(home, 'socket'), user: 'perheverkosto_owner', password: owner, database: 'perheverkosto' }
}

/** Sends feedback as a visitor of their own. @returns the address of the receipt, or null when it was not taken */
export async function leaveFeedback(url: string, message: string): Promise<string | null> {
  const headers = { Origin: url, 'X-Forwarded-For': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}` }
  const body = new URLSearchParams({ message })
  const signal = AbortSignal.timeout(5_000)
  try {
    const answer = await fetch(`${url}/fi/palaute`, { method: 'POST', headers, body, redirect: 'manual', signal })
    await answer.arrayBuffer()
    return answer.status === 303 ? answer.headers.get('location') : null
  } catch {
    return null
  }
}

export async function until(holds: () => boolean | Promise<boolean>, patience = 20_000): Promise<void> {
  const deadline = Date.now() + patience
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`It did not come about in ${patience} ms: ${holds}`)
    await sleep(50)
  }
}
