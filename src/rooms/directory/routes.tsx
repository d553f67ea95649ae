import type { MiddlewareHandler } from 'hono'
import { form, page } from '../../people/pages.ts'
import { allow, anyone, type PageApp, type PageContext } from '../../people/rules.ts'
import { postedForm } from '../../platform/http/forms.ts'
import { rateLimit } from '../../platform/http/guards.ts'
import { frameOf } from '../../ui/http-frame.ts'
import { baseMap, baseMapDrawing } from './base-map.ts'
import { dayPartOf } from './day-part.ts'
import { embedRoutes } from './embed/routes.tsx'
import { stillRightRoutes } from './freshness/public-routes.tsx'
import { hsdsRoutes } from './hsds/routes.tsx'
import { type ListQuery, queryOf, readListAddress, readListQuery } from './input.ts'
import { placeList } from './list.ts'
import { tellHeaders, tidyAddress } from './list-answer.ts'
import { mapRoutes, mayAskPosition } from './map/routes.tsx'
import { keptNeeds } from './needs.ts'
import { leaveNeeds, needsPage } from './needs-routes.tsx'
import { openDataRoutes } from './open-data/routes.ts'
import { postedOf } from './pages/list-forms.tsx'
import { ListPage } from './pages/list-page.tsx'
import { areaPage, areasPage, placePage, servicePage } from './record-routes.tsx'
import { toNumbers } from './to-numbers.ts'

export function routes(app: PageApp): void {
  // Looking through all words is the dearest thing we do; a whole village may still search at once (D20).
  const limit = rateLimit('search', 600, 10)
  page(app, 'services', anyone, mayAskPosition, searches(limit), tidyAddress, (c) =>
    listPage(c, readListAddress(c.req.url)),
  )
  form(app, 'services', anyone, mayAskPosition, limit, async (c) => {
    return listPage(c, readListQuery(await postedForm(c)))
  })
  mapRoutes(app, [searches(limit), tidyAddress], limit)
  openDataRoutes(app)
  hsdsRoutes(app)
  embedRoutes(app)
  page(app, 'needs', anyone, needsPage)
  form(app, 'needs', anyone, leaveNeeds)
  page(app, 'place', anyone, placePage)
  page(app, 'service', anyone, servicePage)
  stillRightRoutes(app)
  page(app, 'areas', anyone, areasPage)
  page(app, 'area', anyone, areaPage)
  app.get('/map/:file{[0-9a-f]{32}\\.svg}', allow(anyone), drawing)
}

/** The middleware for addresses that ask for words only. */
const searches =
  (then: MiddlewareHandler): MiddlewareHandler =>
  (c, next) =>
    c.req.query('q') ? then(c, next) : next()

async function listPage(c: PageContext, query: ListQuery) {
  const { db, lang, now } = c.var
  const [list, map] = await Promise.all([placeList(db, query, keptNeeds(c), lang, now), baseMap(db, now)])
  const numbers = toNumbers(c, list)
  if (numbers) return numbers
  tellHeaders(c, list)
  const part = dayPartOf(now)
  const frame = { ...frameOf(c, 'services', {}, queryOf(list.query)), posted: postedOf(list) }
  return c.html(<ListPage {...{ frame, list, map, part }} />)
}

async function drawing(c: PageContext) {
  const svg = await baseMapDrawing(c.var.db, (c.req.param('file') ?? '').replace('.svg', ''))
  if (!svg) return c.notFound()
  return c.body(svg, 200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=31536000, immutable' })
}
