import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { type TestSite, testSite } from '../../../test/harness.ts'
import { smallTown } from '../../../test/small-town.ts'
import { writeListings } from './index.ts'

let pikkula: TestSite
let helsinki: TestSite
before(async () => {
  pikkula = await testSite()
  helsinki = await testSite({ demo: true })
  await pikkula.arrange(smallTown)
})
after(() => Promise.all([pikkula.close(), helsinki.close()]))

describe('the page of a service', () => {
  test('says for whom it is, what it costs, how it goes and where it is given', async () => {
    const { status, words, html } = await pikkula.visit('/fi/palvelut/leikkipuistot')
    assert.equal(status, 200)
    for (const fact of [
      'Leikkipuistotoiminta',
      'Leikkiä ja seuraa perheille.',
      '0–6 v',
      'Maksuton',
      'Pikkulan kaupunki',
      'Tule paikalle',
      'Ovi on auki.',
    ])
      assert.ok(words.includes(fact), fact)
    assert.match(words, /Pitääkö ilmoittautua\? Ei tarvitse\./)
    for (const slug of ['aurinko', 'kuu', 'perhetalo']) assert.match(html, new RegExp(`href="/fi/paikat/${slug}"`))
  })

  test('leads to the nearest place of its kind', async () => {
    const { html } = await helsinki.visit('/fi/palvelut/leikkipuisto')
    const link =
      /href="(\/fi\/palvelut\?[^"]*)"[^>]*>[^<]*<svg[\s\S]*?Etsi lähin/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
    assert.equal(link, '/fi/palvelut?kind=playground')
    assert.match((await helsinki.visit(link)).words, /63 tulosta/)
  })

  test('what nobody has told is said not to be known', async () => {
    const { words } = await pikkula.visit('/fi/palvelut/neuvola')
    assert.match(words, /Hinta Ei tiedossa/)
    assert.match(words, /Aloita tästä: Soita ja varaa aika\./)
    assert.match(words, /ei ole vielä tarkistanut tietoja/)
  })

  test('tells when the facts were checked', async () => {
    await sql`update directory.service set assured_on = '2026-11-02', assured_by = 'Pikkulan neuvola' where slug ->> 'fi' = 'neuvola'`.execute(
      pikkula.db,
    )
    assert.match(
      (await pikkula.visit('/fi/palvelut/neuvola')).words,
      /Tiedot tarkistettu 2\.11\.2026, Pikkulan neuvola\./,
    )
    assert.match((await pikkula.visit('/en/services/clinic')).words, /Facts checked 2 Nov 2026/)
  })

  test('speaks the reader’s language and marks what it cannot', async () => {
    const { html, words } = await pikkula.visit('/sv/tjanster/radgivning')
    assert.match(words, /Rådgivning/)
    assert.match(html, /lang="fi">Vauvan ja vanhemman terveys/)
  })

  test('has an address of its own in each language, and the others lead there', async () => {
    const { html } = await pikkula.visit('/fi/palvelut/leikkipuistot')
    for (const address of ['/sv/tjanster/lekparker', '/en/services/playgrounds'])
      assert.match(html, new RegExp(`hreflang="\\w\\w" href="[^"]*${address}"`))
    for (const [asked, answered] of [
      ['/sv/tjanster/leikkipuistot', '/sv/tjanster/lekparker'],
      ['/fi/palvelut/playgrounds', '/fi/palvelut/leikkipuistot'],
    ] as const) {
      const { status, headers } = await pikkula.visit(asked)
      assert.deepEqual([status, headers.get('location')], [301, answered])
    }
  })

  test('leads to services for the same worries, and says when it was written', async () => {
    const { html, words } = await helsinki.visit('/sv/tjanster/radgivning')
    assert.match(words, /Vi skrev det här 22\.11\.2026\. De som ger tjänsten har inte granskat uppgifterna ännu\./)
    const related = /Det här kan också hjälpa<\/h2>([\s\S]*?)<\/section>/.exec(html)?.[1] ?? ''
    const addresses = [...related.matchAll(/href="(\/sv\/tjanster\/[^"]*)"/g)].map(([, address = '']) => address)
    assert.ok(addresses.length >= 2 && !addresses.includes('/sv/tjanster/radgivning'), String(addresses))
    for (const address of addresses) assert.equal((await helsinki.visit(address)).status, 200, address)
    assert.doesNotMatch((await pikkula.visit('/fi/palvelut/neuvola')).words, /Samaan auttavat myös|Kirjoitimme/)
  })

  test('says when its phone answers, by the clock and in words', async () => {
    helsinki.clock.set('2026-11-24T12:00:00+02:00')
    const always = (await helsinki.visit('/fi/palvelut/nollalinja')).words
    assert.match(always, /Soita 080 005 005 .*Auki nyt Joka päivä ympäri vuorokauden\./)
    const evening = (await helsinki.visit('/fi/palvelut/imetyspuhelin-illalla')).words
    assert.match(evening, /Suljettu\. Avataan ti 24\.11\. klo 17\.00 Joka päivä klo 17–22\./)
    helsinki.clock.set('2026-11-24T18:00:00+02:00')
    assert.match((await helsinki.visit('/sv/tjanster/amningstelefonen-pa-kvallen')).words, /Öppet nu till kl\. 2\d\.00/)
  })

  test('says that it is shut for now and why, and not that it is open', async () => {
    helsinki.clock.set('2026-11-24T18:00:00+02:00')
    const says = async (status: string, alert: string | null) => {
      await helsinki.arrange((tx) =>
        sql`update directory.service set status = ${status}, alert = ${alert}
          where slug ->> 'fi' = 'imetyspuhelin-illalla'`.execute(tx),
      )
      return (await helsinki.visit('/fi/palvelut/imetyspuhelin-illalla')).words
    }
    const alert = JSON.stringify({ fi: { text: 'Palaamme tammikuussa.', state: 'checked' } })
    const shut = await says('temporarily closed', alert)
    assert.match(shut, /Tilapäisesti suljettu Palaamme tammikuussa\./)
    assert.doesNotMatch(shut, /Auki nyt|Avataan|klo 17–22/)
    assert.match(await says('temporarily closed', null), /Tilapäisesti suljettu/)
    const open = await says('active', alert)
    assert.match(open, /Hyvä tietää Palaamme tammikuussa\./)
    assert.match(open, /Auki nyt/)
    assert.doesNotMatch(await says('active', null), /Tilapäisesti suljettu|Hyvä tietää/)
  })

  test('an unknown service is not found', async () => {
    assert.equal((await pikkula.visit('/fi/palvelut/ei-ole')).status, 404)
  })

  test('a service that has ended is not in the list any more', async () => {
    await pikkula.arrange((tx) =>
      sql`update directory.service set status = 'defunct' where slug ->> 'fi' = 'neuvola'`.execute(tx),
    )
    await pikkula.arrange(writeListings)
    assert.doesNotMatch((await pikkula.visit('/fi/palvelut')).words, /Sataman neuvola/)
    assert.ok([404, 410].includes((await pikkula.visit('/fi/palvelut/neuvola')).status))
    await pikkula.arrange((tx) => sql`update directory.service set status = 'active'`.execute(tx))
    await pikkula.arrange(writeListings)
  })
})

test('a number stands on the page of a service only when nearly all of its places share it', async () => {
  const helsinki = await testSite({ demo: true })
  const { html } = await helsinki.visit('/fi/palvelut/paivakoti')
  assert.doesNotMatch(html.slice(html.indexOf('<main')), /href="tel:/)
  await helsinki.close()
})
