import { createReadStream } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
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

export const removeFiles = (folder: string, run: string): Promise<void> =>
  rm(join(folder, run), { recursive: true, force: true })
