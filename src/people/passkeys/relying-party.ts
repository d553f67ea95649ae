import { isIP } from 'node:net'
import type { Ground } from '../../platform/http/env.ts'
import { loopback } from '../../platform/http/guards.ts'

/** The name a passkey is bound to, and the one origin it may be used from. */
export type RelyingParty = { id: string; origin: string }

type Asked = { var: Pick<Ground, 'baseUrl' | 'municipality'>; req: { url: string } }

/**
 * As `BASE_URL` says, never the request; on the machine itself under the name `localhost` only.
 * @returns null where passkeys cannot work: browsers bind them to a name, no number, and want https
 */
export function relyingParty({ var: { baseUrl, municipality }, req }: Asked): RelyingParty | null {
  const [base, here] = [new URL(baseUrl), new URL(req.url)]
  if (loopback.has(base.hostname))
    return here.hostname === 'localhost' ? { id: 'localhost', origin: here.origin } : null
  const isNumber = isIP(base.hostname.replace(/^\[|\]$/g, '')) !== 0
  // A town may have a name of its own beside that of the installation; passkeys are of the latter.
  const elsewhere = here.hostname === municipality.host && here.hostname !== base.hostname
  return base.protocol !== 'https:' || isNumber || elsewhere ? null : { id: base.hostname, origin: base.origin }
}

/** On the machine itself: the same page at the name under which passkeys work. */
export function namedAddress({ var: { baseUrl }, req }: Asked, path: string): string | null {
  const here = new URL(req.url)
  if (!loopback.has(new URL(baseUrl).hostname) || here.hostname === 'localhost') return null
  return `http://localhost${here.port ? `:${here.port}` : ''}${path}`
}
