import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Lang, langs } from '../../platform/languages.ts'
import { foldedWords } from './phrases.ts'
import { rootsOf } from './stem.ts'

const sameWord = (lang: Lang, one: string, other: string) => !rootsOf(one, lang).isDisjointFrom(rootsOf(other, lang))

/** The first of each is known by all the others. */
const forms: Record<Lang, string[]> = {
  fi: [
    'turvakoti turvakodissa turvakotiin turvakodin turvakodit',
    'neuvola neuvolaan neuvolan neuvoloita neuvolassa',
    'synnytys synnytyksen synnytystä synnytykseen',
    'neuvonta neuvonnan neuvontaan',
    'viikonloppu viikonlopun viikonlopuiksi',
    'isäryhmä isäryhmiä isäryhmään isäryhmästä',
    'lapsi lapsen lasta lapset lapsille lasten',
    'päihde päihteet päihteiden',
    'velka velan velat velkoja',
    'tapaaminen tapaamisessa tapaamiset tapaamista',
    'keskonen keskosena keskosten',
    'kallio kalliossa kalliosta',
    'kannelmäki kannelmäessä kannelmäen',
    'kulosaari kulosaaressa',
    'leikkipuisto leikkipuistokin leikkipuistossamme',
  ],
  sv: [
    'rådgivning rådgivningen rådgivningens',
    'familj familjer familjen familjernas',
    'daghem daghemmet',
    'barn barnet barnen barns',
    'lekpark lekparken lekparker',
    'amning amma ammar',
  ],
  en: [
    'family families',
    'swim swimming swims',
    'child children kids',
    'breastfeed breastfeeding',
    'group groups',
    'counsel counselling counseling',
  ],
}

for (const lang of langs)
  test(`a word is known in its forms in ${lang}`, () => {
    for (const line of forms[lang]) {
      const [name = '', ...others] = foldedWords(line)
      for (const other of others) assert.ok(sameWord(lang, name, other), `${name} and ${other}`)
    }
  })

test('words that only look alike are told apart', () => {
  for (const [lang, one, other] of [
    ['fi', 'ero', 'eräs'],
    ['fi', 'koulu', 'kulu'],
    ['fi', 'vauva', 'vaiva'],
    ['fi', 'lapsi', 'lasku'],
    ['sv', 'barn', 'bank'],
    ['en', 'child', 'chill'],
  ] as const)
    assert.ok(!sameWord(lang, ...(foldedWords(`${one} ${other}`) as [string, string])), `${one} and ${other}`)
})

test('every word has a root, whatever is written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...langs), (text, lang) =>
      foldedWords(text).every((word) => rootsOf(word, lang).size > 0 && ![...rootsOf(word, lang)].includes('')),
    ),
  )
})
