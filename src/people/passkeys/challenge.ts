import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { cookieOptions, isTrustedPlace } from '../../platform/http/cookies.ts'
import type { Ground } from '../../platform/http/env.ts'
import { spendSignIn } from '../sign-in/queries.ts'

type OnGround = { Variables: Ground }

const minutes = 5
const name = 'passkey'
const about = 'passkey challenge'
const shape = z.object({ challenge: z.string(), use: z.string(), began: z.int() })

/** What a device is asked to sign. Only this browser can answer it, for this use, once and within five minutes. */
export function newChallenge<E extends OnGround>(c: Context<E>, use: string): Uint8Array<ArrayBuffer> {
  const challenge = new Uint8Array(randomBytes(32))
  const began = Math.floor(c.var.now.epochMilliseconds / 1000)
  const kept = JSON.stringify({ challenge: Buffer.from(challenge).toString('base64url'), use, began })
  const sealed = c.var.keys.seal(kept, about).toString('base64url')
  setCookie(c, name, sealed, { ...cookieOptions(c), sameSite: 'Strict', maxAge: minutes * 60 })
  return challenge
}

/** The challenge this browser was given for that use; null when it was given none, too long ago, or has answered it. */
export async function spendChallenge<E extends OnGround>(c: Context<E>, use: string): Promise<string | null> {
  const { db, keys, now } = c.var
  const sealed = getCookie(c, name, isTrustedPlace(c) ? 'host' : undefined)
  deleteCookie(c, name, { ...cookieOptions(c), sameSite: 'Strict' })
  const kept = opened(c, sealed)
  if (!kept || kept.use !== use || (kept.began + minutes * 60) * 1000 <= now.epochMilliseconds) return null
  return (await spendSignIn(db, keys.hash(kept.challenge, about), now)) ? kept.challenge : null
}

function opened<E extends OnGround>(c: Context<E>, sealed: string | undefined) {
  try {
    return sealed ? shape.parse(JSON.parse(c.var.keys.open(Buffer.from(sealed, 'base64url'), about))) : null
  } catch {
    return null
  }
}
