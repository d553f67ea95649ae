import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { press } from '../reach.ts'
import { journey } from './journey.ts'

const town = journey()

/** Writes into the search field of the page and sends it, as without script. */
async function search(page: Page, words: string): Promise<void> {
  await page.fill('#q', words)
  await press(page, 'form:has(#q) button[type="submit"]')
}
const firstNumber = (page: Page) => page.locator('main a[href^="tel:"]').first().getAttribute('href')

test('whoever writes of danger can come back to the numbers, and from them to where they were', async () => {
  for (const script of [true, false])
    await town.walk({ width: 390, script }, async (page) => {
      const at = (path: string) => town.sites.night.url + path
      await page.goto(at('/fi/'))
      await search(page, 'mies lyö minua')
      const numbers = page.url()
      assert.match(numbers, /\/fi\/apua-nyt\?n=[\d.]+$/)
      assert.equal(await page.title(), 'Perheverkosto')
      assert.equal(await firstNumber(page), 'tel:112')
      const seen = await page.evaluate(
        () =>
          [...document.querySelectorAll('main a[href^="tel:"]')].filter(
            (a) => a.getBoundingClientRect().bottom <= innerHeight,
          ).length,
      )
      assert.ok(seen >= 2, `${seen} numbers without scrolling`)
      await press(page, 'main a[href="/fi/turvassa"]')
      await page.goBack()
      assert.deepEqual([page.url(), await firstNumber(page)], [numbers, 'tel:112'])
      await page.goBack()
      assert.equal(page.url(), at('/fi/'))
    })
})

test('whoever wants the results all the same gets them, and Back from one leads to them', () =>
  town.walk({ width: 390, script: false }, async (page) => {
    await page.goto(`${town.sites.night.url}/fi/`)
    await search(page, 'mies lyö minua')
    await search(page, 'mies lyö minua')
    assert.equal(page.url(), `${town.sites.night.url}/fi/palvelut`)
    assert.equal(await firstNumber(page), 'tel:112')
    const names = () => page.locator('main .card h3').allInnerTexts()
    const found = await names()
    assert.ok(found.length > 0)
    await press(page, 'main .card h3 a')
    await page.goBack()
    assert.deepEqual(await names(), found)
    assert.equal(await firstNumber(page), 'tel:112')
  }))
