import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import * as a from '../../src/people/sample.ts'
import { hashOf } from '../../src/people/session.ts'
import { type TestSite, wordsOf } from '../harness.ts'
import { aPasskey, jar, secureSite, sessionName, signedInJar } from '../secure-site.ts'
import { nurse, type TrialSite, trialSite } from '../trial-site.ts'

// Addresses beside the private ones that act on a sign-in: going on, mandates, passkeys.

let trial: TrialSite
let site: TestSite
before(async () => {
  trial = await trialSite({ now: Temporal.Now.instant() })
  site = await secureSite()
})
after(async () => {
  await trial.close()
  await site.close()
})

type Browser = ReturnType<TrialSite['browser']>
const tokenOf = (browser: Browser) => browser.cookies.get(sessionName) ?? ''
function showing(cookies: Record<string, string>): Browser {
  const browser = trial.browser()
  for (const [name, value] of Object.entries(cookies)) browser.cookies.set(name, value)
  return browser
}
const sessionOf = async (token: string) =>
  (await sql`select to_jsonb(s) as row from people.session s where hash = ${hashOf(token)}`.execute(trial.owner)).rows
const over = '{"left":0,"most":0}'

/** Every way in which a sign-in comes to its end by somebody’s act. */
const ends: Record<string, (browser: Browser) => Promise<unknown>> = {
  'sign-out': (browser) => browser.send('/kirjaudu/ulos', {}),
  everywhere: (browser) => browser.send('/kirjaudu/ulos-kaikkialta', {}),
  'quick exit': (browser) => browser.open('/poistu'),
}

describe('a sign-in that is over', () => {
  test('is kept on, asked about, used for a mandate or locked by nobody who has its token', async () => {
    for (const [how, end] of Object.entries(ends)) {
      const browser = await trial.signedIn('sanna')
      const token = tokenOf(browser)
      await end(browser)
      const then = await sessionOf(token)
      const thief = () => showing({ [sessionName]: token })
      assert.equal((await thief().send('/kirjaudu/jatka', {})).html, over, how)
      assert.equal((await thief().open('/kirjaudu/jaljella')).html, over, how)
      assert.equal((await thief().send('/kirjaudu/lukitse', {})).status, 404, how)
      assert.equal((await thief().send('/kirjaudu/valtuus', {})).status, 404, how)
      assert.equal((await thief().open('/kirjaudu/valtuus/paluu?code=x&state=y')).status, 404, how)
      assert.deepEqual(await sessionOf(token), then, how)
    }
  })

  test('keeps no text that whoever kept its token sends', async () => {
    const browser = await trial.signedIn(nurse.sub)
    const token = tokenOf(browser)
    await browser.send('/kirjaudu/ulos', {})
    assert.equal((await showing({ [sessionName]: token }).send('/tyo/koe', { words: 'Väärennös' })).status, 404)
    assert.deepEqual((await sql`select from people.kept_text`.execute(trial.owner)).rows, [])
  })
})

describe('a stranger', () => {
  test('keeps nobody on, asks for no mandate and comes back with none', async () => {
    for (const cookies of [{}, { [sessionName]: 'A'.repeat(43) }, { session: 'x' }, { [sessionName]: '%00' }]) {
      assert.equal((await showing(cookies).send('/kirjaudu/jatka', {})).html, over)
      assert.equal((await showing(cookies).open('/kirjaudu/jaljella')).html, over)
      assert.equal((await showing(cookies).send('/kirjaudu/valtuus', {})).status, 404)
      assert.equal((await showing(cookies).open('/kirjaudu/valtuus/paluu?code=x&state=y')).status, 404)
    }
  })

  test('is refused a made-up passkey, and nobody who is signed in there loses anything', async () => {
    const person = await a.aPerson(site.db)
    const browser = await signedInJar(site, { person })
    for (const body of [null, {}, { device: 'own', credential: { id: 'AA', type: 'public-key' } }])
      assert.equal((await browser.ask('/kirjaudu/avain', body)).status, 403)
    assert.equal((await browser.open('/oma/perhe')).status, 200)
  })
})

describe('a mandate', () => {
  const leadsTo = (page: { headers: Headers; url: string }) =>
    new URL(page.headers.get('location') ?? page.headers.get('refresh')?.slice('0;url='.length) ?? '', page.url).href

  test('that one has asked for comes to no other, whoever has the cookie of the question', async () => {
    const ritva = await a.aPerson(trial.owner, { given: 'Ritva', family: 'Muu' })
    const other = await a.aSession(trial.owner, { person: ritva }, { now: trial.clock.now })
    const sanna = await trial.signedIn('sanna')
    const register = leadsTo(await sanna.send('/kirjaudu/valtuus', {}))
    const back = leadsTo(await sanna.send(register, { does: 'cancel' }))
    const asking = sanna.cookies.get('__Host-asking-mandate') ?? ''
    assert.ok(asking)
    const thief = showing({ [sessionName]: other, '__Host-asking-mandate': asking })
    assert.match(leadsTo(await thief.open(back)), /haku=lost$/)
    await sanna.send('/kirjaudu/ulos', {})
    const later = showing({ [sessionName]: tokenOf(sanna), '__Host-asking-mandate': asking })
    assert.equal((await later.open(back)).status, 404)
    assert.deepEqual((await sql`select from people.mandate`.execute(trial.owner)).rows, [])
  })

  test('is for no professional, no locked screen and no light sign-in', async () => {
    const hanna = await trial.signedIn(nurse.sub)
    assert.equal((await hanna.send('/kirjaudu/valtuus', {})).status, 404)
    await hanna.send('/kirjaudu/lukitse', {})
    assert.equal((await hanna.send('/kirjaudu/valtuus', {})).status, 404)
    const person = await a.aPerson(trial.owner)
    const light = await a.aSession(trial.owner, { person }, { level: 'light', now: trial.clock.now })
    const browser = showing({ [sessionName]: light })
    assert.equal((await browser.send('/kirjaudu/valtuus', {})).status, 404)
    assert.equal((await browser.open('/kirjaudu/valtuus/paluu?code=x&state=y')).status, 404)
  })

  test('question leads to the register alone, whatever is asked', async () => {
    const sanna = await trial.signedIn('sanna')
    for (const more of [{ to: 'https://evil.example' }, { redirect_uri: 'https://evil.example', lang: '//evil' }]) {
      const answer = await sanna.send('/kirjaudu/valtuus', more)
      assert.equal(new URL(leadsTo(answer)).host, new URL(trial.url).host)
      assert.doesNotMatch(wordsOf(answer.html) + leadsTo(answer), /evil/)
    }
  })
})

test('a passkey sign-in, a refused one and the sign-out after it leave a line each, and say not which passkey', async () => {
  const person = await a.aPerson(site.db)
  const device = await aPasskey(await signedInJar(site, { person }))
  const [passkey] = (
    await sql<{ id: string }>`select id from people.passkey where person_id = ${person}`.execute(site.db)
  ).rows
  site.log.length = 0
  const phone = jar(site)
  const told = (await phone.ask('/kirjaudu/avain/alku', {})).json()
  await phone.ask('/kirjaudu/avain', { device: 'own', credential: device.sign(told as never) })
  await phone.send('/kirjaudu/ulos', {})
  await phone.ask('/kirjaudu/avain', {})
  const lines = site.log.filter(({ msg }) => /^(signed|sign-in)/.test(msg))
  assert.deepEqual(
    lines.map(({ msg, issuer, device: on, why }) => [msg, issuer ?? why, on]),
    [
      ['signed in', 'passkey', 'own'],
      ['signed out', 'passkey', undefined],
      ['sign-in failed', 'passkey', undefined],
    ],
  )
  assert.ok(passkey && !JSON.stringify(site.log).includes(passkey.id))
})
