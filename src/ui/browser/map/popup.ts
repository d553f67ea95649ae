import { type LiveMap, popup } from 'leaflet/dist/leaflet-src.esm.js'
import type { MapFacts, Spot } from './facts.ts'

export type Window = {
  show(members: readonly [Spot, ...Spot[]]): void
  /** Shuts it and gives the focus back to its pin; false when it was not open. */
  close(): boolean
}

/** The window of a pin: what the card tells, a link to the place and the way to the card. @param giveBack focuses a pin */
export function popupOf(map: LiveMap, words: MapFacts['words'], giveBack: (spot: Spot) => void): Window {
  const window = popup({
    closeButton: false,
    offset: [0, -34],
    minWidth: 220,
    maxWidth: 220,
    // Clear of the buttons in the corner.
    autoPanPaddingTopLeft: [12, 64],
    autoPanPaddingBottomRight: [12, 12],
  })
  let shown: Spot | null = null
  const close = () => {
    const open = window.isOpen()
    map.closePopup()
    if (open && shown) giveBack(shown)
    return open
  }
  const show: Window['show'] = (members) => {
    const [first] = members
    const content = element('div', 'live-popup stack g2')
    content.setAttribute('role', 'group')
    content.setAttribute('aria-label', members.map(({ letter, name }) => `${letter}: ${name}`).join(', '))
    content.append(...(members.length === 1 ? told(first, words) : [listOf(members)]))
    const button = element('button', 'btn btn-quiet btn-sm')
    button.textContent = words.close
    button.addEventListener('click', close)
    content.append(button)
    shown = first
    window.setLatLng(first.at).setContent(content).openOn(map)
    content.querySelector('a')?.focus({ preventScroll: true })
  }
  return { show, close }
}

/** The sentences of the card, as they stand there. */
function told({ letter, card, name, lang, what = '', href = '' }: Spot, words: MapFacts['words']): Element[] {
  if (!card) return [titleOf({ name, lang, href }), element('p', '', what)]
  const title = card.querySelector('h3')?.cloneNode(true) as HTMLElement
  const sentences = [...card.querySelectorAll(':scope > p')].map((one) => one.cloneNode(true) as HTMLElement)
  const back = element('p')
  const link = back.appendChild(element('a')) as HTMLAnchorElement
  link.href = `#${letter}`
  link.textContent = words.inList
  return [title, ...sentences, back]
}

function listOf(members: readonly Spot[]): Element {
  const list = element('ul', 'stack g1')
  for (const { letter, card, name, lang, href = '' } of members) {
    const link = (card ?? titleOf({ name, lang, href })).querySelector('a')?.cloneNode(true) as HTMLElement
    link.prepend(`${letter}: `)
    list.appendChild(element('li')).append(link)
  }
  return list
}

/** As on a card: the name of the place, leading to its page. */
function titleOf({ name, lang, href }: { name: string; lang: string; href: string }): HTMLElement {
  const title = element('h3')
  const link = title.appendChild(element('a', '', name)) as HTMLAnchorElement
  Object.assign(link, { href, lang })
  return title
}

function element(name: string, className = '', text = ''): HTMLElement {
  const made = document.createElement(name)
  made.className = className
  made.textContent = text
  return made
}
