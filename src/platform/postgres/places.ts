import { createHash } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Refusal } from '../lifecycle/refusal.ts'
import { type Account, accountFor, canPass, makePrivate } from './account.ts'

/** Where one data directory keeps its database. */
export type Places = {
  home: string
  cluster: string
  sockets: string
  passwords: string
  log: string
  account: Account
}

/** The longest path a unix socket may have differs by system; this one fits all. */
const socketLimit = 100

/**
 * Decides where the cluster of `dataDir` lives and makes the folders around it.
 * As root the server runs as another user; if that user cannot reach the data directory, the cluster moves
 * to `/var/lib/perheverkosto`, and a note in the data directory says so.
 */
export function choosePlaces(dataDir: string, say: (line: string) => void): Places {
  makeDataDir(dataDir)
  const inside = join(realpathSync(dataDir), 'postgres')
  const account = accountFor(join(inside, 'cluster'))
  if (canPass(account, dataDir)) return placesIn(inside, account)
  if (existsSync(join(inside, 'cluster')))
    throw new Refusal(
      `User ${account?.uid}, as whom PostgreSQL runs, cannot reach ${inside}: let it pass (chmod o+x) the folders above.`,
    )
  const outside = join('/var/lib/perheverkosto', hashOf(dirname(inside)))
  if (existsSync(outside) && !existsSync(noteIn(dataDir))) say(`Using the database that was left in ${outside}.`)
  writeFileSync(noteIn(dataDir), `The database of this folder is in ${outside}\n`)
  mkdirSync('/var/lib/perheverkosto', { recursive: true, mode: 0o711 })
  return placesIn(outside, accountFor(join(outside, 'cluster')))
}

/** Whether `dataDir` has a database, here or elsewhere. Makes nothing. */
export function hasCluster(dataDir: string): boolean {
  return existsSync(join(dataDir, 'postgres/cluster')) || existsSync(noteIn(dataDir))
}

/** Root's data directory lets the server's user pass through to its own folder, and read nothing else. */
function makeDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
  } catch (error) {
    throw new Refusal(`The data directory ${dataDir} cannot be made: ${(error as Error).message}.`)
  }
}

function placesIn(home: string, account: Account): Places {
  try {
    makePrivate(home, account)
  } catch (error) {
    throw new Refusal(`The database folder ${home} cannot be made or written: ${(error as Error).message}.`)
  }
  const sockets = socketFolder(home)
  makePrivate(sockets, account)
  refuseForeign(sockets, account)
  return {
    home,
    cluster: join(home, 'cluster'),
    sockets,
    passwords: join(home, 'passwords.json'),
    log: join(home, 'server.log'),
    account,
  }
}

function socketFolder(home: string): string {
  const near = join(home, 'socket')
  if (join(near, '.s.PGSQL.5432.lock').length <= socketLimit) return near
  return `/tmp/perheverkosto-${process.getuid?.() ?? 0}-${hashOf(home)}`
}

/** In a folder open to all, somebody else could have made ours first. */
function refuseForeign(folder: string, account: Account): void {
  const found = lstatSync(folder)
  const owner = account?.uid ?? process.getuid?.() ?? found.uid
  if (!found.isDirectory() || found.uid !== owner || (found.mode & 0o077) !== 0)
    throw new Refusal(`${folder} must be a folder that only user ${owner} can open; remove it and start again.`)
}

function hashOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16)
}

function noteIn(dataDir: string): string {
  return join(dataDir, 'database-is-elsewhere.txt')
}
