import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { type Lang, langs } from '../../src/platform/languages.ts'
import { openFrontDoor } from '../../src/platform/lifecycle/front-door.ts'
import { addressesOf, privateRoutesOf } from '../attacks/routes.ts'
import { type AttackedTown, attackedSite, attackedTown } from '../attacks/town.ts'
import { axeFaults } from '../axe.ts'
import { openBrowser, openWindow, type Scheme, type Setting } from '../browser.ts'
import type { TestSite } from '../harness.ts'
import { readWith, reflowFaults, twiceTheText } from '../reflow.ts'

// Every private page as somebody whose it is sees it, from the routes of the site: each in one setting. With SHOTS=FOLDER each in all
// settings and languages, with a picture of each there.

type Look = Setting & { lang: Lang; css?: string }
type View = { path: string; address: string; who: string }

const widths = [390, 1280, 320]
const schemes: Scheme[] = ['light', 'dark', 'forced']
const shots = process.env.SHOTS
const all: Look[] = langs.flatMap((lang) => [
  ...widths.flatMap((width) => schemes.map((scheme) => ({ width, scheme, lang }))),
  { width: 320, scheme: 'light', lang, css: twiceTheText },
])

let site: TestSite
let town: AttackedTown
let browser: Browser
let url = ''
let close = async () => {}
before(async () => {
  site = await attackedSite()
  town = await attackedTown(site)
  const door = await openFrontDoor({ host: '127.0.0.1', port: 0, patience: 0 }, () => {})
  door.answerWith(site.app.fetch)
  url = `http://127.0.0.1:${door.port}`
  browser = await openBrowser()
  close = async () => {
    await browser.close()
    await door.close(0)
    await site.close()
  }
})
after(() => close())

test('every private page can be read and used by everybody whose it is', {
  timeout: shots ? 3_600_000 : 300_000,
}, async (t) => {
  const views = await viewsOf()
  assert.ok(views.length > 20, `${views.length} pages`)
  for (const lang of langs) {
    await sql`update people.person set lang = ${lang}`.execute(site.db)
    await sql`update people.practitioner set lang = ${lang}`.execute(site.db)
    for (const [index, view] of views.entries()) {
      const turn = all[(index * 7) % all.length] as Look
      for (const look of all.filter((one) => one.lang === lang && (shots || one === turn)))
        await t.test(`${view.path}, ${look.width} px, ${look.scheme}${look.css ? ', large' : ''}, ${lang}`, () =>
          lookAt(view, look),
        )
    }
  }
})

/** The pages of the routes, each with somebody to whom it opens. */
async function viewsOf(): Promise<View[]> {
  const views: View[] = []
  for (const { method, path } of privateRoutesOf(site)) {
    if (method !== 'GET') continue
    for (const who of ['mother', 'nurse', 'searcher', 'administrator', 'privacy', 'editor']) {
      const address = await openTo(who, addressesOf({ method, path, name: path }, town))
      if (!address) continue
      views.push({ path, address, who })
      if (path !== '/tyo') break
    }
  }
  return views
}

/** The first of the addresses that is a page for them: some are of a child only. */
async function openTo(who: string, addresses: readonly string[]): Promise<string | undefined> {
  for (const address of addresses) {
    const { status, headers } = await site.visit(address, town.cookie(who))
    if (status === 200 && headers.get('content-type')?.startsWith('text/html')) return address
  }
}

/** The place one is at stands in the menu where it is seen, without scrolling the menu. */
const placeOutOfSight = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('nav [aria-current="page"]')]
      .filter((place) => {
        const { left, right } = place.getBoundingClientRect()
        return left < 0 || right > document.documentElement.clientWidth + 1
      })
      .map((place) => `out of sight in the menu: ${place.textContent}`),
  )

async function lookAt({ path, address, who }: View, { css, lang, ...setting }: Look): Promise<void> {
  const { context, page, faults } = await openWindow(browser, setting)
  try {
    await context.setExtraHTTPHeaders(town.cookie(who))
    await page.goto(url + address)
    assert.equal(await page.locator('html').getAttribute('lang'), lang)
    if (css) await readWith(page, css)
    else faults.push(...(await axeFaults(page)))
    faults.push(...(await reflowFaults(page)), ...(await placeOutOfSight(page)))
    if (shots) {
      mkdirSync(shots, { recursive: true })
      const name = `${path.slice(1).replaceAll(/[/:.]+/g, '-')}-${who}-${setting.width}-${setting.scheme}${css ? '-large' : ''}-${lang}.png`
      await page.screenshot({ path: join(shots, name), fullPage: true })
    }
  } finally {
    await context.close()
  }
  assert.deepEqual(faults, [])
}
