import { divIcon, type GeoFeature, geoJSON, type LiveMap, layerGroup, marker } from 'leaflet/dist/leaflet-src.esm.js'
import { clustersOf } from './clusters.ts'
import type { MapFacts, Spot } from './facts.ts'
import { reach } from './pins.ts'

/** Closer than this many pixels a kilometre, the map names the small areas people call home. */
const closeBy = 55

/** Borders and names of areas, when they come; the map does without them too. */
export async function drawAreas(map: LiveMap, { areas, ky }: MapFacts, spots: Spot[]): Promise<void> {
  const answer = await fetch(areas).catch(() => null)
  if (!answer?.ok) return
  const data = (await answer.json()) as { features: GeoFeature[] }
  geoJSON(data, {
    interactive: false,
    style: { className: 'live-border' },
    filter: ({ geometry }) => geometry.type !== 'Point',
  }).addTo(map)
  map.createPane('names').className += ' live-names'
  const names = layerGroup().addTo(map)
  const draw = () => {
    names.clearLayers()
    const kind = 2 ** map.getZoom() * (ky / 111.2) < closeBy ? 'district' : 'sub_district'
    const pins = clustersOf(spots, ({ at }) => map.project(at), reach)
    for (const { text, lang, at } of namesThatFit(map, data.features, kind, pins)) {
      const html = document.createElement('span')
      html.textContent = text
      html.lang = lang
      html.ariaHidden = 'true'
      const icon = divIcon({ html, className: 'live-name', iconSize: [0, 0] })
      marker(at, { icon, keyboard: false, interactive: false, pane: 'names' }).addTo(names)
    }
  }
  map.on('zoomend', draw)
  draw()
}

/** Those that leave each other room, the earlier ones first. Villages lie far apart and are always named. */
function namesThatFit(map: LiveMap, features: GeoFeature[], kind: string, pins: { x: number; y: number }[]) {
  const page = document.documentElement.lang
  // A pin stands above its spot.
  const taken = pins.map(({ x, y }) => ({ x, y: y - 14, width: 36, height: 44 }))
  return features.flatMap(({ properties }) => {
    const { kind: own, name, at } = properties
    const lang = [page, 'fi', ...Object.keys(name)].find((tag) => name[tag]) ?? 'fi'
    const text = name[lang] ?? ''
    const place: [number, number] = [at[1], at[0]]
    const { x, y } = map.project(place)
    const width = text.length * 7 + 16
    const hidden = taken.some(
      (one) => Math.abs(one.x - x) * 2 < one.width + width && Math.abs(one.y - y) * 2 < one.height + 18,
    )
    if (hidden || (own !== kind && own !== 'village')) return []
    taken.push({ x, y, width, height: 18 })
    return [{ text, lang, at: place }]
  })
}
