import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { worryTexts } from '../../../demo/texts/topics.ts'
import { type Answer, type TestSite, testSite } from '../../../test/harness.ts'
import { type Lang, langs } from '../../platform/languages.ts'
import { openingPeriod } from '../../rooms/directory/service-sample.ts'
import { href } from '../../ui/paths.ts'

let site: TestSite
before(async () => {
  site = await testSite({ demo: true })
})
after(() => site.close())

const codes = ['crying_sleep', 'exhausted', 'couple', 'money_housing', 'new_in_finland']
const easyWorries = worryTexts.filter(({ code }) => codes.includes(code))
const links = ({ html }: Answer) => [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, to = '']) => to)
const inBar = ({ html }: Answer) => /<ul class="langs[^"]*">[\s\S]*?<\/ul>/.exec(html)?.[0] ?? ''
const mainOf = ({ html }: Answer) => html.slice(html.indexOf('<main'), html.indexOf('</main>'))
const exits = ({ html }: Answer) => /<aside class="exit"/.test(html)

describe('a page in easy language', () => {
  test('is there for each of five worries, under the worry’s own address in each language', async () => {
    assert.equal(easyWorries.length, 5)
    for (const { slug } of easyWorries)
      for (const lang of langs) {
        const page = await site.visit(href('easyTopic', lang, { slug: slug[lang] }))
        assert.equal(page.status, 200, slug[lang])
        assert.equal(page.html.match(/<h1/g)?.length, 1)
        assert.match(page.html, /\/static\/easy\.\w+\.css/)
      }
    const other = easyWorries[0]?.slug.sv ?? ''
    const { status, headers } = await site.visit(`/fi/selko/aihe/${other}`)
    assert.deepEqual([status, headers.get('location')], [301, `/fi/selko/aihe/${easyWorries[0]?.slug.fi}`])
    assert.equal((await site.visit('/fi/selko/aihe/menetys')).status, 404, 'a worry without an easy page')
  })

  test('is one press away from the ordinary page, and the ordinary page from it', async () => {
    for (const lang of langs) {
      const slug = easyWorries[0]?.slug[lang] ?? ''
      for (const [ordinary, easy] of [
        [href('front', lang), href('easy', lang)],
        [href('helpNow', lang), href('easyHelp', lang)],
        [href('services', lang), href('easyFind', lang)],
        [href('topic', lang, { slug }), href('easyTopic', lang, { slug })],
      ] as const) {
        assert.ok(inBar(await site.visit(ordinary)).includes(`href="${easy}"`), `${ordinary} → ${easy}`)
        assert.ok(links(await site.visit(easy)).includes(ordinary), `${easy} → ${ordinary}`)
      }
    }
  })

  test('is offered by every page, with its name in the language of the page', async () => {
    const names: Record<Lang, string> = { fi: 'Selkokieli', sv: 'Lättläst', en: 'Easy to read' }
    for (const lang of langs)
      for (const path of [href('areas', lang), href('privacy', lang), href('feedback', lang), `/${lang}/nowhere`])
        assert.match(
          inBar(await site.visit(path)),
          new RegExp(`href="${href('easy', lang)}"[^>]*>${names[lang]}<`),
          path,
        )
  })

  test('says in the bar that one is there', async () => {
    assert.match(inBar(await site.visit('/fi/selko/apua-nyt')), /href="\/fi\/selko\/apua-nyt" aria-current="page"/)
    assert.match(
      inBar(await site.visit('/fi/selko/aihe/jaksaminen')),
      /href="\/fi\/selko\/aihe\/jaksaminen" aria-current="page"/,
    )
  })

  test('posts its search to the list, so that the words stay out of the address', async () => {
    const form = /<form class="search"[^>]*>/.exec((await site.visit('/fi/selko')).html)?.[0] ?? ''
    assert.match(form, /action="\/fi\/palvelut" method="post"/)
  })

  test('is on the map of the site', async () => {
    const { html } = await site.visit('/sitemap.xml')
    for (const path of [
      '/fi/selko',
      '/sv/lattlast/hjalp-nu',
      '/en/easy/how-to-find-a-service',
      '/sv/lattlast/amne/orka',
    ])
      assert.ok(html.includes(`<loc>http://perheverkosto.test${path}</loc>`), path)
  })
})

describe('help in easy language', () => {
  test('has the numbers from the database, with when they answer by the clock', async () => {
    const day = await site.visit('/fi/selko/apua-nyt')
    for (const phone of ['112', '116117', '080005005', '0800147111', '0925250111'])
      assert.match(mainOf(day), new RegExp(`href="tel:${phone}"`), phone)
    assert.match(day.words, /Päivystysapu Auki aina, myös yöllä\. Soita 116 117/)
    assert.match(day.words, /MLL:n Vanhempainpuhelin Emme tiedä, milloin linja on auki\. Kokeile soittaa/)
  })

  test('tells in easy words when a line opens and closes', async () => {
    await site.arrange(async (tx) => {
      const { rows } = await sql<{ id: string }>`
        select service_id as id from directory.help_line where key = 'parents'`.execute(tx)
      const hours = [{ weekdays: [1, 2, 5], opens: '10:00', closes: '18:00' }]
      await openingPeriod(tx, { serviceId: rows[0]?.id ?? '' }, hours)
    })
    const at = async (now: string) => {
      site.clock.set(now)
      return (await site.visit('/fi/selko/apua-nyt')).words
    }
    assert.match(await at('2026-11-24T12:05:00+02:00'), /Vanhempainpuhelin Auki nyt\. Sulkeutuu kello 18\.00\./)
    assert.match(await at('2026-11-24T08:00:00+02:00'), /Vanhempainpuhelin Nyt kiinni\. Aukeaa kello 10\.00\./)
    assert.match(await at('2026-11-24T23:30:00+02:00'), /Nyt kiinni\. Aukeaa perjantaina kello 10\.00\./)
    assert.match(await at('2026-11-26T12:00:00+02:00'), /Nyt kiinni\. Aukeaa huomenna kello 10\.00\./)
    site.clock.set('2026-11-24T12:00:00+02:00')
  })

  test('says that numbers have not been checked, as long as it is so', async () => {
    assert.match((await site.visit('/fi/selko/apua-nyt')).words, /Emme ole vielä tarkistaneet kaikkia puhelinnumeroita/)
  })

  test('has a way out, and so has every page that leads to safety; others do not', async () => {
    for (const lang of langs) {
      const help = await site.visit(href('easyHelp', lang))
      assert.ok(exits(help) && links(help).includes(href('safety', lang)))
      assert.equal(help.headers.get('cache-control'), 'no-store')
      assert.ok(exits(await site.visit(href('easy', lang))))
      assert.ok(!exits(await site.visit(href('easyFind', lang))))
    }
    assert.ok(exits(await site.visit('/fi/selko/aihe/parisuhde-ja-ero')))
    assert.ok(!exits(await site.visit('/fi/selko/aihe/jaksaminen')))
  })
})

test('a town without a line or a worry leaves it out of the easy pages', async () => {
  const pikkula = await testSite()
  const page = await pikkula.visit('/fi/selko/apua-nyt')
  assert.equal(page.status, 200)
  assert.doesNotMatch(mainOf(page), /class="call"/)
  assert.equal((await pikkula.visit('/fi/selko')).status, 200)
  await pikkula.close()
})
