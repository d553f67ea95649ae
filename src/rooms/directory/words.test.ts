import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readListQuery } from './input.ts'
import { noChoices } from './listing/choices.ts'
import { addressLine, ages, phoneShown } from './words.ts'

const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ') ?? null

test('ages are said as a parent says them', () => {
  const said = (from: number | null, to: number | null, expecting = false) => plain(ages('fi', from, to, expecting))
  assert.equal(said(null, null), null)
  assert.equal(said(0, 83), '0–6 v')
  assert.equal(said(0, 12), '0–12 kk')
  assert.equal(said(10, 18), '10–18 kk')
  assert.equal(said(36, null), '3+ v')
  assert.equal(said(0, null), 'Kaikenikäiset lapset')
  assert.equal(said(9, 83), '9 kk – 6 v')
  assert.equal(said(12, 83), '1–6 v')
  assert.equal(said(18, 83), '18 kk – 6 v')
  assert.equal(said(12, 35), '1–2 v')
  assert.equal(said(9, null), '9+ kk')
  assert.equal(said(null, 83), 'Enintään 6 v')
  assert.equal(said(null, null, true), 'Raskaus')
  assert.equal(said(0, null, true), 'Kaikenikäiset, myös raskauden aikana')
  assert.equal(said(0, 83, true), 'Raskaus – 6 v')
  assert.equal(plain(ages('sv', 0, 83, false)), '0–6 år')
  assert.equal(plain(ages('en', 0, 12, false)), '0–12 months')
})

test('phone numbers are shown as they are read aloud', () => {
  for (const [number, shown] of [
    ['+358931041632', '09 310 41632'],
    ['+358401234567', '040 123 4567'],
    ['+358501234567', '050 123 4567'],
    ['+358947111', '09 471 11'],
    ['+358295123456', '029 512 3456'],
    ['112', '112'],
    ['116117', '116117'],
  ] as const)
    assert.equal(plain(phoneShown(number)), shown)
})

test('a phone number never breaks across lines', () => assert.doesNotMatch(phoneShown('+358931041632'), / /))

test('an address is as long as what is known of it', () => {
  const text = (fi: string) => ({ fi: { text: fi, state: 'checked' as const } })
  const all = { street: text('Rantakatu 4'), postal_code: '00100', city: text('Pikkula') }
  assert.equal(addressLine('fi', all), 'Rantakatu 4, 00100 Pikkula')
  assert.equal(addressLine('fi', { ...all, postal_code: null }), 'Rantakatu 4, Pikkula')
  assert.equal(addressLine('fi', { ...all, street: null }), '00100 Pikkula')
  assert.equal(addressLine('fi', { street: null, postal_code: null, city: null }), null)
})

test('a question is read forgivingly', () => {
  const read = (text: string) => readListQuery(new URLSearchParams(text))
  const { choices, words, near, order, page: first } = read('')
  assert.deepEqual(
    { choices, words, near, order, first },
    { choices: noChoices, words: '', near: '', order: null, first: 1 },
  )
  assert.deepEqual(read('kind=playground&kind=Cas%20tle&kind=playground').choices.kind, ['playground'])
  assert.equal(read('area=../x').choices.area, null)
  assert.equal(read('q=++vauva%00+%0D%0Aitkee++').words, 'vauva itkee')
  assert.equal(read(`q=${'a'.repeat(500)}`).words.length, 100)
  assert.equal(read('page=2').page, 2)
  assert.equal(read('page=99999').page, 1000, 'too far leads to the last page')
  for (const page of ['0', '-1', 'x', '1.5', '']) assert.equal(read(`page=${page}`).page, 1, page)
})
