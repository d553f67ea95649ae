import { createMiddleware } from 'hono/factory'
import { encodingFor } from './compress.ts'
import type { GroundEnv } from './env.ts'

type Kept = { minute: number; body: Uint8Array<ArrayBuffer>; headers: Record<string, string> }

/** Pages of one installation: a handful of addresses in three languages, a few encodings and towns. */
const mostKept = 500
/** What belongs to one answer only. */
const own = new Set(['x-request-id', 'date'])

/**
 * Marks a page as the same for everybody until the minute changes, so that `keptAnswers` may keep it.
 * Only for pages without anything personal that anyone may see.
 */
export const perMinute = () =>
  createMiddleware<GroundEnv>((c, next) => {
    c.set('sameForAll', true)
    return next()
  })

/**
 * Answers marked pages from memory until the minute changes, with everything the other middlewares made of them.
 * Stands before those, since for a page asked by everybody at once they would cost more than the answer itself.
 * An address with a query is never kept.
 */
export function keptAnswers() {
  const kept = new Map<string, Kept>()
  return createMiddleware<GroundEnv>(async (c, next) => {
    if (c.req.method !== 'GET' || c.req.url.includes('?')) return next()
    const encoding = encodingFor(c.req.header('accept-encoding')) ?? ''
    // `c.var` would gather everything anew at each use.
    const key = `${c.get('municipality').id} ${encoding} ${c.req.path}`
    const minute = Math.floor(c.get('now').epochMilliseconds / 60_000)
    const found = kept.get(key)
    if (found?.minute === minute)
      return new Response(found.body, { headers: { ...found.headers, 'x-request-id': c.get('requestId') } })
    await next()
    if (!c.get('sameForAll') || c.res.status !== 200 || c.res.headers.has('set-cookie')) return
    const headers = Object.fromEntries([...c.res.headers].filter(([name]) => !own.has(name)))
    if (kept.size >= mostKept) kept.clear()
    kept.set(key, { minute, headers, body: new Uint8Array(await c.res.clone().arrayBuffer()) })
  })
}
