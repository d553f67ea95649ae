import type { EntryHours } from '../../entries/document.ts'
import { limits } from './clean.ts'
import { dayOf } from './facts.ts'
import type { At, Findings } from './findings.ts'
import type { Hauki } from './hauki.ts'
import { timeOf } from './said-hours.ts'
import { listOf, numberOf, textOf } from './values.ts'

/** Periods of one resource as our hours (D11 took its model from Hauki); `undefined` when one of them cannot be read. */
export function haukiHours(periods: readonly Hauki[], at: At, found: Findings): EntryHours[] | undefined {
  const read = periods.map((period) => periodOf(period, { ...at, row: at.row }, found))
  return read.includes(undefined) ? undefined : read.filter((one) => one !== undefined)
}

type State = EntryHours['rules'][number]['state'] | 'closed'
const states: Record<string, State> = {
  ...{ open: 'open', open_and_reservable: 'open', self_service: 'self_service', by_appointment: 'by_appointment' },
  ...{ with_reservation: 'by_appointment', closed: 'closed', not_in_use: 'closed', maintenance: 'closed' },
  ...{ no_opening_hours: 'closed', reserved: 'closed' },
}

function periodOf(period: Hauki, at: At, found: Findings): EntryHours | undefined {
  const [from, to] = [period.start_date, period.end_date].map((value) => {
    const day = textOf(value) ? dayOf(textOf(value)) : null
    if (day === undefined) found.error(at, 'start_date', 'date_bad', value)
    return day
  })
  if (from === undefined || to === undefined) return undefined
  if (from && to && from > to) {
    found.error(at, 'end_date', 'crossed', `${from} – ${to}`)
    return undefined
  }
  const rules: EntryHours['rules'] = []
  for (const group of listOf(period.time_span_groups)) {
    if (group.is_removed === true) continue
    const everyWeeks = weeksOf(listOf(group.rules), from, at, found)
    for (const span of listOf(group.time_spans)) {
      const rule = everyWeeks && ruleOf(span, textOf(period.resource_state), everyWeeks, at, found)
      if (rule === undefined) return undefined
      if (rule) rules.push(rule)
    }
  }
  // without hours an exception means closed, and anything else nothing
  if (rules.length === 0 && period.override !== true && states[textOf(period.resource_state)] !== 'closed') {
    found.warning(at, 'time_span_groups', 'hours_not_read', period.name)
    return undefined
  }
  return { from, to, override: period.override === true || rules.length === 0, name: namesOf(period.name), rules }
}

/** A span as a rule; `null` for a time when it is closed, which no rule needs. */
function ruleOf(
  span: Hauki,
  periodState: string,
  everyWeeks: number,
  at: At,
  found: Findings,
): EntryHours['rules'][number] | null | undefined {
  const written = textOf(span.resource_state)
  const state = states[!written || written === 'undefined' ? periodState : written]
  if (state === 'closed') return null
  const weekdays = Array.isArray(span.weekdays) ? span.weekdays.map(numberOf) : [1, 2, 3, 4, 5, 6, 7]
  const [opens, closes] =
    span.full_day === true ? ['00:00', '00:00'] : [timeOf(textOf(span.start_time)), timeOf(textOf(span.end_time))]
  const overnight = span.end_time_on_next_day === true || span.full_day === true
  if (!state) found.once(at, 'resource_state', 'code_unknown', written || periodState)
  const days = weekdays.filter((day) => Number.isInteger(day) && day >= 1 && day <= 7)
  const isRead = opens && closes && opens !== '24:00' && days.length === weekdays.length && days.length > 0
  if (!state || !isRead || (closes <= opens && closes !== '00:00' && !overnight)) {
    if (state) found.error(at, 'time_spans', 'time_bad', `${textOf(span.start_time)}–${textOf(span.end_time)}`)
    return undefined
  }
  return {
    weekdays: [...new Set(days)].toSorted(),
    opens,
    closes: closes === '24:00' ? '00:00' : closes,
    state,
    everyWeeks,
  }
}

/** Every so many weeks, counted from the beginning of the period; other rules of Hauki have no words with us. */
function weeksOf(rules: readonly Hauki[], from: string | null, at: At, found: Findings): number | undefined {
  if (rules.length === 0) return 1
  const [rule] = rules
  const every = numberOf(rule?.frequency_ordinal)
  const isWeekly =
    rule?.context === 'period' && rule.subject === 'week' && numberOf(rule.start ?? 1) === 1 && !rule.frequency_modifier
  if (rules.length === 1 && isWeekly && from && Number.isInteger(every) && every >= 1 && every <= 8) return every
  found.warning(at, 'rules', 'hours_not_read', rule)
  return undefined
}

function namesOf(name: unknown): EntryHours['name'] {
  const texts = name && typeof name === 'object' ? Object.entries(name) : []
  return Object.fromEntries(
    texts.flatMap(([lang, text]) =>
      /^(fi|sv|en)$/.test(lang) && textOf(text)
        ? [[lang, { text: textOf(text).slice(0, limits.label), state: 'checked' as const }]]
        : [],
    ),
  )
}
