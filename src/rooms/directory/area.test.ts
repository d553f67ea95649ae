import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { rowsOf, type TestSite, testSite } from '../../../test/harness.ts'
import { smallTown } from '../../../test/small-town.ts'

let pikkula: TestSite
let helsinki: TestSite
before(async () => {
  pikkula = await testSite()
  helsinki = await testSite({ demo: true })
  await pikkula.arrange(smallTown)
})
after(() => Promise.all([pikkula.close(), helsinki.close()]))

const pilots = async () =>
  (await rowsOf<{ slug: string }>(helsinki.db, `select slug from directory.area where kind = 'pilot_area'`)).map(
    ({ slug }) => slug,
  )

describe('the page of an area', () => {
  test('shows its places kind by kind', async () => {
    const { status, words } = await pikkula.visit('/fi/alueet/satama')
    assert.equal(status, 200)
    assert.match(words, /Leikkipuistot 1 A Leikkipuisto Aurinko/)
    assert.match(words, /Neuvolat 1 B Sataman neuvola/)
  })

  test('where something is missing it names the nearest one, so that the gap is seen', async () => {
    const { words } = await pikkula.visit('/fi/alueet/kukkula')
    assert.match(words, /Neuvolat Ei tällä alueella\. Lähin on Sataman neuvola, 9,8 km/)
    assert.match(words, /Etäisyydet ovat linnuntietä/)
    assert.doesNotMatch(words, /Terveysasemat/, 'what the whole town lacks is no gap of this area')
  })

  test('of a kind we know only partly nothing is said to be missing', async () => {
    const { words } = await helsinki.visit('/fi/alueet/malmi')
    assert.match(words, /Terveysasemat Meillä on tiedot vain osasta\. Lähin tuntemamme on/)
    assert.match(words, /Näistä meillä on tiedot vain osasta: neuvolat, päiväkodit, /)
    for (const { slug } of await rowsOf<{ slug: string }>(helsinki.db, 'select slug from directory.area')) {
      const main = (await helsinki.visit(`/fi/alueet/${slug}`)).words
      assert.doesNotMatch(main, /(Neuvolat|Terveysasemat|Päiväkodit) Ei tällä alueella/, slug)
    }
    assert.match(words, /Perhetalot Ei tällä alueella\. Lähin on/, 'all family houses are known')
  })

  test('has the map and what is near before all that one need not travel for', async () => {
    const { html } = await helsinki.visit('/fi/alueet/lauttasaari')
    const order = ['Paikat alueella', 'class="map"', 'Lähipäivinä täällä', 'Lähimmät muualla', 'Tämä tulee luoksesi']
    const found = order.map((text) => html.indexOf(text))
    assert.ok(
      found.every((place) => place > 0),
      String(found),
    )
    assert.deepEqual(
      found,
      found.toSorted((a, b) => a - b),
    )
  })

  test('a small figure that is withheld, or an area of ours alone, is not known', async () => {
    assert.match(
      (await helsinki.visit('/fi/alueet/lansisaaret')).words,
      /Alle 7-vuotiaita Ei tiedossa Asukkaita Ei tiedossa/,
    )
    const { words } = await pikkula.visit('/fi/alueet/metsa')
    assert.match(words, /Alle 7-vuotiaita Ei tiedossa/)
  })

  test('areas of one name are told apart by their kind', async () => {
    const { words } = await helsinki.visit('/fi/alueet/malmi')
    assert.match(words, /Kuuluu alueisiin .*Malmi, Kokeilualue/)
    assert.match((await helsinki.visit('/fi/paikat/malmin-neuvola')).words, /Malmi, Peruspiiri/)
  })

  test('a closed place is shown as closed and is never the nearest one', async () => {
    assert.match(
      (await pikkula.visit('/fi/alueet/kukkula')).words,
      /Leikkipuisto Kuu Tilapäisesti suljettu.*Leikkipuistot Lähin on Leikkipuisto Aurinko/,
    )
    assert.match(
      (await pikkula.visit('/fi/alueet/metsa')).words,
      /Leikkipuistot Ei tällä alueella\. Lähin on Leikkipuisto Aurinko, 11 km/,
    )
  })

  test('its figures carry their year, and a forecast says that it is one', async () => {
    assert.match((await pikkula.visit('/fi/alueet/satama')).words, /Alle 7-vuotiaita 1 234 vuonna 2015/)
    assert.match((await pikkula.visit('/en/areas/satama')).words, /1,234 in 2015/)
    assert.match((await pikkula.visit('/fi/alueet/kukkula')).words, /56 vuonna 2016 tehty ennuste/)
  })

  test('leads to the list of its places', async () => {
    const { html } = await pikkula.visit('/fi/alueet/satama')
    assert.match(html, /href="\/fi\/palvelut\?area=satama"/)
  })

  test('of any kind leads to as many places as it promises', async () => {
    for (const slug of ['kannelmaki', 'pohjoinen-suurpiiri', 'malmi', 'ita-helsinki', ...(await pilots())]) {
      const { html, words } = await helsinki.visit(`/fi/alueet/${slug}`)
      const link = /class="btn" href="(\/fi\/palvelut\?area=[^"]*)"/.exec(html)?.[1] ?? ''
      const promised = /Näytä (?:kaikki (\d+)|tämä) listalla/.exec(words)
      const list = await helsinki.visit(link)
      assert.match(list.words, promised?.[1] ? new RegExp(`\\b${promised[1]} tulosta`) : /\b1 tulos\b/, slug)
      assert.match(list.html, new RegExp(`<option value="${slug}" selected`), slug)
    }
  })

  test('knows what it is part of and what it consists of', async () => {
    assert.match((await pikkula.visit('/fi/alueet/satama')).words, /Kuuluu alueisiin Etelä/)
    assert.match((await pikkula.visit('/fi/alueet/etela')).words, /Alueen osat Satama/)
  })

  test('an unknown area is not found', async () => {
    assert.equal((await pikkula.visit('/fi/alueet/ei-ole')).status, 404)
  })
})

describe('the index of areas', () => {
  test('has every district under its part of the city', async () => {
    const { words } = await pikkula.visit('/fi/alueet')
    assert.match(words, /Etelä Peruspiiri Alle 7-vuotiaita vuonna 2015 Satama/)
    assert.match(words, /Pohjoinen Peruspiiri Alle 7-vuotiaita Kukkula/)
  })

  test('of Helsinki has 34 districts in four parts, their 148 neighbourhoods and five pilot areas', async () => {
    const { html } = await helsinki.visit('/sv/omraden')
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
    assert.equal(new Set(main.match(/href="\/sv\/omraden\/[^"]+"/g)).size, 4 + 34 + 148 + 5)
  })

  test('counts the children of each district, with the year, and warns of adding up', async () => {
    const { words } = await helsinki.visit('/fi/alueet')
    assert.match(words, /Peruspiiri Alle 7-vuotiaita vuonna 2015 Alppiharju 334 Kallio 983/)
    assert.match(words, /Osa-alueiden luvut eivät yhteensä ole peruspiirin luku/)
    assert.match((await pikkula.visit('/fi/alueet')).words, /Satama 1 234.*Kukkula Ei tiedossa/)
  })
})
