import { postedForm } from '../../platform/http/forms.ts'
import { localized } from '../../platform/languages.ts'
import { callInstead, isOnForMe } from '../features.ts'
import { idOf, type OwnContext, ownFrame } from '../own/frame.ts'
import { person, privateForm, privatePage } from '../private.ts'
import type { PageApp } from '../rules.ts'
import { logUses } from '../use-log.ts'
import { newChallenge, spendChallenge } from './challenge.ts'
import { isFresh } from './fresh.ts'
import { readMade } from './input.ts'
import { PasskeysPage } from './passkeys-page.tsx'
import { addPasskey, ownPasskeys, removePasskey } from './queries.ts'
import { namedAddress, relyingParty } from './relying-party.ts'
import { ownerHandle } from './sign-in-routes.ts'
import { t } from './texts.ts'

const path = '/oma/avaimet'
const longestName = 60

/** The passkeys of a person: seen, added by `passkey.js`, taken away. */
export function passkeyRoutes(app: PageApp): void {
  privatePage(app, path, person, passkeysPage)
  privateForm(app, `${path}/alku`, person, begin)
  privateForm(app, path, person, add)
  privateForm(app, `${path}/:id/poista`, person, remove)
}

async function passkeysPage(c: OwnContext) {
  const { tx, who, now, municipality } = c.var
  const passkeys = await ownPasskeys(tx, who.id)
  await logUses(tx, [{ subject: who.id, action: 'read', what: 'passkey', purpose: 'own_data' }], now)
  const query = new URL(c.req.url).searchParams
  const done = (['made', 'gone'] as const).find((word) => query.has(word)) ?? null
  const party = relyingParty(c)
  const named = namedAddress(c, path)
  const fresh = isFresh(who.session, now)
  const on = await isOnForMe(tx, 'passkeys')
  const notYet = on ? null : { call: await callInstead(tx, who.id, municipality) }
  const props = { passkeys, done, named, fresh, notYet, works: party !== null }
  return c.html(<PasskeysPage frame={await ownFrame(c)} {...props} />)
}

async function begin(c: OwnContext) {
  const { tx, keys, who, now, municipality, lang } = c.var
  const party = relyingParty(c)
  if (!party || !(await isOnForMe(tx, 'passkeys'))) return c.notFound()
  if (!isFresh(who.session, now)) return c.json({ error: 'stale' }, 409)
  const { generateRegistrationOptions } = await import('@simplewebauthn/server')
  const name = localized(municipality.network, lang)?.text || 'Perheverkosto'
  return c.json(
    await generateRegistrationOptions({
      ...{ rpName: name, rpID: party.id, timeout: 300_000, attestationType: 'none' },
      // Whoever looks through the list of keys on the device reads no name of anybody.
      ...{ userName: name, userDisplayName: name },
      userID: new Uint8Array(Buffer.from(ownerHandle(who.id), 'base64url')),
      challenge: newChallenge(c, `add ${who.id}`),
      excludeCredentials: (await ownPasskeys(tx, who.id)).map(({ credential }) => ({
        id: keys.open(credential, 'passkey'),
      })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      supportedAlgorithmIDs: [-8, -7, -257],
    }),
  )
}

async function add(c: OwnContext) {
  const { tx, keys, who, now, lang } = c.var
  const [party, challenge, sent] = [relyingParty(c), await spendChallenge(c, `add ${who.id}`), await readMade(c)]
  const on = await isOnForMe(tx, 'passkeys')
  if (!party || !challenge || !sent || !on) return c.json({ error: 'refused' }, 409)
  const name = sent.name.replaceAll('\0', '').trim().slice(0, longestName) || t.unnamed[lang]
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
  const checked = await verifyRegistrationResponse({
    response: sent.credential,
    ...{ expectedChallenge: challenge, expectedOrigin: party.origin, expectedRPID: party.id },
    requireUserVerification: true,
    supportedAlgorithmIDs: [-8, -7, -257],
  }).catch(() => null)
  if (!checked?.verified) return c.json({ error: 'refused' }, 409)
  const { credential, credentialDeviceType, credentialBackedUp } = checked.registrationInfo
  const passkey = {
    ...{ hash: keys.hash(credential.id, 'passkey'), credential: keys.seal(credential.id, 'passkey'), name },
    ...{ publicKey: Buffer.from(credential.publicKey), counter: credential.counter },
    ...{ synced: credentialDeviceType === 'multiDevice', backedUp: credentialBackedUp },
  }
  if (!(await addPasskey(tx, passkey, now))) return c.json({ error: 'stale' }, 409)
  await logUses(tx, [{ subject: who.id, action: 'wrote', what: 'passkey', purpose: 'own_data' }], now)
  return c.json({ to: `${path}?made` })
}

async function remove(c: OwnContext) {
  const { tx, who, now } = c.var
  await postedForm(c)
  const id = idOf(c.req.param('id'))
  if (!id || !(await removePasskey(tx, id, now))) return c.notFound()
  await logUses(tx, [{ subject: who.id, action: 'wrote', what: 'passkey', purpose: 'own_data' }], now)
  return c.redirect(`${path}?gone`, 303)
}
