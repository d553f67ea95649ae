import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Db } from './db.ts'
import { keptForAMinute } from './kept.ts'

const [one, other] = [{} as Db, {} as Db]
const at = (seconds: number) => Temporal.Instant.from('2026-11-24T10:00:00Z').add({ seconds })

test('what everybody sees is read once a minute for each database', async () => {
  let reads = 0
  const read = keptForAMinute(async () => ++reads)
  const seen = [await read(one, at(0)), await read(one, at(59)), await read(other, at(59)), await read(one, at(60))]
  assert.deepEqual(seen, [1, 1, 2, 3])
})

test('many who ask at once wait for one read', async () => {
  let reads = 0
  const read = keptForAMinute(async () => ++reads)
  await Promise.all(Array.from({ length: 50 }, () => read(one, at(0))))
  assert.equal(reads, 1)
})

test('a read that failed is tried again at once', async () => {
  let reads = 0
  const read = keptForAMinute(async () => {
    if (++reads === 1) throw new Error('away')
    return reads
  })
  await assert.rejects(read(one, at(0)), /away/)
  assert.equal(await read(one, at(1)), 2)
})

test('a clock that was set back does not keep an answer for ever', async () => {
  let reads = 0
  const read = keptForAMinute(async () => ++reads)
  await read(one, at(0))
  assert.equal(await read(one, at(-3600)), 2)
})
