import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { rowsOf, type TestSite, testSite } from '../../test/harness.ts'
import { signedIn } from '../../test/own-family.ts'
import { anArea } from '../rooms/directory/sample.ts'
import * as a from './sample.ts'

let site: TestSite
const id: Record<string, string> = {}
const of = (name: string) => id[name] as string
before(async () => {
  site = await testSite()
  const { db } = site
  const checked = (text: string) => ({ text, state: 'checked' as const })
  await anArea(db as never, {
    ...{ code: '', slug: 'vanhakaupunki', kind: 'district', lat: 60.2, lon: 25, outline: null },
    name: { fi: checked('Vanhakaupunki'), sv: checked('Gammelstaden'), en: checked('Old Town') },
  })
  const name = { fi: 'Koskelan neuvola', sv: 'Forsby rådgivning', en: 'Koskela clinic' }
  id.clinic = await a.aUnit(db, { name, areas: ['vanhakaupunki'] })
  id.finnish = await a.aUnit(db, { name: { fi: 'Toukolan neuvola' } })
  const staff = {
    nurse: { task: 'broad_care', unit: of('clinic'), title: { fi: 'Terveydenhoitaja', sv: 'Hälsovårdare' } },
    other: { task: 'broad_care', unit: of('finnish'), title: { fi: 'Terveydenhoitaja', sv: 'Hälsovårdare' } },
    coordinator: { task: 'coordination', areas: ['vanhakaupunki'] },
    administrator: { task: 'administration' },
  }
  for (const [who, facts] of Object.entries(staff)) id[who] = await a.aPractitioner(db, facts)
  id.sanna = await a.aPerson(db, { given: 'Sanna' })
  await a.aContactPoint(db, of('sanna'), 'home_area', 'vanhakaupunki')
  await a.careOf(db, of('sanna'), { unit: of('clinic'), practitioner: of('nurse') })
})
after(() => site.close())

const inLanguage = (lang: string) =>
  rowsOf(site.db, `update people.person set lang = '${lang}'; update people.practitioner set lang = '${lang}'`)
const asStaff = async (who: string, path: string) =>
  site.visit(path, {
    cookie: `session=${await a.aSession(site.db, { practitioner: of(who) }, { now: site.clock.now })}`,
  })

const words = {
  fi: {
    area: /Kotialue:? Vanhakaupunki/,
    plain: 'Vanhakaupunki',
    clinic: 'Koskelan neuvola',
    unit: /Terveydenhoitaja, Koskelan neuvola/,
  },
  sv: {
    area: /Hemområde:? Gammelstaden/,
    plain: 'Gammelstaden',
    clinic: 'Forsby rådgivning',
    unit: /Hälsovårdare, Forsby rådgivning/,
  },
  en: {
    area: /Home area:? Old Town/,
    plain: 'Old Town',
    clinic: 'Koskela clinic',
    unit: /Terveydenhoitaja, Koskela clinic/,
  },
}

for (const [lang, { area, plain, unit, clinic }] of Object.entries(words))
  describe(`in ${lang}`, () => {
    test('an area is called by its name, never by the word it is stored by', async () => {
      await inLanguage(lang)
      const sanna = await signedIn(site, of('sanna'))
      for (const path of [`/oma/perhe/${id.sanna}`, '/oma/tiedot']) {
        const page = await sanna.visit(path)
        assert.match(page.words, area, path)
        assert.doesNotMatch(page.words, /vanhakaupunki/, path)
      }
      const everything = (await sanna.visit('/oma/tiedot/kaikki')).words
      for (const name of [plain, clinic]) assert.match(everything, new RegExp(name))
      assert.match((await asStaff('nurse', `/tyo/perheet/${id.sanna}`)).words, area)
      for (const path of [`/hallinta/yksikot/${id.clinic}`, '/tyo/oikeudet'])
        assert.match((await asStaff('administrator', path)).words, new RegExp(plain), path)
    })

    test('the head of a professional’s page names their unit', async () => {
      await inLanguage(lang)
      assert.match((await asStaff('nurse', '/tyo')).words, unit)
    })
  })

test('a unit and an area nobody has translated or named keep what there is', async () => {
  await inLanguage('sv')
  assert.match((await asStaff('other', '/tyo')).words, /Hälsovårdare, Toukolan neuvola/)
  await rowsOf(site.db, `update people.contact_point set value = 'uusi-alue' where kind = 'home_area'`)
  assert.match((await asStaff('nurse', `/tyo/perheet/${id.sanna}`)).words, /Hemområde uusi-alue/)
})
