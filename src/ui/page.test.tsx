import assert from 'node:assert/strict'
import { test } from 'node:test'
import { langs } from '../platform/languages.ts'
import { ErrorPage, type ErrorStatus } from './error-page.tsx'
import { Page } from './page.tsx'
import { PlainPage } from './plain-page.tsx'
import { sampleFrame } from './sample.ts'
import { staticUnavailable } from './static-unavailable.ts'
import { StylesPage } from './styles-page.tsx'

const draw = (page: unknown) => String(page)

test('the language switch leads to the same page, and search engines are told of all three', () => {
  const html = draw(<Page frame={sampleFrame({ page: 'services', lang: 'sv' })} title="Tjänster" />)
  assert.match(html, /^<!doctype html><html lang="sv">/)
  assert.match(html, /<a href="\/fi\/palvelut" lang="fi" hreflang="fi">Suomi<\/a>/)
  assert.match(html, /<a href="\/sv\/tjanster" lang="sv" hreflang="sv" aria-current="true">Svenska<\/a>/)
  assert.match(html, /rel="canonical" href="https:\/\/perheet.example.fi\/sv\/tjanster"/)
  assert.match(html, /rel="alternate" hreflang="x-default" href="https:\/\/perheet.example.fi\/fi\/palvelut"/)
  assert.match(html, /<title>Tjänster – Familjenätverket<\/title>/)
})

test('the first Tab leads to the content, and the way to help is on every page', () => {
  const html = draw(<Page frame={sampleFrame()} title="Palvelut" />)
  assert.equal(/<body><a class="([^"]*)" href="([^"]*)"/.exec(html)?.[2], '#sisalto')
  assert.match(html, /<main id="sisalto" tabindex="-1">/)
  assert.match(html, /href="\/fi\/apua-nyt"/)
})

test('a page is free of inline style and script', () => {
  for (const lang of langs) {
    const html = draw(<StylesPage frame={sampleFrame({ page: 'styles', lang })} />)
    assert.doesNotMatch(html, /\sstyle=|<style|\son\w+=|javascript:/)
    for (const [, attributes, body] of html.matchAll(/<script([^>]*)>([^<]*)/g)) {
      assert.match(attributes ?? '', /src=/)
      assert.equal(body, '')
    }
  }
})

test('the pattern page has no two elements of one name', () => {
  const ids = [...draw(<StylesPage frame={sampleFrame({ page: 'styles' })} />).matchAll(/\sid="([^"]*)"/g)].map(
    ([, id]) => id,
  )
  assert.deepEqual(
    ids.filter((id, i) => ids.indexOf(id) !== i),
    [],
  )
})

test('a refused form says so first in the title', () => {
  assert.match(draw(<Page frame={sampleFrame()} title="Palaute" failed />), /<title>Virhe: Palaute – Perheverkosto/)
})

test('a safety page tells nothing in its title and has the way out twice', () => {
  const html = draw(<Page frame={sampleFrame()} title="Väkivalta" description="Väkivallasta" safety />)
  assert.match(html, /<title>Perheverkosto<\/title>/)
  assert.doesNotMatch(html.slice(0, html.indexOf('</head>')), /kival/)
  assert.equal(html.match(/href="\/poistu"/g)?.length, 2)
  assert.match(html, /<script type="module" src="\/static\/exit.js">/)
  assert.doesNotMatch(draw(<Page frame={sampleFrame()} title="Palvelut" />), /poistu|exit\.js/)
})

test('advice is asked for in the same place on every page, and a problem is told with the page it was met on', () => {
  const foot = (html: string) => html.slice(html.indexOf('<footer')).replaceAll('&amp;', '&')
  const list = foot(draw(<Page frame={sampleFrame({ page: 'services' })} title="Palvelut" />))
  assert.match(list, /Kysy neuvoa<\/h2>[\s\S]*href="\/fi\/palaute"/)
  assert.match(list, /href="\/fi\/palaute\?aihe=saavutettavuus&about=%2Ffi%2Fpalvelut"/)
  const safe = foot(draw(<Page frame={sampleFrame({ page: 'safety' })} title="Turvassa" safety />))
  assert.match(safe, /href="\/fi\/palaute\?aihe=saavutettavuus"/)
})

test('a page named in another language says so in the trail', () => {
  const frame = sampleFrame({ page: 'services', lang: 'sv' })
  const html = draw(<PlainPage frame={frame} title="Leikkipuisto Kuu" titleLang="fi" />)
  assert.match(html, /<li lang="fi"><span aria-current="page">Leikkipuisto Kuu/)
})

test('every error page has one heading, a search and the numbers that always answer', () => {
  for (const status of [403, 404, 405, 409, 410, 415, 429, 500, 503] satisfies ErrorStatus[]) {
    for (const lang of langs) {
      const html = draw(<ErrorPage frame={sampleFrame({ lang })} status={status} />)
      assert.equal(html.match(/<h1/g)?.length, 1)
      assert.match(html, /role="search"/)
      for (const phone of ['112', '0925250111', '080005005']) assert.ok(html.includes(`href="tel:${phone}"`), phone)
      assert.equal(html.includes('K7F3-9Q2M'), status === 500)
      assert.match(html, /name="robots" content="noindex"/)
    }
  }
})

test('the page for a sleeping database speaks all three languages and has the numbers', () => {
  const html = staticUnavailable((name) => `/static/${name}`, 'sv')
  assert.match(html, /^<!doctype html>\n<html lang="sv">/)
  for (const lang of langs) assert.match(html, new RegExp(`<section class="stack g3" lang="${lang}">`))
  assert.equal(html.match(/href="tel:112"/g)?.length, 3)
  assert.doesNotMatch(html, /<script|style=/)
})
