import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import type { GroundContext, GroundEnv } from './env.ts'

const self = ["'self'"]

/** Headers of every answer. No inline script or style is allowed; nothing comes from or goes to a third party. */
export const securityHeaders = (secure: boolean) =>
  secureHeaders({
    contentSecurityPolicy: {
      // Not 'none': Firefox before 132 asks default-src whether a picture may be used from another of our files.
      defaultSrc: self,
      objectSrc: ["'none'"],
      frameSrc: ["'none'"],
      workerSrc: ["'none'"],
      mediaSrc: ["'none'"],
      scriptSrc: self,
      styleSrc: self,
      imgSrc: self,
      fontSrc: self,
      connectSrc: self,
      manifestSrc: self,
      formAction: self,
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      ...(secure ? { upgradeInsecureRequests: [] } : {}),
    },
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    strictTransportSecurity: secure ? 'max-age=63072000; includeSubDomains' : false,
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
  })

/** Refuses forms sent from elsewhere (D15): the browser itself says where a form comes from, so pages need no token. */
export const sameOrigin = (baseUrl: string) =>
  createMiddleware<GroundEnv>(async (c, next) => {
    if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method) || comesFromHere(c, baseUrl)) return next()
    throw new HTTPException(403, { message: 'The form was sent from another site' })
  })

function comesFromHere(c: GroundContext, baseUrl: string): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site) return site === 'same-origin'
  const origin = c.req.header('origin')
  const here = URL.parse(origin ?? '')
  return here !== null && (here.origin === new URL(baseUrl).origin || here.host === c.req.header('host'))
}

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

/**
 * Allows `points` sendings in `minutes` from one address for one action; after that 429 with `Retry-After`.
 * The limits are generous, since a village may share one address (D20). Counted in this process only.
 */
export function rateLimit(action: string, points: number, minutes: number) {
  const limiter = new RateLimiterMemory({ keyPrefix: action, points, duration: minutes * 60 })
  return createMiddleware<GroundEnv>(async (c, next) => {
    try {
      await limiter.consume(c.var.address)
    } catch (reason) {
      const seconds = Math.ceil(((reason as RateLimiterRes).msBeforeNext ?? 60_000) / 1000)
      c.header('Retry-After', String(seconds))
      throw new HTTPException(429, { message: `Too many: ${action}` })
    }
    return next()
  })
}
