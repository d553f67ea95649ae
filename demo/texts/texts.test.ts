import assert from 'node:assert/strict'
import { test } from 'node:test'
import { langs } from '../../src/platform/languages.ts'
import { iconNames } from '../../src/ui/icons/names.ts'
import { type HelpLineText, helpLineTexts } from './help-lines.ts'
import { serviceTexts } from './services.ts'
import { stageTexts, worryTexts } from './topics.ts'

const topics = [...stageTexts, ...worryTexts]
const everything = [...serviceTexts, ...helpLineTexts, ...topics]
const unique = (values: unknown[]) => assert.equal(new Set(values).size, values.length, String(values))

test('keys and addresses are unique', () => {
  unique([...serviceTexts, ...helpLineTexts].map(({ key }) => key))
  unique(topics.map(({ code }) => code))
  for (const lang of langs) {
    unique([...serviceTexts, ...helpLineTexts].map(({ slug }) => slug[lang]))
    unique(stageTexts.map(({ slug }) => slug[lang]))
    unique(worryTexts.map(({ slug }) => slug[lang]))
  }
})

test('stages and worries lead to services and lines that exist, and to an icon we have', () => {
  const lines = new Set(helpLineTexts.map(({ key }) => key))
  const codes = new Set(worryTexts.map(({ code }) => code))
  for (const { code, services, helpLines } of topics) {
    assert.ok(services.length > 0, code)
    for (const key of helpLines) assert.ok(lines.has(key), `${code}: ${key}`)
  }
  for (const { key, topics } of helpLineTexts) for (const code of topics) assert.ok(codes.has(code), `${key}: ${code}`)
  for (const { icon } of stageTexts) assert.ok((iconNames as readonly string[]).includes(icon), icon)
})

test('the number shown is the number dialled', () => {
  for (const { key, phone, phoneShown } of helpLineTexts) assert.equal(phoneShown.replaceAll(' ', ''), phone, key)
})

// The poison centre's spare number is advice, not a line of its own.
const alsoKnown = ['09471977']

test('a number in a sentence is one of the lines, so that no stray number escapes the editor', () => {
  const known = new Set([...helpLineTexts.map(({ phone }) => phone), ...alsoKnown])
  for (const said of sentences(everything)) {
    for (const [number] of said.matchAll(/\b\d{2,4}( \d{2,5})+\b/g)) {
      assert.ok(known.has(number.replaceAll(' ', '')), `${number} in: ${said}`)
    }
  }
})

test('no number stands alone: each line says what to do when it is busy', () => {
  for (const line of helpLineTexts) for (const lang of langs) assert.ok(namesAnother(line, lang), `${line.key} ${lang}`)
})

const namesAnother = ({ key, busyAdvice }: HelpLineText, lang: (typeof langs)[number]) =>
  key === 'emergency' || /\d{3}|[A-Z]\w+linja|Nollinjen|turvakoti/.test(busyAdvice[lang])

test('no editor has confirmed a number yet, and the review is due before they grow old', () => {
  for (const { confirmed, reviewOn } of helpLineTexts) assert.deepEqual([confirmed, reviewOn], [null, '2027-02-28'])
})

test('lines known to answer round the clock are few, and general knowledge opens none', () => {
  const always = helpLineTexts.filter(({ opening }) => opening?.some(({ opens, closes }) => opens === closes))
  assert.deepEqual(
    always.map(({ key }) => key),
    ['emergency', 'medical', 'crisis', 'nollalinja', 'poison', 'social'],
  )
  for (const { basis, opening } of helpLineTexts) if (basis === 'general_knowledge') assert.equal(opening, null)
})

test('the sentences are short', (t) => {
  for (const lang of langs) {
    const counts = sentences(everything, lang).flatMap(lengths)
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
    t.diagnostic(
      `${lang}: ${counts.length} sentences, ${mean.toFixed(1)} words on average, longest ${Math.max(...counts)}`,
    )
    assert.ok(mean <= 12 && Math.max(...counts) <= 24, lang)
  }
})

const lengths = (said: string) =>
  said
    .split(/[.!?:]\s+|[.!?]$/)
    .map((one) => one.match(/[\p{L}\d]\S*/gu)?.length ?? 0)
    .filter((count) => count > 0)

/** Every text in a value, in one language or in all. */
function sentences(value: unknown, lang?: (typeof langs)[number]): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => sentences(one, lang))
  if (typeof value !== 'object' || value === null) return []
  const texts = langs.filter((one) => !lang || one === lang).map((one) => (value as Record<string, unknown>)[one])
  if (texts.every((one) => typeof one === 'string')) return texts
  return Object.entries(value).flatMap(([name, one]) => (name === 'slug' ? [] : sentences(one, lang)))
}
