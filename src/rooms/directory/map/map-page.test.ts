import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestSite, testSite } from '../../../../test/harness.ts'
import { smallTown } from '../../../../test/small-town.ts'
import { writeListings } from '../index.ts'
import { anArea, say } from '../sample.ts'
import { aService, servedAt } from '../service-sample.ts'

let pikkula: TestSite
let helsinki: TestSite
before(async () => {
  pikkula = await testSite()
  helsinki = await testSite({ demo: true })
  await pikkula.arrange(async (tx) => {
    const { city, places, areas } = await smallTown(tx)
    const circle = await aService(tx, {
      ...{ organizationId: city, slug: { fi: 'perhekahvila', sv: 'familjekafe', en: 'cafe' }, synthetic: true },
      name: say('Perhekahvila', 'Familjekafé'),
      summary: say('Kahvia ja seuraa.'),
    })
    await servedAt(tx, circle, places.sun, { knownBy: false })
    const phone = { organizationId: city, slug: { fi: 'neuvo', sv: 'rad', en: 'advice' }, synthetic: true }
    await aService(tx, { ...phone, name: say('Neuvontapuhelin'), summary: say('Soita.'), ways: ['phone'] })
    const ring = [24.93, 24.97].flatMap((lon): [number, number][] => [
      [lon, 60.15],
      [lon, 60.17],
    ])
    await anArea(tx, {
      ...{ code: '9', slug: 'niemi', kind: 'district', name: say('Niemi', 'Udden'), lat: 60.16, lon: 24.95 },
      outline: [ring],
    })
    assert.ok(areas.satama)
    await writeListings(tx)
  })
})
after(() => Promise.all([pikkula.close(), helsinki.close()]))

const plain = (text: string) => text.replace(/<[^>]*>|\u00ad/g, '').trim()
/** Letters and names of the cards, and of the pins with the card each leads to. */
function lettersOf(html: string) {
  const cards = [...html.matchAll(/<li class="card service spot" id="([A-Z]+)"[\s\S]*?<h3>([\s\S]*?)<\/h3>/g)]
  const pins = [...html.matchAll(/<a href="#([A-Z]+)" aria-label="([^"]*)"/g)]
  return {
    cards: cards.map(([, letter = '', title = '']) => `${letter}: ${plain(title)}`),
    pins: pins.map(([, , label = '']) => label),
    targets: pins.map(([, letter = '']) => letter),
  }
}

describe('the page of the map', () => {
  test('has each place once, with the services it has besides, and leads from pin to card', async () => {
    const { status, html, words } = await pikkula.visit('/fi/kartta')
    assert.equal(status, 200)
    const { cards, pins, targets } = lettersOf(html)
    assert.deepEqual(pins, cards)
    assert.deepEqual(targets, ['A', 'B', 'C'])
    assert.match(cards.join(), /A: Leikkipuisto Aurinko.*B: Sataman neuvola.*C: Leikkipuisto Kuu/)
    assert.match(words, /3 paikkaa kartalla/)
    assert.match(words, /Leikkipuisto Aurinko .*?Täällä: Perhekahvila .*?Sataman neuvola/)
  })

  test('says of every place what a list would say: kind, district, address, phone, why it is shut', async () => {
    const { words } = await pikkula.visit('/fi/kartta')
    for (const fact of ['Leikkipuisto, Satama', 'Rantakatu 4, 00100 Pikkula', '09 310 41632', 'Talo on remontissa.'])
      assert.ok(words.includes(fact), fact)
    assert.match(words, /Leikkipuisto Kuu .{0,20}Tilapäisesti suljettu/)
  })

  test('tells how many results it cannot show, and why', async () => {
    const { words, html } = await pikkula.visit('/fi/kartta')
    assert.match(words, /2 tulosta ei ole kartalla\. Ne tulevat kotiin, vastaavat puhelimessa/)
    assert.match(html, /href="\/fi\/palvelut"[^>]*>(<svg[\s\S]*?<\/svg>)?Näytä listana/)
  })

  test('shows the same selection as the list, whose choices can be taken away here', async () => {
    const { html } = await pikkula.visit('/fi/kartta?kind=family_clinic&area=satama')
    assert.deepEqual(lettersOf(html).cards, ['A: Sataman neuvola'])
    assert.ok(html.includes('href="/fi/kartta?area=satama"') && html.includes('href="/fi/kartta?kind=family_clinic"'))
    assert.ok(html.includes('href="/fi/palvelut?kind=family_clinic&amp;area=satama"'), 'the way back keeps them')
    assert.ok(html.includes('href="/sv/karta?kind=family_clinic&amp;area=satama"'), 'and the other languages')
    const list = await pikkula.visit('/fi/palvelut?kind=family_clinic&area=satama')
    assert.ok(list.html.includes('href="/fi/kartta?kind=family_clinic&amp;area=satama"'))
  })

  test('keeps the order of the list: the nearest first, and metres in words', async () => {
    const { html, words } = await pikkula.send('/fi/kartta', { near: 'Rantakatu 12' })
    assert.deepEqual(
      lettersOf(html).cards.map((card) => card.slice(3)),
      ['Sataman neuvola', 'Leikkipuisto Aurinko', 'Leikkipuisto Kuu'],
    )
    assert.match(words, /Rantakatu 12, \d+ m/)
    assert.doesNotMatch(html, /href="[^"]*Rantakatu/, 'what was asked stands in no address')
  })

  test('takes own words by POST and hands them on by POST only', async () => {
    const { html, headers } = await pikkula.send('/fi/kartta', { q: 'neuvola' })
    assert.deepEqual(lettersOf(html).cards, ['A: Sataman neuvola'])
    assert.match(html, /<form method="post" action="\/fi\/palvelut"><input type="hidden" name="q" value="neuvola"/)
    assert.doesNotMatch(html, /href="[^"]*neuvola[^"]*q=|[?&;]q=neuvola/)
    assert.match(headers.get('cache-control') ?? '', /private/)
  })

  test('leaves no trace of words of danger, and fetches no script then', async () => {
    const { html, words, headers } = await helsinki.send('/fi/kartta', { q: 'pelkään miestäni' })
    assert.equal(headers.get('cache-control'), 'no-store')
    assert.match(html, /<title>Perheverkosto<\/title>/)
    assert.doesNotMatch(html, /(map|list)\.[\w-]+\.js|share-address|data-here/)
    assert.doesNotMatch(words, /miestäni/)
    assert.match(html, /tel:080005005/)
  })

  test('says how many were left out because nobody has told the fact they were chosen by', async () => {
    const { words } = await pikkula.visit('/fi/kartta?cost=free')
    assert.match(words, /\d+ (jäi|jäivät) pois|jätimme pois \d+/i)
  })

  test('says kindly that nothing was found, and shows no empty map', async () => {
    const { html, words } = await pikkula.visit('/fi/kartta?kind=playground&area=metsa')
    assert.doesNotMatch(html, /id="map"/)
    assert.match(words, /0 paikkaa kartalla.*Emme löytäneet/)
  })

  test('goes on after eighty places, and an old address beyond the end shows the last', async () => {
    const first = await helsinki.visit('/fi/kartta')
    const [, total = ''] = /(\d+) paikkaa kartalla/.exec(first.words) ?? []
    assert.equal(lettersOf(first.html).cards.length, 80)
    assert.match(first.html, /href="\/fi\/kartta\?page=2"/)
    const last = await helsinki.visit('/fi/kartta?page=9')
    assert.equal(lettersOf(last.html).cards.length, Number(total) - 160)
    assert.match(last.words, /Sivu 3\/3/)
  })

  test('gathers pins that would hide each other and names everything they stand for', async () => {
    const { html } = await helsinki.visit('/fi/kartta?kind=playground')
    const { cards, pins } = lettersOf(html)
    assert.ok(pins.length < cards.length)
    const told = pins.join(', ')
    for (const card of cards) {
      const [letter = '', name = ''] = card.split(': ')
      assert.ok(told.includes(`${letter}: ${name}`) || told.includes(`${letter} ${name}`), card)
    }
  })

  test('stands without a map where a town has none', async () => {
    const empty = await testSite()
    const { status, html } = await empty.visit('/fi/kartta')
    assert.equal(status, 200)
    assert.doesNotMatch(html, /data-map=|class="map/)
    await empty.close()
  })
})

describe('areas on the map', () => {
  const drawingOf = (html: string) => /\/map\/areas\/[0-9a-f]{32}/.exec(html)?.[0] ?? ''

  test('are drawn from a file that never changes under its name, in the units of the base map', async () => {
    const { html, words } = await pikkula.visit('/fi/kartta')
    const svg = await pikkula.visit(`${drawingOf(html)}.svg`)
    assert.match(svg.headers.get('content-type') ?? '', /^image\/svg\+xml/)
    assert.match(svg.headers.get('cache-control') ?? '', /immutable/)
    // 0.03 degrees east of the map's edge and 0.15 south of it.
    assert.match(svg.html, /<symbol id="areas"[^>]*><path [^>]*d="M300 3000l0 -400 400 400/)
    assert.match(words, /Ohuet viivat ovat alueiden rajoja/)
    assert.equal((await pikkula.visit(`/map/areas/${'0'.repeat(32)}.svg`)).status, 404)
  })

  test('are told to the moving map with their names in each language and their outlines', async () => {
    const { html } = await pikkula.visit('/fi/kartta')
    const answer = await pikkula.visit(`${drawingOf(html)}.json`)
    assert.match(answer.headers.get('content-type') ?? '', /^application\/geo\+json/)
    const { features } = JSON.parse(answer.html) as { features: { properties: object; geometry: { type: string } }[] }
    const niemi = features.find(({ properties }) => JSON.stringify(properties).includes('Udden'))
    assert.deepEqual(niemi?.properties, { kind: 'district', name: { fi: 'Niemi', sv: 'Udden' }, at: [24.95, 60.16] })
    assert.equal(niemi?.geometry.type, 'MultiPolygon')
    assert.equal(
      features.find(({ properties }) => JSON.stringify(properties).includes('Kukkula'))?.geometry.type,
      'Point',
    )
  })

  test('are outlined when one is chosen', async () => {
    const { html } = await helsinki.visit('/fi/kartta?area=malmi')
    assert.match(html, /<path class="map-area" d="M/)
    assert.doesNotMatch((await helsinki.visit('/fi/kartta')).html, /class="map-area"/)
  })

  test('have their names on the drawn map, more of them where there is room', async () => {
    const { html } = await helsinki.visit('/fi/kartta?kind=family_clinic')
    const names = (group: string) =>
      (new RegExp(`<g [^>]*class="${group}"[\\s\\S]*?</g>`).exec(html)?.[0].match(/<text/g) ?? []).length
    assert.ok(names('map-names') >= 3 && names('map-names-wide') > names('map-names'))
  })
})
