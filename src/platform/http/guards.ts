import { isIPv6 } from 'node:net'
import type { HttpBindings } from '@hono/node-server'
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import type { GroundContext, GroundEnv } from './env.ts'
import { openLimit } from './limit.ts'

const self = ["'self'"]

/** Headers of every answer. No inline script or style is allowed; nothing comes from or goes to a third party. */
export function securityHeaders(secure: boolean) {
  const usual = headersOf(secure)
  const withLeave = {
    framed: headersOf(secure, 'framed'),
    position: headersOf(secure, 'position'),
    worker: headersOf(secure, 'worker'),
    alone: headersOf(secure, 'alone'),
  }
  return createMiddleware<GroundEnv>(async (c, next) => {
    await next()
    // Set when the page is there: only then is it known what it asked for.
    const leave = c.get('leave')
    return (leave ? withLeave[leave] : usual)(c, async () => {})
  })
}

const headersOf = (secure: boolean, leave?: GroundEnv['Variables']['leave']) =>
  secureHeaders({
    contentSecurityPolicy:
      leave === 'alone'
        ? { defaultSrc: ["'none'"] }
        : {
            // Not 'none': Firefox before 132 asks default-src whether a picture may be used from another of our files.
            defaultSrc: self,
            objectSrc: ["'none'"],
            frameSrc: ["'none'"],
            workerSrc: leave === 'worker' ? self : ["'none'"],
            mediaSrc: ["'none'"],
            scriptSrc: self,
            styleSrc: self,
            imgSrc: self,
            fontSrc: self,
            connectSrc: self,
            manifestSrc: self,
            formAction: self,
            baseUri: ["'none'"],
            frameAncestors: [leave === 'framed' ? '*' : "'none'"],
            ...(secure ? { upgradeInsecureRequests: [] } : {}),
          },
    referrerPolicy: 'no-referrer',
    xFrameOptions: leave === 'framed' ? false : 'DENY',
    strictTransportSecurity: secure ? 'max-age=63072000; includeSubDomains' : false,
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: leave === 'framed' ? 'cross-origin' : 'same-origin',
    permissionsPolicy: {
      ...{ camera: [], microphone: [], payment: [], usb: [] },
      geolocation: leave === 'position' ? ['self'] : [],
    },
  })

/** Refuses forms sent from elsewhere (D15): the browser itself says where a form comes from, so pages need no token. */
export const sameOrigin = (baseUrl: string) =>
  createMiddleware<GroundEnv>(async (c, next) => {
    if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method) || comesFromHere(c, baseUrl)) return next()
    throw new HTTPException(403, { message: 'The form was sent from another site' })
  })

/** An origin is asked of the installation, never of the request's own `Host`: anybody may lead a name of theirs to us. */
function comesFromHere(c: GroundContext, baseUrl: string): boolean {
  const site = c.req.header('sec-fetch-site')
  const origin = URL.parse(c.req.header('origin') ?? '')
  if (site && site !== 'same-origin') return false
  // A page that sends no referrer names no origin either; then the browser's own word stands alone.
  return origin ? isOurs(origin, c, new URL(baseUrl)) : site === 'same-origin'
}

function isOurs({ origin, protocol, port, hostname }: URL, c: GroundContext, base: URL): boolean {
  if (origin === base.origin) return true
  if (hostname === c.get('municipality').host) return protocol === base.protocol && port === base.port
  if (protocol !== 'http:' || !loopback.has(hostname)) return false
  // A container's port has another number outside; a browser that vouches for the page settles it.
  const { localPort } = (c.env as Partial<HttpBindings> | undefined)?.incoming?.socket ?? {}
  return Number(port || 80) === localPort || c.req.header('sec-fetch-site') === 'same-origin'
}

/** Whoever sits at the machine itself may use the site before its public address works. */
export const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/** No address of ours holds a NUL, and the database takes none. */
export const plainAddress = createMiddleware<GroundEnv>(async (c, next) =>
  c.req.path.includes('\0') ? c.notFound() : next(),
)

/** A family's longest message fits many times over; nobody needs to send us more. */
const largestForm = 64 * 1024

const limited = bodyLimit({
  maxSize: largestForm,
  onError: () => {
    throw new HTTPException(413, { message: 'The form is too large' })
  },
})

/** Looking for a body where there can be none would double the cost of a page. */
export const smallBody = createMiddleware<GroundEnv>((c, next) =>
  ['GET', 'HEAD'].includes(c.req.method) ? next() : limited(c, next),
)

/** The address as limits count it: a home has a whole /64 of IPv6 addresses, which are one visitor. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (!isIPv6(plain)) return plain
  const [head = '', tail] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split('::')
  const [before, after] = [head.split(':').filter(Boolean), (tail ?? '').split(':').filter(Boolean)]
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0')
  return `${[...before, ...zeros, ...after].slice(0, 4).join(':')}::/64`
}

/**
 * Allows `points` sendings in `minutes` from one address for one action; after that 429 with `Retry-After`.
 * The limits are generous, since a village may share one address (D20).
 */
export function rateLimit(action: string, points: number, minutes: number) {
  const count = openLimit({ action, points, seconds: minutes * 60 })
  return createMiddleware<GroundEnv>(async (c, next) => {
    refuseTooMany(c, action, await count(networkOf(c.var.address())))
    return next()
  })
}

/** @param seconds until somebody may go on; null when they may now @throws 429 */
export function refuseTooMany(c: Pick<GroundContext, 'header'>, action: string, seconds: number | null): void {
  if (seconds === null) return
  c.header('Retry-After', String(seconds))
  throw new HTTPException(429, { message: `Too many: ${action}` })
}
