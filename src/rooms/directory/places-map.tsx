import type { Lang } from '../../platform/languages.ts'
import { MapFrame, MapHere, MapPin } from '../../ui/parts/map.tsx'
import type { Outline } from './area-queries.ts'
import type { Point } from './listing/rows.ts'
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
  /** The map is the page, not beside it. */
  large?: boolean
  /** The address of a drawing of area borders. */
  borders?: string | undefined
}

/** A map drawn here, without tiles from anybody: what somebody looks for stays between us. */
export const PlacesMap = (props: PlacesMapProps) => {
  const { map, lang, label, places, here, outline, proportion = 0.84, large, borders } = props
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
      large={large}
    >
      <use href={`/map/${map.hash}.svg#map`} width={map.width} height={map.height} />
      {borders ? <use class="map-border" href={borders} width={map.width} height={map.height} /> : null}
      <Names labels={labelsOn(map, view, pins, lang)} unit={unit} />
      {large ? <Names labels={labelsOn(map, view, pins, lang, unit * small)} unit={unit * small} wide /> : null}
      {outline ? <path class="map-area" d={pathOf(map, outline)} stroke-width={round(2.5 * unit)} /> : null}
      {here ? <MapHere {...project(map, here)} scale={unit} name={here.title} /> : null}
      {pins.map(({ x, y, label: letter, title: name, lang: own, href }) => (
        <MapPin x={round(x)} y={round(y)} scale={unit} letter={letter} name={name} lang={own} href={href} />
      ))}
    </MapFrame>
  )
}

/** On a wide screen the large map shows everything this much smaller, and has room for more names. */
const small = 0.6

const Names = ({ labels, unit, wide }: { labels: ReturnType<typeof labelsOn>; unit: number; wide?: boolean }) => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of names inside a picture takes no focus.
  <g aria-hidden="true" class={wide ? 'map-names-wide' : 'map-names'} font-size={round(12 * unit)} text-anchor="middle">
    {labels.map(({ x, y, text, lang }) => (
      <text x={round(x)} y={round(y)} lang={lang}>
        {text}
      </text>
    ))}
  </g>
)
