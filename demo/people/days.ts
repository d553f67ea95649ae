import type { Age } from './facts.ts'

const zone = 'Europe/Helsinki'

export const todayOf = (now: Temporal.Instant): Temporal.PlainDate => now.toZonedDateTimeISO(zone).toPlainDate()

export function bornOf(age: Age, today: Temporal.PlainDate): Temporal.PlainDate {
  if ('born' in age) return Temporal.PlainDate.from(age.born)
  if ('turns18InDays' in age) return today.add({ days: age.turns18InDays }).subtract({ years: 18 })
  return today.subtract(age)
}

/** A time of day so many days ago; never still to come. */
export function momentOf(daysAgo: number, at: string, now: Temporal.Instant): Temporal.Instant {
  const then = todayOf(now).subtract({ days: daysAgo }).toZonedDateTime({ timeZone: zone, plainTime: at })
  return Temporal.Instant.compare(then.toInstant(), now) > 0 ? then.subtract({ days: 1 }).toInstant() : then.toInstant()
}

const checks = '0123456789ABCDEFHJKLMNPRSTUVWXY'

/** A Finnish identity code. @param number 900–999, which nobody real has */
export function codeOf(born: Temporal.PlainDate, number: number): string {
  const two = (part: number) => String(part % 100).padStart(2, '0')
  const day = two(born.day) + two(born.month) + two(born.year)
  return `${day}${born.year < 2000 ? '-' : 'A'}${number}${checks[Number(`${day}${number}`) % 31]}`
}
