import type { Context, ErrorHandler, NotFoundHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { sessionToken, signedInBy } from '../people/private.ts'
import type { PageEnv } from '../people/rules.ts'
import { hashOf } from '../people/session.ts'
import { isPrivate, returnTo } from '../people/sign-in/return-to.ts'
import { SignInOffer } from '../people/sign-in/sign-in-offer.tsx'
import { t as deskWords } from '../people/staff/texts.ts'
import { isUnavailable } from '../platform/db/db.ts'
import type { KnownAddresses } from '../platform/http/addresses.ts'
import { fault } from '../platform/log/log.ts'
import { interfaceFault, isInterface } from '../rooms/directory/index.ts'
import { ErrorPage, type ErrorStatus } from '../ui/error-page.tsx'
import { frameOf } from '../ui/http-frame.ts'
import { ButtonLink } from '../ui/parts/buttons.tsx'
import { staticUnavailable } from '../ui/static-unavailable.ts'

/** Not there, and not visible to you, are the same answer. An address written a little wrong leads to the right one. */
export const answerNotFound =
  ({ meant }: KnownAddresses): NotFoundHandler<PageEnv> =>
  (c) => {
    const address = ['GET', 'HEAD'].includes(c.req.method) ? meant(c.req.path) : null
    if (address) return c.redirect(address + new URL(c.req.url).search, 301)
    return isPrivate(c.req.path) ? perhapsYours(c) : errorPage(c, 404)
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

/**
 * A private address is answered alike whether anything stands there or not; whoever it belongs to is shown the way in, and who is in
 * already is not sent there again.
 */
async function perhapsYours(c: Context<PageEnv>) {
  if (await isIn(c)) return errorPage(c, 404)
  const { pathname, search } = new URL(c.req.url)
  const to = c.req.method === 'GET' ? returnTo(pathname + search) : null
  c.header('Cache-Control', 'no-store')
  return c.html(
    <ErrorPage frame={frameOf(c, 'front')} status={404}>
      <SignInOffer to={to} />
    </ErrorPage>,
    404,
  )
}

async function isIn(c: Context<PageEnv>): Promise<boolean> {
  // Inside a private page that says "not there", the session is in use and must not be asked for again.
  if (c.get('who' as never)) return true
  const token = sessionToken(c)
  if (!token) return false
  const { db, now } = c.var
  const who = await db.transaction().execute((tx) => signedInBy(tx, hashOf(token), now))
  if (!who || who.session.locked_at) return false
  c.set('lang', who.name.lang)
  return true
}

function errorPage(c: Context<PageEnv>, status: ErrorStatus) {
  if (isInterface(c.req.path)) return interfaceFault(c, status)
  c.header('Cache-Control', 'no-store')
  const back = status === 409 ? <ButtonLink href="/tyo">{deskWords.desk[c.var.lang]}</ButtonLink> : null
  return c.html(
    <ErrorPage frame={frameOf(c, 'front')} status={status}>
      {back ? <p>{back}</p> : null}
    </ErrorPage>,
    status as ContentfulStatusCode,
  )
}

/** Needs neither database nor templates: what a parent must always be able to see. */
function unavailable(c: Context<PageEnv>) {
  c.header('Retry-After', '30')
  c.header('Cache-Control', 'no-store')
  if (isInterface(c.req.path)) return interfaceFault(c, 503)
  return c.html(staticUnavailable(c.var.asset, c.var.lang), 503)
}

const known: ErrorStatus[] = [403, 404, 405, 409, 410, 413, 415, 429, 500, 503]
const shown = (status: number): ErrorStatus => known.find((one) => one === status) ?? (status < 500 ? 404 : 500)
