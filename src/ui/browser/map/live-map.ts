import {
  CRS,
  extend,
  type LatLngBounds,
  type LiveMap,
  latLngBounds,
  map as makeMap,
  Projection,
  svgOverlay,
  Transformation,
} from 'leaflet/dist/leaflet-src.esm.js'
import { drawAreas } from './areas.ts'
import { drawBar } from './bar.ts'
import { allSpots, type MapFacts } from './facts.ts'
import { drawPins } from './pins.ts'

/** The drawing is coarse: beyond this many pixels across, closer shows no more. */
const widest = 20_000
/** And one kilometre need not fill the window. */
const kilometre = 500

/** Puts the moving map in the place of the drawn one, with the places of the list on it. */
async function openMap(facts: MapFacts): Promise<void> {
  const drawn = document.querySelector<HTMLElement>('.map-large')
  const view = drawn?.querySelector('svg')?.viewBox.baseVal
  if (!drawn || !view) throw new Error('There is no drawn map on the page')
  const { west, north, kx, ky, width, height, words } = facts
  const spots = await allSpots(facts)
  const cornersOf = (x: number, y: number, wide: number, high: number) =>
    latLngBounds([
      [north - y / ky, west + x / kx],
      [north - (y + high) / ky, west + (x + wide) / kx],
    ])
  const live = document.createElement('div')
  live.className = 'live'
  const box = live.appendChild(document.createElement('div'))
  box.className = 'live-map'
  drawn.after(live)
  const whole = cornersOf(0, 0, width, height)
  const shown = cornersOf(view.x, view.y, view.width, view.height)
  const map = startMap(box, facts, whole, shown)
  svgOverlay(drawingOf(facts, drawn), whole).addTo(map)
  drawAreas(map, facts, spots)
  const shutWindow = drawPins(map, box, spots, facts)
  live.prepend(drawBar(map, words, () => map.fitBounds(shown)))
  live.append(footOf(drawn, facts.licence))
  listenToKeys(map, box, shutWindow)
  // Asleep on the screen, and awake on paper.
  drawn.classList.add('map-asleep')
  box.focus()
}

/** Whose map it is, as under the drawn one, and whose program moves it. */
function footOf(drawn: HTMLElement, licence: string): Node {
  const foot = drawn.querySelector('.map-foot')?.cloneNode(true) ?? document.createElement('div')
  const link = document.createElement('a')
  link.href = licence
  link.textContent = 'Leaflet 1.9.4'
  foot.appendChild(link)
  return foot
}

function startMap(box: HTMLElement, facts: MapFacts, whole: LatLngBounds, shown: LatLngBounds): LiveMap {
  const { west, north, kx, ky, width, words } = facts
  const animated = !matchMedia('(prefers-reduced-motion: reduce)').matches
  const map = makeMap(box, {
    // The drawing's own projection: degrees become its units, and at size 0 a unit is a pixel.
    crs: extend({}, CRS.Simple, {
      projection: Projection.LonLat,
      transformation: new Transformation(kx, -west * kx, -ky, north * ky),
    }),
    minZoom: -10,
    maxZoom: Math.log2(Math.min(widest / width, (kilometre * 111.2) / ky)),
    // So fine that the first view leaves no bare strip beside the drawing.
    zoomSnap: 0.01,
    ...{ zoomControl: false, attributionControl: false, keyboard: false, scrollWheelZoom: false },
    ...{ inertia: animated, zoomAnimation: animated, fadeAnimation: animated, markerZoomAnimation: animated },
    maxBoundsViscosity: 1,
  })
  if (!animated) {
    const { panBy } = map
    map.panBy = (offset) => panBy.call(map, offset, { animate: false })
  }
  map.fitBounds(shown, { animate: false })
  map.setMinZoom(Math.min(map.getBoundsZoom(whole), map.getZoom())).setMaxBounds(whole.pad(0.8))
  box.tabIndex = 0
  box.setAttribute('role', 'region')
  box.setAttribute('aria-label', words.mapLabel)
  // A wheel over the map scrolls the page until somebody has chosen the map.
  box.addEventListener('focusin', () => map.scrollWheelZoom.enable())
  box.addEventListener('focusout', () => map.scrollWheelZoom.disable())
  return map
}

/** The base map, coloured by the page's own theme, with the chosen area and where the person is. */
function drawingOf({ drawing, width, height, here, west, north, kx, ky }: MapFacts, drawn: HTMLElement): SVGElement {
  const make = (name: string, attributes: Record<string, string | number>) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
    return element
  }
  const svg = make('svg', { viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' })
  svg.append(make('use', { href: drawing, width, height }))
  const area = drawn.querySelector('path.map-area')
  if (area)
    svg.append(
      make('path', {
        ...{ class: 'map-area', 'vector-effect': 'non-scaling-stroke', 'stroke-width': 2.5 },
        d: area.getAttribute('d') ?? '',
      }),
    )
  if (here) {
    const [cx, cy] = [(here.at[1] - west) * kx, (north - here.at[0]) * ky]
    // About a hundred metres wide: nobody told it more exactly.
    svg.append(make('circle', { class: 'map-here-halo', cx, cy, r: ky / 1112 }))
  }
  return svg as SVGElement
}

/** The keys of the map, wherever in it the focus is. */
function listenToKeys(map: LiveMap, box: HTMLElement, close: () => boolean): void {
  const step = 80
  const pans: Partial<Record<string, [x: number, y: number]>> = {
    ...{ ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] },
  }
  box.addEventListener('keydown', (event) => {
    const { key, altKey, ctrlKey, metaKey } = event
    if (altKey || ctrlKey || metaKey) return
    const pan = pans[key]
    if (pan) map.panBy(pan)
    else if (key === '+') map.zoomIn(1)
    else if (key === '-') map.zoomOut(1)
    else if (key !== 'Escape' || !close()) return
    event.preventDefault()
  })
}

// Fetched when the map is asked for, and run by that.
await openMap(JSON.parse(document.querySelector<HTMLElement>('button[data-map]')?.dataset.map ?? ''))
