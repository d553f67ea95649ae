import type { PageContext } from '../../people/rules.ts'
import type { Db } from '../../platform/db/db.ts'
import type { Lang } from '../../platform/languages.ts'
import { href } from '../../ui/paths.ts'
import type { Found } from './geocode.ts'
import { codeOfLines } from './help-lines.ts'
import type { PlaceList } from './list.ts'
import { foldedWords } from './phrases.ts'
import { understood } from './vocabulary.ts'

/**
 * Where words of danger lead (note 23): the page of numbers, whose address tells which number comes first and nothing of what was
 * written. One can come back to it, which a posted page does not allow. Null when there is no danger, or when somebody has
 * seen the numbers and wants the list all the same.
 */
export function toNumbers(c: PageContext, { answer, lines, query }: PlaceList): Response | null {
  if (answer.urgent.length === 0 || query.anyway) return null
  c.header('Cache-Control', 'no-store')
  return c.redirect(href('helpNow', c.var.lang, {}, { n: codeOfLines(lines, answer.urgent) }), 303)
}

/** Keys of the numbers for somebody who tells of danger where we ask for a place; a place of that very name is a place. */
export async function dangerNear(
  db: Db,
  near: string,
  found: Promise<Found[] | null>,
  lang: Lang,
  now: Temporal.Instant,
) {
  if (!near || (await found)?.[0]?.exact) return []
  return (await understood(db, foldedWords(near), lang, now))?.urgent ?? []
}
