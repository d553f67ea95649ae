import { here } from '../../ui/dates.ts'

export type DayPart = 'night' | 'morning' | 'day' | 'evening'

/** How a family would call this hour; neuvolas are shut in the evening and at night. */
export function dayPartOf(now: Temporal.Instant): DayPart {
  const { hour } = here(now)
  if (hour < 6 || hour >= 22) return 'night'
  if (hour < 8) return 'morning'
  return hour < 16 ? 'day' : 'evening'
}
