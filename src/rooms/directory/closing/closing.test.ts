import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { sql } from 'kysely'
import { rowsOf, type TestSite, wordsOf } from '../../../../test/harness.ts'
import { type Jar, secureSite, signedInJar } from '../../../../test/secure-site.ts'
import { smallTown } from '../../../../test/small-town.ts'
import * as a from '../../../people/sample.ts'
import { readEntry } from '../entries/read.ts'
import { undoVersion } from '../entries/undo.ts'
import { openingPeriod } from '../service-sample.ts'

let site: TestSite
let town: Awaited<ReturnType<typeof smallTown>>
let place: string
let service: string
let own: Jar
let other: Jar
let nurse: Jar
before(async () => {
  site = await secureSite()
  town = await site.arrange(smallTown)
  const [association, stranger] = [await a.anOrganization(site.db), await a.anOrganization(site.db)]
  const editorAt = async (organization: string) =>
    a.aPractitioner(site.db, { task: 'editing', unit: await a.aUnit(site.db, { organization, register: null }) })
  await rowsOf(site.db, `update directory.organization set run_by = '${association}'`)
  own = await signedInJar(site, { practitioner: await editorAt(association) })
  other = await signedInJar(site, { practitioner: await editorAt(stranger) })
  nurse = await signedInJar(site, {
    practitioner: await a.aPractitioner(site.db, { task: 'broad_care', service: 'clinic' }),
  })
  const [found] = await rowsOf<{ id: string; slug: string }>(
    site.db,
    `select l.id from directory.location l where kind = 'playground' and status = 'active' limit 1`,
  )
  place = found?.id ?? ''
  const [one] = await rowsOf<{ id: string }>(
    site.db,
    `select id from directory.service where status = 'active' and not exists
    (select from directory.help_line where service_id = service.id) and not exists (select from directory.service_at_location where service_id = service.id) limit 1`,
  )
  service = one?.id ?? ''
  assert.ok(town)
})
after(() => site.close())
beforeEach(async () => {
  site.clock.set('2026-11-24T10:00:00Z')
  await site.arrange(async (tx) => {
    await sql`delete from directory.opening_period where location_id = ${place}`.execute(tx)
    await openingPeriod(tx, { locationId: place }, [{ weekdays: [1, 2, 3, 4, 5], opens: '09:00', closes: '15:00' }])
  })
})

const page = () => `/tyo/koordinointi/palvelut/${place}/aukiolo`
const shown = async () => {
  const [row] = await rowsOf<{ slug: string }>(site.db, `select slug from directory.location where id = '${place}'`)
  return (await site.visit(`/fi/paikat/${row?.slug}`)).words
}
const today = '2026-11-24'

describe('closed today', () => {
  test('is two presses from the day of the editor, and stands on the public page at once', async () => {
    assert.match(await shown(), /Auki nyt/)
    const day = await own.open('/tyo')
    assert.match(day.html, new RegExp(`href="${page()}"`))
    const confirm = await own.open(page())
    assert.match(wordsOf(confirm.html), /Perheet näkevät heti: ”Suljettu tänään, tiistai 24\.11\.”/)
    const sent = await own.send(page(), { about: 'today', from: today, to: today, reason: 'illness' })
    assert.equal(sent.status, 303)
    const words = await shown()
    assert.match(words, /Suljettu tänään Työntekijä on sairaana\./)
    assert.doesNotMatch(words, /Auki nyt/)
    assert.match(wordsOf((await own.open('/tyo')).html), /Suljettu tänään/)
  })

  test('tells the reason in the reader’s language, or own words', async () => {
    await own.send(page(), {
      about: 'today',
      from: today,
      to: today,
      reason: 'illness',
      'words-fi': 'Vesi on poikki.',
      'words-sv': 'Inget vatten.',
    })
    assert.match(await shown(), /Suljettu tänään Vesi on poikki\./)
    const [row] = await rowsOf<{ slug: string }>(site.db, `select slug from directory.location where id = '${place}'`)
    assert.match((await site.visit(`/sv/platser/${row?.slug}`)).words, /Stängt i dag Inget vatten\./)
  })

  test('can be taken back, and the usual hours hold again', async () => {
    await own.send(page(), { about: 'today', from: today, to: '2026-11-26', reason: 'fault' })
    assert.match(await shown(), /Suljettu to 26\.11\. asti/)
    assert.equal((await own.send(`${page()}/peru`, { from: today, to: '2026-11-26' })).status, 303)
    assert.match(await shown(), /Auki nyt/)
    const entry = await readEntry(site.db, 'location', place)
    assert.equal(entry?.document.hours.length, 1)
  })

  test('is a version that can be undone, and keeps what another has changed meanwhile', async () => {
    await own.send(page(), { about: 'today', from: today, to: today, reason: 'none' })
    const entry = await readEntry(site.db, 'location', place)
    assert.equal(entry?.document.hours.length, 2)
    const author = { source: 'editor', now: site.clock.now }
    await site.db
      .transaction()
      .execute((tx) => undoVersion(tx, 'location', author, { id: place, version: entry?.version ?? 0 }))
    assert.equal((await readEntry(site.db, 'location', place))?.document.hours.length, 1)
  })

  test('closes what is given there at its own hours, too', async () => {
    const [at] = await rowsOf<{ id: string }>(
      site.db,
      `select id from directory.service_at_location where location_id = '${place}' limit 1`,
    )
    await site.arrange((tx) =>
      openingPeriod(tx, { serviceAtLocationId: at?.id ?? '' }, [{ weekdays: [2], opens: '09:00', closes: '15:00' }]),
    )
    const openings = () =>
      rowsOf(
        site.db,
        `select 1 from directory.opening where owner_id = '${at?.id}' and span @> '2026-11-24T10:00:00Z'::timestamptz`,
      )
    assert.equal((await openings()).length, 1)
    await own.send(page(), { about: 'today', from: today, to: today, reason: 'none' })
    assert.equal((await openings()).length, 0)
    await site.arrange((tx) =>
      sql`delete from directory.opening_period where service_at_location_id = ${at?.id}`.execute(tx),
    )
  })

  test('of a place whose usual hours nobody knows says nothing of the other days', async () => {
    await rowsOf(site.db, `delete from directory.opening_period where location_id = '${place}'`)
    await own.send(page(), { about: 'today', from: today, to: today, reason: 'none' })
    const words = await shown()
    assert.match(words, /Suljettu tänään/)
    assert.match(words, /Aukioloajat eivät ole tiedossa/)
  })

  test('is told of a service without a place on its page', async () => {
    if (!service) return
    await own.send(`/tyo/koordinointi/palvelut/${service}/aukiolo`, {
      about: 'today',
      from: today,
      to: today,
      reason: 'training',
    })
    const [row] = await rowsOf<{ slug: Record<string, string> }>(
      site.db,
      `select slug from directory.service where id = '${service}'`,
    )
    assert.match(
      (await site.visit(`/fi/palvelut/${row?.slug.fi}`)).words,
      /Suljettu tänään Henkilökunta on koulutuksessa\./,
    )
  })
})

describe('days ahead', () => {
  test('a holiday is closed with one press, or has hours of its own', async () => {
    assert.match(wordsOf((await own.open(page())).html), /sunnuntai 6\.12\. Ei kerrottu/)
    await own.send(page(), { about: 'holiday', from: '2026-12-06', to: '2026-12-06', reason: 'day' })
    const after = wordsOf((await own.open(page())).html)
    assert.match(after, /sunnuntai 6\.12\. Suljettu\. Juhlapyhä\./)
    const sent = await own.send(page(), {
      ...{ about: 'other', 'other-from': '2026-12-24', 'other-to': '2026-12-24', state: 'open', opens: '09:00' },
      ...{ closes: '12:00', 'other-reason': 'none' },
    })
    assert.equal(sent.status, 303)
    const open = await rowsOf(
      site.db,
      `select 1 from directory.opening where owner_id = '${place}' and span @> '2026-12-24T08:00:00Z'::timestamptz`,
    )
    assert.equal(open.length, 1)
    site.clock.set('2026-12-04T10:00:00Z')
    assert.match(await shown(), /Suljettu lähipäivinä su 6\.12\.: Juhlapyhä\./)
  })

  test('the day that is told by itself goes before the weeks around it', async () => {
    await own.send(page(), {
      about: 'other',
      'other-from': '2026-12-01',
      'other-to': '2026-12-20',
      state: 'closed',
      'other-reason': 'holiday',
    })
    await own.send(page(), {
      about: 'other',
      'other-from': '2026-12-10',
      'other-to': '2026-12-10',
      state: 'open',
      opens: '09:00',
      closes: '12:00',
      'other-reason': 'none',
    })
    const on = (moment: string) =>
      rowsOf(
        site.db,
        `select 1 from directory.opening where owner_id = '${place}' and span @> '${moment}'::timestamptz`,
      )
    assert.equal((await on('2026-12-10T08:00:00Z')).length, 1)
    assert.equal((await on('2026-12-09T08:00:00Z')).length, 0)
  })

  test('a day that cannot be is refused with what was typed', async () => {
    const sent = await own.send(page(), {
      about: 'other',
      'other-from': '2026-12-10',
      'other-to': '2026-12-01',
      state: 'open',
      opens: '9',
      closes: '12:00',
      'other-reason': 'none',
      'other-words-sv': 'Hej',
    })
    assert.equal(sent.status, 422)
    const words = wordsOf(sent.html)
    for (const error of [/Viimeinen päivä on ennen ensimmäistä/, /Kirjoita kellonaika/, /Kirjoita myös suomeksi/])
      assert.match(words, error)
    assert.match(sent.html, /value="2026-12-10"/)
    const past = await own.send(page(), { about: 'today', from: '2026-11-23', to: '2026-11-23', reason: 'none' })
    assert.equal(past.status, 422)
  })
})

describe('whose hours they are not', () => {
  test('finds neither page nor form', async () => {
    for (const jar of [other, nurse]) {
      assert.equal((await jar.open(page())).status, 404)
      assert.equal((await jar.send(page(), { about: 'today', from: today, to: today })).status, 404)
      assert.equal((await jar.send(`${page()}/peru`, { from: today, to: today })).status, 404)
    }
    assert.equal((await nurse.open('/tyo/koordinointi/aukiolo')).status, 404)
    assert.doesNotMatch((await other.open('/tyo/koordinointi/aukiolo')).html, new RegExp(place))
    assert.match(await shown(), /Auki nyt/)
  })

  test('the network’s editor finds all, by name', async () => {
    const approver = await signedInJar(site, { practitioner: await a.aPractitioner(site.db, { task: 'approving' }) })
    assert.match((await approver.open('/tyo/koordinointi/aukiolo')).html, new RegExp(page()))
    assert.doesNotMatch((await approver.open('/tyo/koordinointi/aukiolo?q=qwertyzzz')).html, new RegExp(page()))
  })
})
