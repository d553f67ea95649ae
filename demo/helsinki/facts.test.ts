import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import {
  mapFrame,
  type Point,
  type Ring,
  readAreas,
  readBaseMap,
  readContainments,
  readOutlines,
  readPlaceNames,
  readPlaces,
} from '../facts.ts'

const places = readPlaces('helsinki')
const areas = readAreas('helsinki')
const outlines = readOutlines('helsinki')
const areaByCode = new Map(areas.map((area) => [area.code, area]))
const ofKind = <T extends { kind: string }>(all: T[], kind: string): T[] => all.filter((one) => one.kind === kind)

test('the town has its 127 places and none of the register rows that are no family places', () => {
  const count = (kind: string) => ofKind(places, kind).length
  assert.equal(count('playground') + count('family_house'), 67)
  assert.equal(count('family_house'), 4)
  assert.equal(count('family_clinic'), 16)
  assert.equal(count('health_station'), 16)
  assert.equal(count('daycare'), 28)
  const decoys = /hammas|kouluterveyden|skolhälso|kotihoito|nuorisotalo|seniori|fysioterapia|parisuhde|avoin /i
  assert.deepEqual(
    places.filter((place) => decoys.test(place.name_fi)),
    [],
  )
})

test('the town has 4 city areas, 8 major districts, 34 districts and 148 sub-districts', () => {
  const counts = ['city_area', 'major_district', 'district', 'sub_district', 'pilot_area'].map(
    (kind) => ofKind(areas, kind).length,
  )
  assert.deepEqual(counts, [4, 8, 34, 148, 5])
})

test('ids, codes and slugs are unique, and slugs fit in a URL', () => {
  for (const keys of [
    places.map((place) => place.source_id),
    places.map((place) => place.slug),
    areas.map((area) => area.code),
    areas.map((area) => area.slug),
  ]) {
    assert.equal(new Set(keys).size, keys.length)
  }
  for (const { slug } of [...places, ...areas]) assert.match(slug, /^[a-z0-9]+(-[a-z0-9]+)*$/)
})

test('every place has a clean address, a telephone number in E.164 and a Finnish, a Swedish and an English name', () => {
  for (const place of places) {
    for (const name of [place.name_fi, place.name_sv, place.name_en]) assert.ok(name, place.source_id)
    assert.match(place.street_fi, /^\p{L}[\p{L} .-]* \d[\w -]*$/u)
    assert.match(place.postal_code, /^00\d{3}$/)
    if (place.phone !== null) assert.match(place.phone, /^\+358[1-9]\d{5,9}$/)
    if (place.website !== null) assert.match(place.website, /^https:\/\/www\.hel\.fi\//)
    for (const cell of Object.values(place)) if (typeof cell === 'string') assert.equal(cell, cell.trim())
  }
})

test('a playground carries the Swedish name of the register, a translated name waits for a check', () => {
  for (const place of places) {
    const official = ['playground', 'family_house'].includes(place.kind) || place.name_fi.startsWith('Daghemmet ')
    assert.equal(place.name_sv_state, official ? 'checked' : 'draft', place.name_fi)
  }
})

test('what the sources do not say is empty', () => {
  for (const place of places.filter((one) => !['playground', 'family_house'].includes(one.kind))) {
    const { cost, languages, audience, own_food_warming, operation } = place
    const told = { cost, languages, audience, own_food_warming, operation }
    assert.deepEqual(told, { cost: null, languages: [], audience: [], own_food_warming: null, operation: null })
  }
})

test('a closed playground makes no promises and names places that exist instead', () => {
  const closed = places.filter((place) => place.operation === 'closed' || place.operation === 'ended')
  assert.deepEqual(closed.map((place) => place.source_id).sort(), ['139', '242', '366', '72'])
  const ids = new Set(places.map((place) => place.source_id))
  for (const place of closed) {
    assert.equal(place.cost, null)
    assert.ok(place.alternatives.length > 0)
    for (const id of place.alternatives) assert.ok(ids.has(id), id)
  }
})

test('every place lies inside the outlines of its district and sub-district, and on the map', () => {
  const { bounds } = mapFrame('helsinki')
  for (const { name_fi, lat, lon, district, sub_district } of places) {
    assert.equal(sub_district.slice(0, 3), district)
    for (const code of [district, sub_district]) assert.ok(within([lon, lat], outlines.get(code)), `${name_fi} ${code}`)
    assert.ok(lon > bounds.west && lon < bounds.east && lat > bounds.south && lat < bounds.north, name_fi)
  }
})

test('every district and sub-district has an outline that closes and holds its label point', () => {
  assert.equal(outlines.size, 34 + 148)
  for (const [code, rings] of outlines) {
    const area = areaByCode.get(code)
    assert.ok(area, code)
    for (const ring of rings) {
      assert.ok(ring.length >= 4)
      assert.deepEqual(ring[0], ring.at(-1))
    }
    assert.ok(within([area.lon, area.lat], rings), area.name_fi)
  }
})

test('neighbours share their borders: a border step is walked once each way, by at most two sub-districts', () => {
  const walked = new Map<string, number>()
  for (const [code, rings] of outlines) {
    if (code.length !== 6) continue
    for (const step of rings.flatMap(steps)) walked.set(step, (walked.get(step) ?? 0) + 1)
  }
  assert.deepEqual(
    [...walked.values()].filter((times) => times > 1),
    [],
  )
  const shared = [...walked.keys()].filter((step) => walked.has(step.split(' ').toReversed().join(' '))).length
  assert.ok(shared / walked.size > 0.7, `${shared} of ${walked.size}`)
})

test('containment joins known areas, and every district and sub-district has one administrative parent', () => {
  const parents = new Map<string, number>()
  for (const { parent, child, kind } of readContainments('helsinki')) {
    assert.ok(areaByCode.has(parent) && areaByCode.has(child), `${parent} ${child}`)
    if (kind === 'administrative') parents.set(child, (parents.get(child) ?? 0) + 1)
  }
  for (const { code, kind } of areas.filter((area) => /district$/.test(area.kind) && area.kind !== 'major_district')) {
    assert.equal(parents.get(code), 1, `${kind} ${code}`)
  }
})

test('the coaching pilot of Pihlajamäki–Viikki and the e-service pilot of Pihlajamäki overlap', () => {
  const children = (code: string) =>
    readContainments('helsinki')
      .filter((one) => one.parent === code)
      .map((one) => one.child)
  const wide = children('pilot-coaching-pihlajamaki-viikki')
  assert.deepEqual(
    children('pilot-e-service-pihlajamaki').filter((code) => wide.includes(code)),
    ['501383'],
  )
})

test('every figure says its year and whether it was counted or forecast', () => {
  for (const area of areas) {
    assert.equal(area.children_0_6 === null, area.children_0_6_year === null, area.name_fi)
    assert.equal(area.children_0_6 === null, area.children_0_6_source === null, area.name_fi)
  }
  for (const area of ofKind(areas, 'district')) assert.equal(area.children_0_6_source, 'observed')
  for (const area of ofKind(areas, 'sub_district')) assert.notEqual(area.children_0_6_source, 'observed')
  const sum = (kind: string) => ofKind(areas, kind).reduce((all, area) => all + (area.children_0_6 ?? 0), 0)
  assert.equal(sum('city_area'), sum('district'))
  assert.equal(sum('major_district'), sum('district'))
})

test('a street, a suburb and a postal code are found by name, all of them near Helsinki', () => {
  const names = readPlaceNames('helsinki')
  for (const wanted of ['Malmi', 'Malm', 'Hillerikuja', 'Illergränd', '00800', 'Suomenlinna']) {
    assert.ok(
      names.some(({ name }) => name === wanted),
      wanted,
    )
  }
  for (const { name, lat, lon } of names) {
    assert.ok(lat > 59.9 && lat < 60.4 && lon > 24.6 && lon < 25.4, name)
  }
})

test('the map takes its colours from the theme, names its sources and stays light', () => {
  const svg = readBaseMap('helsinki')
  for (const id of ['map', 'map-districts', 'map-sub-districts']) assert.ok(svg.includes(`<symbol id="${id}"`), id)
  assert.doesNotMatch(svg, /#[0-9a-f]{3,8}\b|rgb|style=|<script/i)
  assert.ok(brotliCompressSync(svg).length <= 25_000)
  assert.match(mapFrame('helsinki').attribution, /National Land Survey.*GSHHG.*City of Helsinki/)
})

test('outlines of the town fit in 150 kB, and no file holds an e-mail address', () => {
  const folder = new URL('.', import.meta.url)
  for (const name of readdirSync(folder).filter((one) => /\.(csv|json|svg)$/.test(one))) {
    const body = readFileSync(new URL(name, folder), 'utf8')
    assert.doesNotMatch(body, /\w@\w/, name)
    if (name === 'outlines.json') assert.ok(body.length <= 150_000)
  }
})

const raw = process.env.PV_SHARED_DATA
const skip = raw && existsSync(raw) ? false : 'set PV_SHARED_DATA to the folder of raw open data to compare with it'

test('the tables say what the raw files say', { skip }, () => {
  const read = (path: string) =>
    parse(readFileSync(join(raw ?? '', path)), { columns: true, bom: true }) as Record<string, string>[]
  const byId = new Map(places.map((place) => [place.source_id, place]))
  for (const row of read('helsinki/helsinki_supervised_playgrounds.csv')) {
    const place = byId.get(row.PKS_ID ?? '')
    assert.ok(place, `${row.Name_fi}`)
    assert.equal(`${place.street_fi}, ${place.postal_code} Helsinki`, row.Address_fi)
    assert.deepEqual([place.lat, place.lon], [Number(row.Latitude), Number(row.Longitude)])
    assert.equal(place.phone, row.Phone?.replaceAll(' ', ''))
  }
  for (const row of read('helsinki/helsinki_service_points_excerpt.csv')) {
    const place = byId.get(row.id ?? '')
    if (place) assert.deepEqual([place.lat, place.lon], [Number(row.latitude), Number(row.longitude)])
  }
  for (const row of read('areas/helsinki_peruspiiri_key_figures_2015.csv')) {
    assert.equal(areaByCode.get(row.code ?? '')?.children_0_6, Number(row.age_0_6), `${row.name}`)
  }
  for (const row of read('areas/helsinki_osa_alue_0_6_forecast_2016.csv')) {
    const code = row.area_code?.slice(4) ?? ''
    const told = row.age_0_6_forecast === '…' ? null : Number(row.age_0_6_forecast)
    if (row.name_fi) assert.equal(areaByCode.get(code)?.children_0_6, told, row.name_fi)
  }
})

/** Even-odd rule over all rings. */
function within([x, y]: Point, rings: Ring[] = []): boolean {
  let odd = false
  for (const ring of rings) {
    ring.forEach(([x2, y2], i) => {
      const [x1, y1] = ring[i - 1] ?? [x2, y2]
      if (y1 > y !== y2 > y && x < x1 + ((x2 - x1) * (y - y1)) / (y2 - y1)) odd = !odd
    })
  }
  return odd
}

const steps = (ring: Ring): string[] => ring.slice(1).map((point, i) => `${ring[i]?.join()} ${point.join()}`)
