import type { MiddlewareHandler } from 'hono'
import type { PageContext } from '../../people/rules.ts'
import { isNarrowed, tidied } from './input.ts'
import type { PlaceList } from './list.ts'

/** A form sent without script writes its empty fields too: on to the address as one would share it. */
export const tidyAddress: MiddlewareHandler = async (c, next) => {
  const tidy = tidied(c.req.url)
  return tidy === null ? next() : c.redirect(tidy)
}

/**
 * With this the browser's Back leads to a posted list again without asking (note 5). Search engines keep the whole list, not
 * each of a thousand selections of it.
 */
export function tellHeaders(c: PageContext, list: PlaceList): void {
  c.header('Cache-Control', 'private, max-age=0, must-revalidate')
  if (isNarrowed(list.query)) c.header('X-Robots-Tag', 'noindex')
}
