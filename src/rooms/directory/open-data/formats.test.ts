import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cell } from '../../../platform/csv.ts'
import { flat, xml } from './formats.ts'

test('what is not a text is written plainly', () => {
  assert.deepEqual([null, -1.5, true, false, ['fi', 'sv'], []].map(flat).map(cell), [
    '',
    '-1.5',
    'yes',
    'no',
    'fi, sv',
    '',
  ])
})

test('a text in XML holds no sign that XML does not allow', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const written = xml(text)
      assert.doesNotMatch(written, /[<>"']|&(?!(amp|lt|gt|quot|apos);)/)
      assert.doesNotMatch(written, /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Cs}/u)
    }),
  )
  assert.equal(xml('a\u0000b\u001f\ud800 <&>'), 'ab\ufffd &lt;&amp;&gt;')
})
