import assert from 'node:assert/strict'
import { test } from 'node:test'
import { langs } from '../../src/platform/languages.ts'
import { readWith, reflowFaults, twiceTheText, wideSpacing } from '../reflow.ts'
import { sitePages, visit } from '../site-pages.ts'
import { journey } from './journey.ts'

const town = journey()

/** How people set their screens; a window of 320 px is one of 1280 px at four times the size. */
const readings = [
  { as: 'at four times the size', width: 320, css: '' },
  { as: 'with wide spacing at four times the size', width: 320, css: wideSpacing },
  { as: 'with wide spacing', width: 1280, css: wideSpacing },
  { as: 'with text twice as large', width: 1280, css: twiceTheText },
  { as: 'with text twice as large on a phone', width: 390, css: twiceTheText },
]

test('large text and wide spacing cut nothing off and need no scrolling sideways', async () => {
  const faults: string[] = []
  await town.walk({ width: 1280 }, async (page) => {
    const pages = sitePages(town.sites.examples).filter(({ reach }) => !reach)
    for (const [index, sitePage] of pages.entries()) {
      // Finnish and Swedish have the longest words; `npm run sweep` reads every page in all three.
      const lang = index % 2 ? 'fi' : 'sv'
      faults.push(...(await visit(page, town.sites, sitePage, lang)))
      for (const { as, width, css } of readings) {
        await page.setViewportSize({ width, height: 800 })
        await readWith(page, css)
        for (const fault of await reflowFaults(page)) faults.push(`${sitePage.name} ${lang} ${as}: ${fault}`)
      }
    }
  })
  assert.deepEqual(faults, [])
})

test('the header keeps to one line on the narrowest phones', () =>
  town.walk({}, async (page) => {
    for (const width of [320, 360]) {
      await page.setViewportSize({ width, height: 700 })
      for (const lang of langs) {
        await page.goto(`${town.sites.day.url}/${lang}/`)
        const box = await page.locator('.head').boundingBox()
        assert.ok(box && box.height < 80, `${width} px, ${lang}: ${box?.height} px high`)
      }
    }
  }))

test('with text twice as large on the narrowest phone the header leaves room for the page', () =>
  town.walk({}, async (page) => {
    await page.setViewportSize({ width: 320, height: 640 })
    for (const lang of langs) {
      await page.goto(`${town.sites.day.url}/${lang}/`)
      await readWith(page, twiceTheText)
      const box = await page.locator('body > header').boundingBox()
      assert.ok(box && box.height < 420, `${lang}: ${box?.height} px high`)
    }
  }))

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
    const number = digits(await page.locator('main a[href^="tel:"]').first().innerText())
    await page.emulateMedia({ media: 'print' })
    const words = await page.locator('main').innerText()
    assert.match(words, /\d{5} Helsinki/)
    assert.ok(number && digits(words).includes(number), `the number ${number} is printed`)
    assert.equal(await page.locator('.foot, .mainnav, .langs').filter({ visible: true }).count(), 0)
  }))

const digits = (words: string) => words.replace(/\D/g, '')
