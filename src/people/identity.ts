import type { Keys } from '../platform/keys/keys.ts'

/** Who an issuer says somebody is. Citizens are told by their identity code or foreign identifier, professionals by issuer and subject. */
export type Identity = { citizen: string } | { issuer: string; subject: string }

/** What the database knows of an identity: 32 bytes that only who has the keys can make. */
export const identityHash = (keys: Keys, identity: Identity): Buffer => identityHashes(keys, identity)[0] as Buffer

/** The same, and what the keys before gave while they are being exchanged. */
export const identityHashes = (keys: Keys, identity: Identity): Buffer[] =>
  keys.hashes(identityText(identity), 'citizen' in identity ? 'citizen' : 'practitioner')

/** The text that is hashed. Sealed beside its hash it lets keys be exchanged while somebody is away. */
export const identityText = (identity: Identity): string => {
  if ('issuer' in identity) return `${identity.issuer}\n${identity.subject}`
  return finnish.test(identity.citizen) ? identity.citizen.toUpperCase() : identity.citizen
}

/** What each sealed text belongs to: it opens with the same words only. */
export const sealedAbout = { code: 'identity code', told: 'told identity' } as const

/** In a foreign identifier small and capital letters may be two people. */
const finnish = /^\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]$/i

/** An identity code as it is kept, opened; null when it was sealed for somebody else, or with a key that is gone. */
export function identityCodeIn(keys: Keys, sealed: Buffer): string | null {
  try {
    return keys.open(sealed, sealedAbout.code)
  } catch {
    return null
  }
}
