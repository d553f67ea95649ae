import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Setting } from '../browser.ts'
import { readWith, reflowFaults, twiceTheText, wideSpacing } from '../reflow.ts'
import { sitePages, visit } from '../site-pages.ts'
import { journey } from './journey.ts'

const town = journey()

test('at four times the size nothing has to be scrolled sideways', () => readAll({ width: 320 }))
test('with text twice as large nothing is cut off on a wide screen', () => readAll({ width: 1280 }, twiceTheText))
test('with text twice as large nothing is cut off on a phone', () => readAll({ width: 390 }, twiceTheText))
test('with letters and lines set wide apart nothing is cut off', () => readAll({ width: 320 }, wideSpacing))

/** Finnish has the longest words. */
async function readAll(setting: Partial<Setting>, css = ''): Promise<void> {
  const pages = sitePages(town.sites.examples).filter(({ reach }) => !reach)
  const faults: string[] = []
  await town.walk(setting, async (page) => {
    for (const sitePage of pages) {
      const seen = await visit(page, town.sites, sitePage, 'fi')
      if (css) await readWith(page, css)
      for (const fault of [...seen, ...(await reflowFaults(page))]) faults.push(`${sitePage.name}: ${fault}`)
    }
  })
  assert.deepEqual(faults, [])
}

test('a printed list has the addresses and none of the controls', () =>
  town.walk({ width: 1280 }, async (page) => {
    await page.goto(`${town.sites.day.url}/fi/palvelut?kind=playground&area=malmi`)
    await page.emulateMedia({ media: 'print' })
    for (const control of ['.search', '.filters', '.mainnav', '.langs', '.head .btn', '.foot', '.crumbs'])
      assert.equal(await page.locator(control).filter({ visible: true }).count(), 0, control)
    const cards = page.locator('main .card:visible')
    assert.ok((await cards.count()) > 0)
    for (const words of await cards.allInnerTexts()) assert.match(words, /\d{5}/, 'a card has its postal code')
    assert.deepEqual(await reflowFaults(page), [])
  }))

test('a printed place has its address and telephone number', () =>
  town.walk({ width: 1280 }, async (page) => {
    await page.goto(`${town.sites.day.url}/fi/paikat/${town.sites.examples.openPlace}`)
    const number = (await page.locator('main a[href^="tel:"]').first().innerText()).replace(/[^\d ]/g, '').trim()
    await page.emulateMedia({ media: 'print' })
    const words = await page.locator('main').innerText()
    assert.match(words, /\d{5} Helsinki/)
    assert.ok(words.replaceAll('\u00a0', ' ').includes(number), `the number ${number} is printed`)
    assert.equal(await page.locator('.foot, .mainnav, .langs').filter({ visible: true }).count(), 0)
  }))
