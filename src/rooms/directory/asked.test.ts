import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { cards } from '../../../test/cards.ts'
import { type TestSite, testSite } from '../../../test/harness.ts'
import { smallTown } from '../../../test/small-town.ts'
import type { Lang } from '../../platform/languages.ts'
import { writeListings } from './index.ts'
import { say } from './sample.ts'
import { aService } from './service-sample.ts'

// What somebody asks of the list, and how it answers what it cannot read, does not know or has not got.

let pikkula: TestSite
let helsinki: TestSite
before(async () => {
  pikkula = await testSite()
  helsinki = await testSite({ demo: true })
  await pikkula.arrange(async (tx) => {
    const { city } = await smallTown(tx)
    const slug = { fi: 'kerho', sv: 'kerho', en: 'kerho' }
    await aService(tx, { organizationId: city, slug, name: say('Satukerho'), summary: say('Luetaan satuja.') })
    await writeListings(tx)
  })
})
after(() => Promise.all([pikkula.close(), helsinki.close()]))

const visit = (query: string, of = pikkula) => of.visit(`/fi/palvelut?${query}`)
const total = (words: string) => Number(/(\d+) tulosta/.exec(words)?.[1])

describe('an age', () => {
  test('may be written as one says it, and the address then tells it in months', async () => {
    for (const [written, months] of [
      ['2 v', 24],
      ['1,5', 18],
      ['18 kk', 18],
    ] as const) {
      const { status, headers } = await visit(`area=&age=${encodeURIComponent(written)}&open=&order=`)
      assert.equal(status, 302, written)
      assert.equal(headers.get('location'), `/fi/palvelut?age=${months}`, written)
    }
    assert.match((await visit('age=24')).html, /name="age"[^>]* value="2 v"/)
    assert.match((await pikkula.visit('/sv/tjanster?age=18')).words, /Barnets ålder 18 mån/)
  })

  test('that we cannot read is said to be so, with the words kept', async () => {
    for (const age of ['vauva', '216', '999']) {
      const { status, words, html } = await visit(`age=${age}`)
      assert.equal(status, 200)
      assert.match(words, new RegExp(`Emme saaneet selvää iästä ”${age}”`), age)
      assert.match(html, new RegExp(`name="age"[^>]* value="${age}"[^>]*aria-invalid="true"`), age)
    }
    const posted = await pikkula.send('/fi/palvelut', { near: 'Satama', age: 'pieni' })
    assert.match(posted.words, /Emme saaneet selvää iästä ”pieni”/)
  })

  test('that a chosen stage of life does not have is pointed out', async () => {
    assert.match(
      (await visit('stage=baby&age=200', helsinki)).words,
      /Valitsit sekä iän 16 v 8 kk että vaiheen Vauva\. Ne eivät sovi yhteen\./,
    )
    for (const query of ['stage=baby&age=8', 'stage=baby&stage=teen&age=200', 'stage=parent&age=200', 'age=200'])
      assert.doesNotMatch((await visit(query, helsinki)).words, /eivät sovi yhteen/, query)
  })
})

describe('an address', () => {
  test('has no empty fields: a form without script leads on to the tidy one', async () => {
    const { status, headers } = await visit('kind=&area=satama&open=&order=&q=')
    assert.deepEqual([status, headers.get('location')], [302, '/fi/palvelut?area=satama'])
    assert.equal((await visit('kind=&area=')).headers.get('location'), '/fi/palvelut')
    assert.equal(
      (await pikkula.visit('/fi/kartta?area=&kind=playground')).headers.get('location'),
      '/fi/kartta?kind=playground',
    )
    assert.equal((await visit('area=satama')).status, 200)
  })

  test('of a page far beyond the end leads to the last page', async () => {
    for (const page of ['999', '9999', '123456'])
      assert.match((await visit(`page=${page}`, helsinki)).words, /Sivu (\d+)\/\1/, page)
  })

  test('of a language that is none leaves it out', async () => {
    const { words, html } = await visit('language=zz&language=qqq', helsinki)
    assert.equal(total(words), total((await helsinki.visit('/fi/palvelut')).words))
    assert.doesNotMatch(html, /chip-on/)
    assert.match((await visit('language=ja', helsinki)).html, /Japani/)
  })

  test('of a part of the list is not for search engines; that of the whole list and of a place is', async () => {
    for (const path of [
      '/fi/palvelut?kind=playground',
      '/fi/palvelut?page=2',
      '/fi/palvelut?order=name',
      '/fi/kartta?page=2',
    ])
      assert.equal((await helsinki.visit(path)).headers.get('x-robots-tag'), 'noindex', path)
    for (const path of ['/fi/palvelut', '/fi/kartta', '/fi/palvelut/neuvola', '/fi/alueet/malmi'])
      assert.equal((await helsinki.visit(path)).headers.get('x-robots-tag'), null, path)
  })

  test('of a service, a place or an area may be kept for a minute', async () => {
    for (const path of ['/fi/palvelut/neuvola', '/fi/paikat/malmin-neuvola', '/fi/alueet/malmi', '/fi/alueet'])
      assert.equal((await helsinki.visit(path)).headers.get('cache-control'), 'public, max-age=60', path)
  })
})

describe('what nobody has told', () => {
  test('is said at the top of the list, with a way to see it too', async () => {
    const { html, words } = await visit('cost=free')
    assert.match(words, /jäi pois, koska emme tiedä, mitä se maksaa\. Näytä myös ne/)
    assert.ok(html.indexOf('jäi pois') < html.indexOf('class="card service"'))
    assert.match(html, /href="\/fi\/palvelut\?cost=free&amp;untold=yes"/)
  })

  test('is shown after what is known, and each row says what is not known', async () => {
    const known = cards((await visit('cost=free')).html)
    const { html, words } = await visit('cost=free&untold=yes')
    const all = cards(html)
    assert.deepEqual(all.slice(0, known.length), known)
    assert.ok(all.length > known.length && all.includes('Sataman neuvola'))
    assert.match(words, /Sataman neuvola.*?Ei tiedossa: hinta/)
    assert.doesNotMatch(words, /jäi pois/)
    assert.match(html, /chip-on" href="\/fi\/palvelut\?cost=free"><span>Myös ne, joista emme tiedä/)
  })

  test('is asked for by a form when words were written', async () => {
    const { html } = await pikkula.send('/fi/palvelut', { q: 'neuvola', cost: 'free' })
    assert.match(
      html,
      /<form method="post" action="\/fi\/palvelut">[\s\S]*?name="untold" value="yes"[\s\S]*?Näytä myös ne/,
    )
    const shown = await pikkula.send('/fi/palvelut', { q: 'neuvola', cost: 'free', untold: 'yes' })
    assert.ok(cards(shown.html).includes('Sataman neuvola'))
  })
})

describe('a number beside a box', () => {
  test('tells how many more it shows beside those ticked in its group', async () => {
    const one = await visit('kind=playground', helsinki)
    const more = Number(/Neuvola \+(\d+)/.exec(one.words)?.[1])
    assert.equal(total((await visit('kind=playground&kind=family_clinic', helsinki)).words), total(one.words) + more)
  })
})

describe('words that tell nothing', () => {
  test('are said to be not understood, and everything is shown', async () => {
    for (const words of ['a', 'ja', '?', 'ja tai', '…'])
      for (const { html, words: said } of [await pikkula.send('/fi/palvelut', { q: words })]) {
        assert.match(said, new RegExp(`Emme ymmärtäneet hakua ”${words.replace('?', '\\?')}”`), words)
        assert.equal(cards(html).length, 5, words)
      }
    assert.doesNotMatch((await pikkula.send('/fi/palvelut', { q: 'neuvola' })).words, /Emme ymmärtäneet/)
  })
})

describe('a list without rows', () => {
  test('has no map beside it, and the filters only when they are the reason', async () => {
    const words = (await pikkula.send('/fi/palvelut', { q: 'xyzzyx' })).html
    assert.doesNotMatch(words, /id="map"|id="filters"/)
    const filters = (await visit('area=metsa&kind=playground')).html
    assert.match(filters, /id="filters"/)
    assert.doesNotMatch(filters, /id="map"/)
  })
})

describe('a row that is not told in the language of the page', () => {
  test('says so', async () => {
    assert.match((await pikkula.visit('/sv/tjanster')).words, /Satukerho.*?Text bara på finska/)
    assert.match((await pikkula.visit('/en/services')).words, /Satukerho.*?Text only in Finnish/)
    assert.match((await pikkula.visit('/embed/en/services')).words, /Satukerho.*?Text only in Finnish/)
    assert.doesNotMatch((await pikkula.visit('/fi/palvelut')).words, /Teksti vain/)
  })
})

describe('the switch of language', () => {
  /** What the button to another language sends, and where. */
  function switchTo(html: string, lang: Lang) {
    const form = /<form id="languages"[\s\S]*?<\/form>/.exec(html)?.[0] ?? ''
    const fields = [...form.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value])
    const to = new RegExp(`formaction="([^"]*)" lang="${lang}"`).exec(html)?.[1] ?? ''
    return { fields: Object.fromEntries(fields) as Record<string, string>, to }
  }

  test('keeps the words, the whereabouts and the choices of a posted list, and no address holds them', async () => {
    for (const path of ['/fi/palvelut', '/fi/kartta']) {
      const { html } = await pikkula.send(path, { q: 'rådgivning', near: 'Satama', kind: 'family_clinic' })
      const { fields, to } = switchTo(html, 'sv')
      assert.deepEqual(fields, { kind: 'family_clinic', q: 'rådgivning', near: 'Satama' })
      assert.doesNotMatch(to, /\?/)
      const { html: swedish } = await pikkula.send(to, fields)
      assert.match(swedish, /<html lang="sv"/)
      assert.match(swedish, /Hamnens rådgivning/)
    }
  })

  test('keeps what was told the guide, and the question that is open', async () => {
    const first = await helsinki.send('/fi/tilanteemme', { about: 'baby', asked: 'about' })
    const second = switchTo(first.html, 'sv')
    assert.equal(second.to, '/sv/var-situation')
    const { words } = await helsinki.send(second.to, second.fields)
    assert.match(words, /Vad har du på hjärtat\?/)
    const result = await helsinki.send('/fi/tilanteemme', { about: 'baby', mind: 'crying_sleep', start: 'home' })
    const last = switchTo(result.html, 'en')
    assert.match((await helsinki.send(last.to, last.fields)).words, /My baby cries a lot or does not sleep/)
  })

  test('is a plain link where nothing was posted', async () => {
    for (const path of ['/fi/palvelut?kind=playground', '/fi/tilanteemme'])
      assert.doesNotMatch((await helsinki.visit(path)).html, /id="languages"/, path)
  })
})

describe('on paper', () => {
  test('the filters in force stand in words, without what somebody wrote', async () => {
    const { html } = await pikkula.send('/fi/palvelut', {
      q: 'neuvola',
      near: 'Satama',
      kind: 'family_clinic',
      area: 'satama',
    })
    assert.match(html, /<p class="only-print">Rajaukset: Neuvola, Satama<\/p>/)
  })
})

describe('from the guide’s whole list', () => {
  test('the files hold the selection, and no address is offered that would tell it', async () => {
    const quiet = { quiet: 'yes', kind: 'family_clinic' }
    const { html, words } = await pikkula.send('/fi/palvelut', quiet)
    assert.match(words, /Vastauksesi eivät ole missään osoitteessa/)
    assert.doesNotMatch(html, /share-address|share-embed/)
    assert.match(html, /formaction="\/fi\/palvelut\.json"/)
    const file = JSON.parse((await pikkula.send('/fi/palvelut.json', quiet)).html)
    assert.equal(file.count, 1)
    assert.doesNotMatch(file.page, /\?/)
  })
})
