import type { MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { form, page } from '../../people/pages.ts'
import { allow, anyone, type PageApp, type PageContext } from '../../people/rules.ts'
import { postedForm } from '../../platform/http/forms.ts'
import { rateLimit } from '../../platform/http/guards.ts'
import { type Lang, langs } from '../../platform/languages.ts'
import { frameOf } from '../../ui/http-frame.ts'
import { href } from '../../ui/paths.ts'
import { allAreas, areaBySlug, nearestOfEachKind } from './area-queries.ts'
import { baseMap, baseMapDrawing } from './base-map.ts'
import { dayPartOf } from './day-part.ts'
import { type ListQuery, readListQuery } from './input.ts'
import { type PlaceList, placeList } from './list.ts'
import { placesOf } from './list-queries.ts'
import { AreaPage } from './pages/area-page.tsx'
import { AreasPage } from './pages/areas-page.tsx'
import { ListPage } from './pages/list-page.tsx'
import { PlacePage } from './pages/place-page.tsx'
import { ServicePage } from './pages/service-page.tsx'
import { comingHours, placeBySlug, provenanceOf } from './place-queries.ts'
import { placesOfService, relatedServices, serviceBySlug, serviceSlugs } from './service-queries.ts'

export function routes(app: PageApp): void {
  // Looking through all words is the dearest thing we do; a whole village may still search at once (D20).
  const limit = rateLimit('search', 600, 10)
  page(app, 'services', anyone, searches(limit), (c) =>
    listPage(c, { ...readListQuery(new URL(c.req.url).searchParams), near: '' }),
  )
  form(app, 'services', anyone, limit, async (c) => {
    return listPage(c, readListQuery(await postedForm(c)))
  })
  page(app, 'place', anyone, placePage)
  page(app, 'service', anyone, servicePage)
  page(app, 'areas', anyone, async (c) =>
    c.html(<AreasPage frame={frameOf(c, 'areas')} areas={await allAreas(c.var.db, c.var.now)} />),
  )
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
  const [list, map] = await Promise.all([placeList(db, query, lang, now), baseMap(db, now)])
  c.header('Cache-Control', cachingOf(list))
  const shared = { kind: query.kinds, area: query.area, page: query.page > 1 ? query.page : null }
  const part = dayPartOf(now)
  return c.html(<ListPage frame={frameOf(c, 'services', {}, shared)} {...{ list, map, part }} />)
}

/** Back from a place leads to the posted list again without the browser's question; words of danger leave nothing behind. */
const cachingOf = ({ answer }: PlaceList): string =>
  answer.urgent.length ? 'no-store' : 'private, max-age=0, must-revalidate'

async function placePage(c: PageContext) {
  const { db, lang, now } = c.var
  const place = await placeBySlug(db, slugOf(c))
  if (!place) return c.notFound()
  const here = place.lat !== null && place.lon !== null ? { lat: place.lat, lon: place.lon } : null
  const around = { kinds: [], areaId: null, near: here }
  const [provenance, hours, map, close] = await Promise.all([
    provenanceOf(db, place.id),
    comingHours(db, place.id, now),
    baseMap(db, now),
    here ? placesOf(db, around, lang, now, { limit: 5, offset: 0 }) : [],
  ])
  const nearby = close.filter(({ id, status }) => id !== place.id && status === 'active').slice(0, 4)
  const frame = frameOf(c, 'place', sameSlug(place.slug))
  return c.html(<PlacePage {...{ frame, place, provenance, hours, nearby, map, now }} />)
}

async function servicePage(c: PageContext) {
  const { db, lang } = c.var
  const service = await serviceBySlug(db, lang, slugOf(c))
  if (!service) {
    // A slug of another language, as after `?lang=`: the same service has an address of its own here.
    const same = await serviceSlugs(db, slugOf(c))
    return same ? c.redirect(href('service', lang, { slug: same[lang] }), 301) : c.notFound()
  }
  if (service.status === 'inactive') return c.notFound()
  if (service.status === 'defunct') throw new HTTPException(410, { message: 'The service has ended' })
  const [places, related] = await Promise.all([placesOfService(db, service.id), relatedServices(db, service.id)])
  return c.html(<ServicePage frame={frameOf(c, 'service', ownSlugs(service.slug))} {...{ service, places, related }} />)
}

async function areaPage(c: PageContext) {
  const { db, lang, now } = c.var
  const area = await areaBySlug(db, slugOf(c))
  if (!area) return c.notFound()
  const inArea = { kinds: [], areaId: area.id, near: null }
  const [places, nearest, map] = await Promise.all([
    placesOf(db, inArea, lang, now, { limit: 200, offset: 0 }),
    nearestOfEachKind(db, area),
    baseMap(db, now),
  ])
  return c.html(<AreaPage frame={frameOf(c, 'area', sameSlug(area.slug))} {...{ area, places, nearest, map }} />)
}

async function drawing(c: PageContext) {
  const svg = await baseMapDrawing(c.var.db, (c.req.param('file') ?? '').replace('.svg', ''))
  if (!svg) return c.notFound()
  return c.body(svg, 200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=31536000, immutable' })
}

const slugOf = (c: PageContext) => c.req.param('slug') ?? ''
const sameSlug = (slug: string) =>
  Object.fromEntries(langs.map((lang) => [lang, { slug }])) as Record<Lang, { slug: string }>
const ownSlugs = (slugs: Record<Lang, string>) =>
  Object.fromEntries(langs.map((lang) => [lang, { slug: slugs[lang] }])) as Record<Lang, { slug: string }>
