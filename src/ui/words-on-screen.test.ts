import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { atClock, clockTime, dayAndTime, hours, longDay, machine, shortDate, shortDay, tile } from './dates.ts'
import { hyphenate } from './hyphenate.ts'
import { distance, listed, number, percent, plural } from './numbers.ts'
import { callAddress, onOneLine } from './phones.ts'

const visible = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u00ad', '-')
const thursday = Temporal.Instant.from('2026-11-26T08:00:00Z')

test('a time is written as people of each language write it, in Finnish time', () => {
  assert.equal(visible(dayAndTime(thursday, 'fi')), 'to 26.11. klo 10.00')
  assert.equal(visible(dayAndTime(thursday, 'sv')), 'to 26.11 kl. 10.00')
  assert.equal(visible(dayAndTime(thursday, 'en')), 'Thu 26 Nov, 10:00')
  assert.equal(visible(longDay(thursday, 'fi')), 'torstai 26.11.')
  assert.equal(visible(longDay(thursday, 'en')), 'Thursday 26 November')
  assert.equal(visible(shortDay(thursday, 'sv')), 'to 26.11')
  assert.equal(shortDate(thursday, 'fi'), '26.11.2026')
  assert.equal(visible(shortDate(thursday, 'en')), '26 Nov 2026')
  assert.equal(machine(thursday), '2026-11-26T10:00+02:00')
  assert.deepEqual(tile(Temporal.PlainDate.from('2026-12-01'), 'fi'), { weekday: 'ti', day: '1', month: 'joulu' })
})

test('the clock follows daylight saving', () => {
  assert.equal(clockTime(Temporal.Instant.from('2026-10-25T00:30:00Z'), 'fi'), '3.30')
  assert.equal(clockTime(Temporal.Instant.from('2026-10-25T01:30:00Z'), 'fi'), '3.30')
  assert.equal(visible(atClock(Temporal.Instant.from('2026-03-29T01:00:00Z'), 'fi')), 'klo 4.00')
})

test('opening hours leave out minutes that are nought, and a day ends at 24', () => {
  const time = (text: string) => Temporal.PlainTime.from(text)
  assert.equal(hours(time('08:00'), time('16:00'), 'fi'), '8–16')
  assert.equal(hours(time('08:30'), time('16:00'), 'sv'), '8.30–16')
  assert.equal(hours(time('08:30'), time('16:00'), 'en'), '8:30–16:00')
  assert.equal(hours(time('00:00'), time('00:00'), 'fi'), '0–24')
})

test('numbers, distances and lists', () => {
  assert.equal(visible(number(12345, 'fi')), '12 345')
  assert.equal(visible(percent(0.714, 'fi')), '71 %')
  assert.equal(percent(0.714, 'en'), '71%')
  assert.equal(visible(distance(12, 'fi')), '50 m')
  assert.equal(visible(distance(1234, 'fi')), '1,2 km')
  assert.equal(visible(distance(14_400, 'sv')), '14 km')
  assert.equal(plural('fi', 1, 'palvelu', 'palvelua'), 'palvelu')
  assert.equal(plural('sv', 0, 'tjänst', 'tjänster'), 'tjänster')
  assert.equal(listed(['suomi', 'ruotsi', 'englanti'], 'fi'), 'suomi, ruotsi ja englanti')
})

test('a phone number stays on one line and calls the right number', () => {
  assert.equal(onOneLine('080 005 005'), '080\u00a0005\u00a0005')
  assert.equal(callAddress('+358 9 2525 0111'), 'tel:+358925250111')
})

test('long words get soft hyphens at their joints, in every form', () => {
  assert.equal(visible(hyphenate('Lastensuojeluilmoitus', 'fi')), 'Lasten-suojelu-ilmoitus')
  assert.equal(visible(hyphenate('perhevalmennukseen', 'fi')), 'perhe-valmennukseen')
  assert.equal(visible(hyphenate('Tillgänglighetsutlåtande', 'sv')), 'Tillgänglighets-utlåtande')
  assert.equal(visible(hyphenate('gruppfamiljedaghem', 'sv')), 'grupp-familje-dag-hem')
  assert.equal(hyphenate('leikkipuisto', 'fi'), 'leikkipuisto')
  assert.equal(hyphenate('Lastensuojeluilmoitus', 'en'), 'Lastensuojeluilmoitus')
})

test('times, numbers and units do not break over two lines', () => {
  assert.equal(hyphenate('Avataan klo 8, 3 km, 116 117', 'fi'), 'Avataan klo\u00a08, 3\u00a0km, 116\u00a0117')
})

test('preparing a text changes nothing that is read', () => {
  const word = fc.constantFrom(
    'terveydenhoitaja',
    'klo',
    '8',
    'km',
    'perhevalmennus',
    'ja',
    '116',
    'saavutettavuusseloste',
    ',',
  )
  fc.assert(
    fc.property(fc.array(word), fc.constantFrom('fi', 'sv', 'en'), (words, lang) => {
      const text = words.join(' ')
      assert.equal(
        hyphenate(text, lang as 'fi')
          .replaceAll('\u00ad', '')
          .replaceAll('\u00a0', ' '),
        text,
      )
    }),
  )
})
