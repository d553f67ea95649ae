import type { LocalizedText } from '../../platform/languages.ts'
import { zone } from './openings.ts'

export type Span = { opens: Temporal.Instant; closes: Temporal.Instant }
/** Days on which the usual hours do not hold, both ends inside; null is without end. */
export type Exception = {
  from: Temporal.PlainDate | null
  to: Temporal.PlainDate | null
  name: LocalizedText | null
  /** Closed on all of these days. */
  closed: boolean
}
/** `holiday`: the usual hours would hold, were it not a holiday of which nobody has told. */
export type DayHours = { day: Temporal.PlainDate; spans: Span[]; exception: Exception | null; holiday: boolean }

/** Seven days from today on, each with its hours (none: closed) and the exception that made them, if any. */
export function weekOf(
  now: Temporal.Instant,
  spans: readonly Span[],
  exceptions: readonly Exception[],
  holidays: readonly Temporal.PlainDate[] = [],
): DayHours[] {
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  return Array.from({ length: 7 }, (_, index) => {
    const day = today.add({ days: index })
    const starts = day.toZonedDateTime(zone).toInstant()
    const ends = day.add({ days: 1 }).toZonedDateTime(zone).toInstant()
    const ofDay = spans.filter(({ opens, closes }) => before(opens, ends) && before(starts, closes))
    return {
      day,
      spans: ofDay.map((span) => within(span, starts, ends)),
      exception: exceptions.find((one) => holds(one, day)) ?? null,
      holiday: holidays.some((holiday) => holiday.equals(day)),
    }
  })
}

const before = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0

/** The part of an opening that falls on the day: round-the-clock hours run from midnight to midnight. */
const within = ({ opens, closes }: Span, starts: Temporal.Instant, ends: Temporal.Instant): Span => ({
  opens: before(opens, starts) ? starts : opens,
  closes: before(ends, closes) ? ends : closes,
})

export const holds = ({ from, to }: Exception, day: Temporal.PlainDate) =>
  (!from || Temporal.PlainDate.compare(from, day) <= 0) && (!to || Temporal.PlainDate.compare(day, to) <= 0)
