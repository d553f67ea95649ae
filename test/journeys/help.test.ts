import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { langs } from '../../src/platform/languages.ts'
import { href } from '../../src/ui/paths.ts'
import { sitePages } from '../site-pages.ts'
import { journey } from './journey.ts'
import { tabTo } from './keyboard.ts'

const town = journey()

/** The addresses of telephone links that a phone shows without scrolling. */
const numbersInSight = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="tel:"]')]
      .filter((link) => link.getBoundingClientRect().bottom <= innerHeight && link.checkVisibility())
      .map(({ href }) => href),
  )

test('at night a call is one tap from the front page, without scrolling', () =>
  town.walk({ width: 390, scheme: 'dark' }, async (page) => {
    for (const lang of langs) {
      await page.goto(`${town.sites.night.url}/${lang}/`)
      const numbers = await numbersInSight(page)
      assert.ok(numbers.length >= 3, `${lang}: ${numbers.join(' ')}`)
      assert.match(await page.locator('.now').innerText(), lang === 'en' ? /2:14/ : /2\.14/)
    }
  }))

test('by day a parent finds a person to call on the front page too', () =>
  town.walk({ width: 390 }, async (page) => {
    await page.goto(`${town.sites.day.url}/`)
    assert.ok((await page.locator('.now a[href^="tel:"]').count()) >= 2)
    assert.equal(await page.locator('.now a[href="tel:112"]').count(), 1)
  }))

test('from every page a call is at most two taps away', async () => {
  const { sites } = town
  for (const { site, path, reach, name } of sitePages(sites.examples)) {
    if (reach) continue
    for (const lang of langs) {
      const html = await (await fetch(sites[site].url + path(lang))).text()
      const helps = html.includes(`href="${href('helpNow', lang)}"`) || html.includes('href="tel:112"')
      assert.ok(helps, `${name} in ${lang} has neither a number nor the way to the numbers`)
    }
  }
  await town.walk({ width: 320 }, async (page) => {
    await page.goto(`${sites.night.url}/fi/paikat/${sites.examples.openPlace}`)
    await page.click('.btn-help')
    assert.ok((await numbersInSight(page)).includes('tel:112'))
  })
})

test('the database is away, and the numbers are still there', () =>
  town.walk({ width: 390 }, async (page) => {
    const answer = await page.goto(`${town.sites.away.url}/fi/palvelut`)
    assert.equal(answer?.status(), 503)
    assert.ok((await numbersInSight(page)).includes('tel:112'))
  }))

test('by keyboard alone one gets from the front page to a number', () =>
  town.walk({ width: 1280 }, async (page) => {
    await page.goto(`${town.sites.night.url}/fi/`)
    const [first] = await tabTo(page, '.skip')
    assert.equal(first, 'Siirry sisältöön')
    await tabTo(page, `a[href="${href('helpNow', 'fi')}"]`)
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${href('helpNow', 'fi')}`)
    await tabTo(page, '.call a[href="tel:112"]')
  }))

test('the skip link leads past the menus', () =>
  town.walk({ width: 1280 }, async (page) => {
    await page.goto(`${town.sites.night.url}/fi/`)
    await tabTo(page, '.skip')
    await page.keyboard.press('Enter')
    const [next] = await tabTo(page, 'main a')
    assert.match(next ?? '', /sairas|jaksa|112|Päivystys/i)
  }))
