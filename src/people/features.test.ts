import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { rowsOf, type TestSite } from '../../test/harness.ts'
import { secureSite, signedInJar } from '../../test/secure-site.ts'
import { type Feature, features } from './features.ts'
import * as a from './sample.ts'

let site: TestSite
let sanna: string
let unit: string
let other: string
let nurse: string
before(async () => {
  site = await secureSite({ post: { push: async () => {} } })
  unit = await a.aUnit(site.db, { name: 'Malmin neuvola', phone: '012 345 6701', areas: ['malmi'] })
  nurse = await a.aPractitioner(site.db)
  other = await a.aUnit(site.db, { name: 'Kallion neuvola', phone: '012 345 6702', areas: ['kallio'] })
})
after(() => site.close())
beforeEach(async () => {
  await rowsOf(site.db, 'delete from people.feature_switch; update people.feature set everywhere = true')
  sanna = await a.aPerson(site.db, { given: 'Sanna' })
})

const pages: Record<Feature, string> = { passkeys: '/oma/avaimet', web_push: '/oma/ilmoitukset' }
const notYet = /Ei vielä käytössä täällä/
const open = async (feature: Feature, person = sanna) =>
  (await (await signedInJar(site, { person })).open(pages[feature])).html
const isOff = async (feature: Feature, person = sanna) => notYet.test(await open(feature, person))
const turn = (feature: Feature, where: { unit?: string; area?: string }, on: boolean) =>
  rowsOf(
    site.db,
    `insert into people.feature_switch (feature, unit_id, area, is_on)
     values ('${feature}', ${where.unit ? `'${where.unit}'` : 'null'}, ${where.area ? `'${where.area}'` : 'null'}, ${on})`,
  )
const everywhere = (feature: Feature, on: boolean) =>
  rowsOf(site.db, `update people.feature set everywhere = ${on} where key = '${feature}'`)

test('the switches of the installation are those that pages ask for', async () => {
  const known = await rowsOf<{ key: string }>(site.db, 'select key from people.feature order by key')
  assert.deepEqual(
    known.map(({ key }) => key),
    [...features].toSorted(),
  )
  await rowsOf(
    site.db,
    `insert into people.feature (key, name) values ('gone', '{"fi": {"text": "Entinen", "state": "checked"}}')`,
  )
  const administrator = await a.aPractitioner(site.db, { task: 'administration' })
  const page = await (await signedInJar(site, { practitioner: administrator })).open('/tyo/kytkimet')
  assert.doesNotMatch(page.html, /Entinen/)
  assert.match(page.html, /Ilmoitukset selaimessa/)
  await rowsOf(site.db, `delete from people.feature where key = 'gone'`)
})

for (const feature of features)
  describe(`${feature}, turned off,`, () => {
    test('for a unit is not in use for who is served there, and is for others', async () => {
      await turn(feature, { unit }, false)
      assert.equal(await isOff(feature), false)
      await a.careOf(site.db, sanna, { unit, practitioner: nurse })
      assert.match(await open(feature), /Ei vielä käytössä täällä.*Malmin neuvola.*href="tel:0123456701"/s)
    })

    test('everywhere is in use for a pilot’s own, by unit or by home', async () => {
      await everywhere(feature, false)
      assert.equal(await isOff(feature), true)
      await turn(feature, { area: 'malmi' }, true)
      await a.aContactPoint(site.db, sanna, 'home_area', 'malmi')
      assert.equal(await isOff(feature), false)
      const guest = await a.aPerson(site.db, { given: 'Vieras' })
      await a.careOf(site.db, guest, { unit: other, practitioner: nurse })
      assert.equal(await isOff(feature, guest), true)
      await turn(feature, { unit: other }, true)
      assert.equal(await isOff(feature, guest), false)
    })

    test('names the town’s number when no unit’s is known, and the services when that is not either', async () => {
      await everywhere(feature, false)
      assert.match(await open(feature), /href="\/fi\/palvelut">Voit aina myös soittaa/)
      await site.arrange(async () => {
        await rowsOf(
          site.db,
          `insert into platform.municipality (name, network, hue, chroma, phone) values ('{}', '{}', 1, 0, '012 345 6000')`,
        )
      })
      await site.arrange(async () => {})
      assert.match(await open(feature), /Kaupungin neuvonta,.*href="tel:0123456000"/s)
      await rowsOf(site.db, 'delete from platform.municipality')
      await site.arrange(async () => {})
    })
  })

describe('a parent whose child is served', () => {
  test('is asked by the child’s unit, by what it has become, and never by one that must stay hidden', async () => {
    const child = await a.aChild(site.db, { given: 'Aino' })
    await a.guardianshipOf(site.db, sanna, child)
    await a.careOf(site.db, child, { unit: other, practitioner: nurse })
    await everywhere('passkeys', false)
    await turn('passkeys', { unit }, true)
    assert.equal(await isOff('passkeys'), true)
    await rowsOf(
      site.db,
      `insert into people.unit_change (from_unit_id, to_unit_id, what, on_day) values ('${other}', '${unit}', 'merged', '2026-11-01')`,
    )
    assert.equal(await isOff('passkeys'), false)
    await a.aSafetyOrder(site.db, child)
    const html = await open('passkeys')
    assert.match(html, notYet)
    assert.doesNotMatch(html, /neuvola|tel:012345670/)
  })
})
