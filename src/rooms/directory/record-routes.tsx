import { HTTPException } from 'hono/http-exception'
import type { PageContext } from '../../people/rules.ts'
import { type Lang, langs } from '../../platform/languages.ts'
import { dayOfInstant } from '../../ui/dates.ts'
import { frameOf } from '../../ui/http-frame.ts'
import { href } from '../../ui/paths.ts'
import { offerOf } from './area-offer.ts'
import { allAreas, areaBySlug, nearestOfEachKind } from './area-queries.ts'
import { baseMap } from './base-map.ts'
import { noChoices } from './listing/choices.ts'
import { keptCounts } from './listing/counts.ts'
import { AreaPage } from './pages/area-page.tsx'
import { AreasPage } from './pages/areas-page.tsx'
import { placeBySlug } from './place-queries.ts'
import { drawnPlace, drawnService } from './record-pages.tsx'
import { serviceBySlug, serviceSlugs } from './service-queries.ts'

export async function placePage(c: PageContext) {
  const { db, now } = c.var
  const place = await placeBySlug(db, slugOf(c))
  if (!place) return c.notFound()
  c.header('Cache-Control', forAMinute)
  return c.html(await drawnPlace(db, place, frameOf(c, 'place', sameSlug(place.slug)), now))
}

export async function servicePage(c: PageContext) {
  const { db, lang, now } = c.var
  const service = await serviceBySlug(db, lang, slugOf(c))
  if (!service) {
    // A slug of another language, as after `?lang=`: the same service has an address of its own here.
    const same = await serviceSlugs(db, slugOf(c))
    return same ? c.redirect(href('service', lang, { slug: same[lang] }), 301) : c.notFound()
  }
  if (service.status === 'inactive') return c.notFound()
  if (service.status === 'defunct') throw new HTTPException(410, { message: 'The service has ended' })
  c.header('Cache-Control', forAMinute)
  return c.html(await drawnService(db, service, frameOf(c, 'service', ownSlugs(service.slug)), now))
}

export async function areasPage(c: PageContext) {
  c.header('Cache-Control', forAMinute)
  return c.html(<AreasPage frame={frameOf(c, 'areas')} areas={await allAreas(c.var.db, c.var.now)} />)
}

export async function areaPage(c: PageContext) {
  const { db, lang, now } = c.var
  const area = await areaBySlug(db, slugOf(c))
  if (!area) return c.notFound()
  if (area.last_on && Temporal.PlainDate.compare(area.last_on, dayOfInstant(now)) < 0)
    throw new HTTPException(410, { message: 'The area has ended' })
  const [offer, counts, nearest, map] = await Promise.all([
    offerOf(db, area, lang, now),
    keptCounts(db, JSON.stringify({ ...noChoices, area: area.slug }), now),
    nearestOfEachKind(db, area),
    baseMap(db, now),
  ])
  c.header('Cache-Control', forAMinute)
  const frame = frameOf(c, 'area', sameSlug(area.slug))
  return c.html(<AreaPage {...{ frame, area, offer, nearest, map, now }} count={counts.total} />)
}

/** The same for everybody, and what is open changes by the minute. */
const forAMinute = 'public, max-age=60'

const slugOf = (c: PageContext) => c.req.param('slug') ?? ''
const sameSlug = (slug: string) =>
  Object.fromEntries(langs.map((lang) => [lang, { slug }])) as Record<Lang, { slug: string }>
const ownSlugs = (slugs: Record<Lang, string>) =>
  Object.fromEntries(langs.map((lang) => [lang, { slug: slugs[lang] }])) as Record<Lang, { slug: string }>
