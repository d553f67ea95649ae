import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Lang, langs } from '../../src/platform/languages.ts'
import { axeFaults } from '../axe.ts'
import type { Scheme } from '../browser.ts'
import { reflowFaults } from '../reflow.ts'
import { type SitePage, sitePages, visit } from '../site-pages.ts'
import { journey } from './journey.ts'

const town = journey()
const widths = [320, 390, 1280]
const schemes: Scheme[] = ['light', 'dark', 'forced']

/** Each page in one setting, each setting on several pages; `npm run sweep` looks at all of them in all. */
function settingOf({ below = 9999 }: SitePage, index: number): { width: number; scheme: Scheme; lang: Lang } {
  const turn = <T>(values: readonly T[], step: number) => values[Math.floor(index / step) % values.length] as T
  const width = turn(
    widths.filter((one) => one < below),
    1,
  )
  return { width, scheme: turn(schemes, 3), lang: turn(langs, 9) }
}

test('every page in every state can be read and used by everybody', async (t) => {
  const pages = sitePages(town.sites.examples).map((page, index) => ({ page, ...settingOf(page, index) }))
  const groups = Map.groupBy(pages, ({ width, scheme }) => `${width} px, ${scheme}`)
  for (const [name, group] of groups) {
    await t.test(name, async (t) => {
      await town.walk(group[0] ?? {}, async (page) => {
        for (const { page: sitePage, lang } of group) {
          await t.test(`${sitePage.name}, ${lang}`, async () => {
            const faults = await visit(page, town.sites, sitePage, lang)
            assert.deepEqual([...faults, ...(await axeFaults(page)), ...(await reflowFaults(page))], [])
          })
        }
      })
    })
  }
})
