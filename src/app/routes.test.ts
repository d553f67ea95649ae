import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Answer, type TestSite, testSite } from '../../test/harness.ts'
import { unguarded } from '../../test/house/routes.ts'
import { isGuard } from '../people/rules.ts'
import { langs } from '../platform/languages.ts'
import { href, type PageId, paths } from '../ui/paths.ts'

let site: TestSite
before(async () => {
  site = await testSite({ demo: true })
})
after(() => site.close())

const pageIds = Object.keys(paths) as PageId[]
const plainPages = pageIds.filter((id) => !paths[id].fi.includes(':'))

test('every route has a rule of its own', () => {
  assert.ok(site.app.routes.length > 60)
  assert.deepEqual(unguarded(site.app.routes, isGuard), [])
})

test('every page stands at its address in every language', () => {
  const known = new Set(site.app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path))
  const wanted = pageIds.flatMap((id) => langs.map((lang) => `/${lang}/${paths[id][lang]}`))
  assert.deepEqual(
    wanted.filter((path) => !known.has(path)),
    [],
  )
})

test('two pages never share an address', () => {
  for (const lang of langs) {
    const slugs = pageIds.map((id) => paths[id][lang].replace(/:\w+/g, ':'))
    assert.equal(new Set(slugs).size, slugs.length, lang)
  }
})

describe('a page', () => {
  for (const id of plainPages) {
    test(`${id} is whole in every language`, async () => {
      for (const lang of langs) {
        const path = href(id, lang)
        const page = await site.visit(path)
        assert.equal(page.status, 200, path)
        assert.match(page.html, new RegExp(`^<!doctype html>\\s*<html lang="${lang}"`), path)
        assert.equal(page.html.match(/<h1[\s>]/g)?.length, 1, `${path}: one main heading`)
        assert.match(page.html, /<title>[^<]+<\/title>/)
        assert.match(page.html, /<main id="/)
        assert.doesNotMatch(page.words, /undefined|\bnull\b|NaN|\[object/, path)
        assert.deepEqual(doubled(page.html), [], `${path}: ids that stand twice`)
        assert.deepEqual(leads(page), [], `${path}: inline or foreign`)
      }
    })
  }
})

/** Ids that stand more than once: a label or link would lead to the wrong one. */
function doubled(html: string): string[] {
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id)
  return ids.filter((id, index) => ids.indexOf(id) !== index)
}

/** Inline styles and scripts, which the browser would refuse, and anything it would fetch from elsewhere. */
function leads({ html }: Answer): string[] {
  const inline =
    html.match(
      /\sstyle="|<style|<script(?![^>]*(?:\ssrc=|type="application\/ld\+json"))|\son[a-z]+="|href="javascript:/g,
    ) ?? []
  const fetched = [...html.matchAll(/<(?:script|img|link|use|iframe|source)\b[^>]*?(?:src|href)="([^"]*)"/g)]
  const foreign = fetched
    .map(([, address = '']) => address)
    .filter((address) => !/^(\/(?!\/)|#|http:\/\/perheverkosto\.test\/)/.test(address))
  return [...inline, ...foreign]
}

describe('languages', () => {
  test('the root is the Finnish front page itself', async () => {
    const [root, front] = [await site.visit('/'), await site.visit('/fi/')]
    assert.equal(root.status, 200)
    assert.equal(root.words, front.words)
    assert.match(root.html, /<link rel="canonical" href="http:\/\/perheverkosto\.test\/fi\/"/)
  })

  test('a page names its twins to search engines and to people', async () => {
    for (const lang of langs) {
      const { html } = await site.visit(href('helpNow', lang))
      for (const other of langs) {
        assert.ok(
          html.includes(
            `rel="alternate" hreflang="${other}" href="http://perheverkosto.test${href('helpNow', other)}"`,
          ),
          `${lang} → ${other}`,
        )
        if (other !== lang)
          assert.match(
            html,
            new RegExp(
              `<a [^>]*href="${href('helpNow', other)}"[^>]*lang="${other}"|<a [^>]*lang="${other}"[^>]*href="${href('helpNow', other)}"`,
            ),
          )
      }
      assert.match(html, /hreflang="x-default" href="http:\/\/perheverkosto\.test\/fi\/apua-nyt"/)
    }
  })

  test('?lang= on any page leads to the same page in that language, with its other questions', async () => {
    for (const [asked, answered] of [
      ['/fi/apua-nyt?lang=sv', '/sv/hjalp-nu'],
      ['/?lang=en', '/en/'],
      [
        '/sv/tjanster?lang=fi&kind=playground&kind=daycare&q=a%26b',
        '/fi/palvelut?kind=playground&kind=daycare&q=a%26b',
      ],
      ['/fi/paikat/leikkipuisto-piika?lang=en', '/en/places/leikkipuisto-piika'],
    ] as const) {
      const { status, headers } = await site.visit(asked)
      assert.equal(status, 302, asked)
      assert.equal(headers.get('location'), answered)
    }
  })

  test('an unknown ?lang= changes nothing, and cannot lead elsewhere', async () => {
    for (const lang of ['de', '', '//example.org', 'fi%0d%0aX: y'])
      assert.equal((await site.visit(`/fi/apua-nyt?lang=${lang}`)).status, 200, lang)
  })

  test('the switch on a filtered list keeps the filter', async () => {
    const { html } = await site.visit('/fi/palvelut?kind=playground')
    assert.match(html, /href="\/sv\/tjanster\?kind=playground"/)
  })

  test('/sv without its slash finds the Swedish front page', async () => {
    const { status, headers } = await site.visit('/sv')
    assert.deepEqual([status, headers.get('location')], [301, '/sv/'])
  })
})

test('no link of ours is dead: a walk from the front page, in each language', async () => {
  const seen = new Set<string>()
  const [waiting, count] = [['/fi/', '/sv/', '/en/'], new Map<string, number>()]
  for (let path = waiting.pop(); path; path = waiting.pop()) {
    const kind = path.split('?')[0]?.split('/').slice(1, 3).join('/') ?? ''
    const visited = count.get(kind) ?? 0
    // A handful of each kind of page is enough: their links are made alike.
    if (seen.has(path) || visited >= 6) continue
    seen.add(path)
    count.set(kind, visited + 1)
    const { status, html, headers } = await site.visit(path)
    assert.ok(status === 200 || status === 301 || status === 302, `${path} answers ${status}`)
    if (headers.get('location')) waiting.push(headers.get('location') ?? '')
    for (const [, address = ''] of html.matchAll(/<a [^>]*href="([^"]*)"/g)) {
      const link = address.replaceAll('&amp;', '&')
      if (link.startsWith('#')) assert.match(html, new RegExp(`\\sid="${link.slice(1)}"`), `${path} leads to ${link}`)
      else if (link.startsWith('/') && !link.startsWith('/poistu')) waiting.push(link.split('#')[0] ?? '')
      else assert.match(link, /^(https:\/\/|tel:|\/poistu)/, `${path} leads to ${link}`)
    }
  }
  assert.ok(seen.size > 100, `only ${seen.size} pages`)
})
