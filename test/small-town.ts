import { sql } from 'kysely'
import type { Tx } from '../src/platform/db/db.ts'
import { writeListings } from '../src/rooms/directory/index.ts'
import * as directory from '../src/rooms/directory/sample.ts'
import { aService, aTerm, isAbout, servedAt } from '../src/rooms/directory/service-sample.ts'

const { say } = directory
const aurinko = { lat: 60.16, lon: 24.95 }
const kuu = { lat: 60.25, lon: 24.95 }

/**
 * Pikkula, a made-up town of three districts: small enough to know by heart, with one of each thing a page may have to say.
 * Satama in the south has a playground, a clinic without a phone and a house nobody can find on the map; Kukkula in the
 * north has a playground that is closed, and nothing else; Metsä beyond it has nothing at all.
 */
export async function smallTown(tx: Tx) {
  await sql`insert into platform.municipality (name, network, hue, chroma)
    values (${JSON.stringify(say('Pikkula', 'Lillby'))}, ${JSON.stringify(say('Perheverkosto'))}, 181, 0.075)`.execute(
    tx,
  )
  const city = await directory.anOrganization(tx, { slug: 'pikkula', name: say('Pikkulan kaupunki', 'Lillby stad') })
  const areas = await someAreas(tx)
  const services = await someServices(tx, city)
  const places = await somePlaces(tx, city, areas, services)
  await someKinds(tx, services)
  for (const name of placeNames) await directory.aPlaceName(tx, name)
  for (const kind of ['playground', 'family_house', 'family_clinic'] as const) await directory.covers(tx, kind, true)
  await directory.theBaseMap(tx, {
    svg: '<svg xmlns="http://www.w3.org/2000/svg"><symbol id="map" viewBox="0 0 1000 2000"><path d="M0 0H9"/></symbol></svg>',
    ...{ west: 24.9, north: 60.3, kx: 10_000, ky: 20_000, width: 1000, height: 4000, attribution: 'Pikkula' },
  })
  await writeListings(tx)
  return { city, areas, services, places }
}

const placeNames = [
  { name: say('Satama', 'Hamnen'), kind: 'area', ...aurinko },
  { name: say('Kukkula'), kind: 'area', ...kuu },
  { name: say('Kukkulan kirkko'), kind: 'place_name', lat: 60.252, lon: 24.97 },
  { name: say('Rantakatu', 'Strandgatan'), kind: 'street', lat: 60.163, lon: 24.953 },
  { name: say('Rantakatu 4', 'Strandgatan 4'), kind: 'address', lat: 60.161, lon: 24.951 },
  { name: say('Rantakatu 12', 'Strandgatan 12'), kind: 'address', lat: 60.165, lon: 24.955 },
] as const

async function someAreas(tx: Tx) {
  const etela = await directory.anArea(tx, {
    code: 'S',
    slug: 'etela',
    kind: 'city_area',
    name: say('Etelä', 'Södra'),
    ...aurinko,
  })
  const pohjoinen = await directory.anArea(tx, {
    code: 'N',
    slug: 'pohjoinen',
    kind: 'city_area',
    name: say('Pohjoinen'),
    ...kuu,
  })
  const satama = await directory.anArea(tx, {
    code: '1',
    slug: 'satama',
    kind: 'district',
    name: say('Satama', 'Hamnen', 'Harbour'),
    ...aurinko,
  })
  const kukkula = await directory.anArea(tx, {
    code: '2',
    slug: 'kukkula',
    kind: 'district',
    name: say('Kukkula'),
    ...kuu,
  })
  const metsa = await directory.anArea(tx, {
    ...{ code: '3', slug: 'metsa', kind: 'district', name: say('Metsä'), lat: 60.26, lon: 24.95 },
  })
  await directory.contains(tx, etela, satama)
  await directory.contains(tx, pohjoinen, kukkula)
  await directory.contains(tx, pohjoinen, metsa)
  const figure = { name: 'children_0_6', year: 2015, basis: 'observed', source: 'Pikkulan tilastot' } as const
  await directory.aFigure(tx, satama, { ...figure, value: 1234 })
  await directory.aFigure(tx, kukkula, { ...figure, basis: 'forecast', year: 2016, value: 56 })
  return { etela, pohjoinen, satama, kukkula }
}

async function someServices(tx: Tx, organizationId: string) {
  const playground = await aService(tx, {
    ...{
      organizationId,
      slug: { fi: 'leikkipuistot', sv: 'lekparker', en: 'playgrounds' },
      cost: 'free',
      minimumAgeMonths: 0,
      maximumAgeMonths: 83,
    },
    name: say('Leikkipuistotoiminta', 'Lekparksverksamhet', 'Playground activities'),
    summary: say('Leikkiä ja seuraa perheille.', 'Lek och sällskap för familjer.', 'Play and company for families.'),
    steps: [{ title: say('Tule paikalle'), text: say('Ovi on auki.') }],
    questions: [{ question: say('Pitääkö ilmoittautua?'), answer: say('Ei tarvitse.') }],
  })
  const clinic = await aService(tx, {
    ...{ organizationId, slug: { fi: 'neuvola', sv: 'radgivning', en: 'clinic' }, expecting: true },
    name: say('Neuvola', 'Rådgivning'),
    summary: say('Vauvan ja vanhemman terveys.'),
    firstStep: say('Soita ja varaa aika.'),
  })
  return { playground, clinic }
}

/** What kind of service each of them is, and to which function of the network the kinds belong. */
async function someKinds(tx: Tx, { playground, clinic }: Awaited<ReturnType<typeof someServices>>) {
  const functions = [
    [
      'meeting',
      say('Kohtaaminen', 'Möten', 'Meeting others'),
      'playground',
      say('Leikkipuisto', 'Lekpark'),
      playground,
    ],
    ['health', say('Terveys', 'Hälsa', 'Health'), 'family_clinic', say('Neuvola', 'Rådgivning'), clinic],
  ] as const
  for (const [position, [code, name, kind, kindName, service]] of functions.entries()) {
    const parentId = await aTerm(tx, { taxonomy: 'function', code, slug: { fi: code }, name, position })
    const term = { taxonomy: 'kind', code: kind, parentId, slug: { fi: kind }, name: kindName, position } as const
    await isAbout(tx, service, await aTerm(tx, term))
  }
}

type Ids = Record<string, string>

async function somePlaces(tx: Tx, organizationId: string, areas: Ids, services: Ids) {
  const [inSatama, inKukkula] = [
    [areas.satama ?? '', areas.etela ?? ''],
    [areas.kukkula ?? '', areas.pohjoinen ?? ''],
  ]
  const sun = await directory.aPlace(tx, {
    ...{ organizationId, slug: 'aurinko', kind: 'playground', ...aurinko, areaIds: inSatama, phone: '+358931041632' },
    name: say('Leikkipuisto Aurinko', 'Lekparken Solen'),
    ...{ street: say('Rantakatu 4', 'Strandgatan 4'), postalCode: '00100', city: say('Pikkula', 'Lillby') },
    ...{ stepFree: true, features: ['own_food_warming'], languages: [{ tag: 'fi' }, { tag: 'sv' }] },
  })
  const moon = await directory.aPlace(tx, {
    ...{ organizationId, slug: 'kuu', kind: 'playground', ...kuu, areaIds: inKukkula, status: 'temporarily closed' },
    name: say('Leikkipuisto Kuu'),
    ...{ street: say('Kirkkotie 1'), alert: say('Talo on remontissa.', 'Huset renoveras.') },
  })
  const clinic = await directory.aPlace(tx, {
    ...{ organizationId, slug: 'sataman-neuvola', kind: 'family_clinic', lat: 60.162, lon: 24.952, areaIds: inSatama },
    name: say('Sataman neuvola', 'Hamnens rådgivning'),
    street: say('Rantakatu 12'),
  })
  const house = await directory.aPlace(tx, {
    organizationId,
    slug: 'perhetalo',
    kind: 'family_house',
    name: say('Ämyrin perhetalo'),
  })
  const known = { cost: 'free', minimumAgeMonths: 0, maximumAgeMonths: 83 } as const
  await servedAt(tx, services.playground ?? '', sun, known)
  for (const place of [moon, house]) await servedAt(tx, services.playground ?? '', place)
  await servedAt(tx, services.clinic ?? '', clinic)
  await directory.insteadOf(tx, moon, sun)
  await directory.cameFrom(tx, sun, {
    source: 'Pikkulan rekisteri',
    sourceKey: '77',
    licence: 'CC BY 4.0',
    retrievedOn: '2026-11-01',
    modifiedOn: '2024-08-21',
  })
  return { sun, moon, clinic, house }
}
