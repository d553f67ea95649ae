import type { Tx } from '../src/platform/db/db.ts'
import type { LocalizedText } from '../src/platform/languages.ts'
import { aPlace, cameFrom, insteadOf, say, servedAt } from '../src/rooms/directory/sample.ts'
import { type PlaceFact, readContainments, readPlaces } from './helsinki/facts.ts'
import { idOf } from './seed-areas.ts'

/** When the facts were taken from the register. */
const retrievedOn = '2026-11-01'
const register = { source: 'Helsingin kaupungin palvelukartta', licence: 'CC BY 4.0', retrievedOn }

/** Writes every place with its service, areas and provenance. Returns how many. */
export async function seedPlaces(
  tx: Tx,
  areaIds: Map<string, string>,
  serviceIds: Map<string, string>,
): Promise<number> {
  const places = readPlaces()
  const around = outerAreas()
  const ids = new Map<string, string>()
  for (const fact of places) {
    const areas = [...around(fact.sub_district), ...around(fact.district)]
    const id = await place(
      tx,
      fact,
      idOf(serviceIds, 'city'),
      [...new Set(areas)].map((code) => idOf(areaIds, code)),
    )
    ids.set(fact.source_id, id)
    await servedAt(tx, idOf(serviceIds, fact.kind), id)
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
    languages: languages(fact),
    status: fact.operation === 'ended' ? 'defunct' : fact.operation ? 'temporarily closed' : 'active',
    alert: fact.operation ? alertOf(fact) : null,
  })

const features = ['own_food_warming', 'summer_lunch', 'after_school', 'premises_for_hire'] as const

function languages({ languages: tags, bilingual_times }: PlaceFact) {
  const bilingual = say(
    'Maanantaiaamuisin ja torstai-iltapäivisin puhutaan suomea ja ruotsia.',
    'På måndagsmorgnar och torsdagseftermiddagar talas både finska och svenska.',
    'On Monday mornings and Thursday afternoons both Finnish and Swedish are spoken.',
  )
  const known = bilingual_times.join() === 'mon-am,thu-pm'
  return tags.map((tag) => ({ tag, note: tag === 'sv' && known ? bilingual : null }))
}

/** Says in our own words what the register tells of a place that is closed. */
function alertOf(fact: PlaceFact): LocalizedText {
  const from = fact.closed_from && day(fact.closed_from)
  const lastDay = fact.closed_from && day(Temporal.PlainDate.from(fact.closed_from).subtract({ days: 1 }).toString())
  const until = fact.closed_until && day(fact.closed_until)
  const lines: [fi: string, sv: string, en: string][] = []
  if (fact.operation === 'ended' && lastDay)
    lines.push([
      `Ohjattu toiminta päättyi ${lastDay}.`,
      `Den ledda verksamheten upphörde ${lastDay}.`,
      `Activities ended on ${lastDay}.`,
    ])
  else if (from && until)
    lines.push([
      `Talo on suljettu ${from}–${until}.`,
      `Huset är stängt ${from}–${until}.`,
      `The house is closed ${from}–${until}.`,
    ])
  else if (fact.operation === 'renovation')
    lines.push(['Talo on remontissa.', 'Huset renoveras.', 'The house is being renovated.'])
  else lines.push(['Talo on suljettu toistaiseksi.', 'Huset är stängt tills vidare.', 'The house is closed for now.'])
  if (fact.yard_open) lines.push(['Piha on auki.', 'Gården är öppen.', 'The yard is open.'])
  if (fact.temporary_place) lines.push(temporarily(fact.temporary_place, fact))
  if (fact.reopening_estimate) {
    const year = fact.reopening_estimate
    lines.push([`Arvio avaamisesta: ${year}.`, `Beräknad öppning: ${year}.`, `Expected to open: ${year}.`])
  }
  const joined = ([0, 1, 2] as const).map((index) => lines.map((line) => line[index]).join(' '))
  return say(joined[0] ?? '', joined[1], joined[2])
}

function temporarily(
  name: string,
  { temporary_street_fi: fi, temporary_street_sv: sv }: PlaceFact,
): [string, string, string] {
  return [
    `Toiminta on väliaikaisesti täällä: ${name}, ${fi}.`,
    `Verksamheten finns tillfälligt här: ${name}, ${sv ?? fi}.`,
    `Activities are here for now: ${name}, ${fi}.`,
  ]
}

const day = (iso: string) => {
  const { day: d, month, year } = Temporal.PlainDate.from(iso)
  return `${d}.${month}.${year}`
}

/** For an area code: itself and everything it lies in. */
function outerAreas(): (code: string) => string[] {
  const parents = Map.groupBy(readContainments(), ({ child }) => child)
  const walk = (code: string): string[] => [code, ...(parents.get(code) ?? []).flatMap(({ parent }) => walk(parent))]
  return walk
}
