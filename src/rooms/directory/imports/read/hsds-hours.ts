import type { EntryHours } from '../../entries/document.ts'
import { dayOf } from './facts.ts'
import type { At, Findings } from './findings.ts'
import { timeOf } from './said-hours.ts'
import { numberOf, textOf } from './values.ts'

/**
 * Schedules of HSDS 3, and regular and holiday schedules of older feeds, as periods. When one of them
 * cannot be said as weekly hours, none is told: half the hours would be wrong hours.
 */
export type Schedule = Record<string, unknown>

const byDay = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const dayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const others = ['bymonthday', 'byweekno', 'byyearday', 'count'] as const

export function hsdsHours(
  schedules: readonly Schedule[],
  at: At,
  field: string,
  found: Findings,
): EntryHours[] | undefined {
  const periods = new Map<string, EntryHours>()
  const read = schedules.map((schedule) => periodOf(schedule, at, field, found))
  if (read.includes(undefined)) return undefined
  for (const one of read) {
    if (!one) continue
    const key = `${one.override} ${one.from} ${one.to} ${one.rules[0]?.everyWeeks}`
    const known = periods.get(key)
    if (known) known.rules.push(...one.rules)
    else periods.set(key, one)
  }
  return [...periods.values()].map((period) => ({ ...period, rules: joined(period.rules) }))
}

function periodOf(schedule: Schedule, at: At, field: string, found: Findings): EntryHours | undefined {
  // older feeds have holidays apart; our own profile marks an exception
  const isHoliday = 'start_date' in schedule
  const override = isHoliday || schedule.exception === true
  const days = isHoliday
    ? [schedule.start_date, schedule.end_date]
    : [schedule.dtstart || schedule.valid_from, schedule.until || schedule.valid_to]
  const [from, to] = days.map((day) => dayIn(day, at, field, found))
  if (from === undefined || to === undefined) return undefined
  if (from && to && from > to) {
    found.error(at, field, 'crossed', `${from} – ${to}`)
    return undefined
  }
  const isClosed = /^(true|t|1|yes)$/i.test(textOf(schedule.closed))
  if (isClosed) return { from, to, override: true, name: {}, rules: [] }
  const [opens, closes] = [timeOf(textOf(schedule.opens_at)), timeOf(textOf(schedule.closes_at))]
  if (!opens || !closes || opens === '24:00') {
    found.error(at, field, 'time_bad', `${textOf(schedule.opens_at)}–${textOf(schedule.closes_at)}`)
    return undefined
  }
  const weekdays = isHoliday ? [1, 2, 3, 4, 5, 6, 7] : weekdaysOf(schedule)
  const everyWeeks = numberOf(schedule.interval || 1)
  const isWeekly = !schedule.freq || textOf(schedule.freq).toUpperCase() === 'WEEKLY'
  const fits = everyWeeks === 1 || (Number.isInteger(everyWeeks) && everyWeeks > 1 && everyWeeks <= 8 && from !== null)
  if (!weekdays || !isWeekly || !fits || others.some((name) => schedule[name])) {
    found.warning(at, field, 'hours_not_read', said(schedule))
    return undefined
  }
  const rule = { weekdays, opens, closes: closes === '24:00' ? '00:00' : closes, state: stateOf(schedule), everyWeeks }
  return { from, to, override, name: {}, rules: [rule] }
}

function stateOf({ state }: Schedule): EntryHours['rules'][number]['state'] {
  return state === 'by_appointment' || state === 'self_service' ? state : 'open'
}

function dayIn(value: unknown, at: At, field: string, found: Findings): string | null | undefined {
  const text = textOf(value)
  if (!text) return null
  const day = dayOf(text)
  if (!day) found.error(at, field, 'date_bad', text)
  return day
}

function weekdaysOf({ byday, weekday }: Schedule): number[] | undefined {
  const named = textOf(weekday).trim().toLowerCase()
  if (named) {
    const day = /^[1-7]$/.test(named) ? Number(named) : dayNames.indexOf(named) + 1
    return day ? [day] : undefined
  }
  const days = textOf(byday)
    .split(',')
    .map((one) => byDay.indexOf(one.trim().toUpperCase()) + 1)
  return days.includes(0) ? undefined : [...new Set(days)].toSorted()
}

/** The same hours of several days as one rule. */
function joined(rules: EntryHours['rules']): EntryHours['rules'] {
  const byTimes = new Map<string, EntryHours['rules'][number]>()
  for (const rule of rules) {
    const key = `${rule.opens} ${rule.closes} ${rule.everyWeeks} ${rule.state}`
    const known = byTimes.get(key)
    if (known) known.weekdays = [...new Set([...known.weekdays, ...rule.weekdays])].toSorted()
    else byTimes.set(key, { ...rule })
  }
  return [...byTimes.values()]
}

const said = ({ freq, byday, interval, bymonthday, description }: Schedule): string =>
  [freq, interval, byday, bymonthday, description].map(textOf).filter(Boolean).join(' ')
