import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestSite, testSite } from '../../../../test/harness.ts'

let site: TestSite
before(async () => {
  site = await testSite({ demo: true })
})
after(() => site.close())

const linksOf = (html: string) =>
  [...html.matchAll(/<a ([^>]*)>/g)].map(([, attributes = '']) => ({
    to: /href="([^"]*)"/.exec(attributes)?.[1] ?? '',
    outward: /target="_blank"/.test(attributes) && /rel="noopener"/.test(attributes),
  }))

describe('a selection in the frame of another site', () => {
  test('may stand in any frame, and no other page may', async () => {
    for (const path of ['/embed/fi/palvelut', '/embed/sv/tjanster?kind=playground', '/embed/en/services']) {
      const { status, headers } = await site.visit(path)
      assert.equal(status, 200, path)
      const policy = headers.get('content-security-policy') ?? ''
      assert.match(policy, /frame-ancestors \*/)
      assert.match(policy, /script-src 'self'.*object-src|object-src 'none'/)
      assert.doesNotMatch(policy.replace('frame-ancestors *', ''), /unsafe|\*|https?:/)
      assert.equal(headers.get('x-frame-options'), null)
    }
    for (const path of ['/fi/palvelut', '/fi/kartta', '/fi/palvelut.json', '/embed/fi/ei-ole', '/embed', '/fi/']) {
      const { headers } = await site.visit(path)
      assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/, path)
      assert.equal(headers.get('x-frame-options'), 'DENY', path)
    }
  })

  test('reads and leaves no cookie, runs no script and has no form', async () => {
    const plain = await site.visit('/embed/fi/palvelut?kind=playground')
    const { html, headers } = await site.visit('/embed/fi/palvelut?kind=playground', { cookie: 'needs=wheelchair' })
    assert.equal(headers.get('set-cookie'), null)
    assert.equal(html, plain.html, 'a cookie changes nothing')
    assert.doesNotMatch(html, /<script|<form|<input/)
    assert.match(html, /<meta name="robots" content="noindex"/)
  })

  test('shows the same rows as the list, with letters, map and the town’s name', async () => {
    const names = (html: string) =>
      [...html.matchAll(/<li class="card service" id="([A-Z]+)">[\s\S]*?<h[23][^>]*>([\s\S]*?)<\/h[23]>/g)].map(
        ([, letter, title = '']) => `${letter}: ${title.replace(/<span class="vh">.*?<\/span>|<[^>]*>|\u00ad/g, '')}`,
      )
    const query = '?kind=family_clinic&area=pohjois-helsinki'
    const { html, words } = await site.visit(`/embed/fi/palvelut${query}`)
    assert.deepEqual(names(html), names((await site.visit(`/fi/palvelut${query}`)).html))
    assert.ok(names(html).length > 2)
    assert.match(words, /^Palvelut perheille – Perheverkosto Perheverkosto, Helsinki/)
    assert.match(html, /<svg viewBox="[^"]*" role="group"/)
    assert.match(words, /Näytä kaikki \d+ Perheverkostossa/)
    assert.match(html, /href="\/fi\/palvelut\?kind=family_clinic&amp;area=pohjois-helsinki" target="_blank"/)
  })

  test('opens its links beside the page around it; only pins and numbers stay', async () => {
    const links = linksOf((await site.visit('/embed/sv/tjanster?kind=family_clinic')).html)
    assert.ok(links.length > 20)
    for (const { to, outward } of links) {
      if (/^(#[A-Z]+|tel:)/.test(to)) assert.ok(!outward, to)
      else assert.ok(outward && to.startsWith('/sv/'), to)
    }
  })

  test('speaks its language, whatever stands first in the address', async () => {
    for (const [path, lang, word] of [
      ['/embed/fi/palvelut', 'fi', /Palvelut perheille/],
      ['/embed/sv/tjanster', 'sv', /Tjänster för familjer/],
      ['/embed/en/services', 'en', /Services for families/],
    ] as const) {
      const { html, words } = await site.visit(path)
      assert.match(html, new RegExp(`<html lang="${lang}"`))
      assert.match(words, word)
      assert.equal(html.match(/<h1[\s>]/g)?.length, 1)
    }
  })

  test('shows numbers to call, also of worries that are about safety', async () => {
    const { html } = await site.visit('/embed/fi/palvelut?worry=violence')
    assert.match(html, /href="tel:112"/)
    assert.match(html, /tel:080005005/)
    assert.match((await site.visit('/embed/fi/palvelut?kind=playground&area=ostersundom')).html, /href="tel:112"/)
  })

  test('has the list before the map, so that a low frame begins with words', async () => {
    const { html } = await site.visit('/embed/fi/palvelut?kind=playground')
    assert.ok(html.indexOf('class="card service"') < html.indexOf('<section aria-label="Tulokset kartalla"'))
  })

  test('answers words of danger in its address with numbers alone, and is kept by nobody', async () => {
    for (const [path, tel] of [
      ['/embed/fi/palvelut?q=pelk%C3%A4%C3%A4n+miest%C3%A4ni', '080005005'],
      ['/embed/en/services?q=suicide', '0925250111'],
    ] as const) {
      const { html, headers } = await site.visit(path)
      assert.equal(headers.get('cache-control'), 'no-store', path)
      assert.match(html, /href="tel:112"/)
      assert.match(html.replace(/\+358/g, '0'), new RegExp(`tel:${tel}`), path)
      assert.doesNotMatch(html, /class="card service"|class="map"/)
      assert.doesNotMatch(html, /miest|suicide/i)
      for (const { to, outward } of linksOf(html)) assert.ok(outward || /^(#|tel:)/.test(to), to)
    }
  })

  test('takes neither whereabouts nor posted words', async () => {
    const { words } = await site.visit('/embed/fi/palvelut?near=Malmi&here=60.2,25.0')
    assert.doesNotMatch(words, /Lähimmät ensin/)
    assert.equal((await site.send('/embed/fi/palvelut', { q: 'uni' })).status, 405)
  })

  test('writes only the kind of page into the log', async () => {
    site.log.length = 0
    await site.visit('/embed/fi/palvelut?worry=violence')
    assert.equal(site.log[0]?.route, '/embed/fi/palvelut')
    assert.doesNotMatch(JSON.stringify(site.log), /violence/)
  })
})
