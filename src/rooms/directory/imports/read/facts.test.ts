import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cleanText, limits } from './clean.ts'
import { dayOf, factsOf, phoneOf } from './facts.ts'
import { findings } from './findings.ts'
import { degreesOf } from './grid.ts'
import { saidHours } from './said-hours.ts'

const at = { file: 'a.csv', row: 2 }
const clean = (text: string) => cleanText(text, limits.text, at, 'text', findings())

test('comments without an end cost no time, and what is longer than any text is said to be cut', () => {
  const found = findings()
  assert.equal(clean('a<!-- b -->c'), 'ac')
  assert.equal(cleanText(`a${'<!--'.repeat(500_000)}`, limits.text, at, 'text', found)?.startsWith('a'), true)
  assert.deepEqual(
    found.drain().map(({ reason }) => reason),
    ['too_long'],
  )
})

test('HTML and Markdown become plain paragraphs', () => {
  const cases: [string, string | null][] = [
    ['<p>Yksi &amp; kaksi</p><ul><li>a</li><li>b</li></ul>', 'Yksi & kaksi\n\n- a\n\n- b'],
    [
      '## Otsikko\n\nLue **lisää** [sivulta](https://a.invalid/x).',
      'Otsikko\n\nLue lisää sivulta (https://a.invalid/x).',
    ],
    ['Rivi jatkuu\nseuraavalla.\nUusi kappale.', 'Rivi jatkuu seuraavalla.\n\nUusi kappale.'],
    ['<script>alert(1)</script>Sana', 'Sana'],
    ['3 < 5 ja 5 > 3', '3 < 5 ja 5 > 3'],
    ['\u202EA\u0000\u200Bb\uFEFF', 'Ab'],
    ['a\u0308iti', 'äiti'],
    ['  \n ', null],
  ]
  for (const [written, wanted] of cases) assert.equal(clean(written), wanted, written)
})

test('a text that is too long is shortened, and told', () => {
  const found = findings()
  assert.equal(cleanText('a'.repeat(300), limits.name, at, 'name', found)?.length, 200)
  assert.equal(found.drain()[0]?.reason, 'too_long')
})

test('days are Finnish or ISO, and must be', () => {
  assert.equal(dayOf('1.9.2026'), '2026-09-01')
  assert.equal(dayOf('2026-09-01T00:00:00'), '2026-09-01')
  for (const wrong of ['31.2.2026', '12/24/2015', '2026-13-01', '1.9.26', '']) assert.equal(dayOf(wrong), undefined)
})

test('phone numbers are kept as they are dialled', () => {
  const cases: [string, string | undefined][] = [
    ['+358 (0)9 310 1234', '+35893101234'],
    ['0401234567', '+358401234567'],
    ['00358 40 123', '+35840123'],
    ['puh. 09-310 1234', '+35893101234'],
    ['116 117', '116117'],
    ['0800 123 123', '0800123123'],
    ['soita', undefined],
    ['12', undefined],
  ]
  for (const [written, wanted] of cases) assert.equal(phoneOf(written), wanted, written)
})

test('addresses of mail and web are checked, and real mail can be left out', () => {
  const found = findings()
  const facts = factsOf(found, { withoutRealMail: true })
  assert.equal(facts.email('a.b@kunta.fi', at, 'mail')[0]?.value, 'a.b@kunta.invalid')
  assert.deepEqual(facts.email('a@b', at, 'mail'), [])
  assert.equal(facts.url('www.kunta.fi/a', at, 'www'), 'https://www.kunta.fi/a')
  for (const wrong of ['javascript:alert(1)', 'ftp://a.fi', 'http://u:p@a.fi', 'ei ole', 'http://localhost'])
    assert.equal(facts.url(wrong, at, 'www'), undefined, wrong)
  assert.equal(facts.url('', at, 'www'), null)
})

test('numbers take a comma, ages are months, and points lie in Finland', () => {
  const facts = factsOf(findings(), {})
  assert.equal(facts.months('0,5', at, 'age'), 6)
  assert.equal(facts.months('2.25', at, 'age'), 27)
  assert.equal(facts.months('-1', at, 'age'), undefined)
  assert.deepEqual(facts.point('60,17', 24.94, at, 'lat'), { lat: 60.17, lon: 24.94 })
  assert.equal(facts.point(24.94, 60.17, at, 'lat'), undefined)
})

test('metres of the national grid are degrees within a metre', () => {
  // a point of the city's register, told in both
  const { lat, lon } = degreesOf(6671945, 385637)
  assert.ok(Math.abs(lat - 60.16835) < 0.00002 && Math.abs(lon - 24.93896) < 0.00002, `${lat} ${lon}`)
})

test('nothing is checked on a day that is still to come', () => {
  const found = findings()
  const { pastDay } = factsOf(found, { today: '2026-11-22' })
  assert.deepEqual([pastDay('22.11.2026', at, 'on'), pastDay('2026-11-23', at, 'on')], ['2026-11-22', undefined])
  assert.deepEqual(
    found.drain().map(({ reason }) => reason),
    ['date_bad'],
  )
})

test('hours are read whole, in three languages, or not at all', () => {
  const short = (text: string) =>
    saidHours(text)?.map(({ weekdays, opens, closes }) => `${weekdays.join('')} ${opens}-${closes}`)
  const cases: [string, string[] | undefined][] = [
    ['ma–pe 9–15', ['12345 09:00-15:00']],
    ['avoinna ma-to 08-20, pe 08-18, su 12-18, suljettu la', ['1234 08:00-20:00', '5 08:00-18:00', '7 12:00-18:00']],
    ['mån–fre 9–15; lör stängt', ['12345 09:00-15:00']],
    ['Mon-Fri 9:00-11:30, 13-15', ['12345 09:00-11:30', '12345 13:00-15:00']],
    ['ti ja to klo 9.30–12', ['24 09:30-12:00']],
    ['pe–ma 18-02', ['1567 18:00-02:00']],
    ['päivittäin 0–24', ['1234567 00:00-00:00']],
    ['', []],
    ['ma 9–15 paitsi juhannuksena', undefined],
    ['ma 25–26', undefined],
    ['9–15', undefined],
    ['ma 9', undefined],
  ]
  for (const [written, wanted] of cases) assert.deepEqual(short(written), wanted, written)
})
