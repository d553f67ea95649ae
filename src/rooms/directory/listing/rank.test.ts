import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Sense } from './expand.ts'
import { lexiconFrom } from './lexicon.ts'
import { type Boost, ranked } from './rank.ts'

const [description, summary, name] = [1, 2, 3]
const nothing: Boost = { facets: [], services: [], areas: [] }

/** A list of so many rows; every row is a service of its own unless told, and none is shut unless told. */
const listOf = (size: number, services = Array.from({ length: size }, (_, row) => row + 1), shut: number[] = []) =>
  lexiconFrom(new Map(), {
    written: 'then',
    services: Int32Array.from([0, ...services]),
    shut: Uint8Array.from([0, ...services], (_, row) => Number(shut.includes(row))),
    stale: new Uint8Array(services.length + 1),
  })
const standing = (...places: [row: number, place: number][]) =>
  Int32Array.from(places.map(([row, place]) => row * 4 + place))
const sense = (place: number, word: string, rows: number, likeness = 1): Sense => ({
  place,
  word,
  rows,
  likeness,
  guess: false,
})
const everywhere = (size: number, place: number) =>
  standing(...Array.from({ length: size }, (_, row): [number, number] => [row + 1, place]))

test('a word in the name counts for more than in the summary, and that for more than in the description', () => {
  const of = new Map([['uni', standing([1, description], [2, name], [3, summary])]])
  assert.deepEqual(ranked(listOf(9), of, [sense(0, 'uni', 3)], nothing).ids, [2, 3])
})

test('a rare word tells more than a common one', () => {
  const of = new Map([
    ['vauva', everywhere(100, name)],
    ['koliikki', standing([7, name])],
  ])
  const { ids, scores } = ranked(listOf(100), of, [sense(0, 'vauva', 100), sense(1, 'koliikki', 1)], nothing)
  assert.equal(ids[0], 7)
  assert.ok((scores[0] ?? 0) > 3 * (scores[1] ?? 0))
})

test('the likelier meaning of a word counts, and no word counts twice', () => {
  const of = new Map([
    ['neuvola', standing([1, name])],
    ['neuvonta', standing([1, name], [2, name])],
  ])
  const { ids, scores } = ranked(listOf(9), of, [sense(0, 'neuvola', 1), sense(0, 'neuvonta', 2, 0.6)], nothing)
  assert.deepEqual(ids, [1, 2])
  assert.ok(Math.abs((scores[0] ?? 0) - 1) < 0.001)
})

test('what was meant comes before what only has the words', () => {
  const of = new Map([
    ['ruoka', standing([1, name], [2, name])],
    ['kind:food_help', standing([3, 0])],
  ])
  const boost = { ...nothing, facets: [{ facet: 'kind:food_help', weight: 1.2 }] }
  assert.equal(ranked(listOf(9), of, [sense(0, 'ruoka', 2)], boost).ids[0], 3)
})

test('a named area leaves what lies there, unless there is nothing good', () => {
  const of = new Map([
    ['muskari', standing([1, name], [2, name], [3, description])],
    ['area:malmi', standing([2, 0])],
    ['area:kallio', standing([3, 0])],
  ])
  const senses = [sense(0, 'muskari', 3)]
  assert.deepEqual(ranked(listOf(9), of, senses, { ...nothing, areas: ['area:malmi'] }).ids, [2])
  assert.deepEqual(ranked(listOf(9), of, senses, { ...nothing, areas: ['area:kallio'] }).ids, [1, 2])
})

test('places of one service let others in between', () => {
  const of = new Map([
    ['kind:daycare', standing([1, 0], [2, 0], [3, 0], [4, 0], [5, 0])],
    ['kind:open_daycare', standing([6, 0])],
  ])
  const facets = [
    { facet: 'kind:daycare', weight: 1 },
    { facet: 'kind:open_daycare', weight: 0.85 },
  ]
  const { ids } = ranked(listOf(6, [1, 1, 1, 1, 1, 2]), of, [], { ...nothing, facets })
  assert.ok(ids.indexOf(6) > 0 && ids.indexOf(6) < 4, ids.join())
})

test('what is shut comes last', () => {
  const of = new Map([['uni', standing([1, name], [2, summary], [3, name])]])
  assert.deepEqual(ranked(listOf(9, undefined, [1]), of, [sense(0, 'uni', 3)], nothing).ids, [3, 2, 1])
})

test('each row comes once, the best first, and no more than 501', () => {
  const rows = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 3 })), {
    selector: ([row]) => row,
    maxLength: 900,
  })
  fc.assert(
    fc.property(rows, rows, (some, others) => {
      const of = new Map([
        ['yksi', standing(...some)],
        ['kaksi', standing(...others)],
      ])
      const senses = [sense(0, 'yksi', some.length), sense(1, 'kaksi', others.length, 0.7)]
      const { ids, scores } = ranked(listOf(900), of, senses, nothing)
      assert.ok(ids.length <= 501 && new Set(ids).size === ids.length)
      assert.deepEqual(
        scores,
        scores.toSorted((a, b) => b - a),
      )
      const stands = new Set([...some, ...others].map(([row]) => row))
      assert.ok(ids.every((row) => stands.has(row)) && (ids.length > 0 || stands.size === 0))
    }),
  )
})
