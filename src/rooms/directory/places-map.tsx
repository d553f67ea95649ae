import type { Lang } from '../../platform/languages.ts'
import { MapFrame, MapHere, MapPin } from '../../ui/parts/map.tsx'
import type { Outline } from './area-queries.ts'
import type { Point } from './listing/rows.ts'
import { mt } from './map/texts.ts'
import {
  type BaseMap,
  type Drawn,
  labelsOn,
  legible,
  type Pin,
  pathOf,
  project,
  round,
  spread,
  unitOf,
  viewOf,
} from './map-view.ts'

type Marked = Point & { label: string; title: string; lang?: string | undefined; href: string }
/** Many places drawn as one; `title` says how many and where. */
export type Crowded = Point & { places: number; title: string; href: string }
type PlacesMapProps = {
  map: BaseMap
  lang: Lang
  label: string
  places: Marked[]
  /** Places too many to be drawn one by one. */
  crowds?: Crowded[]
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
  const { map, lang, label, places, crowds = [], here, outline, proportion = 0.84, large, borders } = props
  const corners = (outline ?? []).flat().map(([lon, lat]) => ({ lat, lon }))
  const view = viewOf(map, [...places, ...crowds, ...(here ? [here] : []), ...corners], proportion)
  const unit = unitOf(view)
  const spots = places.map(({ lat, lon, ...rest }): Pin => ({ ...rest, ...project(map, { lat, lon }) }))
  const many = crowds.map(({ lat, lon, places: count, ...rest }): Pin => {
    return { ...rest, label: String(count), ...project(map, { lat, lon }) }
  })
  const pins: Drawn[] = [...legible(spots, unit), ...spread(many, unit).map((pin) => ({ ...pin, of: [] }))]
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
      {pins.map((pin) =>
        pin.of ? <Many pin={pin} of={pin.of} unit={unit} lang={lang} /> : <One pin={pin} unit={unit} />,
      )}
    </MapFrame>
  )
}

const One = ({ pin: { x, y, label, title, lang, href }, unit }: { pin: Pin; unit: number }) => (
  <MapPin x={round(x)} y={round(y)} scale={unit} letter={label} name={title} lang={lang} href={href} />
)

/** Named beside a number: the first of them, and how many more. */
const named = 1

/** A round sign for several places, so that nobody takes its number for a letter of the list. */
const Many = ({ pin, of, unit, lang }: { pin: Pin; of: Pin[]; unit: number; lang: Lang }) => {
  const names = of.slice(0, named).map(({ label, title }) => `${label} ${title}`)
  const rest = of.length > named ? ` ${mt.more(of.length - named)[lang]}` : ''
  const title = of.length ? `${of.length} ${mt.cluster[lang]}: ${names.join(', ')}${rest}` : pin.title
  return (
    <a href={pin.href} aria-label={title}>
      <g transform={`translate(${round(pin.x)} ${round(pin.y)}) scale(${Math.round(unit * 1000) / 1000})`}>
        <circle class="map-pin" cy="-16" r="15" />
        <text class="map-pin-t" y="-11" text-anchor="middle" font-size={pin.label.length > 2 ? 11 : 14}>
          {pin.label}
        </text>
      </g>
    </a>
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
