import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { sql } from 'kysely'
import { nurse, type TrialSite, trialSite } from '../../../test/trial-site.ts'
import { hashOf } from '../session.ts'

let site: TrialSite
let start: Temporal.Instant
before(async () => {
  site = await trialSite({ now: Temporal.Now.instant() })
  start = site.clock.now
})
after(() => site.close())
beforeEach(() => {
  site.clock.now = start
})

const sessionName = '__Host-session'
const later = (duration: Temporal.DurationLike) => {
  site.clock.now = site.clock.now.add(duration)
}

describe('a session', () => {
  test('of one’s own device ends an hour after the last thing done', async () => {
    const browser = await site.signedIn('sanna')
    for (const minutes of [59, 59, 59]) {
      later({ minutes })
      assert.equal((await browser.open('/oma/koe')).status, 200)
    }
    later({ minutes: 61 })
    assert.equal((await browser.open('/oma/koe')).status, 404)
  })

  test('of a shared device ends after fifteen minutes', async () => {
    const browser = await site.signedIn('sanna', { device: 'shared' })
    later({ minutes: 14 })
    assert.equal((await browser.open('/oma/koe')).status, 200)
    later({ minutes: 16 })
    assert.equal((await browser.open('/oma/koe')).status, 404)
  })

  test('ends after twelve hours, whatever is done', async () => {
    const browser = await site.signedIn('sanna')
    for (let hours = 0.5; hours < 12; hours += 0.5) {
      later({ minutes: 30 })
      assert.equal((await browser.open('/oma/koe')).status, 200, `${hours} hours`)
    }
    later({ minutes: 30, seconds: 1 })
    assert.equal((await browser.open('/oma/koe')).status, 404)
  })

  test('at the light level opens no page of secrets, and leads to sign-in and back', async () => {
    const browser = await site.signedIn('sanna')
    await sql`update people.session set level = 'light' where hash = ${hashOf(browser.cookies.get(sessionName) ?? '')}`.execute(
      site.owner,
    )
    const answer = await browser.open('/oma/koe?sivu=2')
    assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/fi/kirjaudu?to=%2Foma%2Fkoe%3Fsivu%3D2'])
  })
})

describe('signing out', () => {
  test('ends here and at the issuer, and the cookie opens nothing any more', async () => {
    const browser = await site.signedIn('sanna')
    const token = browser.cookies.get(sessionName) ?? ''
    const way = await browser.send('/kirjaudu/ulos', { lang: 'sv' })
    const there = new URL(way.headers.get('refresh')?.slice('0;url='.length) ?? '')
    assert.equal(there.pathname, '/demo-issuer/session/end')
    assert.deepEqual(Object.fromEntries(there.searchParams), {
      client_id: 'families',
      post_logout_redirect_uri: `${site.url}/kirjaudu/ulos`,
      state: 'sv',
    })
    assert.equal(browser.cookies.has(sessionName), false)
    const end = await browser.follow(way)
    assert.equal(new URL(end.url).pathname, '/sv/logga-in')
    assert.match(end.html, /Du har loggat ut/)
    browser.cookies.set(sessionName, token)
    assert.equal((await browser.open('/oma/koe')).status, 404)
  })

  test('everywhere ends one’s sessions on every device, and nobody else’s', async () => {
    const [phone, library, other] = [
      await site.signedIn('sanna'),
      await site.signedIn('sanna'),
      await site.signedIn(nurse.sub),
    ]
    await phone.send('/kirjaudu/ulos-kaikkialta', {})
    for (const browser of [phone, library]) assert.equal((await browser.open('/oma/koe')).status, 404)
    assert.equal((await other.open('/tyo/koe')).status, 200)
  })

  test('speaks the language that one has chosen', async () => {
    const browser = await site.signedIn('sanna')
    await sql`update people.person set lang = 'sv'`.execute(site.owner)
    const end = await browser.follow(await browser.send('/kirjaudu/ulos', {}))
    await sql`update people.person set lang = 'fi'`.execute(site.owner)
    assert.equal(new URL(end.url).pathname, '/sv/logga-in')
  })

  test('in one place leaves the other places', async () => {
    const [phone, library] = [await site.signedIn('sanna'), await site.signedIn('sanna')]
    await phone.send('/kirjaudu/ulos', {})
    assert.equal((await library.open('/oma/koe')).status, 200)
  })

  test('without a session, or from another site, does no harm', async () => {
    assert.equal((await site.browser().send('/kirjaudu/ulos', {})).headers.get('location'), '/fi/kirjaudu?out=1')
    const browser = await site.signedIn('sanna')
    const cookie = `${sessionName}=${browser.cookies.get(sessionName)}`
    const answer = await fetch(`${site.url}/kirjaudu/ulos`, {
      method: 'POST',
      headers: { cookie, origin: 'https://evil.example' },
      body: 'a=b',
    })
    assert.equal(answer.status, 403)
    assert.equal((await browser.open('/oma/koe')).status, 200)
  })

  test('quick exit ends the session, drops our own cookie and leaves the others of the town alone', async () => {
    const browser = await site.signedIn('sanna')
    const token = browser.cookies.get(sessionName) ?? ''
    const answer = await browser.open('/poistu')
    assert.equal(answer.status, 303)
    assert.match(answer.headers.get('location') ?? '', /ilmatieteenlaitos/)
    assert.doesNotMatch(answer.headers.get('clear-site-data') ?? '', /cookies/)
    assert.equal(browser.cookies.has(sessionName), false)
    browser.cookies.set(sessionName, token)
    assert.equal((await browser.open('/oma/koe')).status, 404)
  })
})

describe('a locked screen', () => {
  test('shows nothing until the same professional has signed in again, and leads back', async () => {
    const browser = await site.signedIn(nurse.sub)
    const locked = await browser.send('/kirjaudu/lukitse', { to: '/tyo/koe?sivu=2', lang: 'en' })
    assert.equal(locked.headers.get('location'), '/en/locked?to=%2Ftyo%2Fkoe%3Fsivu%3D2')
    const old = browser.cookies.get(sessionName) ?? ''
    assert.equal((await browser.open('/tyo/koe')).headers.get('location'), '/fi/lukittu?to=%2Ftyo%2Fkoe')
    assert.equal((await browser.send('/tyo/koe', {})).status, 303)
    const page = await browser.open('/fi/lukittu?to=/tyo/koe')
    assert.doesNotMatch(page.html, /Hanna/)
    assert.doesNotMatch(page.html, /name="again"/, 'that the issuer asks again does not hang on the browser’s word')
    const fields = Object.fromEntries(
      [...page.html.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        value,
      ]),
    )
    const chooser = await browser.follow(await browser.send('/fi/kirjaudu', { ...fields, with: 'demo' }))
    const end = await browser.follow(await browser.send(chooser.url, { who: nurse.sub }))
    assert.equal(end.html, 'työ Hanna')
    assert.notEqual(browser.cookies.get(sessionName), old)
    browser.cookies.set(sessionName, old)
    assert.equal((await browser.open('/tyo/koe')).status, 404)
  })

  test('is for professionals only', async () => {
    const browser = await site.signedIn('sanna')
    assert.equal((await browser.send('/kirjaudu/lukitse', {})).status, 404)
    assert.equal((await browser.open('/oma/koe')).status, 200)
  })
})

test('somebody signed in is not told to sign in on a page that is not theirs', async () => {
  const browser = await site.signedIn('sanna')
  for (const path of ['/tyo/koe', '/oma/kee']) {
    const { status, html } = await browser.open(path)
    assert.equal(status, 404)
    assert.doesNotMatch(html, /kirjaudu ensin/, path)
  }
})

test('a stranger gets the same answer whether a private page is there or not, and is shown the way in', async () => {
  const answers = await Promise.all(['/oma/koe', '/oma/kee'].map((path) => site.browser().open(path)))
  const [there, not] = answers.map(({ html }) => html.replaceAll(/ko?e?e/g, '*'))
  assert.equal(there, not)
  for (const { status, html } of answers) {
    assert.equal(status, 404)
    assert.match(html, /href="\/fi\/kirjaudu\?to=%2Foma%2Fk/)
  }
})
