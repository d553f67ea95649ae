import type { Tx } from '../src/platform/db/db.ts'
import type { LocalizedText } from '../src/platform/languages.ts'
import { aFigure, anArea, contains, theBaseMap } from '../src/rooms/directory/sample.ts'
import {
  type AreaFact,
  mapFrame,
  readAreas,
  readBaseMap,
  readContainments,
  readOutlines,
  type TownName,
} from './facts.ts'
import { idOf } from './ids.ts'

const figuresFrom = 'Helsinki Region Infoshare, Aluesarjat, CC BY 4.0'

/** Writes areas, their containment, figures and the map. Returns ids by area code and by slug. */
export async function seedAreas(tx: Tx, town: TownName): Promise<Map<string, string>> {
  const outlines = readOutlines(town)
  const ids = new Map<string, string>()
  for (const area of readAreas(town)) {
    const { code, slug, kind, lat, lon } = area
    const id = await anArea(tx, { code, slug, kind, lat, lon, name: nameOf(area), outline: outlines.get(code) ?? null })
    ids.set(code, id)
    ids.set(slug, id)
    await figures(tx, id, area)
  }
  for (const { parent, child } of readContainments(town)) await contains(tx, idOf(ids, parent), idOf(ids, child))
  const { bounds, kx, ky, width, height, attribution } = mapFrame(town)
  await theBaseMap(tx, {
    svg: readBaseMap(town),
    west: bounds.west,
    north: bounds.north,
    kx,
    ky,
    width,
    height,
    attribution,
  })
  return ids
}

const nameOf = ({ name_fi, name_sv, name_sv_state, name_en }: AreaFact): LocalizedText => ({
  fi: { text: name_fi, state: 'checked' as const },
  sv: { text: name_sv, state: name_sv_state },
  ...(name_en ? { en: { text: name_en, state: 'draft' as const } } : {}),
})

async function figures(tx: Tx, id: string, area: AreaFact): Promise<void> {
  const { children_0_6, children_0_6_year, children_0_6_source, population, population_year, population_source } = area
  if (children_0_6 !== null && children_0_6_year && children_0_6_source)
    await aFigure(tx, id, {
      name: 'children_0_6',
      value: children_0_6,
      year: children_0_6_year,
      basis: children_0_6_source,
      source: figuresFrom,
    })
  if (population !== null && population_year && population_source)
    await aFigure(tx, id, {
      name: 'population',
      value: population,
      year: population_year,
      basis: population_source,
      source: figuresFrom,
    })
}

/** For an area code: itself and everything it lies in, the largest last. */
export function outerAreas(town: TownName): (code: string) => string[] {
  const parents = Map.groupBy(readContainments(town), ({ child }) => child)
  const walk = (code: string): string[] => [code, ...(parents.get(code) ?? []).flatMap(({ parent }) => walk(parent))]
  return (code) => [...new Set(walk(code))]
}
