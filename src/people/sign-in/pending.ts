import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { cookieOptions, isTrustedPlace } from '../../platform/http/cookies.ts'
import type { Keys } from '../../platform/keys/keys.ts'
import { langs } from '../../platform/languages.ts'
import type { PageContext } from '../rules.ts'

const shape = z.object({
  issuer: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.string().nullable(),
  device: z.enum(['own', 'shared']),
  lang: z.enum(langs),
  /** Seconds since 1970; whoever comes back identified themselves after it. */
  began: z.number(),
})

/** A sign-in that has been sent to its issuer and is waited for. Only this browser has it, and only we can read it. */
export type Pending = z.infer<typeof shape>

const minutes = 10
const name = 'signing-in'
const about = 'pending sign-in'

export function keepPending(c: PageContext, keys: Keys, pending: Omit<Pending, 'began'>): void {
  const began = Math.floor(c.var.now.epochMilliseconds / 1000)
  const sealed = keys.seal(JSON.stringify({ ...pending, began }), about).toString('base64url')
  setCookie(c, name, sealed, { ...cookieOptions(c), maxAge: minutes * 60 })
}

/** The sign-in this browser waits for; null when it waits for none, waited too long, or shows something that is not ours. */
export function readPending(c: PageContext, keys: Keys): Pending | null {
  const sealed = getCookie(c, name, isTrustedPlace(c) ? 'host' : undefined)
  if (!sealed) return null
  try {
    const pending = shape.parse(JSON.parse(keys.open(Buffer.from(sealed, 'base64url'), about)))
    return (pending.began + minutes * 60) * 1000 > c.var.now.epochMilliseconds ? pending : null
  } catch {
    return null
  }
}

export const dropPending = (c: PageContext): void => {
  deleteCookie(c, name, cookieOptions(c))
}
