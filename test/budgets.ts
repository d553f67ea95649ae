import type { FirstView } from './first-view.ts'
import type { Examples } from './sites.ts'

/** What a first visit may cost, in kilobytes (1,000 bytes) as compressed on the way. The base map counts as data. */
export type Budget = {
  name: string
  path: string
  most: Pick<FirstView, 'html' | 'css' | 'font' | 'icons' | 'script' | 'total'>
}

const shared = { css: 10, font: 24, icons: 10 }
const front = { html: 10, ...shared, script: 2, total: 56 }
const search = { html: 12, ...shared, script: 2, total: 58 }
/** The moving map comes on request; its weight stands in its own test. */
const map = { html: 10, ...shared, css: 13, script: 2, total: 60 }
const embed = { html: 6, ...shared, css: 11, script: 0, total: 52 }
const service = { html: 8, ...shared, script: 1, total: 53 }

export const budgets = ({ openPlace }: Examples): Budget[] => [
  { name: 'front', path: '/fi/', most: front },
  { name: 'list', path: '/fi/palvelut', most: search },
  { name: 'map', path: '/fi/kartta', most: map },
  { name: 'embed', path: '/embed/fi/palvelut', most: embed },
  { name: 'help', path: '/fi/apua-nyt', most: service },
  { name: 'service', path: '/fi/palvelut/neuvola', most: service },
  { name: 'place', path: `/fi/paikat/${openPlace}`, most: service },
  { name: 'safety', path: '/fi/turvassa', most: service },
]
