import { deleteCookie, setCookie } from 'hono/cookie'
import { cookieOptions } from '../../platform/http/cookies.ts'
import { sessionCookie } from '../private.ts'
import type { PageContext } from '../rules.ts'
import type { Device } from '../session.ts'

/** Hours the cookie of somebody's own device stays: a session's twelve, and the day in which what was typed into it is still kept. */
const longest = 36

/** A shared device forgets with its browser. */
export function keepSession(c: PageContext, token: string, device: Device): void {
  const own = device === 'own' ? { maxAge: longest * 3600 } : {}
  setCookie(c, sessionCookie, token, { ...cookieOptions(c), ...own })
}

export function dropSession(c: PageContext): void {
  deleteCookie(c, sessionCookie, cookieOptions(c))
}
