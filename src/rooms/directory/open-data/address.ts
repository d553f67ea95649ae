import type { Lang } from '../../../platform/languages.ts'
import { href } from '../../../ui/paths.ts'
import { type ListQuery, queryOf } from '../input.ts'
import type { FormatName } from './formats.ts'

/** Where a selection can be had as a file. */
export function fileHref(lang: Lang, format: FormatName, query: ListQuery): string {
  const choices = queryOf({ ...query, page: 1, order: null })
  return href('services', lang, {}, choices).replace(/(?=\?)|$/, `.${format}`)
}
