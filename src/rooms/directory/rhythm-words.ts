import type { Lang } from '../../platform/languages.ts'
import { hours } from '../../ui/dates.ts'
import { listed } from '../../ui/numbers.ts'
import type { Rhythm } from './rhythm.ts'

/** A rhythm as one says it: "tiistaisin ja torstaisin klo 9.30–12", "varannan tisdag kl. 10–14", "Monday to Friday 9:00–15:00". */
export function inWords({ weekdays, times, everyWeeks }: Rhythm, lang: Lang): string {
  const days = everyWeeks === 1 ? everyWeek(weekdays, lang) : someWeeks(weekdays, everyWeeks, lang)
  const [first] = times
  const roundTheClock = first && Temporal.PlainTime.compare(first.opens, first.closes) === 0
  const clock = roundTheClock
    ? words[lang].always
    : listed(
        times.map(({ opens, closes }) => hours(opens, closes, lang)),
        lang,
      )
  return [days, roundTheClock ? '' : words[lang].at, clock].filter(Boolean).join(' ')
}

/** `klo 9.30–12` · `kl. 9.30–12` · `9:30–12:00` */
export const atHours = (opens: Temporal.ZonedDateTime, closes: Temporal.ZonedDateTime, lang: Lang): string =>
  [words[lang].at, hours(opens, closes, lang)].filter(Boolean).join(' ')

function everyWeek(weekdays: number[], lang: Lang): string {
  const { daily, each, fromTo } = words[lang]
  if (weekdays.length === 7) return daily
  const [first = 1, last = 1] = [weekdays[0], weekdays.at(-1)]
  // From three days in a row on, the ends say it shorter.
  if (weekdays.length > 2 && last - first === weekdays.length - 1) return fromTo(first - 1, last - 1)
  return each(weekdays.map((day) => day - 1))
}

function someWeeks(weekdays: number[], weeks: number, lang: Lang): string {
  const { every, everyWeekOn, each } = words[lang]
  const [only] = weekdays
  if (weekdays.length === 1 && only) return every(weeks, only - 1)
  return `${everyWeekOn(weeks)} ${each(weekdays.map((day) => day - 1))}`
}

const ordinal = {
  fi: ['', '', 'toinen', 'kolmas', 'neljäs', 'viides', 'kuudes', 'seitsemäs', 'kahdeksas'],
  sv: ['', '', '', 'tredje', 'fjärde', 'femte', 'sjätte', 'sjunde', 'åttonde'],
  en: ['', '', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'],
}
const sv = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag']
const en = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const fi = {
  one: ['maanantai', 'tiistai', 'keskiviikko', 'torstai', 'perjantai', 'lauantai', 'sunnuntai'],
  each: ['maanantaisin', 'tiistaisin', 'keskiviikkoisin', 'torstaisin', 'perjantaisin', 'lauantaisin', 'sunnuntaisin'],
  to: ['', '', 'keskiviikkoon', 'torstaihin', 'perjantaihin', 'lauantaihin', 'sunnuntaihin'],
}
const svEvery = (weeks: number, what: string) => (weeks === 2 ? `varannan ${what}` : `var ${ordinal.sv[weeks]} ${what}`)

const words = {
  fi: {
    ...{ daily: 'joka päivä', always: 'ympäri vuorokauden', at: 'klo' },
    each: (days: number[]) =>
      listed(
        days.map((day) => fi.each[day] ?? ''),
        'fi',
      ),
    fromTo: (first: number, last: number) => `${fi.one[first]}sta ${fi.to[last]}`,
    every: (weeks: number, day: number) => `joka ${ordinal.fi[weeks]} ${fi.one[day]}`,
    everyWeekOn: (weeks: number) => `joka ${ordinal.fi[weeks]} viikko`,
  },
  sv: {
    ...{ daily: 'varje dag', always: 'dygnet runt', at: 'kl.' },
    each: (days: number[]) =>
      `på ${listed(
        days.map((day) => `${sv[day]}ar`),
        'sv',
      )}`,
    fromTo: (first: number, last: number) => `från ${sv[first]} till ${sv[last]}`,
    every: (weeks: number, day: number) => svEvery(weeks, sv[day] ?? ''),
    everyWeekOn: (weeks: number) => svEvery(weeks, 'vecka'),
  },
  en: {
    ...{ daily: 'every day', always: 'day and night', at: '' },
    each: (days: number[]) =>
      listed(
        days.map((day) => `${en[day]}s`),
        'en',
      ),
    fromTo: (first: number, last: number) => `${en[first]} to ${en[last]}`,
    every: (weeks: number, day: number) => `every ${ordinal.en[weeks]} ${en[day]}`,
    everyWeekOn: (weeks: number) => `every ${ordinal.en[weeks]} week on`,
  },
} satisfies Record<Lang, unknown>
