import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { press } from '../reach.ts'
import { journey } from './journey.ts'
import { tabTo } from './keyboard.ts'

const town = journey()
const at = (path: string) => town.sites.day.url + path
const firstCard = (page: Page) => page.locator('main .card').first().innerText()

for (const script of [true, false]) {
  test(`somebody in a wheelchair says so once, with script ${script ? 'on' : 'off'}, and every list follows`, () =>
    town.walk({ width: 390, script }, async (page) => {
      await page.goto(at('/fi/palvelut?kind=family_centre&kind=playground'))
      const usual = await firstCard(page)
      await page.click('main button[popovertarget="filters"]:not([popovertargetaction])')
      await page.click('.filters summary:has-text("Esteettömyys")')
      await press(page, '.filters a')
      await page.check('input[value="wheelchair"]')
      await press(page, 'form:has(#need) button[type="submit"]')
      await press(page, 'main .btn-soft')
      assert.equal(page.url(), at('/fi/palvelut?kind=family_centre&kind=playground'), 'back to the list one came from')
      assert.match(await firstCard(page), /Esteetön sisäänkäynti, esteetön wc, hissi/)
      await page.goto(at('/fi/palvelut?area=malmi'))
      assert.match(await page.locator('main').innerText(), /Järjestys seuraa tarpeitasi: pyörätuoli/)
      const [kept, ...others] = await page.context().cookies()
      assert.deepEqual([kept?.name, kept?.value, kept?.httpOnly, others], ['__Host-needs', 'wheelchair', true, []])
      await press(page, 'main p a[href*="tarpeeni"]')
      await press(page, 'button[name="clear"]')
      assert.deepEqual(await page.context().cookies(), [])
      await page.goto(at('/fi/palvelut?kind=family_centre&kind=playground'))
      assert.equal(await firstCard(page), usual)
    }))
}

test('the needs can be told by keyboard alone', () =>
  town.walk({ width: 1280 }, async (page) => {
    await page.goto(at('/sv/mina-behov'))
    await tabTo(page, 'input[value="pram"]')
    await page.keyboard.press('Space')
    await tabTo(page, 'form:has(#need) button[type="submit"]')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/sv/mina-behov?answer=kept')
    assert.match(await page.locator('main [role="status"]').innerText(), /Ditt val finns nu/)
    assert.ok(await page.isChecked('input[value="pram"]'))
  }))
