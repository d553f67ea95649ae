import { type RawBuilder, sql } from 'kysely'
import type { Way } from '../service-queries.ts'

/** The choices of the list that are words of a fixed set; a facet of a row is `group:value`. */
export const groups = ['stage', 'worry', 'function', 'kind', 'way', 'language', 'cost'] as const
export type Group = (typeof groups)[number]

export const ways = ['drop_in', 'appointment', 'phone', 'remote', 'home'] as const satisfies readonly Way[]

/** The taxonomies whose terms are chosen by, and what each is called in a facet. */
export const taxonomies = { stage: 'life_stage', worry: 'worry', function: 'function', kind: 'kind' } as const

export const whens = ['now', 'today', 'weekend'] as const
export type When = (typeof whens)[number]

/** What somebody chose. Within a group one of the values is enough; every group has to be met. Empty means everything. */
export type Choices = Record<Group, readonly string[]> & {
  /** The child's age in months. */
  age: number | null
  /** The slug of an area. */
  area: string | null
  open: When | null
  stepFree: boolean
  /** Also what nobody has told to be otherwise. */
  untold: boolean
}

export const noChoices: Choices = {
  ...(Object.fromEntries(groups.map((group) => [group, []])) as unknown as Record<Group, readonly string[]>),
  ...{ age: null, area: null, open: null, stepFree: false, untold: false },
}

/** Every group of choices in force, with the condition a row `l` of the list has to meet. */
export function conditionsOf(choices: Choices, now: Temporal.Instant): Map<string, RawBuilder<boolean>> {
  const conditions = new Map<string, RawBuilder<boolean>>()
  const among = (group: string, values: readonly string[]) =>
    conditions.set(
      group,
      sql<boolean>`l.facets && ${wanted(choices, values).map((value) => `${group}:${value}`)}::text[]`,
    )
  const orUntold = (group: string, met: RawBuilder<boolean>) =>
    conditions.set(group, choices.untold ? sql<boolean>`(${met} or l.facets @> ${[`${group}:unknown`]}::text[])` : met)
  for (const group of groups) if (choices[group].length) among(group, choices[group])
  if (choices.age !== null) orUntold('age', sql<boolean>`coalesce(l.ages @> ${choices.age}::integer, false)`)
  if (choices.area) among('area', [choices.area, '*'])
  if (choices.stepFree) among('step_free', ['yes'])
  if (choices.open) orUntold('open', openDuring(choices.open, now))
  return conditions
}

/** The values that meet a choice, with the one that says that nobody has told. */
export const wanted = ({ untold }: Choices, values: readonly string[]): readonly string[] =>
  untold ? [...values, 'unknown'] : values

/** Whether row `l` is open at some time of the span. Usual hours are kept of what is shut, and open nothing. */
export const openDuring = (when: When, now: Temporal.Instant): RawBuilder<boolean> => {
  const { from, to } = spanOf(when, now)
  return sql<boolean>`(not l.shut and l.hours_of in (
    select owner_id from directory.opening where span && tstzrange(${from}, ${to}, '[]')))`
}

/** Now is a moment; today is what is left of the day; the weekend is the running or the coming one. */
function spanOf(when: When, now: Temporal.Instant): { from: Temporal.Instant; to: Temporal.Instant } {
  const here = now.toZonedDateTimeISO('Europe/Helsinki')
  const midnight = here.startOfDay()
  if (when === 'now') return { from: now, to: now }
  if (when === 'today') return { from: now, to: lastMomentBefore(midnight.add({ days: 1 })) }
  const saturday = midnight.add({ days: 6 - here.dayOfWeek })
  const monday = midnight.add({ days: 8 - here.dayOfWeek })
  const from = Temporal.ZonedDateTime.compare(saturday, here) > 0 ? saturday : here
  return { from: from.toInstant(), to: lastMomentBefore(monday) }
}

const lastMomentBefore = (end: Temporal.ZonedDateTime) => end.subtract({ seconds: 1 }).toInstant()

export const allOf = (conditions: Iterable<RawBuilder<boolean>>): RawBuilder<boolean> =>
  sql.join([sql`true`, ...conditions], sql` and `)
