import { type Lang, type LocalizedText, localized } from '../../platform/languages.ts'
import type { Outline } from './area-queries.ts'
import type { Point } from './listing/rows.ts'

/** The drawing the pins lie on, and how degrees become its units. */
export type BaseMap = {
  hash: string
  west: number
  north: number
  kx: number
  ky: number
  width: number
  height: number
  attribution: string
  /** Names of districts, smaller areas and villages, and where to write them. */
  labels: MapLabel[]
}
export type MapLabel = Point & { kind: 'district' | 'sub_district' | 'village'; name: LocalizedText }
export type Box = { x: number; y: number; width: number; height: number }
export type Pin = { x: number; y: number; label: string; title: string; lang?: string | undefined; href: string }
/** A pin that stands for others as well; `label` is how many they are. */
export type Drawn = Pin & { of?: Pin[] }

export const project = (map: BaseMap, { lat, lon }: Point) => ({
  x: (lon - map.west) * map.kx,
  y: (map.north - lat) * map.ky,
})

/** Never closer than this, in kilometres across: the map is coarse, and a pin needs roads and names around it. */
const closest = 6
const kilometre = (map: BaseMap) => map.ky / 111.2

/** The part of the map to show: everything given with air around it, in the wished proportion, inside the drawing. */
export function viewOf(map: BaseMap, points: Point[], proportion: number): Box {
  if (!points.length) return whole(map, proportion)
  const projected = points.map((point) => project(map, point))
  const [xs, ys] = [projected.map(({ x }) => x), projected.map(({ y }) => y)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const air = 1.25
  const least = closest * kilometre(map)
  const width = Math.max((right - left) * air, (bottom - top) * air * proportion, least)
  return inside(map, {
    x: (left + right - width) / 2,
    y: (top + bottom - width / proportion) / 2,
    width,
    height: width / proportion,
  })
}

/** Text and pin sizes stay the same on screen whatever the zoom: this many units are one "pixel" of a 400 px map. */
export const unitOf = (view: Box): number => view.width / 400

/** Moves pins that would hide each other apart, so that two services in one house can both be pressed. */
export function spread(pins: Pin[], unit: number): Pin[] {
  const placed: Pin[] = []
  for (const pin of pins) {
    let { x, y } = pin
    for (let turn = 0; turn < 24 && placed.some((other) => Math.hypot(other.x - x, other.y - y) < 26 * unit); turn++) {
      const angle = turn * 2.4
      const reach = (14 + 3 * turn) * unit
      x = pin.x + Math.cos(angle) * reach
      y = pin.y + Math.sin(angle) * reach
    }
    placed.push({ ...pin, x, y })
  }
  return placed
}

/** More than this many pins, and those that would hide each other become one that tells how many it stands for. */
const crowd = 26

/** Pins that can all be seen and pressed: moved apart when they are few, gathered when they are many. */
export const legible = (pins: Pin[], unit: number): Drawn[] =>
  pins.length > crowd ? gathered(pins, unit) : spread(pins, unit)

function gathered(pins: Pin[], unit: number): Drawn[] {
  const groups: [Pin, ...Pin[]][] = []
  for (const pin of pins) {
    const close = groups.find(([first]) => Math.hypot(first.x - pin.x, first.y - pin.y) < 32 * unit)
    if (close) close.push(pin)
    else groups.push([pin])
  }
  return groups.map((group) => {
    const [first] = group
    if (group.length === 1) return first
    // To a card of this page if there is one; the others lead further.
    const { href } = group.find(({ href: to }) => to.startsWith('#')) ?? first
    return { ...first, href, label: String(group.length), of: group }
  })
}

/** Wider than this, in kilometres, a map names districts; closer, the small areas people call home. Villages lie far apart. */
const districtsFrom = 11

/** The names to write on a view: those that fit without covering a pin or each other. `unit` is that of their size. */
export function labelsOn(map: BaseMap, view: Box, pins: { x: number; y: number }[], lang: Lang, unit = unitOf(view)) {
  const kind = view.width / kilometre(map) > districtsFrom ? 'district' : 'sub_district'
  const taken = pins.map(({ x, y }) => ({ x, y: y - 20 * unit, width: 30 * unit, height: 44 * unit }))
  const labels: { x: number; y: number; text: string; lang?: string }[] = []
  for (const label of map.labels) {
    const found = label.kind === kind || label.kind === 'village' ? localized(label.name, lang) : null
    if (!found) continue
    const { text } = found
    const { x, y } = project(map, label)
    const box = { x, y: y - 4 * unit, width: (text.length * 6.4 + 10) * unit, height: 20 * unit }
    if (!within(view, box) || taken.some((other) => overlap(box, other))) continue
    taken.push(box)
    labels.push({ x, y, ...(found.lang === lang ? { text } : found) })
  }
  return labels
}

/** Boxes here are given by their middle. */
const overlap = (a: Box, b: Box) =>
  Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height
const within = (view: Box, { x, y, width }: Box) =>
  x - width / 2 > view.x &&
  x + width / 2 < view.x + view.width &&
  y > view.y + 12 * unitOf(view) &&
  y < view.y + view.height - 12 * unitOf(view)

/** The outline of an area as the data of an SVG path. */
export const pathOf = (map: BaseMap, outline: Outline): string =>
  outline
    .map((ring) => {
      const points = ring.map(([lon, lat]) => project(map, { lat, lon }))
      return `M${points.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}Z`
    })
    .join('')

/** A, B … Z, AA, AB … so that a letter in the list and on the map mean the same place. */
export function letterOf(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}

export const round = (value: number) => Math.round(value * 10) / 10

function inside(map: BaseMap, box: Box): Box {
  const scale = Math.min(1, map.width / box.width, map.height / box.height)
  const [width, height] = [box.width * scale, box.height * scale]
  const x = Math.min(Math.max(box.x + (box.width - width) / 2, 0), map.width - width)
  const y = Math.min(Math.max(box.y + (box.height - height) / 2, 0), map.height - height)
  return { x, y, width, height }
}

function whole(map: BaseMap, proportion: number): Box {
  const width = Math.min(map.width, map.height * proportion)
  return inside(map, {
    x: (map.width - width) / 2,
    y: (map.height - width / proportion) / 2,
    width,
    height: width / proportion,
  })
}
