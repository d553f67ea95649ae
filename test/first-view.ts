import type { Browser } from 'playwright-core'
import { contextOptions } from './browser.ts'

/** Compressed bytes of what a first visit to a page fetches; the total leaves out the base map, which is data. */
export type FirstView = {
  html: number
  css: number
  font: number
  icons: number
  script: number
  map: number
  total: number
}

/** Opens a page with nothing kept from before, on a phone, and weighs what came: bodies only, as compressed on the way. */
export async function firstView(browser: Browser, url: string): Promise<FirstView> {
  const context = await browser.newContext(contextOptions({ width: 390, scheme: 'light' }))
  try {
    const page = await context.newPage()
    await page.goto(url)
    const fetched = await page.evaluate(async () => {
      await document.fonts.ready
      return [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(
        (entry) => {
          const { name, encodedBodySize } = entry as PerformanceResourceTiming
          return { path: new URL(name).pathname, bytes: encodedBodySize }
        },
      )
    })
    const weigh = (wanted: RegExp) =>
      fetched.filter(({ path }) => wanted.test(path)).reduce((sum, { bytes }) => sum + bytes, 0)
    const view = {
      html: fetched[0]?.bytes ?? 0,
      css: weigh(/\.css$/),
      font: weigh(/\.woff2$/),
      icons: weigh(/\/icons\.\w+\.svg$/),
      script: weigh(/\.js$/),
      map: weigh(/^\/map\//),
    }
    return { ...view, total: fetched.reduce((sum, { bytes }) => sum + bytes, 0) - view.map }
  } finally {
    await context.close()
  }
}
