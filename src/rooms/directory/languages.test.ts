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

describe('what is told in another language than the page', () => {
  test('is marked, so that it is read aloud right: the trail, the pin, the street and the source', async () => {
    const { html } = await pikkula.visit('/en/places/kuu')
    assert.match(html, /<li lang="fi"><span aria-current="page">Leikkipuisto Kuu/)
    assert.match(html, /aria-label="A: Leikkipuisto Kuu" lang="fi"/)
    assert.match(html, /<span lang="fi">Kirkkotie 1<\/span>/)
    const sun = (await pikkula.visit('/sv/platser/aurinko')).html
    assert.match(sun, /Uppgifter: <span lang="fi">Pikkulan rekisteri<\/span>/)
    assert.doesNotMatch((await pikkula.visit('/fi/paikat/aurinko')).html, /<main[\s\S]*lang="fi"[\s\S]*<\/main>/)
  })

  test('is marked in lists too: choices, chips and names of areas', async () => {
    await sql`update directory.area set name = name - 'sv' where slug = 'satama'`.execute(pikkula.db)
    const place = (await pikkula.visit('/sv/platser/aurinko')).html
    assert.match(place, /<a class="chip" href="\/sv\/omraden\/satama"[^>]*><span lang="fi">Satama/)
    const list = (await pikkula.visit('/sv/tjanster')).html
    assert.match(list, /<option value="satama" lang="fi"/)
    assert.match((await pikkula.visit('/sv/omraden')).html, /<span lang="fi">Satama<\/span>/)
  })
})

describe('a Swedish name that nobody has checked', () => {
  test('stands with the Finnish one beside it, which is what the sign says', async () => {
    for (const path of ['/sv/platser/aurinko', '/sv/tjanster', '/sv/tjanster/lekparker'])
      assert.match((await pikkula.visit(path)).words, /Lekparken Solen \( ?Leikkipuisto Aurinko ?\)/, path)
  })

  test('stands alone once it is checked', async () => {
    await sql`update directory.location set name = jsonb_set(name, '{sv,state}', '"checked"') where slug = 'aurinko'`.execute(
      pikkula.db,
    )
    assert.doesNotMatch((await pikkula.visit('/sv/platser/aurinko')).words, /Leikkipuisto Aurinko/)
  })
})
