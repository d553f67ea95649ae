import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Lang } from '../../platform/languages.ts'
import { type Period, zone } from './openings.ts'
import { leftOfDay, nextOpening, rhythmsOf } from './rhythm.ts'
import { inWords } from './rhythm-words.ts'

const rule = (weekdays: number[], opens: string, closes: string, everyWeeks = 1) => ({
  ...{ weekdays, everyWeeks, state: 'open' },
  opens: Temporal.PlainTime.from(opens),
  closes: Temporal.PlainTime.from(closes),
})
const date = (text: string | null) => (text ? Temporal.PlainDate.from(text) : null)
const period = (rules: Period['rules'], from: string | null = '2026-01-05', to: string | null = null): Period => ({
  ...{ from: date(from), to: date(to), override: false, rules },
})
const closed = (on: string): Period => ({ ...period([], on, on), override: true })
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant()
/** A Tuesday of an even week after 5 January. */
const noon = at('2026-11-24T12:00')

const said = (rules: Period['rules'], lang: Lang = 'fi') =>
  rhythmsOf([period(rules)], noon).map((rhythm) => inWords(rhythm, lang).replaceAll('\u00a0', ' '))
const nextOf = (periods: Period[], now = noon) => rhythmsOf(periods, now).map(({ next }) => next.map(String))

describe('usual hours in words', () => {
  const cases: [string, Period['rules'], Record<Lang, string>][] = [
    [
      'one day',
      [rule([6], '09:30', '12:00')],
      { fi: 'lauantaisin klo 9.30–12', sv: 'på lördagar kl. 9.30–12', en: 'Saturdays 9:30–12:00' },
    ],
    [
      'two days told apart',
      [rule([2], '09:00', '12:00'), rule([4], '09:00', '12:00')],
      {
        fi: 'tiistaisin ja torstaisin klo 9–12',
        sv: 'på tisdagar och torsdagar kl. 9–12',
        en: 'Tuesdays and Thursdays 9:00–12:00',
      },
    ],
    [
      'days in a row',
      [rule([1, 2, 3, 4, 5], '08:00', '16:00')],
      {
        fi: 'maanantaista perjantaihin klo 8–16',
        sv: 'från måndag till fredag kl. 8–16',
        en: 'Monday to Friday 8:00–16:00',
      },
    ],
    [
      'twice a day',
      [rule([3], '13:00', '15:00'), rule([3], '09:00', '11:00')],
      {
        fi: 'keskiviikkoisin klo 9–11 ja 13–15',
        sv: 'på onsdagar kl. 9–11 och 13–15',
        en: 'Wednesdays 9:00–11:00 and 13:00–15:00',
      },
    ],
    [
      'every day',
      [rule([1, 2, 3, 4, 5, 6, 7], '18:00', '00:00')],
      { fi: 'joka päivä klo 18–24', sv: 'varje dag kl. 18–24', en: 'every day 18:00–24:00' },
    ],
    [
      'round the clock',
      [rule([1, 2, 3, 4, 5, 6, 7], '00:00', '00:00')],
      { fi: 'joka päivä ympäri vuorokauden', sv: 'varje dag dygnet runt', en: 'every day day and night' },
    ],
    [
      'every second week',
      [rule([2], '10:00', '14:00', 2)],
      { fi: 'joka toinen tiistai klo 10–14', sv: 'varannan tisdag kl. 10–14', en: 'every second Tuesday 10:00–14:00' },
    ],
    [
      'two days of every fourth week',
      [rule([2, 4], '10:00', '14:00', 4)],
      {
        fi: 'joka neljäs viikko tiistaisin ja torstaisin klo 10–14',
        sv: 'var fjärde vecka på tisdagar och torsdagar kl. 10–14',
        en: 'every fourth week on Tuesdays and Thursdays 10:00–14:00',
      },
    ],
  ]
  for (const [what, rules, words] of cases)
    test(what, () => {
      for (const lang of ['fi', 'sv', 'en'] as const) assert.deepEqual(said(rules, lang), [words[lang]])
    })

  test('several rhythms are several sentences', () => {
    assert.deepEqual(said([rule([1], '09:00', '12:00'), rule([2], '10:00', '14:00', 2)]), [
      'maanantaisin klo 9–12',
      'joka toinen tiistai klo 10–14',
    ])
  })

  test('what has ended or not begun is not told', () => {
    const past = period([rule([1], '09:00', '12:00')], '2026-01-05', '2026-06-01')
    const later = period([rule([2], '09:00', '12:00')], '2027-01-04')
    assert.deepEqual(rhythmsOf([past, later], noon), [])
  })
})

describe('the next days of what skips weeks', () => {
  const visits = period([rule([2], '10:00', '14:00', 2)])
  test('begin with today while it is not over', () => {
    assert.deepEqual(nextOf([visits]), [['2026-11-24', '2026-12-08', '2026-12-22']])
    assert.deepEqual(nextOf([visits], at('2026-11-24T14:00')), [['2026-12-08', '2026-12-22', '2027-01-05']])
  })

  test('leave out a day that an exception closes', () => {
    assert.deepEqual(nextOf([visits, closed('2026-12-08')]), [['2026-11-24', '2026-12-22', '2027-01-05']])
  })

  test('are not told of what comes every week', () => {
    assert.deepEqual(nextOf([period([rule([2], '10:00', '14:00')])]), [[]])
  })

  test('of two that take turns are each their own', () => {
    const other = period([rule([2], '10:00', '14:00', 2)], '2026-01-12')
    assert.deepEqual(
      nextOf([visits, other]).map(([first]) => first),
      ['2026-11-24', '2026-12-01'],
    )
  })
})

describe('today by the clock', () => {
  const twice = period([rule([2], '09:00', '11:00'), rule([2], '12:00', '13:00')])
  const times = (now: string) => leftOfDay([twice], at(now)).map(({ from }) => from.toZonedDateTimeISO(zone).hour)
  test('keeps what is on or to come and drops what is over', () => {
    assert.deepEqual(times('2026-11-24T08:00'), [9, 12])
    assert.deepEqual(times('2026-11-24T10:59'), [9, 12])
    assert.deepEqual(times('2026-11-24T11:00'), [12])
    assert.deepEqual(times('2026-11-25T08:00'), [])
  })

  test('the next time may be weeks away, and is nothing when nobody has told', () => {
    const rare = period([rule([2], '10:00', '14:00', 4)])
    const found = nextOpening([rare], at('2026-11-25T08:00'))
    assert.equal(String(found?.from.toZonedDateTimeISO(zone).toPlainDate()), '2026-12-08')
    assert.equal(nextOpening([], noon), null)
  })
})
