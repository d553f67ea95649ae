import type { Tx } from '../src/platform/db/db.ts'
import type { LocalizedText, Text } from '../src/platform/languages.ts'
import { anOrganization, aPlace, aPlaceName, belongsTo, say } from '../src/rooms/directory/sample.ts'
import { aService, aTerm, isAbout, openingPeriod, servedAt } from '../src/rooms/directory/service-sample.ts'
import { type CatalogueService, readCatalogue, readOrganizations } from './catalogue.ts'
import { readAreas, readSyntheticPlaces, type SyntheticPlace, type TownName } from './facts.ts'
import { idOf } from './ids.ts'
import { functionTexts, kindTexts } from './texts/kinds.ts'
import { phrasesFor } from './texts/phrases.ts'
import { foremostKinds, stageTexts } from './texts/topics.ts'

/** Visits of every second week are counted from here. */
const anchor = '[2026-01-05,)'
const words = ({ fi, sv, en }: { fi: string } & Partial<Text>): LocalizedText => say(fi, sv, en)

/** Every town has had something that is no more; whoever comes by an old link is told so. */
const ended = {
  status: 'defunct',
  slug: { fi: 'leikkiauto', sv: 'lekbilen', en: 'play-bus' },
  name: say('Leikkiauto', 'Lekbilen', 'Play bus'),
  summary: say(
    'Auto toi leikin pihoille kesäisin.',
    'Bilen kom till gårdarna med lek på sommaren.',
    'A bus brought play to the yards in summer.',
  ),
  synthetic: true,
} as const

/** Writes the functions and kinds of service. Returns term ids by `kind:code`. */
export async function seedKinds(tx: Tx): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const [position, { code, name }] of functionTexts.entries()) {
    const slug = { fi: `f-${code}`, sv: `f-${code}`, en: `f-${code}` }
    const synonyms = phrasesFor('functions', code)
    ids.set(
      `function:${code}`,
      await aTerm(tx, { taxonomy: 'function', code, slug, name: words(name), position, synonyms }),
    )
  }
  for (const [position, kind] of kindTexts.entries()) {
    const { code, name } = kind
    const slug = { fi: `k-${code}`, sv: `k-${code}`, en: `k-${code}` }
    const parentId = idOf(ids, `function:${kind.function}`)
    const synonyms = { ...phrasesFor('services', code), ...phrasesFor('kinds', code) }
    ids.set(
      `kind:${code}`,
      await aTerm(tx, { taxonomy: 'kind', code, slug, name: words(name), position, parentId, synonyms }),
    )
  }
  return ids
}

/** What the town already has, by key or code. */
export type Known = {
  areas: Map<string, string>
  outer: (code: string) => string[]
  terms: Map<string, string>
  organizations: Map<string, string>
  /** The day of seeding. */
  today: Temporal.PlainDate
}

/** Writes the invented places and services of a town. Returns how many, and for each kind the service that stands for it. */
export async function seedCatalogue(
  tx: Tx,
  town: TownName,
  known: Known,
): Promise<{ places: number; services: number; ofKind: Map<string, string> }> {
  const checkers = new Map<string, string>()
  for (const { key, kind, name } of readOrganizations(town)) {
    known.organizations.set(key, await anOrganization(tx, { slug: `${key}-demo`, kind, name: words(name) }))
    checkers.set(key, name.fi)
  }
  const municipal = town === 'helsinki' ? 'example-city' : 'town'
  await aService(tx, { ...ended, organizationId: idOf(known.organizations, municipal) })
  const facts = readSyntheticPlaces(town)
  const places: Places = new Map()
  for (const fact of facts) places.set(fact.slug, { fact, id: await place(tx, fact, known) })
  await centres(tx, town, places)
  const services = readCatalogue(town)
  const ofKind = new Map<string, string>()
  for (const [index, service] of services.entries()) {
    const assured = { on: checkedOn(index, known.today).toString(), by: idOf(checkers, service.organization) }
    const id = await serviceOf(tx, { service, index, assured }, places, known)
    if (!ofKind.has(service.kind)) ofKind.set(service.kind, id)
  }
  return { places: facts.length, services: services.length, ofKind }
}

async function place(tx: Tx, fact: SyntheticPlace, { areas, outer, organizations }: Known): Promise<string> {
  const { slug, kind, lat, lon, accessibility, languages } = fact
  const street = say(fact.street_fi, fact.street_sv ?? undefined)
  await aPlaceName(tx, { name: street, kind: 'address', lat, lon })
  return aPlace(tx, {
    ...{ slug, kind, lat, lon, accessibility, street },
    organizationId: idOf(organizations, fact.organization),
    name: invented(fact),
    stepFree: fact.step_free,
    languages: languages.map((tag) => ({ tag })),
    areaIds: outer(fact.area).map((code) => idOf(areas, code)),
    synthetic: true,
  })
}

/** We made the names, so none is a translation that waits for a check. */
const invented = ({ name_fi, name_sv, name_en }: SyntheticPlace): LocalizedText =>
  Object.fromEntries(
    Object.entries({ fi: name_fi, sv: name_sv, en: name_en }).map(([lang, text]) => [lang, { text, state: 'checked' }]),
  )

type Places = Map<string, { id: string; fact: SyntheticPlace }>

/** The places in the same part of the city as a family centre are its network; in a town without parts all are (N-11). */
async function centres(tx: Tx, town: TownName, places: Places) {
  const partOf = new Map(readAreas(town).map(({ code, city_area }) => [code, city_area]))
  const all = [...places.values()]
  for (const centre of all.filter(({ fact }) => fact.kind === 'family_centre')) {
    const near = all.filter(({ fact }) => partOf.get(fact.area) === partOf.get(centre.fact.area))
    for (const member of near.filter(({ fact }) => fact.kind !== 'family_centre'))
      await belongsTo(tx, centre.id, member.id)
  }
}

async function serviceOf(
  tx: Tx,
  { service, index, assured }: { service: CatalogueService; index: number; assured: { on: string; by: string } },
  places: Places,
  { areas, terms, organizations }: Known,
): Promise<string> {
  const { slug, expecting, cost, ways, languages, referral, ages, at } = service
  const [minimumAgeMonths, maximumAgeMonths] = ages ?? [null, null]
  const reached = service.areas.filter((area) => area !== 'koko-kaupunki')
  const id = await aService(tx, {
    ...{ slug, expecting, cost, ways, languages, referral, minimumAgeMonths, maximumAgeMonths, assured },
    organizationId: idOf(organizations, service.organization),
    name: words(service.name),
    summary: words(service.summary),
    description: words(service.description),
    firstStep: words(service.firstStep),
    fees: service.fees ? words(service.fees) : null,
    phone: madeUpPhone(index),
    everywhere: reached.length < service.areas.length,
    areaIds: reached.map((area) => idOf(areas, area)),
    partnerIds: (service.partners ?? []).map((key) => idOf(organizations, key)),
    synthetic: true,
  })
  await isAbout(tx, id, idOf(terms, `kind:${service.kind}`))
  for (const stage of stagesOf(service))
    await isAbout(tx, id, idOf(terms, `life_stage:${stage}`), placeAmong(stage, service.kind))
  for (const [rank, worry] of service.worries.entries())
    await isAbout(tx, id, idOf(terms, `worry:${worry}`), placeAmong(worry, service.kind, rank))
  if (service.hours) await openingPeriod(tx, { serviceId: id }, service.hours, { valid: anchor })
  for (const { place, hours } of at) {
    const found = places.get(place)
    if (!found) throw new Error(`${service.key} is at ${place}, which the town does not have`)
    const knownBy = found.fact.kind === service.kind
    const serviceAtLocationId = await servedAt(tx, id, found.id, { knownBy, assured })
    if (hours) await openingPeriod(tx, { serviceAtLocationId }, hours, { valid: anchor })
  }
  return id
}

/** Invented services are checked now and then, and every twentieth has been forgotten for more than half a year. */
const checkedOn = (index: number, today: Temporal.PlainDate) =>
  today.subtract({ days: index % 20 === 7 ? 185 + (index % 90) : 1 + ((index * 37) % 150) })

/** The stages it names, and those its ages touch for which the editors put its kind foremost. */
function stagesOf({ kind, stages, ages, expecting }: CatalogueService): string[] {
  const [from, to] = ages ?? [null, null]
  const touched = stageTexts.filter(({ minimumAgeMonths: begins, maximumAgeMonths: ends }) =>
    begins === null || ends === null || ages === null ? false : (from ?? 0) <= ends && (to ?? 1200) >= begins,
  )
  const fitting = [...touched.map(({ code }) => code), ...(expecting ? ['pregnancy'] : [])]
  return [...new Set([...stages, ...fitting.filter((code) => foremostKinds(code).includes(kind))])]
}

/** First what the editors put foremost; of the others what a service is foremost about comes first on that topic's page. */
function placeAmong(code: string, kind: string, rank = 0): number {
  const foremost = foremostKinds(code).indexOf(kind)
  return foremost >= 0 ? foremost : 20 + rank * 10
}

/** A number that leads nowhere: the area code 012 is not in use. */
const madeUpPhone = (index: number) => `+35812345${String(1000 + index)}`
