import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { z } from 'zod'
import type { Ground } from '../../platform/http/env.ts'
import { sealedCookie } from '../../platform/http/sealed-cookie.ts'
import { spendSignIn } from '../sign-in/queries.ts'

type OnGround = { Variables: Ground }

const about = 'passkey challenge'
const waiting = sealedCookie(z.object({ challenge: z.string(), use: z.string() }), {
  name: 'passkey',
  about,
  minutes: 5,
  sameSite: 'Strict',
})

/** What a device is asked to sign. Only this browser can answer it, for this use, once and within five minutes. */
export function newChallenge<E extends OnGround>(c: Context<E>, use: string): Uint8Array<ArrayBuffer> {
  const challenge = new Uint8Array(randomBytes(32))
  waiting.keep(c, { challenge: Buffer.from(challenge).toString('base64url'), use })
  return challenge
}

/** The challenge this browser was given for that use; null when it was given none, too long ago, or has answered it. */
export async function spendChallenge<E extends OnGround>(c: Context<E>, use: string): Promise<string | null> {
  const { db, keys, now } = c.var
  const kept = waiting.read(c)
  waiting.drop(c)
  if (kept?.use !== use) return null
  return (await spendSignIn(db, keys.hash(kept.challenge, about), now)) ? kept.challenge : null
}
