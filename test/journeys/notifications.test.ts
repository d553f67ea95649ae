import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, CDPSession, Page } from 'playwright-core'
import type { Db } from '../../src/platform/db/db.ts'
import { browsedTown } from '../browsed-town.ts'
import { openWindow } from '../browser.ts'
import { rowsOf } from '../harness.ts'
import type { Served } from '../served.ts'

// Notifications in a real browser. What a push service would bring, the browser's own tools bring: no outside server is asked.

let site: Served
let owner: Db
let browser: Browser
let close = async () => {}
before(async () => {
  ;({ site, owner, browser, close } = await browsedTown({ post: { push: async () => {} } }))
})
after(() => close())

const path = '/oma/ilmoitukset'

/** @param allowed whether the browser gives the permission; `known`: where else one may go */
async function walk(allowed: boolean, steps: (page: Page) => Promise<void>, known = /^$/): Promise<void> {
  const { context, page, faults } = await openWindow(browser, { width: 390, scheme: 'light' })
  if (allowed) await context.grantPermissions(['notifications'])
  page.setDefaultTimeout(20_000)
  try {
    await page.goto(`${site.url}/fi/kirjaudu`)
    await page.locator('main button', { hasText: 'Sanna Virtanen' }).first().click()
    await page.waitForURL(`${site.url}/oma`)
    await page.goto(site.url + path)
    await steps(page)
  } finally {
    await context.close()
  }
  assert.deepEqual(
    faults.filter((fault) => !known.test(fault)),
    [],
  )
}

const turnOn = async (page: Page) => {
  await page.getByRole('button', { name: 'Laita ilmoitukset päälle' }).click()
  await page.waitForURL(`${site.url}${path}?on`)
}
const browsersOn = async () => (await rowsOf(owner, 'select from people.push_subscription')).length

/** Brings a push message to the worker of this site. */
async function pushTo(tools: CDPSession, data: string): Promise<void> {
  const registered = new Promise<string>((found) =>
    tools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [one] = registrations.filter(({ isDeleted }) => !isDeleted)
      if (one) found(one.registrationId)
    }),
  )
  await tools.send('ServiceWorker.enable')
  const registrationId = await registered
  await tools.send('ServiceWorker.deliverPushMessage', { origin: site.url, registrationId, data })
}

/** What stands on the screen, once something does. */
const onScreen = (page: Page) =>
  page.evaluate(async () => {
    const [registration] = await navigator.serviceWorker.getRegistrations()
    for (let tries = 0; tries < 100; tries++) {
      const found = (await registration?.getNotifications()) ?? []
      if (found.length) return found.map(({ title, body, lang }) => ({ title, body, lang }))
      await new Promise((done) => setTimeout(done, 50))
    }
    return []
  })

test('a mother turns them on, sees the neutral words only, and turns them off without a trace', () =>
  walk(true, async (page) => {
    await turnOn(page)
    assert.match(await page.locator('li:has([data-here]:visible)').innerText(), /Chrome.*\s+Tämä selain/)
    assert.equal(await page.getByRole('button', { name: 'Laita ilmoitukset päälle' }).count(), 0)
    assert.equal(await browsersOn(), 1)

    const tools = await page.context().newCDPSession(page)
    await pushTo(tools, '{"lang":"sv","title":"Neuvola","body":"Aino"}')
    assert.deepEqual(await onScreen(page), [{ title: 'Du har ett meddelande', body: '', lang: 'sv' }])

    const traces = await page.evaluate(async () => ({
      rules: navigator.serviceWorker.controller !== null,
      kept: [
        ...(await caches.keys()),
        ...(await indexedDB.databases()).map(({ name }) => name),
        ...Object.keys(localStorage),
      ],
      scopes: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
    }))
    assert.deepEqual(traces, { rules: false, kept: [], scopes: ['/ilmoitukset/'] })

    await page.locator('li:has([data-here]:visible) button').click()
    await page.waitForURL(`${site.url}${path}?off`)
    assert.equal(await browsersOn(), 0)
    assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0)
    await page.getByRole('button', { name: 'Laita ilmoitukset päälle' }).waitFor()
  }))

test('quick exit takes them from the browser', () =>
  walk(
    true,
    async (page) => {
      await turnOn(page)
      await page.evaluate(() => fetch('/poistu', { redirect: 'manual' }))
      await page.goto(`${site.url}/fi/apua-nyt`)
      assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0)
      await rowsOf(owner, 'delete from people.push_subscription')
    },
    /^asked a third party: https:\/\/www\.ilmatieteenlaitos\.fi\/$/,
  ))

test('a browser that gives no permission says what else can be done, and nothing is kept', () =>
  walk(false, async (page) => {
    await page.getByRole('button', { name: 'Laita ilmoitukset päälle' }).click()
    await page.getByRole('alert').getByText('Selain ei anna lupaa').waitFor()
    assert.equal(await browsersOn(), 0)
    assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0)
  }))
