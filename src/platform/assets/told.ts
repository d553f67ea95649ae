import { brotliCompressSync, gzipSync } from 'node:zlib'
import { hashed, hashOf } from './bundle.ts'
import { type Asset, type AssetBody, type Assets, type Entry, mediaType } from './entries.ts'

type TextEntry = Extract<Entry, { kind: 'text' }>

/** Texts that a page may still point at, after they have been told anew. */
const mostKept = 50

/**
 * The browser parts of a build, with texts that change while the program runs, such as a town's colours. A text that is told anew gets an
 * address of its own; the former ones go on answering, for pages that are open.
 * @returns `tell` takes a text; the same text twice is one
 */
export function withTexts(built: Assets): Assets & { tell: (entry: TextEntry) => void } {
  const list = new Map(built.list)
  const bodies = new Map(built.bodies)
  const aging = new Set<string>()
  const url = (name: string) => {
    const asset = list.get(name)
    if (!asset) throw new Error(`There is no browser part named ${name}`)
    return asset.url
  }
  function tell({ name, text }: TextEntry): void {
    const content = Buffer.from(text)
    const address = `/static/${hashed(name, hashOf(content))}`
    const former = list.get(name)?.url
    if (former === address && bodies.has(address)) return
    const body: AssetBody = {
      ...{ type: mediaType(name), raw: content },
      ...{ br: brotliCompressSync(content), gzip: gzipSync(content, { level: 9 }) },
    }
    const weight: Asset = {
      ...{ url: address, bytes: content.length },
      ...{ brotli: body.br?.length ?? content.length, gzip: body.gzip?.length ?? content.length },
    }
    bodies.set(address, body)
    list.set(name, weight)
    // What is in use does not age, also when it is a former text that came back.
    aging.delete(address)
    if (former && former !== address) aging.add(former)
    for (const oldest of [...aging].slice(0, Math.max(0, aging.size - mostKept))) {
      aging.delete(oldest)
      bodies.delete(oldest)
    }
  }
  return { url, list, bodies, tell }
}
