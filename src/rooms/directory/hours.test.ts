import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { rowsOf, type TestSite, testSite } from '../../../test/harness.ts'
import { smallTown } from '../../../test/small-town.ts'
import { expandOpenings, writeListings } from './index.ts'
import { openingPeriod } from './service-sample.ts'

const weekdays = [1, 2, 3, 4, 5]

let pikkula: TestSite
before(async () => {
  pikkula = await testSite({ now: '2026-12-03T10:00:00Z' })
  await pikkula.arrange(async (tx) => {
    const { places } = await smallTown(tx)
    const usual = [{ weekdays, opens: '09:00', closes: '16:00' }]
    await openingPeriod(tx, { locationId: places.sun }, usual)
    // Closed on Independence Day's eve, short on the eighth: exceptions override the usual week (D11).
    await openingPeriod(tx, { locationId: places.sun }, [], { valid: '[2026-12-07,2026-12-07]', override: true })
    const short = [{ weekdays: [2], opens: '10:00', closes: '12:00' }]
    await openingPeriod(tx, { locationId: places.sun }, short, { valid: '[2026-12-08,2026-12-08]', override: true })
    await writeListings(tx)
  })
})
after(() => pikkula.close())

/** What the page of the place says at a moment, in Finnish time. */
async function saidAt(now: string, path = '/fi/paikat/aurinko') {
  pikkula.clock.set(`${now}:00+02:00`)
  return (await pikkula.visit(path)).words
}

describe('a place with hours', () => {
  test('is open in its hours, and says until when', async () => {
    assert.match(await saidAt('2026-12-03T09:00'), /Auki nyt klo 16\.00 asti/)
    assert.match(await saidAt('2026-12-03T15:59'), /Auki nyt klo 16\.00 asti/)
    assert.match(await saidAt('2026-12-03T12:00', '/sv/platser/aurinko'), /Öppet nu till kl\. 16\.00/)
    assert.match(await saidAt('2026-12-03T12:00', '/en/places/aurinko'), /Open now until 16:00/)
  })

  test('is closed from the very minute it closes, and says when it opens', async () => {
    assert.match(await saidAt('2026-12-03T16:00'), /Suljettu\. Avataan pe 4\.12\. klo 9\.00/)
    assert.match(await saidAt('2026-12-03T08:59'), /Suljettu\. Avataan to 3\.12\. klo 9\.00/)
  })

  test('is closed on a day with an exception, and over a weekend before it', async () => {
    assert.match(await saidAt('2026-12-07T12:00'), /Suljettu\. Avataan ti 8\.12\. klo 10\.00/)
    assert.match(await saidAt('2026-12-04T17:00'), /Avataan ti 8\.12\. klo 10\.00/)
  })

  test('has other hours on another exception, and its usual ones after it', async () => {
    assert.match(await saidAt('2026-12-08T11:00'), /Auki nyt klo 12\.00 asti/)
    assert.match(await saidAt('2026-12-08T12:30'), /Suljettu\. Avataan ke 9\.12\. klo 9\.00/)
  })

  test('shows the week to come, exceptions and all', async () => {
    const words = await saidAt('2026-12-04T12:00')
    const week = [
      'Perjantai 4.12. 9–16 Lauantai 5.12. Suljettu Sunnuntai 6.12. Suljettu',
      'Maanantai 7.12. Suljettu. Poikkeus Tiistai 8.12. 10–12. Poikkeus Keskiviikko 9.12. 9–16 Torstai 10.12. 9–16',
    ]
    assert.ok(words.includes(week.join(' ')), words)
  })

  test('says the same in the list', async () => {
    assert.match(await saidAt('2026-12-08T11:00', '/fi/palvelut'), /Aurinko.*Auki nyt klo 12\.00 asti/)
    assert.match(await saidAt('2026-12-07T11:00', '/fi/palvelut'), /Aurinko.*Suljettu\. Avataan ti 8\.12\. klo 10\.00/)
  })
})

describe('openings', () => {
  test('expanded twice are the same, and two at once do not double them', async () => {
    const now = Temporal.Instant.from('2026-12-03T10:00:00Z')
    const all = () => rowsOf(pikkula.db, 'select location_id, span, state from directory.opening order by span')
    const before = await all()
    const expand = () => pikkula.appDb.transaction().execute((tx) => expandOpenings(tx, now))
    await Promise.all([expand(), expand()])
    assert.deepEqual(await all(), before)
  })

  test('of one place cannot overlap, whoever writes them', async () => {
    const twice = sql`insert into directory.opening (location_id, span, state)
      select location_id, span, 'open' from directory.opening limit 1`
    await assert.rejects(twice.execute(pikkula.db), /exclusion constraint/)
  })
})
