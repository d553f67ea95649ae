import { chmod, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { Refusal } from '../lifecycle/refusal.ts'
import { type KeyMaterial, type Keys, keysOf, newKeyMaterial } from './keys.ts'

/**
 * Reads the keys of the installation, or makes them at its very first start.
 * @param mayMake whether the database holds nothing yet that other keys were used for
 * @throws Refusal when the file is missing though it must not be, or cannot be read
 */
export async function openKeys(file: string, mayMake: () => Promise<boolean>): Promise<Keys> {
  const found = await readKeys(file)
  if (found) return keysOf(found)
  if (!(await mayMake()))
    throw new Refusal(`The key file ${file} is missing: put it back from where it is kept, or nobody is known again.`)
  const made = newKeyMaterial()
  await writeKeys(file, made)
  return keysOf(made)
}

const shape = z.object({
  hash: z.base64(),
  seal: z.array(z.object({ id: z.int().min(1).max(255), key: z.base64() })).min(1),
})

async function readKeys(file: string): Promise<KeyMaterial | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw new Refusal(`The key file ${file} cannot be read (${error.code}).`)
  })
  if (text === null) return null
  if ((await stat(file)).mode & 0o007)
    throw new Refusal(`The key file ${file} is open to everybody on the machine: close it with chmod 600.`)
  try {
    const material = shape.parse(JSON.parse(text))
    keysOf(material)
    return material
  } catch {
    throw new Refusal(`The key file ${file} is not one of ours: put back the right one.`)
  }
}

/** Whole or not at all, for the eyes of the owner only. */
async function writeKeys(file: string, material: KeyMaterial): Promise<void> {
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
