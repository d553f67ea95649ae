import assert from 'node:assert/strict'
import { test } from 'node:test'
import { langs } from '../../src/platform/languages.ts'
import { readCatalogue } from '../catalogue.ts'
import { readPlaces, readSyntheticPlaces } from '../facts.ts'
import { helpLineTexts } from '../texts/help-lines.ts'
import { kindTexts } from '../texts/kinds.ts'
import { serviceTexts } from '../texts/services.ts'
import { worryTexts } from '../texts/topics.ts'
import queries from './queries.json' with { type: 'json' }

// What parents write and what should answer it, by which the search is measured. Nothing here prints a single one of the
// half that is kept for the final figure.

const known: Record<string, string[]> = {
  worry: worryTexts.map(({ code }) => code),
  kind: kindTexts.map(({ code }) => code),
  line: helpLineTexts.map(({ key }) => key),
  place: [...readPlaces('helsinki'), ...readSyntheticPlaces('helsinki')].map(({ slug }) => slug),
  service: [...readCatalogue('helsinki'), ...serviceTexts].map(({ key }) => key),
}

test('there are enough in every language, half for tuning and half for the figure', () => {
  assert.ok(queries.length >= 160)
  for (const lang of langs) {
    const own = queries.filter((query) => query.lang === lang)
    const tuning = own.filter(({ set }) => set === 'tuning').length
    assert.ok(own.length >= 40 && Math.abs(own.length - 2 * tuning) <= 2, `${lang}: ${tuning} of ${own.length}`)
  }
})

test('everything they want is in the town', () => {
  const missing = queries.filter(({ wanted }) =>
    wanted.some((one) => {
      const [what = '', which = ''] = one.split(':')
      return !known[what]?.includes(which)
    }),
  )
  assert.equal(missing.length, 0)
  assert.ok(queries.every(({ wanted }) => wanted.length > 0))
})

test('none stands in both halves', () => {
  const half = (set: string) =>
    new Set(queries.filter((query) => query.set === set).map(({ lang, words }) => lang + words))
  assert.ok(half('tuning').isDisjointFrom(half('final')))
})
