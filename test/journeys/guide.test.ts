import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { press } from '../reach.ts'
import { journey } from './journey.ts'
import { tabTo } from './keyboard.ts'

const town = journey()

const guide = () => `${town.sites.day.url}/fi/tilanteemme`
const go = 'form:has(input[name="asked"]) button[type="submit"]'
const question = (page: Page) => page.locator('.stepno').innerText()

async function answer(page: Page, value: string): Promise<void> {
  await page.check(`main input[type="radio"][value="${value}"]`)
  await press(page, go)
}

for (const script of [true, false]) {
  test(`three answers lead to services and a number, with script ${script ? 'on' : 'off'}`, () =>
    town.walk({ width: 390, script }, async (page) => {
      await page.goto(`${town.sites.day.url}/fi/`)
      await press(page, 'main a[href="/fi/tilanteemme"]')
      for (const value of ['baby', 'exhausted', 'home']) await answer(page, value)
      assert.equal(page.url(), guide(), 'no answer is in the address')
      assert.equal(await page.locator('main .card h3').count(), 6)
      assert.ok((await page.locator('main a[href^="tel:"]').count()) > 0)
      await press(page, 'main .card h3 a')
      assert.match(page.url(), /\/fi\/palvelut\//)
    }))
}

test('Back goes through the questions, by the browser and by the page itself', () =>
  town.walk({ width: 390 }, async (page) => {
    await page.goto(guide())
    for (const value of ['toddler', 'tantrums', 'place']) await answer(page, value)
    await page.goBack()
    assert.match(await question(page), /3\/3/)
    await page.goBack()
    assert.match(await question(page), /2\/3/)
    await answer(page, 'tantrums')
    await press(page, 'main button.back')
    assert.match(await question(page), /2\/3/)
    assert.ok(await page.isChecked('main input[type="radio"][value="tantrums"]'), 'the answer is still there')
    await press(page, 'main button.back')
    assert.match(await question(page), /1\/3/)
    assert.ok(await page.isChecked('main input[type="radio"][value="toddler"]'))
  }))

test('by keyboard alone', () =>
  town.walk({ width: 1280 }, async (page) => {
    await page.goto(guide())
    await tabTo(page, 'main input[name="about"]')
    await page.keyboard.press('ArrowDown')
    await tabTo(page, go)
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    await tabTo(page, 'main input[name="mind"]')
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await page.waitForSelector('main input[name="start"]')
    await tabTo(page, '#area')
    await page.keyboard.type('Malmi')
    await tabTo(page, go)
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    await tabTo(page, 'main .card h3 a')
    assert.match(await page.locator('main').innerText(), /Malmi/)
  }))

test('all that fits is a list whose next page keeps the answers out of the address', () =>
  town.walk({ width: 1280 }, async (page) => {
    await page.goto(guide())
    for (const value of ['toddler', 'company', 'place']) await answer(page, value)
    await press(page, 'main form[action="/fi/palvelut"] button')
    const first = await page.locator('main .card h3').allInnerTexts()
    assert.ok(first.length > 6)
    await press(page, 'main nav form button')
    assert.equal(page.url(), `${town.sites.day.url}/fi/palvelut`)
    assert.notDeepEqual(await page.locator('main .card h3').allInnerTexts(), first)
    const links = await page.locator('a[href]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    assert.deepEqual(
      links.filter((link) => /stage=|function=|way=/.test(link)),
      [],
    )
  }))
