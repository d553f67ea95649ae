import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Entry } from './entries.ts'

export type Built = { name: string; file: string; content: Buffer }

/** What a build was made of: the hash of every file that was read, by its path. */
export type Inputs = Record<string, string>

export const hashOf = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 10)

/** Builds every entry in memory. The answer tells the files made and the files they were made of. */
export async function bundle(entries: readonly Entry[]): Promise<{ built: Built[]; inputs: Inputs }> {
  const inputs: Inputs = {}
  const built = entries.filter((entry) => entry.kind !== 'bundle').map((entry) => plain(entry, inputs))
  const bundles = entries.filter((entry) => entry.kind === 'bundle')
  if (bundles.length) built.push(...(await withVite(bundles, inputs)))
  return { built, inputs }
}

/** The hash of a file now, or null when it is gone. */
export function hashOfFile(path: string): string | null {
  try {
    return hashOf(readFileSync(path))
  } catch {
    return null
  }
}

function plain(entry: Exclude<Entry, { kind: 'bundle' }>, inputs: Inputs): Built {
  if (entry.kind === 'file') inputs[fileURLToPath(entry.from)] = hashOf(readFileSync(entry.from))
  const source = entry.kind === 'text' ? Buffer.from(entry.text) : readFileSync(entry.from)
  const content = entry.name.endsWith('.svg') ? Buffer.from(source.toString().replace(/>\s+</g, '><').trim()) : source
  return { name: entry.name, file: hashed(entry.name, hashOf(content)), content }
}

/** The file name of an entry: with its hash before the ending. */
export const hashed = (name: string, hash: string) => name.replace(/(\.\w+)$/, `.${hash}$1`)

async function withVite(entries: Extract<Entry, { kind: 'bundle' }>[], inputs: Inputs): Promise<Built[]> {
  const environment = process.env.NODE_ENV
  const { build } = await import('vite')
  const read = new Set<string>()
  const input = Object.fromEntries(
    entries.map((entry) => [entry.name.replace(/\.\w+$/, ''), fileURLToPath(entry.from)]),
  )
  const result = await build({
    configFile: false,
    envDir: false,
    publicDir: false,
    base: '/static/',
    logLevel: 'silent',
    plugins: [{ name: 'inputs', transform: (_, id) => void read.add(id.replace(/[?#].*/, '')) }],
    build: {
      write: false,
      target: 'es2022',
      // The style sheets fall back by themselves; rewriting light-dark() or layers for old browsers would only add weight.
      cssTarget: 'esnext',
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        input,
        output: {
          entryFileNames: '[name].[hash].js',
          chunkFileNames: '[name].[hash].js',
          assetFileNames: '[name].[hash][extname]',
        },
      },
    },
  })
  restore(environment)
  for (const file of read) noteInput(file, inputs)
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []))
  return outputs.map((one) => ({
    name: one.type === 'chunk' ? `${one.name}.js` : (one.names[0] ?? one.fileName),
    file: one.fileName,
    content: Buffer.from(one.type === 'chunk' ? one.code : one.source),
  }))
}

// Vite reads what a style sheet imports without telling its plugins, so those are followed here.
function noteInput(file: string, inputs: Inputs): void {
  const hash = hashOfFile(file)
  if (!hash || inputs[file]) return
  inputs[file] = hash
  if (!file.endsWith('.css')) return
  for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(/(?:@import\s+|url\()"([^"]+)"/g)) {
    noteInput(resolve(dirname(file), target), inputs)
  }
}

// Vite marks the whole process as production; the server must not change because its style sheets were built in it.
function restore(environment: string | undefined): void {
  if (environment === undefined) delete process.env.NODE_ENV
  else process.env.NODE_ENV = environment
}
