import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { TestSite } from '../../../test/harness.ts'
import { jar, secureSite, sessionName, signedInJar } from '../../../test/secure-site.ts'
import { atClock, here } from '../../ui/dates.ts'
import * as a from '../sample.ts'

let site: TestSite
let sanna: string
before(async () => {
  site = await secureSite()
  sanna = await a.aPerson(site.db, { given: 'Sanna', family: 'Virtanen' })
})
after(() => site.close())

const later = (duration: Temporal.DurationLike) => site.clock.set(String(site.clock.now.add(duration)))

test('how long is left is told without making it longer', async () => {
  const browser = await signedInJar(site, { person: sanna })
  for (const left of [3600, 1800, 0]) {
    const answer = await browser.open('/kirjaudu/jaljella')
    assert.equal(answer.json().left, left)
    later({ minutes: 30 })
  }
  assert.equal((await browser.open('/oma')).status, 404)
})

test('going on makes it longer, within twelve hours and never past them', async () => {
  const browser = await signedInJar(site, { person: sanna }, { device: 'shared' })
  for (let minutes = 14; minutes < 12 * 60; minutes += 14) {
    later({ minutes: 14 })
    const { left, most } = (await browser.ask('/kirjaudu/jatka', {})).json() as unknown as {
      left: number
      most: number
    }
    assert.equal(most, 12 * 3600 - minutes * 60)
    assert.equal(left, Math.min(900, most))
  }
  later({ minutes: 6 })
  assert.partialDeepStrictEqual((await browser.ask('/kirjaudu/jatka', {})).json(), { left: 0, most: 0 })
  assert.equal((await browser.open('/oma')).status, 404)
})

test('another site can keep nobody signed in', async () => {
  const browser = await signedInJar(site, { person: sanna })
  later({ minutes: 59 })
  for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }])
    assert.equal((await browser.ask('/kirjaudu/jatka', {}, headers)).status, 403)
  assert.equal((await browser.open('/kirjaudu/jaljella')).json().left, 60)
})

test('of a locked screen, a session that is over and nobody at all it is told that nothing is left', async () => {
  const nurse = await a.aPractitioner(site.db, { task: 'broad_care', service: 'clinic', unit: await a.aUnit(site.db) })
  const locked = await signedInJar(site, { practitioner: nurse })
  await locked.send('/kirjaudu/lukitse', {})
  for (const browser of [locked, jar(site)])
    for (const answer of [await browser.open('/kirjaudu/jaljella'), await browser.ask('/kirjaudu/jatka', {})])
      assert.partialDeepStrictEqual(answer.json(), { left: 0, most: 0 })
  assert.match((await locked.open('/tyo')).to ?? '', /lukittu/)
})

test('every page says until when, and carries the warning', async () => {
  const browser = await signedInJar(site, { person: sanna })
  for (const path of ['/oma', '/oma/tiedot']) {
    const { html } = await browser.open(path)
    const end = atClock(here(site.clock.now.add({ hours: 1 })), 'fi')
    assert.ok(html.includes(`kirjautumisesi päättyy ${end}`), path)
    assert.match(html, /<dialog[^>]*role="alertdialog"[^>]*data-left="3600" data-most="43200"/)
  }
})

test('a page is told whose sign-in runs in its browser, so that it does not stay open for somebody else', async () => {
  const olli = await a.aPerson(site.db, { given: 'Olli', family: 'Outo' })
  const browser = await signedInJar(site, { person: sanna })
  const wordOf = (html: string) => /data-owner="([^"]+)"/.exec(html)?.[1]
  const hers = wordOf((await browser.open('/oma')).html)
  assert.ok(hers)
  const owner = async () => (await browser.open('/kirjaudu/jaljella')).json().owner
  assert.equal(await owner(), hers)
  assert.equal(wordOf((await (await signedInJar(site, { person: sanna })).open('/oma/tiedot')).html), hers)
  for (const [person, level] of [
    [olli, 'strong'],
    [sanna, 'light'],
  ] as const) {
    const other = await signedInJar(site, { person }, { level })
    browser.cookies.set(sessionName, other.cookies.get(sessionName) ?? '')
    assert.notEqual(await owner(), hers)
    assert.equal(await owner(), wordOf((await browser.open('/oma')).html))
  }
  later({ minutes: 61 })
  assert.partialDeepStrictEqual((await browser.open('/kirjaudu/jaljella')).json(), { left: 0, most: 0 })
  assert.ok(await owner(), 'what is sent now would be kept for them')
})
