import assert from 'node:assert/strict'
import { test } from 'node:test'
import { easterOf, isFinnishHoliday } from './holidays.ts'

const holiday = (day: string) => isFinnishHoliday(Temporal.PlainDate.from(day))

test('Easter falls as the almanac says', () => {
  for (const day of ['1999-04-04', '2008-03-23', '2011-04-24', '2019-04-21', '2026-04-05', '2027-03-28', '2038-04-25'])
    assert.equal(String(easterOf(Number(day.slice(0, 4)))), day)
})

test('the holidays of a year, and the two eves when offices are shut', () => {
  const year = Array.from({ length: 365 }, (_, day) => Temporal.PlainDate.from('2026-01-01').add({ days: day }))
  assert.deepEqual(
    year.filter(isFinnishHoliday).map((day) => day.toString().slice(5)),
    [
      ...['01-01', '01-06', '04-03', '04-05', '04-06', '05-01', '05-14', '05-24', '06-19', '06-20'],
      ...['12-06', '12-24', '12-25', '12-26'],
    ],
  )
})

test('Midsummer moves with the week, and ordinary days are ordinary', () => {
  for (const day of ['2025-06-20', '2025-06-21', '2027-06-25', '2027-06-26']) assert.ok(holiday(day), day)
  for (const day of ['2027-06-19', '2025-06-24', '2026-11-24', '2026-12-23', '2026-04-04'])
    assert.ok(!holiday(day), day)
})
