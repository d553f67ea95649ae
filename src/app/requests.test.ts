import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { type SiteOptions, type TestSite, testSite } from '../../test/harness.ts'

describe('the log', () => {
  let site: TestSite
  before(async () => {
    site = await testSite({ demo: true })
  })
  after(() => site.close())

  test('has one line a request: which kind of page, not which page', async () => {
    site.log.length = 0
    for (const path of [
      '/fi/paikat/leikkipuisto-piika',
      '/fi/palvelut?q=uupumus&lang=xx',
      '/fi/aihe/jaksaminen',
      '/fi/ei/ole/olemassa',
      '/static/secret.css',
    ])
      await site.visit(path, {
        'user-agent': 'Liisan puhelin',
        'x-forwarded-for': '198.51.100.7',
        cookie: 'a=b',
        referer: 'http://x/',
      })
    assert.deepEqual(
      site.log.map(({ route }) => route),
      ['/fi/paikat/:slug', '/fi/palvelut', '/fi/aihe/:slug', '/*', '/static/:file'],
    )
    assert.deepEqual(
      new Set(site.log.flatMap(Object.keys)),
      new Set(['level', 'time', 'app', 'requestId', 'method', 'route', 'status', 'ms', 'msg']),
    )
    assert.doesNotMatch(JSON.stringify(site.log), /piika|uupumus|jaksaminen|olemassa|Liisan|198\.51|a=b/)
  })

  test('gives each request a number of its own', async () => {
    site.log.length = 0
    await Promise.all(Array.from({ length: 20 }, () => site.visit('/healthz')))
    assert.equal(new Set(site.log.map(({ requestId }) => requestId)).size, 20)
  })
})

describe('too many sendings', () => {
  const connection = (address: string) => ({ incoming: { socket: { remoteAddress: address } } })
  async function sending(
    options: SiteOptions,
    work: (send: (address: string, told?: string) => Promise<Response>) => Promise<void>,
  ) {
    const site = await testSite(options)
    const headers = { origin: 'http://perheverkosto.test', 'content-type': 'application/x-www-form-urlencoded' }
    const send = (address: string, told = '') =>
      site.request(
        '/fi/palaute',
        { method: 'POST', body: 'message=', headers: { ...headers, ...(told ? { 'x-forwarded-for': told } : {}) } },
        connection(address),
      )
    await work(send).finally(site.close)
  }
  const many = async (send: () => Promise<Response>) => {
    for (let count = 0; count < 60; count++) assert.equal((await send()).status, 422, `sending ${count + 1}`)
  }

  test('from one address are asked to wait, with the numbers to call meanwhile; others are not', () =>
    sending({}, async (send) => {
      await many(() => send('192.0.2.1'))
      const refused = await send('192.0.2.1')
      assert.equal(refused.status, 429)
      assert.ok(Number(refused.headers.get('retry-after')) > 0)
      const page = await refused.text()
      assert.match(page, /Hetki, ole hyvä/)
      assert.match(page, /tel:112/)
      assert.equal((await send('192.0.2.2')).status, 422)
    }))

  test('cannot be hidden behind a made-up address', () =>
    sending({}, async (send) => {
      let n = 0
      await many(() => send('192.0.2.1', `203.0.113.${n++}`))
      assert.equal((await send('192.0.2.1', '203.0.113.99')).status, 429)
    }))

  test('behind a trusted proxy are counted by what the proxy saw, not by what the visitor claims', () =>
    sending({ trustProxy: 1 }, async (send) => {
      let n = 0
      await many(() => send('10.0.0.1', `203.0.113.${n++}, 198.51.100.1`))
      assert.equal((await send('10.0.0.1', '203.0.113.250, 198.51.100.1')).status, 429)
      assert.equal((await send('10.0.0.1', '203.0.113.250, 198.51.100.2')).status, 422)
    }))

  test('behind two trusted proxies are counted by the outer one’s word', () =>
    sending({ trustProxy: 2 }, async (send) => {
      await many(() => send('10.0.0.1', '1.1.1.1, 198.51.100.1, 10.0.0.2'))
      assert.equal((await send('10.0.0.1', '2.2.2.2, 198.51.100.1, 10.0.0.2')).status, 429)
      assert.equal((await send('10.0.0.1', '2.2.2.2, 198.51.100.3, 10.0.0.2')).status, 422)
    }))
})

describe('too many searches', () => {
  test('from one address are asked to wait; looking at the list without words is free', async () => {
    const site = await testSite()
    const search = (count: number) =>
      count % 2 ? site.visit('/fi/palvelut?q=x') : site.send('/fi/palvelut', { q: 'x' })
    // As many at once as there are connections: more would only wait for each other.
    for (let round = 0; round < 60; round++) {
      for (const { status } of await Promise.all(Array.from({ length: 10 }, (_, count) => search(count))))
        assert.equal(status, 200)
    }
    assert.equal((await site.send('/fi/palvelut', { near: 'Malmi' })).status, 429)
    assert.equal((await site.visit('/sv/tjanster?q=x')).status, 429)
    assert.equal((await site.visit('/fi/palvelut?kind=playground')).status, 200)
    await site.close()
  })
})

describe('a network of several towns', () => {
  let site: TestSite
  before(async () => {
    site = await testSite({ demo: true })
    await site.arrange((tx) =>
      sql`insert into platform.municipality (host, name, network, hue, chroma) values ('perhe.toinen.test',
        '{"fi":{"text":"Toinen","state":"checked"}}', '{"fi":{"text":"Toinen verkosto","state":"checked"}}', 40, 0.1)`.execute(
        tx,
      ),
    )
  })
  after(() => site.close())

  test('is shown by the name in the address, also on pages that are kept for a minute', async () => {
    const at = async (host: string, path: string) => (await site.visit(path, { host })).words
    for (const path of ['/fi/', '/fi/apua-nyt', '/fi/alueet', '/fi/']) {
      assert.match(await at('perhe.toinen.test', path), /Toinen verkosto/, path)
      assert.doesNotMatch(await at('perheverkosto.test', path), /Toinen verkosto/, path)
      assert.doesNotMatch(await at('unknown.test', path), /Toinen verkosto/, path)
      assert.match(await at('PERHE.toinen.test:8080', path), /Toinen verkosto/, path)
    }
  })

  test('only the demo town says that it is a trial', async () => {
    assert.match((await site.visit('/fi/alueet')).words, /Kokeilu\b/)
    assert.doesNotMatch((await site.visit('/fi/alueet', { host: 'perhe.toinen.test' })).words, /Kokeilu\b/)
  })
})
