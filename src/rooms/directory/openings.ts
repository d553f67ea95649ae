import { isFinnishHoliday } from '../../platform/holidays.ts'

/** Opening hours (D11): periods with rules, overriding exceptions, and the moments they mean. Pure. */

export type Rule = {
  weekdays: readonly number[]
  opens: Temporal.PlainTime
  closes: Temporal.PlainTime
  state: string
  /** 2: every second week, counted from the week in which the period begins. */
  everyWeeks?: number
}
/** `from` and `to` are both inside; null is without end. An overriding period without rules means closed. */
export type Period = {
  from: Temporal.PlainDate | null
  to: Temporal.PlainDate | null
  override: boolean
  rules: readonly Rule[]
}
export type Opening = { from: Temporal.Instant; to: Temporal.Instant; state: string }

export const zone = 'Europe/Helsinki'

/**
 * The moments something is open between two days (both inside), in order and without overlaps.
 * On a day with an overriding period only its rules count; on a holiday that nobody has told of, only what is round the
 * clock. Daylight saving is the zone's business: a place that opens at nine opens at nine on the wall, and a
 * round-the-clock line has no gap when clocks change.
 */
export function openingsOf(periods: readonly Period[], first: Temporal.PlainDate, last: Temporal.PlainDate): Opening[] {
  const openings: Opening[] = []
  for (let day = first; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    openings.push(...openingsOfDay(periods, day))
  }
  return joined(openings)
}

function openingsOfDay(periods: readonly Period[], day: Temporal.PlainDate): Opening[] {
  const holiday = isHolidayFor(periods, day)
  const openings = rulesOf(periods, day)
    .filter((rule) => !holiday || isRoundTheClock(rule))
    .map(({ opens, closes, state }) => {
      const nextDay = Temporal.PlainTime.compare(closes, opens) <= 0
      return { from: moment(day, opens), to: moment(nextDay ? day.add({ days: 1 }) : day, closes), state }
    })
  // The hour that spring skips opens nothing: three to four is over before it begins.
  return openings.filter(({ from, to }) => Temporal.Instant.compare(from, to) < 0)
}

/** Somebody has told usual hours; exceptions alone tell of their own days only. */
export const tellsHours = (periods: readonly Period[]): boolean => periods.some(({ override }) => !override)

/** The usual hours would hold on the day, but it is a holiday, and nobody has told of it. */
export const isHolidayFor = (periods: readonly Period[], day: Temporal.PlainDate): boolean =>
  isFinnishHoliday(day) &&
  !periods.some((period) => period.override && holds(period, day)) &&
  rulesOf(periods, day).some((rule) => !isRoundTheClock(rule))

function rulesOf(periods: readonly Period[], day: Temporal.PlainDate): Rule[] {
  const holding = periods.filter((period) => holds(period, day))
  const overriding = foremost(holding.filter((period) => period.override))
  return (overriding ?? holding).flatMap(({ from, rules }) =>
    rules.filter((rule) => falls(rule, from ?? firstMonday, day)),
  )
}

/** Of the exceptions of a day the shortest counts: what is told of the very day. When one of those closes it, it is closed. */
function foremost(overriding: readonly Period[]): readonly Period[] | null {
  const least = Math.min(...overriding.map(lengthOf))
  const shortest = overriding.filter((period) => lengthOf(period) === least)
  if (shortest.length === 0) return null
  return shortest.some(({ rules }) => rules.length === 0) ? [] : shortest
}

/** Days; an exception without an end is the longest. */
const lengthOf = ({ from, to }: Period) => (from && to ? from.until(to).days : Number.MAX_SAFE_INTEGER)

const isRoundTheClock = ({ opens, closes }: Rule) => Temporal.PlainTime.compare(opens, closes) === 0

const firstMonday = Temporal.PlainDate.from('1970-01-05')
const monday = (day: Temporal.PlainDate) => day.subtract({ days: day.dayOfWeek - 1 })

function falls({ weekdays, everyWeeks = 1 }: Rule, from: Temporal.PlainDate, day: Temporal.PlainDate): boolean {
  const weeks = monday(from).until(monday(day)).days / 7
  return weekdays.includes(day.dayOfWeek) && weeks % everyWeeks === 0
}

const holds = ({ from, to }: Period, day: Temporal.PlainDate) =>
  (!from || Temporal.PlainDate.compare(from, day) <= 0) && (!to || Temporal.PlainDate.compare(day, to) <= 0)

const moment = (day: Temporal.PlainDate, plainTime: Temporal.PlainTime) =>
  day.toZonedDateTime({ timeZone: zone, plainTime }).toInstant()

/** Puts touching and overlapping openings together; of two states at once the first one stands. */
function joined(openings: Opening[]): Opening[] {
  const result: Opening[] = []
  for (const next of openings.sort((a, b) => Temporal.Instant.compare(a.from, b.from))) {
    const last = result.at(-1)
    const gap = last ? Temporal.Instant.compare(last.to, next.from) : -1
    if (last && gap >= 0 && last.state === next.state) last.to = later(last.to, next.to)
    else if (!last || gap <= 0) result.push({ ...next })
    else if (Temporal.Instant.compare(last.to, next.to) < 0) result.push({ ...next, from: last.to })
  }
  return result
}

const later = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) >= 0 ? a : b)
