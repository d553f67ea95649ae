import type { Entry } from '../platform/assets/entries.ts'

const here = (path: string) => new URL(path, import.meta.url)

/** Everything the browser fetches for the frame and the parts; the fonts come along with `public.css`. */
export const browserParts: readonly Entry[] = [
  { kind: 'bundle', name: 'public.css', from: here('./styles/public.css') },
  { kind: 'bundle', name: 'pro.css', from: here('./styles/pro.css') },
  { kind: 'bundle', name: 'exit.js', from: here('./browser/exit.ts') },
  { kind: 'bundle', name: 'cover.js', from: here('./browser/cover.ts') },
  { kind: 'bundle', name: 'keep-on.js', from: here('./browser/keep-on.ts') },
  { kind: 'bundle', name: 'autosave.js', from: here('./browser/autosave.ts') },
  { kind: 'bundle', name: 'copy.js', from: here('./browser/copy.ts') },
  { kind: 'bundle', name: 'passkey.js', from: here('./browser/passkey.ts') },
  { kind: 'bundle', name: 'theme.js', from: here('./browser/theme.ts') },
  { kind: 'bundle', name: 'push.js', from: here('./browser/push.ts') },
  { kind: 'bundle', name: 'push-worker.js', from: here('./browser/push-worker.ts') },
  { kind: 'bundle', name: 'signed-in.css', from: here('./styles/signed-in.css') },
  { kind: 'bundle', name: 'list.js', from: here('./browser/list.ts') },
  { kind: 'bundle', name: 'map.js', from: here('./browser/map.ts') },
  { kind: 'bundle', name: 'live-map.js', from: here('./browser/map/live-map.ts') },
  // Its licence asks to go along with it.
  { kind: 'file', name: 'leaflet.txt', from: new URL(import.meta.resolve('leaflet/LICENSE')) },
  { kind: 'bundle', name: 'maps.css', from: here('./styles/maps.css') },
  { kind: 'bundle', name: 'embed.css', from: here('./styles/embed.css') },
  { kind: 'bundle', name: 'suggest.js', from: here('./browser/suggest.ts') },
  { kind: 'bundle', name: 'suggestions.css', from: here('./styles/suggestions.css') },
  { kind: 'bundle', name: 'guide.css', from: here('./styles/guide.css') },
  { kind: 'bundle', name: 'easy.css', from: here('./styles/easy.css') },
  { kind: 'file', name: 'icons.svg', from: here('./icons/sprite.svg') },
  { kind: 'file', name: 'icon.svg', from: here('./icons/favicon.svg') },
]
