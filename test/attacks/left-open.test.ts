import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, openWindow } from '../browser.ts'
import { type TrialSite, trialSite } from '../trial-site.ts'

// A phone that was put down with a page open: what does whoever picks it up find?

let site: TrialSite
let browser: Browser
before(async () => {
  site = await trialSite({ now: Temporal.Now.instant() })
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  await site.close()
})

async function signIn(tab: Page, name: string, home: string): Promise<void> {
  await tab.goto(`${site.url}/fi/kirjaudu`)
  await tab.locator('main button', { hasText: name }).first().click()
  await tab.waitForURL(site.url + home)
}

/** Opens a page of hers that has three seconds left, does something, and waits until they are over. */
async function leftOpen(path: string, meanwhile: (page: Page) => Promise<void>): Promise<Page> {
  const { page } = await openWindow(browser, { width: 390, scheme: 'light' })
  page.setDefaultTimeout(20_000)
  await page.goto(`${site.url}/fi/kirjaudu`)
  await page.locator('main button', { hasText: 'Sanna' }).first().click()
  await page.waitForURL(`${site.url}/oma`)
  const { now } = site.clock
  await sql`update people.session set seen_at = ${now}, ends_at = ${now.add({ seconds: 3 })} where ended_at is null`.execute(
    site.owner,
  )
  await page.goto(site.url + path)
  assert.match(await page.content(), /Sanna/)
  await meanwhile(page)
  site.clock.now = now.add({ seconds: 30 })
  await page.getByRole('alertdialog', { name: 'Kirjautumisesi päättyi' }).waitFor()
  return page
}

test('a page that lies open when its sign-in ends is covered, and holds nothing of it any more', async () => {
  const page = await leftOpen('/oma/tiedot', async () => {})
  assert.equal(await page.locator('main, header').count(), 0)
  assert.doesNotMatch(await page.content(), /Sanna|Kokeilija|010190/)
  await page.keyboard.press('Escape')
  assert.ok(await page.getByRole('alertdialog').isVisible())
  await page.context().close()
})

test('what was typed there is not lost: it is sent, kept for its writer, and shown to nobody before', async () => {
  const page = await leftOpen('/oma/tiedot', (open) => open.locator('main textarea').first().fill('Nimi\non väärin'))
  assert.equal(await page.locator('main').count(), 0)
  assert.doesNotMatch(await page.locator('body').innerText(), /väärin/)
  await page.getByRole('alertdialog').getByRole('link').click()
  await page.waitForURL(({ pathname }) => pathname === '/fi/kirjaudu')
  assert.equal((await sql`select from people.kept_text`.execute(site.owner)).rows.length, 1)
  await page.context().close()
})

test('a page that lies open is covered when somebody else signs in by the same browser, and sends nothing in their name', async () => {
  const { page } = await openWindow(browser, { width: 390, scheme: 'light' })
  const context = page.context()
  context.setDefaultTimeout(20_000)
  site.clock.now = Temporal.Now.instant()
  await sql`delete from people.kept_text`.execute(site.owner)
  await signIn(page, 'Sanna', '/oma')
  await page.goto(`${site.url}/oma/tiedot`)
  await page.locator('main textarea').first().fill('Vain minulle')
  const other = await context.newPage()
  await signIn(other, 'Hanna', '/tyo')
  const cover = page.getByRole('alertdialog', { name: 'Kirjautumisesi päättyi' })
  await cover.waitFor()
  assert.equal(await page.locator('main, header').count(), 0)
  assert.doesNotMatch(await page.locator('body').innerText(), /Sanna/)
  await cover.getByRole('link').click()
  await page.waitForURL(({ pathname }) => pathname === '/fi/kirjaudu')
  assert.deepEqual((await sql`select from people.kept_text`.execute(site.owner)).rows, [])
  await context.close()
})

test('whoever signs out, locks the screen or leaves by the quick exit in one tab leaves no other tab open', async () => {
  site.clock.now = Temporal.Now.instant()
  for (const [name, home, away] of [
    ['Sanna', '/oma', 'form[action="/kirjaudu/ulos"] button >> visible=true'],
    ['Hanna', '/tyo', 'form[action="/kirjaudu/lukitse"] button >> visible=true'],
    ['Sanna', '/oma', '/poistu'],
  ] as const) {
    const { page } = await openWindow(browser, { width: 1280, scheme: 'light' })
    const context = page.context()
    context.setDefaultTimeout(20_000)
    await context.route(/^https?:\/\/(?!127\.0\.0\.1|localhost)/, (route) => route.abort())
    await signIn(page, name, home)
    const other = await context.newPage()
    await other.goto(site.url + home)
    if (away === '/poistu') await other.goto(site.url + away).catch(() => {})
    else await other.locator(away).first().click()
    await page.getByRole('alertdialog', { name: 'Kirjautumisesi päättyi' }).waitFor()
    assert.equal(await page.locator('main, header').count(), 0, away)
    await context.close()
  }
})
