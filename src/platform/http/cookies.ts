import type { CookieOptions } from 'hono/utils/cookie'
import type { Ground } from './env.ts'
import { loopback } from './guards.ts'

type Asked = { var: Pick<Ground, 'baseUrl'>; req: { url: string } }

/** Browsers take a cookie bound to one host (`__Host-`) only over https, and from the machine itself. */
export const isTrustedPlace = (c: Asked): boolean =>
  c.var.baseUrl.startsWith('https:') || loopback.has(new URL(c.req.url).hostname)

/** How every cookie of ours is set: for this host alone, out of reach of scripts, and not sent along from other sites (D15). */
export function cookieOptions(c: Asked): CookieOptions & { prefix?: 'host' } {
  const trusted = isTrustedPlace(c)
  return {
    path: '/',
    secure: trusted,
    httpOnly: true,
    sameSite: 'Lax',
    ...(trusted ? { prefix: 'host' as const } : {}),
  }
}
