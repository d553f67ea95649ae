import { createReadStream } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Db } from '../../../platform/db/db.ts'
import type { GivenFile } from './told.ts'

/** Where uploaded files wait to be read, a folder a run, in the data directory; they go when the run has been read. */
export const importsIn = (dataDir: string): string => join(dataDir, 'imports')

/** The files of a run as readers take them, by the names they came with; null when they are not on this machine. */
export async function filesOf(folder: string, run: string, names: readonly string[]): Promise<GivenFile[] | null> {
  const there = await readdir(join(folder, run)).catch(() => null)
  if (!there || there.length < names.length) return null
  return names.map((name, at) => fileAt(join(folder, run, String(at)), name))
}

export const fileAt = (path: string, name: string): GivenFile => ({ name, open: () => createReadStream(path) })

/** Hands uploaded files over to a run. */
export async function giveFiles(folder: string, from: string, run: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await rename(from, join(folder, run))
}

/** Milliseconds after which what nobody reads is left over from a fault. */
const day = 24 * 60 * 60 * 1000

/** Removes folders older than a day that belong to no run which is still to be read. */
export async function sweepFiles(db: Db, folder: string, now: Temporal.Instant): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from directory.import_run where state = 'reading'`.execute(db)
  const open = new Set(rows.map(({ id }) => id))
  for (const name of await readdir(folder).catch(() => [])) {
    const there = open.has(name) ? null : await stat(join(folder, name)).catch(() => null)
    if (there && there.mtimeMs < now.epochMilliseconds - day) await removeFiles(folder, name)
  }
}

export const removeFiles = (folder: string, run: string): Promise<void> =>
  rm(join(folder, run), { recursive: true, force: true })
