import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { type TestSite, testSite } from '../../../../test/harness.ts'
import { smallTown } from '../../../../test/small-town.ts'
import { writeListings } from '../index.ts'
import { say } from '../sample.ts'
import { aService, openingPeriod } from '../service-sample.ts'

let pikkula: TestSite
let helsinki: TestSite
before(async () => {
  pikkula = await testSite()
  helsinki = await testSite({ demo: true })
  await pikkula.arrange(async (tx) => {
    const { city, places } = await smallTown(tx)
    await openingPeriod(tx, { locationId: places.sun }, [{ weekdays: [1, 2], opens: '09:00', closes: '16:00' }])
    await aService(tx, {
      ...{ organizationId: city, slug: { fi: 'neuvo', sv: 'rad', en: 'advice' }, synthetic: true, ways: ['phone'] },
      name: say('=HYPERLINK("http://x";"neuvo")', 'Råd & <tips>'),
      summary: say('@kaikki; "lainattu"\nuusi rivi'),
      ...{ phone: '+358123451001', languages: ['fi', 'so'], everywhere: true },
    })
    await writeListings(tx)
  })
})
after(() => Promise.all([pikkula.close(), helsinki.close()]))

type Row = Record<string, string>
const rowsOf = (csv: string) => parse(csv, { columns: true, delimiter: ';', bom: true }) as Row[]
type Place = Record<string, unknown>
type Whole = Record<string, unknown> & { services: Place[] }
const jsonOf = async (site: TestSite, path: string) => JSON.parse((await site.visit(path)).html) as Whole
const named = (all: Place[], name: string) => all.find((one) => one.name === name) as Place

describe('the list as a file', () => {
  test('has an address in each language and kind, with its own media type and a safe name', async () => {
    for (const [path, type, name] of [
      ['/fi/palvelut.csv', 'text/csv; charset=utf-8; header=present', 'palvelut-2026-11-24.csv'],
      ['/sv/tjanster.geojson', 'application/geo+json', 'tjanster-2026-11-24.geojson'],
      ['/en/services.kml', 'application/vnd.google-earth.kml+xml; charset=utf-8', 'services-2026-11-24.kml'],
      ['/fi/palvelut.json', 'application/json; charset=utf-8', 'palvelut-2026-11-24.json'],
    ] as const) {
      const { status, headers } = await pikkula.visit(path)
      assert.equal(status, 200, path)
      assert.equal(headers.get('content-type'), type)
      assert.equal(headers.get('content-disposition'), `attachment; filename="${name}"`)
      assert.equal(headers.get('access-control-allow-origin'), '*')
      assert.match(headers.get('cache-control') ?? '', /^public/)
      assert.equal(headers.get('set-cookie'), null)
    }
    assert.equal((await pikkula.visit('/fi/palvelut.xml')).status, 404)
  })

  test('holds exactly what the list holds for the same question, by name', async () => {
    for (const query of ['', '?kind=family_clinic', '?area=satama&kind=playground', '?open=now', '?q=aurinko']) {
      const { services } = await jsonOf(pikkula, `/fi/palvelut.json${query}`)
      const { words } = await pikkula.visit(`/fi/palvelut${query}`)
      const [, total = '0'] = /(\d+) tulos/.exec(words) ?? []
      assert.equal(services.length, Number(total), query)
    }
    const { services } = await jsonOf(pikkula, '/fi/palvelut.json')
    const names = services.map(({ name }) => String(name))
    assert.deepEqual(names, names.toSorted(new Intl.Collator('fi').compare))
  })

  test('tells the facts of each, null where nobody has told, and marks what is made up', async () => {
    const { services } = await jsonOf(pikkula, '/sv/tjanster.json')
    const sun = named(services, 'Lekparken Solen')
    assert.deepEqual(
      { ...sun, summary: '', organization: '' },
      {
        ...{ id: 'leikkipuistot@aurinko', name: 'Lekparken Solen', service: 'Lekparksverksamhet', kind: 'lekpark' },
        ...{ summary: '', organization: '', place: 'Lekparken Solen', address: 'Strandgatan 4, 00100 Lillby' },
        ...{ district: 'Hamnen', latitude: 60.16, longitude: 24.95, phone: '+358931041632', website: null },
        ...{ ways: [], languages: ['fi', 'sv'], age_from_months: 0, age_to_months: 83, during_pregnancy: false },
        ...{ cost: 'free', step_free: true, status: 'active', checked_on: null },
        usual_hours: [{ days: [1, 2], opens: '09:00', closes: '16:00', every_weeks: 1 }],
        ...{ source: 'Pikkulan rekisteri', source_id: '77', licence: 'CC BY 4.0', made_up: false },
        url: 'http://perheverkosto.test/sv/platser/aurinko',
      },
    )
    assert.equal(named(services, 'Ämyrin perhetalo').latitude, null)
    assert.equal(named(services, 'Leikkipuisto Kuu').status, 'temporarily closed')
    assert.equal(named(services, 'Råd & <tips>').made_up, true)
    const { services: many } = await jsonOf(helsinki, '/fi/palvelut.json')
    assert.ok(many.length > 300 && many.some(({ made_up }) => made_up) && many.some(({ made_up }) => !made_up))
  })

  test('names its source, licence and date', async () => {
    const { services, ...about } = await jsonOf(pikkula, '/fi/palvelut.json?kind=playground')
    assert.deepEqual(about, {
      ...{ title: 'Pikkula: Palvelut perheille', language: 'fi', licence: 'CC BY 4.0' },
      attribution: 'Pikkula, Perheverkosto; Pikkulan rekisteri',
      licence_url: 'https://creativecommons.org/licenses/by/4.0/',
      ...{ generated: '2026-11-24T10:00:00Z', count: services.length, truncated: false },
      usual_hours_on_public_holidays: false,
      page: 'http://perheverkosto.test/fi/palvelut?kind=playground',
    })
    const [row] = rowsOf((await pikkula.visit('/fi/palvelut.csv?kind=playground')).html)
    assert.deepEqual(
      [row?.attribution, row?.generated_on],
      ['Pikkula, Perheverkosto; Pikkulan rekisteri', '2026-11-24'],
    )
    assert.match(
      (await pikkula.visit('/fi/palvelut.kml')).html,
      /<atom:name>Pikkula, Perheverkosto; Pikkulan rekisteri</,
    )
  })

  test('can be had for own words too, by POST, and keeps them to itself', async () => {
    const { status, html, headers } = await pikkula.send('/fi/palvelut.csv', { q: 'aurinko', near: 'Satama' })
    assert.equal(status, 200)
    assert.deepEqual(
      rowsOf(html).map(({ name }) => name),
      ['Leikkipuisto Aurinko'],
    )
    assert.equal(headers.get('cache-control'), 'no-store')
    assert.equal(headers.get('access-control-allow-origin'), null)
    assert.doesNotMatch(html.replaceAll(/Aurinko|aurinko@|@aurinko|\/aurinko/g, ''), /aurinko|near/)
    const json = JSON.parse((await pikkula.send('/fi/palvelut.json', { q: 'aurinko' })).html) as Whole
    assert.equal(json.page, 'http://perheverkosto.test/fi/palvelut')
  })

  test('that is empty is a whole file all the same', async () => {
    const query = '?kind=playground&area=metsa'
    assert.deepEqual((await jsonOf(pikkula, `/fi/palvelut.json${query}`)).services, [])
    assert.equal(JSON.parse((await pikkula.visit(`/fi/palvelut.geojson${query}`)).html).features.length, 0)
    const csv = (await pikkula.visit(`/fi/palvelut.csv${query}`)).html
    assert.match(csv, /^id;name;[^\n]*;generated_on\r\n$/)
    assert.match((await pikkula.visit(`/fi/palvelut.kml${query}`)).html, /<\/Document>/)
  })

  test('asked for too often has to wait; the list does not', async () => {
    const site = await testSite()
    for (let count = 0; count < 60; count++)
      assert.equal((await site.visit(count % 2 ? '/fi/palvelut.csv' : '/sv/tjanster.kml')).status, 200)
    assert.equal((await site.visit('/en/services.json')).status, 429)
    assert.equal((await site.send('/fi/palvelut.csv', { q: 'x' })).status, 429)
    assert.equal((await site.visit('/fi/palvelut')).status, 200)
    await site.close()
  })
})

describe('a spreadsheet', () => {
  test('gets UTF-8 with its mark, semicolons and whole lines', async () => {
    const bytes = await (await pikkula.request('/fi/palvelut.csv')).arrayBuffer()
    assert.deepEqual([...new Uint8Array(bytes).slice(0, 3)], [0xef, 0xbb, 0xbf])
    const csv = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    assert.match(csv, /^id;name;service;/)
    assert.ok(csv.endsWith('\r\n'))
    const rows = rowsOf(csv)
    assert.equal(rows.length, 5)
    const sun = rows.find(({ name }) => name === 'Leikkipuisto Aurinko')
    assert.deepEqual(
      [sun?.latitude, sun?.phone, sun?.languages, sun?.step_free, sun?.made_up, sun?.website],
      ['60.16', '09 310 41632', 'fi, sv', 'yes', 'no', ''],
    )
  })

  test('is never given a formula (D18)', async () => {
    const rows = rowsOf((await pikkula.visit('/fi/palvelut.csv')).html)
    const advice = rows.find(({ id }) => id === 'neuvo')
    assert.equal(advice?.name, `'=HYPERLINK("http://x";"neuvo")`)
    assert.equal(advice?.summary, `'@kaikki; "lainattu"\nuusi rivi`)
    for (const value of [...rows, ...rowsOf((await helsinki.visit('/fi/palvelut.csv')).html)].flatMap(Object.values))
      assert.doesNotMatch(value, /^[=+\-@\t\r]/)
  })
})

describe('a map program', () => {
  type Features = {
    type: string
    features: { geometry: { coordinates: number[] } | null; properties: Place; id: string }[]
  }

  test('gets GeoJSON by RFC 7946: longitude first, and null for what has no place', async () => {
    const { type, features } = JSON.parse((await pikkula.visit('/fi/palvelut.geojson')).html) as Features
    assert.equal(type, 'FeatureCollection')
    const at = (name: string) => features.find(({ properties }) => properties.name === name)?.geometry
    assert.deepEqual(at('Leikkipuisto Aurinko'), { type: 'Point', coordinates: [24.95, 60.16] })
    assert.equal(at('Ämyrin perhetalo'), null)
    assert.equal(new Set(features.map(({ id }) => id)).size, features.length)
  })

  test('gets KML that is whole XML whatever the names hold', async () => {
    const kml = (await pikkula.visit('/sv/tjanster.kml')).html
    assert.match(kml, /<name>Råd &amp; &lt;tips&gt; \(påhittat exempel\)<\/name>.*<description>Påhittat exempel\. /)
    assert.match(kml, /<name>Hamnens rådgivning<\/name>/)
    assert.match(kml, /<Point><coordinates>24\.95,60\.16<\/coordinates><\/Point><\/Placemark>/)
    assert.equal(kml.match(/<Placemark>/g)?.length, 5)
    assert.equal(kml.match(/<Point>/g)?.length, 3)
    assert.deepEqual(unbalanced(kml), [])
  })
})

/** Tags that are opened and not closed, or the other way round, and signs that XML does not allow. */
function unbalanced(xml: string): string[] {
  const open: string[] = []
  const wrong: string[] = [...(xml.match(/&(?!(amp|lt|gt|quot|apos);)/g) ?? [])]
  for (const [, end, name = '', alone] of xml.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (alone) continue
    if (!end) open.push(name)
    else if (open.pop() !== name) wrong.push(name)
  }
  return [...wrong, ...open]
}
