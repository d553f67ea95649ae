import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { mapFrame, readAreas, readBaseMap, readPlaceNames, readSyntheticPlaces } from '../facts.ts'

type Row = Record<string, string>

const areas = readAreas('rovaniemi')
const villages = areas.filter(({ kind }) => kind === 'village')
const names = readPlaceNames('rovaniemi')
const places = readSyntheticPlaces('rovaniemi')
const areaBySlug = new Map(areas.map((area) => [area.slug, area]))

test('the town has its centre and 82 villages', () => {
  assert.equal(villages.length, 82)
  assert.deepEqual(
    areas.filter((area) => area.kind !== 'village').map(({ code, kind, slug }) => ({ code, kind, slug })),
    [{ code: 'R-keskusta', kind: 'district', slug: 'keskusta' }],
  )
})

test('codes and slugs are unique, and a slug is the name without dots and accents', () => {
  for (const keys of [areas.map(({ code }) => code), areas.map(({ slug }) => slug), places.map(({ slug }) => slug)]) {
    assert.equal(new Set(keys).size, keys.length)
  }
  for (const { code, slug, name_fi } of areas) {
    assert.equal(slug, plain(name_fi))
    assert.equal(code, `R-${slug}`)
  }
  for (const { slug } of places) assert.match(slug, /^[a-z0-9]+(-[a-z0-9]+)*$/)
})

test('a village keeps its Finnish name in Swedish', () => {
  for (const { name_fi, name_sv, name_sv_state } of villages) {
    assert.deepEqual([name_sv, name_sv_state], [name_fi, 'checked'])
  }
})

test('what the sources do not say is empty: nobody has told how many live here', () => {
  for (const { children_0_6, population, official_code, district } of areas) {
    const told = { children_0_6, population, official_code, district }
    assert.deepEqual(told, { children_0_6: null, population: null, official_code: null, district: null })
  }
})

test('the town has 25 invented places: 11 in the centre and a house in 14 villages', () => {
  const count = (kind: string) => places.filter((place) => place.kind === kind).length
  const centre = ['family_centre', 'health_station', 'meeting_place', 'association_house']
  for (const kind of [...centre, 'parish_house', 'counselling_centre', 'service_office']) assert.equal(count(kind), 1)
  assert.equal(count('family_clinic'), 2)
  assert.equal(count('daycare'), 2)
  assert.equal(count('village_house'), 14)
  assert.equal(places.length, 25)
})

test('every invented place has a name in three languages and an address, and no two share a spot', () => {
  for (const { slug, name_fi, name_sv, name_en, street_fi, organization } of places) {
    for (const cell of [name_fi, name_sv, name_en, organization]) assert.ok(cell, slug)
    assert.match(street_fi, /^\p{L}+ \d+$/u)
  }
  const spots = places.map(({ lat, lon }) => `${lat} ${lon}`)
  assert.equal(new Set(spots).size, spots.length)
})

test('what is told of access is told in known words, and of about a third nothing is told', () => {
  const known: string[] = ['step_free_toilet', 'lift', 'induction_loop', 'prams_indoors', 'good_lighting']
  for (const { slug, step_free, accessibility, languages } of places) {
    for (const one of accessibility) assert.ok(known.includes(one), `${slug} ${one}`)
    if (accessibility.includes('step_free_toilet')) assert.equal(step_free, true, slug)
    for (const tag of languages) assert.match(tag, /^[a-z]{2,3}$/)
  }
  const silent = places.filter(({ accessibility }) => accessibility.length === 0).length
  assert.ok(silent >= 7 && silent <= 10, `${silent}`)
})

test('a village house stands at its village, everything else within walking distance of the centre', () => {
  for (const { slug, kind, area, lat, lon } of places) {
    const own = areaBySlug.get(area)
    assert.ok(own, slug)
    const metres = distance(own, { lat, lon })
    if (kind === 'village_house') assert.ok(slug === `kylatalo-${own.slug}` && metres < 600, `${slug} ${metres}`)
    else assert.ok(own.slug === 'keskusta' && metres < 1_500, `${slug} ${metres}`)
  }
})

test('the town, a village, a lake and a river are found by name, every village under its own area', () => {
  for (const wanted of ['Rovaniemi', 'Keskusta', 'Centrum', 'Sinettä', 'Norvajärvi', 'Ounasjoki']) {
    assert.ok(
      names.some(({ name }) => name === wanted),
      wanted,
    )
  }
  const settlements = names.filter(({ kind }) => kind === 'settlement')
  assert.deepEqual(
    settlements.map(({ name, lat, lon, area }) => [name, lat, lon, area]),
    villages.map(({ name_fi, lat, lon, code }) => [name_fi, lat, lon, code]),
  )
})

test('the frame of the map holds every area, name and place, and its scale is true in the north', () => {
  const { bounds, kx, ky, cosLat, width, height } = mapFrame('rovaniemi')
  for (const { lat, lon } of [...areas, ...names, ...places]) {
    assert.ok(lon > bounds.west && lon < bounds.east && lat > bounds.south && lat < bounds.north, `${lat} ${lon}`)
  }
  assert.ok(Math.abs((bounds.east - bounds.west) * kx - width) < 1)
  assert.ok(Math.abs((bounds.north - bounds.south) * ky - height) < 1)
  assert.ok(Math.abs(kx / ky - cosLat) < 1e-5)
  assert.ok(Math.abs(cosLat - Math.cos((66.7 * Math.PI) / 180)) < 1e-5)
})

test('every area has room for its name at some width of the map', () => {
  const { labels } = mapFrame('rovaniemi')
  assert.deepEqual(Object.keys(labels).sort(), areas.map(({ code }) => code).sort())
  assert.equal(labels['R-keskusta'], 360)
})

test('the map takes its colours from the theme, names its sources and stays light', () => {
  const svg = readBaseMap('rovaniemi')
  const { width, height, attribution } = mapFrame('rovaniemi')
  for (const id of ['map', 'map-districts', 'map-sub-districts']) {
    assert.ok(svg.includes(`<symbol id="${id}" viewBox="0 0 ${width} ${height}"`), id)
  }
  assert.doesNotMatch(svg, /#[0-9a-f]{3,8}\b|rgb|style=|<script/i)
  assert.ok(brotliCompressSync(svg).length <= 25_000)
  assert.match(attribution, /National Land Survey.*Statistics Finland/)
})

const raw = process.env.PV_SHARED_DATA
const skip = raw && existsSync(raw) ? false : 'set PV_SHARED_DATA to the folder of raw open data to compare with it'

test('villages, waters and the town lie where the raw file says', { skip }, () => {
  const path = join(raw ?? '', 'rovaniemi/mml_place_names_rovaniemi.csv')
  const told = parse(readFileSync(path), { columns: true, bom: true }) as Row[]
  const ofTypes = (...types: string[]) => told.filter(({ type }) => types.includes(type ?? ''))
  const spot = ({ name, lat, lon }: { name?: string; lat?: string | number; lon?: string | number }) =>
    `${name?.toLowerCase()} ${Number(lat)} ${Number(lon)}`
  const same = (ours: string[], theirs: Row[]) => assert.deepEqual(ours.sort(), theirs.map(spot).sort())
  same(
    villages.map(({ name_fi: name, lat, lon }) => spot({ name, lat, lon })),
    ofTypes('560'),
  )
  same(names.filter(({ source }) => source === 'nls').map(spot), ofTypes('410', '420', '540', '560'))
})

const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll(' ', '-')

/** Metres, exact enough within a town. */
function distance(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const [north, east] = [(a.lat - b.lat) * 111_195, (a.lon - b.lon) * 111_195 * Math.cos((a.lat * Math.PI) / 180)]
  return Math.round(Math.hypot(north, east))
}
