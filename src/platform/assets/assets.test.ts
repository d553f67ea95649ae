import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { ensureBrowserParts } from './build.ts'
import type { Entry } from './entries.ts'
import { serveAsset } from './serve.ts'

const folder = mkdtempSync(join(tmpdir(), 'parts-'))
const from = (name: string) => pathToFileURL(join(folder, 'source', name))
const entries: Entry[] = [
  { kind: 'bundle', name: 'page.css', from: from('page.css') },
  { kind: 'bundle', name: 'island.js', from: from('island.ts') },
  { kind: 'file', name: 'mark.svg', from: from('mark.svg') },
  { kind: 'text', name: 'theme.css', text: ':root{--brand:#075d53}' },
]
let said: string[] = []
const say = (line: string) => said.push(line)
const build = () => ensureBrowserParts(entries, say, join(folder, 'dist'))

function put(name: string, text: string): void {
  mkdirSync(join(folder, 'source'), { recursive: true })
  writeFileSync(join(folder, 'source', name), text)
}

beforeEach(() => {
  rmSync(join(folder, 'dist'), { recursive: true, force: true })
  said = []
  put('page.css', '@import "./colour.css";\n.page { margin: 0 }')
  put('colour.css', '.page { color: light-dark(#000000, #ffffff) }')
  put('island.ts', 'const greeting: string = "hei"\ndocument.title = greeting')
  put('mark.svg', '<svg xmlns="http://www.w3.org/2000/svg">\n  <path d="M0 0h1"/>\n</svg>\n')
})

after(() => rmSync(folder, { recursive: true, force: true }))

test('parts are built once and left alone until something they are made of changes', async () => {
  const first = await build()
  assert.equal(said.length, 2)
  assert.equal((await build()).url('page.css'), first.url('page.css'))
  assert.equal(said.length, 2)
  put('colour.css', '.page { color: light-dark(#111111, #ffffff) }')
  assert.notEqual((await build()).url('page.css'), first.url('page.css'))
  assert.equal(said.length, 4)
})

test('an asked name that does not exist is a fault', async () => {
  const assets = await build()
  assert.throws(() => assets.url('other.css'), /no browser part named other\.css/)
})

test('two processes that build at once both get whole parts', async () => {
  const [one, other] = await Promise.all([build(), build()])
  assert.equal(one.url('page.css'), other.url('page.css'))
  assert.deepEqual(
    readdirSync(join(folder, 'dist')).filter((name) => name.startsWith('.building')),
    [],
  )
})

test('a part is served for a year in the encoding the browser accepts', async () => {
  const assets = await build()
  const app = new Hono().get('/static/:file', serveAsset(assets))
  const ask = (encoding?: string) =>
    app.request(assets.url('page.css'), encoding ? { headers: { 'accept-encoding': encoding } } : {})
  const plain = await ask()
  assert.equal(plain.headers.get('content-type'), 'text/css; charset=utf-8')
  assert.equal(plain.headers.get('cache-control'), 'public, max-age=31536000, immutable')
  assert.equal(plain.headers.get('x-content-type-options'), 'nosniff')
  assert.equal(plain.headers.get('vary'), 'accept-encoding')
  const text = await plain.text()
  assert.match(text, /light-dark\(/)
  const packed = async (response: Response) => Buffer.from(await response.arrayBuffer())
  const br = await ask('gzip, br;q=0.8')
  assert.equal(br.headers.get('content-encoding'), 'br')
  assert.equal(brotliDecompressSync(await packed(br)).toString(), text)
  const gzip = await ask('gzip, br;q=0')
  assert.equal(gzip.headers.get('content-encoding'), 'gzip')
  assert.equal(gunzipSync(await packed(gzip)).toString(), text)
  assert.equal((await ask('identity')).headers.get('content-encoding'), null)
})

test('nothing but built parts is ever served', async () => {
  const assets = await build()
  const app = new Hono().get('/static/*', serveAsset(assets))
  for (const path of [
    '/static/',
    '/static/page.css',
    '/static/../browser.json',
    '/static/%2e%2e%2fbrowser.json',
    '/static/..%5c',
  ]) {
    const answer = await app.request(path)
    assert.equal(answer.status, 404, path)
  }
})

test('a source that does not compile stops the build', async () => {
  put('island.ts', 'const = 1')
  await assert.rejects(build())
})
