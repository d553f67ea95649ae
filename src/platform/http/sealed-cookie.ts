import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { cookieOptions, isTrustedPlace } from './cookies.ts'
import type { Ground } from './env.ts'

type OnGround = { Variables: Ground }
type Options = { name: string; about: string; minutes: number; sameSite?: 'Lax' | 'Strict' }

/**
 * What a browser keeps for us for some minutes, such as a sign-in under way: only this browser has it, and only we can read it.
 * @param about what it is sealed for: it opens as nothing else
 */
export function sealedCookie<T extends object>(
  shape: z.ZodType<T>,
  { name, about, minutes, sameSite = 'Lax' }: Options,
) {
  const whole = z.object({ value: shape, began: z.int() })
  const options = <E extends OnGround>(c: Context<E>) => ({ ...cookieOptions(c), sameSite })
  return {
    keep<E extends OnGround>(c: Context<E>, value: T): void {
      const began = Math.floor(c.var.now.epochMilliseconds / 1000)
      const sealed = c.var.keys.seal(JSON.stringify({ value, began }), about).toString('base64url')
      setCookie(c, name, sealed, { ...options(c), maxAge: minutes * 60 })
    },
    /** With the second since 1970 in which it began. Null when this browser keeps none, kept it too long, or shows what is not ours. */
    read<E extends OnGround>(c: Context<E>): (T & { began: number }) | null {
      const sealed = getCookie(c, name, isTrustedPlace(c) ? 'host' : undefined)
      if (!sealed) return null
      try {
        const { value, began } = whole.parse(JSON.parse(c.var.keys.open(Buffer.from(sealed, 'base64url'), about)))
        return (began + minutes * 60) * 1000 > c.var.now.epochMilliseconds ? { ...value, began } : null
      } catch {
        return null
      }
    },
    drop<E extends OnGround>(c: Context<E>): void {
      deleteCookie(c, name, options(c))
    },
  }
}
