import type { Db } from '../../platform/db/db.ts'
import type { PageFrame } from '../../ui/frame.ts'
import { baseMap } from './base-map.ts'
import { PlacePage } from './pages/place-page.tsx'
import { ServicePage } from './pages/service-page.tsx'
import { pictureOf } from './pictures/queries.ts'
import {
  comingHours,
  exceptionsOf,
  jointServicesOf,
  networkOf,
  type PlaceDetails,
  placesAround,
  provenanceOf,
} from './place-queries.ts'
import { periodsOf } from './rhythm-queries.ts'
import { placesOfService, relatedServices, type ServiceDetails } from './service-queries.ts'

/** The page of a place, with all that stands around it. */
export async function drawnPlace(db: Db, place: PlaceDetails, frame: PageFrame, now: Temporal.Instant) {
  const [provenance, hours, network, joint, nearby, map, picture, periods] = await Promise.all([
    provenanceOf(db, place.id),
    comingHours(db, place.hours_of, now),
    networkOf(db, place.id),
    place.kind === 'family_centre' ? jointServicesOf(db, place.id) : [],
    placesAround(db, place.id),
    baseMap(db, now),
    pictureOf(db, place.id),
    periodsOf(
      db,
      place.services.map(({ at }) => at),
    ),
  ])
  const services = place.services.map((service) => ({ ...service, periods: periods(service.at) }))
  return <PlacePage {...{ frame, place, services, provenance, hours, network, joint, nearby, map, picture, now }} />
}

/** The page of a service, with where it is given and when. */
export async function drawnService(db: Db, service: ServiceDetails, frame: PageFrame, now: Temporal.Instant) {
  const [places, related, exceptions, picture] = await Promise.all([
    placesOfService(db, service.id),
    relatedServices(db, service.id),
    exceptionsOf(db, service.id, now),
    pictureOf(db, service.id),
  ])
  // Of what is shut no hours are told: neither its own nor those at its places hold.
  const active = service.status === 'active'
  const periods = await periodsOf(db, active ? [service.id, ...places.map(({ at }) => at)] : [])
  const timed = places.map((place) => ({ ...place, periods: periods(place.at) }))
  const more = { periods: periods(service.id), places: timed, exceptions, picture }
  return <ServicePage {...{ frame, service, related, now }} {...more} />
}
