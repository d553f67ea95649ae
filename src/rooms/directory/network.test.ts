import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { rowsOf, type TestSite, testSite } from '../../../test/harness.ts'
import { smallTown } from '../../../test/small-town.ts'
import { writeListings } from './index.ts'
import { anOrganization, aPlace, belongsTo, say } from './sample.ts'
import { aService, aTerm, isAbout, openingPeriod, servedAt } from './service-sample.ts'

// A family centre is a network (N-11): who is there today, what it offers, who belongs to it and what several give together.

/** A Tuesday. */
const noon = '2026-11-24T12:00:00+02:00'
let pikkula: TestSite
before(async () => {
  pikkula = await testSite({ now: noon })
  await pikkula.arrange(async (tx) => {
    const { city, areas, places } = await smallTown(tx)
    const association = await anOrganization(tx, { slug: 'isat', kind: 'ngo', name: say('Isien Seura', 'Pappor') })
    const peer = await aTerm(tx, { ...term('function', 'peer', 'Vertaiset'), position: 1 })
    const talk = await aTerm(tx, { ...term('function', 'talk', 'Keskustelu'), position: 0 })
    const group = await aTerm(tx, { ...term('kind', 'fathers_group', 'Isäryhmä'), position: 0, parentId: peer })
    const listening = await aTerm(tx, {
      ...term('kind', 'parents_counselling', 'Keskusteluapu'),
      position: 1,
      parentId: talk,
    })
    const centre = await aPlace(tx, {
      ...{ organizationId: city, slug: 'majakka', kind: 'family_centre', synthetic: true, areaIds: [areas.satama] },
      ...{ name: say('Perhekeskus Majakka'), lat: 60.161, lon: 24.951, stepFree: true, accessibility: ['lift'] },
    })
    const own = (slug: string, name: string, more: Partial<Parameters<typeof aService>[1]> = {}) =>
      aService(tx, {
        ...{ organizationId: city, synthetic: true, slug: { fi: slug, sv: slug, en: slug } },
        ...{ name: say(name), summary: say(`${name} kertoo.`), ...more },
      })
    const open = await own('majakan-ovi', 'Majakan ovi', {
      ...{
        firstStep: say('Koputa oveen.'),
        phone: '+358123451000',
        cost: 'free',
        minimumAgeMonths: 0,
        maximumAgeMonths: 35,
      },
    })
    const fathers = await own('isat', 'Isien aamu', { partnerIds: [association] })
    const talks = await own('juttu', 'Juttutuokio')
    const far = await own('kaukana', 'Yhteinen etäryhmä', {
      partnerIds: [association],
      everywhere: true,
      ways: ['remote'],
    })
    await isAbout(tx, fathers, group)
    await isAbout(tx, talks, listening)
    const at = async (service: string, hours: Parameters<typeof openingPeriod>[2], knownBy = false) =>
      openingPeriod(tx, { serviceAtLocationId: await servedAt(tx, service, centre, { knownBy }) }, hours)
    await at(open, [{ weekdays: [2], opens: '10:00', closes: '14:00' }], true)
    await at(fathers, [{ weekdays: [2, 6], opens: '09:00', closes: '11:00' }])
    await at(talks, [{ weekdays: [2], opens: '13:00', closes: '15:00', everyWeeks: 2 }])
    for (const member of [places.clinic, places.moon]) await belongsTo(tx, centre, member)
    await writeListings(tx)
    return far
  })
})
beforeEach(() => pikkula.clock.set(noon))
after(() => pikkula.close())

const term = (taxonomy: 'function' | 'kind', code: string, name: string) => ({
  ...{ taxonomy, code, slug: { fi: code, sv: code, en: code }, name: say(name) },
})
const centrePage = () => pikkula.visit('/fi/paikat/majakka')
const part = (words: string, from: string, to: string) => words.slice(words.indexOf(from), words.indexOf(to))

describe('the page of a family centre', () => {
  test('says by the clock who is there today: what is on, what is to come, and not what is over', async () => {
    const today = part((await centrePage()).words, 'Tänään täällä', 'Palvelut täällä')
    assert.match(today, /ti 24\.11\. 10\.00 –14\.00 Majakan ovi Pikkulan kaupunki Nyt 13\.00 –15\.00 Juttutuokio/)
    assert.doesNotMatch(today, /Isien aamu/)
    pikkula.clock.set('2026-11-24T08:00:00+02:00')
    assert.match((await centrePage()).words, /Tänään täällä ti 24\.11\. 9\.00 –11\.00 Isien aamu/)
  })

  test('when the day is over says what comes next', async () => {
    pikkula.clock.set('2026-11-24T15:00:00+02:00')
    assert.match(
      (await centrePage()).words,
      /Tänään täällä ei ole enää ohjelmaa\. Seuraavaksi: la 28\.11\. klo 9\.00, Isien aamu/,
    )
  })

  test('has its services by what kind of help they are, with their hours here in words', async () => {
    const here = part((await centrePage()).words, 'Palvelut täällä', 'Yhdessä järjestetyt')
    assert.match(
      here,
      /Keskustelu Juttutuokio.*Joka toinen tiistai klo 13–15\. Seuraavat päivät: ti 24\.11\., ti 8\.12\. ja ti 22\.12\./,
    )
    assert.match(here, /Vertaiset Isien aamu Isien aamu kertoo\. Tiistaisin ja lauantaisin klo 9–11\./)
  })

  test('lists its member units with how far they are, the nearest first, and says which are closed', async () => {
    const { words, html } = await centrePage()
    const network = part(words, 'Verkosto ympärillä', 'Liikkuminen')
    assert.match(network, /Sataman neuvola neuvola, 100 m.*Leikkipuisto Kuu leikkipuisto, 9,9 km Tilapäisesti suljettu/)
    for (const slug of ['sataman-neuvola', 'kuu']) assert.match(html, new RegExp(`href="/fi/paikat/${slug}"`))
  })

  test('lists what several give together, at the centre or without a place', async () => {
    const joint = part((await centrePage()).words, 'Yhdessä järjestetyt', 'Verkosto ympärillä')
    assert.match(joint, /Isien aamu .*Yhdessä: Pikkulan kaupunki ja Isien Seura Keksitty esimerkki Yhteinen etäryhmä/)
    assert.doesNotMatch(joint, /Juttutuokio/)
  })

  test('says how to begin, and is open by the hours of what it is known by', async () => {
    const contact = /<aside[\s\S]*?<\/aside>/.exec((await centrePage()).html)?.[0] ?? ''
    assert.match(contact, /href="tel:\+358123451000"/)
    assert.match(contact, /Koputa oveen\./)
    assert.match(contact, /Auki nyt klo\u00a014\.00 asti/)
  })

  test('says that it is made up, what helps to get in, and what is not known of that', async () => {
    const { words } = await centrePage()
    assert.match(words, /Keksitty esimerkki Tätä paikkaa ei ole\./)
    assert.match(words, /Sisään pääsee ilman portaita\. Täällä on hissi\. Ei tiedossa: esteetön vessa, kuulosilmukka/)
    assert.doesNotMatch((await pikkula.visit('/fi/paikat/aurinko')).words, /Tätä paikkaa ei ole/)
  })

  test('a member says to which network it belongs', async () => {
    assert.match(
      (await pikkula.visit('/fi/paikat/sataman-neuvola')).words,
      /Kuuluu verkostoon: Perhekeskus Majakka, 100 m/,
    )
  })
})

describe('the page of an invented service', () => {
  test('says so, how and where it is given with its times there, and who gives it together', async () => {
    const { words, html } = await pikkula.visit('/fi/palvelut/isat')
    assert.match(words, /Keksitty esimerkki Tätä palvelua ei ole, eikä sen puhelin vastaa/)
    assert.match(words, /Järjestäjä Yhdessä: Pikkulan kaupunki ja Isien Seura/)
    assert.match(words, /Paikat \(1\) Perhekeskus Majakka.*Tiistaisin ja lauantaisin klo 9–11\./)
    for (const link of ['kind=fathers_group', 'function=peer'])
      assert.ok(html.includes(`href="/fi/palvelut?${link}"`), link)
  })

  test('tells whom it reaches; what nobody has told is not known', async () => {
    const { words } = await pikkula.visit('/fi/palvelut/kaukana')
    assert.match(words, /Miten Etänä/)
    assert.match(words, /Palvelukieli Ei tiedossa Lähete Ei tiedossa Alue Koko kaupunki/)
  })

  test('can be told wrong: the form knows the page and gives a receipt', async () => {
    const { html } = await pikkula.visit('/fi/palvelut/isat')
    const link = /href="(\/fi\/palaute\?[^"]*)"[^>]*>Ilmoita virheestä/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
    assert.match((await pikkula.visit(link)).html, /name="about" value="\/fi\/palvelut\/isat"/)
    const sent = await pikkula.send('/fi/palaute', {
      message: 'Aika on väärä',
      about: '/fi/palvelut/isat',
      kind: 'wrong_fact',
    })
    assert.match((await pikkula.visit(sent.headers.get('location') ?? '')).words, /[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}/)
    assert.deepEqual(await rowsOf(pikkula.db, 'select about_path, kind from feedback.feedback'), [
      { about_path: '/fi/palvelut/isat', kind: 'wrong_fact' },
    ])
  })
})
