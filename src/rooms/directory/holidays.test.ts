import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { type TestSite, testSite } from '../../../test/harness.ts'
import { smallTown } from '../../../test/small-town.ts'
import { writeListings } from './index.ts'
import { openingsOf, type Period, zone } from './openings.ts'
import { rhythmsOf } from './rhythm.ts'
import { aPlace, say } from './sample.ts'
import { aService, openingPeriod, servedAt } from './service-sample.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const noonOf = (text: string) => Temporal.Instant.from(`${text}T12:00:00+02:00`)
const rule = (weekdays: number[], opens: string, closes: string, everyWeeks = 1) => ({
  ...{ weekdays, everyWeeks, state: 'open' },
  opens: Temporal.PlainTime.from(opens),
  closes: Temporal.PlainTime.from(closes),
})
const period = (rules: Period['rules'], more: Partial<Period> = {}): Period => ({
  ...{ from: day('2026-01-05'), to: null, override: false, rules },
  ...more,
})
const daily = [1, 2, 3, 4, 5, 6, 7]

describe('usual hours', () => {
  const daysOpen = (periods: Period[], first: string, last: string) =>
    openingsOf(periods, day(first), day(last)).map(({ from }) => String(from.toZonedDateTimeISO(zone).toPlainDate()))

  test('do not hold on a public holiday, nor on the eves when offices are shut', () => {
    assert.deepEqual(daysOpen([period([rule(daily, '09:00', '15:00')])], '2026-12-22', '2027-01-08'), [
      ...['2026-12-22', '2026-12-23', '2026-12-27', '2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31'],
      ...['2027-01-02', '2027-01-03', '2027-01-04', '2027-01-05', '2027-01-07', '2027-01-08'],
    ])
  })

  test('hold on a holiday of which somebody has told', () => {
    const eve = period([rule(daily, '10:00', '12:00')], {
      ...{ from: day('2026-12-24'), to: day('2026-12-24'), override: true },
    })
    const usual = period([rule(daily, '09:00', '15:00')])
    assert.deepEqual(daysOpen([usual, eve], '2026-12-23', '2026-12-25'), ['2026-12-23', '2026-12-24'])
  })

  test('round the clock hold every day', () => {
    const openings = openingsOf([period([rule(daily, '00:00', '00:00')])], day('2026-12-23'), day('2026-12-27'))
    assert.equal(openings.length, 1)
    assert.equal(openings[0]?.from.until(openings[0].to).total('hours'), 5 * 24)
  })
})

describe('a rhythm', () => {
  const [first] = rhythmsOf([period([rule([3], '10:00', '12:00', 2)])], noonOf('2026-12-15'))

  test('of every second week skips to the next day that is no holiday', () => {
    assert.deepEqual(first?.next.map(String), ['2026-12-23', '2027-01-20', '2027-02-03'], 'not on 6 January')
  })

  test('of every week tells the holidays of the coming weeks', () => {
    const [weekly] = rhythmsOf([period([rule([3, 4], '10:00', '12:00')])], noonOf('2026-12-28'))
    assert.deepEqual(weekly?.holidays.map(String), ['2027-01-06'], 'New Year is a Friday')
  })
})

describe('on a holiday', () => {
  let site: TestSite
  before(async () => {
    site = await testSite({ now: '2026-12-23T10:00:00Z' })
    await site.arrange(async (tx) => {
      const { places } = await smallTown(tx)
      const { rows } = await sql<{ id: string }>`select id from directory.organization limit 1`.execute(tx)
      const organizationId = rows[0]?.id ?? ''
      const usual = [{ weekdays: daily, opens: '09:00', closes: '15:00' }]
      await openingPeriod(tx, { locationId: places.sun }, usual)
      const slug = { fi: 'kerho', sv: 'klubb', en: 'club' }
      const club = { organizationId, slug, name: say('Satukerho'), summary: say('Luetaan.'), synthetic: true }
      const house = { organizationId, slug: 'satutalo', name: say('Satutalo'), synthetic: true, lat: 60.16, lon: 24.95 }
      const at = await aPlace(tx, { ...house, kind: 'meeting_place' })
      await servedAt(tx, await aService(tx, club), at)
      await openingPeriod(tx, { locationId: at }, usual)
      await writeListings(tx)
    })
  })
  after(() => site.close())

  /** What a page says at noon of a day. */
  const saidOn = async (date: string, path: string) => {
    site.clock.set(String(noonOf(date)))
    await site.arrange(async () => {})
    return (await site.visit(path)).words
  }
  const untold = /Juhlapyhän aukioloajat eivät ole tiedossa\./

  test('nothing with usual hours is open, on 24, 25 and 26 December and on 6 January', async () => {
    for (const date of ['2026-12-24', '2026-12-25', '2026-12-26', '2027-01-06']) {
      assert.doesNotMatch(await saidOn(date, '/fi/palvelut'), /Auki nyt klo/, date)
      assert.match(await saidOn(date, '/fi/palvelut?open=now'), /\b0 tulosta/, date)
    }
    assert.match(await saidOn('2026-12-23', '/fi/palvelut?open=now'), /\b2 tulosta/)
  })

  test('what is made up is closed, and of a real place nobody knows: in the list, on the map and on its page', async () => {
    for (const path of ['/fi/palvelut', '/fi/kartta', '/embed/fi/palvelut']) {
      const words = await saidOn('2026-12-25', path)
      assert.match(words, /Leikkipuisto Aurinko.*Juhlapyhän aukioloajat eivät ole tiedossa/, path)
      assert.match(words, /Satutalo.*Suljettu\. Avataan su 27\.12\. klo 9\.00/, path)
    }
    assert.match(await saidOn('2026-12-25', '/fi/paikat/aurinko'), untold)
    assert.doesNotMatch(await saidOn('2026-12-25', '/fi/paikat/satutalo'), untold)
    assert.match(await saidOn('2026-12-25', '/fi/paikat/satutalo'), /Suljettu\. Avataan su 27\.12\./)
  })

  test('the week says so', async () => {
    const real = await saidOn('2026-12-23', '/fi/paikat/aurinko')
    assert.match(
      real,
      /Keskiviikko 23\.12\. 9–15 Torstai 24\.12\. Ei tiedossa\. Juhlapyhä Perjantai 25\.12\. Ei tiedossa/,
    )
    const madeUp = await saidOn('2026-12-23', '/fi/paikat/satutalo')
    assert.match(madeUp, /Torstai 24\.12\. Suljettu\. Juhlapyhä .*Sunnuntai 27\.12\. 9–15/)
  })

  test('search engines are told nothing of the hours that nobody knows', async () => {
    site.clock.set(String(noonOf('2026-12-23')))
    const { html } = await site.visit('/fi/paikat/aurinko')
    assert.match(html, /"validFrom":"2026-12-23"/)
    assert.doesNotMatch(html, /"validFrom":"2026-12-2[456]"/)
  })
})

describe('in a town on a holiday', () => {
  let town: TestSite
  before(async () => {
    town = await testSite({ demo: true, now: '2026-12-24T10:00:00Z' })
  })
  after(() => town.close())

  test('only what answers round the clock is open now', async () => {
    const { words } = await town.visit('/fi/palvelut?open=now')
    assert.match(words, /Kriisipuhelin/)
    assert.doesNotMatch(words.replaceAll('\u00a0', ' '), /Auki nyt klo (1\d|2[0-3])/, 'nothing closes today')
  })

  test('a line with office hours is not said to be closed: nobody has told', async () => {
    const { words } = await town.visit('/fi/apua-nyt')
    const [answered = '', unknown = ''] = words.split('Aukiolo ei ole tiedossa Nämä linjat')
    assert.match(answered, /Auki juuri nyt.*Ympäri vuorokauden/)
    assert.match(unknown, /Nettineuvola|Äitien neuvonta|Vanhempainpuhelin/)
    assert.doesNotMatch(words, /Avataan myöhemmin/)
  })
})
