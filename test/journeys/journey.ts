import assert from 'node:assert/strict'
import { after, before } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, openWindow, type Setting } from '../browser.ts'
import { prepared, testDatabase } from '../harness.ts'
import { openSites, type Sites } from '../sites.ts'

/** What the journeys of one file share: the town in its states, and a browser. Filled before the first test. */
export type Journey = {
  sites: Sites
  browser: Browser
  /** Walks in a window of its own; fails when anything forbidden happens on the way, such as a request to a third party. */
  walk(setting: Partial<Setting>, steps: (page: Page) => Promise<void>): Promise<void>
}

export function journey(): Journey {
  const made = {} as Journey
  let close = async () => {}
  before(async () => {
    const town = await testDatabase(true)
    made.sites = await openSites(town.app, { ...town.app, database: 'postgres' }, prepared().parts)
    made.browser = await openBrowser()
    close = async () => {
      await made.browser.close()
      await made.sites.close()
      await town.drop()
    }
  })
  after(() => close())
  made.walk = async (setting, steps) => {
    const { context, page, faults } = await openWindow(made.browser, { width: 390, scheme: 'light', ...setting })
    page.setDefaultTimeout(20_000)
    try {
      await steps(page)
    } finally {
      await context.close()
    }
    assert.deepEqual(faults, [])
  }
  return made
}
