import type { Entry } from '../platform/assets/entries.ts'
import type { Municipality } from '../platform/municipality.ts'
import { browserParts } from '../ui/assets.ts'
import { logoAsset, themeAsset } from '../ui/http-frame.ts'
import { themeCss } from '../ui/theme/theme.ts'

/** What the browser fetches: our own parts, and each municipality's colours and logo. */
export const entriesFor = (municipalities: Municipality[]): Entry[] => [...browserParts, ...textsOf(municipalities)]

/** Each municipality's colours, and its logo when it has one. */
export const textsOf = (municipalities: Municipality[]): Extract<Entry, { kind: 'text' }>[] =>
  municipalities.flatMap(({ id, theme, logo }) => [
    { kind: 'text' as const, name: themeAsset(id), text: themeCss(theme) },
    ...(logo ? [{ kind: 'text' as const, name: logoAsset(id), text: logo }] : []),
  ])
