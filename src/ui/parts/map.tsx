import type { Child } from 'hono/jsx'

type MapFrameProps = { label: string; width: number; height: number; foot: Child; children?: Child }

/** The frame of a map drawn by the server. Every place on it stands also in a list beside it. */
export const MapFrame = ({ label, width, height, foot, children }: MapFrameProps) => (
  <div class="map">
    <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-label={label}>
      {children}
    </svg>
    <div class="map-foot">{foot}</div>
  </div>
)

/** A lettered pin whose point stands at x, y; it leads to the card with the same letter. */
export const MapPin = ({ x, y, letter, href, name }: { x: number; y: number; letter: string; href: string; name: string }) => (
  <a href={href} aria-label={`${letter}: ${name}`}>
    <g transform={`translate(${x} ${y})`}>
      <path class="map-pin" d="M0 0c-5-9-28-27-28-53a28 28 0 1 1 56 0c0 26-23 44-28 53Z" />
      <text class="map-pin-t" y="-46" text-anchor="middle" font-size="22">
        {letter}
      </text>
    </g>
  </a>
)

/** Where the reader is, when they have told it. */
export const MapHere = ({ x, y, name }: { x: number; y: number; name: string }) => (
  <g transform={`translate(${x} ${y})`}>
    <title>{name}</title>
    <circle class="map-here-halo" r="18" />
    <circle class="map-here" r="8" />
  </g>
)
