import type { EntryHours } from '../../entries/document.ts'
import { limits } from './clean.ts'
import { dayOf } from './facts.ts'
import type { At, Findings } from './findings.ts'
import { type Ptv, present, textsOf } from './ptv-words.ts'
import { timeOf } from './said-hours.ts'
import { listOf, textOf } from './values.ts'

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const kinds: Record<string, 'usual' | 'exception' | 'over_midnight'> = {
  ...{ DaysOfTheWeek: 'usual', Standard: 'usual', Exceptional: 'exception', Exception: 'exception' },
  ...{ OverMidnight: 'over_midnight', Special: 'over_midnight' },
}

/**
 * Service hours of a channel, or of a service's connection to one. `undefined` when one of them cannot be read: half the hours would be wrong
 * hours, and ours stay.
 */
export function ptvHours(value: unknown, at: At, field: string, found: Findings): EntryHours[] | undefined {
  const periods = listOf(value).map((one) => periodOf(one, at, field, found))
  return periods.includes(undefined) ? undefined : periods.filter((one) => one !== undefined)
}

function periodOf(one: Ptv, at: At, field: string, found: Findings): EntryHours | undefined {
  const kind = kinds[textOf(one.serviceHourType)]
  if (!kind) found.once(at, `${field}.serviceHourType`, 'code_unknown', textOf(one.serviceHourType))
  const [from, to] = [one.validFrom, one.validTo].map((day) => dayIn(day, at, field, found))
  if (!kind || from === undefined || to === undefined) return undefined
  if (from && to && from > to) {
    found.error(at, field, 'crossed', `${from} – ${to}`)
    return undefined
  }
  const rules = one.isClosed === true ? [] : rulesOf(one, kind, at, field, found)
  if (rules === undefined) return undefined
  if (rules.length === 0 && kind !== 'exception') {
    found.warning(at, field, 'hours_not_read', one)
    return undefined
  }
  const name = present(
    textsOf({ at, found }, one.additionalInformation, `${field}.additionalInformation`, limits.label),
  )
  return { from, to, override: kind === 'exception', name, rules }
}

function dayIn(value: unknown, at: At, field: string, found: Findings): string | null | undefined {
  const text = textOf(value)
  if (!text) return null
  // midnight in Finland is told as the evening before in UTC
  const moment = /T.*Z$/.test(text) ? text : ''
  try {
    if (moment) return Temporal.Instant.from(moment).toZonedDateTimeISO('Europe/Helsinki').toPlainDate().toString()
  } catch {
    found.error(at, field, 'date_bad', text)
    return undefined
  }
  const day = dayOf(text)
  if (!day) found.error(at, field, 'date_bad', text)
  return day
}

type Rules = EntryHours['rules']

function rulesOf(hours: Ptv, kind: string, at: At, field: string, found: Findings): Rules | undefined {
  const state = hours.isReservation === true ? ('by_appointment' as const) : ('open' as const)
  const everyDay = [1, 2, 3, 4, 5, 6, 7]
  if (hours.isAlwaysOpen === true)
    return [{ weekdays: everyDay, opens: '00:00', closes: '00:00', state, everyWeeks: 1 }]
  const byTimes = new Map<string, Rules[number]>()
  for (const one of listOf(hours.openingHour)) {
    const [opens, closes] = [timeOf(textOf(one.from)), timeOf(textOf(one.to))]
    const [from, to] = [days.indexOf(textOf(one.dayFrom)) + 1, days.indexOf(textOf(one.dayTo)) + 1]
    const anyDay = kind === 'exception' && !textOf(one.dayFrom)
    const overnight = kind === 'over_midnight' && to === (from % 7) + 1 && opens && closes && closes <= opens
    if (
      !opens ||
      !closes ||
      opens === '24:00' ||
      (!anyDay && !from) ||
      (kind === 'over_midnight' && to && to !== from && !overnight)
    ) {
      found.error(at, field, 'time_bad', one)
      return undefined
    }
    const until = closes === '24:00' ? '00:00' : closes
    const rule = byTimes.get(`${opens}${until}`) ?? { weekdays: [], opens, closes: until, state, everyWeeks: 1 }
    rule.weekdays = [
      ...new Set([...rule.weekdays, ...(anyDay ? everyDay : span(from, overnight ? from : to || from))]),
    ].toSorted()
    byTimes.set(`${opens}${until}`, rule)
  }
  return [...byTimes.values()]
}

/** Weekdays from one to another, over the end of the week where need be. */
function span(from: number, to: number): number[] {
  const length = ((to - from + 7) % 7) + 1
  return Array.from({ length }, (_, index) => ((from - 1 + index) % 7) + 1)
}
