import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { wordsOf } from '../../../test/harness.ts'
import { type TrialSite, trialSite } from '../../../test/trial-site.ts'
import { exchanged, keysOf, newKeyMaterial } from '../../platform/keys/keys.ts'
import { registerPath } from '../demo-issuer/register.ts'
import { identityHash } from '../identity.ts'
import type { SampleBrowser } from '../sign-in/browser-sample.ts'
import { checksum, mandatePath } from './register.ts'

// The made-up register answers over HTTP as the real one does; our side is the very same.

let site: TrialSite
// In the middle of an exchange of keys.
const material = newKeyMaterial()
const [former, keys] = [keysOf(material), keysOf(exchanged(material))]
before(async () => {
  site = await trialSite({ now: Temporal.Now.instant(), keys })
  const said = (fi: string) => JSON.stringify({ fi, sv: fi, en: fi })
  for (const [sub, identity, given, position] of [
    ['ritva', '020268-902J', 'Ritva', 4],
    ['jonna', '150199-9035', 'Jonna', 5],
    ['uusi', '010101A904V', 'Uusi', 6],
  ] as const)
    await sql`insert into people.demo_account (sub, audience, identity, given_name, family_name, group_key, role, about, position)
      values (${sub}, 'citizen', ${identity}, ${given}, 'Salonen', 'family', ${said('Aikuinen')}, ${said('Kokeilu')}, ${position})`.execute(
      site.owner,
    )
  await sql`insert into people.demo_mandate (holder, giver, giver_name) values
    ('020268-902J', '150199-9035', 'Salonen Jonna'), ('020268-902J', '010101A904V', 'Salonen Uusi')`.execute(site.owner)
  // Whoever is represented has been here before; the third never has.
  await site.signedIn('jonna')
})
after(() => site.close())

const leadsTo = (page: { headers: Headers; url: string }) =>
  new URL(page.headers.get('location') ?? page.headers.get('refresh')?.slice('0;url='.length) ?? '', page.url).href
const banner = async (browser: SampleBrowser) => wordsOf((await browser.open('/oma')).html)

/** Goes to the register and stands before its page. */
const atRegister = async (browser: SampleBrowser) => leadsTo(await browser.send('/kirjaudu/valtuus', {}))
/** Chooses there, and stops at the door on the way back. */
const backFrom = async (browser: SampleBrowser, fields: Record<string, string>) =>
  leadsTo(await browser.send(await atRegister(browser), fields))
const jonna = { does: 'choose', principal: '150199-9035' }
const mandates = async () => (await sql`select person_id from people.mandate`.execute(site.owner)).rows.length

describe('a mandate at a register', () => {
  test('is fetched, opens whom it is about while acting, and holds for this sign-in alone', async () => {
    const ritva = await site.signedIn('ritva')
    assert.match(wordsOf((await ritva.open('/oma/perhe/puolesta')).html), /Hae valtuus Suomi\.fistä/)
    const register = await atRegister(ritva)
    assert.match(wordsOf((await ritva.open(register)).html), /Sinulla on valtuus Salonen Jonna/)
    const end = await ritva.follow(await ritva.send(register, jonna))
    assert.equal(new URL(end.url).pathname, '/oma')
    assert.match(wordsOf(end.html), /Asioit nyt toisen puolesta: Jonna Salonen/)
    assert.match(wordsOf((await ritva.open('/oma/tiedot/kaikki')).html), /Jonna Salonen/)
    const other = await site.signedIn('ritva')
    assert.doesNotMatch(await banner(other), /Jonna/)
    assert.doesNotMatch(wordsOf((await other.open('/oma/perhe/puolesta')).html), /Jonna/)
    const { rows } = await sql<{ basis: string; purpose: string }>`
      select basis, purpose from people.use_log where what = 'acting'`.execute(site.owner)
    assert.deepEqual(rows, [{ basis: 'mandate', purpose: 'acting' }])
  })

  test('finds whom a former key still tells while keys are exchanged', async () => {
    const ritva = await site.signedIn('ritva')
    const citizen = jonna.principal
    await sql`update people.identity set hash = ${identityHash(former, { citizen })}
      where hash = ${identityHash(keys, { citizen })}`.execute(site.owner)
    const end = await ritva.follow(await ritva.open(await backFrom(ritva, jonna)))
    assert.match(wordsOf(end.html), /Asioit nyt toisen puolesta: Jonna Salonen/)
  })

  test('is chosen again and left without asking again, as long as one stays signed in', async () => {
    const ritva = await site.signedIn('ritva')
    await ritva.follow(await ritva.open(await backFrom(ritva, jonna)))
    await ritva.send('/oma/perhe/puolesta', { kenen: 'mina' })
    assert.doesNotMatch(await banner(ritva), /toisen puolesta: Jonna/)
    const { html } = await ritva.open('/oma/perhe/puolesta')
    const [, id = ''] = /value="([0-9a-f-]{36})"/.exec(html) ?? []
    assert.equal((await ritva.send('/oma/perhe/puolesta', { kenen: id })).status, 303)
    assert.match(await banner(ritva), /toisen puolesta: Jonna/)
  })

  test('can be given in the trial by somebody made up', async () => {
    const sanna = await site.signedIn('sanna')
    const register = await atRegister(sanna)
    assert.match(wordsOf((await sanna.open(register)).html), /Kukaan ei ole vielä antanut sinulle valtuutta/)
    assert.match(wordsOf((await sanna.send(register, { does: 'give', giver: 'jonna' })).html), /valtuus Salonen Jonna/)
    const end = await sanna.follow(await sanna.send(register, jonna))
    assert.match(wordsOf(end.html), /Asioit nyt toisen puolesta: Jonna Salonen/)
  })

  test('of somebody who has never been here opens and makes nobody', async () => {
    const ritva = await site.signedIn('ritva')
    const end = await ritva.follow(
      await ritva.open(await backFrom(ritva, { does: 'choose', principal: '010101A904V' })),
    )
    assert.match(wordsOf(end.html), /Tämän henkilön puolesta ei voi asioida täällä/)
    const { rows } = await sql`select from people.person where given_name = 'Uusi'`.execute(site.owner)
    assert.equal(rows.length, 0)
  })
})

describe('the way back', () => {
  test('works once, in the browser that was sent, and with what it was sent for', async () => {
    const [ritva, other, stranger] = [await site.signedIn('ritva'), await site.signedIn('ritva'), site.browser()]
    const back = await backFrom(ritva, jonna)
    const before = await mandates()
    assert.equal((await stranger.open(back)).status, 404)
    assert.match(leadsTo(await other.open(back)), /haku=lost$/)
    const wrong = new URL(back)
    wrong.searchParams.set('state', 'x')
    assert.match(leadsTo(await ritva.open(wrong.href)), /haku=lost$/)
    assert.equal(await mandates(), before)
    const cookies = new Map(ritva.cookies)
    assert.equal(new URL(leadsTo(await ritva.open(back))).pathname, '/oma')
    assert.equal(await mandates(), before + 1)
    for (const [name, value] of cookies) ritva.cookies.set(name, value)
    assert.match(leadsTo(await ritva.open(back)), /haku=lost$/)
    assert.equal(await mandates(), before + 1)
  })

  test('gives nothing to another sign-in in the same browser', async () => {
    const ritva = await site.signedIn('ritva')
    const back = await backFrom(ritva, jonna)
    await ritva.follow(await ritva.send('/fi/kirjaudu', { device: 'own', who: 'sanna' }))
    const before = await mandates()
    assert.match(leadsTo(await ritva.open(back)), /haku=lost$/)
    assert.equal(await mandates(), before)
  })

  test('is not opened by what was sealed for another errand, nor by what is spelled anew', async () => {
    const ritva = await site.signedIn('ritva')
    const back = await backFrom(ritva, jonna)
    const before = await mandates()
    const [name = '', kept = ''] = [...ritva.cookies].find(([one]) => one.endsWith('asking-mandate')) ?? []
    const inside = keys.open(Buffer.from(kept, 'base64url'), 'pending mandate')
    for (const other of [
      keys.seal(inside, 'pending sign-in').toString('base64url'),
      Buffer.from(inside).toString('base64url'),
      `${kept.slice(0, -4)}AAAA`,
    ]) {
      ritva.cookies.set(name, other)
      assert.match(leadsTo(await ritva.open(back)), /haku=lost$/)
    }
    assert.equal(await mandates(), before)
    ritva.cookies.set(name, kept)
    assert.equal(new URL(leadsTo(await ritva.open(back))).pathname, '/oma', 'the very one does')
  })

  test('with a code or a person of one’s own invention opens nothing', async () => {
    const ritva = await site.signedIn('ritva')
    const back = new URL(await backFrom(ritva, jonna))
    back.searchParams.set('code', 'invented')
    assert.match(leadsTo(await ritva.open(back.href)), /haku=away$/)
    assert.match(await backFrom(ritva, { does: 'choose', principal: '010190-999W' }), /error=access_denied/)
  })

  test('is too late after ten minutes', async () => {
    const ritva = await site.signedIn('ritva')
    const back = await backFrom(ritva, jonna)
    const then = site.clock.now
    site.clock.now = then.add({ minutes: 11 })
    assert.match(leadsTo(await ritva.open(back)), /haku=lost$/)
    site.clock.now = then
  })

  test('of who chose nobody says so', async () => {
    const ritva = await site.signedIn('ritva')
    const end = await ritva.follow(await ritva.open(await backFrom(ritva, { does: 'cancel' })))
    assert.match(wordsOf(end.html), /Et valinnut ketään Suomi\.fissä/)
  })
})

describe('the made-up register', () => {
  const register = '/service/hpa/user/register/perheverkosto/020268-902J?requestId=x'
  const call = (path: string, headers: Record<string, string> = {}) =>
    fetch(site.url + registerPath + path, { headers })

  test('answers nobody who cannot sign for the very path and moment', async () => {
    assert.equal((await call(register)).status, 401)
    const signed = checksum('perheverkosto', 'guess', register, site.clock.now)
    assert.equal((await call(register, { 'X-AsiointivaltuudetAuthorization': signed })).status, 401)
    for (const header of ['', 'x y z', 'perheverkosto not-a-time x'])
      assert.equal((await call(register, { 'X-AsiointivaltuudetAuthorization': header })).status, 401)
    const token = await fetch(`${site.url}${registerPath}/oauth/token?code=x`, { method: 'POST' })
    assert.equal(token.status, 400)
    assert.equal((await call('/oauth/authorize?user=nobody')).status, 404)
  })
})

test('nobody but a family that has signed in strongly asks a register', async () => {
  const worker = await site.signedIn('hanna')
  for (const browser of [site.browser(), worker]) {
    assert.equal((await browser.send('/kirjaudu/valtuus', {})).status, 404)
    assert.equal((await browser.open(`${mandatePath}?code=x&state=y`)).status, 404)
  }
})

test('a call is signed as the register’s own description says', () => {
  const now = Temporal.Instant.from('2026-11-24T10:00:00.123Z')
  assert.match(
    checksum('client', 'key', '/service/x?requestId=1', now),
    /^client 2026-11-24T10:00:00Z [A-Za-z0-9+/]{43}=$/,
  )
})
