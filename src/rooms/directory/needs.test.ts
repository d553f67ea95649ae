import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { sql } from 'kysely'
import { cards } from '../../../test/cards.ts'
import { type TestSite, testSite } from '../../../test/harness.ts'
import { smallTown } from '../../../test/small-town.ts'
import { langs } from '../../platform/languages.ts'
import { href } from '../../ui/paths.ts'
import { writeListings } from './index.ts'
import { aPlace, say } from './sample.ts'
import { aService, servedAt } from './service-sample.ts'

// What somebody needs of a place stays in their browser, and changes nothing but the order and the cards.

let pikkula: TestSite
before(async () => {
  pikkula = await testSite()
  await pikkula.arrange(async (tx) => {
    const { city, services } = await smallTown(tx)
    const star = { slug: 'tahti', kind: 'playground', name: say('Leikkipuisto Tähti') } as const
    await servedAt(tx, services.playground, await aPlace(tx, { organizationId: city, ...star }))
    await sql`update directory.location set step_free = true, accessibility = '{lift,step_free_toilet}'
      where slug in ('sataman-neuvola', 'kuu')`.execute(tx)
    await sql`update directory.location set step_free = false, accessibility = '{induction_loop}'
      where slug = 'perhetalo'`.execute(tx)
    await aService(tx, {
      ...{ organizationId: city, slug: { fi: 'kotiin', sv: 'hem', en: 'home' }, ways: ['home'], everywhere: true },
      ...{ name: say('Apua kotiin'), summary: say('Joku tulee kotiin.') },
    })
    await writeListings(tx)
  })
})
after(() => pikkula.close())
beforeEach(() => {
  pikkula.log.length = 0
})

const cookie = (answer: { headers: Headers }) => answer.headers.getSetCookie().join('\n')
const withNeeds = (needs: string, path = '/fi/palvelut') => pikkula.visit(path, { cookie: `needs=${needs}` })

describe('telling what one needs', () => {
  test('leaves one cookie in the browser, for a year, out of reach of scripts', async () => {
    const answer = await pikkula.send('/fi/tarpeeni', { need: ['wheelchair', 'pram', 'dragon'] })
    assert.equal(answer.status, 303)
    assert.equal(answer.headers.get('location'), '/fi/tarpeeni?answer=kept')
    assert.equal(cookie(answer), 'needs=pram.wheelchair; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax')
  })

  test('binds the cookie to the very host where browsers allow it', async () => {
    for (const baseUrl of ['https://perhe.test', 'http://127.0.0.1:4000', 'http://localhost:4000']) {
      const site = await testSite({ baseUrl })
      await site.arrange(smallTown)
      const answer = await site.send('/fi/tarpeeni', { need: 'sight' })
      const bound = '__Host-needs=sight; Max-Age=31536000; Path=/; HttpOnly; Secure; SameSite=Lax'
      assert.equal(cookie(answer), bound, baseUrl)
      assert.match((await site.visit('/fi/palvelut', { cookie: '__Host-needs=sight' })).words, /seuraa tarpeitasi/)
      assert.doesNotMatch((await site.visit('/fi/palvelut', { cookie: 'needs=sight' })).words, /seuraa tarpeitasi/)
      await site.close()
    }
  })

  test('says whether the browser has kept it, and lets one take it away again', async () => {
    const kept = await withNeeds('pram', '/fi/tarpeeni?answer=kept')
    assert.match(kept.words, /Valintasi on nyt tässä selaimessa/)
    assert.match(kept.html, /<input type="checkbox" id="need" name="need" value="pram" checked=""/)
    assert.match(kept.html, /<button[^>]*name="clear"/)
    assert.match((await pikkula.visit('/fi/tarpeeni?answer=kept')).words, /Selaimesi ei ottanut valintaa talteen/)
    for (const nothing of [{ need: 'pram', clear: 'yes' }, {}]) {
      const answer = await pikkula.send('/fi/tarpeeni', nothing)
      assert.equal(cookie(answer), 'needs=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax')
      assert.equal(answer.headers.get('location'), '/fi/tarpeeni?answer=cleared')
    }
    assert.match((await pikkula.visit('/fi/tarpeeni?answer=cleared')).words, /Valintaa ei ole enää tässä selaimessa/)
  })

  test('is explained in every language, and kept out of caches and search engines', async () => {
    // The browser sends it with every page, so it does not stay in the browser.
    const said = {
      fi: /Selain lähettää sen meille jokaisen sivun mukana.*emmekä tallenna sitä/,
      sv: /Webbläsaren skickar det till oss med varje sida.*sparar det inte/,
      en: /The browser sends it to us with every page.*do not store it/,
    }
    for (const lang of langs) {
      const { words, html, headers } = await pikkula.visit(href('needs', lang))
      assert.match(words, said[lang])
      assert.match(html, new RegExp(`href="${href('cookies', lang)}"`))
      assert.match(html, /name="robots" content="noindex/)
      assert.equal(headers.get('cache-control'), 'no-store')
      assert.equal(headers.get('set-cookie'), null)
    }
  })

  test('leads back to the list one came from, never to what one wrote', async () => {
    const { html } = await pikkula.visit('/fi/palvelut?kind=playground&area=satama')
    const way = '/fi/tarpeeni?kind=playground&amp;area=satama'
    assert.ok(html.includes(`href="${way}"`))
    const page = await pikkula.visit('/fi/tarpeeni?kind=playground&area=satama&q=salaisuus&near=Rantakatu')
    assert.ok(page.html.includes(`action="${way}"`))
    assert.ok(page.html.includes('href="/fi/palvelut?kind=playground&amp;area=satama"'))
    assert.doesNotMatch(page.html, /salaisuus|Rantakatu/)
    const { headers } = await pikkula.send('/fi/tarpeeni?kind=playground&q=salaisuus', { need: 'pram' })
    assert.equal(headers.get('location'), '/fi/tarpeeni?kind=playground&answer=kept')
    const posted = await pikkula.send('/fi/palvelut', { q: 'leikkipuisto', near: 'Satama', kind: 'playground' })
    assert.match(posted.html, /href="\/fi\/tarpeeni\?kind=playground"/)
  })

  test('leaves nothing in the log', async () => {
    await pikkula.send('/fi/tarpeeni', { need: ['wheelchair', 'hearing'] })
    await withNeeds('wheelchair.hearing')
    assert.equal(pikkula.log.length, 2)
    assert.doesNotMatch(JSON.stringify(pikkula.log), /wheelchair|hearing|needs=/)
  })
})

describe('the list of somebody with needs', () => {
  test('has the places first that are known to have most of what helps; shut ones last', async () => {
    const { html, words } = await withNeeds('wheelchair')
    const [clinic, sun, home, star, house, moon] = [
      'Sataman neuvola',
      'Leikkipuisto Aurinko',
      'Apua kotiin',
      'Leikkipuisto Tähti',
      'Ämyrin perhetalo',
      'Leikkipuisto Kuu',
    ]
    assert.deepEqual(cards(html), [clinic, sun, home, star, house, moon], 'steps are worse than not knowing')
    assert.match(words, /Järjestys seuraa tarpeitasi: pyörätuoli\. Paikat, joista emme tiedä, .* Muuta tarpeita/)
    assert.equal(cards((await withNeeds('hearing')).html)[0], house)
    assert.equal(cards((await withNeeds('dragon')).html)[0], clinic, 'an unknown need is none')
  })

  test('leaves nobody out, and keeps to the choices', async () => {
    assert.match((await withNeeds('wheelchair.hearing.sight.pram')).words, /6 tulosta/)
    const { html } = await withNeeds('wheelchair', '/fi/palvelut?kind=playground')
    assert.deepEqual(cards(html), [
      'Leikkipuisto Aurinko',
      'Leikkipuisto Tähti',
      'Ämyrin perhetalo',
      'Leikkipuisto Kuu',
    ])
  })

  test('says on each card what is known to help, what is not there and what is not known', async () => {
    const { words } = await withNeeds('wheelchair')
    assert.match(words, /Sataman neuvola .{0,80}Esteetön sisäänkäynti, esteetön wc, hissi (?!Ei tiedossa)/)
    assert.match(words, /Leikkipuisto Aurinko .{0,150}Esteetön sisäänkäynti Ei tiedossa: esteetön wc, hissi/)
    assert.match(words, /Ämyrin perhetalo .{0,150}Sisäänkäynti ei ole esteetön Ei tiedossa: esteetön wc, hissi/)
    assert.match(words, /Apua kotiin .{0,80}Sinun ei tarvitse lähteä kotoa/)
    assert.match((await withNeeds('sight', '/sv/tjanster')).words, /Uppgift saknas: god belysning/)
    assert.match((await withNeeds('hearing', '/en/services')).words, /Induction loop/)
  })

  test('is like everybody’s when nothing was told', async () => {
    const { words, html } = await pikkula.visit('/fi/palvelut')
    assert.doesNotMatch(words, /tarpeitasi|esteetön wc/)
    assert.match(html, /href="\/fi\/tarpeeni">Kerro, mitä tarvitset perillä/)
  })
})
