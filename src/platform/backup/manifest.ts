import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Refusal } from '../lifecycle/refusal.ts'

const table = z.object({
  schema: z.string(),
  name: z.string(),
  /** In the order of the file. Generated columns are left out: the database computes them again. */
  columns: z.array(z.string()),
  rows: z.number(),
  /** Of the uncompressed rows, so that it can be compared with what the restored table gives. */
  sha256: z.string(),
  file: z.string().regex(/^[\w.%-]+$/),
})

const manifest = z.object({
  format: z.literal('perheverkosto-backup-1'),
  madeAt: z.string(),
  /** Major version of the PostgreSQL server it was made from. */
  postgres: z.number(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  tables: z.array(table),
  sequences: z.array(z.object({ schema: z.string(), name: z.string(), value: z.string(), used: z.boolean() })),
})

/** What a backup says about itself; written last, so a folder without it is no backup. */
export type Manifest = z.infer<typeof manifest>
export type SavedTable = z.infer<typeof table>

export const manifestName = 'manifest.json'

/** @throws Refusal when the folder holds no whole backup that this version can read */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => {
    throw new Refusal(`There is no backup in ${folder}: ${manifestName} is missing.`)
  })
  const read = manifest.safeParse(parsed(text))
  if (!read.success)
    throw new Refusal(`The ${manifestName} in ${folder} is damaged, or from a version this one cannot read.`)
  return read.data
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
