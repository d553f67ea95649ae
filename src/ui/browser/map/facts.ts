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

/** A place as its card in the list tells it. */
export type Spot = { letter: string; name: string; lang: string; at: [lat: number, lon: number]; card: HTMLElement }

/** The places of the list, in its order. */
export const spotsOnPage = (): Spot[] =>
  [...document.querySelectorAll<HTMLElement>('#spots > [data-at]')].map((card) => {
    const [lat = 0, lon = 0] = (card.dataset.at ?? '').split(',').map(Number)
    const title = card.querySelector('h3')
    const lang = title?.querySelector('a > [lang]')?.getAttribute('lang') ?? document.documentElement.lang
    return { letter: card.id, name: words(title), lang, at: [lat, lon], card }
  })

const words = (element: Element | null) => (element?.textContent ?? '').replace(/\u00ad/g, '').trim()
