import type { Keys } from '../platform/keys/keys.ts'

/** Who an issuer says somebody is. Citizens are told by their identity code or foreign identifier, professionals by issuer and subject. */
export type Identity = { citizen: string } | { issuer: string; subject: string }

/** What the database knows of an identity: 32 bytes that only who has the keys can make. */
export const identityHash = (keys: Keys, identity: Identity): Buffer =>
  'citizen' in identity
    ? keys.hash(finnish.test(identity.citizen) ? identity.citizen.toUpperCase() : identity.citizen, 'citizen')
    : keys.hash(`${identity.issuer}\n${identity.subject}`, 'practitioner')

/** In a foreign identifier small and capital letters may be two people. */
const finnish = /^\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]$/i

/** What a kept identity code belongs to when it is sealed before its person has an id. */
export const identityCodeUse = 'identity code'

/** An identity code as it is kept, opened; null when it was sealed for somebody else, or with a key that is gone. */
export function identityCodeIn(keys: Keys, sealed: Buffer): string | null {
  try {
    return keys.open(sealed, identityCodeUse)
  } catch {
    return null
  }
}
