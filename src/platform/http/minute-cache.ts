import { createMiddleware } from 'hono/factory'
import { routePath } from 'hono/route'
import type { Logger } from 'pino'
import { type Municipality, municipalityOf } from '../municipality.ts'
import { type Encoding, encodingFor } from './compress.ts'
import type { GroundEnv } from './env.ts'
import { referenceNumber } from './request.ts'

type Kept = { minute: number; body: Uint8Array<ArrayBuffer>; headers: Record<string, string>; route: string }

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

type Desk = { clock: () => Temporal.Instant; municipalities: () => Municipality[]; log: Logger }

/**
 * Answers marked pages from memory until the minute changes, with everything the middlewares made of them.
 * `answer` stands before the whole program, since for a page asked by everybody at once the way through it would cost
 * more than the answer itself; `keep` stands inside and remembers. An address with a query is never kept.
 */
export function keptAnswers({ clock, municipalities, log }: Desk) {
  const kept = new Map<string, Kept>()
  const keyOf = (host: string | null | undefined, path: string, encoding: Encoding | null) =>
    `${municipalityOf(municipalities(), nameOf(host)).id} ${encoding ?? ''} ${path}`
  const minuteOf = (now: Temporal.Instant) => Math.floor(now.epochMilliseconds / 60_000)

  function answer(request: Request): Response | null {
    if (request.method !== 'GET') return null
    const { headers, url } = request
    const path = url.slice(url.indexOf('/', 'https://'.length))
    const key = keyOf(headers.get('host'), path, encodingFor(headers.get('accept-encoding') ?? undefined))
    const found = kept.get(key)
    if (found?.minute !== minuteOf(clock())) return null
    const requestId = referenceNumber()
    log.info({ requestId, method: 'GET', route: found.route, status: 200, kept: true }, 'request')
    return new Response(found.body, { headers: { ...found.headers, 'x-request-id': requestId } })
  }

  const keep = createMiddleware<GroundEnv>(async (c, next) => {
    await next()
    if (!c.get('sameForAll') || c.req.method !== 'GET' || c.req.url.includes('?')) return
    if (c.res.status !== 200 || c.res.headers.has('set-cookie')) return
    const headers = Object.fromEntries([...c.res.headers].filter(([name]) => !own.has(name)))
    const key = keyOf(c.req.header('host'), c.req.path, encodingFor(c.req.header('accept-encoding')))
    const body = new Uint8Array(await c.res.clone().arrayBuffer())
    if (kept.size >= mostKept) kept.clear()
    kept.set(key, { minute: minuteOf(c.get('now')), headers, body, route: routePath(c, -1) })
  })

  return { answer, keep }
}

const nameOf = (host: string | null | undefined) => (host ?? '').replace(/:\d+$/, '').toLowerCase()
