/** What the page tells the moving map: the drawing and its projection, and the words of the page's language. */
export type MapFacts = {
  /** The address of the moving map's own script. */
  script: string
  /** The address of the licence of the program it is made with. */
  licence: string
  west: number
  north: number
  kx: number
  ky: number
  width: number
  height: number
  /** The address of the base map's symbol. */
  drawing: string
  /** The address of the areas as GeoJSON. */
  areas: string
  /** Where the person said to be, and what to call it. */
  here: { at: [lat: number, lon: number]; name: string } | null
  /** Where the places are asked for that stand on other pages of the list, and with which fields. */
  more: { to: string; fields: [name: string, value: string][] } | null
  words: Record<
    | 'loading'
    | 'opened'
    | 'failed'
    | 'mapLabel'
    | 'closer'
    | 'further'
    | 'all'
    | 'close'
    | 'onMap'
    | 'inList'
    | 'cluster',
    string
  >
}

/** A place as its card in the list tells it or, where that stands on another page, what it is and where its own page is. */
export type Spot = {
  letter: string
  name: string
  lang: string
  at: [lat: number, lon: number]
  card: HTMLElement | null
  what?: string
  href?: string
}

type Told = [letter: string, name: string, lang: string, lat: number, lon: number, what: string, href: string]

/** Every place of the question in the order of its list: those of this page as their cards tell them. */
export async function allSpots({ more }: MapFacts): Promise<Spot[]> {
  const onPage = spotsOnPage()
  if (!more) return onPage
  const asked = await fetch(more.to, { method: 'POST', body: new URLSearchParams(more.fields) }).catch(() => null)
  if (!asked?.ok) return onPage
  const cards = new Map(onPage.map((spot) => [spot.letter, spot]))
  const all = ((await asked.json()) as Told[]).map(
    ([letter, name, lang, lat, lon, what, href]) =>
      cards.get(letter) ?? { letter, name, lang, at: [lat, lon] as [number, number], card: null, what, href },
  )
  return all.length ? all : onPage
}

/** The places of the page's list, in its order. */
export const spotsOnPage = (): Spot[] =>
  [...document.querySelectorAll<HTMLElement>('#spots > [data-at]')].map((card) => {
    const [lat = 0, lon = 0] = (card.dataset.at ?? '').split(',').map(Number)
    const title = card.querySelector('h3')
    const lang = title?.querySelector('a > [lang]')?.getAttribute('lang') ?? document.documentElement.lang
    return { letter: card.id, name: words(title), lang, at: [lat, lon], card }
  })

const words = (element: Element | null) => (element?.textContent ?? '').replace(/\u00ad/g, '').trim()
