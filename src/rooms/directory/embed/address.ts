import type { Lang } from '../../../platform/languages.ts'
import { href } from '../../../ui/paths.ts'
import { type ListQuery, queryOf } from '../input.ts'

/** Where a selection stands for the frame of another site. */
export const embedHref = (lang: Lang, query: ListQuery): string =>
  `/embed${href('services', lang, {}, queryOf({ ...query, page: 1 }))}`
