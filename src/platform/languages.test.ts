import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collator, isLang, type LocalizedText, localized } from './languages.ts'

const text = (...tags: string[]): LocalizedText =>
  Object.fromEntries(tags.map((tag) => [tag, { text: `in ${tag}`, state: 'checked' }]))
const found = (there: LocalizedText | null, lang: 'fi' | 'sv' | 'en') => localized(there, lang)?.lang

test('a text is read in the asked language, then Finnish, Swedish, English, then any', () => {
  assert.equal(found(text('fi', 'sv', 'en'), 'sv'), 'sv')
  assert.equal(found(text('fi', 'en'), 'sv'), 'fi')
  assert.equal(found(text('sv', 'en'), 'fi'), 'sv')
  assert.equal(found(text('en', 'ru'), 'sv'), 'en')
  assert.equal(found(text('ru', 'so'), 'fi'), 'ru')
  assert.equal(localized(text('sv'), 'fi')?.text, 'in sv')
})

test('no text is null, and an empty one counts as none', () => {
  for (const none of [null, undefined, {}, { fi: { text: '', state: 'draft' } } as LocalizedText])
    assert.equal(localized(none, 'fi'), null)
  assert.equal(found({ fi: { text: '', state: 'draft' }, ...text('en') }, 'fi'), 'en')
})

test('å, ä and ö come last', () => {
  const words = ['Öljy', 'Zeta', 'Åbo', 'Ahti', 'Ämyri', 'Paikka 10', 'Paikka 9']
  assert.deepEqual(words.toSorted(collator('fi').compare), [
    'Ahti',
    'Paikka 9',
    'Paikka 10',
    'Zeta',
    'Åbo',
    'Ämyri',
    'Öljy',
  ])
})

test('a language is one of three', () => {
  for (const lang of ['fi', 'sv', 'en']) assert.ok(isLang(lang))
  for (const other of ['se', 'FI', '', undefined, null, 'constructor']) assert.ok(!isLang(other))
})
