import { createMiddleware } from 'hono/factory'
import { compress, encodingFor } from './compress.ts'
import type { GroundEnv } from './env.ts'

type Kept = { minute: number; headers: [string, string][]; bodies: Map<string, Uint8Array> }

/** Pages of one installation: a handful of addresses in three languages and a few towns. */
const mostKept = 200

/**
 * Keeps whole answers of pages that are the same for everybody until the minute changes.
 * Only for pages without anything personal; an address with a query is never kept.
 */
export function perMinute() {
  const kept = new Map<string, Kept>()
  return createMiddleware<GroundEnv>(async (c, next) => {
    if (c.req.method !== 'GET' || c.req.url.includes('?')) return next()
    const key = `${c.var.municipality.id} ${c.req.path}`
    const minute = Math.floor(c.var.now.epochMilliseconds / 60_000)
    let entry = kept.get(key)
    if (entry?.minute !== minute) {
      await next()
      if (c.res.status !== 200) return
      const headers = [...c.res.headers].filter(([name]) => keptHeaders.has(name))
      entry = { minute, headers, bodies: new Map([['', new Uint8Array(await c.res.arrayBuffer())]]) }
      if (kept.size >= mostKept) kept.clear()
      kept.set(key, entry)
    }
    const encoding = encodingFor(c.req.header('accept-encoding')) ?? ''
    const plain = entry.bodies.get('') as Uint8Array
    const body = entry.bodies.get(encoding) ?? (encoding ? await compress(plain, encoding) : plain)
    entry.bodies.set(encoding, body)
    c.res = new Response(body as BodyInit, { headers: [...entry.headers, ['vary', 'Accept-Encoding']] })
    if (encoding) c.res.headers.set('content-encoding', encoding)
  })
}

const keptHeaders = new Set(['content-type', 'cache-control', 'content-language', 'link'])
