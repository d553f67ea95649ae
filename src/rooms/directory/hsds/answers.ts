import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { PageContext, PageEnv } from '../../../people/rules.ts'
import type { Lang } from '../../../platform/languages.ts'
import { base, listNames } from './endpoints.ts'
import type { Page } from './pages.ts'
import type { Wrong } from './parameters.ts'
import type { Shaper } from './shapes.ts'
import { languageFor, speaker } from './speaker.ts'
import { faults, p } from './texts.ts'

/** Whether an address belongs to the interface, whatever stands there. */
export const isInterface = (path: string): boolean => path === base || path.startsWith(`${base}/`)

/** Queries that any site may post: they read what is public and change nothing. */
export const isInterfaceQuery = (path: string): boolean => listNames.some((name) => path === `${base}/${name}`)

/** Any page may read every answer, a refusal too, and ask with whatever headers it likes. */
export const openToAll = createMiddleware<PageEnv>(async (c, next) => {
  if (isInterface(c.req.path)) {
    c.header('Access-Control-Allow-Origin', '*')
    c.header('Access-Control-Expose-Headers', 'ETag, Link, Retry-After')
    c.header('X-Robots-Tag', 'noindex')
    if (c.req.method === 'OPTIONS') c.header('Access-Control-Allow-Headers', '*')
  }
  return next()
})

export const languageOf = (c: Context<PageEnv>): Lang => languageFor(c.req.header('accept-language'))
export const shaper = (c: PageContext): Shaper => ({ ...speaker(languageOf(c)), baseUrl: c.var.baseUrl })

/**
 * An answer with a mark of its content: whoever has it already is told so, and nothing is sent (304).
 * @param spoken the languages of its texts
 */
export function answer(c: PageContext, content: object, spoken = '') {
  const body = JSON.stringify(content)
  if (spoken) c.header('Content-Language', spoken)
  // The language belongs to the mark: an empty page is the same in all of them.
  const mark = `W/"${createHash('sha256').update(`${spoken} ${body}`).digest('base64url').slice(0, 22)}"`
  c.header('ETag', mark)
  const known = (c.req.header('if-none-match') ?? '').split(',').map((one) => one.trim())
  if (c.req.method !== 'POST' && known.some((one) => one === '*' || one === mark || `W/${one}` === mark))
    return c.body(null, 304)
  return c.body(body, 200, { 'Content-Type': 'application/json' })
}

/** Where the pages before and after stand (RFC 8288). */
export function links(c: PageContext, { number, pages }: Page<unknown>): string | undefined {
  const to = (page: number, rel: string) => {
    const address = new URL(c.var.baseUrl + c.req.path)
    address.search = new URL(c.req.url).search
    address.searchParams.set('page', String(page))
    return `<${address}>; rel="${rel}"`
  }
  const all = [
    ...(number > 1 ? [to(1, 'first'), to(Math.min(number - 1, Math.max(pages, 1)), 'prev')] : []),
    ...(number < pages ? [to(number + 1, 'next'), to(pages, 'last')] : []),
  ]
  return all.join(', ') || undefined
}

export function badRequest(c: PageContext, wrong: readonly Wrong[]) {
  const lang = languageOf(c)
  const errors = wrong.map(({ parameter, why }) => ({
    parameter,
    detail: (typeof why === 'string' ? p[why as 'unknown' | 'twice'] : why)[lang],
  }))
  return problem(c, 400, p.badRequest[lang], p.correct[lang], { errors })
}

export function notFound(c: PageContext) {
  const lang = languageOf(c)
  return problem(c, 404, p.notFound[lang], p.notFoundDetail[lang])
}

/** A fault on the way, told to a machine as it reads it. */
export function interfaceFault(c: Context<PageEnv>, status: number) {
  const said = (faults[status] ?? faults[500])?.[languageOf(c)] ?? ''
  return problem(c, status as ContentfulStatusCode, said, said, { reference: c.var.requestId })
}

/** A problem document (RFC 9457). */
function problem(c: Context<PageEnv>, status: ContentfulStatusCode, title: string, detail: string, more: object = {}) {
  c.header('Cache-Control', 'no-store')
  c.header('Vary', 'Accept-Language')
  c.header('Content-Language', languageOf(c))
  return c.body(JSON.stringify({ type: 'about:blank', title, status, detail, ...more }), status, {
    'Content-Type': 'application/problem+json',
  })
}
