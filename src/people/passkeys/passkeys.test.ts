import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { rowsOf, type TestSite } from '../../../test/harness.ts'
import {
  aPasskey,
  type Jar,
  jar,
  secureOrigin,
  secureSite,
  sessionName,
  signedInJar,
} from '../../../test/secure-site.ts'
import * as a from '../sample.ts'
import { type SampleDevice, sampleDevice } from './device-sample.ts'

let site: TestSite
let sanna: string
let olli: string
before(async () => {
  site = await secureSite()
  sanna = await a.aPerson(site.db, { given: 'Sanna', family: 'Virtanen' })
  olli = await a.aPerson(site.db, { given: 'Olli', family: 'Outo' })
})
after(() => site.close())

/** Signs in as the sign-in page does. */
async function signIn(browser: Jar, device: SampleDevice, more: Parameters<SampleDevice['sign']>[1] = {}) {
  const told = (await browser.ask('/kirjaudu/avain/alku', {})).json()
  return browser.ask('/kirjaudu/avain', { device: 'own', credential: device.sign(told as never, more) })
}
const later = (duration: Temporal.DurationLike) => site.clock.set(String(site.clock.now.add(duration)))
const count = async (what: string) =>
  (await rowsOf<{ n: number }>(site.db, `select count(*)::integer as n from ${what}`))[0]?.n

describe('a passkey', () => {
  test('is added by whoever has just identified themselves, and opens the light page', async () => {
    const browser = await signedInJar(site, { person: sanna })
    assert.match((await browser.open('/oma/avaimet')).html, /data-passkey="add"/)
    const device = await aPasskey(browser)
    assert.match((await browser.open('/oma/avaimet')).html, /Oma puhelin/)

    const phone = jar(site)
    assert.deepEqual((await signIn(phone, device)).json(), { to: '/oma' })
    const page = await phone.open('/oma')
    assert.equal(page.status, 200)
    assert.match(page.html, /Hei, Sanna/)
    assert.doesNotMatch(page.html, /Virtanen/)
    assert.equal((await phone.open('/oma/perhe')).to, '/fi/kirjaudu?to=%2Foma%2Fperhe')
    assert.deepEqual(
      await rowsOf(
        site.db,
        `select level, person_id = '${sanna}' as hers from people.session where issuer like 'passkey/%'`,
      ),
      [{ level: 'light', hers: true }],
    )
    assert.match((await (await signedInJar(site, { person: sanna })).open('/oma/avaimet')).html, /Viimeksi käytetty/)
  })

  test('asks for a sign-in of the last ten minutes, of the page and of the database', async () => {
    const browser = await signedInJar(site, { person: sanna })
    const told = (await browser.ask('/oma/avaimet/alku', {})).json()
    later({ minutes: 9 })
    const second = (await browser.ask('/oma/avaimet/alku', {})).json()
    later({ minutes: 2 })
    assert.match((await browser.open('/oma/avaimet')).html, /kirjaudu\?to=%2Foma%2Favaimet/)
    assert.equal((await browser.ask('/oma/avaimet/alku', {})).status, 409)
    const device = sampleDevice({ origin: secureOrigin, rp: 'perheverkosto.test' })
    const send = (of: unknown) => browser.ask('/oma/avaimet', { name: 'x', credential: device.make(of as never) })
    assert.equal((await send(second)).status, 409)
    assert.equal((await send(told)).html, '{"error":"refused"}', 'an older challenge')
  })

  test('is neither made nor seen at the light level', async () => {
    const light = await signedInJar(site, { person: sanna }, { level: 'light' })
    assert.equal((await light.open('/oma/avaimet')).to, '/fi/kirjaudu?to=%2Foma%2Favaimet')
    assert.equal((await light.ask('/oma/avaimet/alku', {})).status, 404)
  })

  test('is no way in for professionals', async () => {
    const nurse = await a.aPractitioner(site.db, {
      task: 'broad_care',
      service: 'clinic',
      unit: await a.aUnit(site.db),
    })
    const browser = await signedInJar(site, { practitioner: nurse })
    assert.equal((await browser.ask('/oma/avaimet/alku', {})).status, 404)
  })

  test('tells neither the device nor the database who somebody is', async () => {
    const browser = await signedInJar(site, { person: sanna })
    const told = await browser.ask('/oma/avaimet/alku', {})
    assert.doesNotMatch(told.html, new RegExp(`Sanna|Virtanen|${sanna}`))
    const device = await aPasskey(browser, 'Toinen')
    const id = Buffer.from(String((device.make({ challenge: 'x' }) as { id: string }).id), 'base64url').toString('hex')
    assert.deepEqual(await rowsOf(site.db, `select from people.passkey p where position('${id}' in p::text) > 0`), [])
  })

  test('taken away signs nobody in, and whoever it had signed in is out', async () => {
    const browser = await signedInJar(site, { person: olli })
    const device = await aPasskey(browser)
    const phone = jar(site)
    await signIn(phone, device)
    const [row] = await rowsOf<{ id: string }>(site.db, `select id from people.passkey where person_id = '${olli}'`)
    assert.equal((await browser.send(`/oma/avaimet/${row?.id}/poista`, {})).to, '/oma/avaimet?gone')
    assert.equal((await phone.open('/oma')).status, 404)
    assert.equal((await signIn(jar(site), device)).status, 403)
  })

  test('ends the session that the browser had, and counts in its own log', async () => {
    const browser = await signedInJar(site, { person: sanna })
    const old = browser.cookies.get(sessionName) ?? ''
    const device = await aPasskey(browser, 'Kolmas')
    await signIn(browser, device)
    assert.notEqual(browser.cookies.get(sessionName), old)
    browser.cookies.set(sessionName, old)
    assert.equal((await browser.open('/oma')).status, 404)
    assert.ok(await count(`people.use_log where what = 'passkey' and action = 'wrote' and subject_id = '${sanna}'`))
  })
})

describe('an attacker', () => {
  let device: SampleDevice
  before(async () => {
    device = await aPasskey(await signedInJar(site, { person: olli }))
  })

  test('who has led somebody to another site gets nowhere with what was signed there', async () => {
    for (const wrong of [
      { origin: 'https://perheverkosto.example' },
      { origin: 'http://perheverkosto.test' },
      { rp: 'perheverkosto.example' },
      { unverified: true },
      { type: 'webauthn.create' },
      { userHandle: 'AAAA' },
      { crossOrigin: 'https://evil.example' },
    ]) {
      const browser = jar(site)
      const answer = await signIn(browser, device, wrong)
      assert.deepEqual([answer.status, browser.cookies.has(sessionName)], [403, false], JSON.stringify(wrong))
    }
    assert.equal((await signIn(jar(site), device)).status, 200)
  })

  test('cannot answer a challenge twice, late, from another browser, or one of another use', async () => {
    const browser = jar(site)
    const told = (await browser.ask('/kirjaudu/avain/alku', {})).json()
    const [cookie, sent] = [new Map(browser.cookies), { device: 'own', credential: device.sign(told as never) }]
    assert.equal((await jar(site).ask('/kirjaudu/avain', sent)).status, 403, 'another browser')
    assert.equal((await browser.ask('/kirjaudu/avain', sent)).status, 200)
    const again = jar(site)
    for (const [name, value] of cookie) again.cookies.set(name, value)
    assert.equal(
      (await again.ask('/kirjaudu/avain', { ...sent, credential: device.sign(told as never) })).status,
      403,
      'twice',
    )

    const slow = jar(site)
    const old = (await slow.ask('/kirjaudu/avain/alku', {})).json()
    later({ minutes: 5 })
    assert.equal((await slow.ask('/kirjaudu/avain', { credential: device.sign(old as never) })).status, 403, 'late')

    const adding = await signedInJar(site, { person: olli })
    const other = (await adding.ask('/oma/avaimet/alku', {})).json()
    assert.equal((await adding.ask('/kirjaudu/avain', { credential: device.sign(other as never) })).status, 403, 'use')
  })

  test('with a copy is found by its counter, and then neither the copy nor the passkey opens anything', async () => {
    const browser = await signedInJar(site, { person: sanna })
    const copied = await aPasskey(browser, 'Kopioitu')
    const phone = jar(site)
    assert.equal((await signIn(phone, copied)).status, 200)
    copied.counter = 0
    assert.equal((await signIn(jar(site), copied)).status, 403)
    assert.equal((await phone.open('/oma')).status, 404, 'whom it had signed in')
    copied.counter = 40
    assert.equal((await signIn(jar(site), copied)).status, 403)
    assert.match((await browser.open('/oma/avaimet')).html, /siitä on ehkä kopio/)
  })

  test('cannot take away another’s passkey, or add one in their name', async () => {
    const mine = await signedInJar(site, { person: sanna })
    const [hers] = await rowsOf<{ id: string }>(site.db, `select id from people.passkey where person_id = '${olli}'`)
    const before = await count('people.passkey')
    for (const id of [hers?.id, 'x', '00000000-0000-0000-0000-000000000000'])
      assert.equal((await mine.send(`/oma/avaimet/${id}/poista`, {})).status, 404)
    const told = (await (await signedInJar(site, { person: olli })).ask('/oma/avaimet/alku', {})).json()
    const made = sampleDevice({ origin: secureOrigin, rp: 'perheverkosto.test' }).make(told as never)
    assert.equal((await mine.ask('/oma/avaimet', { name: 'x', credential: made })).status, 409)
    assert.equal(await count('people.passkey'), before)
  })

  test('on another site can neither begin nor finish, and nonsense is refused alike', async () => {
    const evil = { origin: 'https://evil.example' }
    for (const path of ['/kirjaudu/avain/alku', '/kirjaudu/avain'])
      assert.equal((await jar(site).ask(path, {}, evil)).status, 403, path)
    const browser = jar(site)
    await browser.ask('/kirjaudu/avain/alku', {})
    for (const body of [null, {}, { credential: { id: '' } }, { credential: 'x'.repeat(9000) }])
      assert.equal((await browser.ask('/kirjaudu/avain', body)).status, 403)
    assert.equal(
      (await signIn(jar(site), sampleDevice({ origin: secureOrigin, rp: 'perheverkosto.test' }))).status,
      403,
    )
  })
})

describe('where passkeys cannot work', () => {
  test('an address that is a number or open to listeners offers none and says why', async () => {
    for (const [baseUrl, says] of [
      ['http://perheverkosto.test', /suojattuun yhteyteen/],
      ['https://192.0.2.7', /palvelun nimeen/],
      ['http://127.0.0.1:3000', /http:\/\/localhost:3000\/oma\/avaimet/],
    ] as const) {
      const other = await secureSite({ baseUrl })
      try {
        const person = await a.aPerson(other.db, { given: 'Sanna', family: 'Virtanen' })
        const token = await a.aSession(other.db, { person }, { now: other.clock.now })
        const cookie = { cookie: `session=${token}; __Host-session=${token}` }
        assert.match((await other.visit('/oma/avaimet', cookie)).html, says)
        assert.doesNotMatch((await other.visit('/fi/kirjaudu')).html, /data-passkey/)
        assert.equal(
          (await other.request('/kirjaudu/avain/alku', { method: 'POST', headers: { origin: baseUrl } })).status,
          404,
        )
      } finally {
        await other.close()
      }
    }
  })
})
