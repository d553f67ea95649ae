import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { describe, test } from 'node:test'
import { type Lang, langs } from '../../src/platform/languages.ts'
import { proseOf } from '../../src/rooms/content/index.ts'
import { serviceTexts } from './services.ts'
import { longText, stageTexts, worryTexts } from './topics.ts'

// The long texts of life stages and worries: what a tired parent reads at night.

const stages = stageTexts.map((term) => ({ ...term, text: longText('stages', term.code) }))
const worries = worryTexts.map((term) => ({ ...term, text: longText('worries', term.code) }))
const all = [...stages, ...worries].flatMap(({ code, text }) =>
  text ? langs.map((lang) => ({ code, lang, said: text[lang] })) : [],
)

test('every life stage and worry has one in each language, but fear at home, whose page is another', () => {
  assert.deepEqual(
    [...stages, ...worries].filter(({ text }) => !text).map(({ code }) => code),
    ['violence'],
  )
  for (const folder of ['stages', 'worries'] as const) {
    const files = readdirSync(new URL(`${folder}/`, import.meta.url))
    const terms = folder === 'stages' ? stages : worries
    assert.equal(files.length, terms.filter(({ text }) => text).length * langs.length, `${folder}: a file of no term`)
  }
})

describe('a life stage', () => {
  const least = { fi: 250, sv: 250, en: 120 } as const

  test('has at least 250 words in Finnish and Swedish, and from 120 to 180 in English', () => {
    for (const { code, text } of stages)
      for (const lang of langs) {
        const count = wordsOf(text?.[lang] ?? '').length
        assert.ok(count >= least[lang] && (lang !== 'en' || count <= 180), `${code} ${lang}: ${count}`)
      }
  })

  test('says what is usual, what to try, when to get help at once and who meets you', () => {
    const wanted: Record<Lang, RegExp[]> = {
      fi: [/^Mikä on tavallista$/, /^Mitä voit kokeilla$/, /^Milloin apua heti$/, /^Kuka (teidät|sinut) tapaa$/],
      sv: [/^Vad som är vanligt$/, /^Vad du kan pröva$/, /^När du behöver hjälp genast$/, /^Vem (du|ni) träffar$/],
      en: [/^What is usual$/, /^What you can try$/, /^When to get help at once$/, /^Who meets you$/],
    }
    for (const { code, text } of stages)
      for (const lang of langs) {
        const headings = (text?.[lang] ?? '').split('\n').flatMap((line) => /^## (.*)/.exec(line)?.[1] ?? [])
        assert.equal(headings.length, wanted[lang].length, `${code} ${lang}`)
        for (const [index, heading] of headings.entries()) assert.match(heading, wanted[lang][index] ?? /$^/, code)
      }
  })
})

test('the sentences are short: twelve words on average at most, and none over twenty', () => {
  for (const { code, lang, said } of all) {
    const counts = sentencesOf(said).map((sentence) => wordsOf(sentence).length)
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
    const [longest, limit] = [Math.max(...counts), stages.some((stage) => stage.code === code) ? 20 : 24]
    assert.ok(mean <= 12 && longest <= limit, `${code} ${lang}: ${mean.toFixed(1)} and ${longest}`)
  }
})

test('every link leads to a page of ours', () => {
  for (const { lang, said } of all) assert.ok(proseOf(said, lang).includes('<h2>'))
})

// A town may lack a line, and its number may not answer there: the page of numbers knows, and it is linked.
test('no text names a number but 112, nor a line that one of the towns lacks', () => {
  const everyText = [
    ...all.map(({ said }) => said),
    ...[...stageTexts, ...worryTexts].flatMap(({ intro, tonight }) => [intro, ...tonight].flatMap(Object.values)),
  ].map(String)
  for (const said of everyText) {
    assert.doesNotMatch(said, /116 ?117|Päivystysap|Jourhjälp|Medical Helpline/, said.slice(0, 80))
    for (const [number] of said.matchAll(/\b\d{2,4}( \d{2,5})+\b|\b\d{3,}\b/g))
      assert.ok(['112', nollalinja].includes(number), `${number} in: ${said.slice(0, 80)}`)
  }
})
const nollalinja = '080 005 005'

test('in English neuvola has one name, which is the name of the service', () => {
  const name = serviceTexts.find(({ key }) => key === 'family_clinic')?.name.en
  assert.equal(name, 'Child health clinic (neuvola)')
  for (const { code, lang, said } of all)
    if (lang === 'en') assert.doesNotMatch(said, /(?<!health |emergency )clinic/i, code)
})

const plain = (said: string) => said.replaceAll(/\]\(page:\w+\)/g, ']')
const wordsOf = (said: string) => plain(said).match(/[\p{L}\d]\S*/gu) ?? []
const sentencesOf = (said: string) =>
  said
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .flatMap((line) => line.split(/[.!?:]\s+|[.!?:]$/))
    .filter((sentence) => wordsOf(sentence).length > 0)
