import { HTTPException } from 'hono/http-exception'
import type { PageContext } from '../../people/rules.ts'
import { type Lang, langs } from '../../platform/languages.ts'
import { frameOf } from '../../ui/http-frame.ts'
import { href } from '../../ui/paths.ts'
import { offerOf } from './area-offer.ts'
import { allAreas, areaBySlug, nearestOfEachKind } from './area-queries.ts'
import { baseMap } from './base-map.ts'
import { noChoices } from './listing/choices.ts'
import { keptCounts } from './listing/counts.ts'
import { AreaPage } from './pages/area-page.tsx'
import { AreasPage } from './pages/areas-page.tsx'
import { PlacePage } from './pages/place-page.tsx'
import { ServicePage } from './pages/service-page.tsx'
import { comingHours, jointServicesOf, networkOf, placeBySlug, placesAround, provenanceOf } from './place-queries.ts'
import { periodsOf } from './rhythm-queries.ts'
import { placesOfService, relatedServices, serviceBySlug, serviceSlugs } from './service-queries.ts'

export async function placePage(c: PageContext) {
  const { db, now } = c.var
  const place = await placeBySlug(db, slugOf(c))
  if (!place) return c.notFound()
  const [provenance, hours, network, joint, nearby, map, periods] = await Promise.all([
    provenanceOf(db, place.id),
    comingHours(db, place.hours_of, now),
    networkOf(db, place.id),
    place.kind === 'family_centre' ? jointServicesOf(db, place.id) : [],
    placesAround(db, place.id),
    baseMap(db, now),
    periodsOf(
      db,
      place.services.map(({ at }) => at),
    ),
  ])
  const services = place.services.map((service) => ({ ...service, periods: periods(service.at) }))
  c.header('Cache-Control', forAMinute)
  const frame = frameOf(c, 'place', sameSlug(place.slug))
  return c.html(<PlacePage {...{ frame, place, services, provenance, hours, network, joint, nearby, map, now }} />)
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
  const [places, related] = await Promise.all([placesOfService(db, service.id), relatedServices(db, service.id)])
  const periods = await periodsOf(db, [service.id, ...places.map(({ at }) => at)])
  const timed = places.map((place) => ({ ...place, periods: periods(place.at) }))
  c.header('Cache-Control', forAMinute)
  const frame = frameOf(c, 'service', ownSlugs(service.slug))
  return c.html(<ServicePage {...{ frame, service, related, now }} periods={periods(service.id)} places={timed} />)
}

export async function areasPage(c: PageContext) {
  c.header('Cache-Control', forAMinute)
  return c.html(<AreasPage frame={frameOf(c, 'areas')} areas={await allAreas(c.var.db, c.var.now)} />)
}

export async function areaPage(c: PageContext) {
  const { db, lang, now } = c.var
  const area = await areaBySlug(db, slugOf(c))
  if (!area) return c.notFound()
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
