import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Lang, langs } from '../src/platform/languages.ts'
import { type CatalogueService, readCatalogue, readOrganizations } from './catalogue.ts'
import { readAreas, readPlaces, readSyntheticPlaces, type TownName } from './facts.ts'
import { serviceTexts } from './texts/services.ts'

// What the two towns are made of. Whoever adds a service to a town sees here what it has to be.

const towns = ['helsinki', 'rovaniemi'] as const
const catalogue = Object.fromEntries(towns.map((town) => [town, readCatalogue(town)])) as Record<
  TownName,
  CatalogueService[]
>
const each = (check: (town: TownName, services: CatalogueService[]) => void) => () => {
  for (const town of towns) check(town, catalogue[town])
}
const textsOf = (service: CatalogueService, lang: Lang) =>
  [service.name, service.summary, service.description, service.firstStep, service.fees].flatMap(
    (text) => (text as Partial<Record<Lang, string>> | undefined)?.[lang] ?? [],
  )
const unique = (values: string[], what: string) => {
  const twice = values.filter((value, index) => values.indexOf(value) !== index)
  assert.deepEqual(twice, [], what)
}

describe('the towns are large enough to look lost in', () => {
  test('Helsinki has 250 services of 60 kinds at 150 places', () => {
    const places = readPlaces('helsinki').length + readSyntheticPlaces('helsinki').length
    const kinds = new Set([...catalogue.helsinki.map(({ kind }) => kind), ...serviceTexts.map(({ key }) => key)])
    assert.ok(catalogue.helsinki.length >= 250 && kinds.size >= 60 && places >= 150, `${kinds.size} ${places}`)
  })

  test('Rovaniemi has 80 services, and somebody visits every village house', () => {
    assert.ok(catalogue.rovaniemi.length >= 80)
    const houses = readSyntheticPlaces('rovaniemi').filter(({ kind }) => kind === 'village_house')
    assert.equal(houses.length, 14)
    for (const { slug } of houses) {
      const visits = catalogue.rovaniemi.flatMap(({ at }) => at.filter(({ place, hours }) => place === slug && hours))
      const skipping = visits.filter(({ hours }) => hours?.some(({ everyWeeks }) => everyWeeks))
      assert.ok(visits.length >= 3 && skipping.length >= 1, slug)
    }
  })
})

describe('every invented service', () => {
  test(
    'has a key and addresses of its own',
    each((town, services) => {
      unique(
        services.map(({ key }) => key),
        town,
      )
      const real = town === 'helsinki' ? serviceTexts : []
      for (const lang of langs)
        unique(
          [...services, ...real].map(({ slug }) => slug[lang]),
          `${town} ${lang}`,
        )
    }),
  )

  test(
    'is given at invented places only, by organizations and in areas that the town has',
    each((town, services) => {
      const places = new Set(readSyntheticPlaces(town).map(({ slug }) => slug))
      const organizations = new Set(readOrganizations(town).map(({ key }) => key))
      const areas = new Set(['koko-kaupunki', ...readAreas(town).map(({ slug }) => slug)])
      const real = new Set(readPlaces(town).map(({ slug }) => slug))
      for (const { key, at, organization, partners = [], areas: reached } of services) {
        for (const { place } of at) assert.ok(places.has(place) && !real.has(place), `${key}: ${place}`)
        for (const one of [organization, ...partners]) assert.ok(organizations.has(one), `${key}: ${one}`)
        assert.ok(!partners.includes(organization), key)
        for (const area of reached) assert.ok(areas.has(area), `${key}: ${area}`)
      }
    }),
  )

  test(
    'is somewhere or reaches somebody',
    each((_, services) => {
      for (const { key, at, areas, ways } of services) {
        assert.ok(at.length > 0 || areas.length > 0, key)
        if (at.length === 0)
          assert.ok(
            ways.some((way) => way === 'phone' || way === 'remote' || way === 'home'),
            key,
          )
      }
    }),
  )

  test(
    'keeps hours in their order, and tells of some none, since real ones do not always',
    each((_, services) => {
      const given = services.flatMap(({ at }) => at)
      for (const { hours = [] } of given)
        for (const { weekdays, opens, closes } of hours) {
          assert.deepEqual(weekdays, [...new Set(weekdays)].toSorted())
          assert.ok(opens < closes || closes === '00:00', `${opens}–${closes}`)
        }
      const silent = given.filter(({ hours }) => !hours).length / given.length
      assert.ok(silent > 0.05 && silent < 0.4, String(silent))
    }),
  )

  test(
    'some of them are given by several together',
    each((town, services) => {
      assert.ok(services.filter(({ partners }) => partners).length >= 5, town)
    }),
  )
})

describe('the words', () => {
  test(
    'are there in Finnish always, and at least four of five times in Swedish and English',
    each((town, services) => {
      for (const lang of ['sv', 'en'] as const) {
        const whole = services.filter((one) => textsOf(one, lang).length === textsOf(one, 'fi').length)
        const none = services.filter((one) => textsOf(one, lang).length === 0)
        assert.equal(whole.length + none.length, services.length, `${town}: half a translation in ${lang}`)
        assert.ok(whole.length >= services.length * 0.8, `${town} ${lang} ${whole.length}`)
      }
    }),
  )

  test(
    'hold no number to call, no address of mail or web: the program gives made-up contacts',
    each((_, services) => {
      for (const service of services)
        for (const said of langs.flatMap((lang) => textsOf(service, lang))) {
          assert.doesNotMatch(
            said,
            /\d{3,}[ -]?\d{3,}|\b112\b|@|https?:|www\.|\.(fi|com|org)\b/,
            `${service.key}: ${said}`,
          )
        }
    }),
  )

  test(
    'are short: a name fits a title, a summary a card, a sentence a tired eye',
    each((town, services) => {
      for (const lang of langs) {
        const all = services.flatMap((service) => textsOf(service, lang))
        const counts = all.flatMap(sentenceLengths)
        const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
        assert.ok(mean <= 12 && Math.max(...counts) <= 22, `${town} ${lang} ${mean} ${Math.max(...counts)}`)
      }
      for (const { key, name, summary } of services) {
        for (const one of Object.values(name)) assert.ok(one.length <= 60, `${key}: ${one}`)
        for (const one of Object.values(summary)) assert.ok(one.length <= 160, `${key}: ${one}`)
      }
    }),
  )

  test(
    'are each their own: no two descriptions look alike',
    each((town, services) => {
      const real = town === 'helsinki' ? serviceTexts : []
      for (const lang of langs) {
        const all = [...services, ...real].flatMap(({ key, description }) => {
          const text = (description as Partial<Record<Lang, string>>)[lang]
          return text ? [{ key, grams: trigrams(text) }] : []
        })
        for (const [index, one] of all.entries())
          for (const other of all.slice(0, index)) {
            const alike = similarity(one.grams, other.grams)
            assert.ok(alike < 0.6, `${town} ${lang} ${one.key} ${other.key} ${alike.toFixed(2)}`)
          }
      }
    }),
  )

  test('a family coaching that looks like another is found out', () => {
    const [one, other] = ['Vauva-aamu tiistaisin Malmilla puurolla', 'Vauva-aamu torstaisin Malmilla puurolla'].map(
      trigrams,
    )
    assert.ok(one && other && similarity(one, other) >= 0.6)
  })
})

const sentenceLengths = (said: string) =>
  said
    .split(/[.!?:]\s+|[.!?]$|\n+/)
    .map((one) => one.match(/[\p{L}\d]\S*/gu)?.length ?? 0)
    .filter((count) => count > 0)

/** As pg_trgm: words padded with two spaces before and one after, in pieces of three. */
function trigrams(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
  return new Set(
    words.flatMap((word) => Array.from({ length: word.length + 1 }, (_, at) => `  ${word} `.slice(at, at + 3))),
  )
}

function similarity(one: Set<string>, other: Set<string>): number {
  const shared = one.intersection(other).size
  return shared / (one.size + other.size - shared)
}
