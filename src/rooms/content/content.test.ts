import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Hono } from 'hono'
import type { PageEnv } from '../../people/rules.ts'
import { isLang, langs } from '../../platform/languages.ts'
import { unnamed } from '../../platform/municipality.ts'
import { href, paths } from '../../ui/paths.ts'
import { articleIds, articleOf, keptProseOf, readArticle, resolve } from './articles.ts'
import { routes } from './index.ts'

const folder = new URL('pages/', import.meta.url)
const sources = readdirSync(folder).map((name) => ({ name, lang: name.split('.')[1] ?? '', text: read(name) }))

function read(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8')
}

test('every page stands in Finnish, Swedish and English, and no text is left over', () => {
  for (const id of articleIds) {
    for (const lang of langs) {
      const { title, summary, html } = articleOf(id, lang)
      assert.ok(title && summary.endsWith('.') && html.includes('<h2>'), `${id} in ${lang}`)
    }
  }
  assert.equal(sources.length, articleIds.length * langs.length)
})

test('a page is built the same in every language', () => {
  for (const id of articleIds) {
    const [fi, sv, en] = langs.map((lang) => shapeOf(articleOf(id, lang).html))
    assert.deepEqual(sv, fi, `${id} in Swedish`)
    assert.deepEqual(en, fi, `${id} in English`)
  }
})

/** Headings, paragraphs, lists and their items, and which of our own pages are linked, in order. */
const shapeOf = (html: string) =>
  [...html.matchAll(/<(h2|p|ul|li)>|href="(\/[^"]*)"/g)].map(([, tag, link]) => tag ?? pageAt(link ?? ''))

const pageAt = (link: string) => {
  const [, lang = '', slug = ''] = /^\/(\w\w)\/([^?]*)/.exec(link) ?? []
  const found = isLang(lang) && Object.entries(paths).find(([, slugs]) => slugs[lang] === slug)
  assert.ok(found, `${link} is no page of ours`)
  return found[0]
}

test('a link leads to our own page in the language of the text, to a phone, or to a named site', () => {
  assert.equal(resolve('page:helpNow', 'sv'), href('helpNow', 'sv'))
  assert.equal(resolve('page:feedback?aihe=saavutettavuus', 'en'), '/en/feedback?aihe=saavutettavuus')
  assert.equal(resolve('tel:112', 'fi'), 'tel:112')
  assert.equal(resolve('https://tietosuoja.fi/', 'fi'), 'https://tietosuoja.fi/')
  for (const wrong of [
    'page:nowhere',
    '/fi/palvelut',
    'http://example.org',
    'tel:one',
    'page:place',
    'mailto:a@b.fi',
  ]) {
    assert.throws(() => resolve(wrong, 'fi'), wrong)
  }
  assert.throws(() => readArticle('No heading', 'fi'))
})

test('a wrong link in a text that is kept elsewhere is its words, and the others still lead', () => {
  const html = keptProseOf('[väärä](page:nowhere), [sama](page:constructor) ja [soita](tel:112)', 'fi')
  assert.equal(html.trim(), '<p>väärä, sama ja <a href="tel:112">soita</a></p>')
})

test('raw HTML and pictures in a text stay harmless words', () => {
  const { html } = readArticle('# T\n\n<img src=x onerror=alert(1)> ![p](https://example.org/p.png)', 'en')
  assert.doesNotMatch(html, /<img/)
  for (const { name, text } of sources) assert.doesNotMatch(text, /<[a-z]|!\[/i, name)
})

test('the sentences are short', (t) => {
  for (const lang of langs) {
    const counts = sources.filter((source) => source.lang === lang).flatMap(({ text }) => sentenceLengths(text))
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
    t.diagnostic(
      `${lang}: ${counts.length} sentences, ${mean.toFixed(1)} words on average, longest ${Math.max(...counts)}`,
    )
    assert.ok(mean <= (lang === 'fi' ? 12 : 14), `${lang}: ${mean}`)
    assert.ok(Math.max(...counts) <= 24, `${lang}: one sentence has ${Math.max(...counts)} words`)
  }
})

const sentenceLengths = (text: string) =>
  text
    .replace(/^#.*$/gm, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .split(/[.!?]\s|\n\n|\n- /)
    .map((sentence) => sentence.match(/[\p{L}\d]\S*/gu)?.length ?? 0)
    .filter((words) => words > 0)

test('a page is neither a scrap nor a book', () => {
  for (const { name, text } of sources) {
    const words = text.split(/\s+/).length
    assert.ok(words >= 150 && words <= 450, `${name} has ${words} words`)
  }
})

test('anyone can read the pages, without a cookie', async () => {
  for (const id of ['accessibility', 'privacy', 'cookies', 'about'] as const) {
    for (const lang of langs) {
      const answer = await site().request(href(id, lang))
      const body = await answer.text()
      assert.equal(answer.status, 200, `${id} in ${lang}`)
      assert.equal(answer.headers.get('set-cookie'), null)
      assert.equal(body.match(/<h1/g)?.length, 1)
      assert.match(body, new RegExp(`<html lang="${lang}">`))
    }
  }
})

test('safe use has a way out and leaves nothing in the cache or the title', async () => {
  for (const lang of langs) {
    const answer = await site().request(href('safeUse', lang))
    const body = await answer.text()
    assert.equal(answer.headers.get('cache-control'), 'no-store')
    assert.match(body, /<title>Perheverkosto<\/title>/)
    assert.match(body, /href="\/poistu"/)
  }
})

test('the safety texts link to no other site', () => {
  for (const lang of langs) {
    for (const id of ['safety', 'safeUse'] as const) assert.doesNotMatch(articleOf(id, lang).html, /https?:/)
  }
})

/** The room alone, in a town of its own, without a database. */
function site() {
  const inAll = { fi: 'Perheverkosto', sv: 'Perheverkosto', en: 'Perheverkosto' }
  const network = Object.fromEntries(langs.map((lang) => [lang, { text: inAll[lang], state: 'checked' as const }]))
  const app = new Hono<PageEnv>()
  app.use(async (c, next) => {
    const first = c.req.path.split('/')[1]
    c.set('lang', isLang(first) ? first : 'fi')
    c.set('municipality', { ...unnamed, network })
    c.set('baseUrl', 'http://localhost')
    c.set('asset', (name) => `/static/${name}`)
    c.set('requestId', 'TEST-TEST')
    await next()
  })
  routes(app)
  return app
}
