import { z } from 'zod'
import { type Choices, type Group, groups, noChoices, whens } from './listing/choices.ts'
import type { Point } from './listing/rows.ts'

export const orders = ['relevance', 'distance', 'name'] as const
export type Order = (typeof orders)[number]

/** What a visitor asks of the list, as the address or the posted form tells it. */
export type ListQuery = {
  choices: Choices
  words: string
  near: string
  /** Where the person's device says they are, about 100 m off; `unknown` when it did not say. Only ever posted. */
  here: Point | 'unknown' | null
  /** null: whatever suits the question */
  order: Order | null
  page: number
  /** The choices came from the guide: they are posted on and stand in no address. */
  quiet: boolean
}

const words = z
  .string()
  .transform((text) => text.normalize('NFC').replace(/\p{C}/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, 100))
  .catch('')

const months = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number)
  .pipe(z.number().int().max(215))
  .nullable()
  .catch(null)
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
const page = z.coerce.number().int().min(1).max(1000).catch(1)
const choice = <const T extends readonly string[]>(values: T) => z.enum(values).nullable().catch(null)

/** More choices than anybody makes; an address made up to be long must not become a long question. */
const mostValues = 20
const code = /^[a-z][a-z_]{1,39}$/

/** Reads the query string or the posted form of the list; both use the same names. Anything unusable is left out rather than refused. */
export function readListQuery(given: URLSearchParams): ListQuery {
  return {
    choices: {
      ...(Object.fromEntries(groups.map((group) => [group, valuesOf(given, group)])) as Record<Group, string[]>),
      age: months.parse(given.get('age')),
      area: area.parse(given.get('area')),
      open: choice(whens).parse(given.get('open')),
      stepFree: given.get('step_free') === 'yes',
    },
    words: words.parse(given.get('q') ?? ''),
    near: words.parse(given.get('near') ?? ''),
    here: given.has('here') ? (here.parse(given.get('here')) ?? 'unknown') : null,
    order: choice(orders).parse(given.get('order')),
    page: page.parse(given.get('page') ?? 1),
    quiet: given.get('quiet') === 'yes',
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
export function queryOf({ choices, order, page, quiet }: Omit<ListQuery, 'words' | 'near' | 'here'>) {
  const shown = quiet ? noChoices : choices
  const { age, area, open, stepFree } = shown
  return {
    ...Object.fromEntries(groups.map((group) => [group, shown[group]])),
    ...{ age, area, open, step_free: stepFree ? 'yes' : null, order, page: page > 1 ? page : null },
  }
}

/** How many filters are in force. */
export const filtersIn = ({ age, area, open, stepFree, ...chosen }: Choices): number =>
  groups.flatMap((group) => chosen[group]).length + [age !== null, area, open, stepFree].filter(Boolean).length
