import type { MiddlewareHandler } from 'hono'
import { createMiddleware } from 'hono/factory'
import { form, page } from '../../../people/pages.ts'
import { allow, anyone, type PageApp, type PageContext } from '../../../people/rules.ts'
import type { GroundEnv } from '../../../platform/http/env.ts'
import { postedForm } from '../../../platform/http/forms.ts'
import { type Lang, langs } from '../../../platform/languages.ts'
import { frameOf } from '../../../ui/http-frame.ts'
import { baseMap } from '../base-map.ts'
import { dayPartOf } from '../day-part.ts'
import { type ListQuery, queryOf, readListAddress, readListQuery } from '../input.ts'
import { placeList } from '../list.ts'
import { tellHeaders } from '../list-answer.ts'
import { keptNeeds } from '../needs.ts'
import { postedOf } from '../pages/list-forms.tsx'
import { toNumbers } from '../to-numbers.ts'
import { areasGeoJson, bordersSvg } from './area-drawing.ts'
import { MapPage } from './map-page.tsx'
import { everySpot, namedAreas, outlineOf, spotsOf } from './queries.ts'
import { spotsPath, toldSpots } from './told-spots.ts'

/** Cards beside the map; the next page has more. The map shows every place. */
const perMap = 20

/** Lets a page ask the browser where it is, once its button is pressed. */
export const mayAskPosition = createMiddleware<GroundEnv>((c, next) => {
  c.set('leave', 'position')
  return next()
})

/** The map of a selection, and what is drawn on maps. Both limits slow down who searches too much. */
export function mapRoutes(app: PageApp, whenAsked: MiddlewareHandler[], limit: MiddlewareHandler): void {
  page(app, 'map', anyone, mayAskPosition, ...whenAsked, (c) => mapPage(c, readListAddress(c.req.url)))
  form(app, 'map', anyone, mayAskPosition, limit, async (c) => mapPage(c, readListQuery(await postedForm(c))))
  for (const lang of langs) app.post(spotsPath[lang], allow(anyone), limit, (c) => spots(c, lang))
  app.get('/map/areas/:file{[0-9a-f]{32}\\.(svg|json)}', allow(anyone), areas)
}

async function mapPage(c: PageContext, asked: ListQuery) {
  const { db, lang, now } = c.var
  const [list, map, named] = await Promise.all([
    placeList(db, asked, keptNeeds(c), lang, now),
    baseMap(db, now),
    namedAreas(db, now),
  ])
  const at = (page: number) => spotsOf(db, list.question, lang, now, { limit: perMap, offset: (page - 1) * perMap })
  const [first, outline, everywhere] = await Promise.all([
    at(asked.page),
    list.area && outlineOf(db, list.area.slug),
    everySpot(db, list.question, lang, now),
  ])
  const pages = Math.max(1, Math.ceil(first.total / perMap))
  const page = Math.min(asked.page, pages)
  const found = page === asked.page ? first : await at(page)
  const selection = { ...list, pages, query: { ...list.query, page } }
  const numbers = toNumbers(c, list)
  if (numbers) return numbers
  tellHeaders(c, selection)
  return c.html(
    <MapPage
      frame={{ ...frameOf(c, 'map', {}, queryOf(selection.query)), posted: postedOf(selection) }}
      list={selection}
      found={found}
      first={(page - 1) * perMap}
      everywhere={everywhere}
      perMap={perMap}
      map={map && { ...map, outline, areas: named.hash, bordered: named.areas.some((area) => area.outline) }}
      part={dayPartOf(now)}
    />,
  )
}

/** Every place of the question for the moving map, which has read the cards of its page already. Posted like the question itself. */
async function spots(c: PageContext, lang: Lang) {
  const { db, now } = c.var
  const { question } = await placeList(db, readListQuery(await postedForm(c)), keptNeeds(c), lang, now)
  c.header('Cache-Control', 'no-store')
  return c.json(toldSpots(await everySpot(db, question, lang, now), lang))
}

async function areas(c: PageContext) {
  const { db, now } = c.var
  const [hash = '', ending] = (c.req.param('file') ?? '').split('.')
  const [named, map] = await Promise.all([namedAreas(db, now), baseMap(db, now)])
  if (named.hash !== hash || !map) return c.notFound()
  const svg = ending === 'svg'
  const body = svg ? bordersSvg(map, named.areas) : JSON.stringify(areasGeoJson(named.areas))
  return c.body(body, 200, {
    'Content-Type': svg ? 'image/svg+xml' : 'application/geo+json',
    'Cache-Control': 'public, max-age=31536000, immutable',
  })
}
