import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { type Built, bundle, hashOf, hashOfFile, type Inputs } from './bundle.ts'
import { type Asset, type AssetBody, type Assets, compressible, type Entry, mediaType } from './entries.ts'

/** What the last build made, and of what. Paths are relative to the project, so that it may be moved. */
type Manifest = { key: string; inputs: Inputs; folder: string; list: Record<string, Asset> }

const project = resolve(import.meta.dirname, '../../..')
const hour = 3_600_000

/**
 * The browser parts, built when what they are made of has changed and otherwise as they were left.
 * Several processes may ask at once: each builds in a folder of its own and renames it into place.
 *
 * @param say told one line when a build begins and one when it is done
 * @param folder where the built files are kept; `dist` in the project by default
 * @throws when a source is missing or does not compile
 */
export async function ensureBrowserParts(
  entries: readonly Entry[],
  say: (line: string) => void,
  folder = join(project, 'dist'),
): Promise<Assets> {
  const key = keyOf(entries)
  const fresh = freshParts(folder, key)
  if (fresh) return fresh
  const begin = performance.now()
  say('Building the browser parts')
  const { built, inputs } = await bundle(entries)
  const made = keep(folder, key, built, inputs)
  say(`Browser parts built in ${((performance.now() - begin) / 1000).toFixed(1)} s`)
  return made
}

function keyOf(entries: readonly Entry[]): string {
  const what = entries.map((entry) =>
    entry.kind === 'text' ? entry : { ...entry, from: relative(project, entry.from.pathname) },
  )
  const makers = [
    join(import.meta.dirname, 'build.ts'),
    join(import.meta.dirname, 'bundle.ts'),
    join(project, 'package-lock.json'),
  ].map(hashOfFile)
  return hashOf(JSON.stringify([what, makers]))
}

/** The parts of the last build, or null when there is none, it is stale or another process is just replacing it. */
function freshParts(folder: string, key: string): Assets | null {
  try {
    const manifest = JSON.parse(readFileSync(join(folder, 'browser.json'), 'utf8')) as Manifest
    if (manifest.key !== key) return null
    const same = Object.entries(manifest.inputs).every(([path, hash]) => hashOfFile(join(project, path)) === hash)
    return same ? opened(folder, manifest) : null
  } catch {
    return null
  }
}

function keep(folder: string, key: string, built: Built[], inputs: Inputs): Assets {
  const list = Object.fromEntries(built.map((one) => [one.name, weighed(one)]))
  const name = `browser-${hashOf(built.map((one) => one.file + hashOf(one.content)).join())}`
  const work = join(folder, `.building-${process.pid}-${randomUUID()}`)
  mkdirSync(work, { recursive: true })
  for (const one of built) write(work, one)
  moveInto(work, join(folder, name))
  const paths = Object.fromEntries(Object.entries(inputs).map(([path, hash]) => [relative(project, path), hash]))
  const manifest: Manifest = { key, inputs: paths, folder: name, list }
  writeFileSync(`${work}.json`, JSON.stringify(manifest, null, 1))
  renameSync(`${work}.json`, join(folder, 'browser.json'))
  const made = opened(folder, manifest)
  sweep(folder, name)
  return made
}

const brotli = (content: Buffer) => brotliCompressSync(content)

function weighed({ file, content }: Built): Asset {
  const pack = compressible(file)
  return {
    url: `/static/${file}`,
    bytes: content.length,
    brotli: pack ? brotli(content).length : content.length,
    gzip: pack ? gzipSync(content, { level: 9 }).length : content.length,
  }
}

function write(folder: string, { file, content }: Built): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), content)
  if (!compressible(file)) return
  writeFileSync(join(folder, `${file}.br`), brotli(content))
  writeFileSync(join(folder, `${file}.gz`), gzipSync(content, { level: 9 }))
}

// The name is a hash of the contents: when another process was first, its folder is as good as ours.
function moveInto(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if (!['EEXIST', 'ENOTEMPTY', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    rmSync(from, { recursive: true, force: true })
  }
}

function opened(folder: string, manifest: Manifest): Assets {
  const list = new Map(Object.entries(manifest.list))
  const bodies = new Map<string, AssetBody>()
  for (const { url } of list.values())
    bodies.set(url, body(join(folder, manifest.folder, url.slice('/static/'.length))))
  const url = (name: string) => {
    const asset = list.get(name)
    if (!asset) throw new Error(`There is no browser part named ${name}`)
    return asset.url
  }
  return { url, list, bodies }
}

function body(path: string): AssetBody {
  const pack = compressible(path)
  return {
    type: mediaType(path),
    raw: readFileSync(path),
    br: pack ? readFileSync(`${path}.br`) : null,
    gzip: pack ? readFileSync(`${path}.gz`) : null,
  }
}

// Leftovers of killed builds and of older sources go, but not what another process may be opening this moment.
function sweep(folder: string, current: string): void {
  for (const name of readdirSync(folder)) {
    if (name === current || !/^(browser-|\.building-)/.test(name)) continue
    const path = join(folder, name)
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    if (age > hour) rmSync(path, { recursive: true, force: true })
  }
}
