import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { cards } from '../../../test/cards.ts'
import { type TestSite, testSite } from '../../../test/harness.ts'
import { smallTown } from '../../../test/small-town.ts'
import { geocode } from './geocode.ts'

let pikkula: TestSite
let helsinki: TestSite
before(async () => {
  pikkula = await testSite()
  helsinki = await testSite({ demo: true })
  await pikkula.arrange(smallTown)
})
after(() => Promise.all([pikkula.close(), helsinki.close()]))

describe('the nearest places', () => {
  test('come first when somebody tells where they are', async () => {
    const { status, html, words } = await pikkula.send('/fi/palvelut', { near: 'Satama' })
    assert.equal(status, 200)
    assert.deepEqual(cards(html), ['Leikkipuisto Aurinko', 'Sataman neuvola', 'Ämyrin perhetalo', 'Leikkipuisto Kuu'])
    assert.match(words, /Lähimmät ensin: Satama/)
    assert.match(words, /linnuntietä/)
  })

  test('have their distance, and a place without a position has none', async () => {
    const { words } = await pikkula.send('/fi/palvelut', { near: 'Satama' })
    assert.match(words, /Rantakatu 4, 00100 Pikkula, 50 m/)
    assert.match(words, /Rantakatu 12, 250 m/)
    assert.match(words, /Kirkkotie 1, 10 km/)
    assert.match(words, /Ei tiedossa(?!, \d)/)
  })

  test('are found by an exact address', async () => {
    const { words, html } = await pikkula.send('/fi/palvelut', { near: 'Rantakatu 12' })
    assert.match(words, /Lähimmät ensin: Rantakatu 12/)
    assert.doesNotMatch(words, /Emme tunne tarkkaa/)
    assert.equal(cards(html)[0], 'Sataman neuvola')
  })

  test('another number on a known street is a guess, and says so', async () => {
    const { words } = await pikkula.send('/fi/palvelut', { near: 'Rantakatu 8 B 3, 00100 Pikkula' })
    assert.match(words, /Emme tunne tarkkaa paikkaa/)
    assert.match(
      words,
      /Lähimmät ensin: Rantakatu 4\. Tunnemme tältä kadulta vain numerot 4 ja 12\. Emme siksi kerro matkoja/,
    )
  })

  test('of a street without the asked number are in order, but no metres are told', async () => {
    for (const near of ['Rantakatu', 'Rantakatu 11', 'Strandgatan 100 a']) {
      const { words, html } = await pikkula.send('/fi/palvelut', { near })
      assert.match(words, /Tunnemme tältä kadulta vain numerot 4 ja 12/, near)
      assert.doesNotMatch(words, /Rantakatu \d+(, 00100 Pikkula)?, \d+ m|linnuntietä/, near)
      assert.equal(cards(html).at(-1), 'Leikkipuisto Kuu', near)
    }
  })

  test('are told in the language of the page, whichever was asked', async () => {
    assert.match((await pikkula.send('/fi/palvelut', { near: 'Hamnen' })).words, /Lähimmät ensin: Satama\./)
    assert.match((await pikkula.send('/sv/tjanster', { near: 'Rantakatu 12' })).words, /först: Strandgatan 12\./)
    assert.match((await pikkula.send('/en/services', { near: 'Hamnen' })).words, /first: Satama\./)
  })

  test('an unknown place is said to be unknown, and the list stays', async () => {
    const { status, words, html } = await pikkula.send('/fi/palvelut', { near: 'Zyxwvutsrq 7' })
    assert.equal(status, 200)
    assert.match(words, /Emme löytäneet paikkaa ”Zyxwvutsrq 7”/)
    assert.equal(cards(html).length, 4)
  })

  test('of another town are not known, and the page says whose places it knows', async () => {
    for (const [near, town, site] of [
      ['Espoo', 'Helsinki', helsinki],
      ['Atlantis', 'Pikkula', pikkula],
    ] as const) {
      const { words } = await site.send('/fi/palvelut', { near })
      assert.match(words, new RegExp(`Tunnemme vain nämä paikat: ${town}\\. Muualla palvelut löytyvät`), near)
    }
  })

  test('are told to be far away when the device is in another town', async () => {
    for (const path of ['/fi/palvelut', '/fi/kartta']) {
      const far = await helsinki.send(path, { here: '65.012,25.465' })
      assert.match(
        far.words,
        /Olet kaukana: lähin paikka on 5\d\d km päässä\. Tunnemme vain nämä paikat: Helsinki\./,
        path,
      )
      assert.doesNotMatch((await helsinki.send(path, { here: '60.170,24.940' })).words, /Olet kaukana/, path)
    }
  })

  test('keep to the other choices', async () => {
    const { html } = await pikkula.send('/fi/palvelut', { near: 'Satama', kind: 'playground', area: 'satama' })
    assert.deepEqual(cards(html), ['Leikkipuisto Aurinko'])
  })
})

describe('a home address', () => {
  test('is asked for by POST and never stands in a link, an address or a cache', async () => {
    const { html, headers } = await pikkula.send('/fi/palvelut', { near: 'Rantakatu 4', kind: 'playground' })
    assert.equal(headers.get('cache-control'), 'private, max-age=0, must-revalidate')
    assert.equal(headers.get('location'), null)
    for (const [, address = ''] of html.matchAll(/(?:href|action|src|content)="([^"]*)"/g))
      assert.doesNotMatch(decodeURIComponent(address), /rantakatu/i, address)
    assert.match(html, /<form[^>]*method="post"/)
  })

  test('in the address bar it is not listened to', async () => {
    const { words, html } = await pikkula.visit('/fi/palvelut?near=Rantakatu%204')
    assert.doesNotMatch(words, /Lähimmät ensin/)
    assert.doesNotMatch(html, /value="Rantakatu/)
  })

  test('does not reach the log', async () => {
    pikkula.log.length = 0
    await pikkula.send('/fi/palvelut', { near: 'Rantakatu 4' })
    await pikkula.visit('/fi/palvelut?q=salaisuus')
    assert.equal(pikkula.log.length, 2)
    assert.doesNotMatch(JSON.stringify(pikkula.log), /rantakatu|salaisuus/i)
  })

  test('goes along to the next page of the list by POST', async () => {
    const first = await helsinki.send('/fi/palvelut', { near: 'Malmi' })
    assert.match(first.html, /<button[^>]*name="page"[^>]*value="2"/)
    assert.match(first.html, /<input type="hidden" name="near" value="Malmi"/)
    const second = await helsinki.send('/fi/palvelut', { near: 'Malmi', page: '2' })
    assert.match(second.words, /Sivu 2\//)
    assert.equal(cards(first.html).filter((name) => cards(second.html).includes(name)).length, 0)
  })

  test('a filter chosen after it keeps it, without a trace', async () => {
    const { html } = await pikkula.send('/fi/palvelut', { near: 'Satama' })
    const filters = /<form[^>]*id="filters"[\s\S]*?<\/form>/.exec(html)?.[0] ?? ''
    assert.match(filters, /method="post"/)
    assert.match(filters, /name="near" value="Satama"/)
  })
})

describe('finding where a name is', () => {
  const where = async (words: string) =>
    (await geocode(helsinki.appDb, words, 'fi')).map(({ name, exact }) => `${name}${exact ? '!' : ''}`)

  test('knows districts, streets of our places, islands and postal codes, in Finnish and Swedish', async () => {
    for (const [words, name] of [
      ['malmi', 'Malmi!'],
      ['MALM', 'Malmi!'],
      ['Kulosaari', 'Kulosaari!'],
      ['00700', '00700!'],
    ] as const)
      assert.equal((await where(words))[0], name, words)
  })

  test('forgives a slip of the finger and a missing letter', async () => {
    for (const words of ['Kulosari', 'Malmii', 'pukinmaki', 'oulunkyla'])
      assert.ok((await where(words)).length > 0, words)
    assert.match((await where('pukinmaki'))[0] ?? '', /Pukinmäki/)
  })

  test('knows the addresses of our places in both languages, with or without staircase and flat', async () => {
    for (const [words, name] of [
      ['Talvelantie 4', 'Talvelantie 4!'],
      ['talvelavägen 4', 'Talvelantie 4!'],
      ['Sibeliuksenkatu 14 B 12', 'Sibeliuksenkatu 14!'],
      ['Sibeliusgatan 14', 'Sibeliuksenkatu 14!'],
      ['Mannerheimintie 81 A, 00270 Helsinki', 'Mannerheimintie 81a!'],
      ['Mannerheimintie 5', 'Mannerheimintie 81a'],
      ['Luutnantintie 12', 'Luutnantintie 12-14!'],
      ['Juhana-herttuan tie 13 b', 'Juhana-herttuan tie 13 b!'],
      ['00700 Helsinki', '00700!'],
    ] as const)
      assert.equal((await where(words))[0], name, words)
  })

  test('a street whose number we do not know is no place to measure from', async () => {
    const [street] = await geocode(helsinki.appDb, 'Mannerheimintie 5', 'fi')
    assert.deepEqual([street?.rough, street?.numbers], [true, ['81a']])
    const [slip] = await geocode(helsinki.appDb, 'Manerheimintie 5', 'fi')
    assert.equal(slip?.rough, true)
  })

  test('finds a station by the name before it, and says that it is not the very spot', async () => {
    for (const words of ['Malmin asema', 'Malms station', 'Malmi railway station', 'malmin juna-asema'])
      assert.match((await where(words))[0] ?? '', /^Malmi$/, words)
    assert.match((await where('Kontulan metroasema'))[0] ?? '', /^Kontula$/)
  })

  test('a percent sign or an underscore is not a wildcard', async () => {
    for (const words of ['Mannerheimin_ie 81', 'Talvelan% 4', '%% 4', '__ 4'])
      assert.ok(
        (await where(words)).every((name) => !name.endsWith('!')),
        words,
      )
  })

  test('does not pretend to know', async () => {
    for (const words of ['', ' ', 'x', 'Tukholma Södermalm 12345', '%', '_%', "'; drop table directory.place_name; --"])
      assert.ok(
        (await where(words)).every((name) => !name.endsWith('!')),
        words,
      )
    assert.deepEqual(await where('qqqqqq'), [])
  })

  test('offers each spot once, five at most', async () => {
    for (const words of ['Malm', 'Pasila', 'Kallio']) {
      const found = await geocode(helsinki.appDb, words, 'fi')
      assert.ok(found.length > 1 && found.length <= 5, words)
      const spots = found.map(({ lat, lon }) => `${lat} ${lon}`)
      assert.equal(new Set(spots).size, spots.length, words)
    }
  })
})
