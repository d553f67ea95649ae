import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { axeFaults } from '../axe.ts'
import { press } from '../reach.ts'
import { journey } from './journey.ts'
import { tab, tabTo } from './keyboard.ts'

const town = journey()

const at = (path: string) => town.sites.day.url + path
const options = '[role="listbox"] [role="option"]'
const field = '#q'

/** Writes letter by letter, and waits for what is offered. */
async function write(page: Page, words: string, path = '/fi/'): Promise<void> {
  await page.goto(at(path))
  await page.focus(field)
  await page.keyboard.type(words)
  await page.waitForSelector(options)
}
/** What a screen reader is told of the field and the list. */
const told = (page: Page) =>
  page.evaluate(() => {
    const input = document.querySelector('#q')
    const get = (name: string) => input?.getAttribute(name) ?? null
    const active = document.getElementById(get('aria-activedescendant') ?? '')
    return {
      role: get('role'),
      autocomplete: get('aria-autocomplete'),
      expanded: get('aria-expanded'),
      list: document.getElementById(get('aria-controls') ?? '')?.getAttribute('role') ?? null,
      active: active?.firstChild?.textContent ?? null,
      selected: [...document.querySelectorAll('[aria-selected="true"]')].length,
      said: document.querySelector('search-suggest [role="status"]')?.textContent ?? '',
    }
  })

test('the field says what it is, how many suggestions there are, and which one is chosen', () =>
  town.walk({ width: 390 }, async (page) => {
    await page.goto(at('/fi/'))
    const quiet = {
      role: 'combobox',
      autocomplete: 'list',
      expanded: 'false',
      list: 'listbox',
      active: null,
      selected: 0,
    }
    assert.deepEqual(await told(page), { ...quiet, said: '' })
    await write(page, 'vauva')
    const count = await page.locator(options).count()
    assert.deepEqual(await told(page), { ...quiet, expanded: 'true', said: `${count} ehdotusta. Selaa nuolilla.` })
    await page.keyboard.press('ArrowDown')
    assert.deepEqual((await told(page)).active, await page.locator(`${options} span`).first().innerText())
    assert.equal((await told(page)).selected, 1)
    assert.deepEqual(await axeFaults(page), [])
  }))

test('arrows go round by way of the field, and the field keeps the focus and its own keys', () =>
  town.walk({ width: 1280 }, async (page) => {
    await write(page, 'vauva')
    const names = await page.locator(`${options} span`).allInnerTexts()
    await page.keyboard.press('ArrowUp')
    assert.equal((await told(page)).active, names.at(-1))
    await page.keyboard.press('ArrowDown')
    assert.equal((await told(page)).active, null, 'after the last one comes the field itself')
    await page.keyboard.press('ArrowDown')
    assert.equal((await told(page)).active, names[0])
    await page.keyboard.press('Home')
    await page.keyboard.type('x')
    assert.equal(await page.inputValue(field), 'xvauva', 'Home moves in the words')
    assert.ok(await page.evaluate(() => document.activeElement?.id === 'q'))
  }))

test('Enter on a topic leads to its page, and on a kind of service searches for it', () =>
  town.walk({ width: 1280 }, async (page) => {
    await write(page, 'imetys')
    await page.keyboard.press('ArrowDown')
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    assert.equal(page.url(), at('/fi/aihe/imetys-ja-syominen'))
    await write(page, 'toimintaterap', '/fi/palvelut')
    const kinds = page.locator(`${options}:has-text("Hae palveluja") span`)
    const chosen = await kinds.first().innerText()
    while ((await told(page)).active !== chosen) await page.keyboard.press('ArrowDown')
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    assert.equal(page.url(), at('/fi/palvelut'), 'what was chosen stays out of the address')
    assert.equal(await page.inputValue(field), chosen)
    assert.ok((await page.locator('main .card h3').count()) > 0)
  }))

test('Enter without a choice searches for what was written', () =>
  town.walk({ width: 1280 }, async (page) => {
    await write(page, 'leikkipuisto')
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    assert.equal(await page.inputValue(field), 'leikkipuisto')
  }))

test('Escape closes the list, then empties the field', () =>
  town.walk({ width: 1280 }, async (page) => {
    await write(page, 'vauva')
    await page.keyboard.press('Escape')
    assert.equal((await told(page)).expanded, 'false')
    assert.equal(await page.locator(options).count(), 0)
    assert.equal(await page.inputValue(field), 'vauva')
    await page.keyboard.press('ArrowDown')
    await page.waitForSelector(options)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    assert.equal(await page.inputValue(field), '')
  }))

test('Tab leaves the field without choosing, and nothing covers what comes next', () =>
  town.walk({ width: 390 }, async (page) => {
    await write(page, 'vauva')
    await page.keyboard.press('ArrowDown')
    const next = await tab(page)
    assert.equal(next.name, 'Hae')
    assert.equal(next.fault, null)
    assert.equal((await told(page)).expanded, 'false')
    assert.equal(await page.inputValue(field), 'vauva')
    await tabTo(page, 'main .chip')
  }))

test('a finger or mouse chooses as well, and one beside the list closes it', () =>
  town.walk({ width: 390 }, async (page) => {
    await write(page, 'imetys')
    await page.click('h1')
    assert.equal((await told(page)).expanded, 'false')
    await write(page, 'imetys')
    await press(page, options)
    assert.equal(page.url(), at('/fi/aihe/imetys-ja-syominen'))
  }))

test('what is written leaves in the body only, once a pause, and nothing stays behind', () =>
  town.walk({ width: 1280 }, async (page) => {
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('ehdotukset')) asked.push(`${request.method()} ${new URL(request.url()).search}`)
    })
    await write(page, 'synnytysmasennus')
    assert.deepEqual(asked, ['POST '], 'letters that follow each other quickly are asked about together')
    assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [
      0,
      0,
      '',
    ])
    assert.equal(page.url(), at('/fi/'))
  }))

test('an answer that comes late does not stand over newer words', () =>
  town.walk({ width: 1280 }, async (page) => {
    await page.route('**/fi/ehdotukset', async (route) => {
      const slow = (route.request().postData() ?? '') === 'q=vauva'
      if (slow) await new Promise((resolve) => setTimeout(resolve, 1500))
      // The browser has given the slow question up by then.
      await route.continue().catch(() => {})
    })
    await page.goto(at('/fi/'))
    await page.focus(field)
    await page.keyboard.type('vauva')
    await page.waitForTimeout(400)
    await page.keyboard.press('Control+A')
    await page.keyboard.type('kallio')
    await page.waitForSelector(`${options}:has-text("Kallio")`)
    await page.waitForTimeout(1600)
    assert.doesNotMatch((await page.locator(options).allInnerTexts()).join(), /Vauva itkee/)
  }))

test('when suggestions fail one searches as before', () =>
  town.walk({ width: 390 }, async (page) => {
    await page.route('**/fi/ehdotukset', (route) => route.fulfill({ body: 'a proxy says it is tired' }))
    await page.goto(at('/fi/'))
    await page.fill(field, 'neuvola')
    await page.waitForTimeout(400)
    assert.equal((await told(page)).expanded, 'false')
    await press(page, 'form:has(#q) button[type="submit"]')
    assert.ok((await page.locator('main .card h3').count()) > 0)
  }))

test('without script the field is a plain one', () =>
  town.walk({ width: 390, script: false }, async (page) => {
    await page.goto(at('/fi/'))
    await page.fill(field, 'neuvola')
    assert.equal(await page.getAttribute(field, 'role'), null)
    await press(page, 'form:has(#q) button[type="submit"]')
    assert.equal(page.url(), at('/fi/palvelut'))
    assert.ok((await page.locator('main .card h3').count()) > 0)
  }))

test('words of danger bring up the page of numbers, and a page of numbers has no suggestions', () =>
  town.walk({ width: 390 }, async (page) => {
    await write(page, 'mies lyö')
    assert.deepEqual(await page.locator(`${options} span`).allInnerTexts(), ['Apua nyt'])
    await page.keyboard.press('ArrowDown')
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    assert.equal(page.url(), at('/fi/apua-nyt'))
    assert.equal(await page.locator('search-suggest').count(), 0)
  }))
