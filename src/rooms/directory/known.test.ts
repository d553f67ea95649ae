import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { rowsOf, type TestSite, testSite } from '../../../test/harness.ts'

// Real places of a real town: nothing is said of them that the source does not say.

let helsinki: TestSite
before(async () => {
  helsinki = await testSite({ demo: true })
})
after(() => helsinki.close())

const place = async (slug: string) => (await helsinki.visit(`/fi/paikat/${slug}`)).words
const contact = (html: string) => /<aside[\s\S]*?<\/aside>/.exec(html)?.[0] ?? ''

describe('cost and ages of a place', () => {
  test('are those of that very place', async () => {
    assert.match(await place('leikkipuisto-trumpetti'), /Kenelle Kaikenikäiset lapset Hinta Maksuton/)
    assert.match(await place('perhetalo-kuutti'), /Kenelle 0–6 v Hinta Maksuton/)
    assert.match(await place('leikkipuisto-loru'), /Kenelle 0–3 v Hinta Maksuton/)
  })

  test('are not known where the source tells nothing, whatever is usual of the service', async () => {
    assert.match(await place('leikkipuisto-ruoholahti'), /Hinta Ei tiedossa/)
    for (const slug of ['kontulan-terveysasema', 'paivakoti-kallio'])
      assert.match(await place(slug), /Kenelle Ei tiedossa Hinta Ei tiedossa/, slug)
    const { words } = await helsinki.visit('/fi/palvelut?kind=daycare')
    assert.doesNotMatch(words.slice(words.indexOf('Järjestys')), /\b9\+? kk|6 v\b|Maksullinen/)
  })

  test('are those of the service where a law says that they are the same everywhere, and the page names it', async () => {
    const clinic = await place('malmin-neuvola')
    assert.match(clinic, /Kenelle Ei tiedossa Hinta Maksuton Palvelukieli Suomi\. Muista kielistä ei ole tietoa\./)
    assert.match(clinic, /Hinta: asiakasmaksulaki 734\/1992, 5 §\. Palvelukieli: kielilaki 423\/2003, 10 §\./)
    assert.match((await helsinki.visit('/fi/palvelut/neuvola')).words, /Hinta: asiakasmaksulaki 734\/1992, 5 §\./)
    assert.match((await helsinki.visit('/fi/palvelut?kind=family_clinic&cost=free&language=fi')).words, /\b16 tulosta/)
    const swedish = await helsinki.visit('/fi/palvelut?kind=family_clinic&language=sv')
    assert.match(swedish.words, /\b0 tulosta/)
    assert.match(swedish.words, /16 jäi pois, koska emme tiedä, millä kielellä apua saa\. Näytä myös ne/)
    assert.match((await helsinki.visit('/fi/palvelut?kind=family_clinic&language=sv&untold=yes')).words, /\b16 tulosta/)
  })

  test('nothing of the usual service is said as a fact of a real place', async () => {
    const all = await rowsOf<{ slug: string }>(helsinki.db, 'select slug from directory.location where not synthetic')
    const usual =
      /iltaisin ja viikonloppuisin|ilmoittautumatta|juttuseuraa|leluja|eteiseen|Soita taloon|Kävele lapsen kanssa/
    for (const { slug } of all) assert.doesNotMatch(await place(slug), usual, slug)
  })

  test('a check of the service is not a check of its places', async () => {
    await helsinki.arrange(async (tx) => {
      await rowsOf(tx, `update directory.service set assured_on = '2026-11-02', assured_by = 'Toimitus'`)
    })
    assert.match(await place('malmin-neuvola'), /Paikan väki ei ole vielä tarkistanut tietoja/)
  })

  test('forenoons are forenoons', async () => {
    assert.match(await place('perhetalo-kuutti'), /Maanantaiaamupäivisin ja torstai-iltapäivisin/)
    assert.match((await helsinki.visit('/sv/platser/perhetalo-kuutti')).words, /På måndag förmiddagar/)
    assert.match((await helsinki.visit('/en/places/perhetalo-kuutti')).words, /On Monday forenoons/)
  })
})

describe('the page of a service speaks of what is usual', () => {
  const audiences = [
    ['leikkipuisto', 'Kaikenikäiset lapset'],
    ['perhetalo', '0–6 v'],
    ['neuvola', 'Raskaus – 6 v'],
    ['terveysasema', 'Kaikenikäiset, myös raskauden aikana'],
    ['paivakoti', '9 kk – 6 v'],
  ] as const
  for (const [slug, forWhom] of audiences)
    test(`${slug}: ${forWhom}`, async () => {
      const { words } = await helsinki.visit(`/fi/palvelut/${slug}`)
      assert.ok(words.includes(`Kenelle ${forWhom} `), words.slice(0, 600))
    })

  test('it says how sure it is', async () => {
    for (const slug of ['leikkipuisto', 'perhetalo'])
      assert.match((await helsinki.visit(`/fi/palvelut/${slug}`)).words, /Hinta Toiminta on tavallisesti maksutonta/)
  })
})

describe('a closed place', () => {
  test('is temporarily closed only when the source gives an end', async () => {
    for (const slug of ['leikkipuisto-soihtu', 'leikkipuisto-jalopeura']) {
      const words = await place(slug)
      assert.match(words, /Suljettu Paikka on suljettu\. Lähde ei kerro, avataanko se uudelleen\./)
      assert.doesNotMatch(words, /Tilapäisesti|toistaiseksi/)
    }
    assert.match(
      await place('leikkipuisto-haruspuisto'),
      /Tilapäisesti suljettu Talo on suljettu 1\.11\.2023–31\.12\.2028/,
    )
    const { words } = await helsinki.visit('/en/places/leikkipuisto-haruspuisto')
    assert.match(words, /closed from 1 Nov 2023 to 31 Dec 2028/)
  })

  test('does not invite to come, and offers an open place before the phone', async () => {
    for (const slug of ['leikkipuisto-soihtu', 'leikkipuisto-vallila', 'leikkipuisto-lehdokki']) {
      const { words, html } = await helsinki.visit(`/fi/paikat/${slug}`)
      assert.doesNotMatch(words, /Käy ensin|Palvelu yleensä|Voit lämmittää omat eväät/, slug)
      assert.doesNotMatch(contact(html), /class="btn"[^>]*href="tel:/, slug)
    }
    const soihtu = contact((await helsinki.visit('/fi/paikat/leikkipuisto-soihtu')).html)
    assert.match(soihtu, /class="btn"[^>]*href="\/fi\/paikat\/leikkipuisto-torpparinmaki"/)
    assert.ok(soihtu.indexOf('leikkipuisto-torpparinmaki') < soihtu.indexOf('tel:'))
  })

  test('sends to open places first and marks the closed ones', async () => {
    const words = await place('leikkipuisto-vallila')
    const instead = /Mene sen sijaan tänne:(.*?)Ota yhteyttä/.exec(words)?.[1] ?? ''
    assert.match(instead, /^ Perhetalo Sahrami, .*Leikkipuisto Lehdokki \(tilapäisesti suljettu\) $/)
    const { html } = await helsinki.visit('/fi/paikat/leikkipuisto-vallila')
    assert.doesNotMatch(contact(html), /lehdokki|href="tel:/)
  })

  test('an estimate that has passed is told as one, with the whole address', async () => {
    assert.match(
      await place('leikkipuisto-lehdokki'),
      /Asemapäällikönkatu 12 b, 5\. krs\. Lähteen arvio avaamisesta oli vuosi 2025\. Emme tiedä, onko jo avattu\./,
    )
  })

  test('says in the list why it is closed, and nothing of what it would offer', async () => {
    const { html } = await helsinki.visit('/fi/palvelut?kind=playground&page=3')
    const card = html.split('<li class="card service"').find((one) => one.includes('/leikkipuisto-jalopeura"')) ?? ''
    assert.match(card, /Lähde ei kerro, avataanko se uudelleen[\s\S]*Suljettu/)
    assert.doesNotMatch(card, /Maksuton|Voit lämmittää/)
  })
})

describe('a list of one kind', () => {
  test('shows what is known of each place, not the same sentence', async () => {
    const { words } = await helsinki.visit('/fi/palvelut?kind=playground')
    assert.doesNotMatch(words, /juttuseuraa/)
    assert.match(words, /Voit lämmittää omat eväät\. Kesällä lapsille tarjotaan lounas\./)
  })

  test('of several kinds says what each kind usually is', async () => {
    const { words } = await helsinki.visit('/fi/palvelut?kind=playground&kind=family_house')
    assert.match(words, /Usein muita vanhempia/)
  })
})

test('beside a Swedish name that nobody has checked stands the Finnish one', async () => {
  const shown = /Munksnäs rådgivningsbyrå \( ?Munkkiniemen neuvola ?\)/
  for (const path of ['/sv/platser/munkkiniemen-neuvola', '/sv/tjanster?kind=family_clinic', '/sv/omraden/munkkiniemi'])
    assert.match((await helsinki.visit(path)).words, shown, path)
  const { words } = await helsinki.visit('/sv/platser/leikkipuisto-trumpetti')
  assert.doesNotMatch(words, /Lekparken Trumpeten \(/)
  assert.match((await helsinki.visit('/sv/omraden/etela-helsinki')).words, /Södra Helsingfors \( ?Etelä-Helsinki ?\)/)
})
