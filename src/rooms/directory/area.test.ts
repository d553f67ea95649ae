import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestSite, testSite } from '../../../test/harness.ts'
import { smallTown } from '../../../test/small-town.ts'

let pikkula: TestSite
let helsinki: TestSite
before(async () => {
  pikkula = await testSite()
  helsinki = await testSite({ demo: true })
  await pikkula.arrange(smallTown)
})
after(() => Promise.all([pikkula.close(), helsinki.close()]))

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
    assert.match(words, /Terveysasemat Emme tunne vielä yhtään/, 'when there is none in the whole town')
  })

  test('a closed place is shown as closed and is never the nearest one', async () => {
    assert.match((await pikkula.visit('/fi/alueet/kukkula')).words, /Leikkipuisto Kuu Tilapäisesti suljettu/)
    assert.match(
      (await pikkula.visit('/fi/alueet/metsa')).words,
      /Leikkipuistot Ei tällä alueella\. Lähin on Leikkipuisto Aurinko, 11 km/,
    )
  })

  test('its figures carry their year, and a forecast says that it is one', async () => {
    assert.match((await pikkula.visit('/fi/alueet/satama')).words, /Alle 7-vuotiaita 1 234 vuonna 2015/)
    assert.match((await pikkula.visit('/en/areas/satama')).words, /1,234 in 2015/)
    assert.match((await pikkula.visit('/fi/alueet/kukkula')).words, /56 ennuste vuodelta 2016/)
  })

  test('leads to the list of its places', async () => {
    const { html } = await pikkula.visit('/fi/alueet/satama')
    assert.match(html, /href="\/fi\/palvelut\?area=satama"/)
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
    assert.match(words, /Etelä Satama/)
    assert.match(words, /Pohjoinen Kukkula/)
  })

  test('of Helsinki has 34 districts in four parts', async () => {
    const { html } = await helsinki.visit('/sv/omraden')
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
    assert.equal(new Set(main.match(/href="\/sv\/omraden\/[^"]+"/g)).size, 38)
  })
})
