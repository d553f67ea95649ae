import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { worryTexts } from '../../demo/texts/topics.ts'
import { langs } from '../../src/platform/languages.ts'
import { press, sendFeedback } from '../reach.ts'
import { journey } from './journey.ts'
import { tab, tabTo } from './keyboard.ts'

const town = journey()

const names = (page: Page) => page.locator('main .card h3').allInnerTexts()
const at = (path: string) => town.sites.day.url + path

test('by keyboard alone: search, narrow by area and kind, open a place, call', () =>
  town.walk({ width: 1280 }, async (page) => {
    await page.goto(at('/fi/'))
    await tabTo(page, '#q')
    await page.keyboard.type('leikkipuisto')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/fi/palvelut')
    assert.equal(await page.inputValue('#q'), 'leikkipuisto')
    await tabTo(page, '#area')
    await page.keyboard.type('Malmi')
    await tabTo(page, 'input[name="kind"][value="playground"]')
    await page.keyboard.press('Space')
    await tabTo(page, '.filters button[type="submit"]:not([popovertarget])')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.chips button:has-text("Malmi"), .chips a:has-text("Malmi")')
    assert.equal(page.url(), at('/fi/palvelut'), 'what was written stays out of the address')
    const found = await names(page)
    assert.ok(found.length >= 3, found.join(' · '))
    await tabTo(page, 'main .card h3 a')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/fi/paikat/**')
    assert.equal(await page.locator('h1').innerText(), found[0])
    await tabTo(page, 'main a[href^="tel:"]')
  }))

test('Back from a place leads to the list that was asked for by own words or by an address', () =>
  town.walk({ width: 1280 }, async (page) => {
    for (const [field, words, shown] of [
      ['#q', 'vauva itkee', /itkee/],
      ['#near', 'Malmi', /Lähimmät ensin/],
    ] as const) {
      await page.goto(at('/fi/palvelut'))
      await page.fill(field, words)
      await page.press(field, 'Enter')
      await page.waitForFunction((id) => document.querySelector<HTMLInputElement>(id)?.defaultValue !== '', field)
      const found = await names(page)
      await press(page, 'main .card h3 a')
      assert.match(page.url(), /\/fi\/(paikat|palvelut)\/[a-z]/)
      await page.goBack()
      assert.match(await page.locator('main').innerText(), shown, field)
      assert.deepEqual(await names(page), found, field)
      assert.equal(page.url(), at('/fi/palvelut'))
    }
  }))

test('every stop of Tab on list and place is in sight and has its ring', () =>
  town.walk({ width: 390 }, async (page) => {
    for (const path of ['/fi/palvelut', `/fi/paikat/${town.sites.examples.closedPlace}`, '/fi/palaute']) {
      await page.goto(at(path))
      for (let stops = 0; stops < 80; stops++) {
        const { name, fault } = await tab(page)
        if (name === 'the browser itself') break
        assert.equal(fault, null, `${path}: ${name}: ${fault}`)
      }
    }
  }))

test('on a phone Escape closes the filters and gives the focus back', () =>
  town.walk({ width: 390 }, async (page) => {
    await page.goto(at('/fi/palvelut'))
    const opener = 'main button[popovertarget="filters"]:not([popovertargetaction])'
    await tabTo(page, opener)
    await page.keyboard.press('Enter')
    assert.ok(await page.locator('#filters').isVisible())
    await tab(page)
    assert.ok(
      await page.evaluate(() => document.activeElement?.closest('#filters')),
      'the focus moves into the filters',
    )
    await page.keyboard.press('Escape')
    assert.ok(!(await page.locator('#filters').isVisible()))
    assert.ok(await page.evaluate((selector) => document.activeElement?.matches(selector), opener))
  }))

for (const script of [false, true]) {
  test(`the places nearest to an address, with script ${script ? 'on' : 'off'}`, () =>
    town.walk({ width: 390, script }, async (page) => {
      await page.goto(at('/fi/palvelut'))
      await page.fill('#near', 'Malmi')
      await press(page, 'form:has(#near) button[type="submit"]')
      assert.equal(page.url(), at('/fi/palvelut'), 'what was asked stays out of the address')
      const far = (await page.locator('main .card').allInnerTexts()).flatMap(metres)
      assert.ok(far.length > 5)
      assert.deepEqual(
        far,
        far.toSorted((a, b) => a - b),
        'the nearest place comes first',
      )
      const first = await names(page)
      await press(page, 'main nav form button')
      assert.equal(page.url(), at('/fi/palvelut'))
      const next = (await page.locator('main .card').allInnerTexts()).flatMap(metres)
      assert.ok((next[0] ?? 0) >= (far.at(-1) ?? 0), 'the next page goes on from there')
      assert.notDeepEqual(await names(page), first)
    }))
}

test('without script a family finds a place and tells us what they think', () =>
  town.walk({ width: 390, script: false }, async (page) => {
    await page.goto(at('/fi/'))
    await page.fill('#q', 'neuvola')
    await press(page, 'form:has(#q) button[type="submit"]')
    await page.click('main button[popovertarget="filters"]:not([popovertargetaction])')
    await page.check('input[name="kind"][value="family_clinic"]')
    await press(page, '.filters button[type="submit"]:not([popovertarget])')
    assert.equal(page.url(), at('/fi/palvelut'), 'own words are posted on')
    const [first] = await names(page)
    await press(page, 'main .card h3 a')
    assert.equal(await page.locator('h1').innerText(), first)
    await page.goto(at('/fi/palaute'))
    assert.equal((await sendFeedback(page, '', 'ei osoite'))?.status(), 422)
    assert.match(await page.title(), /^Virhe/)
    await page.click('.error-summary a')
    assert.equal(new URL(page.url()).hash, '#message', 'the summary leads to the field')
    assert.equal(await page.inputValue('#replyTo'), 'ei osoite', 'what was written is kept')
    await sendFeedback(page, 'Hyvä sivu!')
    assert.match(page.url(), /\/fi\/palaute\/[2-9A-Z]{4}-[2-9A-Z]{4}$/)
  }))

test('the language switch keeps the page and its choices', () =>
  town.walk({ width: 1280 }, async (page) => {
    const worry = worryTexts[0]
    const walks: [from: string, to: string][] = [
      ['/fi/palvelut?kind=playground&area=malmi', '/sv/tjanster?kind=playground&area=malmi'],
      [`/fi/paikat/${town.sites.examples.openPlace}`, `/sv/platser/${town.sites.examples.openPlace}`],
      [`/fi/aihe/${worry?.slug.fi}`, `/sv/amne/${worry?.slug.sv}`],
      ['/fi/apua-nyt', '/sv/hjalp-nu'],
    ]
    for (const [from, to] of walks) {
      await page.goto(at(from))
      await press(page, '.langs a[lang="sv"]')
      assert.equal(page.url(), at(to))
      assert.equal(await page.getAttribute('html', 'lang'), 'sv')
      assert.equal(await page.locator('.langs a[aria-current]').innerText(), 'Svenska')
      await press(page, '.langs a[lang="fi"]')
      assert.equal(page.url(), at(from))
    }
  }))

test('another way in leads to the same page in the wished language', async () => {
  for (const lang of langs) {
    const answer = await fetch(at(`/fi/apua-nyt?lang=${lang}`), { redirect: 'manual' })
    assert.equal(answer.status, 302)
    assert.match(answer.headers.get('location') ?? '', new RegExp(`^/${lang}/`))
  }
})

/** `350 m` or `1,2 km` in the words of a card, in metres. */
function metres(words: string): number[] {
  const [, amount = '', unit] = /([\d,]+)\s(m|km)\b/u.exec(words.replaceAll('\u00a0', ' ')) ?? []
  return unit ? [Number(amount.replace(',', '.')) * (unit === 'km' ? 1000 : 1)] : []
}
