import type { Outline } from './area-queries.ts'
import type { Point } from './list-queries.ts'
import { type BaseMap, type Pin, pathOf, project, round, spread, unitOf, viewOf } from './map-view.ts'

type Marked = Point & { label: string; title: string; href: string }
type PlacesMapProps = {
  map: BaseMap
  label: string
  places: Marked[]
  /** Where the person is, and what to call it. */
  here?: (Point & { title: string }) | null
  outline?: Outline | null
  /** Width divided by height. */
  proportion?: number
}

/** A map drawn here, without tiles from anybody: what somebody looks for stays between us. */
export const PlacesMap = ({ map, label, places, here, outline, proportion = 0.84 }: PlacesMapProps) => {
  const corners = (outline ?? []).flat().map(([lon, lat]) => ({ lat, lon }))
  const view = viewOf(map, [...places, ...(here ? [here] : []), ...corners], proportion)
  const unit = unitOf(view)
  const pins = spread(
    places.map(({ lat, lon, ...rest }): Pin => ({ ...rest, ...project(map, { lat, lon }) })),
    unit,
  )
  const box = [view.x, view.y, view.width, view.height].map(round).join(' ')
  return (
    <figure class="map">
      <svg viewBox={box} role="group" aria-label={label}>
        <use href={`/map/${map.hash}.svg#map`} width={map.width} height={map.height} />
        {outline && <path class="map-area" d={pathOf(map, outline)} stroke-width={round(2.5 * unit)} />}
        {here && <Here {...project(map, here)} unit={unit} title={here.title} />}
        {pins.toReversed().map((pin) => (
          <MapPin pin={pin} unit={unit} />
        ))}
      </svg>
      <figcaption class="map-foot">{map.attribution}</figcaption>
    </figure>
  )
}

/** The tip of the pin stands on the spot; the letter is the one beside the name in the list. */
const MapPin = ({ pin, unit }: { pin: Pin; unit: number }) => (
  <a href={pin.href} aria-label={pin.title}>
    <g transform={`translate(${round(pin.x)} ${round(pin.y)}) scale(${Math.round(unit * 1000) / 1000})`}>
      <path class="map-pin" d="M0 0C-7-9-13-15-13-23a13 13 0 1 1 26 0C13-15 7-9 0 0Z" />
      <text class="map-pin-t" y="-18" text-anchor="middle" font-size={pin.label.length > 1 ? 11 : 14}>
        {pin.label}
      </text>
    </g>
  </a>
)

const Here = ({ x, y, unit, title }: { x: number; y: number; unit: number; title: string }) => (
  <g transform={`translate(${round(x)} ${round(y)}) scale(${Math.round(unit * 1000) / 1000})`}>
    <title>{title}</title>
    <circle class="map-here-halo" r="13" />
    <circle class="map-here" r="7" />
  </g>
)
