import type { Entry } from '../platform/assets/entries.ts'

const here = (path: string) => new URL(path, import.meta.url)

/** Everything the browser fetches for the frame and the parts; the fonts come along with `public.css`. */
export const browserParts: readonly Entry[] = [
  { kind: 'bundle', name: 'public.css', from: here('./styles/public.css') },
  { kind: 'bundle', name: 'pro.css', from: here('./styles/pro.css') },
  { kind: 'bundle', name: 'exit.js', from: here('./browser/exit.ts') },
  { kind: 'file', name: 'icons.svg', from: here('./icons/sprite.svg') },
  { kind: 'file', name: 'icon.svg', from: here('./icons/favicon.svg') },
]
