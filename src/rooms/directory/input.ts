import { z } from 'zod'
import { readAge } from './age.ts'
import { type Choices, type Group, groups, noChoices, whens } from './listing/choices.ts'
import type { Point } from './listing/rows.ts'

export const orders = ['relevance', 'distance', 'name'] as const
export type Order = (typeof orders)[number]

/** What a visitor asks of the list, as the address or the posted form tells it. */
export type ListQuery = {
  choices: Choices
  /** An age as somebody wrote it, when we could not read it. */
  ageWritten: string | null
  words: string
  near: string
  /** Where the person's device says they are, about 100 m off; `unknown` when it did not say. Only ever posted. */
  here: Point | 'unknown' | null
  /** null: whatever suits the question */
  order: Order | null
  page: number
  /** The choices came from the guide: they are posted on and stand in no address. */
  quiet: boolean
  /** The numbers for somebody in danger have been shown; the list is wanted all the same. */
  anyway: boolean
}

const words = z
  .string()
  .transform((text) => text.normalize('NFC').replace(/\p{C}/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, 100))
  .catch('')

/** `60.192,24.946`, rounded again here: nobody needs to know the door. */
const here = z
  .string()
  .regex(/^-?\d{1,2}\.\d{1,9},-?\d{1,3}\.\d{1,9}$/)
  .transform((text) => text.split(',').map(Number) as [number, number])
  .pipe(z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)]))
  .transform(([lat, lon]): Point => ({ lat: Math.round(lat * 1000) / 1000, lon: Math.round(lon * 500) / 500 }))
  .nullable()
  .catch(null)
const area = z
  .string()
  .regex(/^[a-z0-9-]{1,80}$/)
  .nullable()
  .catch(null)
/** Beyond the last page is the last one; no list is longer than this. */
const page = z.coerce
  .number()
  .int()
  .min(1)
  .transform((asked) => Math.min(asked, 1000))
  .catch(1)
const choice = <const T extends readonly string[]>(values: T) => z.enum(values).nullable().catch(null)
const [when, order] = [choice(whens), choice(orders)]

/** More choices than anybody makes; an address made up to be long must not become a long question. */
const mostValues = 20
const code = /^[a-z][a-z_]{1,39}$/

/** Reads the query string or the posted form of the list; both use the same names. Anything unusable is left out rather than refused. */
export function readListQuery(given: URLSearchParams): ListQuery {
  const ageWritten = words.parse(given.get('age') ?? '').slice(0, 40)
  const age = readAge(ageWritten)
  return {
    choices: {
      ...(Object.fromEntries(groups.map((group) => [group, valuesOf(given, group)])) as Record<Group, string[]>),
      age,
      area: area.parse(given.get('area')),
      open: when.parse(given.get('open')),
      stepFree: given.get('step_free') === 'yes',
      untold: given.get('untold') === 'yes',
    },
    ageWritten: ageWritten && age === null ? ageWritten : null,
    words: words.parse(given.get('q') ?? ''),
    near: words.parse(given.get('near') ?? ''),
    here: given.has('here') ? (here.parse(given.get('here')) ?? 'unknown') : null,
    order: order.parse(given.get('order')),
    page: page.parse(given.get('page') ?? 1),
    quiet: given.get('quiet') === 'yes',
    anyway: given.get('anyway') === 'yes',
  }
}

/** What an address asks. Whereabouts are never taken from one, so that nobody gets used to writing them there (D17). */
export const readListAddress = (address: string): ListQuery => ({
  ...readListQuery(new URL(address).searchParams),
  ...{ near: '', here: null },
})

const valuesOf = (given: URLSearchParams, group: Group) =>
  [...new Set(given.getAll(group))].filter((value) => code.test(value)).slice(0, mostValues)

/** The choices as the address writes them; what is not chosen, or must not stand there, is left out. */
export function queryOf({ choices, order, page, quiet }: Pick<ListQuery, 'choices' | 'order' | 'page' | 'quiet'>) {
  const shown = quiet ? noChoices : choices
  const { age, area, open, stepFree, untold } = shown
  return {
    ...Object.fromEntries(groups.map((group) => [group, shown[group]])),
    ...{ age, area, open, step_free: stepFree ? 'yes' : null, untold: untold ? 'yes' : null },
    ...{ order, page: page > 1 ? page : null },
  }
}

/**
 * The address a form should have led to: without the fields that were left empty, and with an age in months; null when it is
 * so already. What could not be read stays as it was written.
 */
export function tidied(address: string): string | null {
  const { pathname, search, searchParams } = new URL(address)
  const left = [...searchParams].filter(([, value]) => value !== '')
  const tidy = new URLSearchParams(
    left.map(([name, value]) => [name, name === 'age' ? String(readAge(value) ?? value) : value]),
  )
  const same = left.length === searchParams.size && tidy.get('age') === searchParams.get('age')
  if (same || search === '') return null
  return tidy.size ? `${pathname}?${tidy}` : pathname
}

/** How many filters are in force. */
export const filtersIn = ({ age, area, open, stepFree, untold: _, ...chosen }: Choices): number =>
  groups.flatMap((group) => chosen[group]).length + [age !== null, area, open, stepFree].filter(Boolean).length

/** Whether it is a part of the list, or a page of it, rather than the list itself. */
export const isNarrowed = ({ choices, words, order, page, quiet }: ListQuery): boolean =>
  filtersIn(choices) > 0 || choices.untold || words !== '' || order !== null || page > 1 || quiet
