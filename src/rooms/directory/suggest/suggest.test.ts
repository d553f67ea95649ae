import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestSite, testSite } from '../../../../test/harness.ts'
import { smallTown } from '../../../../test/small-town.ts'
import { type Lang, langs } from '../../../platform/languages.ts'
import type { Suggestion } from './candidates.ts'
import { suggestPath } from './suggest-path.ts'

let site: TestSite
before(async () => {
  site = await testSite({ demo: true })
})
after(() => site.close())

const ask = (q: string, lang: Lang = 'fi', of = site) => of.send(suggestPath[lang], { q })
const offered = async (q: string, lang: Lang = 'fi', of = site): Promise<Suggestion[]> =>
  JSON.parse((await ask(q, lang, of)).html).options
const texts = async (q: string, lang: Lang = 'fi') => (await offered(q, lang)).map(({ text }) => text)

describe('suggestions', () => {
  test('come while a word is still being written, the worry first, then kinds, services and places', async () => {
    const all = await offered('imet')
    assert.deepEqual(all[0], {
      text: 'Imetys tai syöminen huolettaa',
      what: 'Aihe',
      href: '/fi/aihe/imetys-ja-syominen',
    })
    const order = ['Aihe', 'Hae palveluja', 'Palvelu']
    const places = all.map(({ what }) => order.findLastIndex((one) => what.startsWith(one)))
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    )
    assert.ok(
      all.some(({ text, href }) => text === 'Imetystuki' && !href),
      'a kind of service is searched for',
    )
  })

  test('are eight at most, and none twice', async () => {
    for (const words of ['le', 'va', 'vauva', 'perhe', 'neuvola', 'ka']) {
      const all = await texts(words)
      assert.ok(all.length <= 8 && all.length > 0, words)
      assert.equal(new Set(all).size, all.length, words)
      const order = (await offered(words)).map(({ href = '' }) =>
        ['aihe|vaihe|apua', '^$', 'palvelut', 'paikat', 'alueet'].findIndex((group) => new RegExp(group).test(href)),
      )
      assert.deepEqual(order, order.toSorted(), words)
    }
  })

  test('know words in their other forms', async () => {
    assert.ok((await texts('neuvolaan')).includes('Neuvola'))
    assert.ok((await texts('Kalliossa')).includes('Kallio'))
    assert.ok((await texts('leikkipuistoon')).some((text) => text.startsWith('Leikkipuisto')))
    assert.ok((await texts('lekparken', 'sv')).some((text) => text.startsWith('Lekpark')))
  })

  test('understand what parents call things', async () => {
    assert.ok((await texts('vauva ei nuku öisin')).includes('Vauva itkee paljon tai ei nuku'))
    assert.ok((await texts('uupu')).includes('En jaksa tai mieli on maassa'))
    assert.ok((await texts('jag orkar', 'sv')).includes('Jag orkar inte eller känner mig nere'))
    assert.ok((await texts('tantrum', 'en')).includes('Tantrums, limits and anger'))
  })

  test('lead to pages that are there, in the language of the reader', async () => {
    for (const [lang, words] of [
      ['fi', 'malmi'],
      ['sv', 'malm'],
      ['en', 'malmi'],
      ['en', 'play'],
    ] as const) {
      const all = await offered(words, lang)
      assert.ok(all.length > 0, words)
      for (const { href = '' } of all.filter(({ href: to }) => to)) {
        assert.match(href, new RegExp(`^/${lang}/`))
        assert.equal((await site.visit(href)).status, 200, href)
      }
    }
  })

  test('never bring up a death for the word child', async () => {
    for (const [words, lang] of [
      ['lapsi', 'fi'],
      ['barn', 'sv'],
      ['child', 'en'],
      ['vauva', 'fi'],
      ['baby', 'en'],
    ] as const)
      assert.doesNotMatch((await texts(words, lang)).join(), /kuoli|dog|died/, words)
  })

  test('are none for a single letter, for nothing and for what nobody knows', async () => {
    for (const words of ['', 'v', '  ', '!', 'qwxzqwxz'])
      assert.deepEqual(JSON.parse((await ask(words)).html), { said: 'Ei ehdotuksia.', options: [] }, words)
  })

  test('say how many they are, for those who cannot see', async () => {
    for (const lang of langs) {
      const { said, options } = JSON.parse((await ask('malm', lang)).html)
      assert.match(said, new RegExp(`^${options.length} `))
    }
  })
})

describe('words of danger', () => {
  test('bring up the page of numbers and nothing else', async () => {
    for (const [words, lang, text, href] of [
      ['mies lyö', 'fi', 'Apua nyt', '/fi/apua-nyt'],
      ['itsemurha', 'fi', 'Apua nyt', '/fi/apua-nyt'],
      ['självmord', 'sv', 'Hjälp nu', '/sv/hjalp-nu'],
      ['mies lyö', 'en', 'Help now', '/en/help-now'],
    ] as const) {
      const all = await offered(words, lang)
      assert.deepEqual(
        all.map((one) => [one.text, one.href]),
        [[text, href]],
        words,
      )
    }
  })

  test('bring it up first while they are still being written', async () => {
    for (const [words, lang, text] of [
      ['tapan it', 'fi', 'Apua nyt'],
      ['mies ly', 'fi', 'Apua nyt'],
      ['itsemu', 'fi', 'Apua nyt'],
      ['min man sl', 'sv', 'Hjälp nu'],
      ['my husband hi', 'en', 'Help now'],
    ] as const)
      assert.equal((await texts(words, lang))[0], text, words)
    for (const words of ['mies', 'tapa', 'lapsi le', 'vauva ei nu'])
      assert.ok(!(await texts(words)).includes('Apua nyt'), words)
  })

  test('are heard beyond the words that names are looked for by', async () => {
    assert.deepEqual(
      await texts('meillä on ollut vaikea syksy ja lapsi on kaksi ja en tiedä mitä sanoa mutta mies lyö'),
      ['Apua nyt'],
    )
  })

  test('never show what somebody is afraid of', async () => {
    for (const words of ['pelkään', 'pelk', 'satuttan'])
      for (const { text } of await offered(words)) assert.doesNotMatch(text, /Pelkään kotona/)
  })
})

describe('what is written', () => {
  test('is sent in the body, answered as data and kept by nobody', async () => {
    site.log.length = 0
    const { status, headers } = await ask('synnytysmasennus')
    assert.equal(status, 200)
    assert.match(headers.get('content-type') ?? '', /^application\/json/)
    assert.equal(headers.get('cache-control'), 'no-store')
    assert.equal(headers.get('set-cookie'), null)
    assert.doesNotMatch(JSON.stringify(site.log), /synnytys/)
    assert.deepEqual(
      site.log.map(({ route }) => route),
      ['/fi/ehdotukset'],
    )
    assert.ok((await site.visit('/fi/ehdotukset?q=synnytys')).status >= 400, 'an address is not asked with')
  })

  test('is refused from other sites', async () => {
    const sent = await site.send('/fi/ehdotukset', { q: 'vauva' }, { origin: 'https://elsewhere.example' })
    assert.equal(sent.status, 403)
  })

  test('may be anything, and does not break', async () => {
    for (const words of [
      "'; drop table directory.location; --",
      '%',
      '\\',
      '\u0000',
      '<script>',
      '😀'.repeat(60),
      'a '.repeat(5000),
    ])
      assert.equal((await ask(words)).status, 200, words.slice(0, 20))
  })
})

test('the search boxes of the front page and the list ask for suggestions, those of danger and of errors do not', async () => {
  const asks = ({ html }: { html: string }) => /<search-suggest src="\/fi\/ehdotukset"/.test(html)
  const runs = ({ html }: { html: string }) => /\/static\/suggest\.\w+\.js/.test(html)
  for (const page of [await site.visit('/fi/'), await site.visit('/fi/palvelut')]) assert.ok(asks(page) && runs(page))
  const danger = await site.send('/fi/palvelut', { q: 'mies lyö', anyway: 'yes' })
  for (const page of [danger, await site.visit('/fi/nowhere'), await site.visit('/fi/apua-nyt')])
    assert.ok(!asks(page) && !runs(page))
})

test('a place without a name in the language of the page is marked with its own', async () => {
  const pikkula = await testSite()
  await pikkula.arrange(smallTown)
  const [first] = await offered('perhetalo', 'sv', pikkula)
  await pikkula.close()
  assert.deepEqual([first?.text, first?.lang], ['Ämyrin perhetalo', 'fi'])
})
