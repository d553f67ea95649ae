import assert from 'node:assert/strict'
import { test } from 'node:test'
import { langs } from '../../src/platform/languages.ts'
import { axeFaults } from '../axe.ts'
import type { Scheme } from '../browser.ts'
import { reflowFaults } from '../reflow.ts'
import { sitePages, visit } from '../site-pages.ts'
import { journey } from './journey.ts'

const town = journey()
const widths = [320, 390, 1280]
const schemes: Scheme[] = ['light', 'dark', 'forced']

// Each page in one setting, each setting on many pages; `npm run sweep` looks at all of them.
test('every page in every state can be read and used by everybody', async (t) => {
  const pages = sitePages(town.sites.examples)
  for (const [index, sitePage] of pages.entries()) {
    const turn = (step: number) => Math.floor(index / step) % 3
    const narrow = widths.filter((width) => !sitePage.below || width < sitePage.below)
    const width = narrow[index % narrow.length] ?? 320
    const scheme = schemes[turn(3)] ?? 'light'
    const lang = langs[(turn(1) + turn(9)) % 3] ?? 'fi'
    await t.test(`${sitePage.name}, ${width} px, ${scheme}, ${lang}`, () =>
      town.walk({ width, scheme }, async (page) => {
        const faults = await visit(page, town.sites, sitePage, lang)
        assert.deepEqual([...faults, ...(await axeFaults(page)), ...(await reflowFaults(page))], [])
      }),
    )
  }
})
