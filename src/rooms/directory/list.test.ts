import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { cards } from '../../../test/cards.ts'
import { type TestSite, testSite, wordsOf } from '../../../test/harness.ts'
import { smallTown } from '../../../test/small-town.ts'

let pikkula: TestSite
let helsinki: TestSite
before(async () => {
  pikkula = await testSite()
  helsinki = await testSite({ demo: true })
  await pikkula.arrange(smallTown)
})
after(() => Promise.all([pikkula.close(), helsinki.close()]))

const countBeside = (words: string, kind: string) => Number(new RegExp(`${kind} ([+\\d]+)`).exec(words)?.[1])

describe('the list', () => {
  test('shows every place that serves; closed ones come last', async () => {
    const { status, html, words } = await pikkula.visit('/fi/palvelut')
    assert.equal(status, 200)
    assert.deepEqual(
      new Set(cards(html).slice(0, 3)),
      new Set(['Leikkipuisto Aurinko', 'Sataman neuvola', 'Ämyrin perhetalo']),
    )
    assert.equal(cards(html).at(-1), 'Leikkipuisto Kuu')
    assert.match(words, /4 tulosta/)
    assert.match(words, /Tilapäisesti suljettu/)
  })

  test('says in words what the map shows: where, for whom, what it costs', async () => {
    const { words } = await pikkula.visit('/fi/palvelut')
    for (const fact of ['Rantakatu 4, 00100 Pikkula', '09 310 41632', 'Maksuton', 'Satama', '0–6 v'])
      assert.ok(words.includes(fact), `${fact} is missing: ${words}`)
    assert.match(words, /Ämyrin perhetalo.{0,60}Ei tiedossa/, 'a place without an address says so')
  })

  test('a kind of service narrows it, and several kinds widen it again', async () => {
    assert.deepEqual(cards((await pikkula.visit('/fi/palvelut?kind=family_clinic')).html), ['Sataman neuvola'])
    const playgrounds = ['Leikkipuisto Aurinko', 'Ämyrin perhetalo', 'Leikkipuisto Kuu']
    assert.deepEqual(cards((await pikkula.visit('/fi/palvelut?kind=playground')).html), playgrounds)
    const two = await pikkula.visit('/fi/palvelut?kind=family_clinic&kind=playground')
    assert.deepEqual(cards(two.html).toSorted(), [...playgrounds, 'Sataman neuvola'].toSorted())
  })

  test('beside each kind stands how many it would find, or how many more than those chosen', async () => {
    const { words } = await pikkula.visit('/fi/palvelut?area=satama&kind=playground')
    assert.equal(countBeside(words, 'Leikkipuisto'), 1)
    assert.match(words, /Neuvola \+1/)
    assert.match(words, /Satama \(1\)/)
    assert.doesNotMatch((await pikkula.visit('/fi/palvelut?area=kukkula')).words, /Neuvola \d/, 'none is no choice')
  })

  test('an area narrows it, a district as well as a part of the city', async () => {
    const north = ['Leikkipuisto Kuu']
    assert.deepEqual(cards((await pikkula.visit('/fi/palvelut?area=kukkula')).html), north)
    assert.deepEqual(cards((await pikkula.visit('/fi/palvelut?area=pohjoinen')).html), north)
  })

  test('a smaller area narrows it too, and an unknown one is said to be unknown', async () => {
    const { words, html } = await helsinki.visit('/fi/palvelut?area=katajanokka&kind=family_house&kind=daycare')
    assert.ok(cards(html).every((name) => /Kuutti|Katajanokka/.test(name)) && cards(html).length > 0, words)
    assert.match(html, /<option value="katajanokka" selected/)
    assert.doesNotMatch(words, /Emme tunne tätä aluetta/)
    const unknown = await pikkula.visit('/fi/palvelut?area=atlantis')
    assert.match(unknown.words, /Emme tunne tätä aluetta\. Näytämme koko kaupungin/)
    assert.equal(cards(unknown.html).length, 4)
  })

  test('says of which kinds it shows only some places', async () => {
    const { words } = await helsinki.visit('/fi/palvelut?kind=daycare')
    assert.match(words, /Näistä meillä on tiedot vain osasta: päiväkodit\./)
    const whole = await helsinki.visit('/fi/palvelut?kind=playground')
    assert.doesNotMatch(whole.words, /tiedot vain osasta/)
  })

  test('choices in force can be taken away one by one', async () => {
    const { html } = await pikkula.visit('/fi/palvelut?kind=playground&area=satama')
    for (const left of ['/fi/palvelut?area=satama', '/fi/palvelut?kind=playground'])
      assert.ok(html.includes(`href="${left}"`), left)
  })

  test('words find a place by name, street, service and in spite of a slip', async () => {
    for (const [words, name] of [
      ['aurinko', 'Leikkipuisto Aurinko'],
      ['AURINGO', 'Leikkipuisto Aurinko'],
      ['Kirkkotie', 'Leikkipuisto Kuu'],
      ['neuvola', 'Sataman neuvola'],
      ['rådgivning', 'Sataman neuvola'],
      ['amyrin', 'Ämyrin perhetalo'],
    ] as const)
      assert.equal(cards((await pikkula.visit(`/fi/palvelut?q=${encodeURIComponent(words)}`)).html)[0], name, words)
  })

  test('nothing found is said kindly, with a way on', async () => {
    const { status, words, html } = await pikkula.visit('/fi/palvelut?q=xyzzyx')
    assert.equal(status, 200)
    assert.match(words, /Emme löytäneet tällä mitään/)
    assert.match(html, /href="\/fi\/apua-nyt"/)
  })

  test('unusable questions are left out rather than refused', async () => {
    for (const query of ['kind=castle', 'area=../etc', 'page=0', 'page=-3', 'page=x', 'page=1e9', 'q=%00'])
      assert.equal((await pikkula.visit(`/fi/palvelut?${query}`)).status, 200, query)
    assert.match((await pikkula.visit('/fi/palvelut?kind=castle')).words, /4 tulosta/)
  })
})

/** Every page of a list, in order. */
async function allPages(path: string) {
  const first = await helsinki.visit(path)
  const count = Number(/(?:Sivu|Sida) 1\/(\d+)/.exec(first.words)?.[1] ?? 1)
  const rest = Array.from({ length: count - 1 }, (_, i) => `${path}${path.includes('?') ? '&' : '?'}page=${i + 2}`)
  return [first, ...(await Promise.all(rest.map((page) => helsinki.visit(page))))]
}

/** Everything a card says but its letter. */
const cardTexts = (html: string) =>
  [...html.matchAll(/<h3>[\s\S]*?<\/li>(?=<li class="card service"|<\/ul><nav|<\/ul><\/div>)/g)].map(([card]) =>
    wordsOf(card),
  )

/** The five of the facts that are closed, in Finnish and Swedish. */
const isClosed = (name: string) =>
  /Soihtu|Facklan|Lehdokki|Nattviolen|Vallila|Vallgård|Haruspuisto|Harsparken|Stagparken|Jalopeura|Lejonet/.test(name)

describe('the list of a real town', () => {
  test('has every row, twenty a page, each once', async () => {
    const pages = await allPages('/fi/palvelut')
    const seen = pages.flatMap(({ html }) => cardTexts(html))
    const total = Number(/(\d+) tulosta/.exec(pages[0]?.words ?? '')?.[1])
    assert.equal(seen.length, total)
    assert.equal(new Set(seen).size, total)
    assert.equal(pages.length, Math.ceil(total / 20))
  })

  test('a page beyond the last one is the last one', async () => {
    const { words, html } = await helsinki.visit('/fi/palvelut?page=99')
    assert.match(words, /Sivu (\d+)\/\1/)
    assert.ok(cards(html).length > 0)
  })

  test('has the playgrounds and family houses of the facts', async () => {
    const { words } = await helsinki.visit('/fi/palvelut')
    assert.equal(countBeside(words, 'Leikkipuisto') + countBeside(words, 'Perhetalo'), 67)
  })

  test('names stand in the order of the reader’s alphabet', async () => {
    for (const [path, lang] of [
      ['/fi/palvelut?kind=playground', 'fi'],
      ['/sv/tjanster?kind=playground', 'sv'],
      ['/fi/palvelut?kind=daycare', 'fi'],
    ] as const) {
      const shown = (await allPages(path)).flatMap(({ html }) => cards(html))
      const [closed, open] = [shown.filter((name) => isClosed(name)), shown.filter((name) => !isClosed(name))]
      const { compare } = new Intl.Collator(lang)
      assert.deepEqual(shown, [...open.toSorted(compare), ...closed.toSorted(compare)], 'closed ones last of all pages')
    }
  })

  test('a worry is answered with help, not only with places', async () => {
    const { words } = await helsinki.visit('/fi/palvelut?q=vauva%20itkee')
    assert.match(words, /Tästä voi olla apua/)
  })
})
