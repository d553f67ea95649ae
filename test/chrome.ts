import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome', 'microsoft-edge']
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** What journeys fail with when there is no browser. */
export const noBrowser =
  'There is no Chrome or Chromium on this machine: install one (Debian: apt-get install chromium) or set CHROME_PATH.'

/** The browser for journeys. @throws with one sentence when there is none */
export function chromePath(): string {
  const found = findChrome()
  if (!found) throw new Error(noBrowser)
  return found
}

/** Finds a browser, or installs Debian's as root. Never fails: the journeys themselves say what is missing. */
export function provideChrome(say: (line: string) => void): void {
  if (findChrome() || process.getuid?.() !== 0 || !isOnPath('apt-get')) return
  say('Installing Chromium for the journeys (about half a minute) …')
  const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
  try {
    execFileSync('apt-get', ['update', '-qq'], quiet)
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet)
  } catch {
    say(noBrowser)
  }
}

function findChrome(): string | null {
  const given = process.env.CHROME_PATH
  if (given) return existsSync(given) ? given : null
  const onPath = names.map(isOnPath).find((path) => path !== null)
  return onPath ?? places.find((path) => existsSync(path)) ?? null
}

function isOnPath(name: string): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null
}
