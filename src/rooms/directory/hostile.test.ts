import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { rowsOf, type TestSite, testSite } from '../../../test/harness.ts'
import { smallTown } from '../../../test/small-town.ts'
import { writeListings } from './index.ts'
import { aPlace, say } from './sample.ts'
import { servedAt } from './service-sample.ts'

// What people with other aims write into our fields and addresses.

let pikkula: TestSite
before(async () => {
  pikkula = await testSite()
  await pikkula.arrange(async (tx) => {
    const { city, services } = await smallTown(tx)
    const name = say('<script>alert(1)</script>', '"><img src=x onerror=alert(2)>')
    const place = await aPlace(tx, {
      organizationId: city,
      slug: 'paha',
      kind: 'daycare',
      name,
      lat: 60.17,
      lon: 24.96,
    })
    await servedAt(tx, services.playground, place)
    await writeListings(tx)
  })
})
after(() => pikkula.close())

const scripts = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'-alert(1)-'",
  '</title><svg onload=alert(1)>',
  '{{7*7}}',
]
const statements = [
  "'; drop table directory.location; --",
  "' or 1=1 --",
  '\\',
  '%',
  '_',
  "E'\\x41'",
  '$1',
  "') union select 1 --",
  '\u0000',
  '\ud800',
  '😀'.repeat(60),
]
const places = () => rowsOf(pikkula.db, 'select id from directory.location').then((rows) => rows.length)

describe('what is written into a field', () => {
  test('comes back as words, never as a part of the page', async () => {
    for (const text of scripts) {
      for (const { html } of [
        await pikkula.visit(`/fi/palvelut?q=${encodeURIComponent(text)}`),
        await pikkula.send('/fi/palvelut', { near: text, q: text }),
        await pikkula.visit(`/fi/palaute?message=${encodeURIComponent(text)}&about=${encodeURIComponent(text)}`),
        await pikkula.send('/fi/palaute', { message: '', replyTo: text, about: text }),
      ]) {
        assert.doesNotMatch(html, /<script>alert|<img src=x|<svg onload|javascript:/i, text)
      }
    }
  })

  test('does not reach the database as a statement', async () => {
    const count = await places()
    for (const text of statements) {
      const asked = encodeURIComponent(text.isWellFormed() ? text : 'x')
      assert.equal((await pikkula.visit(`/fi/palvelut?q=${asked}&area=${asked}&kind=${asked}`)).status, 200, text)
      assert.equal((await pikkula.send('/fi/palvelut', { near: text, q: text })).status, 200, text)
      assert.ok([200, 404].includes((await pikkula.visit(`/fi/paikat/${asked}`)).status), text)
    }
    assert.equal(await places(), count)
  })

  test('in any choice is left out or answered with a list', async () => {
    const names = [
      'stage',
      'worry',
      'function',
      'kind',
      'way',
      'language',
      'cost',
      'age',
      'area',
      'open',
      'step_free',
      'order',
    ]
    const words = ['unknown', '*', 'a_b', 'aaaa', 'en-GB', 'x'.repeat(500), '-1', '1e3', '215', "'", 'constructor']
    for (const name of names)
      for (const word of [...words, ...statements.filter((text) => text.isWellFormed())]) {
        const query = new URLSearchParams([
          [name, word],
          [name, word],
        ])
        assert.equal((await pikkula.visit(`/fi/palvelut?${query}`)).status, 200, `${query}`)
      }
    const many = new URLSearchParams(Array.from({ length: 5000 }, (_, index) => ['kind', `k${index}`]))
    assert.equal((await pikkula.send('/fi/palvelut', { kind: many.getAll('kind') })).status, 200)
  })

  test('is cut where it is too long to be meant', async () => {
    const { status, html } = await pikkula.visit(`/fi/palvelut?q=${'vauva'.repeat(2000)}`)
    assert.equal(status, 200)
    assert.ok(!html.includes('vauva'.repeat(30)))
  })
})

test('what a register says cannot become a part of the page either', async () => {
  for (const path of [
    '/fi/paikat/paha',
    '/sv/platser/paha',
    '/fi/palvelut',
    '/sv/tjanster',
    '/fi/palvelut/leikkipuistot',
    '/sv/tjanster/lekparker',
  ]) {
    const { status, html } = await pikkula.visit(path)
    assert.equal(status, 200, path)
    assert.doesNotMatch(html, /<script>alert|<img src=x/, path)
  }
})

test('an address with half a sign in it is answered', async () => {
  for (const path of [
    '/fi/palvelut?q=%E0%A4%A',
    '/fi/palvelut?%',
    '/fi/palvelut?q=%FF%FE',
    '//fi//palvelut',
    '/fi/palvelut/',
    '/%2e%2e/etc/passwd',
  ])
    assert.ok((await pikkula.visit(path)).status < 500, path)
})
