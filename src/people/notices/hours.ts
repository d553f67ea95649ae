import { here } from '../../ui/dates.ts'

/** Finnish hours of the day, from and to, in which a message may come: nobody is woken for one that can wait. */
const waking = { from: 8, to: 21 }

/** This moment, or the next morning when it is night. */
export function tellableAt(now: Temporal.Instant): Temporal.Instant {
  const { hour } = here(now)
  if (hour >= waking.from && hour < waking.to) return now
  const day = hour < waking.from ? here(now).toPlainDate() : here(now).toPlainDate().add({ days: 1 })
  return day.toZonedDateTime({ timeZone: 'Europe/Helsinki', plainTime: { hour: waking.from } }).toInstant()
}

/** Seconds left of the hours in which a message may come; 0 at night. What a browser has not got by then is not shown in the night. */
export function wakingSeconds(now: Temporal.Instant): number {
  if (tellableAt(now) !== now) return 0
  const evening = here(now)
    .toPlainDate()
    .toZonedDateTime({ timeZone: 'Europe/Helsinki', plainTime: { hour: waking.to } })
  return Math.floor(now.until(evening.toInstant()).total('seconds'))
}
