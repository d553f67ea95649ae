import { isFinnishHoliday } from '../../platform/holidays.ts'
import { here } from '../../ui/dates.ts'

export type DayPart = 'night' | 'morning' | 'day' | 'evening' | 'day_off'

/** How a family would call this hour. By day on weekends and holidays it is `day_off`: offices are shut then. */
export function dayPartOf(now: Temporal.Instant): DayPart {
  const time = here(now)
  if (time.hour < 6 || time.hour >= 22) return 'night'
  if (time.hour >= 16) return 'evening'
  if (time.dayOfWeek > 5 || isFinnishHoliday(time.toPlainDate())) return 'day_off'
  return time.hour < 8 ? 'morning' : 'day'
}

/** Evenings, nights, weekends and holidays: the numbers come before everything else. */
export const isAfterHours = (part: DayPart): boolean => part !== 'day' && part !== 'morning'
