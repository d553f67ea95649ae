import { openBrowser } from '../test/browser.ts'
import { budgets } from '../test/budgets.ts'
import { firstView } from '../test/first-view.ts'
import { findExamples } from '../test/sites.ts'
import { atMost, type Bench, type Figure } from './figure.ts'
import type { Stage } from './stage.ts'

const names = ['front', 'list', 'map', 'embed', 'help', 'service', 'place', 'safety']

/** The first view of each kind of page against its budget, as a browser with nothing kept gets it. */
export const bytes = (stage: Stage): Bench => ({
  names: [...names.map((name) => `bytes/${name}`), 'bytes/drawing'],
  async measure() {
    const site = await stage.site()
    const browser = await openBrowser()
    const figures: Figure[] = []
    try {
      for (const { name, path, most } of budgets(await findExamples(site.db))) {
        const view = await firstView(browser, site.url + path)
        figures.push(atMost(`bytes/${name}`, view.total / 1000, 'kB', most.total))
        if (name === 'list') figures.push({ name: 'bytes/drawing', value: view.map / 1000, unit: 'kB' })
      }
      return figures
    } finally {
      await browser.close()
    }
  },
})
