import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Accessibility, Kind } from '../src/rooms/directory/sample.ts'

/** A folder of facts. */
export type TownName = 'helsinki' | 'rovaniemi'

/** The 67 playgrounds and family houses, 16 neuvolas, 16 health stations and 28 day-care units of `places.csv`. */
export const readPlaces = (town: TownName): PlaceFact[] => readTable(town, 'places.csv', PLACE_SHAPE) as PlaceFact[]

/** City areas, major districts, districts, sub-districts and pilot areas of `areas.csv`. */
export const readAreas = (town: TownName): AreaFact[] => readTable(town, 'areas.csv', AREA_SHAPE) as AreaFact[]

/** Which area directly holds which (D9): a child may have several parents. */
export const readContainments = (town: TownName): Containment[] =>
  readTable(town, 'area-containment.csv', {}) as Containment[]

/** Names, streets and postal codes whose position we can tell without asking anybody. */
export const readPlaceNames = (town: TownName): PlaceNameFact[] =>
  readTable(town, 'place-names.csv', NAME_SHAPE) as PlaceNameFact[]

/** Invented places of the town, where invented services are given. */
export const readSyntheticPlaces = (town: TownName): SyntheticPlace[] =>
  readTable(town, 'synthetic-places.csv', SYNTHETIC_SHAPE) as SyntheticPlace[]

/** Of which kinds the sources list every place, and of which only some. */
export const readCoverage = (town: TownName): Coverage[] =>
  readTable(town, 'coverage.csv', COVERAGE_SHAPE) as Coverage[]

/** Simplified outlines by area code: districts and sub-districts. Drawn on the map, never used to decide where a place lies. */
export function readOutlines(town: TownName): Map<string, Ring[]> {
  if (!existsSync(file(town, 'outlines.json'))) return new Map()
  const { scale, arcs, areas } = readJson(town, 'outlines.json') as OutlineFile
  const lines = arcs.map((arc) => toLine(arc, scale))
  return new Map(Object.entries(areas).map(([code, rings]) => [code, rings.map((ring) => joined(ring, lines))]))
}

/** The frame of `basemap.svg`: x = (lon − west) · kx, y = (north − lat) · ky, in units of the drawing. */
export const mapFrame = (town: TownName): MapFrame => readJson(town, 'map.json') as MapFrame

/** The base map: an SVG file with the symbols `map`, `map-districts` and `map-sub-districts`. */
export const readBaseMap = (town: TownName): string => readFileSync(file(town, 'basemap.svg'), 'utf8')

export type PlaceKind = 'playground' | 'family_house' | 'family_clinic' | 'health_station' | 'daycare'

/** Empty in the file is null here: the source does not say. */
export type PlaceFact = {
  source_id: string
  kind: PlaceKind
  slug: string
  name_fi: string
  name_sv: string
  name_sv_state: TextState
  name_en: string
  /** The name in the register when ours is shorter or plainer. */
  register_name_fi: string | null
  located_in: string | null
  street_fi: string
  street_sv: string | null
  address_detail_fi: string | null
  postal_code: string
  city_fi: string
  city_sv: string
  lat: number
  lon: number
  /** Area codes, found with the city's own unsimplified borders. */
  district: string
  sub_district: string
  /** E.164 */
  phone: string | null
  website: string | null
  cost: 'free' | null
  languages: string[]
  /** Weekday and half: `mon-am`. */
  bilingual_times: string[]
  audience: Audience[]
  own_food_warming: boolean | null
  summer_lunch: boolean | null
  after_school: boolean | null
  premises_for_hire: boolean | null
  theme: string | null
  /** null: the source mentions nothing unusual. */
  operation: 'ended' | 'closed' | 'renovation' | null
  closed_from: string | null
  closed_until: string | null
  /** A year, as the source puts it. */
  reopening_estimate: string | null
  yard_open: boolean | null
  temporary_place: string | null
  temporary_street_fi: string | null
  temporary_street_sv: string | null
  /** `source_id`s of the places the source names instead. */
  alternatives: string[]
  source: 'tpr'
  source_modified: string | null
}

export type SyntheticPlace = {
  slug: string
  kind: Kind
  name_fi: string
  name_sv: string
  name_en: string
  street_fi: string
  street_sv: string | null
  /** An area code. */
  area: string
  lat: number
  lon: number
  step_free: boolean | null
  accessibility: Accessibility[]
  languages: string[]
  /** A key of `organizations.json`. */
  organization: string
}

export type AreaKind = 'city_area' | 'major_district' | 'district' | 'sub_district' | 'pilot_area' | 'village'

export type AreaFact = {
  code: string
  kind: AreaKind
  /** The ten-digit code of the city's statistics. */
  official_code: string | null
  slug: string
  name_fi: string
  name_sv: string
  name_sv_state: TextState
  name_sv_source: 'place_names' | 'playground_register' | 'city_text' | null
  name_en: string | null
  district: string | null
  major_district: string | null
  city_area: string | null
  children_0_6: number | null
  /** Of a forecast: the year it was made, not the year it is about. */
  children_0_6_year: number | null
  children_0_6_source: Basis | null
  population: number | null
  population_year: number | null
  population_source: Basis | null
  lat: number
  lon: number
}

export type Containment = { parent: string; child: string; kind: 'grouping' | 'administrative' | 'pilot' }

export type PlaceNameFact = {
  name: string
  lang: 'fi' | 'sv' | null
  kind: 'settlement' | 'island' | 'water' | 'municipality' | 'district' | 'sub_district' | 'street' | 'postal_code'
  lat: number
  lon: number
  area: string | null
  source: 'nls' | 'city' | 'places'
}

export type Coverage = { kind: Kind; complete: boolean }

/** [lon, lat] in degrees. */
export type Point = [number, number]
export type Ring = Point[]

export type MapFrame = {
  projection: 'equirectangular'
  bounds: { west: number; south: number; east: number; north: number }
  /** Units of the drawing for one degree of longitude and of latitude. */
  kx: number
  ky: number
  cosLat: number
  width: number
  height: number
  attribution: string
  /** By area code: how many pixels wide the whole map must be drawn before this name has room beside the others. */
  labels: Record<string, number>
}

type TextState = 'checked' | 'draft'
type Basis = 'observed' | 'forecast'
export type Audience = 'baby' | 'toddler' | 'child' | 'school'

type Cell = 'number' | 'flag' | 'list'
type Shape = Record<string, Cell>

const PLACE_SHAPE: Shape = {
  lat: 'number',
  lon: 'number',
  languages: 'list',
  bilingual_times: 'list',
  audience: 'list',
  alternatives: 'list',
  own_food_warming: 'flag',
  summer_lunch: 'flag',
  after_school: 'flag',
  premises_for_hire: 'flag',
  yard_open: 'flag',
}

const SYNTHETIC_SHAPE: Shape = {
  lat: 'number',
  lon: 'number',
  step_free: 'flag',
  accessibility: 'list',
  languages: 'list',
}

const AREA_SHAPE: Shape = {
  children_0_6: 'number',
  children_0_6_year: 'number',
  population: 'number',
  population_year: 'number',
  lat: 'number',
  lon: 'number',
}

const NAME_SHAPE: Shape = { lat: 'number', lon: 'number' }
const COVERAGE_SHAPE: Shape = { complete: 'flag' }

/** Rows of a table; none when the town has no such table. */
function readTable(town: TownName, name: string, shape: Shape): unknown[] {
  if (!existsSync(file(town, name))) return []
  const rows = parse(readFileSync(file(town, name)), { columns: true }) as Record<string, string>[]
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, cellValue(cell, shape[column])])),
  )
}

function cellValue(cell: string, kind: Cell | undefined): unknown {
  if (kind === 'list') return cell === '' ? [] : cell.split('|')
  if (cell === '') return null
  if (kind === 'number') return Number(cell)
  return kind === 'flag' ? cell === 'yes' : cell
}

/** Borders are kept once: an arc is a run of steps on a grid, a ring a list of arcs (~n is arc n backwards). */
type OutlineFile = { scale: number; arcs: number[][]; areas: Record<string, number[][]> }

function toLine(arc: number[], scale: number): Point[] {
  let [x, y] = [0, 0]
  return Array.from({ length: arc.length / 2 }, (_, i) => {
    x += arc[2 * i] ?? 0
    y += arc[2 * i + 1] ?? 0
    return [x / scale, y / scale]
  })
}

const joined = (ring: number[], lines: Point[][]): Ring =>
  ring.flatMap((arc, i) => {
    const line = arc < 0 ? (lines[~arc] ?? []).toReversed() : (lines[arc] ?? [])
    return i === 0 ? line : line.slice(1)
  })

const readJson = (town: TownName, name: string): unknown => JSON.parse(readFileSync(file(town, name), 'utf8'))

const file = (town: TownName, name: string): URL => new URL(`${town}/${name}`, import.meta.url)
