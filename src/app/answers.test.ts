import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { type TestSite, testSite } from '../../test/harness.ts'

let site: TestSite
before(async () => {
  site = await testSite({ demo: true })
})
after(() => site.close())

const elsewhere = 'https://example.org'
const staticFile = async () => /href="(\/static\/public[^"]*\.css)"/.exec((await site.visit('/fi/')).html)?.[1] ?? ''

describe('every kind of answer', () => {
  test('carries the same protection', async () => {
    const answers = {
      page: await site.visit('/fi/palvelut'),
      kept: await site.visit('/fi/'),
      posted: await site.send('/fi/palvelut', { near: 'Malmi' }),
      refused: await site.send('/fi/palaute', { message: '' }),
      missing: await site.visit('/fi/ei-ole'),
      foreign: await site.send('/fi/palaute', {}, { origin: elsewhere }),
      redirect: await site.visit('/fi/palvelut?lang=sv'),
      machine: await site.visit('/readyz'),
      file: await site.visit(await staticFile()),
      'missing file': await site.visit('/static/nothing.css'),
      exit: await site.visit('/poistu'),
    }
    for (const [kind, { headers }] of Object.entries(answers)) {
      const policy = headers.get('content-security-policy') ?? ''
      assert.match(policy, /default-src 'self'/, kind)
      assert.match(policy, /frame-ancestors 'none'/, kind)
      assert.doesNotMatch(policy, /unsafe|https?:|\*/, kind)
      assert.equal(headers.get('x-content-type-options'), 'nosniff', kind)
      assert.equal(headers.get('referrer-policy'), 'no-referrer', kind)
      assert.equal(headers.get('x-frame-options'), 'DENY', kind)
      assert.equal(headers.get('set-cookie'), null, `${kind} sets no cookie`)
      assert.match(headers.get('x-request-id') ?? '', /^[2-9A-Z]{4}-[2-9A-Z]{4}$/, kind)
    }
  })

  test('speaks of https only where people come by https', async () => {
    assert.equal((await site.visit('/fi/')).headers.get('strict-transport-security'), null)
    const secure = await testSite({ baseUrl: 'https://perheverkosto.test' })
    assert.match((await secure.visit('/fi/')).headers.get('strict-transport-security') ?? '', /max-age=\d{8}/)
    await secure.close()
  })
})

describe('a form', () => {
  const send = (headers: Record<string, string>) =>
    site.request('/fi/palaute', {
      method: 'POST',
      body: 'message=hei',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    })

  test('sent from a page of ours is taken', async () => {
    assert.equal((await send({ origin: 'http://perheverkosto.test' })).status, 303)
    assert.equal((await send({ 'sec-fetch-site': 'same-origin' })).status, 303)
  })

  test('sent from elsewhere, or by nobody knows whom, is refused with a page in words', async () => {
    for (const headers of [
      {},
      { origin: elsewhere },
      { origin: 'null' },
      { origin: 'http://perheverkosto.test.example.org' },
      { origin: 'perheverkosto.test' },
      { 'sec-fetch-site': 'cross-site', origin: 'http://perheverkosto.test' },
      { 'sec-fetch-site': 'same-site', origin: 'http://perheverkosto.test' },
      { 'sec-fetch-site': 'none' },
    ] as Record<string, string>[]) {
      const answer = await send(headers)
      assert.equal(answer.status, 403, JSON.stringify(headers))
      assert.match(await answer.text(), /tel:112/)
    }
  })

  test('larger than anybody needs is refused', async () => {
    const { status, words, headers } = await site.send('/fi/palaute', { message: 'a'.repeat(70_000) })
    assert.equal(status, 413)
    assert.match(words, /Viesti on liian suuri/)
    assert.equal(headers.get('cache-control'), 'no-store')
  })

  test('larger than it says is refused too', async () => {
    const pieces = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let i = 0; i < 9; i++) controller.enqueue(new TextEncoder().encode('a'.repeat(10_000)))
        controller.close()
      },
    })
    const init = { method: 'POST', body: pieces, duplex: 'half', headers: { origin: 'http://perheverkosto.test' } }
    assert.equal((await site.request('/fi/palaute', init as RequestInit)).status, 413)
  })

  test('in a method the page does not know is told which it knows', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      const answer = await site.request('/fi/palaute', { method })
      assert.deepEqual([answer.status, answer.headers.get('allow')], [405, 'GET, HEAD, POST, OPTIONS'], method)
      assert.match(await answer.text(), /tel:112/)
    }
    const posted = await site.send('/fi/apua-nyt', {})
    assert.deepEqual([posted.status, posted.headers.get('allow')], [405, 'GET, HEAD, OPTIONS'])
    const asked = await site.request('/fi/palvelut/neuvola', { method: 'OPTIONS' })
    assert.deepEqual([asked.status, asked.headers.get('allow')], [204, 'GET, HEAD, OPTIONS'])
    assert.equal((await site.request('/fi/ei-ole', { method: 'OPTIONS' })).status, 404)
  })
})

describe('what is not there', () => {
  test('is answered in the reader’s language, with a search and the numbers, and is not kept', async () => {
    for (const [path, words] of [
      ['/fi/ei-ole', /Sivua ei löytynyt/],
      ['/sv/finns-inte', /Sidan hittades inte/],
      ['/en/nothing', /Page not found/],
      ['/jokin/muu', /Sivua ei löytynyt/],
    ] as const) {
      const answer = await site.visit(path)
      assert.equal(answer.status, 404)
      assert.match(answer.words, words)
      assert.match(answer.html, /href="tel:112"/)
      assert.match(answer.html, /<input[^>]*name="q"/)
      assert.equal(answer.headers.get('cache-control'), 'no-store')
      assert.match(answer.html, /<meta name="robots" content="noindex"/)
    }
  })
})

describe('a page on its way', () => {
  test('is packed when the browser can unpack it, and is the same page', async () => {
    const plain = await (await site.request('/fi/alueet')).text()
    for (const [encoding, unpack] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      for (const path of ['/fi/alueet', '/fi/']) {
        const answer = await site.request(path, { headers: { 'accept-encoding': encoding } })
        assert.equal(answer.headers.get('content-encoding'), encoding)
        assert.match(answer.headers.get('vary') ?? '', /accept-encoding/i)
        const page = unpack(Buffer.from(await answer.arrayBuffer())).toString()
        assert.match(page, /<\/html>\s*$/)
        if (path === '/fi/alueet') assert.equal(page, plain)
      }
    }
  })

  test('stays as it is when the browser does not ask', async () => {
    for (const accept of ['', 'identity', 'br;q=0, gzip;q=0'])
      assert.equal(
        (await site.request('/fi/alueet', { headers: { 'accept-encoding': accept } })).headers.get('content-encoding'),
        null,
        accept,
      )
  })

  test('a question for its headers only gets no body', async () => {
    const answer = await site.request('/fi/alueet', { method: 'HEAD' })
    assert.equal(answer.status, 200)
    assert.equal(await answer.text(), '')
    for (const path of ['/fi/', '/fi/alueet'])
      assert.match((await site.request(path, { method: 'HEAD' })).headers.get('vary') ?? '', /accept-encoding/i, path)
  })
})

describe('browser parts', () => {
  test('stand still for a year under an address made of their contents', async () => {
    const { html } = await site.visit('/fi/apua-nyt')
    const parts = new Set(html.match(/\/static\/[^"#]+/g))
    assert.ok(parts.size >= 4)
    for (const part of parts) {
      const { status, headers } = await site.visit(part)
      assert.equal(status, 200, part)
      assert.equal(headers.get('cache-control'), 'public, max-age=31536000, immutable', part)
    }
  })

  test('are exactly those that were built: nothing in the address becomes a path', async () => {
    for (const path of [
      '/static/',
      '/static/..%2f..%2fpackage.json',
      '/static/../package.json',
      '/static/%2e%2e%2fpackage.json',
      '/static/public.css',
    ])
      assert.equal((await site.visit(path)).status, 404, path)
  })
})

describe('machines', () => {
  test('hear that the process lives and the database answers', async () => {
    assert.deepEqual(JSON.parse((await site.visit('/healthz')).html), { status: 'alive' })
    const ready = await site.visit('/readyz')
    assert.equal(ready.status, 200)
    assert.deepEqual(JSON.parse(ready.html), { status: 'ready', database: 'ok', migrations: 'current' })
    assert.equal(ready.headers.get('cache-control'), 'no-store')
  })
})

describe('the quick exit', () => {
  test('leads to an everyday page, leaves nothing behind and signs nobody out of anything', async () => {
    const { status, headers } = await site.visit('/poistu')
    assert.equal(status, 303)
    assert.match(headers.get('location') ?? '', /^https:\/\/www\.ilmatieteenlaitos\.fi\//)
    assert.equal(headers.get('cache-control'), 'no-store')
    assert.equal(headers.get('clear-site-data'), '"cache", "storage"')
  })
})
