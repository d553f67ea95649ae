import assert from 'node:assert/strict'
import { test } from 'node:test'
import { langs } from '../../src/platform/languages.ts'
import { brokenLinks } from '../crawl.ts'
import { journey } from './journey.ts'

const town = journey()

/** Of hundreds of services and places so many are read in each language; `npm run sweep` reads all. */
const ofEach = 60

test('no link of the site leads nowhere', async () => {
  const starts = ['/', ...langs.map((lang) => `/${lang}/`)]
  const ask = (path: string) => fetch(town.sites.day.url + path, { redirect: 'manual' })
  const { pages, faults } = await brokenLinks(ask, starts, ofEach)
  assert.ok(pages > 500, `only ${pages} addresses were found`)
  assert.deepEqual(faults, [])
})
