import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { rowsOf, type TestSite, wordsOf } from '../../../../../test/harness.ts'
import { type Jar, secureSite, signedInJar } from '../../../../../test/secure-site.ts'
import { smallTown } from '../../../../../test/small-town.ts'
import * as a from '../../../../people/sample.ts'
import { say } from '../../sample.ts'
import { aHelpLine, aService, aTerm } from '../../service-sample.ts'

let site: TestSite
let worry: string
let keeper: Jar
let editor: Jar
const path = '/hallinta/aiheet'

before(async () => {
  site = await secureSite()
  await site.arrange(async (tx) => {
    const { city } = await smallTown(tx)
    worry = await aTerm(tx, {
      ...{ taxonomy: 'worry', code: 'puuro', position: 1, name: say('Puuro ei maistu'), intro: say('Ei se mitään.') },
      ...{ slug: { fi: 'puuro', sv: 'grot', en: 'porridge' }, tonight: [say('Kokeile marjoja.')] },
      synonyms: { fi: ['puuro* ei'] },
    } as never)
    const slug = { fi: 'kriisi', sv: 'kris', en: 'crisis' }
    const line = await aService(tx, {
      organizationId: city,
      slug,
      name: say('Kriisipuhelin'),
      summary: say('Kun on hätä'),
    })
    await aHelpLine(tx, line, {
      key: 'crisis',
      situation: say('Kun on hätä'),
      phone: '0925250111',
      phoneShown: '09 2525 0111',
      panel: ['day', 'night'],
      position: 2,
      reviewOn: '2027-11-01',
      languages: ['fi'],
    })
  })
  keeper = await signedInJar(site, { practitioner: await a.aPractitioner(site.db, { task: 'approving' }) })
  editor = await signedInJar(site, { practitioner: await a.aPractitioner(site.db, { task: 'editing' }) })
})
after(() => site.close())

const fields = (more: Record<string, string> = {}) => ({
  ...{ laji: 'worry', 'name-fi': 'Puuro ei maistu', 'intro-fi': 'Ei se mitään.', 'tonight0-fi': 'Kokeile marjoja.' },
  ...{ 'synonyms-fi': 'puuro* ei\nvelli* yök', position: '1', what: 'save' },
  ...more,
})
const kept = async () =>
  (
    await rowsOf<{ synonyms: Record<string, string[]>; urgent: unknown }>(
      site.db,
      `select synonyms, urgent from directory.taxonomy_term where id = '${worry}'`,
    )
  )[0]

describe('a topic', () => {
  test('is tried in the search before it is saved, and nothing is kept of the trial', async () => {
    const before = await kept()
    const answer = await keeper.send(`${path}/${worry}`, fields({ what: 'try', phrase: 'vellit yök yök' }))
    assert.equal(answer.status, 200)
    assert.match(
      wordsOf(answer.html),
      /”vellit yök yök” ymmärretään näin Puuro ei maistu Mitään ei ole vielä tallennettu/,
    )
    const nothing = await keeper.send(`${path}/${worry}`, fields({ what: 'try', phrase: 'qwertyuiop' }))
    assert.match(wordsOf(nothing.html), /Sanoja ei tunnisteta/)
    assert.deepEqual(await kept(), before)
  })

  test('shows which numbers its words of danger would bring up', async () => {
    const danger = {
      'urgent-fi': 'heitän puuron seinään',
      lines: 'crisis',
      what: 'try',
      phrase: 'heitän puuron seinään',
    }
    assert.match(
      wordsOf((await keeper.send(`${path}/${worry}`, fields(danger))).html),
      /Ylimpänä numerot: Kriisipuhelin/,
    )
    const without = await keeper.send(`${path}/${worry}`, fields({ 'urgent-fi': 'heitän puuron' }))
    assert.equal(without.status, 422)
    assert.match(wordsOf(without.html), /Valitse numero, joka nousee ylimmäksi/)
  })

  test('is found by its new words once saved, and tells who changed it', async () => {
    assert.equal((await keeper.send(`${path}/${worry}`, fields())).status, 303)
    assert.deepEqual((await kept())?.synonyms, { fi: ['puuro* ei', 'velli* yök'] })
    site.clock.set('2026-11-24T10:05:00Z')
    assert.match((await site.visit('/fi/palvelut?q=vellit+y%C3%B6k')).words, /Puuro ei maistu/)
    assert.match(wordsOf((await keeper.open(`${path}/${worry}`)).html), /Muutokset Hakusanat/)
  })

  test('whose phrase would mean everything is refused', async () => {
    for (const phrase of ['*', '= ', 'x'.repeat(101)]) {
      const answer = await keeper.send(`${path}/${worry}`, fields({ 'synonyms-fi': phrase.trim() }))
      assert.equal(answer.status, 422, phrase)
    }
  })

  test('can be added, with a page of its own', async () => {
    const added = fields({
      'name-fi': 'Yöheräilyt',
      'name-sv': 'Nattvak',
      'intro-fi': 'Yöt ovat pitkiä.',
      'synonyms-fi': '',
    })
    assert.equal((await keeper.send(`${path}/uusi`, added)).status, 303)
    site.clock.set('2026-11-24T10:10:00Z')
    const page = await site.visit('/fi/aihe/yoherailyt')
    assert.equal(page.status, 200)
    assert.match(page.words, /Yöheräilyt/)
  })

  test('that somebody else has changed is shown before one’s own words are kept', async () => {
    const seenIn = (html: string) => / name="seen" value="([^"]+)"/.exec(html)?.[1] ?? ''
    const seen = seenIn((await keeper.open(`${path}/${worry}`)).html)
    const theirs = fields({ seen, 'body-fi': 'Katso [tänne](page:nowhere).', 'synonyms-fi': 'puuroton' })
    assert.equal((await keeper.send(`${path}/${worry}`, theirs)).status, 303)
    const late = await keeper.send(`${path}/${worry}`, fields({ seen, 'intro-fi': 'Oma lause.' }))
    assert.equal(late.status, 409)
    assert.match(wordsOf(late.html), /Toinen on muuttanut tätä sillä välin.*puuroton/)
    assert.match(late.html, /Oma lause\./)
    assert.deepEqual((await kept())?.synonyms, { fi: ['puuroton'] })
    const again = fields({ seen: seenIn(late.html), 'intro-fi': 'Oma lause.' })
    assert.equal((await keeper.send(`${path}/${worry}`, again)).status, 303)
  })

  test('is nobody else’s to see or change', async () => {
    for (const address of [path, `${path}/uusi`, `${path}/${worry}`])
      assert.equal((await editor.open(address)).status, 404)
    assert.equal((await editor.send(`${path}/${worry}`, fields())).status, 404)
  })
})
