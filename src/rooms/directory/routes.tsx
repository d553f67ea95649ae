import { HTTPException } from 'hono/http-exception'
import { form, page } from '../../people/pages.ts'
import { allow, anyone, type PageApp, type PageContext } from '../../people/rules.ts'
import { type Lang, langs } from '../../platform/languages.ts'
import { frameOf } from '../../ui/http-frame.ts'
import { areaBySlug, districts, nearestOfEachKind } from './area-queries.ts'
import { baseMap, baseMapDrawing } from './base-map.ts'
import { type ListQuery, readListQuery } from './input.ts'
import { placeList } from './list.ts'
import { placesOf } from './list-queries.ts'
import { AreaPage } from './pages/area-page.tsx'
import { AreasPage } from './pages/areas-page.tsx'
import { ListPage } from './pages/list-page.tsx'
import { PlacePage } from './pages/place-page.tsx'
import { ServicePage } from './pages/service-page.tsx'
import { comingHours, placeBySlug, provenanceOf } from './place-queries.ts'
import { placesOfService, serviceBySlug } from './service-queries.ts'

export function routes(app: PageApp): void {
  page(app, 'services', anyone, (c) => listPage(c, { ...readListQuery(new URL(c.req.url).searchParams), near: '' }))
  form(app, 'services', anyone, async (c) => {
    c.header('Cache-Control', 'no-store')
    return listPage(c, readListQuery(new URLSearchParams(await c.req.text())))
  })
  page(app, 'place', anyone, placePage)
  page(app, 'service', anyone, servicePage)
  page(app, 'areas', anyone, async (c) =>
    c.html(<AreasPage frame={frameOf(c, 'areas')} areas={await districts(c.var.db, c.var.now)} />),
  )
  page(app, 'area', anyone, areaPage)
  app.get('/map/:file{[0-9a-f]{32}\\.svg}', allow(anyone), drawing)
}

async function listPage(c: PageContext, query: ListQuery) {
  const { db, lang, now } = c.var
  const [list, map] = await Promise.all([placeList(db, query, lang, now), baseMap(db, now)])
  const shared = { q: query.words, kind: query.kinds, area: query.area, page: query.page > 1 ? query.page : null }
  return c.html(<ListPage frame={frameOf(c, 'services', {}, shared)} list={list} map={map} />)
}

async function placePage(c: PageContext) {
  const { db, lang, now } = c.var
  const place = await placeBySlug(db, slugOf(c))
  if (!place) return c.notFound()
  const here = place.lat !== null && place.lon !== null ? { lat: place.lat, lon: place.lon } : null
  const around = { kinds: [], areaId: null, words: null, termId: null, near: here }
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
  const service = await serviceBySlug(c.var.db, slugOf(c))
  if (!service || service.status === 'inactive') return c.notFound()
  if (service.status === 'defunct') throw new HTTPException(410, { message: 'The service has ended' })
  const places = await placesOfService(c.var.db, service.id)
  return c.html(<ServicePage frame={frameOf(c, 'service', sameSlug(service.slug))} service={service} places={places} />)
}

async function areaPage(c: PageContext) {
  const { db, lang, now } = c.var
  const area = await areaBySlug(db, slugOf(c))
  if (!area) return c.notFound()
  const inArea = { kinds: [], areaId: area.id, words: null, termId: null, near: null }
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
