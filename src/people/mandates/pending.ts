import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { cookieOptions, isTrustedPlace } from '../../platform/http/cookies.ts'
import type { Keys } from '../../platform/keys/keys.ts'
import type { PageContext } from '../rules.ts'

const shape = z.object({
  state: z.string(),
  /** What the register calls our question. */
  session: z.string(),
  /** The hash of the sign-in that asked: another one in the same browser gets no answer of it. */
  asker: z.string(),
  /** Seconds since 1970. */
  began: z.number(),
})

/** A question to the register that waits for its browser. Only this browser has it, and only we can read it. */
export type Pending = z.infer<typeof shape>

const minutes = 10
const name = 'asking-mandate'
const about = 'pending mandate'

export function keepPending(c: PageContext, keys: Keys, pending: Omit<Pending, 'began'>): void {
  const began = Math.floor(c.var.now.epochMilliseconds / 1000)
  const sealed = keys.seal(JSON.stringify({ ...pending, began }), about).toString('base64url')
  setCookie(c, name, sealed, { ...cookieOptions(c), maxAge: minutes * 60 })
}

/** The question this browser waits for; null when it waits for none, waited too long, or shows something that is not ours. */
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
