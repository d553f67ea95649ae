import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Opening, openingsOf, type Period, zone } from './openings.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const time = (text: string) => Temporal.PlainTime.from(text)
const rule = (weekdays: number[], opens: string, closes: string) => ({
  weekdays,
  opens: time(opens),
  closes: time(closes),
  state: 'open',
})
const period = (rules: Period['rules'], more: Partial<Period> = {}): Period => ({
  from: null,
  to: null,
  override: false,
  rules,
  ...more,
})
const local = ({ from, to }: Opening) =>
  [from, to].map((moment) => moment.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' }))
const workdays = [1, 2, 3, 4, 5]
const always = period([rule([1, 2, 3, 4, 5, 6, 7], '00:00', '00:00')])

test('a place with weekday hours is open on weekdays only', () => {
  const openings = openingsOf([period([rule(workdays, '09:00', '15:30')])], day('2026-11-20'), day('2026-11-23'))
  assert.deepEqual(openings.map(local), [
    ['2026-11-20T09:00', '2026-11-20T15:30'],
    ['2026-11-23T09:00', '2026-11-23T15:30'],
  ])
})

test('an exception without hours closes the day, one with hours replaces them', () => {
  const usual = period([rule(workdays, '09:00', '17:00')])
  const closed = period([], { override: true, from: day('2026-12-07'), to: day('2026-12-07') })
  const short = period([rule([2], '10:00', '12:00')], {
    override: true,
    from: day('2026-12-08'),
    to: day('2026-12-08'),
  })
  const openings = openingsOf([usual, closed, short], day('2026-12-07'), day('2026-12-09'))
  assert.deepEqual(openings.map(local), [
    ['2026-12-08T10:00', '2026-12-08T12:00'],
    ['2026-12-09T09:00', '2026-12-09T17:00'],
  ])
})

test('a line that answers past midnight belongs to both days', () => {
  const openings = openingsOf([period([rule([5], '18:00', '02:00')])], day('2026-11-20'), day('2026-11-21'))
  assert.deepEqual(openings.map(local), [['2026-11-20T18:00', '2026-11-21T02:00']])
})

test('a round-the-clock line has no gap, also when clocks change', () => {
  for (const [first, last, hours] of [
    ['2026-03-28', '2026-03-30', 71],
    ['2026-10-24', '2026-10-26', 73],
  ] as const) {
    const openings = openingsOf([always], day(first), day(last))
    assert.equal(openings.length, 1)
    assert.equal(openings[0]?.from.until(openings[0].to).total('hours'), hours)
  }
})

test('nine on the wall stays nine when clocks change', () => {
  const openings = openingsOf([period([rule([6, 7], '09:00', '10:00')])], day('2026-03-28'), day('2026-03-29'))
  assert.deepEqual(
    openings.map(({ from }) => from.toString()),
    ['2026-03-28T07:00:00Z', '2026-03-29T06:00:00Z'],
  )
})

test('an hour that spring skips opens nothing', () => {
  const skipped = [period([rule([7], '03:00', '04:00')]), period([rule([7], '03:30', '04:15')])]
  assert.deepEqual(openingsOf(skipped, day('2026-03-29'), day('2026-03-29')), [])
})

test('openings never overlap, whatever the rules say', () => {
  const anyTime = fc
    .integer({ min: 0, max: 95 })
    .map((n) => Temporal.PlainTime.from({ hour: n >> 2, minute: (n & 3) * 15 }))
  const anyRule = fc.record({
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    opens: anyTime,
    closes: anyTime,
    state: fc.constantFrom('open', 'by_appointment'),
  })
  const anyPeriod = fc.record({
    from: fc.constantFrom(null, day('2026-03-27'), day('2026-03-29')),
    to: fc.constantFrom(null, day('2026-03-29'), day('2026-03-31')),
    override: fc.boolean(),
    rules: fc.array(anyRule, { maxLength: 3 }),
  })
  fc.assert(
    fc.property(fc.array(anyPeriod, { maxLength: 4 }), (periods) => {
      const openings = openingsOf(periods, day('2026-03-26'), day('2026-04-01'))
      for (const [index, { from, to }] of openings.entries()) {
        assert.equal(Temporal.Instant.compare(from, to), -1)
        const next = openings[index + 1]
        if (next) assert.ok(Temporal.Instant.compare(to, next.from) <= 0)
      }
    }),
  )
})
