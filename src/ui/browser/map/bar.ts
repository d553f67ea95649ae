import type { LiveMap } from 'leaflet/dist/leaflet-src.esm.js'
import type { MapFacts } from './facts.ts'

/** Closer, further away, everything: real buttons before the map, so that a keyboard meets them first. */
export function drawBar(map: LiveMap, words: MapFacts['words'], showAll: () => void): HTMLElement {
  const bar = document.createElement('p')
  bar.className = 'live-bar noprint'
  const button = (text: string, label: string, press: () => void) => {
    const made = bar.appendChild(document.createElement('button'))
    made.type = 'button'
    made.className = 'btn btn-quiet btn-sm'
    made.textContent = text
    if (label !== text) made.setAttribute('aria-label', label)
    made.addEventListener('click', press)
    return made
  }
  const closer = button('+', words.closer, () => map.zoomIn())
  const further = button('−', words.further, () => map.zoomOut())
  button(words.all, words.all, showAll)
  // Not `disabled`: a button that vanishes under the finger would take the focus with it.
  const tell = () => {
    closer.setAttribute('aria-disabled', String(map.getZoom() >= map.getMaxZoom()))
    further.setAttribute('aria-disabled', String(map.getZoom() <= map.getMinZoom()))
  }
  map.on('zoomend', tell)
  tell()
  return bar
}
