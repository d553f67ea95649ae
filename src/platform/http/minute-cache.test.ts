import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestSite, testSite } from '../../../test/harness.ts'

let site: TestSite
before(async () => {
  site = await testSite({ demo: true, now: '2026-11-24T10:00:20Z' })
})
after(() => site.close())

const help = async (encoding = 'identity') => {
  const answer = await site.request('/fi/apua-nyt', { headers: { 'accept-encoding': encoding } })
  return { headers: answer.headers, html: await answer.clone().text(), bytes: (await answer.arrayBuffer()).byteLength }
}

test('a page that is the same for everybody is made once a minute', async () => {
  const first = await help()
  site.clock.set('2026-11-24T10:00:59Z')
  assert.equal((await help()).html, first.html)
  site.clock.set('2026-11-24T10:01:00Z')
  assert.notEqual((await help()).html, first.html)
})

test('a kept answer has the headers of a fresh one, and a reference number of its own', async () => {
  site.clock.set('2026-11-24T11:00:00Z')
  const [fresh, kept] = [await help(), await help()]
  assert.notEqual(kept.headers.get('x-request-id'), fresh.headers.get('x-request-id'))
  for (const [name, value] of fresh.headers)
    if (name !== 'x-request-id') assert.equal(kept.headers.get(name), value, name)
  assert.ok(kept.headers.get('content-security-policy'))
})

test('each way of packing is kept by itself', async () => {
  const plain = await help()
  for (const _time of ['fresh', 'kept']) {
    const packed = await help('br')
    assert.equal(packed.headers.get('content-encoding'), 'br')
    assert.ok(packed.bytes < plain.bytes / 3)
  }
  assert.equal((await help()).headers.get('content-encoding'), null)
})
