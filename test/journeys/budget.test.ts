import assert from 'node:assert/strict'
import { test } from 'node:test'
import { budgets } from '../budgets.ts'
import { firstView } from '../first-view.ts'
import { journey } from './journey.ts'

const town = journey()

test('the first view of a page fits its budget', async (t) => {
  for (const { name, path, most } of budgets(town.sites.examples)) {
    await t.test(name, async () => {
      const view = await firstView(town.browser, town.sites.night.url + path)
      for (const [part, kilobytes] of Object.entries(most))
        assert.ok(
          view[part as keyof typeof most] <= kilobytes * 1000,
          `${part}: ${view[part as keyof typeof most]} bytes of ${kilobytes} kB`,
        )
    })
  }
})
