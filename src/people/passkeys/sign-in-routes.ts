import { createHash } from 'node:crypto'
import type { Db } from '../../platform/db/db.ts'
import { rateLimit } from '../../platform/http/guards.ts'
import { sessionToken } from '../private.ts'
import { allow, anyone, type PageApp, type PageContext } from '../rules.ts'
import { hashOf, newToken, type Session } from '../session.ts'
import { endSession } from '../sign-in/queries.ts'
import { keepSession } from '../sign-in/session-cookie.ts'
import { newChallenge, spendChallenge } from './challenge.ts'
import { readShown } from './input.ts'
import { lightSession, passkeyKey } from './queries.ts'
import { relyingParty } from './relying-party.ts'

const use = 'sign in'

/** Signing in with a passkey, to the light level: asked by `passkey.js` from the sign-in page. Every refusal is answered alike. */
export function passkeySignIn(app: PageApp): void {
  app.post('/kirjaudu/avain/alku', allow(anyone), rateLimit('passkey', 120, 10), begin)
  app.post('/kirjaudu/avain', allow(anyone), rateLimit('passkey-back', 120, 10), finish)
}

async function begin(c: PageContext) {
  const party = relyingParty(c)
  if (!party) return c.notFound()
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server')
  const challenge = newChallenge(c, use)
  c.header('Cache-Control', 'no-store')
  return c.json(
    await generateAuthenticationOptions({ rpID: party.id, challenge, userVerification: 'required', timeout: 300_000 }),
  )
}

async function finish(c: PageContext) {
  c.header('Cache-Control', 'no-store')
  const session = await opened(c)
  const { requestId, log } = c.var
  if (!session) {
    log.warn({ requestId, why: 'passkey' }, 'sign-in failed')
    return c.json({ error: 'refused' }, 403)
  }
  log.info({ requestId, issuer: 'passkey', device: session.device }, 'signed in')
  return c.json({ to: '/oma' })
}

async function opened(c: PageContext): Promise<Session | null> {
  const { db, keys, now } = c.var
  const [party, challenge, sent] = [relyingParty(c), await spendChallenge(c, use), await readShown(c)]
  if (!party || !challenge || !sent) return null
  const { credential, device } = sent
  const known = await knownPasskey(db, keys.hashes(credential.id, 'passkey'))
  if (!known) return null
  const { passkey, publicKey } = known
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
  const checked = await verifyAuthenticationResponse({
    response: credential,
    ...{ expectedChallenge: challenge, expectedOrigin: party.origin, expectedRPID: party.id },
    requireUserVerification: true,
    // Whether it counts on is for the database to say, which asks one at a time.
    credential: { id: credential.id, publicKey: new Uint8Array(publicKey), counter: 0 },
  }).catch(() => null)
  if (!checked?.verified) return null
  const { newCounter: counted, credentialBackedUp: backedUp } = checked.authenticationInfo
  const token = newToken()
  const former = sessionToken(c)
  const session = await db
    .transaction()
    .execute(async (tx) => {
      const made = await lightSession(tx, { passkey, hash: hashOf(token), device, counted, backedUp }, now)
      if (made?.person_id && ownerHandle(made.person_id) !== credential.response.userHandle) throw new NotTheirs()
      if (made && former) await endSession(tx, hashOf(former), now)
      return made
    })
    .catch((error: unknown) => {
      if (error instanceof NotTheirs) return null
      throw error
    })
  if (!session) return null
  keepSession(c, token, session.device)
  return session
}

/** The device says another owner than the passkey was made for. */
class NotTheirs extends Error {}

/** By the newest hash, or by one of the keys before while they are being exchanged. */
async function knownPasskey(db: Db, hashes: Buffer[]): Promise<{ passkey: Buffer; publicKey: Buffer } | null> {
  for (const passkey of hashes) {
    const publicKey = await passkeyKey(db, passkey)
    if (publicKey) return { passkey, publicKey }
  }
  return null
}

/**
 * What a device remembers its owner by: the same for all passkeys of a person, and nothing to anybody else. Made without our keys, for it
 * stays on the device when they are exchanged.
 */
export const ownerHandle = (person: string): string =>
  createHash('sha256').update(`passkey owner ${person}`).digest('base64url')
