import type { Lang } from '../platform/languages.ts'

const zone = 'Europe/Helsinki'
const noBreak = '\u00a0'

/** The wall clock of the service: Finland, wherever the server stands. */
export const here = (instant: Temporal.Instant): Temporal.ZonedDateTime => instant.toZonedDateTimeISO(zone)

type Day = Temporal.PlainDate | Temporal.ZonedDateTime | Temporal.Instant
type Clock = Temporal.PlainTime | Temporal.ZonedDateTime | Temporal.Instant

/** The day an instant belongs to in Finland. */
export const dayOfInstant = (instant: Temporal.Instant): Temporal.PlainDate => here(instant).toPlainDate()

/** `to 26.11.` · `to 26.11` · `Thu 26 Nov` */
export const shortDay = (day: Day, lang: Lang): string =>
  joined(weekday(day, lang).slice(0, names[lang].short), dayAndMonth(day, lang, 3))

/** `torstai 26.11.` · `torsdag 26.11` · `Thursday 26 November` */
export const longDay = (day: Day, lang: Lang): string => joined(weekday(day, lang), dayAndMonth(day, lang))

/** `26.11.2026` · `26.11.2026` · `26 Nov 2026` */
export const shortDate = (date: Day, lang: Lang): string => {
  const { day, month, year } = local(date)
  return lang === 'en' ? joined(dayAndMonth(date, lang, 3), String(year)) : `${day}.${month}.${year}`
}

/** `torstai` · `torsdag` · `Thursday` */
export const weekday = (day: Day, lang: Lang): string => names[lang].weekdays[local(day).dayOfWeek - 1] ?? ''

/** `10.00` · `10.00` · `10:00` */
export const clockTime = (time: Clock, lang: Lang): string => {
  const { hour, minute } = local(time)
  return `${hour}${lang === 'en' ? ':' : '.'}${String(minute).padStart(2, '0')}`
}

/** `klo 10.00` · `kl. 10.00` · `10:00`, for use inside a sentence. */
export const atClock = (time: Clock, lang: Lang): string => joined(names[lang].at, clockTime(time, lang))

/** `to 26.11. klo 10.00` · `to 26.11 kl. 10.00` · `Thu 26 Nov, 10:00` */
export const dayAndTime = (when: Temporal.ZonedDateTime | Temporal.Instant, lang: Lang): string =>
  `${shortDay(when, lang)}${lang === 'en' ? ',' : ''} ${atClock(when, lang)}`

/** `26.11.2026 klo 10.00` · `26.11.2026 kl. 10.00` · `26 Nov 2026, 10:00`: for what may lie years back. */
export const dateAndTime = (when: Temporal.Instant, lang: Lang): string =>
  `${shortDate(when, lang)}${lang === 'en' ? ',' : ''} ${atClock(when, lang)}`

/** Opening hours: `8–16`, `8.30–16`; in English `8:00–16:00`. Midnight as an end is written 24. */
export function hours(from: Clock, to: Clock, lang: Lang): string {
  const end = local(to)
  const midnight = end.hour === 0 && end.minute === 0
  return `${hour(from, lang)}–${midnight ? (lang === 'en' ? '24:00' : '24') : hour(to, lang)}`
}

/** The three lines of a date tile: weekday, day, month. */
export const tile = (day: Day, lang: Lang): { weekday: string; day: string; month: string } => ({
  weekday: weekday(day, lang).slice(0, names[lang].short),
  day: String(local(day).day),
  month: names[lang].tileMonths[local(day).month - 1] ?? '',
})

/** For the `datetime` attribute of `<time>`. */
export const machine = (when: Day): string =>
  when instanceof Temporal.PlainDate
    ? when.toString()
    : local(when).toString({ smallestUnit: 'minute', timeZoneName: 'never' })

function local<T extends Temporal.PlainDate | Temporal.PlainTime | Temporal.ZonedDateTime>(
  moment: T | Temporal.Instant,
): T | Temporal.ZonedDateTime {
  return moment instanceof Temporal.Instant ? here(moment) : moment
}

function hour(time: Clock, lang: Lang): string {
  const { hour, minute } = local(time)
  return lang !== 'en' && minute === 0 ? String(hour) : clockTime(time, lang)
}

function dayAndMonth(date: Day, lang: Lang, letters?: number): string {
  const { day, month } = local(date)
  if (lang === 'en') return joined(String(day), months[month - 1]?.slice(0, letters))
  return `${day}.${month}${lang === 'fi' ? '.' : ''}`
}

const joined = (...words: (string | undefined)[]) => words.filter(Boolean).join(noBreak)

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const names = {
  fi: {
    weekdays: ['maanantai', 'tiistai', 'keskiviikko', 'torstai', 'perjantai', 'lauantai', 'sunnuntai'],
    tileMonths: [
      'tammi',
      'helmi',
      'maalis',
      'huhti',
      'touko',
      'kesä',
      'heinä',
      'elo',
      'syys',
      'loka',
      'marras',
      'joulu',
    ],
    short: 2,
    at: 'klo',
  },
  sv: {
    weekdays: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
    tileMonths: ['jan', 'feb', 'mars', 'april', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'],
    short: 2,
    at: 'kl.',
  },
  en: {
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    tileMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    short: 3,
    at: '',
  },
} as const satisfies Record<Lang, unknown>
