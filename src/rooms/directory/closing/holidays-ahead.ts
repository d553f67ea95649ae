import { isFinnishHoliday } from '../../../platform/holidays.ts'
import type { EntryHours } from '../entries/document.ts'

export type HolidayAhead = { day: Temporal.PlainDate; told: EntryHours | null }

/** The holidays of the coming weeks, and what has been told of each. */
export function holidaysAhead(hours: readonly EntryHours[], today: Temporal.PlainDate, days = 120): HolidayAhead[] {
  return Array.from({ length: days }, (_, ahead) => today.add({ days: ahead }))
    .filter(isFinnishHoliday)
    .map((day) => ({ day, told: hours.find((one) => one.override && isWithin(one, day.toString())) ?? null }))
}

const isWithin = ({ from, to }: EntryHours, day: string) => (from === null || from <= day) && (to === null || day <= to)
