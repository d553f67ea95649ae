import type { EntryHours } from '../entries/document.ts'

/** An exception of the usual hours, as somebody tells it: days, both inside, and either closed or other hours. */
export type Told = {
  from: Temporal.PlainDate
  to: Temporal.PlainDate
  name: EntryHours['name']
  open: { opens: string; closes: string } | null
}

/** The hours with the exception in them. What was told of exactly the same days before is no longer so. */
export const withException = (hours: readonly EntryHours[], told: Told): EntryHours[] => [
  ...withoutException(hours, { from: told.from.toString(), to: told.to.toString() }),
  {
    ...{ from: told.from.toString(), to: told.to.toString(), override: true, name: told.name },
    rules: told.open ? [{ weekdays: everyDay, ...told.open, state: 'open', everyWeeks: 1 }] : [],
  },
]

/** The hours without what is told of exactly these days. */
export const withoutException = (
  hours: readonly EntryHours[],
  { from, to }: { from: string | null; to: string | null },
): EntryHours[] => hours.filter((one) => !(one.override && one.from === from && one.to === to))

/** The exceptions that are not over, the first to come first. */
export const exceptionsAhead = (hours: readonly EntryHours[], today: Temporal.PlainDate): EntryHours[] =>
  hours
    .filter(({ override, to }) => override && (to === null || to >= today.toString()))
    .toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? ''))

const everyDay = [1, 2, 3, 4, 5, 6, 7]
