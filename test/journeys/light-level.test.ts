import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import type { Db } from '../../src/platform/db/db.ts'
import { browsedTown } from '../browsed-town.ts'
import { openWindow } from '../browser.ts'
import type { Served } from '../served.ts'

// Passkeys, the warning before the end, and what was typed: walked at `localhost`, the one name of this machine that passkeys know.

let site: Served
let home: string
let owner: Db
let browser: Browser
let close = async () => {}
before(async () => {
  ;({ site, owner, browser, close } = await browsedTown())
  home = site.url.replace('127.0.0.1', 'localhost')
})
after(() => close())

async function walk(width: number, steps: (page: Page) => Promise<void>): Promise<void> {
  const { context, page, faults } = await openWindow(browser, { width, scheme: 'light' })
  page.setDefaultTimeout(20_000)
  try {
    await steps(page)
  } finally {
    await context.close()
  }
  assert.deepEqual(faults, [])
}

async function choose(page: Page, name: string): Promise<void> {
  await page.locator('main button', { hasText: name }).first().click()
}
const signIn = async (page: Page, name: string, to: string) => {
  await page.goto(`${home}/fi/kirjaudu`)
  await choose(page, name)
  await page.waitForURL(home + to)
}
/** As if nobody had done anything for so long that only these seconds are left. */
const leave = (seconds: number) =>
  sql`update people.session set seen_at = now() - interval '58 minutes', ends_at = now() + make_interval(secs => ${seconds})
    where ended_at is null`.execute(owner)
const said = (page: Page) => page.locator('main').innerText()

test('a mother makes a passkey, comes back with it, sees no secret, and steps up to the very page', () =>
  walk(390, async (page) => {
    const devices = await page.context().newCDPSession(page)
    await devices.send('WebAuthn.enable')
    await devices.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
        ...{ isUserVerified: true, automaticPresenceSimulation: true },
      },
    })
    await signIn(page, 'Sanna Virtanen', '/oma')
    await page.goto(`${home}/oma/avaimet`)
    await page.fill('#name', 'Oma puhelin')
    await page.locator('[data-passkey] button').click()
    await page.waitForURL(`${home}/oma/avaimet?made`)
    assert.match(await said(page), /Oma puhelin/)

    await page.locator('form[action="/kirjaudu/ulos"] button').first().click()
    await page.waitForURL(({ pathname }) => pathname === '/fi/kirjaudu')
    await page.locator('[data-go]').click()
    await page.waitForURL(`${home}/oma`)
    assert.match(await said(page), /Hei, Sanna/)
    assert.doesNotMatch(await page.locator('body').innerText(), /Virtanen|Aino/)

    await page.locator('main a[href="/oma/loki"]').click()
    await page.waitForURL(({ search }) => search === '?to=%2Foma%2Floki')
    await choose(page, 'Sanna Virtanen')
    await page.waitForURL(`${home}/oma/loki`)
    assert.match(await said(page), /Päivi Lahtinen/)
  }))

test('who is about to be signed out is warned in each tab, and goes on in all with one press', () =>
  walk(390, async (page) => {
    await signIn(page, 'Sanna Virtanen', '/oma')
    await leave(124)
    await sql`update people.session set seen_at = now() where ended_at is null`.execute(owner)
    await page.goto(`${home}/oma/tiedot`)
    const other = await page.context().newPage()
    await other.goto(`${home}/oma`)
    await sql`update people.session set seen_at = now() - interval '58 minutes' where ended_at is null`.execute(owner)
    for (const tab of [page, other]) {
      const dialog = tab.getByRole('alertdialog', { name: 'Kirjautumisesi päättyy pian' })
      await dialog.waitFor()
      assert.match(await dialog.innerText(), /[12]\.\d\d/)
    }
    await page.bringToFront()
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Jatka')
    await page.keyboard.press('Enter')
    for (const tab of [page, other]) await tab.getByRole('alertdialog').waitFor({ state: 'hidden' })
    const { rows } = await sql<{
      minutes: number
    }>`select extract(minutes from max(ends_at) - now())::integer as minutes
      from people.session where ended_at is null`.execute(owner)
    assert.ok((rows[0]?.minutes ?? 0) >= 59)
  }))

test('the question a mother was writing when her sign-in ended is there again, to be copied to its page', () =>
  walk(390, async (page) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await signIn(page, 'Sanna Virtanen', '/oma')
    await page.goto(`${home}/oma/tiedot`)
    await page.locator('textarea[name=words]').fill('Nimeni on väärin.')
    await sql`update people.session set ends_at = now() - interval '1 minute' where ended_at is null`.execute(owner)
    await page.locator('form[action="/oma/tiedot/pyynto"] button[type=submit]').click()
    await page.waitForURL(({ pathname }) => pathname === '/fi/kirjaudu')
    assert.match(await said(page), /Tekstisi on tallessa/)
    await choose(page, 'Sanna Virtanen')
    await page.waitForURL(({ pathname }) => pathname === '/oma/tallessa')
    assert.equal(await page.locator('textarea').inputValue(), 'Nimeni on väärin.')
    await page.locator('main button', { hasText: 'Kopioi teksti' }).click()
    await page.locator('main [role=status]', { hasText: 'Teksti on kopioitu.' }).waitFor()
    await page.locator('main a', { hasText: 'Siirry tietoihisi' }).click()
    await page.waitForURL(`${home}/oma/tiedot#pyynto`)
    const field = page.locator('textarea[name=words]')
    assert.equal(await field.inputValue(), '')
    await field.focus()
    await page.keyboard.press('Control+V')
    assert.equal(await field.inputValue(), 'Nimeni on väärin.')
  }))

test('what a nurse was choosing when she locked the screen is not kept, and the page says so', () =>
  walk(1280, async (page) => {
    await signIn(page, 'Päivi Lahtinen', '/tyo')
    await page.goto(`${home}/tyo/perheet`)
    // Looking somebody up is folded away.
    await page.locator('main details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '')
    })
    const field = page
      .locator('main form[method=post] input:not([type=hidden]), main form[method=post] textarea')
      .first()
    await field.fill('Ei vielä lähetetty')
    await page.locator('form[action="/kirjaudu/lukitse"] button').click()
    await page.waitForURL(({ pathname }) => pathname === '/fi/lukittu')
    assert.match(await said(page), /Lomaketta ei lähetetty/)
    await page.locator('main button', { hasText: 'Kirjaudu uudelleen' }).click()
    await choose(page, 'Päivi Lahtinen')
    await page.waitForURL(`${home}/tyo`)
    await page.goto(`${home}/tyo/tallessa`)
    assert.match(await said(page), /Täällä ei ole tekstejä/)
  }))
