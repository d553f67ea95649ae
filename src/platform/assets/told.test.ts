import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Assets } from './entries.ts'
import { withTexts } from './told.ts'

const none: Assets = {
  url: () => '',
  list: new Map(),
  bodies: new Map(),
}
const town = (name: string, colour: number) =>
  ({ kind: 'text', name, text: `:root{--brand:#${String(colour).padStart(6, '0')}}` }) as const

test('the colours in use stay however often another town’s change; of former ones the oldest go', () => {
  const assets = withTexts(none)
  const answers = (address: string) => assets.bodies.has(address)
  assets.tell(town('quiet.css', 1))
  const told: string[] = []
  for (let colour = 0; colour < 60; colour++) {
    assets.tell(town('busy.css', colour))
    told.push(assets.url('busy.css'))
  }
  assert.ok(answers(assets.url('quiet.css')))
  assert.deepEqual(
    told.map(answers),
    told.map((_, n) => n >= 9),
  )
  // A former one that comes back is in use again, and one that has gone is there again.
  for (const colour of [9, 0]) {
    assets.tell(town('busy.css', colour))
    assert.ok(answers(assets.url('busy.css')))
  }
  for (let n = 0; n < 60; n++) assets.tell(town('other.css', n))
  assert.ok(answers(assets.url('busy.css')))
})
