import type { Db } from '../../platform/db/db.ts'
import type { Lang } from '../../platform/languages.ts'
import {
  type AreaPlace,
  type ComingHere,
  comingIn,
  type GivenHere,
  givenIn,
  placesInArea,
  type ReachingService,
  reaching,
} from './area-offer-queries.ts'
import type { AreaName } from './area-queries.ts'
import type { Period } from './openings.ts'
import { nextOpening } from './rhythm.ts'
import { periodsOf } from './rhythm-queries.ts'
import type { ReachingWay } from './ways.ts'

/** A service that comes to a village, with its hours there. */
export type Visit = GivenHere & { periods: Period[] }

/** What an area has: its places, who comes when, and what reaches people at home. */
export type AreaOffer = {
  places: AreaPlace[]
  /** Of a village everything given there, what comes next first. */
  visits: Visit[]
  /** Of a larger area what is on now or begins next. */
  coming: ComingHere[]
  reaching: Map<ReachingWay, ReachingService[]>
}

const comingShown = 6
const reachingShown = 6

export async function offerOf(db: Db, area: AreaName, lang: Lang, now: Temporal.Instant): Promise<AreaOffer> {
  const village = area.kind === 'village'
  const [places, given, coming, reached] = await Promise.all([
    placesInArea(db, area.id),
    village ? givenIn(db, area.id) : [],
    village ? [] : comingIn(db, area.id, now, comingShown),
    reaching(db, area, lang, reachingShown),
  ])
  const periods = await periodsOf(
    db,
    given.map(({ at }) => at),
  )
  const visits = given.map((one) => ({ ...one, periods: periods(one.at) }))
  return { places, visits: soonestFirst(visits, now), coming, reaching: reached }
}

/** What nobody has told the hours of comes last. */
function soonestFirst(visits: Visit[], now: Temporal.Instant): Visit[] {
  const begins = new Map(visits.map((visit) => [visit, nextOpening(visit.periods, now)?.from.epochMilliseconds]))
  const never = Number.MAX_SAFE_INTEGER
  return visits.toSorted((a, b) => (begins.get(a) ?? never) - (begins.get(b) ?? never))
}
