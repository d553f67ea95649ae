import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findings } from './findings.ts'
import { type Row, rowsOf } from './rows.ts'
import { givenFile } from './sample.ts'
import { lettersOf } from './text.ts'

async function rows(content: string | Uint8Array, piece?: number): Promise<Row[]> {
  const all: Row[] = []
  for await (const row of rowsOf(lettersOf(givenFile('a.csv', content, piece), findings()))) all.push(row)
  return all
}
const cells = async (content: string | Uint8Array, piece?: number) =>
  (await rows(content, piece)).map((row) => row.cells)

test('commas, semicolons and tabs are told apart by the header', async () => {
  for (const mark of [',', ';', '\t'])
    assert.deepEqual(await cells(`nimi${mark}"a,b;c\td"\r\n1${mark}2\r\n`), [
      ['nimi', 'a,b;c\td'],
      ['1', '2'],
    ])
  assert.deepEqual(await cells('sep=;\na;b,c\n'), [['a', 'b,c']])
})

test('line ends of any kind part rows, and lines within quotes do not', async () => {
  assert.deepEqual(await cells('a,b\r1,2\n3,4\r\n"x\r\ny",z'), [
    ['a', 'b'],
    ['1', '2'],
    ['3', '4'],
    ['x\r\ny', 'z'],
  ])
})

test('quotes within quotes and words behind a quote are kept', async () => {
  assert.deepEqual(await cells('a,b\n"sanoi ""hei""",2\n"Talo" 5,x\n5" putki,y'), [
    ['a', 'b'],
    ['sanoi "hei"', '2'],
    ['"Talo" 5', 'x'],
    ['5" putki', 'y'],
  ])
})

test('a quote that is never closed costs its own row only', async () => {
  const all = await rows('a,b\n1,"kesken\n2,x\n3,"hyvä"\n4,y\n')
  assert.deepEqual(
    all.map(({ row, broken }) => [row, broken]),
    [
      [1, false],
      [2, true],
      [3, false],
      [4, false],
      [5, false],
    ],
  )
  assert.deepEqual(all.at(-2)?.cells, ['3', 'hyvä'])
  assert.deepEqual(
    (await rows('a,b\n1,"loppuun asti\n2,x')).map(({ broken }) => broken),
    [false, true, false],
  )
})

test('a row without end is cut off, and the next one is read', async () => {
  const all = await rows(`a,b\n${'x'.repeat(2_100_000)}\n1,2\n`, 65_536)
  assert.deepEqual(
    all.map(({ broken }) => broken),
    [false, true, false],
  )
  assert.deepEqual(all.at(-1)?.cells, ['1', '2'])
})

test('a row of too many cells, or without end behind a quote that is never closed, is cut off too', async () => {
  for (const long of ['x,'.repeat(1_100), `"kesken\n${'x,'.repeat(1_100)}`, `"${'x'.repeat(2_500_000)}`]) {
    const all = await rows(`a,b\n${long}\n1,2\n`, 65_536)
    assert.ok(all.some(({ broken, cells }) => broken && cells.length === 1))
    assert.deepEqual(all.at(-1), { row: all.length, cells: ['1', '2'], broken: false })
  }
})

const encoded = (text: string, encoding: 'utf16le' | 'latin1', mark: number[] = []) =>
  Uint8Array.from([...mark, ...Buffer.from(text, encoding)])

test('letters of UTF-8, UTF-16 and Windows-1252 are read, wherever a piece is cut', async () => {
  const text = 'nimi;paikka\nÄitien ryhmä;Åbo\n'
  const wanted = [
    ['nimi', 'paikka'],
    ['Äitien ryhmä', 'Åbo'],
  ]
  assert.deepEqual(await cells(text, 1), wanted)
  assert.deepEqual(await cells(`\uFEFF${text}`, 1), wanted)
  assert.deepEqual(await cells(encoded(text, 'utf16le', [0xff, 0xfe]), 3), wanted)
  assert.deepEqual(await cells(encoded(text, 'latin1'), 2), wanted)
})

test('whatever the bytes are, a table is read without a fault, in any pieces alike', async () => {
  const bytes = fc.uint8Array({ maxLength: 400 })
  const tricky = fc
    .array(fc.constantFrom('"', ',', ';', '\n', '\r', '\t', 'a', 'ä', '""', '\u0000', '=1'))
    .map((all) => new TextEncoder().encode(all.join('')))
  await fc.assert(
    fc.asyncProperty(fc.oneof(bytes, tricky), async (content) => {
      assert.deepEqual(await rows(content, 1), await rows(content, 4096))
    }),
    { numRuns: 400 },
  )
})

test('what is written by the rules is read as it was written', async () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.normalize('NFC').toWellFormed())
  const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(table, fc.constantFrom('\n', '\r\n', '\r'), async (lines, end) => {
      const written = [['a', 'b', 'c'], ...lines]
        .map((line) => line.map((one) => `"${one.replaceAll('"', '""')}"`).join(';'))
        .join(end)
      const full = lines.filter((line) => line.some((one) => one.trim()))
      assert.deepEqual((await cells(`\uFEFF${written}`, 5)).slice(1), full)
    }),
    { numRuns: 200 },
  )
})
