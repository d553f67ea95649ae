import type { Child } from 'hono/jsx'

/**
 * `view` is the part of the drawing to show: x, y, width and height, as SVG writes them. A `large` map is as wide as a
 * screen may be; its own style sheet then keeps pins and names as small as on a phone.
 */
type MapFrameProps = { label: string; view: string; foot: Child; large?: boolean | undefined; children?: Child }

/** The frame of a map drawn by the server. Every place on it stands also in a list beside it. */
export const MapFrame = ({ label, view, foot, large, children }: MapFrameProps) => (
  <div class={large ? 'map map-large' : 'map'}>
    {/* biome-ignore lint/a11y/useSemanticElements: a drawing with links inside has no other element. */}
    <svg viewBox={view} role="group" aria-label={label}>
      {children}
    </svg>
    <div class="map-foot">{foot}</div>
  </div>
)

type SpotProps = {
  x: number
  y: number
  name: string
  /** When the name is not in the language of the page. */
  lang?: string | undefined
  /** Units of the drawing for one pixel of a 400 pixel wide map. */
  scale?: number
}

const at = ({ x, y, scale = 1 }: SpotProps) => `translate(${x} ${y}) scale(${Math.round(scale * 1000) / 1000})`

/** A lettered pin whose point stands at x, y; it leads to the card with the same letter. */
export const MapPin = ({ letter, href, ...spot }: SpotProps & { letter: string; href: string }) => (
  <a href={href} aria-label={`${letter}: ${spot.name}`} lang={spot.lang}>
    <g transform={at(spot)}>
      <path class="map-pin" d="M0 0C-7-9-14-15-14-24a14 14 0 1 1 28 0C14-15 7-9 0 0Z" />
      <text class="map-pin-t" y="-19" text-anchor="middle" font-size={letter.length > 1 ? 11 : 14}>
        {letter}
      </text>
    </g>
  </a>
)

/** Where the reader is, when they have told it. */
export const MapHere = (spot: SpotProps) => (
  <g transform={at(spot)}>
    <title lang={spot.lang}>{spot.name}</title>
    <circle class="map-here-halo" r="14" />
    <circle class="map-here" r="7" />
  </g>
)
