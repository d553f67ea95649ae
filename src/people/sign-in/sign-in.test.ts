import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { nurse, type TrialSite, trialSite } from '../../../test/trial-site.ts'
import { hashOf } from '../session.ts'

let site: TrialSite
before(async () => {
  site = await trialSite({ now: Temporal.Now.instant() })
})
after(() => site.close())

const sessionName = '__Host-session'
const rows = async (statement: ReturnType<typeof sql>) =>
  (await statement.execute(site.owner)).rows as Record<string, unknown>[]
/** Goes to the issuer, chooses, and stops at the door on the way back. */
async function backFrom(browser: ReturnType<TrialSite['browser']>, who: string, more: Record<string, string> = {}) {
  let at = await browser.send('/fi/kirjaudu', { device: 'own', who, ...more })
  for (;;) {
    const next = at.headers.get('location') ?? at.headers.get('refresh')?.slice('0;url='.length) ?? ''
    if (new URL(next, at.url).pathname === '/kirjaudu/paluu') return new URL(next, at.url).href
    assert.ok(next, `stopped at ${at.url}: ${at.status}`)
    at = await browser.open(new URL(next, at.url).href)
  }
}

describe('signing in', () => {
  test('a parent signs in for the first time, sees their own page and becomes a person once', async () => {
    for (const _time of ['first', 'second']) {
      const browser = site.browser()
      const end = await browser.follow(
        await browser.send('/fi/kirjaudu', { device: 'own', who: 'sanna', to: '/oma/koe' }),
      )
      assert.deepEqual([end.status, end.html], [200, 'perhe Sanna'])
      assert.equal(end.headers.get('cache-control'), 'no-store')
    }
    const found = await rows(
      sql`select given_name, family_name, birth_date::text as born, identity_code from people.person where given_name = 'Sanna'`,
    )
    assert.equal(found.length, 1)
    assert.partialDeepStrictEqual(found[0], { family_name: 'Kokeilija', born: '1990-01-01' })
    const code = found[0]?.identity_code as Buffer
    assert.doesNotMatch(code.toString('latin1'), /010190/)
    assert.equal(site.keys.open(code, 'identity code'), '010190-999W')
  })

  test('a professional chooses the employer and comes to the desk, not to a family’s page', async () => {
    const browser = site.browser()
    const chooser = await browser.follow(
      await browser.send('/sv/logga-in', { device: 'own', with: 'demo', to: '/tyo/koe' }),
    )
    assert.match(chooser.html, /Vem vill du vara/)
    assert.match(chooser.html, /Hanna Hoitaja/)
    assert.doesNotMatch(chooser.html, /Sanna Kokeilija/)
    const end = await browser.follow(await browser.send(chooser.url, { who: nurse.sub }))
    assert.equal(end.html, 'työ Hanna')
    assert.equal((await browser.open('/oma/koe')).status, 404)
  })

  test('who is unknown, or has left, is told whom to ask, and gets no session', async () => {
    for (const arrange of [null, sql`update people.practitioner set left_on = '2020-01-01'`]) {
      await arrange?.execute(site.owner)
      const browser = site.browser()
      const who = arrange ? nurse.sub : 'outo'
      const end = await browser.follow(await browser.send('/fi/kirjaudu', { device: 'own', who }))
      assert.equal(end.status, 403)
      assert.match(end.html, /esihenkilöäsi/)
      assert.equal(browser.cookies.has(sessionName), false)
      const swedish = await browser.follow(await browser.send('/sv/logga-in', { device: 'own', who }))
      assert.match(swedish.html, /tjänstens administratör\./)
    }
    await sql`update people.practitioner set left_on = null`.execute(site.owner)
  })

  test('the browser’s cookie is for us alone, and the database knows only its hash', async () => {
    for (const [device, age] of [
      ['own', /Max-Age=129600/],
      ['shared', /^(?!.*(Max-Age|Expires))/],
    ] as const) {
      const browser = await site.signedIn('sanna', { device })
      const line = browser.given.find((one) => one.startsWith(sessionName)) ?? ''
      for (const word of [/Path=\/(;|$)/, /HttpOnly/, /Secure/, /SameSite=Lax/, age]) assert.match(line, word)
      assert.doesNotMatch(line, /Domain/)
      const token = browser.cookies.get(sessionName) ?? ''
      assert.equal(Buffer.from(token, 'base64url').length, 32)
      const [row] = await rows(sql`select *, session::text as whole from people.session where hash = ${hashOf(token)}`)
      assert.partialDeepStrictEqual(row, { device, level: 'strong' })
      assert.ok(!String(row?.whole).includes(token))
      assert.doesNotMatch(String(row?.whole), /eyJ|010190/)
      assert.ok(!row?.issuer_session, 'what the issuer said is not kept')
    }
  })

  test('a session that somebody planted is not kept: a new one begins, and the planted one ends', async () => {
    const planted = await site.signedIn(nurse.sub)
    const browser = site.browser()
    browser.cookies.set(sessionName, planted.cookies.get(sessionName) ?? '')
    await browser.follow(await browser.send('/fi/kirjaudu', { device: 'own', who: 'sanna' }))
    assert.notEqual(browser.cookies.get(sessionName), planted.cookies.get(sessionName))
    assert.equal((await browser.open('/oma/koe')).html, 'perhe Sanna')
    assert.equal((await planted.open('/tyo/koe')).status, 404)
    const made = site.browser()
    made.cookies.set(sessionName, 'planted-by-somebody')
    assert.equal((await made.open('/oma/koe')).status, 404)
  })
})

describe('the way back', () => {
  const failed = async (browser: ReturnType<TrialSite['browser']>, address: string) => {
    const end = await browser.open(address)
    assert.ok([400, 403].includes(end.status), `${address}: ${end.status}`)
    assert.match(end.html, /Yritä uudelleen/)
    assert.match(end.html, /tel:112/)
    assert.equal(browser.cookies.has(sessionName), false)
    return end
  }
  const changed = (address: string, name: string, value: string | null) => {
    const url = new URL(address)
    value === null ? url.searchParams.delete(name) : url.searchParams.set(name, value)
    return url.href
  }

  test('works once', async () => {
    const browser = site.browser()
    const address = await backFrom(browser, 'sanna')
    const kept = browser.cookies.get('__Host-signing-in') ?? ''
    assert.equal((await browser.open(address)).status, 303)
    browser.cookies.delete(sessionName)
    browser.cookies.set('__Host-signing-in', kept)
    await failed(browser, address)
  })

  test('is closed to another browser, and to one that waited too long', async () => {
    const browser = site.browser()
    await failed(site.browser(), await backFrom(browser, 'sanna'))
    const slow = site.browser()
    const address = await backFrom(slow, 'sanna')
    site.clock.now = site.clock.now.add({ minutes: 11 })
    await failed(slow, address)
    site.clock.now = site.clock.now.subtract({ minutes: 11 })
  })

  test('is closed to a state, code or issuer that was changed on the way', async () => {
    for (const [name, value] of [
      ['state', 'another'],
      ['state', null],
      ['code', 'another'],
      ['code', null],
      ['iss', 'https://issuer.example.fi'],
    ] as const) {
      const browser = site.browser()
      await failed(browser, changed(await backFrom(browser, 'sanna'), name, value))
    }
  })

  test('is closed to a code of somebody else’s sign-in: the secrets of the two do not fit', async () => {
    const [mine, theirs] = [site.browser(), site.browser()]
    const [address, other] = [await backFrom(mine, 'sanna'), await backFrom(theirs, 'sanna')]
    await failed(mine, changed(address, 'code', new URL(other).searchParams.get('code')))
  })

  test('is closed to a pending sign-in that was changed in the browser', async () => {
    const browser = site.browser()
    const address = await backFrom(browser, 'sanna')
    const sealed = browser.cookies.get('__Host-signing-in') ?? ''
    browser.cookies.set('__Host-signing-in', `${sealed.slice(0, -4)}AAAA`)
    await failed(browser, address)
  })

  test('repeats nothing that stands in the address, and a wrong state does not end the right sign-in', async () => {
    const browser = site.browser()
    const address = await backFrom(browser, 'sanna')
    const end = await failed(browser, '/kirjaudu/paluu?error=server_error&error_description=HAXED&state=HAXED')
    assert.doesNotMatch(end.html, /HAXED|server_error/)
    assert.equal((await browser.open(address)).status, 303)
  })

  test('somebody who stopped at the issuer is told so', async () => {
    const browser = site.browser()
    const { searchParams } = new URL(await backFrom(browser, 'sanna'))
    const end = await failed(
      browser,
      `/kirjaudu/paluu?error=access_denied&error_description=HAXED&state=${searchParams.get('state')}&iss=${encodeURIComponent(`${site.url}/demo-issuer`)}`,
    )
    assert.match(end.html, /Et kirjautunut/)
    assert.doesNotMatch(end.html, /HAXED/)
  })
})

test('after signing in one comes to a private page of ours or to the own page, never elsewhere', async () => {
  for (const to of [
    ...[
      '//evil.example',
      '/\\evil.example',
      'https://evil.example/oma',
      '/oma@evil.example',
      '/omaevil',
      '/fi/kirjaudu',
    ],
    ...[
      '/oma/../../evil',
      '/oma/%2e%2e/x',
      '/oma\n/x',
      '/oma//evil.example',
      '/%2f/evil.example',
      'javascript:alert(1)',
      '/oma/x?a=//b c',
    ],
  ]) {
    const page = await site.browser().open(`/fi/kirjaudu?to=${encodeURIComponent(to)}`)
    assert.doesNotMatch(page.html, /evil|alert|name="to"/, to)
    const browser = site.browser()
    const address = await backFrom(browser, 'sanna', { to })
    assert.equal((await browser.open(address)).headers.get('location'), '/oma', to)
  }
  const browser = site.browser()
  const address = await backFrom(browser, 'sanna', { to: '/oma/koe?sivu=2' })
  assert.equal((await browser.open(address)).headers.get('location'), '/oma/koe?sivu=2')
})

test('a form from another site begins nothing', async () => {
  const answer = await fetch(`${site.url}/fi/kirjaudu`, {
    method: 'POST',
    headers: { origin: 'https://evil.example' },
    body: new URLSearchParams({ who: 'sanna' }),
  })
  assert.equal(answer.status, 403)
})
