import type { MiddlewareHandler } from 'hono'
import { createMiddleware } from 'hono/factory'
import { page } from '../../../people/pages.ts'
import { allow, anyone, type PageApp, type PageContext, type PageEnv } from '../../../people/rules.ts'
import { postedForm } from '../../../platform/http/forms.ts'
import { networkOf, rateLimit } from '../../../platform/http/guards.ts'
import { perMinute } from '../../../platform/http/minute-cache.ts'
import { type Turns, turns, underWay } from '../../../platform/http/turns.ts'
import { frameOf } from '../../../ui/http-frame.ts'
import { answer, badRequest, interfaceFault, languageOf, links, notFound, shaper } from './answers.ts'
import { base, type ListName, listNames, lists } from './endpoints.ts'
import { linesOf } from './lines.ts'
import { openApi } from './open-api.ts'
import { InterfacesPage } from './page.tsx'
import { type Asked, mostMinimal, mostWhole, pageSize, parameters, readParameters } from './parameters.ts'
import { profile } from './profile.ts'
import { listing } from './records.ts'

/** Of a process's connections to the database, and what one network may ask at the same time. */
const [atOnce, mostAtOnce] = [3, 20]

/** Services as other systems read them (HSDS 3.1): public, the same for everybody, in the language that `Accept-Language` asks for. */
export function hsdsRoutes(app: PageApp): void {
  // A client that reads a whole town asks a hundred times; nobody needs five a second for long.
  const limit = rateLimit('hsds', 1_200, 5)
  // Everything at once is a hundred pages' work, and a search the dearest thing we do.
  const lines: MiddlewareHandler = rateLimit('hsds lines', 60, 10)
  const searches: MiddlewareHandler = rateLimit('hsds search', 600, 10)
  const dear = async (c: PageContext, query: URLSearchParams) => {
    if (query.get('format') === 'ndjson') await lines(c, async () => {})
    else if (query.get('search')) await searches(c, async () => {})
    return query
  }
  const [turn, few] = [turns(atOnce), fewAtOnce()]
  const about = (c: PageContext) => {
    const own = c.var.baseUrl + base
    return answer(c, { version: '3.1.3', profile: `${own}/profile.json`, openapi_url: `${own}/openapi.json` })
  }
  // The document's own `/`; a page of another site could not follow us from there.
  for (const path of [base, `${base}/`]) app.get(path, allow(anyone), limit, kept, about)
  app.get(`${base}/openapi.json`, allow(anyone), limit, kept, (c) => answer(c, openApi(c.var.baseUrl, languageOf(c))))
  app.get(`${base}/profile.json`, allow(anyone), limit, kept, (c) => answer(c, profile(c.var.baseUrl)))
  page(app, 'interfaces', anyone, perMinute(), (c) => c.html(<InterfacesPage frame={frameOf(c, 'interfaces')} />))
  for (const name of listNames) {
    app.get(`${base}/${name}`, allow(anyone), limit, few, kept, async (c) =>
      list(c, name, await dear(c, queryOf(c)), turn),
    )
    app.get(`${base}/${name}/:id`, allow(anyone), limit, few, kept, (c) => record(c, name, c.req.param('id'), turn))
    app.post(`${base}/${name}`, allow(anyone), limit, few, notKept, async (c) =>
      list(c, name, await dear(c, await postedQuery(c)), turn),
    )
  }
}

const queryOf = (c: PageContext) => new URL(c.req.url).searchParams

/** The same, asked by a form: what somebody looks for then stands in no address. */
async function postedQuery(c: PageContext): Promise<URLSearchParams> {
  const form = c.req.header('content-type') ? await postedForm(c) : []
  return new URLSearchParams([...queryOf(c), ...form])
}

async function list(c: PageContext, name: ListName, query: URLSearchParams, turn: Turns) {
  const { asked, wrong } = readParameters(query, lists[name].parameters)
  if (wrong.length) return badRequest(c, wrong)
  const to = shaper(c)
  const found = await turn(() => listing(name, asked, { db: c.var.db, now: c.var.now, to }))
  if (asked.format === 'ndjson') return linesOf(c, found.all(), turn)
  const size = asked.full_service ? mostWhole : asked.minimal ? mostMinimal : pageSize.usual
  const one = await turn(() => found.page({ number: asked.page ?? 1, size: asked.per_page ?? size }))
  if (c.req.method !== 'POST') c.header('Link', links(c, one))
  return answer(
    c,
    {
      total_items: one.total,
      total_pages: one.pages,
      page_number: one.number,
      size: one.rows.length,
      first_page: one.number === 1,
      last_page: one.number >= one.pages,
      empty: one.rows.length === 0,
      contents: one.rows,
    },
    to.spoken(),
  )
}

async function record(c: PageContext, name: ListName, id: string, turn: Turns) {
  const { asked, wrong } = readParameters(queryOf(c), lists[name].ofOne)
  if (wrong.length) return badRequest(c, wrong)
  const only = parameters.taxonomy_id.read.safeParse(id)
  if (!only.success) return notFound(c)
  const to = shaper(c)
  const { rows } = await turn(async () => {
    const found = await listing(name, asked as Asked, { db: c.var.db, now: c.var.now, to }, only.data)
    return found.page({ number: 1, size: 1 })
  })
  if (!rows[0]) return notFound(c)
  return answer(c, rows[0], to.spoken())
}

/** Anybody may keep an answer for a minute. */
const kept = createMiddleware<PageEnv>((c, next) => {
  c.header('Cache-Control', 'public, max-age=60')
  c.header('Vary', 'Accept-Language')
  return next()
})

const notKept = createMiddleware<PageEnv>((c, next) => {
  c.header('Cache-Control', 'no-store')
  return next()
})

/** Refuses a network that asks many things before the first is answered. */
function fewAtOnce() {
  const asking = underWay(mostAtOnce)
  return createMiddleware<PageEnv>(async (c, next) => {
    const who = networkOf(c.var.address())
    if (!asking.enter(who)) {
      c.header('Retry-After', '1')
      return interfaceFault(c, 429)
    }
    try {
      return await next()
    } finally {
      asking.leave(who)
    }
  })
}
