import assert from 'node:assert/strict'
import { test } from 'node:test'
import { langs } from '../../src/platform/languages.ts'
import { helpLineTexts } from './help-lines.ts'
import { dangersOf, phrases } from './phrases.ts'
import { serviceTexts } from './services.ts'
import { stageTexts, worryTexts } from './topics.ts'

test('each worry has a dozen phrases in each language, and every list belongs to something', () => {
  const known = {
    urgent: worryTexts.filter(({ urgentLines }) => urgentLines).map(({ code }) => code),
    topics: worryTexts.map(({ code }) => code),
    stages: stageTexts.map(({ code }) => code),
    services: [...serviceTexts, ...helpLineTexts].map(({ key }) => key),
  }
  for (const lang of langs) {
    const { urgent, topics } = phrases[lang]
    for (const code of known.topics)
      assert.ok([...(topics[code] ?? []), ...(urgent[code] ?? [])].length >= 12, `${lang} ${code}`)
    for (const [part, keys] of Object.entries(known))
      for (const key of Object.keys(phrases[lang][part as keyof typeof known]))
        assert.ok(keys.includes(key), `${lang} ${part} ${key}`)
  }
})

test('words of danger stand in every language and put lines above everything that exist', () => {
  const lines = new Set(helpLineTexts.map(({ key }) => key))
  const urgent = worryTexts.filter(({ urgentLines }) => urgentLines)
  assert.deepEqual(
    urgent.map(({ code }) => code),
    ['exhausted', 'violence'],
  )
  for (const { code, urgentLines } of urgent) {
    for (const lang of langs) assert.ok((phrases[lang].urgent[code]?.length ?? 0) >= 12, `${lang} ${code}`)
    for (const key of urgentLines ?? []) assert.ok(lines.has(key), key)
  }
})

test('no phrase stands twice in one list', () => {
  for (const lang of langs)
    for (const lists of Object.values(phrases[lang]))
      for (const [key, list] of Object.entries(lists)) {
        const twice = list.filter((phrase, index) => list.indexOf(phrase) !== index)
        assert.deepEqual(twice, [], `${lang} ${key}`)
      }
})

test('what cannot wait stands in every language and leads to lines that exist', () => {
  const keys = new Set(helpLineTexts.map(({ key }) => key))
  assert.ok(dangersOf.length > 0)
  for (const danger of dangersOf) {
    assert.ok(danger.lines.length > 1, 'never one number alone')
    for (const key of danger.lines) assert.ok(keys.has(key), key)
    for (const lang of langs) {
      assert.ok(danger[lang].length >= 12, `${lang} ${danger.lines}`)
      assert.equal(new Set(danger[lang]).size, danger[lang].length, `${lang} ${danger.lines}`)
    }
  }
})
