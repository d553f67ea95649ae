import type { MiddlewareHandler } from 'hono'
import { createMiddleware } from 'hono/factory'
import { stream } from 'hono/streaming'
import { page } from '../../../people/pages.ts'
import { allow, anyone, type PageApp, type PageContext, type PageEnv } from '../../../people/rules.ts'
import { rateLimit } from '../../../platform/http/guards.ts'
import { perMinute } from '../../../platform/http/minute-cache.ts'
import type { Lang } from '../../../platform/languages.ts'
import { frameOf } from '../../../ui/http-frame.ts'
import { base, type ListName, listNames, lists } from './endpoints.ts'
import { openApi } from './open-api.ts'
import { InterfacesPage } from './page.tsx'
import type { Page } from './pages.ts'
import { type Asked, mostMinimal, pageSize, parameters, readParameters, type Wrong } from './parameters.ts'
import { profile } from './profile.ts'
import { listing } from './records.ts'
import type { Shaper } from './shapes.ts'
import { languageFor, speaker } from './speaker.ts'
import { p } from './texts.ts'

/** Services as other systems read them (HSDS 3.1): public, the same for everybody, in the language that `Accept-Language` asks for. */
export function hsdsRoutes(app: PageApp): void {
  // A client that reads a whole town asks a hundred times; nobody needs five a second for long.
  const limit = rateLimit('hsds', 1_200, 5)
  // Everything at once is a hundred pages' work, and a search the dearest thing we do.
  const [lines, searches] = [rateLimit('hsds lines', 60, 10), rateLimit('hsds search', 600, 10)]
  const dear: MiddlewareHandler = (c, next) =>
    c.req.query('format') === 'ndjson' ? lines(c, next) : c.req.query('search') ? searches(c, next) : next()
  const version = '3.1.3'
  app.get(base, allow(anyone), limit, openToAll, (c) => {
    const { baseUrl } = c.var
    return c.json({ version, profile: `${baseUrl}${base}/profile.json`, openapi_url: `${baseUrl}${base}/openapi.json` })
  })
  app.get(`${base}/openapi.json`, allow(anyone), limit, openToAll, (c) => c.json(openApi(c.var.baseUrl, languageOf(c))))
  app.get(`${base}/profile.json`, allow(anyone), limit, openToAll, (c) => c.json(profile(c.var.baseUrl)))
  page(app, 'interfaces', anyone, perMinute(), (c) => c.html(<InterfacesPage frame={frameOf(c, 'interfaces')} />))
  for (const name of listNames) {
    app.get(`${base}/${name}`, allow(anyone), limit, dear, openToAll, (c) => list(c, name))
    app.get(`${base}/${name}/:id`, allow(anyone), limit, openToAll, (c) => record(c, name, c.req.param('id')))
  }
}

async function list(c: PageContext, name: ListName) {
  const { asked, wrong } = readParameters(new URL(c.req.url).searchParams, lists[name].parameters)
  if (wrong.length) return badRequest(c, wrong)
  const to = shaper(c)
  const found = await listing(name, asked, { db: c.var.db, now: c.var.now, to })
  if (asked.format === 'ndjson') {
    c.header('Content-Type', 'application/x-ndjson')
    c.header('Content-Language', to.lang)
    return stream(c, async (out) => {
      for await (const rows of found.all()) await out.write(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
    })
  }
  const one = await found.page({
    number: asked.page ?? 1,
    size: asked.per_page ?? (asked.minimal ? mostMinimal : pageSize.usual),
  })
  c.header('Content-Language', to.spoken())
  c.header('Link', links(c, one))
  return c.json({
    total_items: one.total,
    total_pages: one.pages,
    page_number: one.number,
    size: one.rows.length,
    first_page: one.number === 1,
    last_page: one.number >= one.pages,
    empty: one.rows.length === 0,
    contents: one.rows,
  })
}

async function record(c: PageContext, name: ListName, id: string) {
  const { asked, wrong } = readParameters(new URL(c.req.url).searchParams, lists[name].ofOne)
  if (wrong.length) return badRequest(c, wrong)
  const only = parameters.taxonomy_id.read.safeParse(id)
  const to = shaper(c)
  const { rows } = only.success
    ? await (await listing(name, asked as Asked, { db: c.var.db, now: c.var.now, to }, only.data)).page({
        number: 1,
        size: 1,
      })
    : { rows: [] }
  if (!rows[0]) return problem(c, 404, p.notFound[to.lang], p.notFoundDetail[to.lang])
  c.header('Content-Language', to.spoken())
  return c.json(rows[0])
}

/** Any page may read it, and anybody may keep it for a minute. */
const openToAll = createMiddleware<PageEnv>((c, next) => {
  c.header('Access-Control-Allow-Origin', '*')
  c.header('Cache-Control', 'public, max-age=60')
  c.header('Vary', 'Accept-Language')
  c.header('X-Robots-Tag', 'noindex')
  return next()
})

const languageOf = (c: PageContext): Lang => languageFor(c.req.header('accept-language'))
const shaper = (c: PageContext): Shaper => ({ ...speaker(languageOf(c)), baseUrl: c.var.baseUrl })

/** Where the pages before and after stand (RFC 8288). */
function links(c: PageContext, { number, pages }: Page<unknown>): string | undefined {
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

function badRequest(c: PageContext, wrong: readonly Wrong[]) {
  const lang = languageOf(c)
  const errors = wrong.map(({ parameter, why }) => ({
    parameter,
    detail: (typeof why === 'string' ? p[why as 'unknown' | 'twice'] : why)[lang],
  }))
  return problem(c, 400, p.badRequest[lang], p.correct[lang], { errors })
}

/** A problem document (RFC 9457). */
function problem(c: PageContext, status: 400 | 404, title: string, detail: string, more: object = {}) {
  c.header('Cache-Control', 'no-store')
  c.header('Content-Language', languageOf(c))
  return c.body(JSON.stringify({ type: 'about:blank', title, status, detail, ...more }), status, {
    'Content-Type': 'application/problem+json',
  })
}
