import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { type TestSite, testSite } from '../../../test/harness.ts'
import { type Lang, langs } from '../../platform/languages.ts'
import { href } from '../../ui/paths.ts'
import { baseFormsOf, hasDictionary } from './base-forms.ts'
import { writeListings } from './index.ts'
import { search } from './search.ts'

// Whatever is written is answered, and what is found stands in the list.

let site: TestSite
before(async () => {
  site = await testSite({ demo: true })
})
after(() => site.close())

const find = (lang: Lang, text: string) => search(site.appDb, text, lang, site.clock.now)

describe('any text at all', () => {
  test('is answered from the list, each row once and the best first', async () => {
    const words = fc.constantFrom('vauva', 'neuvola', 'ei', 'nuku', 'Malmi', '2v', 'rådgivning', "can't", 'itkee', '"')
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 100 }),
      fc.string({ unit: 'grapheme', maxLength: 100 }),
      fc.array(fc.oneof(words, fc.string({ maxLength: 5 })), { maxLength: 20 }).map((all) => all.join(' ')),
    )
    const { rows } = await sql<{ id: number; shut: boolean }>`select id, shut from directory.listing`.execute(site.db)
    const listed = new Set(rows.map(({ id }) => id))
    const shut = new Set(rows.flatMap((row) => (row.shut ? [row.id] : [])))
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom(...langs), async (text, lang) => {
        const { found, guesses } = await find(lang, text)
        const { ids, scores } = found ?? { ids: [], scores: [] }
        assert.ok(ids.every((id) => listed.has(id)) && new Set(ids).size === ids.length && ids.length <= 501)
        const open = scores.filter((_, index) => !shut.has(ids[index] as number))
        assert.deepEqual(
          open,
          open.toSorted((a, b) => b - a),
        )
        assert.ok(guesses.every(({ asked, taken }) => asked !== taken))
      }),
      { numRuns: 300 },
    )
  })

  test('has a page, from a single letter to the syntax of a search engine', async () => {
    for (const q of [
      'a',
      'ja',
      'missä on',
      '!!!',
      "'",
      '"vauva',
      '\\',
      'vauva & !itku',
      '(neuvola | lekpark):*',
      'a:b:c <-> d',
      "it's' or 1=1 --",
      '%',
      '_%_',
      '👶🏽😭 vauva',
      '😀'.repeat(50),
      'ﬁ ﷺ ①',
      '漢字',
      'נולד',
      'a'.repeat(100),
      'vauva '.repeat(16),
      '0'.repeat(100),
    ])
      for (const lang of langs) assert.equal((await site.send(href('services', lang), { q })).status, 200, q)
  })

  test('of nothing but small words or signs finds nothing, and no text asks nothing', async () => {
    for (const text of ['missä ja mihin', ' .,- ']) assert.deepEqual((await find('fi', text)).found?.ids, [], text)
    assert.equal((await find('fi', ' ')).found, null)
  })
})

test('a list that was written anew is searched at once', async () => {
  assert.deepEqual((await find('fi', 'Xylofonitie')).found?.ids, [])
  await site.db.transaction().execute(async (tx) => {
    await sql`update directory.location set street = jsonb_build_object('fi', jsonb_build_object('text', 'Xylofonitie 3',
      'state', 'checked')) where slug = 'malmin-neuvola'`.execute(tx)
    await writeListings(tx)
  })
  const [id] = (await find('fi', 'Xylofonitie')).found?.ids ?? []
  const { rows } = await sql<{ slug: string }>`select l.slug from directory.listing r
    join directory.location l on l.id = r.location_id where r.id = ${id ?? 0}`.execute(site.db)
  assert.equal(rows[0]?.slug, 'malmin-neuvola')
})

const skip = hasDictionary() ? false : 'Voikko is not on this machine: apt-get install -y libvoikko1 voikko-fi'

test('a dictionary gives the list the base forms of its words', { skip }, async () => {
  assert.deepEqual(baseFormsOf('Lastenvalvojalle', 'fi'), ['lastenvalvoja'])
  assert.deepEqual(baseFormsOf('barnen', 'sv'), [])
  await site.db.transaction().execute(writeListings)
  const { rows } = await sql<{
    forms: string
  }>`select string_agg(name_forms, ' ') as forms from directory.base_form`.execute(site.db)
  assert.match(rows[0]?.forms ?? '', /\bvanhempi\b/)
})
