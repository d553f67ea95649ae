import type { Page } from 'playwright-core'

/** Reading settings people bring with them: text twice as large, or set wider apart (WCAG 1.4.12). */
export const twiceTheText = 'html { font-size: 200% !important }'
export const wideSpacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`

/** Applies a style as a person's own, which our security policy does not forbid. */
export const readWith = (page: Page, css: string): Promise<void> =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
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
    const inScroller = (element: Element) => {
      for (let outer = element.parentElement; outer; outer = outer.parentElement)
        if (getComputedStyle(outer).overflowX !== 'visible') return true
      return false
    }
    const all = [...document.body.querySelectorAll('*')].filter((element) => !element.closest('svg'))
    if (wide > window + 1) {
      const out = all.filter((one) => one.getBoundingClientRect().right > window + 1 && !inScroller(one)).slice(0, 3)
      faults.push(`scrolls sideways: ${wide} px in ${window}: ${out.map(name).join(' · ')}`)
    }
    for (const element of all) {
      const style = getComputedStyle(element)
      if (style.clipPath !== 'none' || style.visibility === 'hidden' || !element.textContent?.trim()) continue
      const cuts = (value: string) => value === 'hidden' || value === 'clip'
      const across = cuts(style.overflowX) && element.scrollWidth > element.clientWidth + 1
      const down = cuts(style.overflowY) && element.scrollHeight > element.clientHeight + 1
      if (element.clientWidth && (across || down)) faults.push(`words are cut off: ${name(element)}`)
    }
    return faults
  })
