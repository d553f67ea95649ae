import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { journey } from './journey.ts'
import { tab, tabTo } from './keyboard.ts'

const town = journey()

test('Shift three times leaves the safety page, and no step back leads to it', () =>
  leaving(async (page) => {
    await page.keyboard.press('Shift')
    assert.match(await page.locator('[data-exit-left]').innerText(), /kaksi/)
    await page.keyboard.press('Shift')
    assert.match(await page.locator('[data-exit-left]').innerText(), /kerran/)
    await page.keyboard.press('Shift')
  }))

test('the exit button leaves the safety page, and no step back leads to it', () =>
  leaving((page) => page.click('.exit a')))

test('the way out is the second press of Tab, right after the skip link', () =>
  leaving(async (page) => {
    await tab(page)
    assert.equal((await tab(page)).address, '/poistu')
    await page.keyboard.press('Enter')
  }))

test('a capital letter typed with Shift is not a wish to leave', () =>
  town.walk({ width: 1280 }, async (page) => {
    await page.goto(`${town.sites.day.url}/fi/turvassa`)
    for (const key of ['Shift', 'A', 'Shift', 'A', 'Shift']) await page.keyboard.press(key)
    assert.equal(new URL(page.url()).pathname, '/fi/turvassa')
  }))

test('without script the exit is a plain link to a weather page', () =>
  town.walk({ width: 390, script: false }, async (page) => {
    const weather = await standIn(page)
    await page.goto(`${town.sites.day.url}/sv/trygg`)
    await page.click('.exit a')
    await page.waitForURL('**/poistu')
    assert.equal(weather.location, 'https://www.ilmatieteenlaitos.fi/')
  }))

test('the safety page tells nothing in its title, and its exit stays in sight', () =>
  town.walk({ width: 390 }, async (page) => {
    await page.goto(`${town.sites.day.url}/fi/turvassa`)
    assert.equal(await page.title(), 'Perheverkosto')
    await page.mouse.wheel(0, 4000)
    await page.waitForFunction(() => scrollY > 500)
    const box = await page.locator('.exit a').boundingBox()
    assert.ok(box && box.y >= 0 && box.y < 120, 'the exit is at the top of the window')
    await tabTo(page, 'main a[href^="tel:"]')
  }))

/** Comes from the front page, leaves by `go`, arrives at the weather, and steps back to the front page. */
async function leaving(go: (page: Page) => Promise<void>): Promise<void> {
  await town.walk({ width: 1280 }, async (page) => {
    const weather = await standIn(page)
    const front = `${town.sites.day.url}/fi/`
    await page.goto(front)
    await page.goto(`${town.sites.day.url}/fi/turvassa`)
    await go(page)
    await page.waitForURL('**/poistu')
    assert.equal(weather.location, 'https://www.ilmatieteenlaitos.fi/')
    await page.goBack()
    assert.equal(page.url(), front)
  })
}

/** Lets the exit answer as it does, and shows our own page in the place it leads to, so that nothing leaves the machine. */
async function standIn(page: Page): Promise<{ location: string }> {
  const weather = { location: '' }
  await page.route('**/poistu', async (route) => {
    const answer = await route.fetch({ maxRedirects: 0 })
    assert.equal(answer.status(), 303)
    weather.location = answer.headers().location ?? ''
    await route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Sää</title><p>Sää' })
  })
  return weather
}
