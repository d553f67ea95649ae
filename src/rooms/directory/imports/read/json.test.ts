import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findings } from './findings.ts'
import { type JsonPiece, jsonOf } from './json.ts'
import { givenFile } from './sample.ts'
import { lettersOf } from './text.ts'

async function pieces(content: string, piece = 3): Promise<JsonPiece[]> {
  const all: JsonPiece[] = []
  for await (const one of jsonOf(lettersOf(givenFile('a.json', content, piece), findings()), ['itemList']))
    all.push(one)
  return all
}
const values = async (content: string, piece?: number) =>
  (await pieces(content, piece)).filter((one) => one.is === 'record').map(({ value }) => value)

test('a list, a page, one object and an object a line are read alike', async () => {
  const one = { id: 1, name: 'a}"]{' }
  const two = { id: 2, deep: [{ x: [] }] }
  assert.deepEqual(await values(JSON.stringify([one, two])), [one, two])
  assert.deepEqual(await values(`${JSON.stringify(one)}\n${JSON.stringify(two)}\n`), [one, two])
  assert.deepEqual(await values(JSON.stringify(one, null, 2)), [one])
  const page = await pieces(JSON.stringify({ pageNumber: 1, itemList: [one, two], pageCount: 4 }))
  assert.deepEqual(page, [
    { is: 'record', row: '/itemList/0', value: one },
    { is: 'record', row: '/itemList/1', value: two },
    { is: 'about', value: { pageNumber: 1, pageCount: 4 }, listed: 2 },
  ])
})

test('a record that is not JSON costs itself only', async () => {
  assert.deepEqual(await values('[{"a":1},{"a":oops},{"a":3}]'), [{ a: 1 }, { a: 3 }])
  assert.deepEqual(await values('{"a":1}\n{"a":\n{"a":3}\n'), [{ a: 1 }, { a: 3 }])
})

test('a file of empty lines is looked through once', async () => {
  const began = performance.now()
  assert.deepEqual(await values(`{"a":1}${'\n'.repeat(200_000)}{"a":2}`, 65_536), [{ a: 1 }, { a: 2 }])
  assert.deepEqual(await values(`{${'\n'.repeat(200_000)}"a":2}`, 65_536), [{ a: 2 }])
  assert.ok(performance.now() - began < 5_000)
})

test('brackets within brackets without end are no record', async () => {
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
  assert.deepEqual(await values(`[{"a":1},${deep},{"a":3}]`, 4096), [{ a: 1 }, { a: 3 }])
})

test('of a file that ends in the middle everything before is taken, and the end is told', async () => {
  const whole = JSON.stringify({ itemList: [{ a: 'x' }, { b: [1, { c: 'ä' }] }, { d: null }] })
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), async (length) => {
      const cut = await pieces(whole.slice(0, length))
      if (length > 0) assert.ok(cut.some((one) => one.is === 'broken'))
      const read = cut.filter((one) => one.is === 'record').map(({ value }) => value)
      assert.deepEqual(read, [{ a: 'x' }, { b: [1, { c: 'ä' }] }, { d: null }].slice(0, read.length))
    }),
  )
})

test('whatever stands there, nothing is thrown, and pieces do not matter', async () => {
  const tricky = fc
    .array(fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '\\', '1', 'null', '"a"', '"itemList"', '\n', ' '))
    .map((all) => all.join(''))
  await fc.assert(
    fc.asyncProperty(tricky, async (content) => {
      const [small, large] = [await pieces(content, 1), await pieces(content, 4096)]
      assert.deepEqual(small.map(withoutText), large.map(withoutText))
    }),
    { numRuns: 500 },
  )
})

const withoutText = (one: JsonPiece) => (one.is === 'broken' ? { ...one, text: '' } : one)
