import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { identityHash } from '../../src/people/identity.ts'
import { hashOf } from '../../src/people/session.ts'
import { type Issuer, suomiFiClaims } from '../../src/platform/issuers.ts'
import { nurse, type TrialSite, trialSite } from '../trial-site.ts'

let site: TrialSite
before(async () => {
  site = await trialSite({ now: Temporal.Now.instant() })
})
after(() => site.close())

type Browser = ReturnType<TrialSite['browser']>
const sessionName = '__Host-session'
const tokenOf = (browser: Browser) => browser.cookies.get(sessionName) ?? ''
/** A browser that shows a token and nothing else. */
function showing(token: string, name = sessionName): Browser {
  const browser = site.browser()
  browser.cookies.set(name, token)
  return browser
}
/** Goes to the issuer, chooses, and stops at the door on the way back. */
async function backFrom(browser: Browser, who: string, more: Record<string, string> = {}) {
  let at = await browser.send('/fi/kirjaudu', { device: 'own', who, ...more })
  for (;;) {
    const next = at.headers.get('location') ?? at.headers.get('refresh')?.slice('0;url='.length) ?? ''
    if (new URL(next, at.url).pathname === '/kirjaudu/paluu') return new URL(next, at.url).href
    assert.ok(next, `stopped at ${at.url}: ${at.status}`)
    at = await browser.open(new URL(next, at.url).href)
  }
}

describe('session fixation', () => {
  test('a token is taken from the one cookie alone, not from an address, a form, a header or a cookie of a neighbour', async () => {
    const token = tokenOf(await site.signedIn('sanna'))
    const name = encodeURIComponent(sessionName)
    for (const query of [`session=${token}`, `${name}=${token}`, `token=${token}`, `sid=${token}`])
      assert.equal((await site.browser().open(`/oma/koe?${query}`)).status, 404, query)
    for (const headers of [
      { authorization: `Bearer ${token}` },
      { 'x-session': token },
      { 'x-user-id': 'sanna' },
    ] as Record<string, string>[])
      assert.equal((await fetch(`${site.url}/oma/koe`, { headers, redirect: 'manual' })).status, 404)
    // Whoever has another name of the town's domain can set such a cookie for us; only the bound one counts.
    for (const other of ['session', '__Secure-session', 'SESSION', '__host-session'])
      assert.equal((await showing(token, other).open('/oma/koe')).status, 404, other)
    assert.equal((await showing(token).open('/oma/koe')).status, 200)
  })

  test('a token that a browser had before is never the one it has after signing in, and ends', async () => {
    const planted = tokenOf(await site.signedIn(nurse.sub))
    const browser = showing(planted)
    await browser.follow(await browser.send('/fi/kirjaudu', { device: 'own', who: 'sanna', session: planted }))
    assert.notEqual(tokenOf(browser), planted)
    assert.equal((await showing(planted).open('/tyo/koe')).status, 404)
    assert.equal((await browser.open('/oma/koe')).html, 'perhe Sanna')
  })

  test('a sign-in that somebody else began is not finished in this browser', async () => {
    const theirs = site.browser()
    const address = await backFrom(theirs, 'sanna')
    for (const victim of [site.browser(), await site.signedIn(nurse.sub)]) {
      const former = tokenOf(victim)
      assert.equal((await victim.open(address)).status, 400)
      assert.equal(tokenOf(victim), former)
    }
  })
})

/** Ways of writing an address of another site, or of no site, that browsers and programs have fallen for. */
const elsewhere = [
  ...[
    '//evil.example',
    '///evil.example',
    '////evil.example',
    '//evil.example/oma',
    '//oma@evil.example',
    '//evil.example:443',
  ],
  ...[
    '/\\evil.example',
    '\\\\evil.example',
    '\\/evil.example',
    '/\\/evil.example',
    '/oma\\@evil.example',
    '/oma\\..\\evil',
  ],
  ...[
    '/\t/evil.example',
    '/\n/evil.example',
    '\t//evil.example',
    ' //evil.example',
    '/oma\r\nLocation: //evil.example',
    '/oma\0//evil',
  ],
  ...[
    '/%2fevil.example',
    '/%2f%2fevil.example',
    '%2f%2fevil.example',
    '/%5cevil.example',
    '/%09/evil.example',
    '/oma/%2e%2e//evil',
  ],
  ...[
    'https://evil.example',
    'https:evil.example',
    'http:/evil.example',
    'HTTPS://evil.example',
    'https://oma@evil.example/oma',
  ],
  ...[
    'http://127.0.0.1@evil.example',
    'ftp://evil.example',
    'javascript:alert(1)//evil',
    'JaVaScRiPt:evil()',
    'data:text/html,evil',
  ],
  ...[
    '/oma@evil.example',
    '/omaevil',
    '/oma.evil.example',
    '/oma//evil.example',
    '/oma/../..//evil.example',
    '/oma/./evil',
  ],
  ...[
    '/oma;evil',
    '/oma#//evil',
    '/oma?x=//evil.example',
    '/oma?x=https://evil.example',
    '/oma:evil',
    '.evil.example',
    'evil.example',
  ],
  ...[
    '/／evil.example',
    '／／evil.example',
    '/oma∕∕evil',
    '//evil。example',
    '/oma/\u202eevil',
    '/ｏma/evil',
    '//еvil.example/evil',
  ],
  ...['/fi/evil', '/kirjaudu/ulos?evil', '/demo-issuer/evil', `/oma/${'evil'.repeat(200)}`],
]

describe('an open redirect', () => {
  test('is not to be had where an address to go on to is told, however it is written', async () => {
    for (const to of elsewhere)
      for (const door of ['/fi/kirjaudu', '/sv/logga-in', '/fi/lukittu']) {
        for (const query of [`to=${encodeURIComponent(to)}`, `to=${encodeURIComponent(to)}&to=/oma`]) {
          const { status, html } = await site.browser().open(`${door}?${query}`)
          assert.equal(status, 200, to)
          assert.doesNotMatch(html, /evil|name="to"/, `${door} ${to}`)
        }
      }
  })

  test('is not to be had by locking a screen, signing out, or coming back', async () => {
    const browser = await site.signedIn(nurse.sub)
    for (const to of elsewhere) {
      const locked = await browser.send('/kirjaudu/lukitse', { to, lang: 'fi' })
      assert.equal(locked.headers.get('location'), '/fi/lukittu', to)
    }
    for (const state of ['//evil.example', 'https://evil.example', 'fi/../evil', 'fi\r\nX: y'])
      assert.equal(
        (await site.browser().open(`/kirjaudu/ulos?state=${encodeURIComponent(state)}`)).headers.get('location'),
        '/fi/kirjaudu?out=1',
      )
    for (const to of ['//evil.example', '/\\evil.example', '/%2f/evil.example', 'https://oma@evil.example']) {
      const back = site.browser()
      assert.equal((await back.open(await backFrom(back, 'sanna', { to }))).headers.get('location'), '/oma', to)
    }
  })

  test('is not to be had by an address that is written a little wrong, or by its language', async () => {
    for (const path of [
      '//evil.example/',
      '//evil.example/fi/palvelut/',
      '/FI//evil.example/',
      '/\\evil.example/',
      '/%2f%2fevil.example/',
      '/fi/palvelut?lang=//evil.example',
      '/?lang=https://evil.example',
      '/FI/palvelut/?to=//evil.example',
    ]) {
      const { headers } = await fetch(site.url + path, { redirect: 'manual' })
      const next = headers.get('location')
      if (next) assert.equal(new URL(next, site.url).host, new URL(site.url).host, `${path} led to ${next}`)
    }
  })
})

describe('token replay', () => {
  test('a way back that two open at the same moment lets in one', async () => {
    const browser = site.browser()
    const address = await backFrom(browser, 'sanna')
    const kept = browser.cookies.get('__Host-signing-in') ?? ''
    const both = await Promise.all(Array.from({ length: 8 }, () => showing(kept, '__Host-signing-in').open(address)))
    assert.deepEqual(both.map(({ status }) => status).toSorted(), [303, ...Array.from({ length: 7 }, () => 400)])
  })

  test('a session opens nothing any more after sign-out, sign-out everywhere, quick exit, a new sign-in, or its time', async () => {
    const ends: Record<string, (browser: Browser) => Promise<unknown>> = {
      'sign-out': (browser) => browser.send('/kirjaudu/ulos', {}),
      everywhere: (browser) => browser.send('/kirjaudu/ulos-kaikkialta', {}),
      'quick exit': (browser) => browser.open('/poistu'),
      'a new sign-in': async (browser) =>
        browser.follow(await browser.send('/fi/kirjaudu', { device: 'own', who: 'sanna' })),
    }
    for (const [how, end] of Object.entries(ends)) {
      const browser = await site.signedIn('sanna')
      const token = tokenOf(browser)
      assert.equal((await showing(token).open('/oma/koe')).status, 200)
      await end(browser)
      assert.equal((await showing(token).open('/oma/koe')).status, 404, how)
      assert.equal((await showing(token).send('/kirjaudu/lukitse', {})).status, 404, how)
    }
    const token = tokenOf(await site.signedIn('sanna'))
    const { now } = site.clock
    site.clock.now = now.add({ hours: 13 })
    assert.equal((await showing(token).open('/oma/koe')).status, 404)
    site.clock.now = now
  })

  test('a locked session shows nothing, and is dead once the screen is open again', async () => {
    const browser = await site.signedIn(nurse.sub)
    const token = tokenOf(browser)
    await browser.send('/kirjaudu/lukitse', {})
    for (const answer of [await showing(token).open('/tyo/koe'), await showing(token).send('/tyo/koe', {})]) {
      assert.equal(answer.status, 303)
      assert.match(answer.headers.get('location') ?? '', /^\/fi\/lukittu/)
      assert.doesNotMatch(answer.html, /Hanna/)
    }
    await browser.follow(await browser.send('/fi/kirjaudu', { device: 'own', who: nurse.sub }))
    assert.equal((await browser.open('/tyo/koe')).status, 200)
    assert.equal((await showing(token).open('/tyo/koe')).status, 404)
  })

  test('who has left their work is signed out with that day', async () => {
    const token = tokenOf(await site.signedIn(nurse.sub))
    assert.equal((await showing(token).open('/tyo/koe')).status, 200)
    await sql`update people.practitioner set left_on = '2020-01-01'`.execute(site.owner)
    assert.equal((await showing(token).open('/tyo/koe')).status, 404)
    await sql`update people.practitioner set left_on = null`.execute(site.owner)
  })

  test('whoever kept a token that has ended cannot sign its person out of where they are now', async () => {
    const former = await site.signedIn('sanna')
    const token = tokenOf(former)
    await former.send('/kirjaudu/ulos', {})
    const now = await site.signedIn('sanna')
    for (const path of ['/kirjaudu/ulos', '/kirjaudu/ulos-kaikkialta']) await showing(token).send(path, {})
    await showing(token).open('/poistu')
    assert.equal((await now.open('/oma/koe')).status, 200)
  })

  test('a logout token ends nobody’s session: there is no door for one', async () => {
    const browser = await site.signedIn('sanna')
    const token = `${Buffer.from('{"alg":"none","typ":"logout+jwt"}').toString('base64url')}.e30.`
    for (const path of ['/kirjaudu/ulos', '/kirjaudu/ulos-kaikkialta', '/kirjaudu/backchannel-logout']) {
      const body = new URLSearchParams({ logout_token: token, sid: tokenOf(browser), sub: 'sanna' })
      const { status } = await fetch(site.url + path, { method: 'POST', body, redirect: 'manual' })
      assert.ok([403, 404].includes(status), `${path} ${status}`)
    }
    assert.equal((await browser.open('/oma/koe')).status, 200)
  })

  test('the sealed sign-in of one browser is no session, and a session is no sign-in', async () => {
    const browser = site.browser()
    const address = await backFrom(browser, 'sanna')
    assert.equal((await showing(browser.cookies.get('__Host-signing-in') ?? '').open('/oma/koe')).status, 404)
    const token = tokenOf(await site.signedIn('sanna'))
    assert.equal((await showing(token, '__Host-signing-in').open(address)).status, 400)
  })
})

describe('mass assignment', () => {
  test('whoever signs in tells neither who they are nor at what level', async () => {
    const browser = site.browser()
    const { rows } = await sql<{ id: string }>`select id from people.practitioner limit 1`.execute(site.owner)
    const wished = {
      level: 'light',
      person_id: rows[0]?.id ?? '',
      practitioner_id: rows[0]?.id ?? '',
      acting_for: rows[0]?.id ?? '',
    }
    const more = {
      ...wished,
      identity: 'hanna-hoitaja',
      issuer: 'city',
      ends_at: '2099-01-01',
      sub: nurse.sub,
      state: 'x',
      nonce: 'x',
    }
    const address = await backFrom(browser, 'sanna', more)
    assert.equal((await browser.open(`${address}&${new URLSearchParams(wished)}`)).status, 303)
    const { rows: made } = await sql<Record<string, unknown>>`
      select s.level, s.practitioner_id, s.acting_for, p.given_name, s.ends_at - s.signed_in_at <= '12 hours' as short
      from people.session s join people.person p on p.id = s.person_id where s.hash = ${hashOf(tokenOf(browser))}`.execute(
      site.owner,
    )
    assert.deepEqual(made, [
      { level: 'strong', practitioner_id: null, acting_for: null, given_name: 'Sanna', short: true },
    ])
  })
})

describe('an issuer', () => {
  test('cannot vouch for people of another one: the same name there is somebody else', () => {
    const [one, other] = ['city', 'county'].map((issuer) => identityHash(site.keys, { issuer, subject: 'hanna' }))
    assert.notDeepEqual(one, other)
    assert.notDeepEqual(one, identityHash(site.keys, { citizen: 'hanna' }))
  })

  test('that calls itself by another name, or sends our server elsewhere, is not believed', async () => {
    let asked = 0
    const server = createServer((request, response) => {
      asked += 1
      const url = `http://${request.headers.host}`
      if (request.url?.startsWith('/moved')) return response.writeHead(302, { location: `${url}/elsewhere` }).end()
      const told = {
        issuer: 'https://other.example.fi',
        authorization_endpoint: `${url}/auth`,
        token_endpoint: `${url}/token`,
        jwks_uri: `${url}/jwks`,
      }
      return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(told))
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const name = { fi: 'T', sv: 'I', en: 'I' }
    const staff = ['', '/moved'].map(
      (path, at): Issuer => ({
        ...{
          key: `issuer${at}`,
          audience: 'staff',
          name,
          issuer: url + path,
          clientId: 'a',
          clientSecret: 'b',
          acr: [],
          amr: [],
        },
        claims: suomiFiClaims,
      }),
    )
    const town = await trialSite({ now: Temporal.Now.instant(), signIn: { citizen: null, staff } })
    for (const { key } of staff) {
      const before = asked
      assert.equal((await town.browser().send('/fi/kirjaudu', { device: 'own', with: key })).status, 502, key)
      assert.equal(asked, before + 1, 'asked once, and followed nowhere')
    }
    await town.close()
    await new Promise((done) => server.close(done))
  })
})
