import type { Lang, Text } from '../../../platform/languages.ts'
import { marked } from '../../../ui/local.tsx'
import { href } from '../../../ui/paths.ts'
import { kindNames } from '../kind-names.ts'
import { letterOf } from '../map-view.ts'
import { t } from '../texts.ts'
import { upperFirst } from '../words.ts'
import type { Everywhere } from './queries.ts'

/** Where the moving map asks for the places of a question; no page, so it is not among `paths`. */
export const spotsPath: Text = { fi: '/map/spots/fi', sv: '/map/spots/sv', en: '/map/spots/en' }

/** A place as the moving map reads it where its card stands on another page. */
export type ToldSpot = [
  letter: string,
  name: string,
  lang: string,
  lat: number,
  lon: number,
  what: string,
  href: string,
]

/** Every place in the order of the list; none when there are too many for one map. */
export const toldSpots = (everywhere: Everywhere, lang: Lang): ToldSpot[] =>
  'crowds' in everywhere
    ? []
    : everywhere.pins.map(({ slug, kind, name, lat, lon, synthetic }, index) => {
        const { text, lang: own = lang } = marked(name, lang)
        const what = [upperFirst(kindNames[kind].one[lang]), ...(synthetic ? [t.synthetic[lang]] : [])].join('. ')
        return [letterOf(index), text, own, fine(lat), fine(lon), what, href('place', lang, { slug })]
      })

/** Ten metres: the drawing knows no better. */
const fine = (degrees: number) => Math.round(degrees * 10_000) / 10_000
