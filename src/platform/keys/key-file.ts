import { readFileSync, type Stats, statSync } from 'node:fs'
import { chmod, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { Refusal } from '../lifecycle/refusal.ts'
import { type KeyMaterial, type Keys, keysOf, newKeyMaterial } from './keys.ts'

/**
 * Reads the keys of the installation, or makes them at its very first start. A running program follows its file: keys that are exchanged
 * hold from the next use on.
 * @param mayMake whether the database holds nothing yet that other keys were used for
 * @param warn is told in a sentence when the file is open to a group
 * @throws Refusal when the file is missing though it must not be, or cannot be read
 */
export async function openKeys(
  file: string,
  mayMake: () => Promise<boolean>,
  warn: (sentence: string) => void = () => {},
): Promise<Keys> {
  const found = readKeys(file)
  if (found) {
    if (statSync(file).mode & 0o040)
      warn(`The key file ${file} is open to its group: whoever is in it can read the keys.`)
    return following(file, found)
  }
  if (!(await mayMake()))
    throw new Refusal(`The key file ${file} is missing: put it back from where it is kept, or nobody is known again.`)
  const made = newKeyMaterial()
  await writeKeys(file, made)
  return following(file, made)
}

/** A file that is away or wrong for a moment changes nothing. */
function following(file: string, material: KeyMaterial): Keys {
  const stampOf = (stat?: Stats) => `${stat?.ino} ${stat?.mtimeMs} ${stat?.size}`
  let [keys, seen] = [keysOf(material), stampOf(statSync(file, { throwIfNoEntry: false }))]
  const current = () => {
    const stamp = stampOf(statSync(file, { throwIfNoEntry: false }))
    if (stamp === seen) return keys
    try {
      const newer = readKeys(file)
      if (newer) [keys, seen] = [keysOf(newer), stamp]
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
    return keys
  }
  return {
    seal: (text, about) => current().seal(text, about),
    open: (sealed, about) => current().open(sealed, about),
    hash: (text, about) => current().hash(text, about),
    hashes: (text, about) => current().hashes(text, about),
  }
}

const shape = z.object({
  hash: z.base64(),
  formerHashes: z.array(z.base64()).optional(),
  seal: z.array(z.object({ id: z.int().min(1).max(255), key: z.base64() })).min(1),
})

/** The keys as the file holds them; null when there is none. @throws Refusal when it cannot be read, or others may */
export function readKeys(file: string): KeyMaterial | null {
  const text = textOf(file)
  if (text === null) return null
  const { mode } = statSync(file)
  if (mode & 0o007)
    throw new Refusal(`The key file ${file} is open to everybody on the machine: close it with chmod 600.`)
  if (mode & 0o020) throw new Refusal(`The key file ${file} can be changed by its group: close it with chmod 600.`)
  try {
    const { formerHashes, ...rest } = shape.parse(JSON.parse(text))
    const material = { ...rest, ...(formerHashes ? { formerHashes } : {}) }
    keysOf(material)
    return material
  } catch {
    throw new Refusal(`The key file ${file} is not one of ours: put back the right one.`)
  }
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return null
    throw new Refusal(`The key file ${file} cannot be read (${code}).`)
  }
}

/** Whole or not at all, for the eyes of the owner only. */
export async function writeKeys(file: string, material: KeyMaterial): Promise<void> {
  const draft = `${file}.${process.pid}`
  try {
    await mkdir(dirname(file), { recursive: true })
    const written = await open(draft, 'wx', 0o600)
    try {
      await written.writeFile(`${JSON.stringify(material, null, 2)}\n`)
      await written.sync()
    } finally {
      await written.close()
    }
    await chmod(draft, 0o600)
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true })
    throw new Refusal(`The key file ${file} cannot be written (${(error as NodeJS.ErrnoException).code}).`)
  }
}
