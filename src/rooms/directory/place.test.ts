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

describe('the page of a place', () => {
  test('says where it is, what is there, for whom, what it costs and how to get in touch', async () => {
    const { status, words, html } = await pikkula.visit('/fi/paikat/aurinko')
    assert.equal(status, 200)
    for (const fact of [
      'Leikkipuisto Aurinko',
      'Rantakatu 4, 00100 Pikkula',
      'Maksuton',
      '0–6 v',
      'Suomi ja ruotsi',
      'Esteetön',
      'Pikkulan kaupunki',
    ])
      assert.ok(words.includes(fact), fact)
    assert.match(words, /Voit lämmittää omat eväät/)
    assert.match(html, /href="tel:\+?358931041632"/)
    assert.match(html, /href="\/fi\/palvelut\/leikkipuistot"/)
    assert.match(html, /href="\/fi\/alueet\/satama"/)
  })

  test('what nobody has told is said not to be known', async () => {
    const { words } = await pikkula.visit('/fi/paikat/sataman-neuvola')
    for (const fact of ['Hinta', 'Palvelukieli', 'Esteettömyys'])
      assert.match(words, new RegExp(`${fact} Ei tiedossa`), fact)
    assert.match(words, /Puhelinnumero ei ole tiedossa/)
    assert.match(words, /Aukioloajat eivät ole tiedossa/)
  })

  test('a place without an address or a position has a page too', async () => {
    const { status, words, html } = await pikkula.visit('/fi/paikat/perhetalo')
    assert.equal(status, 200)
    assert.match(words, /Missä Ei tiedossa/)
    assert.doesNotMatch(html, /map-pin"/)
  })

  test('a closed place says so first, why, and where to go instead', async () => {
    const { words, html } = await pikkula.visit('/fi/paikat/kuu')
    assert.match(words, /Tilapäisesti suljettu Talo on remontissa\. Mene sen sijaan tänne: Leikkipuisto Aurinko/)
    assert.match(html, /href="\/fi\/paikat\/aurinko"/)
    assert.doesNotMatch(words, /Auki nyt/)
  })

  test('tells where the facts come from and who has checked them', async () => {
    const { words } = await pikkula.visit('/fi/paikat/aurinko')
    assert.match(words, /Tiedot: Pikkulan rekisteri, tunnus 77, CC BY 4\.0\./)
    assert.match(words, /Lähde on muuttanut tietoja viimeksi 21\.8\.2024/)
    assert.match(words, /Paikan väki ei ole vielä tarkistanut tietoja/)
  })

  test('a wrong fact can be told, and the form knows which page it is about', async () => {
    const { html } = await pikkula.visit('/fi/paikat/aurinko')
    const link = /href="(\/fi\/palaute\?[^"]*)"[^>]*>Ilmoita virheestä/.exec(html)?.[1]?.replaceAll('&amp;', '&')
    assert.ok(link)
    const form = await pikkula.visit(link)
    assert.match(form.html, /name="about" value="\/fi\/paikat\/aurinko"/)
  })

  test('shows others nearby, never a closed one or itself', async () => {
    const { words } = await pikkula.visit('/fi/paikat/sataman-neuvola')
    const nearby = /Lähellä myös(.*?)Etäisyydet/.exec(words)?.[1] ?? ''
    assert.match(nearby, /Leikkipuisto Aurinko/)
    assert.doesNotMatch(nearby, /Kuu|Sataman neuvola/)
  })

  test('what is not there is not found, in the reader’s language', async () => {
    const { status, html } = await pikkula.visit('/sv/platser/finns-inte')
    assert.equal(status, 404)
    assert.match(html, /<html lang="sv"/)
    for (const slug of ['..%2f..%2fetc', '%00', "'%20or%201=1--", 'a'.repeat(3000), '%E0%A4%A'])
      assert.equal((await pikkula.visit(`/fi/paikat/${slug}`)).status, 404, slug)
  })
})

describe('the languages of a place', () => {
  test('the Swedish page uses the Swedish name', async () => {
    const { words, html } = await pikkula.visit('/sv/platser/aurinko')
    assert.match(words, /Lekparken Solen/)
    assert.match(words, /Strandgatan 4, 00100 Lillby/)
    assert.doesNotMatch(html, /<h1>\s*<span lang="fi"/)
  })

  test('a name that exists in Finnish only is marked as Finnish', async () => {
    const { html } = await pikkula.visit('/sv/platser/kuu')
    assert.match(html, /<h1>\s*<[a-z]+ lang="fi">Leikkipuisto Kuu/)
    assert.match((await pikkula.visit('/fi/paikat/kuu')).html, /<h1>\s*Leikkipuisto Kuu/)
  })

  test('English falls back to Finnish before any other language', async () => {
    const { html } = await pikkula.visit('/en/places/aurinko')
    assert.match(html, /<h1>\s*<[a-z]+ lang="fi">Leikkipuisto Aurinko/)
  })

  test('the switch leads to this same place', async () => {
    const { html } = await pikkula.visit('/fi/paikat/aurinko')
    for (const address of ['/sv/platser/aurinko', '/en/places/aurinko'])
      assert.match(html, new RegExp(`href="[^"]*${address}"`))
  })
})

test('every place and service of the demo town has its page, and so have its areas', async () => {
  const slugs = (table: string) =>
    rowsOf<{ slug: string }>(helsinki.db, `select slug from directory.${table} order by slug`)
  const services = rowsOf<Record<'fi' | 'sv' | 'en', string>>(
    helsinki.db,
    `select slug ->> 'fi' as fi, slug ->> 'sv' as sv, slug ->> 'en' as en from directory.service where status = 'active' order by 1`,
  )
  const pages = [
    ...(await slugs('location')).map(({ slug }) => [`/fi/paikat/${slug}`, `/sv/platser/${slug}`, `/en/places/${slug}`]),
    ...(await services).map(({ fi, sv, en }) => [`/fi/palvelut/${fi}`, `/sv/tjanster/${sv}`, `/en/services/${en}`]),
    ...(await slugs('area')).map(({ slug }) => [`/fi/alueet/${slug}`, `/sv/omraden/${slug}`, `/en/areas/${slug}`]),
  ]
  // One language each, in turn, and every fourth area: the pages of areas are the slowest and the most alike.
  for (const [index, addresses] of pages.entries()) {
    if (addresses[0]?.startsWith('/fi/alueet/') && index % 4) continue
    const address = addresses[index % 3] ?? ''
    const { status, words } = await helsinki.visit(address)
    assert.equal(status, 200, address)
    assert.doesNotMatch(words, /undefined|\bnull\b|NaN|\[object/, address)
  }
})
