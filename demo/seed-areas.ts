import type { Tx } from '../src/platform/db/db.ts'
import type { LocalizedText } from '../src/platform/languages.ts'
import { aFigure, anArea, contains, theBaseMap } from '../src/rooms/directory/sample.ts'
import { type AreaFact, mapFrame, readAreas, readBaseMap, readContainments, readOutlines } from './helsinki/facts.ts'

const figuresFrom = 'Helsinki Region Infoshare, Aluesarjat'

/** Writes areas, their containment, figures and the map. Returns ids by area code. */
export async function seedAreas(tx: Tx): Promise<Map<string, string>> {
  const outlines = readOutlines()
  const ids = new Map<string, string>()
  for (const area of readAreas()) {
    const { code, slug, kind, lat, lon } = area
    const id = await anArea(tx, { code, slug, kind, lat, lon, name: nameOf(area), outline: outlines.get(code) ?? null })
    ids.set(code, id)
    await figures(tx, id, area)
  }
  for (const { parent, child } of readContainments()) await contains(tx, idOf(ids, parent), idOf(ids, child))
  const { bounds, kx, ky, width, height, attribution } = mapFrame()
  await theBaseMap(tx, {
    svg: readBaseMap(),
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

export function idOf(ids: Map<string, string>, code: string): string {
  const id = ids.get(code)
  if (!id) throw new Error(`The facts speak of ${code}, which they do not hold`)
  return id
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
