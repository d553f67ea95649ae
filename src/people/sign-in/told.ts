import type { Issuer } from '../../platform/issuers.ts'
import type { Identity } from '../identity.ts'
import { bornOn } from './identity-code.ts'
import type { Claims } from './protocol.ts'

/** What an issuer has said of somebody, in our words. */
export type Told =
  | {
      kind: 'citizen'
      identity: Identity
      code: string
      given: string
      family: string
      born: Temporal.PlainDate | null
      /** Turvakielto: where they live must not be told. */
      safetyOrder: boolean
    }
  | { kind: 'staff'; identity: Identity }

/** Null when the issuer did not say enough to know who it is. */
export function toldBy(issuer: Issuer, claims: Claims): Told | null {
  if (issuer.audience === 'staff') {
    const subject = wordOf(claims.sub)
    return subject ? { kind: 'staff', identity: { issuer: issuer.key, subject } } : null
  }
  const names = issuer.claims
  const code = wordOf(claims[names.identity]) ?? wordOf(claims[names.foreign])
  const given = wordOf(claims[names.given]) ?? wordOf(claims.given_name)
  const family = wordOf(claims[names.family]) ?? wordOf(claims.family_name)
  if (!code || !given || !family) return null
  return {
    kind: 'citizen',
    identity: { citizen: code },
    code,
    given: given.slice(0, 100),
    family: family.slice(0, 100),
    born: bornOn(code) ?? dayOf(wordOf(claims.birthdate)),
    safetyOrder: isYes(claims[names.safety]),
  }
}

const wordOf = (claim: unknown): string | null => (typeof claim === 'string' && claim.trim() ? claim.trim() : null)

/** The register says `1`, others true. */
const isYes = (claim: unknown) => claim === true || claim === 1 || claim === '1' || claim === 'true'

const dayOf = (text: string | null) => (text && /^\d{4}-\d\d-\d\d$/.test(text) ? Temporal.PlainDate.from(text) : null)
