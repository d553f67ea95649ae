import { sessionToken } from '../private.ts'
import type { PageContext } from '../rules.ts'
import type { Session } from '../session.ts'
import { arrive } from './arrival.ts'
import { issuerByKey, type SignInDesk } from './desk.ts'
import { pendingSignIn } from './pending.ts'
import { type Claims, callbackPath, TooWeak } from './protocol.ts'
import { spendSignIn } from './queries.ts'
import type { Failure } from './texts.ts'
import { toldBy } from './told.ts'

type Outcome = { token: string; session: Session; to: string | null } | { failure: Failure; to: string | null }

/** Somebody comes back from their issuer. Only the browser that was sent there may, once, and only with what it was sent for. */
export async function comeBack(c: PageContext, { keys, protocol, issuers, site }: SignInDesk): Promise<Outcome> {
  const { db, now } = c.var
  const pending = pendingSignIn.read(c)
  const query = new URL(c.req.url).search
  // A link that somebody else has made must not even end the sign-in that is under way.
  if (!pending || new URLSearchParams(query).get('state') !== pending.state) return { failure: 'lost', to: null }
  pendingSignIn.drop(c)
  c.set('lang', pending.lang)
  const { to } = pending
  const issuer = issuerByKey(issuers(c), pending.issuer)
  if (!issuer || !(await spendSignIn(db, keys.hash(pending.state, 'sign-in'), now))) return { failure: 'lost', to }

  const claims: Claims | Failure = await protocol
    .finish(issuer, site(c) + callbackPath + query, pending, now)
    .catch((error: unknown) => reasonOf(c, error))
  if (typeof claims !== 'object') return { failure: claims, to }
  const told = toldBy(issuer, claims)
  if (!told) return { failure: 'refused', to }
  const { device, lang } = pending
  const how = { issuer: issuer.key, device, lang, former: sessionToken(c) }
  const arrived = await db.transaction().execute((tx) => arrive(tx, keys, told, how, now))
  return arrived ? { ...arrived, to } : { failure: 'unknown', to }
}

/** The log learns the kind of trouble; what the issuer wrote may hold anything, and stays unread. */
function reasonOf(c: PageContext, error: unknown): Failure {
  const { code, name, error: told } = error as { code?: string; name?: string; error?: string }
  c.var.log.warn({ requestId: c.var.requestId, kind: name, code }, 'sign-in refused')
  if (error instanceof TooWeak) return 'refused'
  if (told === 'access_denied') return 'cancelled'
  return name === 'TypeError' || name === 'TimeoutError' || code === 'OAUTH_TIMEOUT' ? 'away' : 'refused'
}
