import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { langs } from '../src/platform/languages.ts'
import { onStopRequest } from '../src/platform/lifecycle/stop-request.ts'
import { axeFaults } from './axe.ts'
import { type Guarded, openBrowser, openWindow, type Setting } from './browser.ts'
import { brokenLinks } from './crawl.ts'
import { readWith, reflowFaults, twiceTheText, wideSpacing } from './reflow.ts'
import { throwAwayTown } from './served.ts'
import { type SitePage, sitePages, visit } from './site-pages.ts'
import { openSites, type Sites } from './sites.ts'

// `npm run sweep` looks at every page in every state and setting; `npm run sweep -- list 320-dark` only at pages and in
// settings whose names begin so. Prints what is wrong and leaves pictures in SHOTS (shots/). Exits 1 when anything is wrong.

/** One way of looking at all pages. */
type Look = Setting & { name: string; axe: boolean; css?: string; flags?: string[] }

const looks: Look[] = [
  ...[320, 390, 1280].flatMap((width) =>
    (['light', 'dark', 'forced'] as const).map((scheme) => ({ name: `${width}-${scheme}`, width, scheme, axe: true })),
  ),
  ...[320, 1280].flatMap((width): Look[] => {
    const look = { width, scheme: 'light' as const, axe: false }
    return [
      { ...look, name: `${width}-text-200`, css: twiceTheText },
      // The browser's own text size, which also moves the widths at which the layout changes.
      { ...look, name: `${width}-font-setting-200`, flags: ['--blink-settings=defaultFontSize=32'] },
      { ...look, name: `${width}-spacing`, css: wideSpacing },
    ]
  }),
]

const shots = process.env.SHOTS ?? 'shots'
const wanted = process.argv.slice(2)
/** Each fault with the settings it was seen in: what is wrong once is usually wrong in many. */
const faults = new Map<string, string[]>()
let looked = 0

/** Names that begin with a digit are those of settings. */
const isWanted = (name: string) => {
  const begins = wanted.filter((begin) => /^\d/.test(begin) === /^\d/.test(name))
  return !begins.length || begins.some((begin) => name.startsWith(begin))
}

const say = (line: string) => process.stdout.write(`${line}\n`)
const complain = (fault: string, setting: string) => faults.set(fault, [...(faults.get(fault) ?? []), setting])

process.exitCode = await sweep()

async function sweep(): Promise<number> {
  const town = await throwAwayTown()
  onStopRequest(() => town.close().finally(() => process.exit(1)))
  const sites = await openSites(town.app, { ...town.app, database: 'postgres' })
  try {
    const pages = sitePages(sites.examples).filter(({ name }) => isWanted(name))
    const queue = looks.filter(({ name }) => isWanted(name))
    await Promise.all([1, 2].map(() => work(queue, sites, pages)))
    if (!wanted.length) await followLinks(sites)
  } finally {
    await sites.close()
    await town.close()
  }
  for (const [fault, settings] of faults) say(`\n${fault}\n    ${settings.join(', ')}`)
  say(`\n${looked} views, ${faults.size} different faults; pictures in ${shots}`)
  return faults.size ? 1 : 0
}

async function work(queue: Look[], sites: Sites, pages: SitePage[]): Promise<void> {
  for (let look = queue.shift(); look; look = queue.shift()) {
    const browser = await openBrowser(look.flags)
    const began = performance.now()
    try {
      await lookAtAll(browser, look, sites, pages)
    } finally {
      await browser.close()
    }
    say(`${look.name} in ${Math.round((performance.now() - began) / 1000)} s, ${faults.size} different faults so far`)
  }
}

async function lookAtAll(browser: Browser, look: Look, sites: Sites, pages: SitePage[]): Promise<void> {
  mkdirSync(join(shots, look.name), { recursive: true })
  for (const page of pages.filter(({ below }) => !below || look.width < below)) {
    const window = await openWindow(browser, look)
    for (const lang of langs) {
      const seen = await lookAt(window, look, sites, page, lang).catch((error: Error) => [`failed: ${error.message}`])
      for (const fault of [...seen, ...window.faults.splice(0)])
        complain(`${page.name}: ${fault}`, `${look.name}-${lang}`)
      looked++
    }
    await window.context.close()
  }
}

async function lookAt(
  { page }: Guarded,
  look: Look,
  sites: Sites,
  sitePage: SitePage,
  lang: (typeof langs)[number],
): Promise<string[]> {
  const seen = await visit(page, sites, sitePage, lang)
  if (look.css) await readWith(page, look.css)
  if (look.axe) seen.push(...(await axeFaults(page)))
  seen.push(...(await reflowFaults(page)))
  const path = join(shots, look.name, `${sitePage.name}-${lang}.png`)
  await page.screenshot({ path, fullPage: true })
  return seen
}

async function followLinks({ day }: Sites): Promise<void> {
  const starts = ['/', ...langs.map((lang) => `/${lang}/`)]
  const { pages, faults: broken } = await brokenLinks((path) => fetch(day.url + path, { redirect: 'manual' }), starts)
  for (const fault of broken) complain(fault, 'links')
  say(`links: ${pages} addresses followed`)
}
