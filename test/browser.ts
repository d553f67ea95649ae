import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { chromePath } from './chrome.ts'

// The resolver rule is the last wall: even a request we fail to see never leaves the machine.
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost',
]

/** @param flags further switches of the browser */
export const openBrowser = (flags: string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: chromePath(), args: [...quiet, ...flags] })

export type Scheme = 'light' | 'dark' | 'forced'
export type Setting = { width: number; scheme: Scheme; script?: boolean }

export const contextOptions = ({ width, scheme, script = true }: Setting): BrowserContextOptions => ({
  viewport: { width, height: width < 600 ? 800 : 900 },
  colorScheme: scheme === 'dark' ? 'dark' : 'light',
  forcedColors: scheme === 'forced' ? 'active' : 'none',
  hasTouch: width < 600,
  javaScriptEnabled: script,
  reducedMotion: 'reduce',
})

export type Guarded = { context: BrowserContext; page: Page; faults: string[] }

/**
 * A window in which everything that must never happen is noted in `faults`:
 * a request to anybody but our own sites, a script that fails, a complaint in the console.
 */
export async function openWindow(browser: Browser, setting: Setting): Promise<Guarded> {
  const context = await browser.newContext(contextOptions(setting))
  const page = await context.newPage()
  const faults: string[] = []
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (protocol !== 'data:' && !['127.0.0.1', 'localhost'].includes(hostname))
      faults.push(`asked a third party: ${request.url()}`)
  })
  context.on('weberror', (error) => faults.push(`script failed: ${error.error().message}`))
  context.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return
    // The browser also reports our own error pages, whose status the caller checks.
    if (message.text().startsWith('Failed to load resource') && message.location().url === message.page()?.url()) return
    faults.push(`console: ${message.text()} (${message.location().url})`)
  })
  context.on('response', (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest())
      faults.push(`missing: ${response.url()} answered ${response.status()}`)
  })
  return { context, page, faults }
}
