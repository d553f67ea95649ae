import type { Lang } from '../../platform/languages.ts'
import { MapFrame, MapHere, MapPin } from '../../ui/parts/map.tsx'
import type { Outline } from './area-queries.ts'
import type { Point } from './list-queries.ts'
import { type BaseMap, labelsOn, legible, type Pin, pathOf, project, round, unitOf, viewOf } from './map-view.ts'

type Marked = Point & { label: string; title: string; lang?: string | undefined; href: string }
type PlacesMapProps = {
  map: BaseMap
  lang: Lang
  label: string
  places: Marked[]
  /** Where the person is, and what to call it. */
  here?: (Point & { title: string }) | null
  outline?: Outline | null
  /** Width divided by height. */
  proportion?: number
}

/** A map drawn here, without tiles from anybody: what somebody looks for stays between us. */
export const PlacesMap = ({ map, lang, label, places, here, outline, proportion = 0.84 }: PlacesMapProps) => {
  const corners = (outline ?? []).flat().map(([lon, lat]) => ({ lat, lon }))
  const view = viewOf(map, [...places, ...(here ? [here] : []), ...corners], proportion)
  const unit = unitOf(view)
  const pins = legible(
    places.map(({ lat, lon, ...rest }): Pin => ({ ...rest, ...project(map, { lat, lon }) })),
    unit,
  )
  return (
    <MapFrame
      label={label}
      view={[view.x, view.y, view.width, view.height].map(round).join(' ')}
      // The makers of the map are told in their own words, which are English.
      foot={<span lang="en">{map.attribution}</span>}
    >
      <use href={`/map/${map.hash}.svg#map`} width={map.width} height={map.height} />
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of names inside a picture takes no focus. */}
      <g aria-hidden="true" font-size={round(12 * unit)} text-anchor="middle">
        {labelsOn(map, view, pins, lang).map(({ x, y, text, lang: own }) => (
          <text x={round(x)} y={round(y)} lang={own}>
            {text}
          </text>
        ))}
      </g>
      {outline ? <path class="map-area" d={pathOf(map, outline)} stroke-width={round(2.5 * unit)} /> : null}
      {here ? <MapHere {...project(map, here)} scale={unit} name={here.title} /> : null}
      {pins.map(({ x, y, label: letter, title: name, lang: own, href }) => (
        <MapPin x={round(x)} y={round(y)} scale={unit} letter={letter} name={name} lang={own} href={href} />
      ))}
    </MapFrame>
  )
}
