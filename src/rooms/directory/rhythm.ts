import { isHolidayFor, type Opening, openingsOf, type Period, type Rule, zone } from './openings.ts'

/** What somebody's hours amount to, said once: on these days, at these times, every so many weeks. Pure. */
export type Rhythm = {
  /** ISO weekdays in order, Monday is 1. */
  weekdays: number[]
  times: { opens: Temporal.PlainTime; closes: Temporal.PlainTime }[]
  everyWeeks: number
  /** Of a rhythm that skips weeks: the next days it falls on, today included while it is not over. */
  next: Temporal.PlainDate[]
  /** Holidays of the coming weeks on which it would fall: then it does not hold. */
  holidays: Temporal.PlainDate[]
}

/** Days looked ahead for the next ones; a visit of every eighth week is still found. */
const ahead = 120
/** And for holidays to warn of. */
const soon = 14

/** The usual hours in force today, as few rhythms as say it all. Exceptions are not told here, but no day they close is "next". */
export function rhythmsOf(periods: readonly Period[], now: Temporal.Instant): Rhythm[] {
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const usual = periods.filter((period) => !period.override && holdsFrom(period, today))
  // A day with other hours does not follow the rhythm: it is not one of its next days.
  const exceptions = periods.filter(({ override }) => override).map((period) => ({ ...period, rules: [] }))
  const rules = usual.flatMap((period) => period.rules.map((rule) => ({ period, rule })))
  const sameTime = Map.groupBy(rules, ({ period, rule }) => timeKey(rule) + skipKey(period, rule))
  const byTime = [...sameTime.values()].map((group) => ({
    weekdays: [...new Set(group.flatMap(({ rule }) => rule.weekdays))].toSorted(),
    group,
  }))
  const sameDays = Map.groupBy(byTime, ({ weekdays, group: [first] }) =>
    first ? weekdays.join() + skipKey(first.period, first.rule) : '',
  )
  return [...sameDays.values()].flatMap((all) => {
    const [first] = all
    const rule = first?.group[0]?.rule
    if (!first || !rule) return []
    const everyWeeks = rule.everyWeeks ?? 1
    const own = all.flatMap(({ group }) => group.map(({ period, rule: one }) => ({ ...period, rules: [one] })))
    const next =
      everyWeeks === 1 ? [] : daysOf(openingsOf([...own, ...exceptions], today, today.add({ days: ahead })), now)
    const holidays = daysFrom(today, soon).filter((day) => isHolidayFor([...own, ...exceptions], day))
    const times = all.flatMap(({ group }) => group[0]?.rule ?? []).map(({ opens, closes }) => ({ opens, closes }))
    return [
      { weekdays: first.weekdays, times: times.toSorted(byOpening), everyWeeks, next: next.slice(0, 3), holidays },
    ]
  })
}

/** What is still to come of a day, or already on, in order. */
export const leftOfDay = (periods: readonly Period[], now: Temporal.Instant): Opening[] => {
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  return openingsOf(periods, today, today).filter(({ to }) => Temporal.Instant.compare(now, to) < 0)
}

/** The first opening from now on, one that is on included; null when none is known of. */
export const nextOpening = (periods: readonly Period[], now: Temporal.Instant): Opening | null => {
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const coming = openingsOf(periods, today, today.add({ days: ahead }))
  return coming.find(({ to }) => Temporal.Instant.compare(now, to) < 0) ?? null
}

const daysFrom = (first: Temporal.PlainDate, count: number) =>
  Array.from({ length: count }, (_, days) => first.add({ days }))

const holdsFrom = ({ from, to }: Period, today: Temporal.PlainDate) =>
  (!from || Temporal.PlainDate.compare(from, today) <= 0) && (!to || Temporal.PlainDate.compare(today, to) <= 0)

const timeKey = ({ opens, closes }: Rule) => `${opens}–${closes} `
/** Every second week from January is another rhythm than every second week from a week later. */
const skipKey = ({ from }: Period, { everyWeeks = 1 }: Rule) => (everyWeeks === 1 ? ' 1' : ` ${everyWeeks} ${from}`)

const daysOf = (openings: Opening[], now: Temporal.Instant): Temporal.PlainDate[] => {
  const days = openings
    .filter(({ to }) => Temporal.Instant.compare(now, to) < 0)
    .map(({ from }) => from.toZonedDateTimeISO(zone).toPlainDate().toString())
  return [...new Set(days)].map((day) => Temporal.PlainDate.from(day))
}

const byOpening = (a: Rhythm['times'][number], b: Rhythm['times'][number]) =>
  Temporal.PlainTime.compare(a.opens, b.opens)
