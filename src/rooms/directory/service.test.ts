import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { type TestSite, testSite } from '../../../test/harness.ts'
import { smallTown } from '../../../test/small-town.ts'

let pikkula: TestSite
before(async () => {
  pikkula = await testSite()
  await pikkula.arrange(smallTown)
})
after(() => pikkula.close())

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
    const { html } = await pikkula.visit('/fi/palvelut/leikkipuistot')
    const link = /href="(\/fi\/palvelut\?[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const { words } = await pikkula.visit(link)
    assert.match(words, /3 paikkaa/)
  })

  test('what nobody has told is said not to be known', async () => {
    const { words } = await pikkula.visit('/fi/palvelut/neuvola')
    assert.match(words, /Hinta Ei tiedossa/)
    assert.match(words, /Aloita tästä: Soita ja varaa aika\./)
    assert.match(words, /ei ole vielä tarkistanut tietoja/)
  })

  test('tells when the facts were checked', async () => {
    await sql`update directory.service set assured_on = '2026-11-02', assured_by = 'Pikkulan neuvola' where slug = 'neuvola'`.execute(
      pikkula.db,
    )
    assert.match(
      (await pikkula.visit('/fi/palvelut/neuvola')).words,
      /Tiedot tarkistettu 2\.11\.2026, Pikkulan neuvola\./,
    )
    assert.match((await pikkula.visit('/en/services/neuvola')).words, /Facts checked 2 Nov 2026/)
  })

  test('speaks the reader’s language and marks what it cannot', async () => {
    const { html, words } = await pikkula.visit('/sv/tjanster/neuvola')
    assert.match(words, /Rådgivning/)
    assert.match(html, /lang="fi">Vauvan ja vanhemman terveys/)
  })

  test('an unknown service is not found', async () => {
    assert.equal((await pikkula.visit('/fi/palvelut/ei-ole')).status, 404)
  })

  test('a service that has ended is not in the list any more', async () => {
    await pikkula.arrange((tx) =>
      sql`update directory.service set status = 'defunct' where slug = 'neuvola'`.execute(tx),
    )
    assert.doesNotMatch((await pikkula.visit('/fi/palvelut?kind=family_clinic')).words, /Sataman neuvola/)
    assert.ok([404, 410].includes((await pikkula.visit('/fi/palvelut/neuvola')).status))
    await pikkula.arrange((tx) => sql`update directory.service set status = 'active'`.execute(tx))
  })
})
