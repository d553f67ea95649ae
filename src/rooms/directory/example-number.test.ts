import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { type Answer, type TestSite, testSite } from '../../../test/harness.ts'
import { langs } from '../../platform/languages.ts'
import { href } from '../../ui/paths.ts'

let site: TestSite
before(async () => {
  site = await testSite({ demo: true })
})
after(() => site.close())

const calls = ({ html }: Answer) =>
  [...html.matchAll(/<a class="([^"]*)" href="tel:(\+?\d+)">[\s\S]*?<\/svg>([^<]*)/g)].map(
    ([, look = '', phone = '', text = '']) => ({ look, phone, text }),
  )

describe('the number of something made up', () => {
  test('is an example, and never the button to press', async () => {
    const { rows } = await sql<{ slug: Record<string, string> }>`
      select s.slug from directory.service s where s.synthetic and exists (select from directory.contact c
        where c.service_id = s.id and c.kind = 'phone' and c.location_id is null) limit 3`.execute(site.db)
    assert.ok(rows.length > 0)
    const said = { fi: /^Esimerkki: 0/, sv: /^Exempel: 0/, en: /^Example: 0/ }
    const nobody = { fi: /Kukaan ei vastaa siihen/, sv: /Ingen svarar där/, en: /Nobody answers it/ }
    for (const { slug } of rows)
      for (const lang of langs) {
        const page = await site.visit(href('service', lang, { slug: slug[lang] ?? '' }))
        const [call] = calls(page)
        assert.equal(call?.look, 'btn btn-quiet', String(slug[lang]))
        assert.match(call?.text ?? '', said[lang])
        assert.match(page.words, nobody[lang])
      }
  })
})

test('the number of what is real is a button, and no doubt stands beside it', async () => {
  for (const slug of ['kriisipuhelin', 'hatanumero-112']) {
    const page = await site.visit(href('service', 'fi', { slug }))
    assert.equal(calls(page)[0]?.look, 'btn')
    const card = /<section class="card card-pad contact[\s\S]*?<\/section>/.exec(page.html)?.[0] ?? ''
    assert.doesNotMatch(card, /Toimitus/)
    assert.equal(/Toimitus tarkistaa numeron vielä soittamalla/.test(page.words), slug !== 'hatanumero-112')
  }
})
