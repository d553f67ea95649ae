import { type SampleDevice, sampleDevice } from '../src/people/passkeys/device-sample.ts'
import * as a from '../src/people/sample.ts'
import type { Level } from '../src/people/session.ts'
import { type SiteOptions, type TestSite, testSite } from './harness.ts'

/** The site under a name of its own behind https, as passkeys want it. */
export const secureOrigin = 'https://perheverkosto.test'
export const secureSite = (options: SiteOptions = {}): Promise<TestSite> =>
  testSite({ baseUrl: secureOrigin, ...options })

/** A browser that keeps its cookies. */
export type Jar = {
  cookies: Map<string, string>
  open(path: string): Promise<Told>
  send(path: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<Told>
  /** As a script of ours would. */
  ask(path: string, body: unknown, headers?: Record<string, string>): Promise<Told>
}
type Told = { status: number; to: string | null; html: string; json: () => Record<string, string> }

export function jar(site: TestSite): Jar {
  const cookies = new Map<string, string>()
  async function go(path: string, init: RequestInit = {}, headers: Record<string, string> = {}): Promise<Told> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await site.request(path, { ...init, headers: { origin: secureOrigin, cookie, ...headers } })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/Max-Age=0(;|$)/.test(line)) cookies.delete(name)
      else cookies.set(name, value)
    }
    const html = await answer.text()
    return { status: answer.status, to: answer.headers.get('location'), html, json: () => JSON.parse(html) }
  }
  return {
    cookies,
    open: (path) => go(path),
    send: (path, fields, headers) => go(path, { method: 'POST', body: new URLSearchParams(fields) }, headers),
    ask: (path, body, headers) =>
      go(path, { method: 'POST', body: JSON.stringify(body) }, { 'content-type': 'application/json', ...headers }),
  }
}

export const sessionName = '__Host-session'

/** A browser in which somebody has signed in a moment ago. */
export async function signedInJar(
  site: TestSite,
  whose: Parameters<typeof a.aSession>[1],
  more: { level?: Level; device?: 'own' | 'shared' } = {},
): Promise<Jar> {
  const opened = jar(site)
  opened.cookies.set(sessionName, await a.aSession(site.db, whose, { now: site.clock.now, ...more }))
  return opened
}

/** A person's device with a passkey on it. */
export async function aPasskey(browser: Jar, name = 'Oma puhelin'): Promise<SampleDevice> {
  const device = sampleDevice({ origin: secureOrigin, rp: 'perheverkosto.test' })
  const told = (await browser.ask('/oma/avaimet/alku', {})).json()
  const made = await browser.ask('/oma/avaimet', { name, credential: device.make(told as never) })
  if (made.status !== 200) throw new Error(`The passkey was not added: ${made.html}`)
  return device
}
