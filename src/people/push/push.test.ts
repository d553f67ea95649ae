import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, describe, test } from 'node:test'
import { rowsOf, type TestSite } from '../../../test/harness.ts'
import { jar, secureSite, signedInJar } from '../../../test/secure-site.ts'
import { readKeys, writeKeys } from '../../platform/keys/key-file.ts'
import { type KeyMaterial, keysOf, newKeyMaterial } from '../../platform/keys/keys.ts'
import { rotateKeys } from '../rotate-keys.ts'
import * as a from '../sample.ts'
import { aBrowser, aKeptBrowser } from './browser-sample.ts'

const path = '/oma/ilmoitukset'
let site: TestSite
let sanna: string
let mikko: string
before(async () => {
  site = await secureSite({ post: { email: async () => {}, push: async () => {} } })
  sanna = await a.aPerson(site.db, { given: 'Sanna', family: 'Virtanen' })
  mikko = await a.aPerson(site.db, { given: 'Mikko', family: 'Virtanen' })
})
after(() => site.close())
beforeEach(() =>
  rowsOf(
    site.db,
    `delete from people.push_subscription; delete from people.feature_switch; delete from people.safety_order;
     update people.feature set everywhere = true; update people.person set notify_by = 'none', tell_when = 'at_once'`,
  ),
)

const signed = (person: string, device: 'own' | 'shared' = 'own') => signedInJar(site, { person }, { device })
const rows = () =>
  rowsOf<{ id: string; person_id: string }>(
    site.db,
    'select id, person_id from people.push_subscription order by created_at, id',
  )
const phone = 'Mozilla/5.0 (Android 14; Mobile; rv:133.0) Gecko/133.0 Firefox/133.0'
const settings = { lang: 'fi', interpreter: '', phone: '', email: '', tell_when: 'at_once' }
const heard = async () =>
  (await rowsOf(site.db, `select tell_when, notify_by from people.person where id = '${sanna}'`))[0]

describe('notifications in the browser', () => {
  test('are explained before the button in each language, and offer another way without a script', async () => {
    const browser = await signed(sanna)
    for (const [lang, seen] of [
      ['sv', /Någon annan kan se den/],
      ['en', /Somebody else may see it/],
      ['fi', /Joku muu voi nähdä sen/],
    ] as const) {
      await browser.send('/oma/tiedot', { ...settings, lang, tell_when: 'never' })
      const { status, html } = await browser.open(path)
      assert.equal(status, 200)
      assert.match(html, seen)
      assert.ok(html.search(seen) < html.indexOf('data-push'))
      assert.match(html, /<form[^>]* action="\/oma\/ilmoitukset" hidden/)
      assert.match(html, /data-without[^>]*>.*href="\/oma\/tiedot#asetukset"/s)
    }
    assert.match((await browser.open('/oma/tiedot')).html, /href="\/oma\/ilmoitukset"/)
    assert.doesNotMatch((await browser.open('/oma/tiedot')).html, /value="push"/, 'no choice before they are on')
  })

  test('are turned on in one browser, and from then on are the way to hear', async () => {
    const browser = await signed(sanna)
    const on = await browser.ask(path, aBrowser('salainen'), { 'user-agent': phone })
    assert.deepEqual([on.status, on.json()], [200, { to: `${path}?on` }])
    assert.deepEqual(await heard(), { tell_when: 'at_once', notify_by: 'push' })
    const { html } = await browser.open(`${path}?on`)
    assert.match(html, /Ilmoitukset ovat päällä tässä selaimessa/)
    assert.match(html, /Firefox, Android/)
    const mark = createHash('sha256').update('https://selain.invalid/salainen').digest('base64url')
    assert.ok(html.includes(`data-mark="${mark}"`))
    const data = (await browser.open('/oma/tiedot')).html
    assert.match(data, /Päällä 1 selaimessa/)
    assert.match(data, /value="push" checked/)
    const kept = JSON.stringify(
      await rowsOf(site.db, `select *, encode(sealed, 'escape') from people.push_subscription`),
    )
    assert.doesNotMatch(kept, /salainen|selain\.invalid|Firefox/, 'nothing of it can be read in the database')
    const looks = await rowsOf(
      site.db,
      `select distinct action from people.use_log where what = 'push_subscription' order by 1`,
    )
    assert.deepEqual(looks, [{ action: 'read' }, { action: 'wrote' }])
  })

  test('leave a daily message daily', async () => {
    await rowsOf(site.db, `update people.person set notify_by = 'email', tell_when = 'daily'`)
    await (await signed(sanna)).ask(path, aBrowser('a'))
    assert.deepEqual(await heard(), { tell_when: 'daily', notify_by: 'push' })
  })

  test('are one row a browser, whoever turns them on there, and ten at most', async () => {
    const browser = await signed(sanna)
    await browser.ask(path, aBrowser('same'))
    await browser.ask(path, aBrowser('same'))
    assert.equal((await rows()).length, 1)
    await (await signed(mikko)).ask(path, aBrowser('same'))
    assert.deepEqual(
      (await rows()).map(({ person_id }) => person_id),
      [mikko],
    )
    for (let at = 0; at < 11; at++) {
      site.clock.now = site.clock.now.add({ seconds: 1 })
      await browser.ask(path, aBrowser(`number-${at}`))
    }
    const { html } = await browser.open('/oma/tiedot')
    assert.match(html, /Päällä 10 selaimessa/)
  })

  test('are turned off by their owner and by nobody else', async () => {
    const id = await aKeptBrowser(site, sanna)
    const stranger = await signed(mikko)
    assert.equal((await stranger.send(`${path}/${id}/poista`, {})).status, 404)
    assert.doesNotMatch((await stranger.open(path)).html, /Firefox/)
    const off = await (await signed(sanna)).send(`${path}/${id}/poista`, {})
    assert.deepEqual([off.status, off.to], [303, `${path}?off`])
    assert.deepEqual(await rows(), [])
  })

  test('chosen, and on nowhere, are said to be silent', async () => {
    await rowsOf(site.db, `update people.person set notify_by = 'push'`)
    const browser = await signed(sanna)
    for (const page of [path, '/oma/tiedot']) assert.match((await browser.open(page)).html, /ei nyt lähde viestejä/)
    const saved = await browser.send('/oma/tiedot', { ...settings, notify_by: 'push' })
    assert.equal(saved.status, 303, 'another setting can be changed meanwhile')
  })

  test('that are on but not chosen are said to show nothing', async () => {
    await aKeptBrowser(site, sanna)
    const browser = await signed(sanna)
    assert.match((await browser.open(path)).html, /Ilmoituksia ei nyt näy/)
    await browser.send('/oma/tiedot', { ...settings, notify_by: 'push' })
    assert.doesNotMatch((await browser.open(path)).html, /Ilmoituksia ei nyt näy/)
  })

  test('end in every browser when somebody signs out everywhere, and in nobody else’s', async () => {
    for (const person of [sanna, sanna, mikko]) await aKeptBrowser(site, person)
    assert.equal((await (await signed(sanna)).send('/kirjaudu/ulos-kaikkialta', {})).status, 303)
    assert.deepEqual(
      (await rows()).map(({ person_id }) => person_id),
      [mikko],
    )
  })

  test('go with the person they belong to', async () => {
    const gone = await a.aPerson(site.db, { given: 'Poissa' })
    await aKeptBrowser(site, gone)
    await rowsOf(site.db, `delete from people.person where id = '${gone}'`)
    assert.deepEqual(await rows(), [])
    const [rule] = await rowsOf(
      site.db,
      `select years from people.retention_rule where kind = 'people.push_subscription'`,
    )
    assert.deepEqual(rule, { years: 2 })
  })
})

describe('nothing is offered or taken', () => {
  const refused = async (browser: Awaited<ReturnType<typeof signed>>, words: RegExp) => {
    const { html } = await browser.open(path)
    assert.match(html, words)
    assert.doesNotMatch(html, /data-push/)
    assert.equal((await browser.ask(path, aBrowser('a'))).status, 409)
    assert.deepEqual(await rows(), [])
  }

  test('on a shared device, where one can still turn off', async () => {
    const browser = await signed(sanna, 'shared')
    await refused(browser, /Olet yhteisellä laitteella/)
    const id = await aKeptBrowser(site, sanna)
    assert.equal((await browser.send(`${path}/${id}/poista`, {})).status, 303)
  })

  test('under turvakielto of one’s own, which is not named', async () => {
    await a.aSafetyOrder(site.db, sanna)
    await refused(await signed(sanna), /Niin on sinulle turvallisinta/)
  })

  test('at the light level, or without a session', async () => {
    const light = await signedInJar(site, { person: sanna }, { level: 'light' })
    assert.notEqual((await light.ask(path, aBrowser('a'))).status, 200)
    assert.equal((await jar(site).ask(path, aBrowser('a'))).status, 404)
    assert.deepEqual(await rows(), [])
  })

  test('at an address that is none of a push service, or with keys that are none', async () => {
    const browser = await signed(sanna)
    const good = aBrowser('a')
    for (const wrong of [
      { ...good, endpoint: 'https://fcm.googleapis.com/fcm/send/a' },
      { ...good, endpoint: 'http://selain.invalid/a' },
      { ...good, endpoint: 'https://selain.invalid.example.fi/a' },
      { ...good, endpoint: 'https://selain.invalid@127.0.0.1/a' },
      { ...good, keys: { ...good.keys, auth: 'short' } },
      { ...good, keys: { ...good.keys, p256dh: `${good.keys.p256dh.slice(1)}"` } },
      { endpoint: good.endpoint },
      [],
      null,
    ])
      assert.equal((await browser.ask(path, wrong)).status, 409, JSON.stringify(wrong))
    assert.deepEqual(await rows(), [])
  })
})

describe('where they are not in use yet', () => {
  test('the page says so warmly, with the number of one’s own unit, and nothing is taken', async () => {
    const unit = await a.aUnit(site.db, { name: 'Malmin neuvola', phone: '012 345 6701', areas: ['malmi'] })
    const own = await a.aPerson(site.db, { given: 'Emma' })
    await a.careOf(site.db, own, { unit, practitioner: await a.aPractitioner(site.db) })
    await rowsOf(
      site.db,
      `insert into people.feature_switch (feature, unit_id, is_on) values ('web_push', '${unit}', false)`,
    )
    const browser = await signed(own)
    const { html } = await browser.open(path)
    assert.match(html, /Ei vielä käytössä täällä/)
    assert.match(html, /Malmin neuvola.*href="tel:0123456701"/s)
    assert.doesNotMatch(html, /data-push/)
    assert.equal((await browser.ask(path, aBrowser('a'))).status, 409)
    assert.equal((await (await signed(sanna)).ask(path, aBrowser('b'))).status, 200, 'elsewhere they are in use')
  })
})

describe('the worker', () => {
  test('is one small file that may rule no page, fetch nothing and keep nothing', async () => {
    const answer = await site.request('/ilmoitukset/palvelija.js')
    const script = await answer.text()
    assert.equal(answer.status, 200)
    assert.match(answer.headers.get('content-type') ?? '', /^text\/javascript/)
    assert.equal(answer.headers.get('cache-control'), 'no-cache')
    assert.equal(answer.headers.get('service-worker-allowed'), null)
    assert.match(answer.headers.get('content-security-policy') ?? '', /^default-src 'none'/)
    assert.ok(script.length < 1000, `${script.length}`)
    assert.doesNotMatch(script, /fetch|caches|indexedDB|importScripts|import\s/)
    assert.match(script, /Sinulle on viesti/)
    assert.match(script, /\/oma/)
    const beside = site.app.routes.map(({ path: one }) => one).filter((one) => one.startsWith('/ilmoitukset/'))
    assert.deepEqual([...new Set(beside)], ['/ilmoitukset/palvelija.js'])
  })

  test('may be started by that one page alone', async () => {
    const browser = await signed(sanna)
    const policy = async (at: string) => {
      const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      return (await site.request(at, { headers: { cookie } })).headers.get('content-security-policy') ?? ''
    }
    assert.match(await policy(path), /worker-src 'self'/)
    for (const other of ['/oma', '/oma/tiedot', '/']) assert.match(await policy(other), /worker-src 'none'/)
  })
})

test('an exchange of keys leaves each browser to be found and reached', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pv-push-'))
  const file = join(folder, 'keys.json')
  const material = newKeyMaterial()
  await writeKeys(file, material)
  const endpoint = 'https://selain.invalid/kept'
  await aKeptBrowser({ db: site.db, keys: keysOf(material) }, sanna, { endpoint })
  await rotateKeys(site.db, file, site.clock.now, () => {}, 0)
  const keys = keysOf(readKeys(file) as KeyMaterial)
  rmSync(folder, { recursive: true })
  const [row] = await rowsOf<{ hash: Buffer; sealed: Buffer }>(
    site.db,
    'select hash, sealed from people.push_subscription',
  )
  assert.deepEqual(row?.hash, keys.hash(endpoint, 'push'))
  assert.equal(JSON.parse(keys.open(row?.sealed as Buffer, 'push')).endpoint, endpoint)
})

test('where nothing can be sent by, the page says so, and what was on can be turned off', async () => {
  const mute = await secureSite()
  const person = await a.aPerson(mute.db, { given: 'Sanna' })
  const id = await aKeptBrowser(mute, person)
  const browser = await signedInJar(mute, { person })
  assert.match((await browser.open(path)).html, /Ei vielä käytössä täällä/)
  assert.equal((await browser.ask(path, aBrowser('a'))).status, 409)
  assert.doesNotMatch((await browser.open('/oma/tiedot')).html, /ilmoitukset"/)
  assert.equal((await browser.send(`${path}/${id}/poista`, {})).status, 303)
  await mute.close()
})
