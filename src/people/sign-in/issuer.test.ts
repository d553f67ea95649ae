import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { type TrialSite, trialSite } from '../../../test/trial-site.ts'
import { type Issuer, suomiFiClaims } from '../../platform/issuers.ts'
import type { Page, SampleBrowser } from './browser-sample.ts'
import { type SampleIssuer, sampleIssuer } from './issuer-sample.ts'

let issuer: SampleIssuer
let site: TrialSite
before(async () => {
  issuer = await sampleIssuer(Temporal.Now.instant)
  const name = { fi: 'Tunnistus', sv: 'Identifiering', en: 'Identification' }
  const known = { name, issuer: issuer.url, clientSecret: 'secret', acr: [], amr: [], claims: suomiFiClaims }
  const citizen: Issuer = { ...known, key: 'citizen', audience: 'citizen', clientId: 'families' }
  const staff: Issuer = { ...known, key: 'city', audience: 'staff', clientId: 'city', acr: ['strong'], amr: ['mfa'] }
  site = await trialSite({ now: Temporal.Now.instant(), signIn: { citizen, staff: [staff] } })
})
after(async () => {
  await site.close()
  await issuer.close()
})
afterEach(() => {
  Object.assign(issuer.says, { claims: {}, header: {}, userinfo: null })
})

const { identity, foreign, given, family, safety } = suomiFiClaims
const liisa = { [identity]: '020385-901P', [given]: 'Liisa', [family]: 'Kokeilija' }

/** Goes to the issuer and comes back with what it says. */
async function signIn(
  claims: Record<string, unknown>,
  by = 'citizen',
): Promise<{ page: Page; browser: SampleBrowser }> {
  issuer.says.claims = claims
  const browser = site.browser()
  const begun = await browser.send('/fi/kirjaudu', { device: 'own', with: by })
  const address = begun.headers.get('refresh')?.slice('0;url='.length) ?? ''
  const query = new URLSearchParams({
    code: issuer.codeFor(address),
    state: new URL(address).searchParams.get('state') ?? '',
  })
  return { page: await browser.open(`/kirjaudu/paluu?${query}`), browser }
}
async function refused(claims: Record<string, unknown>, by?: string) {
  const { page, browser } = await signIn(claims, by)
  assert.equal(page.status, 403)
  assert.match(page.html, /Emme voineet varmistaa/)
  assert.equal(browser.cookies.has('__Host-session'), false)
}
const nowSeconds = () => Math.floor(Temporal.Now.instant().epochMilliseconds / 1000)

test('where a real issuer is, there are no made-up people and no issuer of ours', async () => {
  const page = await site.browser().open('/fi/kirjaudu')
  assert.doesNotMatch(page.html, /Kokeiluympäristö|Sanna/)
  for (const path of ['/auth', '/jwks', '/.well-known/openid-configuration', '/valitse/x'])
    assert.equal((await site.browser().open(`/demo-issuer${path}`)).status, 404, path)
  const begun = await site.browser().send('/fi/kirjaudu', { device: 'own', who: 'sanna' })
  assert.equal(begun.headers.get('location'), '/fi/kirjaudu')
})

test('what is asked of the issuer: a code, with a secret that only this browser’s return can use', async () => {
  const begun = await site.browser().send('/sv/logga-in', { device: 'own', with: 'city' })
  const { searchParams, origin } = new URL(begun.headers.get('refresh')?.slice('0;url='.length) ?? '')
  assert.equal(origin, issuer.url)
  assert.partialDeepStrictEqual(Object.fromEntries(searchParams), {
    ...{
      response_type: 'code',
      code_challenge_method: 'S256',
      ui_locales: 'sv',
      acr_values: 'strong',
      client_id: 'city',
    },
    redirect_uri: `${site.url}/kirjaudu/paluu`,
    ...{ prompt: 'login', max_age: '0' },
  })
  for (const name of ['state', 'nonce', 'code_challenge']) assert.ok((searchParams.get(name) ?? '').length >= 32, name)
})

describe('an ID token is refused', () => {
  for (const [why, claims] of [
    ['of another issuer', { iss: 'https://issuer.example.fi' }],
    ['for another service', { aud: 'another' }],
    ['that is over', { exp: nowSeconds() - 120 }],
    ['of another sign-in', { nonce: 'another' }],
    ['without a nonce', { nonce: undefined }],
    ['without a subject', { sub: undefined }],
  ] as [string, Record<string, unknown>][])
    test(why, () => refused({ ...liisa, ...claims }))

  test('of somebody who identified themselves before this sign-in, or of nobody knows when', async () => {
    for (const by of ['citizen', 'city'])
      for (const auth_time of [nowSeconds() - 120, undefined])
        await refused({ ...liisa, acr: 'strong', amr: ['mfa'], auth_time }, by)
  })

  test('that nobody signed', async () => {
    issuer.says.header = { alg: 'none' }
    await refused(liisa)
  })

  test('that does not say who it is', async () => {
    await refused({ [given]: 'Liisa', [family]: 'Kokeilija' })
    await refused({ [identity]: '020385-901P' })
  })

  test('for work, when the way was too weak', async () => {
    await refused({ acr: 'weak', amr: ['pwd', 'mfa'] }, 'city')
    await refused({ acr: 'strong', amr: ['pwd'] }, 'city')
    const { page } = await signIn({ acr: 'strong', amr: ['pwd', 'mfa'] }, 'city')
    assert.match(page.html, /esihenkilöäsi/, 'strong enough, only not known')
  })
})

test('a clock that is a little wrong does no harm', async () => {
  const { page } = await signIn({ ...liisa, iat: nowSeconds() + 20, exp: nowSeconds() - 10 })
  assert.equal(page.headers.get('location'), '/oma')
})

test('the issuer changes its signing key at any moment, and the old one is dead at once', async () => {
  assert.equal((await signIn(liisa)).page.status, 303)
  issuer.rotate()
  assert.equal((await signIn(liisa)).page.status, 303)
})

test('a turvakielto that the register tells is kept, and told once', async () => {
  for (const _time of ['first', 'second']) await signIn({ ...liisa, [identity]: '030692-902L', [safety]: '1' })
  await signIn({ ...liisa, [identity]: '030692-902L', [safety]: '0' })
  const { rows } = await sql`select o.source, upper_inf(o.valid) as open from people.safety_order o`.execute(site.owner)
  assert.deepEqual(rows, [{ source: 'sign_in', open: true }])
})

test('somebody without a Finnish identity code is known by their foreign one', async () => {
  const anna = { [foreign]: 'XX/FI/ABC123', [given]: 'Anna', [family]: 'Muualta', birthdate: '1991-02-03' }
  for (const _time of ['first', 'second']) assert.equal((await signIn(anna)).page.status, 303)
  const { rows } = await sql`select birth_date::text as born from people.person where given_name = 'Anna'`.execute(
    site.owner,
  )
  assert.deepEqual(rows, [{ born: '1991-02-03' }])
})

test('a key that the issuer does not publish opens nothing', async () => {
  issuer.forge()
  await refused(liisa)
})

test('an issuer that does not answer is not the person’s fault', async () => {
  const stranger = await trialSite({
    now: Temporal.Now.instant(),
    signIn: { citizen: { ...known(), issuer: 'http://127.0.0.1:9' }, staff: [] },
  })
  const begun = await stranger.browser().send('/fi/kirjaudu', { device: 'own', with: 'citizen' })
  assert.equal(begun.status, 502)
  assert.match(begun.html, /Tunnistuspalvelu ei vastaa/)
  await stranger.close()
})

const known = (): Issuer => ({
  ...{
    key: 'citizen',
    audience: 'citizen',
    clientId: 'families',
    clientSecret: 'secret',
    acr: [],
    amr: [],
    issuer: '',
  },
  ...{ name: { fi: 'T', sv: 'I', en: 'I' }, claims: suomiFiClaims },
})
