import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openWindow } from '../browser.ts'
import { press } from '../reach.ts'
import { journey } from './journey.ts'
import { tab, tabTo } from './keyboard.ts'

const town = journey()
const at = (path: string) => town.sites.day.url + path

const names = (page: Page) =>
  page.locator('#spots h3').evaluateAll((all) => all.map((one) => (one.textContent ?? '').replaceAll('\u00ad', '')))
/** What a screen reader says of where the focus is. */
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')
const pins = (page: Page) =>
  page.locator('.live-pin').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))
const center = (page: Page) => page.locator('.live-pin').first().boundingBox()

async function openMap(page: Page, path = '/fi/kartta?kind=family_clinic') {
  await page.goto(at(path))
  await page.click('button[data-map]')
  await page.waitForSelector('.live-pin')
}

describe('the moving map', () => {
  test('is fetched on request only, from us alone, and fits its budget', () =>
    town.walk({ width: 1280 }, async (page) => {
      const fetched: string[] = []
      page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
      await page.goto(at('/fi/kartta'))
      await page.waitForLoadState('networkidle')
      assert.ok(!fetched.some((path) => /live-map|areas\/.*json/.test(path)), fetched.join(' · '))
      await page.click('button[data-map]')
      await page.waitForSelector('.live-pin')
      const bytes = await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .filter(({ name }) => /\/(live-map|map)\.[\w-]+\.js$/.test(name))
          .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
      )
      assert.ok(bytes > 20_000 && bytes <= 40_000, `${bytes} bytes`)
    }))

  test('by keyboard alone: pins in the order of the list, a window with the facts, and a place', () =>
    town.walk({ width: 1280 }, async (page) => {
      await page.goto(at('/fi/kartta?kind=family_clinic'))
      const list = await names(page)
      await tabTo(page, 'button[data-map]')
      await page.keyboard.press('Enter')
      await page.waitForSelector('.live-pin')
      assert.match(await page.locator('[data-map-status]').innerText(), /Liikuteltava kartta on auki/)
      assert.match(await focused(page), /Nuolilla kartta liikkuu/, 'the focus is in the map')
      const met: string[] = []
      for (let stop = await tab(page); /^[A-Z]+: |paikkaa\. /.test(stop.name); stop = await tab(page)) {
        assert.equal(stop.fault, null, `${stop.name}: ${stop.fault}`)
        met.push(await focused(page))
      }
      assert.deepEqual(met, await pins(page))
      const first = met.map((label) =>
        list.findIndex((name) => label.includes(`: ${name}`) || label.includes(` ${name}`)),
      )
      assert.deepEqual(
        first,
        first.toSorted((a, b) => a - b),
      )
      assert.equal(met.join().match(/[A-Z]: /g)?.length, list.length, 'every place is told')
      await page.keyboard.press('Shift+Tab')
      const label = await focused(page)
      assert.match(label, /^[A-Z]: /)
      await page.keyboard.press('Enter')
      assert.equal(`${label.slice(0, 3)}${await focused(page)}`, label, 'the link of the window has the focus')
      const [letter = ''] = label.split(':')
      for (const fact of await page.locator(`#${letter} > p`).allInnerTexts())
        assert.ok((await page.locator('.live-popup').innerText()).includes(fact), fact)
      await page.keyboard.press('Escape')
      assert.equal(await page.locator('.live-popup').count(), 0)
      assert.equal(await focused(page), label, 'Escape gives the focus back')
      await page.keyboard.press('Enter')
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
      assert.match(page.url(), /\/fi\/paikat\//)
    }))

  test('moves by arrows and comes closer by plus, wherever in it the focus is', () =>
    town.walk({ width: 1280 }, async (page) => {
      await openMap(page, '/fi/kartta?kind=playground')
      const [crowded, before] = [await pins(page), await center(page)]
      assert.ok(
        crowded.some((label) => /^\d+ paikkaa\. /.test(label)),
        'what would hide each other is one pin',
      )
      await page.keyboard.press('ArrowRight')
      assert.equal((await center(page))?.x, (before?.x ?? 0) - 80)
      await page.keyboard.press('Tab')
      const label = await focused(page)
      for (let step = 0; step < 4; step++) await page.keyboard.press('+')
      assert.ok((await pins(page)).length > crowded.length, 'pins part')
      assert.ok(label.includes((await focused(page)).replace(/^\d+ paikkaa\. |,.*$/g, '')), 'and the focus stays')
      for (let step = 0; step < 8; step++) await page.keyboard.press('-')
      assert.ok((await pins(page)).length <= crowded.length)
      await page.click('.live-bar button:has-text("Näytä kaikki")')
      assert.deepEqual(await pins(page), crowded)
    }))

  test('opens a crowd by coming closer, and places in one spot as a list', () =>
    town.walk({ width: 390 }, async (page) => {
      await openMap(page, '/fi/kartta?kind=playground')
      const crowd = page.locator('.live-pin:has(.live-count)').first()
      const members = Number(await crowd.innerText())
      const count = await page.locator('.live-pin').count()
      await crowd.focus()
      await page.keyboard.press('Enter')
      const opened = (await page.locator('.live-popup li').count()) || (await page.locator('.live-pin').count()) - count
      assert.ok(opened > 0 && members > 1)
      assert.match(await focused(page), /\p{L}/u)
    }))

  test('and the cards know each other both ways', () =>
    town.walk({ width: 1280 }, async (page) => {
      await openMap(page)
      const card = page.locator('#spots > li').nth(3)
      const name = (await names(page))[3] ?? ''
      await card.hover()
      assert.match((await page.locator('.live-on').getAttribute('aria-label')) ?? '', new RegExp(name))
      await card.locator('button').click()
      await page.waitForSelector('.live-popup')
      assert.ok((await page.locator('.live-popup').innerText()).includes(name))
      await page.click('.live-popup a[href^="#"]')
      assert.equal(new URL(page.url()).hash, `#${await card.getAttribute('id')}`)
      assert.ok(await card.evaluate((one) => one.matches(':target')))
    }))

  test('that does not open says so, and the drawn map and the list stay', async () => {
    const { context, page } = await openWindow(town.browser, { width: 390, scheme: 'light' })
    await page.route(/live-map/, (route) => route.abort())
    await page.goto(at('/sv/karta'))
    await page.click('button[data-map]')
    await page.waitForFunction(() =>
      /öppnades inte/.test(document.querySelector('[data-map-status]')?.textContent ?? ''),
    )
    assert.ok(await page.locator('.map-large svg').isVisible())
    assert.equal(await page.locator('#spots > li').count(), 20)
    assert.equal(await page.locator('.live').count(), 0)
    await context.close()
  })

  test('does without the borders of areas when they do not come', async () => {
    const { context, page } = await openWindow(town.browser, { width: 390, scheme: 'light' })
    await page.route(/areas\/.*\.json/, (route) => route.abort())
    await openMap(page)
    assert.ok((await pins(page)).length > 3)
    await context.close()
  })

  test('draws borders and names of areas from our own facts', () =>
    town.walk({ width: 1280, scheme: 'dark' }, async (page) => {
      await openMap(page)
      await page.waitForSelector('.live-name', { state: 'attached' })
      assert.ok((await page.locator('.live-border').count()) >= 30)
      assert.ok((await page.locator('.live-name').allInnerTexts()).includes('Ullanlinna'))
    }))

  test('is left out on paper, where the drawn one stands with letters, list and address', () =>
    town.walk({ width: 1280 }, async (page) => {
      await openMap(page)
      await page.emulateMedia({ media: 'print' })
      assert.ok(!(await page.locator('.live').isVisible()))
      assert.ok(await page.locator('.map-large svg').isVisible())
      assert.ok(await page.locator('#spots .pin').first().isVisible())
      assert.match(await page.locator('p.only-print').last().innerText(), /\/fi\/kartta\?kind=family_clinic$/)
      assert.ok(!(await page.locator('#spots button').first().isVisible()))
    }))
})

test('without script the map is whole: pins lead to cards, the nearest come first', () =>
  town.walk({ width: 390, script: false }, async (page) => {
    await page.goto(at('/fi/kartta?kind=family_clinic'))
    await page.locator('.map-large a').nth(2).focus()
    await page.keyboard.press('Enter')
    assert.match(new URL(page.url()).hash, /^#[A-Z]+$/)
    await page.click('details:has(#near) > summary')
    await page.fill('#near', 'Malmi')
    await press(page, 'form:has(#near) button[type="submit"]')
    assert.equal(page.url(), at('/fi/kartta'))
    assert.match((await names(page))[0] ?? '', /Malmi/)
    await press(page, 'main .section-head form button')
    assert.equal(page.url(), at('/fi/palvelut'), 'the same question of the list')
    assert.match(await page.locator('main').innerText(), /Lähimmät ensin/)
  }))

test('on paper the letters of the list can be read, and the list is as wide as the sheet', () =>
  town.walk({ width: 1280 }, async (page) => {
    await page.goto(at('/fi/palvelut?kind=family_clinic'))
    await page.emulateMedia({ media: 'print' })
    const pin = page.locator('.service .pin').first()
    const [ink, ground] = await pin.evaluate((one) => {
      const { color, backgroundColor } = getComputedStyle(one)
      return [color, backgroundColor]
    })
    assert.deepEqual([ink, ground], ['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)'])
    const [sheet, card] = [
      await page.locator('main .wrap').first().boundingBox(),
      await page.locator('.card').first().boundingBox(),
    ]
    assert.ok((card?.width ?? 0) > 0.9 * (sheet?.width ?? 0), `${card?.width} of ${sheet?.width}`)
  }))

describe('use my position', () => {
  test('asks when pressed and not before, posts about where, and shows the nearest first', () =>
    town.walk({ width: 390 }, async (page) => {
      const posted: string[] = []
      page.on('request', (request) => request.postData() && posted.push(request.postData() ?? ''))
      await page.context().grantPermissions(['geolocation'])
      await page.context().setGeolocation({ latitude: 60.2512345, longitude: 25.0109876 })
      for (const path of ['/fi/palvelut?kind=family_clinic', '/fi/kartta?kind=family_clinic']) {
        await page.goto(at(path))
        if (path.includes('kartta')) await page.click('details:has(#near) > summary')
        assert.deepEqual(posted, [])
        await press(page, 'form[data-here] button')
        assert.deepEqual(posted.splice(0), ['kind=family_clinic&here=60.251%2C25.010'])
        assert.equal(page.url(), at(path.split('?')[0] ?? ''), 'nothing of it in the address')
        assert.match(await page.locator('main').innerText(), /Lähimmät ensin: sijaintisi/)
        assert.match(await page.locator('main .card h3').first().innerText(), /Malmi/)
      }
    }))

  test('that is refused says so kindly and points to the address field', () =>
    town.walk({ width: 390 }, async (page) => {
      await page.goto(at('/sv/tjanster'))
      await page.click('form[data-here] button')
      const status = page.locator('form[data-here] [role="status"]')
      await status.filter({ hasText: 'Skriv en adress' }).waitFor()
      assert.equal(page.url(), at('/sv/tjanster'))
    }))
})

test('the address of a selection is copied by a button', () =>
  town.walk({ width: 1280 }, async (page) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(at('/en/services?kind=playground'))
    await page.click('details:has(#share-address) > summary')
    await page.click('button[data-copied]')
    await page.getByText('The address is copied.').waitFor()
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), at('/en/services?kind=playground'))
  }))

test('a selection stands in the frame of another site, and its links leave the frame', () =>
  town.walk({ width: 1280 }, async (page) => {
    const frame = `<iframe src="${at('/embed/fi/palvelut?kind=family_clinic')}" title="x" width="600" height="700"></iframe>`
    const other = createServer((_, answer) => {
      answer.setHeader('content-type', 'text/html').end(`<!doctype html><link rel="icon" href="data:,">${frame}`)
    }).listen(0, '127.0.0.1')
    await once(other, 'listening')
    const around = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`
    await page.goto(around)
    const inside = page.frameLocator('iframe')
    await inside.locator('h1').waitFor()
    assert.ok((await inside.locator('li.card').count()) > 10)
    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      inside.locator('li.card a').first().click(),
    ])
    await opened.waitForURL('**/fi/paikat/**')
    assert.equal(await opened.evaluate(() => window.opener), null)
    assert.equal(page.url(), around, 'the page around it stays')
    assert.deepEqual(await page.context().cookies(), [])
    other.close()
  }))

test('facts for search engines break no rule of the browser', () =>
  town.walk({ width: 1280 }, async (page) => {
    for (const path of ['/fi/palvelut', '/fi/palvelut/neuvola', `/fi/paikat/${town.sites.examples.openPlace}`]) {
      await page.goto(at(path))
      const types = await page
        .locator('script[type="application/ld+json"]')
        .evaluateAll((all) => all.map((one) => JSON.parse(one.textContent ?? '')['@type']))
      assert.equal(types.length, 1, path)
    }
  }))
