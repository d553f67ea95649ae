import type { Page } from 'playwright-core'

/** Reading settings people bring with them: text twice as large, or set wider apart (WCAG 1.4.12). */
export const twiceTheText = 'html { font-size: 200% !important }'
export const wideSpacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`

/** Applies a style as a person's own, instead of an earlier one. Our security policy does not forbid this. */
export const readWith = (page: Page, css: string): Promise<void> =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets = [sheet]
  }, css)

/** Where a page would have to be scrolled sideways, or where words are cut off; one line each. */
export const reflowFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const name = (element: Element) => {
      const words = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 50)
      const classes = (element.getAttribute('class') ?? '').split(' ').filter(Boolean)
      return `${[element.tagName.toLowerCase(), ...classes].join('.')} “${words}”`
    }
    const window = document.documentElement.clientWidth
    const faults: string[] = []
    const wide = document.documentElement.scrollWidth
    /** Whether something between a word and `top` may be scrolled by itself, as a wide table may. */
    const inScroller = (inner: Element | null, top: Element) => {
      for (let outer = inner; outer && outer !== top; outer = outer.parentElement)
        if (['auto', 'scroll'].includes(getComputedStyle(outer).overflowX)) return true
      return false
    }
    const all = [...document.body.querySelectorAll('*')].filter((element) => !element.closest('svg'))
    if (wide > window + 1) {
      const out = all
        .filter((one) => one.getBoundingClientRect().right > window + 1 && !inScroller(one, document.body))
        .slice(0, 3)
      faults.push(`scrolls sideways: ${wide} px in ${window}: ${out.map(name).join(' · ')}`)
    }
    for (const element of all) {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element)
      const cuts = [overflowX, overflowY].some((value) => value === 'hidden' || value === 'clip')
      // What is hidden from sight on purpose is clipped to nothing.
      if (!cuts || clipPath !== 'none') continue
      const box = element.getBoundingClientRect()
      const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      for (let node = words.nextNode(); node; node = words.nextNode()) {
        // Of a map that moves one sees a part at a time; its windows are pages like others.
        if (!node.textContent?.trim() || node.parentElement?.closest('svg, .vh, .leaflet-marker-icon')) continue
        // What is folded away has a place, too, in the browser's reckoning.
        if (node.parentElement?.closest('details:not([open]) > :not(summary)')) continue
        if (inScroller(node.parentElement, element)) continue
        const range = document.createRange()
        range.selectNodeContents(node)
        const outside = [...range.getClientRects()].some(
          ({ right, bottom }) => right > box.right + 1 || bottom > box.bottom + 1,
        )
        if (outside) faults.push(`words are cut off: ${name(node.parentElement ?? element)}`)
      }
    }
    return faults
  })
