import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { type TestSite, testSite } from '../../test/harness.ts'
import { networkOf } from '../platform/http/guards.ts'

let site: TestSite
before(async () => {
  site = await testSite({ demo: true })
})
after(() => site.close())

describe('an address written a little wrong', () => {
  test('leads to the page that was meant, with its question', async () => {
    for (const [asked, answered] of [
      ['/fi/apua-nyt/', '/fi/apua-nyt'],
      ['/FI/apua-nyt', '/fi/apua-nyt'],
      ['/Sv/Hjalp-Nu//', '/sv/hjalp-nu'],
      ['/fi/palvelut/?kind=playground', '/fi/palvelut?kind=playground'],
      ['/fi/paikat/leikkipuisto-piika/', '/fi/paikat/leikkipuisto-piika'],
      ['/FI/palaute/K7F3-9Q2M/', '/fi/palaute/K7F3-9Q2M'],
      ['/poistu/', '/poistu'],
    ] as const) {
      const { status, headers } = await site.visit(asked)
      assert.deepEqual([status, headers.get('location')], [301, answered], asked)
    }
  })

  test('stays not found when nothing was meant, and never leads elsewhere', async () => {
    for (const path of ['/fi/ei-ole/', '//example.org/', '//example.org/fi/apua-nyt/', '/fi/paikat/', '/fi//apua-nyt/'])
      assert.equal((await site.visit(path)).status, 404, path)
  })
})

describe('what browsers and search engines ask unbidden', () => {
  test('the icon at its old address', async () => {
    const { status, headers } = await site.visit('/favicon.ico')
    assert.equal(status, 302)
    assert.match((await site.visit(headers.get('location') ?? '')).headers.get('content-type') ?? '', /^image\/svg/)
  })

  test('the map of the site: every page in it answers, names its twins and may be found', async () => {
    assert.match((await site.visit('/robots.txt')).html, /^Sitemap: http:\/\/perheverkosto\.test\/sitemap\.xml$/m)
    const { html, headers } = await site.visit('/sitemap.xml')
    assert.match(headers.get('content-type') ?? '', /^application\/xml/)
    const pages = [...html.matchAll(/<loc>http:\/\/perheverkosto\.test([^<]*)<\/loc>/g)].map(([, path = '']) => path)
    assert.ok(pages.length > 300 && new Set(pages).size === pages.length)
    for (const path of ['/fi/', '/sv/tjanster/radgivning', '/en/places/leikkipuisto-piika', '/fi/aihe/jaksaminen'])
      assert.ok(pages.includes(path), path)
    assert.doesNotMatch(html, /turvassa|turvallinen|tyylit|palaute\/|undefined/)
    assert.match(html, /hreflang="sv" href="http:\/\/perheverkosto\.test\/sv\/hjalp-nu"/)
    for (const path of pages.filter((_, index) => index % 25 === 0)) {
      const page = await site.visit(path)
      assert.equal(page.status, 200, path)
      assert.doesNotMatch(page.html, /name="robots"/, path)
    }
  })
})

describe('where a form may come from', () => {
  const send = (headers: Record<string, string>, localPort?: number) =>
    site
      .request(
        '/fi/palaute',
        {
          method: 'POST',
          body: 'message=',
          headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        },
        localPort ? { incoming: { socket: { localPort } } } : {},
      )
      .then(({ status }) => status)

  test('the address people use, the towns we know, and the machine itself', async () => {
    await site.arrange((tx) =>
      sql`insert into platform.municipality (host, name, network, hue, chroma)
        values ('perhe.toinen.test', '{}', '{}', 40, 0.1)`.execute(tx),
    )
    assert.equal(await send({ origin: 'http://perheverkosto.test' }), 422)
    assert.equal(await send({ origin: 'http://perhe.toinen.test', host: 'perhe.toinen.test' }), 422)
    for (const origin of ['http://localhost:4100', 'http://127.0.0.1:4100', 'http://[::1]:4100'])
      assert.equal(await send({ origin }, 4100), 422, origin)
  })

  test('no name that only leads to us, though the request calls itself by it', async () => {
    const host = 'leads-here.example'
    assert.equal(await send({ origin: `http://${host}`, host }), 403)
    assert.equal(await send({ origin: `http://${host}`, host, 'sec-fetch-site': 'same-origin' }), 403)
    assert.equal(await send({ origin: 'http://perhe.toinen.test' }), 403)
    assert.equal(await send({ origin: 'http://localhost:9999' }, 4100), 403)
  })
})

test('a home with many addresses is one visitor', () => {
  for (const [address, network] of [
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['unknown', 'unknown'],
  ] as const)
    assert.equal(networkOf(address), network)
})
