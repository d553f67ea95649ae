import { type Lang, langs, localized } from '../../../platform/languages.ts'
import { type BaseMap, project } from '../map-view.ts'
import type { NamedArea } from './queries.ts'

/** The borders of districts as an SVG file with the symbol `areas`, in the units of the base map. */
export function bordersSvg(map: BaseMap, areas: readonly NamedArea[]): string {
  const rings = areas.flatMap(({ outline }) => outline ?? [])
  const d = rings.map((ring) => ringPath(ring.map(([lon, lat]) => project(map, { lat, lon })))).join('')
  // The line stays as thin at every size of the map.
  return `<svg xmlns="http://www.w3.org/2000/svg"><symbol id="areas" viewBox="0 0 ${map.width} ${map.height}"><path vector-effect="non-scaling-stroke" d="${d}"/></symbol></svg>`
}

/** In whole units and as steps from point to point, which is half as long. */
function ringPath(points: { x: number; y: number }[]): string {
  const whole = points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }))
  const steps = whole.slice(1).map(({ x, y }, index) => {
    const before = whole[index] ?? { x, y }
    return `${x - before.x} ${y - before.y}`
  })
  const [first] = whole
  return first ? `M${first.x} ${first.y}l${steps.join(' ')}z` : ''
}

/** The same borders and the names of all areas for a map that is drawn in the browser (RFC 7946). */
export const areasGeoJson = (areas: readonly NamedArea[]) => ({
  type: 'FeatureCollection',
  features: areas.map(({ kind, name, lat, lon, outline }) => ({
    type: 'Feature',
    properties: { kind, name: namesOf(name), at: [fine(lon), fine(lat)] },
    geometry: outline
      ? {
          type: 'MultiPolygon',
          coordinates: outline.map((ring) => [ring.map(([x, y]) => [fine(x), fine(y)])]),
        }
      : { type: 'Point', coordinates: [fine(lon), fine(lat)] },
  })),
})

/** Ten metres: the drawing knows no better. */
const fine = (degrees: number) => Math.round(degrees * 10_000) / 10_000

const namesOf = (name: NamedArea['name']) =>
  Object.fromEntries(
    langs.flatMap((lang: Lang) => {
      const found = localized(name, lang)
      return found?.lang === lang ? [[lang, found.text]] : []
    }),
  )
