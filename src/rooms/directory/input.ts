import { z } from 'zod'
import { isKind, type Kind } from './kinds.ts'

/** What a visitor asks of the list, as the address tells it. Anything unusable is left out rather than refused. */
export type ListQuery = { kinds: Kind[]; area: string | null; words: string; near: string; page: number }

const words = z
  .string()
  .transform((text) => text.normalize('NFC').replace(/\p{C}/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, 100))
  .catch('')

const query = z.object({
  kind: z.array(z.string()).transform((all) => all.filter(isKind)),
  area: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/)
    .nullable()
    .catch(null),
  q: words,
  near: words,
  page: z.coerce.number().int().min(1).max(1000).catch(1),
})

/** Reads the query string or the posted form of the list; both use the same names. */
export function readListQuery(given: URLSearchParams): ListQuery {
  const read = query.parse({
    kind: given.getAll('kind'),
    area: given.get('area'),
    q: given.get('q') ?? '',
    near: given.get('near') ?? '',
    page: given.get('page') ?? 1,
  })
  return { kinds: [...new Set(read.kind)], area: read.area, words: read.q, near: read.near, page: read.page }
}
