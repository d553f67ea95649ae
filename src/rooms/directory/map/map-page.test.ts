import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestSite, testSite } from '../../../../test/harness.ts'
import { smallTown } from '../../../../test/small-town.ts'
import { writeListings } from '../index.ts'
import { letterOf } from '../map-view.ts'
import { anArea, aPlace, say } from '../sample.ts'
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
    assert.match(cards.join(), /A: Sataman neuvola.*B: Leikkipuisto Aurinko.*C: Leikkipuisto Kuu/)
    assert.match(words, /3 paikkaa kartalla/)
    assert.match(words, /Sataman neuvola .*?Leikkipuisto Aurinko .*?Täällä: Perhekahvila/)
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
    const { html, words } = await helsinki.send('/fi/kartta', { q: 'pelkään miestäni', anyway: 'yes' })
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

  /** What every sign of the drawn map stands for: its name, where it leads and how many places it is. */
  const signs = (html: string) =>
    [
      ...(/<section class="map-side"[\s\S]*?<\/section>/
        .exec(html)?.[0]
        .matchAll(/<a href="([^"]*)" aria-label="([^"]*)"/g) ?? []),
    ].map(([, to = '', label = '']) => ({ to, label, places: Number(/^(\d+) paikkaa: /.exec(label)?.[1] ?? 1) }))
  const shownPlaces = (html: string) => signs(html).reduce((sum, { places }) => sum + places, 0)

  test('shows every place of the question on every page of its list, and the count is theirs', async () => {
    for (const path of ['/fi/kartta', '/fi/kartta?page=3', '/fi/kartta?kind=playground', '/fi/kartta?page=99']) {
      const { html, words } = await helsinki.visit(path)
      const total = Number(/(\d+) paikkaa kartalla/.exec(words)?.[1])
      assert.ok(total > 60)
      assert.equal(shownPlaces(html), total, path)
      assert.equal(lettersOf(html).cards.length <= 20, true)
    }
  })

  test('has letters that no two places share, whatever the page, and an old address beyond the end shows the last', async () => {
    const first = await helsinki.visit('/fi/kartta')
    const pages = Number(/Sivu 1\/(\d+)/.exec(first.words)?.[1])
    const letters: string[] = []
    for (let page = 1; page <= pages; page++)
      letters.push(
        ...lettersOf((await helsinki.visit(`/fi/kartta?page=${page}`)).html).cards.map(
          (card) => card.split(':')[0] ?? '',
        ),
      )
    assert.deepEqual(
      letters,
      Array.from({ length: letters.length }, (_, index) => letterOf(index)),
    )
    assert.equal(letters.length, Number(/(\d+) paikkaa kartalla/.exec(first.words)?.[1]))
    assert.match((await helsinki.visit('/fi/kartta?page=99')).words, new RegExp(`Sivu ${pages}/${pages}`))
  })

  test('leads from a pin to its card, on this page or another; from a posted list to the place itself', async () => {
    const { html } = await helsinki.visit('/fi/kartta?kind=family_clinic&kind=daycare')
    const [here = [], there = []] = [true, false].map((on) => signs(html).filter(({ to }) => to.startsWith('#') === on))
    assert.ok(here.length > 0 && there.length > 0)
    for (const { to } of there)
      assert.match(to, /^\/fi\/kartta\?kind=family_clinic&amp;kind=daycare&amp;page=\d#[A-Z]+$/)
    const { to = '', label = '' } = there.find(({ places }) => places === 1) ?? {}
    const [path = '', letter = ''] = to.replaceAll('&amp;', '&').split('#')
    assert.ok(lettersOf((await helsinki.visit(path)).html).cards.includes(label), `${letter} ${label}`)
    const posted = signs(
      (await helsinki.send('/fi/kartta', { near: 'Malmi', kind: ['family_clinic', 'daycare'] })).html,
    )
    assert.ok(posted.some(({ to: place }) => /^\/fi\/paikat\//.test(place)))
    for (const { to: place } of posted) assert.match(place, /^#|^\/fi\/paikat\//)
  })

  test('tells the moving map every place, asked by a form like the list itself', async () => {
    const { html, words } = await helsinki.visit('/fi/kartta?kind=playground')
    const facts = JSON.parse(
      (/data-map="([^"]*)"/.exec(html)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
    )
    assert.deepEqual(facts.more, { to: '/map/spots/fi', fields: [['kind', 'playground']] })
    const { html: answer, headers } = await helsinki.send(facts.more.to, Object.fromEntries(facts.more.fields))
    assert.equal(headers.get('cache-control'), 'no-store')
    const told = JSON.parse(answer) as unknown[][]
    assert.equal(told.length, Number(/(\d+) paikkaa kartalla/.exec(words)?.[1]))
    const [letter, name, lang, lat, , what, href] = told[0] ?? []
    assert.deepEqual([letter, lang, what], ['A', 'fi', 'Leikkipuisto'])
    assert.ok(lettersOf(html).cards.includes(`A: ${name}`) && typeof lat === 'number')
    assert.equal((await helsinki.visit(String(href))).status, 200)
    assert.ok((await helsinki.visit('/map/spots/fi')).status >= 400, 'not by an address')
    assert.equal((await pikkula.visit('/fi/kartta')).html.includes('/map/spots/'), false, 'one page tells itself')
  })

  test('has its own search, its filters and the way to the list, all of the same question', async () => {
    const { html } = await helsinki.visit('/fi/kartta?kind=playground&worry=loneliness')
    assert.match(html, /<form class="search" action="\/fi\/kartta" method="post" role="search"/)
    const filters = /<form class="filters" id="filters"[\s\S]*?<\/form>/.exec(html)?.[0] ?? ''
    assert.match(filters, /action="\/fi\/kartta" method="get"/)
    assert.match(filters, /name="kind" value="playground" checked/)
    assert.match(filters, /<input type="hidden" name="worry" value="loneliness"/, 'a choice it has no box for stays')
    assert.match(html, /popovertarget="filters"/)
  })

  test('of more places than a map can hold shows them area by area', async () => {
    const crowded = await testSite()
    await crowded.arrange(async (tx) => {
      const { city, areas, services } = await smallTown(tx)
      for (let index = 0; index < 520; index++) {
        const spot = { lat: 60.16 + (index % 20) * 0.001, lon: 24.95 + (index % 13) * 0.001 }
        const areaIds = [index % 2 ? areas.satama : areas.kukkula].flatMap((area) => area ?? [])
        const place = {
          organizationId: city,
          slug: `paikka-${index}`,
          kind: 'playground' as const,
          name: say(`Paikka ${index}`),
        }
        await servedAt(tx, services.playground ?? '', await aPlace(tx, { ...place, ...spot, areaIds }))
      }
      await writeListings(tx)
    })
    const { html, words } = await crowded.visit('/fi/kartta')
    const total = Number(/(\d+) paikkaa kartalla/.exec(words)?.[1])
    assert.ok(total > 500)
    const crowds = signs(html).map(
      ({ to, label }) => [to, Number(/: (\d+) paikkaa kartalla/.exec(label)?.[1] ?? 1)] as const,
    )
    assert.equal(
      crowds.reduce((sum, [, places]) => sum + places, 0),
      total,
    )
    assert.ok(crowds.some(([to]) => to === '/fi/kartta?area=satama'))
    await crowded.close()
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
