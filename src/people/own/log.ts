import { dayOfInstant, here } from '../../ui/dates.ts'
import type { LogPlace, LogRow } from './log-queries.ts'

/** What somebody did at about the same time to one or several people: rows that differ only in when and whose are told once. */
export type LogEntry = LogRow & { subjects: string[]; times: number; ids: number[] }
export type LogDay = { day: Temporal.PlainDate; entries: LogEntry[] }

/** Rows of one page by day, newest first, with likes put together. */
export function byDay(rows: readonly LogRow[]): LogDay[] {
  const days = Map.groupBy(rows, ({ at }) => dayOfInstant(at).toString())
  return [...days].map(([day, ofDay]) => ({
    day: Temporal.PlainDate.from(day),
    entries: [...Map.groupBy(ofDay, alike).values()].map(entryOf),
  }))
}

const alike = ({ actor_name, actor_title, actor_person_id, unit_id, action, what, purpose, basis, reason }: LogRow) =>
  // One look of a parent is at their own data and at their child's.
  JSON.stringify([actor_name, actor_title, actor_person_id ?? basis, unit_id, action, what, purpose, reason])

function entryOf(rows: LogRow[]): LogEntry {
  const [newest] = rows as [LogRow, ...LogRow[]]
  return {
    ...newest,
    subjects: [...new Set(rows.map(({ subject_id }) => subject_id))],
    // One look at several people has one moment.
    times: new Set(rows.map(({ at }) => at.epochMilliseconds)).size,
    ids: rows.map(({ id }) => id),
  }
}

/** How far back the pages go; what is older is given on paper for a special reason. */
export const sinceFor = (now: Temporal.Instant): Temporal.Instant => here(now).subtract({ years: 2 }).toInstant()

/** A question about the log is answered in two months at the latest. */
export const answerDue = (now: Temporal.Instant): Temporal.PlainDate => dayOfInstant(now).add({ months: 2 })

/** A place in the log as a word of an address; it tells nothing of anybody. */
export const placeWord = ({ at, id }: LogPlace): string => Buffer.from(`${at} ${id}`).toString('base64url')

/** Null for what is no place of ours. */
export function placeOf(word: string | undefined): LogPlace | null {
  const [at = '', id = ''] = Buffer.from(word ?? '', 'base64url')
    .toString()
    .split(' ')
  if (!/^2\d{3}-\d\d-\d\dT[\d:.]+Z$/.test(at) || !/^\d{1,15}$/.test(id)) return null
  try {
    return { at: Temporal.Instant.from(at), id: Number(id) }
  } catch {
    return null
  }
}
