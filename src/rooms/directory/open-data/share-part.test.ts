import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestSite, testSite } from '../../../../test/harness.ts'
import { smallTown } from '../../../../test/small-town.ts'

let pikkula: TestSite
before(async () => {
  pikkula = await testSite()
  await pikkula.arrange(smallTown)
})
after(() => pikkula.close())

const unescaped = (html: string) =>
  html.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
const shareOf = (html: string) => /<div class="mt3 noprint"><details[\s\S]*?<\/details>/.exec(html)?.[0] ?? ''
const addressOf = (html: string) => unescaped(/id="share-address"[^>]*value="([^"]*)"/.exec(html)?.[1] ?? '')

describe('sharing a selection', () => {
  test('gives its address to copy, the same as the page has', async () => {
    for (const path of ['/fi/palvelut?kind=playground&area=satama', '/sv/karta?kind=playground'])
      assert.equal(addressOf((await pikkula.visit(path)).html), `http://perheverkosto.test${path}`)
  })

  test('never gives away what somebody wrote or where they are', async () => {
    for (const path of ['/fi/palvelut', '/fi/kartta']) {
      const { html, words } = await pikkula.send(path, { q: 'aurinko', near: 'Satama', kind: 'playground' })
      const share = shareOf(html)
      assert.equal(addressOf(share), `http://perheverkosto.test${path}?kind=playground`)
      assert.doesNotMatch(unescaped(share), /(href|value|action|src)="[^"]*(Satama|near=|q=)/)
      assert.match(words, /Kirjoittamasi sanat, osoite ja sijainti eivät ole mukana/)
      const files = [...share.matchAll(/formaction="([^"]*)"/g)].map(([, to]) => to)
      assert.deepEqual(
        files,
        ['csv', 'geojson', 'kml', 'json'].map((end) => `/fi/palvelut.${end}`),
      )
      assert.match(share, /<form method="post"[\s\S]*name="q" value="aurinko"/)
      assert.doesNotMatch(share, /name="near"|name="here"/)
      const nearby = await pikkula.send(path, { here: '60.162,24.952' })
      assert.doesNotMatch(shareOf(nearby.html), /60\.162|24\.952/)
    }
  })

  test('leads to each file of the selection, and they are there', async () => {
    const { html } = await pikkula.visit('/en/services?kind=playground&page=1&order=name')
    const files = [...shareOf(html).matchAll(/<a class="chip" href="([^"]*)" download/g)].map(([, to = '']) =>
      unescaped(to),
    )
    assert.deepEqual(
      files,
      ['csv', 'geojson', 'kml', 'json'].map((end) => `/en/services.${end}?kind=playground`),
    )
    for (const file of files) assert.equal((await pikkula.visit(file)).status, 200, file)
  })

  test('gives a snippet whose frame shows the selection', async () => {
    const { html } = await pikkula.visit('/fi/palvelut?kind=playground&area=satama')
    const snippet = unescaped(/<textarea[^>]*id="share-embed"[^>]*>([\s\S]*?)<\/textarea>/.exec(html)?.[1] ?? '')
    assert.equal(
      snippet.trim(),
      '<iframe src="http://perheverkosto.test/embed/fi/palvelut?kind=playground&amp;area=satama" title="Pikkula: Palvelut perheille" width="100%" height="700" loading="lazy"></iframe>',
    )
    const frame = await pikkula.visit('/embed/fi/palvelut?kind=playground&area=satama')
    assert.match(frame.words, /Leikkipuisto Aurinko/)
  })

  test('prints the address of the page, with its letters and list', async () => {
    for (const path of ['/fi/palvelut?kind=playground', '/fi/kartta?kind=playground']) {
      const { html } = await pikkula.visit(path)
      assert.match(
        unescaped(html),
        new RegExp(`<p class="only-print[^"]*">http://perheverkosto.test${path.replace('?', '\\?')}</p>`),
      )
    }
  })
})
