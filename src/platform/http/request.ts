import { randomFillSync } from 'node:crypto'
import type { HttpBindings } from '@hono/node-server'
import { createMiddleware } from 'hono/factory'
import { routePath } from 'hono/route'
import type { Logger } from 'pino'
import type { Db } from '../db/db.ts'
import type { Keys } from '../keys/keys.ts'
import { isLang, type LocalizedText } from '../languages.ts'
import { type Municipality, municipalityOf } from '../municipality.ts'
import type { GroundContext, GroundEnv } from './env.ts'

export type RequestSetup = {
  db: Db
  keys: Keys
  log: Logger
  clock: () => Temporal.Instant
  municipalities: () => Municipality[]
  baseUrl: string
  asset: (name: string) => string
  areaNames: (db: Db, now: Temporal.Instant) => Promise<ReadonlyMap<string, LocalizedText>>
  /** How many proxies in front are trusted to append to `X-Forwarded-For`. */
  trustProxy: number
}

/** Gives each request its language, moment, reference number and town, and writes one log line when it ends. */
export const groundRequest = (setup: RequestSetup) =>
  createMiddleware<GroundEnv>(async (c, next) => {
    const requestId = referenceNumber()
    const began = performance.now()
    c.set('db', setup.db)
    c.set('keys', setup.keys)
    const now = setup.clock()
    c.set('now', now)
    c.set('lang', languageOf(c.req.path))
    c.set('requestId', requestId)
    c.set('baseUrl', setup.baseUrl)
    c.set('asset', setup.asset)
    c.set('areaNames', () => setup.areaNames(setup.db, now))
    c.set('log', setup.log)
    c.set('municipality', municipalityOf(setup.municipalities(), hostOf(c)))
    c.set('address', () => addressOf(c, setup.trustProxy))
    c.header('X-Request-Id', requestId)
    await next()
    // The route's pattern, never the path or the query: what somebody looked for is theirs (D17).
    const ms = Math.round((performance.now() - began) * 10) / 10
    setup.log.info({ requestId, method: c.req.method, route: routePath(c, -1), status: c.res.status, ms }, 'request')
  })

const languageOf = (path: string) => {
  const first = path.split('/', 2)[1]
  return isLang(first) ? first : 'fi'
}

/** The host name that a request came by, without its port. */
export const hostOf = (c: GroundContext) => (c.req.header('host') ?? '').replace(/:\d+$/, '').toLowerCase()

/** The visitor's address: the connection's own, or what the outermost trusted proxy saw. */
function addressOf(c: GroundContext, trusted: number): string {
  const hops = (c.req.header('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim())
  const told = trusted > 0 ? hops.filter(Boolean).at(-trusted) : undefined
  const incoming = (c.env as Partial<HttpBindings> | undefined)?.incoming
  return told ?? incoming?.socket?.remoteAddress ?? 'unknown'
}

const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
/** Random bytes are fetched many at a time: every request needs a number, and asking for eight bytes costs as much. */
const pool = Buffer.alloc(4096)
let used = pool.length

/** Eight letters and digits that cannot be mistaken for each other when read aloud, such as `K7F3-9Q2M`. */
export function referenceNumber(): string {
  if (used + 8 > pool.length) {
    randomFillSync(pool)
    used = 0
  }
  // There are 32 letters, so five bits of a byte choose one and all are as likely.
  const letter = () => letters[(pool[used++] as number) & 31]
  const four = () => `${letter()}${letter()}${letter()}${letter()}`
  return `${four()}-${four()}`
}
