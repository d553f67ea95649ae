import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Lang, langs } from '../../../platform/languages.ts'
import { foldedWords } from '../phrases.ts'
import { expand } from './expand.ts'
import { lexiconFrom } from './lexicon.ts'
import { slipsBetween } from './like-words.ts'

const list = foldedWords(
  `neuvola neuvolan perheneuvola leikkipuisto leikkipuiston puhe puheterapia puhelin isä isien ryhmä ryhmiä imetys
  turvakoti turvakodissa hammaslääkäri velka neuvoja masennus rådgivning daghem lekpark family breastfeeding`,
)
const lexicon = lexiconFrom(new Map(list.map((word, index) => [word, 1 + (index % 7)])), {
  ...{ written: 'then', services: new Int32Array(11), shut: new Uint8Array(11), stale: new Uint8Array(11) },
})

const sensesOf = (word: string, lang: Lang = 'fi', forms: string[] = [], parts: string[] = []) =>
  expand(lexicon, [{ place: 0, word: foldedWords(word)[0] ?? '', forms, parts }], lang)
/** What the word may mean, the likeliest first. */
const meant = (word: string, lang: Lang = 'fi') =>
  sensesOf(word, lang)
    .toSorted((a, b) => b.likeness - a.likeness)
    .map((sense) => sense.word)

test('a word stands for itself before anything else', () => {
  assert.equal(meant('neuvola')[0], 'neuvola')
  assert.equal(meant('turvakoti')[0], 'turvakoti')
})

test('a word stands for its other forms, written with dots or without', () => {
  for (const [asked, one, lang] of [
    ['neuvolaan', 'neuvola', 'fi'],
    ['turvakodin', 'turvakoti', 'fi'],
    ['hammaslaakarille', 'hammaslaakari', 'fi'],
    ['isille', 'isien', 'fi'],
    ['rådgivningen', 'radgivning', 'sv'],
    ['daghemmet', 'daghem', 'sv'],
    ['families', 'family', 'en'],
  ] as const)
    assert.ok(meant(asked, lang).includes(one), `${asked}: ${meant(asked, lang)}`)
})

test('a compound stands for its parts, and a part for the compounds it ends', () => {
  assert.ok(['isien', 'ryhma', 'ryhmia'].every((part) => meant('isäryhmä').includes(part)))
  assert.ok(['velka', 'neuvoja'].every((part) => meant('velkaneuvojan').includes(part)))
  assert.ok(meant('neuvola').includes('perheneuvola'))
  assert.ok(meant('puhe').includes('puheterapia') && !meant('puhe').includes('puhelin'))
})

test('what a dictionary knows is used', () => {
  assert.ok(sensesOf('puheista', 'fi', ['puhe']).some(({ word, likeness }) => word === 'puhe' && likeness === 1))
  assert.ok(sensesOf('iltaryhmäläinen', 'fi', [], ['ilta', 'ryhma']).some(({ word }) => word === 'ryhma'))
})

test('a slip of the finger is taken for what it resembles, and said to be a guess', () => {
  for (const [asked, one] of [
    ['imtys', 'imetys'],
    ['nuevola', 'neuvola'],
    ['leikipuisto', 'leikkipuisto'],
    ['puheteraapia', 'puheterapia'],
    ['masenus', 'masennus'],
  ] as const) {
    const guess = sensesOf(asked).find(({ word }) => word === one)
    assert.ok(guess?.guess && guess.likeness < 1, asked)
  }
  assert.deepEqual(sensesOf('qwxzqw'), [])
  assert.ok(sensesOf('neuvola').every(({ guess }) => !guess))
})

test('whatever is written, only words of the list are meant, each once', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(...list),
      fc.constantFrom(...langs),
      (text, own, lang) => {
        for (const word of [...foldedWords(text), own + (foldedWords(text)[0] ?? '')]) {
          const senses = sensesOf(word, lang)
          const known = senses.every((sense) => lexicon.rows.get(sense.word) === sense.rows && sense.likeness <= 1)
          if (!known || new Set(senses.map((sense) => sense.word)).size < senses.length) return false
        }
        return true
      },
    ),
  )
})

test('slips are counted as letters missing, added, changed or swapped', () => {
  for (const [a, b, slips] of [
    ['neuvola', 'neuvola', 0],
    ['nevola', 'neuvola', 1],
    ['neuvoola', 'neuvola', 1],
    ['neuvala', 'neuvola', 1],
    ['enuvola', 'neuvola', 1],
    ['enuvla', 'neuvola', 2],
    ['muskari', 'neuvola', 3],
  ] as const)
    assert.equal(slipsBetween(a, b, 2), slips, a)
})
