import type { Tx } from '../../platform/db/db.ts'
import type { Keys } from '../../platform/keys/keys.ts'
import type { Lang } from '../../platform/languages.ts'
import { identityHashes, identityText, sealedAbout } from '../identity.ts'
import { type Device, hashOf, newToken, type Session } from '../session.ts'
import { endSession, insertSession, joinPerson, renewIdentity, tellSafetyOrder } from './queries.ts'
import type { Told } from './told.ts'

type How = { issuer: string; device: Device; lang: Lang; former: string | undefined }

/**
 * Signs in whoever an issuer has vouched for, with a token that nobody has seen before; a session that this browser had ends.
 * @returns null for a professional we do not know, or who has left
 */
export async function arrive(
  tx: Tx,
  keys: Keys,
  told: Told,
  how: How,
  now: Temporal.Instant,
): Promise<{ token: string; session: Session } | null> {
  const [identity, ...former] = identityHashes(keys, told.identity) as [Buffer, ...Buffer[]]
  const sealed = keys.seal(identityText(told.identity), sealedAbout.told)
  if (former.length || told.kind === 'staff') await renewIdentity(tx, { identity, former, told: sealed })
  if (told.kind === 'citizen') {
    const { given, family, born, code } = told
    await joinPerson(tx, { identity, given, family, born, code: keys.seal(code, sealedAbout.code), lang: how.lang })
  }
  const token = newToken()
  const hash = hashOf(token)
  const { issuer, device } = how
  const session = await insertSession(tx, { identity, hash, device, issuer }, now)
  if (!session) return null
  if (told.kind === 'citizen' && told.safetyOrder) await tellSafetyOrder(tx, hash, now)
  if (how.former) await endSession(tx, hashOf(how.former), now)
  return { token, session }
}
