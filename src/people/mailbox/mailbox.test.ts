import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { rowsOf, type TestSite, testSite, wordsOf } from '../../../test/harness.ts'
import { openPost } from '../../platform/post/post.ts'
import { mailboxHref } from './address.ts'

const home = { port: 3000, baseUrl: 'http://localhost:3000' }
let site: TestSite
before(async () => {
  site = await testSite({ demo: true, ...home })
})
after(() => site.close())

const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } })
const open = async (path: string, peer = '127.0.0.1', where = site) => {
  const answer = await where.request(path, {}, from(peer))
  return { status: answer.status, headers: answer.headers, html: await answer.text() }
}
const letter = (id: string, text: string, lang: 'fi' | 'sv' = 'fi') => ({
  ...{
    id: `00000000-0000-4000-8000-00000000000${id}`,
    to: 'sanna@example.fi',
    lang,
    subject: 'Sinulle on uutta',
    text,
  },
  html: '',
})
const post = () => openPost({ mail: null, sms: null, push: null }, true, site.appDb, () => site.clock.now)

describe('the mailbox of a trial', () => {
  test('says what to do while it is empty, in three languages', async () => {
    for (const [lang, words] of [
      ['fi', /Ei vielä viestejä/],
      ['sv', /Inga meddelanden ännu/],
      ['en', /No messages yet/],
    ] as const) {
      const { status, html, headers } = await open(mailboxHref(lang))
      assert.equal(status, 200)
      assert.equal(headers.get('cache-control'), 'no-store')
      assert.match(html, new RegExp(`<html lang="${lang}"`))
      assert.match(wordsOf(html), words)
      assert.equal(html.match(/<h1[\s>]/g)?.length, 1)
      for (const other of ['fi', 'sv', 'en'] as const) assert.ok(html.includes(`href="${mailboxHref(other)}"`), other)
    }
  })

  test('shows notifications, letters and text messages, the newest first, each once and with nothing of it as markup', async () => {
    await post().email?.(letter('1', 'Sinulle on uutta.\nhttp://localhost:3000/oma\n\n<b>Hei</b>'))
    await post().email?.(letter('1', 'Sama kirje toisen kerran'))
    site.clock.set('2026-11-24T11:00:00Z')
    await post().sms?.(letter('2', 'Något nytt', 'sv'))
    site.clock.set('2026-11-24T12:00:00Z')
    const browser = { endpoint: 'https://selain.invalid/a', keys: { p256dh: 'A'.repeat(87), auth: 'A'.repeat(22) } }
    const to = JSON.stringify({ ...browser, key: null, browser: 'Chrome, Android' })
    await post().push?.({ ...letter('3', 'Sinulle on viesti'), to })
    const { html } = await open(mailboxHref('fi'))
    const words = wordsOf(html)
    assert.match(
      words,
      /Ilmoitus selaimessa, .*Chrome, Android Sinulle on viesti Tekstiviesti, .*Något nytt.*Sähköposti, .*sanna@example\.fi.*Sinulle on uutta\./,
    )
    assert.match(html, /lang="sv"/)
    assert.match(html, /<a href="http:\/\/localhost:3000\/oma">/)
    assert.match(html, /&lt;b&gt;Hei/)
    assert.doesNotMatch(words, /toisen kerran/)
    assert.equal((await rowsOf(site.db, 'select from platform.recorded_post')).length, 3)
  })

  test('is linked from where one chooses whom to be', async () => {
    assert.match((await open('/sv/logga-in')).html, /href="\/kokeilu\/posti\?lang=sv"/)
  })

  test('is nowhere for who comes from elsewhere', async () => {
    for (const peer of ['192.0.2.7', '10.0.0.1', ''])
      assert.equal((await open('/kokeilu/posti', peer)).status, 404, peer)
  })

  test('is nowhere where the people are real, or the service has a public address', async () => {
    const real = await testSite(home)
    assert.equal((await open('/kokeilu/posti', '127.0.0.1', real)).status, 404)
    await real.close()
    const public_ = await testSite({ demo: true, port: 3000, baseUrl: 'http://perheet.example.fi' })
    assert.equal((await open('/kokeilu/posti', '127.0.0.1', public_)).status, 404)
    await public_.close()
  })
})

test('outside a trial nothing is recorded, and without a gateway there is nothing to send by', () => {
  assert.deepEqual(
    openPost({ mail: null, sms: null, push: null }, false, site.appDb, () => site.clock.now),
    {},
  )
  const sms = { url: 'https://sms.example.fi/', token: null }
  assert.deepEqual(Object.keys(openPost({ mail: null, sms, push: null }, false, site.appDb, () => site.clock.now)), [
    'sms',
  ])
})
