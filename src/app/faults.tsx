import type { Context, ErrorHandler, NotFoundHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { PageEnv } from '../people/rules.ts'
import { isUnavailable } from '../platform/db/db.ts'
import type { KnownAddresses } from '../platform/http/addresses.ts'
import { fault } from '../platform/log/log.ts'
import { ErrorPage, type ErrorStatus } from '../ui/error-page.tsx'
import { frameOf } from '../ui/http-frame.ts'
import { staticUnavailable } from '../ui/static-unavailable.ts'

/** Not there, and not visible to you, are the same answer. An address written a little wrong leads to the right one. */
export const answerNotFound =
  ({ meant }: KnownAddresses): NotFoundHandler<PageEnv> =>
  (c) => {
    const address = ['GET', 'HEAD'].includes(c.req.method) ? meant(c.req.path) : null
    return address ? c.redirect(address + new URL(c.req.url).search, 301) : errorPage(c, 404)
  }

/** The one place where thrown faults become pages; each shows the emergency numbers. */
export const answerFault: ErrorHandler<PageEnv> = (error, c) => {
  if (error instanceof HTTPException) return errorPage(c, shown(error.status))
  if (isUnavailable(error)) {
    c.var.log.error({ requestId: c.var.requestId, ...fault(error) }, 'database away')
    return unavailable(c)
  }
  c.var.log.error({ requestId: c.var.requestId, ...fault(error) }, 'fault')
  return errorPage(c, 500)
}

function errorPage(c: Context<PageEnv>, status: ErrorStatus) {
  c.header('Cache-Control', 'no-store')
  return c.html(<ErrorPage frame={frameOf(c, 'front')} status={status} />, status as ContentfulStatusCode)
}

/** Needs neither database nor templates: what a parent must always be able to see. */
function unavailable(c: Context<PageEnv>) {
  c.header('Retry-After', '30')
  c.header('Cache-Control', 'no-store')
  return c.html(staticUnavailable(c.var.asset, c.var.lang), 503)
}

const known: ErrorStatus[] = [403, 404, 405, 410, 413, 415, 429, 500, 503]
const shown = (status: number): ErrorStatus => known.find((one) => one === status) ?? (status < 500 ? 404 : 500)
