import assert from 'node:assert/strict'
import { test } from 'node:test'
import { worryTexts } from '../../../../demo/texts/topics.ts'
import { langs } from '../../../platform/languages.ts'
import { type EasyTextId, easyText, easyTopics, leadsToSafety, type Part, readEasyText } from './easy-texts.ts'

const ids: EasyTextId[] = ['easy', 'easyHelp', 'easyFind', ...easyTopics]

test('five worries, the front page, help now and how to find a service are there in every language', () => {
  assert.equal(easyTopics.length, 5)
  for (const code of easyTopics)
    assert.ok(
      worryTexts.some((worry) => worry.code === code),
      code,
    )
  for (const id of ids)
    for (const lang of langs) {
      const { title, summary, parts } = easyText(id, lang)
      assert.ok(title && summary && parts.length > 2, `${id} ${lang}`)
    }
})

test('every language asks for the same things in the same order, and says as much', () => {
  const shape = (part: Part) => ('place' in part ? part.place : 'lines' in part ? 'lines' : 'text')
  for (const id of ids) {
    const [fi, ...others] = langs.map((lang) => easyText(id, lang).parts)
    for (const other of others) {
      assert.deepEqual(other.map(shape).toSorted(), fi?.map(shape).toSorted(), id)
      const headings = (parts: Part[]) =>
        parts
          .map((part) => ('html' in part ? part.html : ''))
          .join('')
          .match(/<h2>/g)?.length
      assert.equal(headings(other), headings(fi ?? []), id)
    }
  }
})

test('every page leads back to the ordinary one, and those for danger to safety', () => {
  for (const id of ids)
    for (const lang of langs)
      assert.ok(
        easyText(id, lang).parts.some((part) => 'place' in part && part.place === 'full'),
        `${id} ${lang}`,
      )
  for (const id of ['easy', 'easyHelp', 'couple'] as const)
    for (const lang of langs) assert.ok(leadsToSafety(easyText(id, lang)), `${id} ${lang}`)
})

test('a text becomes its parts in order, and one that asks for something unknown is no page', () => {
  const { title, summary, parts } = readEasyText(
    '# T\n\nEka *tärkeä*.\n\n{{lines: a, b_sv}}\n\n## H\n\n{{full}}\n',
    'fi',
  )
  assert.deepEqual([title, summary], ['T', 'Eka *tärkeä*.'])
  assert.deepEqual(
    parts.map((part) => ('html' in part ? part.html.replace(/\s*\n/g, '') : part)),
    ['<p>Eka <em>tärkeä</em>.</p>', { lines: ['a', 'b_sv'] }, '<h2>H</h2>', { place: 'full' }],
  )
  for (const wrong of ['{{nothing}}', '{{lines}}', '{{full: a}}', '{{lines:}}', 'Teksti {{full}} keskellä'])
    assert.throws(() => readEasyText(`# T\n\n${wrong}`, 'fi'), wrong)
  assert.throws(() => readEasyText('No heading', 'fi'))
})

test('the sentences are short', () => {
  for (const id of ids) {
    const words = easyText(id, 'fi')
      .parts.map((part) => ('html' in part ? part.html : ''))
      .join(' ')
      .replace(/<h2>.*?<\/h2>/g, ' ')
      .replace(/<\/(p|li)>/g, '. ')
      .replace(/<[^>]*>/g, '')
    const lengths = words.split(/[.!?:]\s/).map((one) => one.match(/[\p{L}\d]\S*/gu)?.length ?? 0)
    const said = lengths.filter((count) => count > 0)
    const mean = said.reduce((sum, count) => sum + count, 0) / said.length
    assert.ok(mean <= 9, `${id}: ${mean.toFixed(1)} words a sentence`)
    assert.ok(Math.max(...said) <= 15, `${id}: a sentence of ${Math.max(...said)} words`)
  }
})
