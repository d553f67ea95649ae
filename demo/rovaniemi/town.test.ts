import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { langs } from '../../src/platform/languages.ts'
import { rowsOf, type TestSite, testSite } from '../../test/harness.ts'
import { seedDemo } from '../seed.ts'

// The other town, from the front page to the farthest village: nothing in the program speaks of Helsinki.

/** A Tuesday morning on which the clinic is in Muurola. */
const morning = '2026-11-24T08:00:00+02:00'
let town: TestSite
before(async () => {
  town = await testSite({ now: morning })
  await seedDemo(town.db, 'rovaniemi', () => {})
  await town.arrange(async () => {})
})
beforeEach(() => town.clock.set(morning))
after(() => town.close())

const part = (words: string, from: string, to: string) => words.slice(words.indexOf(from), words.indexOf(to))

describe('the front page', () => {
  test('carries the name of the town and leads to its centre and villages', async () => {
    const { words, html } = await town.visit('/fi/')
    assert.match(words, /Perheverkosto Rovaniemi/)
    for (const slug of ['keskusta', 'muurola', 'autti'])
      assert.match(html, new RegExp(`href="/fi/alueet/${slug}"`), slug)
  })

  test('leads nowhere that the town does not have', async () => {
    for (const lang of langs) {
      const { html } = await town.visit(`/${lang}/`)
      const links = [...html.matchAll(/href="(\/[a-z]{2}\/[^"#]*)"/g)].map(([, link = '']) =>
        link.replaceAll('&amp;', '&'),
      )
      for (const link of new Set(links)) {
        const { status } = await town.visit(link)
        assert.ok(status === 200 || status === 302, `${link} ${status}`)
      }
    }
  })

  test('names no line that answers in Helsinki only, nor promises one of which nobody knows whether it answers here', async () => {
    const { words } = await town.visit('/fi/apua-nyt')
    assert.doesNotMatch(words, /0206 96006|Helsin/)
    assert.match(part(words, 'Aukiolo ei ole tiedossa', 'Numerot ovat yleisistä'), /116 117/)
    town.clock.set('2026-11-25T02:00:00+02:00')
    const night = (await town.visit('/fi/')).words
    assert.match(night, /09 2525 0111/)
    assert.doesNotMatch(night, /116 117/)
  })
})

describe('a village', () => {
  test('shows who comes to it and when, what comes next first', async () => {
    const { words } = await town.visit('/fi/alueet/muurola')
    const visits = part(words, 'Käyntipäivät kylällä', 'Tämä tulee luoksesi')
    assert.match(
      visits,
      /Kylien neuvolapäivä.*Joka toinen tiistai klo 8\.30–15\. Seuraavat päivät: ti 24\.11\., ti 8\.12\. ja ti 22\.12\./,
    )
    const order = ['Kylien neuvolapäivä', 'Suomea vanhemmille', 'Avoin aamupäivä', 'Kiertävä suuhygienisti']
    assert.deepEqual(
      order.toSorted((a, b) => visits.indexOf(a) - visits.indexOf(b)),
      order,
    )
    assert.match(visits, /Esimerkkihyvinvointialue, Muurolan kylätalo/)
    town.clock.set('2026-11-24T15:00:00+02:00')
    assert.match(
      (await town.visit('/sv/omraden/muurola')).words,
      /varannan tisdag.*Nästa dagar: ti 8\.12, ti 22\.12 och ti 5\.1/i,
    )
  })

  test('shows what reaches it at home, remotely and by phone', async () => {
    const { words, html } = await town.visit('/fi/alueet/muurola')
    const reaching = words.slice(words.indexOf('Tämä tulee luoksesi'))
    assert.match(reaching, /Kotiin .*Lapsiperheiden kotipalvelu koko kunnassa.*Etänä .*Videoneuvola.*Puhelimella /)
    for (const way of ['home', 'remote', 'phone'])
      assert.ok(html.includes(`href="/fi/palvelut?area=muurola&amp;way=${way}"`), way)
  })

  test('names the nearest of each kind it lacks with the distance, and no kind that the town does not have', async () => {
    const { words } = await town.visit('/fi/alueet/muurola')
    const elsewhere = part(words, 'Lähimmät muualla', 'Etäisyydet ovat')
    assert.match(elsewhere, /Neuvolat Ei tällä alueella\. Lähin on Neuvola Napa, 21 km/)
    assert.match(elsewhere, /Perhekeskukset Ei tällä alueella\. Lähin on Perhekeskus Napa, 21 km/)
    assert.doesNotMatch(words, /Leikkipuistot|Perhetalot|vain osasta/)
  })

  test('to which nobody comes says so and names the nearest village house', async () => {
    const { words } = await town.visit('/fi/alueet/mutkanpera')
    assert.match(words, /Emme tunne täältä yhtään paikkaa/)
    assert.match(words, /Emme tiedä, että tänne tulisi palveluja\. Lähin kylätalo: Muurolan kylätalo, \d/)
    assert.match(words, /Videoneuvola/)
  })
})

test('the index has the centre, then the villages that services come to, then the others from A to Ö', async () => {
  const { words } = await town.visit('/fi/alueet')
  const index = part(words, 'Valitse alueesi', 'Turva Apua nyt')
  assert.match(
    index,
    /Keskus Keskusta Kylät, joissa on kylätalo .* Autti Hirvas Kivitaipale .* Muut kylät Ala-Korkalo .* Yli-Nampa Ylikylä/,
  )
  assert.equal(index.indexOf('Muurola') < index.indexOf('Muut kylät'), true)
})

test('the family centre is the network of the whole town: centre, villages, joint services', async () => {
  const { words } = await town.visit('/fi/paikat/perhekeskus-napa')
  assert.match(words, /Tänään täällä ti 24\.11\./)
  assert.match(words, /Yhdessä: .*Tunturiperheet ry/)
  const network = part(words, 'Verkosto ympärillä', 'Liikkuminen')
  assert.match(
    network,
    /Neuvola Napa neuvola, 100 m.*Muurolan kylätalo kylätalo, 21 km.*Autin kylätalo kylätalo, 6\d km/,
  )
})

test('no page of the town speaks of Helsinki, in any language', async () => {
  const slugs = (table: string) =>
    rowsOf<{ slug: string }>(town.db, `select slug from directory.${table} order by slug`)
  const each = (fi: string, sv: string, en: string) => [`/fi/${fi}`, `/sv/${sv}`, `/en/${en}`]
  const services = await rowsOf<{ fi: string; sv: string; en: string }>(
    town.db,
    `select slug ->> 'fi' as fi, slug ->> 'sv' as sv, slug ->> 'en' as en from directory.service where status = 'active'`,
  )
  const terms = await rowsOf<{ fi: string; sv: string; en: string }>(
    town.db,
    `select slug ->> 'fi' as fi, slug ->> 'sv' as sv, slug ->> 'en' as en from directory.taxonomy_term where taxonomy = 'worry' and code <> 'violence'`,
  )
  const pages = [
    ...each('', '', ''),
    ...each('apua-nyt', 'hjalp-nu', 'help-now'),
    ...each('turvassa', 'trygg', 'safe'),
    ...each('tietoa-palvelusta', 'om-tjansten', 'about'),
    ...each('tietosuoja', 'dataskydd', 'privacy'),
    ...each('saavutettavuus', 'tillganglighet', 'accessibility'),
    ...each('palvelut', 'tjanster', 'services'),
    ...terms.flatMap(({ fi, sv, en }) => each(`aihe/${fi}`, `amne/${sv}`, `topic/${en}`)),
    ...services.flatMap(
      ({ fi, sv, en }, index) => each(`palvelut/${fi}`, `tjanster/${sv}`, `services/${en}`)[index % 3] ?? [],
    ),
    ...(await slugs('location')).map(
      ({ slug }, index) => each(`paikat/${slug}`, `platser/${slug}`, `places/${slug}`)[index % 3] ?? '',
    ),
    ...(await slugs('area')).map(
      ({ slug }, index) => each(`alueet/${slug}`, `omraden/${slug}`, `areas/${slug}`)[index % 3] ?? '',
    ),
  ]
  for (const path of pages) {
    const { status, words } = await town.visit(path)
    assert.equal(status, 200, path)
    assert.doesNotMatch(words, /Helsin[gk]|Malmi|undefined|\bnull\b|NaN|\[object/, path)
  }
})
