import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { rowsOf, type TestSite, testSite } from '../../../test/harness.ts'
import type { Suggestion } from './suggest/candidates.ts'

// What is made up says so wherever it is named, not only on its own page (note 13).

let town: TestSite
before(async () => {
  town = await testSite({ demo: true })
})
after(() => town.close())

const slugs = async (sql: string) => (await rowsOf<{ slug: string }>(town.db, sql)).map(({ slug }) => slug)
const mark = 'Keksitty esimerkki'
/** The lists and cards of a page that lead to places and services, each with everything it says. */
const entries = (html: string) =>
  [
    ...html.matchAll(/<li[^>]*>(?:(?!<\/li>)[\s\S])*?href="\/fi\/(?:palvelut|paikat)\/([a-z0-9-]+)"[\s\S]*?<\/li>/g),
  ].map(([text, slug = '']) => ({ slug, text }))

test('a service’s related ones, a centre’s members and joint services, and the nearest elsewhere', async () => {
  const madeUp = new Set([
    ...(await slugs('select slug from directory.location where synthetic')),
    ...(await slugs(`select slug ->> 'fi' as slug from directory.service where synthetic`)),
  ])
  const [centre = ''] = await slugs(
    `select l.slug from directory.location l where exists (select from directory.centre_member where centre_id = l.id) limit 1`,
  )
  const checked = { marked: 0 }
  for (const path of [
    '/fi/palvelut/neuvola',
    '/fi/palvelut/perhetalo',
    `/fi/paikat/${centre}`,
    '/fi/alueet/lauttasaari',
  ]) {
    const main = (await town.visit(path)).html.replace(/<header>[\s\S]*?<\/header>/, '')
    // What is given at a made-up place is said to be made up at the top of its page.
    const lists = main.replace(
      /<section id="here"[\s\S]*?<\/section>|<section[^>]*aria-labelledby="today"[\s\S]*?<\/section>/g,
      '',
    )
    for (const { slug, text } of entries(lists).filter((entry) => madeUp.has(entry.slug))) {
      const said = text.includes(mark) || lists.includes('Nämä ovat keksittyjä esimerkkejä')
      assert.ok(said, `${path} names ${slug} without saying that it is made up`)
      if (text.includes(mark)) checked.marked++
    }
  }
  assert.ok(checked.marked >= 8, String(checked.marked))
})

test('what is suggested while somebody writes', async () => {
  const { options } = JSON.parse((await town.send('/fi/ehdotukset', { q: 'kohtaamispaikka' })).html) as {
    options: Suggestion[]
  }
  const places = options.filter(({ href }) => href?.startsWith('/fi/paikat/'))
  assert.ok(places.length > 0)
  for (const { text, what } of places) assert.match(what, /, keksitty esimerkki$/, text)
  const real = JSON.parse((await town.send('/fi/ehdotukset', { q: 'malmin neuvola' })).html) as {
    options: Suggestion[]
  }
  assert.ok(real.options.some(({ text, what }) => text === 'Malmin neuvola' && what === 'Neuvola'))
})

test('the map of the site leaves it out, and holds every area', async () => {
  const { html } = await town.visit('/sitemap.xml')
  for (const slug of await slugs('select slug from directory.area'))
    assert.ok(html.includes(`/fi/alueet/${slug}<`), slug)
  for (const slug of await slugs('select slug from directory.location where synthetic'))
    assert.ok(!html.includes(`/fi/paikat/${slug}<`), slug)
  for (const slug of await slugs(`select slug ->> 'fi' as slug from directory.service where synthetic`))
    assert.ok(!html.includes(`/fi/palvelut/${slug}<`), slug)
  assert.ok(html.includes('/fi/paikat/malmin-neuvola<') && html.includes('/fi/palvelut/neuvola<'))
})
