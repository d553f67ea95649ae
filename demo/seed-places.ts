import type { Tx } from '../src/platform/db/db.ts'
import { aPlace, cameFrom, covers, insteadOf, say } from '../src/rooms/directory/sample.ts'
import { isAbout, servedAt } from '../src/rooms/directory/service-sample.ts'
import { alertOf, statusOf } from './closures.ts'
import { type Audience, type PlaceFact, readCoverage, readPlaces, type TownName } from './facts.ts'
import { idOf } from './ids.ts'
import type { Known } from './seed-catalogue.ts'

/** When the facts were taken from the register. */
const retrievedOn = '2026-11-01'
const register = { source: 'tpr', licence: 'CC BY 4.0', retrievedOn }

/** Writes every place with its service, areas and provenance. Returns how many. */
export async function seedPlaces(
  tx: Tx,
  town: TownName,
  { areas: areaIds, services: serviceIds, terms, organizations, outer }: Known & { services: Map<string, string> },
): Promise<number> {
  for (const { kind, complete } of readCoverage(town)) await covers(tx, kind, complete)
  for (const [key, id] of serviceIds) if (terms.has(`kind:${key}`)) await isAbout(tx, id, idOf(terms, `kind:${key}`))
  const places = readPlaces(town)
  const ids = new Map<string, string>()
  for (const fact of places) {
    const areas = [...outer(fact.sub_district), ...outer(fact.district)]
    const id = await place(
      tx,
      fact,
      idOf(organizations, 'city'),
      [...new Set(areas)].map((code) => idOf(areaIds, code)),
    )
    ids.set(fact.source_id, id)
    await servedAt(tx, idOf(serviceIds, fact.kind), id, { cost: fact.cost, ...monthsOf(fact.audience) })
    await cameFrom(tx, id, { ...register, sourceKey: fact.source_id, modifiedOn: fact.source_modified })
  }
  for (const { source_id, alternatives } of places) {
    for (const other of alternatives.filter((key) => ids.has(key)))
      await insteadOf(tx, idOf(ids, source_id), idOf(ids, other))
  }
  return places.length
}

const place = (tx: Tx, fact: PlaceFact, organizationId: string, areaIds: string[]) =>
  aPlace(tx, {
    organizationId,
    areaIds,
    slug: fact.slug,
    kind: fact.kind,
    name: {
      fi: { text: fact.name_fi, state: 'checked' },
      sv: { text: fact.name_sv, state: fact.name_sv_state },
      en: { text: fact.name_en, state: 'checked' },
    },
    street: say(fact.street_fi, fact.street_sv ?? undefined),
    addressDetail: fact.address_detail_fi ? say(fact.address_detail_fi) : null,
    postalCode: fact.postal_code,
    city: say(fact.city_fi, fact.city_sv, fact.city_fi),
    lat: fact.lat,
    lon: fact.lon,
    phone: fact.phone,
    website: fact.website,
    features: features.filter((feature) => fact[feature]),
    registerName: fact.register_name_fi,
    languages: languages(fact),
    status: statusOf(fact),
    alert: alertOf(fact, retrievedOn),
  })

/** Our reading of the source's words in months; schoolchildren have no upper age, since no source gives one. */
const months: Record<Audience, { from: number; to: number | null }> = {
  baby: { from: 0, to: 11 },
  toddler: { from: 12, to: 47 },
  child: { from: 36, to: 83 },
  school: { from: 84, to: null },
}

function monthsOf(audience: Audience[]) {
  const spans = audience.map((one) => months[one])
  if (spans.length === 0) return {}
  const ends = spans.flatMap(({ to }) => to ?? [])
  return {
    minimumAgeMonths: Math.min(...spans.map(({ from }) => from)),
    maximumAgeMonths: ends.length === spans.length ? Math.max(...ends) : null,
  }
}

const features = ['own_food_warming', 'summer_lunch', 'after_school', 'premises_for_hire'] as const

function languages({ languages: tags, bilingual_times }: PlaceFact) {
  const bilingual = say(
    'Maanantaiaamupäivisin ja torstai-iltapäivisin puhutaan suomea ja ruotsia.',
    'På måndag förmiddagar och torsdag eftermiddagar talas både finska och svenska.',
    'On Monday forenoons and Thursday afternoons both Finnish and Swedish are spoken.',
  )
  const known = bilingual_times.join() === 'mon-am,thu-pm'
  return tags.map((tag) => ({ tag, note: tag === 'sv' && known ? bilingual : null }))
}
