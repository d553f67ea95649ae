import { spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Places } from './places.ts'

export const port = 5432

/** Answers the process id of the server that has this cluster open, also when another process of ours started it. */
export function runningServer(places: Places): number | null {
  const pid = Number(readPidFile(places)[0])
  return pid > 0 && isServerOf(places.cluster, pid) ? pid : null
}

/** A server that stops in good order takes its file along. */
export const hasPidFile = (places: Places): boolean => existsSync(join(places.cluster, 'postmaster.pid'))

/**
 * Starts the server on its unix socket only, in a session of its own so that Ctrl-C reaches us and not it.
 * @param settings PostgreSQL settings beside ours
 */
export function launchServer(binaries: string, places: Places, settings: Record<string, string>): number {
  clearStalePid(places)
  const all = { ...serverSettings(places), ...settings }
  const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = openLog(places.log)
  const env = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_MESSAGES: 'C', TZ: 'UTC' }
  const child = spawn(join(binaries, 'bin/postgres'), ['-D', places.cluster, ...args], {
    ...places.account,
    cwd: places.home,
    env,
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.on('error', () => {})
  child.unref()
  return child.pid ?? 0
}

/** Ends the server as for a planned stop: running statements are cut, everything committed is written. */
export async function stopServer(places: Places): Promise<void> {
  // Looked up once: as soon as this server is gone, a newcomer may start the next one.
  const pid = runningServer(places)
  if (!pid) return
  signalServer(pid, 'SIGINT')
  if (await endsWithin(pid, 20_000)) return
  signalServer(pid, 'SIGQUIT')
  await endsWithin(pid, 5_000)
}

async function endsWithin(pid: number, patience: number): Promise<boolean> {
  const deadline = Date.now() + patience
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false
    await sleep(10)
  }
  return true
}

export const isAlive = (pid: number): boolean => hasEntry(pid) && !isZombie(pid)

/** True also of a process that has ended and that its parent has not yet taken note of. */
function hasEntry(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** What the server last wrote, for the sentence that says why it would not start. */
export function lastWords(places: Places): string {
  if (!existsSync(places.log)) return ''
  return readFileSync(places.log, 'utf8').trim().split('\n').slice(-4).join('\n')
}

/** Error reports leave out statements, values and details: they would put personal data into the log (D17). */
function serverSettings(places: Places): Record<string, string> {
  return {
    listen_addresses: '',
    unix_socket_directories: places.sockets,
    unix_socket_permissions: '0700',
    port: String(port),
    max_connections: '80',
    shared_buffers: '64MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: '0',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
  }
}

/**
 * The server itself recognises a dead predecessor, but not one whose number is still taken: by what is left of it
 * or by another process. The number is then replaced by one that cannot exist; the rest of the file stays, because
 * with it the server makes sure that no orphan of the predecessor still has the memory open.
 */
function clearStalePid(places: Places): void {
  rmSync(join(places.sockets, `.s.PGSQL.${port}.lock`), { force: true })
  const [pid, ...rest] = readPidFile(places)
  if (!pid || !hasEntry(Number(pid))) return
  writeFileSync(join(places.cluster, 'postmaster.pid'), ['2000000000', ...rest].join('\n'))
}

function readPidFile(places: Places): string[] {
  try {
    return readFileSync(join(places.cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}

/** Told by its command line; one we may not read counts as the server, because two on one cluster must never be. */
function isServerOf(cluster: string, pid: number): boolean {
  if (!isAlive(pid)) return false
  return commandLine(pid)?.includes(cluster) ?? true
}

function commandLine(pid: number): string | undefined {
  if (process.platform !== 'linux')
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return undefined
  }
}

function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false
  try {
    return / Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/, ''))
  } catch {
    return false
  }
}

function signalServer(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It went by itself in the meantime.
  }
}

function openLog(file: string): number {
  if (existsSync(file) && statSync(file).size > 5_000_000) renameSync(file, `${file}.old`)
  return openSync(file, 'a', 0o600)
}
