import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { cell } from './csv.ts'

test('a cell comes back as it was written, but never as a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 }), (texts) => {
      // A line that is empty, or begins with a mark of bytes, would be no line at all.
      const line = `x;${texts.map(cell).join(';')}\r\n`
      const [read = []] = parse(line, { delimiter: ';', relax_column_count: true }) as string[][]
      for (const [index, text] of texts.entries()) {
        const back = read[index + 1] ?? ''
        const formula = /^\s*[=+\-@]|^[\t\r]/.test(text)
        assert.equal(back, formula ? `'${text}` : text)
        assert.doesNotMatch(back, /^\s*[=+\-@]|^[\t\r]/)
      }
    }),
  )
})
