import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { clustersOf } from './clusters.ts'

const spot = fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) })
const gathered = (spots: { x: number; y: number }[], reach = 44) => clustersOf(spots, (one) => one, reach)

test('pins that would hide each other become one; none is forgotten or stands twice', () => {
  fc.assert(
    fc.property(fc.array(spot, { maxLength: 120 }), (spots) => {
      const clusters = gathered(spots)
      assert.deepEqual(new Set(clusters.flatMap(({ members }) => members)), new Set(spots))
      assert.equal(clusters.flatMap(({ members }) => members).length, spots.length)
      for (const [index, one] of clusters.entries())
        for (const other of clusters.slice(0, index)) assert.ok(Math.hypot(one.x - other.x, one.y - other.y) >= 44)
    }),
  )
})

test('the first of a cluster is the first of the list, and clusters keep its order', () => {
  fc.assert(
    fc.property(fc.array(spot, { maxLength: 60 }), (spots) => {
      const firsts = gathered(spots).map(({ members }) => spots.indexOf(members[0]))
      assert.deepEqual(
        firsts,
        firsts.toSorted((a, b) => a - b),
      )
    }),
  )
})

test('what stands apart stays alone, and one spot is one pin', () => {
  assert.equal(
    gathered([
      { x: 0, y: 0 },
      { x: 44, y: 0 },
    ]).length,
    2,
  )
  assert.equal(
    gathered([
      { x: 0, y: 0 },
      { x: 43, y: 0 },
    ]).length,
    1,
  )
  assert.equal(
    gathered([
      { x: 43, y: 43 },
      { x: 45, y: 45 },
    ]).length,
    1,
    'over the edge of a cell',
  )
})
