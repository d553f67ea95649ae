import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { openVoikko } from './voikko.ts'

const voikko = openVoikko()
const skip = voikko ? false : 'Voikko is not on this machine: apt-get install -y libvoikko1 voikko-fi'

test('a word has its base form, and a compound its parts', { skip }, () => {
  for (const [word, base, ...parts] of [
    ['lastenvalvojalle', 'lastenvalvoja', 'lasten', 'valvoja'],
    ['vauvauintiin', 'vauvauinti', 'vauva', 'uinti'],
    ['lapsille', 'lapsi', 'lapsi'],
    ['hammaslääkäriin', 'hammaslääkäri', 'hammas', 'lääkäri'],
  ] as const)
    assert.ok(
      voikko?.(word).some((one) => one.base === base && one.parts.join() === parts.join()),
      word,
    )
  assert.deepEqual(voikko?.('qwxzqw'), [])
})

test('nothing that is written makes it stumble', { skip }, () => {
  for (const text of ['', ' ', 'a'.repeat(10_000), 'lapsi\u0000', '\ud800', 'ä'.repeat(255), '%s%n', '-', '--', '😀'])
    assert.deepEqual(voikko?.(text), [], text.slice(0, 10))
  const letters = fc.string({ unit: fc.constantFrom(...'aeiouyäöåšžtnskl-'), maxLength: 60 })
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), letters), (text) => Array.isArray(voikko?.(text))),
    { numRuns: 2_000 },
  )
})

test('a machine without it does without', () => {
  assert.equal(openVoikko('off'), null)
  assert.equal(openVoikko('/nowhere/libvoikko.so.1'), null)
})
