import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../lifecycle/refusal.ts'
import type { Places } from './places.ts'

/** What the three roles sign in with; kept in a file only we can read. */
export type Passwords = { superuser: string; owner: string; app: string }

export const roles = { superuser: 'perheverkosto_root', owner: 'perheverkosto_owner', app: 'perheverkosto_app' }
export const database = 'perheverkosto'

/** Makes the cluster if there is none. An interrupted attempt lies in a folder of its own and is thrown away. */
export function makeCluster(binaries: string, places: Places, say: (line: string) => void): Passwords {
  if (existsSync(places.cluster)) {
    refuseOtherVersion(binaries, places.cluster)
    return JSON.parse(readFileSync(places.passwords, 'utf8')) as Passwords
  }
  say('Making the database …')
  const unfinished = newUnfinished(places)
  const passwords = writePasswords(places)
  initialise(binaries, places, unfinished, passwords.superuser)
  createRoles(binaries, places, unfinished, passwords)
  renameSync(unfinished, places.cluster)
  return passwords
}

/** A name of its own each time: the initdb of a killed process may still be busy in the former one, and clears it away. */
function newUnfinished({ home, cluster }: Places): string {
  const former = readdirSync(home).filter((name) => name.startsWith('cluster.unfinished'))
  for (const name of former) rmSync(join(home, name), { recursive: true, force: true, maxRetries: 3 })
  return `${cluster}.unfinished-${randomBytes(4).toString('hex')}`
}

function writePasswords(places: Places): Passwords {
  const word = () => randomBytes(24).toString('base64url')
  const passwords = { superuser: word(), owner: word(), app: word() }
  rmSync(places.passwords, { force: true })
  writeFileSync(places.passwords, `${JSON.stringify(passwords, null, 2)}\n`, { mode: 0o600 })
  return passwords
}

function initialise(binaries: string, places: Places, cluster: string, password: string): void {
  const secret = join(places.home, 'superuser-password')
  rmSync(secret, { force: true })
  writeFileSync(secret, password, { mode: 0o600 })
  if (places.account) chownSync(secret, places.account.uid, places.account.gid)
  const fixed = ['--pgdata', cluster, '--username', roles.superuser, '--pwfile', secret, '--auth', 'scram-sha-256']
  const data = ['--encoding=UTF8', '--data-checksums', '--locale-provider=icu', '--icu-locale=fi', '--no-instructions']
  try {
    // Trigram search asks the C library what a letter is, and in the plain C locale `ä` is none.
    const attempts = ['C.UTF-8', 'en_US.UTF-8', 'C'].map((locale) => () => {
      rmSync(cluster, { recursive: true, force: true })
      return run(join(binaries, 'bin/initdb'), [...fixed, ...data, `--locale=${locale}`], places)
    })
    let trouble = ''
    for (const attempt of attempts) {
      trouble = attempt()
      if (!trouble.includes('invalid locale')) break
    }
    if (/user ID \d+/.test(trouble))
      throw new Refusal(`PostgreSQL runs only as a user of /etc/passwd: ${trouble.replace(/^.*user ID/, 'user')}.`)
    if (trouble) throw new Refusal(`The database could not be made in ${places.home}: ${trouble}`)
  } finally {
    rmSync(secret, { force: true })
  }
}

/**
 * Runs before the server is ever reachable, so a cluster in its final place is complete.
 * The owner passes row security: backups and migrations must see every row.
 */
function createRoles(binaries: string, places: Places, cluster: string, passwords: Passwords): void {
  const statements = [
    `CREATE ROLE ${roles.owner} LOGIN CREATEROLE BYPASSRLS PASSWORD '${passwords.owner}'`,
    `CREATE ROLE ${roles.app} LOGIN PASSWORD '${passwords.app}'`,
    `CREATE DATABASE ${database} OWNER ${roles.owner}`,
    `REVOKE ALL ON DATABASE ${database} FROM PUBLIC`,
    `GRANT CONNECT ON DATABASE ${database} TO ${roles.app}`,
  ]
  const input = `${statements.join('\n')}\n`
  const flags = [
    '--single',
    '-D',
    cluster,
    '-c',
    'exit_on_error=true',
    '-c',
    'log_min_error_statement=panic',
    'template1',
  ]
  const trouble = run(join(binaries, 'bin/postgres'), flags, places, input)
  if (trouble) throw new Refusal(`The database roles could not be made: ${trouble}`)
}

/** Runs a program to its end as the server's user. @returns what it complained about, empty when all went well */
function run(program: string, args: string[], places: Places, input = ''): string {
  const env = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_MESSAGES: 'C', TZ: 'UTC' }
  const done = spawnSync(program, args, { ...places.account, cwd: places.home, env, input, encoding: 'utf8' })
  if (done.error) return done.error.message
  if (done.status === 0) return ''
  return done.stderr.trim().split('\n').slice(-3).join(' ') || `${program} ended with ${done.status ?? done.signal}.`
}

function refuseOtherVersion(binaries: string, cluster: string): void {
  const made = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  const ours = /postgres \(PostgreSQL\) (\d+)/.exec(
    spawnSync(join(binaries, 'bin/postgres'), ['--version'], { encoding: 'utf8' }).stdout ?? '',
  )?.[1]
  if (ours && ours !== made)
    throw new Refusal(
      `The database in ${cluster} was made by PostgreSQL ${made}, and this is ${ours}: restore a backup into a new data directory.`,
    )
}
