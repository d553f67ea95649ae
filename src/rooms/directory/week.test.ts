import assert from 'node:assert/strict'
import { test } from 'node:test'
import { zone } from './openings.ts'
import { weekOf } from './week.ts'

const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant()
const span = (opens: string, closes: string) => ({ opens: at(opens), closes: at(closes) })
const shown = (instant: Temporal.Instant) =>
  instant.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })

test('the week begins today, and a day without openings is a closed day', () => {
  const week = weekOf(at('2026-12-04T08:00'), [span('2026-12-04T09:00', '2026-12-04T15:00')], [])
  assert.equal(week.length, 7)
  assert.equal(String(week[0]?.day), '2026-12-04')
  assert.equal(week[0]?.spans.length, 1)
  assert.deepEqual(week[1]?.spans, [])
})

test('an exceptional day carries its reason', () => {
  const day = Temporal.PlainDate.from('2026-12-06')
  const name = { fi: { text: 'Itsenäisyyspäivä', state: 'checked' as const } }
  const exception = { from: day, to: day, name, closed: true }
  const week = weekOf(at('2026-12-04T08:00'), [], [exception])
  assert.deepEqual(
    week.map((one) => one.exception?.name?.fi?.text ?? null),
    [null, null, 'Itsenäisyyspäivä', null, null, null, null],
  )
})

test('hours over midnight are shown on both days, also on the day clocks change', () => {
  const week = weekOf(at('2026-10-24T12:00'), [span('2026-10-24T22:00', '2026-10-25T05:00')], [])
  assert.deepEqual(
    week.slice(0, 2).map(({ spans }) => spans.map(({ opens, closes }) => [shown(opens), shown(closes)])),
    [[['2026-10-24T22:00', '2026-10-25T00:00']], [['2026-10-25T00:00', '2026-10-25T05:00']]],
  )
})
