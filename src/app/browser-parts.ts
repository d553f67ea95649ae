import type { Entry } from '../platform/assets/entries.ts'
import type { Municipality } from '../platform/municipality.ts'
import { browserParts } from '../ui/assets.ts'
import { logoAsset, themeAsset } from '../ui/http-frame.ts'
import { themeCss } from '../ui/theme/theme.ts'

/** What the browser fetches: our own parts, and each municipality's colours and logo. */
export const entriesFor = (municipalities: Municipality[]): Entry[] => [
  ...browserParts,
  ...municipalities.flatMap(({ id, theme, logo }): Entry[] => [
    { kind: 'text', name: themeAsset(id), text: themeCss(theme) },
    ...(logo ? [{ kind: 'text' as const, name: logoAsset(id), text: logo }] : []),
  ]),
]
