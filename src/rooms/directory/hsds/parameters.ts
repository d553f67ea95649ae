import { z } from 'zod'
import type { Text } from '../../../platform/languages.ts'
import { p } from './texts.ts'

/** How many records a page has when nobody says, and at most. */
export const pageSize = { usual: 50, most: 500 }
/** Ids and dates alone are small: all of a town's services fit into one answer. */
export const mostMinimal = 100_000
/** Organizations with all their services and the parts of those: each may be as large as a page of others. */
export const mostWhole = 20

type Parameter = {
  /** What it does, for the document and the readable page. */
  about: Text
  /** What it must be, told when it is something else. */
  must: Text
  /** For the OpenAPI document. */
  schema: Record<string, unknown>
  read: z.ZodType<unknown, string>
}

const whole = (most: number) => ({
  must: p.whole(most),
  schema: { type: 'integer', minimum: 1, maximum: most },
  read: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(1).max(most)),
})
const id = {
  must: p.id,
  schema: { type: 'string', format: 'uuid' },
  read: z.guid().transform((text) => text.toLowerCase()),
}
const flag = {
  must: p.flag,
  schema: { type: 'boolean' },
  read: z.enum(['true', 'false']).transform((text) => text === 'true'),
}
const words = {
  must: p.words,
  schema: { type: 'string', minLength: 1, maxLength: 100 },
  read: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .refine((text) => !text.includes('\0')),
}

/** Every parameter of the lists. */
export const parameters = {
  search: { about: p.search, ...words },
  page: { about: p.page, ...whole(100_000) },
  per_page: { about: p.perPage, ...whole(mostMinimal), must: p.sizes(pageSize.most, mostMinimal, mostWhole) },
  format: {
    ...{ about: p.format, must: p.formats, schema: { type: 'string', enum: ['json', 'ndjson'], default: 'json' } },
    read: z.enum(['json', 'ndjson']),
  },
  taxonomy_term_id: { about: p.term, ...id },
  taxonomy_id: { about: p.taxonomy, ...id },
  organization_id: { about: p.organization, ...id },
  parent_id: { about: p.parent, ...id },
  modified_after: {
    ...{ about: p.modified, must: p.moment, schema: { type: 'string', format: 'date-time' } },
    read: z.string().transform(moment),
  },
  postcode: {
    ...{ about: p.postcode, must: p.digits, schema: { type: 'string', pattern: '^\\d{5}$' } },
    read: z.string().regex(/^\d{5}$/),
  },
  proximity: { about: p.proximity, ...whole(100_000), must: p.metres },
  minimal: { about: p.minimal, ...flag },
  full: { about: p.full, ...flag },
  full_service: { about: p.fullService, ...flag },
  top_only: { about: p.topOnly, ...flag },
} as const satisfies Record<string, Parameter>

export type ParameterName = keyof typeof parameters
export type Asked = { [Name in ParameterName]?: z.output<(typeof parameters)[Name]['read']> }
export type Wrong = { parameter: string; why: 'unknown' | 'twice' | Text }

/**
 * Reads the query of an address. Nothing is guessed: an unknown name, one given twice and a value that is no such thing are told.
 * @returns what was asked, and what is wrong with it
 */
export function readParameters(
  query: URLSearchParams,
  known: readonly ParameterName[],
): { asked: Asked; wrong: Wrong[] } {
  const asked: Record<string, unknown> = {}
  const wrong: Wrong[] = []
  for (const name of new Set(query.keys())) {
    const values = query.getAll(name)
    if (!(known as readonly string[]).includes(name)) wrong.push({ parameter: name, why: 'unknown' })
    else if (values.length > 1) wrong.push({ parameter: name, why: 'twice' })
    else {
      const { read, must } = parameters[name as ParameterName]
      const found = read.safeParse(values[0])
      if (found.success) asked[name] = found.data
      else wrong.push({ parameter: name, why: must })
    }
  }
  return { asked: asked as Asked, wrong: [...wrong, ...together(asked as Asked)] }
}

/** What makes sense only with something else, or only without. */
function together({ proximity, postcode, minimal, full, full_service: whole, per_page: size }: Asked): Wrong[] {
  const most = whole ? mostWhole : minimal ? mostMinimal : pageSize.most
  return [
    ...(proximity !== undefined && !postcode ? [{ parameter: 'proximity', why: p.needsPostcode }] : []),
    ...(minimal && full ? [{ parameter: 'minimal', why: p.minimalOrFull }] : []),
    ...(size !== undefined && size > most ? [{ parameter: 'per_page', why: p.whole(most) }] : []),
  ]
}

/** The moments that a database and a calendar of four digits both know. */
const [earliest, latest] = ['0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z'].map((text) => Temporal.Instant.from(text))

/** A day begins at midnight in Finland; a moment says its own offset. A plus sign that an address made a space is one still. */
function moment(text: string, context: z.RefinementCtx): Temporal.Instant {
  const found = momentOf(text.replace(/ (?=\d\d:?\d\d$)/, '+'))
  const { compare } = Temporal.Instant
  if (found && earliest && latest && compare(earliest, found) <= 0 && compare(found, latest) <= 0) return found
  context.addIssue({ code: 'custom' })
  return z.NEVER
}

function momentOf(text: string): Temporal.Instant | null {
  try {
    if (/^\d{4}-\d\d-\d\d$/.test(text))
      return Temporal.PlainDate.from(text).toZonedDateTime('Europe/Helsinki').toInstant()
    return /^\d{4}-\d\d-\d\dT/.test(text) ? Temporal.Instant.from(text) : null
  } catch {
    return null
  }
}
