import {
  divIcon,
  type LayerGroup,
  type LiveMap,
  latLngBounds,
  layerGroup,
  type Marker,
  marker,
} from 'leaflet/dist/leaflet-src.esm.js'
import { type Cluster, clustersOf } from './clusters.ts'
import type { MapFacts, Spot } from './facts.ts'
import { popupOf, type Window } from './popup.ts'

/** Pins nearer to each other than this many pixels become one with a count. */
export const reach = 44

type Members = Cluster<Spot>['members']
type Pin = { marker: Marker; members: Members }
/** Everything the pins of one map share. */
type Pinned = {
  map: LiveMap
  box: HTMLElement
  spots: Spot[]
  words: MapFacts['words']
  layer: LayerGroup
  window: Window
  pins: Pin[]
}

/**
 * Draws pins in the order of the list, linked with their cards both ways.
 * @returns what shuts the open window and gives the focus back; false when none was open
 */
export function drawPins(map: LiveMap, box: HTMLElement, spots: Spot[], { words }: MapFacts): () => boolean {
  const layer = layerGroup().addTo(map)
  const window = popupOf(map, words, (spot) => elementOf(pinned, spot)?.focus())
  const pinned: Pinned = { map, box, spots, words, layer, window, pins: [] }
  map.on('zoomend', () => draw(pinned))
  draw(pinned)
  for (const spot of spots) linkCard(pinned, spot)
  return window.close
}

const pinOf = ({ pins }: Pinned, spot: Spot) => pins.find(({ members }) => members.includes(spot))
const elementOf = (pinned: Pinned, spot: Spot) => pinOf(pinned, spot)?.marker.getElement()

function draw(pinned: Pinned): void {
  const { map, spots, layer, pins } = pinned
  // Who had the focus keeps it, though the pin is made anew.
  const focused = pins.find(({ marker: one }) => one.getElement() === document.activeElement)?.members[0]
  layer.clearLayers()
  pinned.pins = clustersOf(spots, ({ at }) => map.project(at), reach).map(({ members }) => pinFor(pinned, members))
  if (focused) elementOf(pinned, focused)?.focus()
}

function pinFor(pinned: Pinned, members: Members): Pin {
  const made = marker(members[0].at, { icon: iconOf(members), autoPanOnFocus: true }).addTo(pinned.layer)
  const element = made.getElement()
  if (element) name(element, members, pinned.words.cluster)
  const press = () => (members.length === 1 ? pinned.window.show(members) : spreadOut(pinned, members))
  made.on('click', press)
  element?.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    press()
  })
  return { marker: made, members }
}

/** Comes closer until the places stand apart; those that never do are shown as a list. */
function spreadOut(pinned: Pinned, members: Members): void {
  const { map, window } = pinned
  if (clustersOf(members, ({ at }) => map.project(at, map.getMaxZoom()), reach).length === 1) {
    window.show(members)
    return
  }
  const fitting = map.getBoundsZoom(latLngBounds(members.map(({ at }) => at)).pad(0.2))
  map.setView(middle(members), Math.min(map.getMaxZoom(), Math.max(map.getZoom() + 1, fitting)), { animate: false })
  elementOf(pinned, members[0])?.focus()
}

/** From the card: as close as it takes for the place to stand alone, and its window. */
function show(pinned: Pinned, spot: Spot): void {
  const { map, box, spots, window } = pinned
  const isAlone = (zoom: number) =>
    clustersOf(spots, ({ at }) => map.project(at, zoom), reach).some(
      ({ members }) => members.length === 1 && members[0] === spot,
    )
  let zoom = map.getZoom()
  while (!isAlone(zoom) && zoom < map.getMaxZoom()) zoom = Math.min(zoom + 0.5, map.getMaxZoom())
  map.setView(spot.at, zoom, { animate: false })
  window.show(pinOf(pinned, spot)?.members ?? [spot])
  box.scrollIntoView({ block: 'nearest' })
}

/** The letter of the list, or how many it stands for; the drop is that of the cards. */
function iconOf(members: Members) {
  const html = document.createElement('span')
  const alone = members.length === 1
  html.className = alone ? 'pin' : 'live-count'
  html.appendChild(document.createElement('span')).textContent = alone ? members[0].letter : String(members.length)
  return divIcon({
    html,
    className: 'live-pin',
    // Both are centred as high above their spot, so that what is apart on the map is apart on the screen.
    iconSize: alone ? [34, 34] : [40, 40],
    iconAnchor: alone ? [17, 41] : [20, 44],
  })
}

function name(element: HTMLElement, members: Members, many: string): void {
  const names = members.map(({ letter, name }) => `${letter}: ${name}`)
  element.setAttribute(
    'aria-label',
    names.length === 1 ? (names[0] ?? '') : `${names.length} ${many}. ${names.join(', ')}`,
  )
  if (members.every(({ lang }) => lang === members[0].lang)) element.lang = members[0].lang
}

function middle(members: Members): [lat: number, lon: number] {
  const mean = (axis: 0 | 1) => members.reduce((sum, { at }) => sum + at[axis], 0) / members.length
  return [mean(0), mean(1)]
}

/** From a card to its pin: the letter becomes a button, and a sign stands on the pin while the card is pointed at. */
function linkCard(pinned: Pinned, spot: Spot): void {
  const { card, name } = spot
  if (!card) return
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'live-show noprint'
  button.title = pinned.words.onMap
  button.setAttribute('aria-label', `${pinned.words.onMap}: ${name}`)
  button.addEventListener('click', () => show(pinned, spot))
  card.prepend(button)
  const mark = (on: boolean) => () => elementOf(pinned, spot)?.classList.toggle('live-on', on)
  for (const event of ['pointerenter', 'focusin']) card.addEventListener(event, mark(true))
  for (const event of ['pointerleave', 'focusout']) card.addEventListener(event, mark(false))
}
