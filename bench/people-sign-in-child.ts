import { createSign, generateKeyPairSync, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openBrowser, type Page, type SampleBrowser } from '../src/people/sign-in/browser-sample.ts'
import { suomiFiClaims } from '../src/platform/issuers.ts'

/** The second process of a measurement of sign-ins: many browsers, and an issuer that vouches for whoever comes. */
export type SignInOrder = { kind: 'whole' | 'own'; site: string; people: number; atOnce: number; milliseconds: number }
/** Sign-ins a second, and milliseconds each: all of it, or of our own half the way back alone. */
export type SignInLoad = { rate: number; latencies: Float64Array; wrong: string | null }

/** Who is vouched for by which code. */
const codes = new Map<string, { nonce: string; person: number }>()
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const server = createServer(async (request, response) => {
  const path = new URL(request.url ?? '/', url).pathname
  let sent = ''
  for await (const part of request) sent += part
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(answer(path, new URLSearchParams(sent))))
})
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

process.on('message', async (order: SignInOrder) =>
  process.send?.(await load(order).catch((error: Error) => ({ wrong: error.message }))),
)
process.on('disconnect', () => process.exit(0))
process.send?.({ issuer: url })

function answer(path: string, sent: URLSearchParams): object {
  if (path === '/jwks')
    return { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] }
  if (path === '/token') return { access_token: 'one', token_type: 'Bearer', id_token: tokenOf(sent.get('code') ?? '') }
  return {
    ...{ issuer: url, authorization_endpoint: `${url}/auth`, token_endpoint: `${url}/token`, jwks_uri: `${url}/jwks` },
    ...{ response_types_supported: ['code'], id_token_signing_alg_values_supported: ['RS256'] },
  }
}

function tokenOf(code: string): string {
  const { nonce, person } = codes.get(code) ?? { nonce: '', person: 0 }
  codes.delete(code)
  const now = Math.floor(performance.timeOrigin / 1000 + performance.now() / 1000)
  const { identity, given, family } = suomiFiClaims
  const who = { sub: `bench-${person}`, [identity]: `bench-${person}`, [given]: 'Sanna', [family]: 'Virtanen' }
  const claims = { iss: url, aud: 'us', iat: now, exp: now + 300, auth_time: now, nonce, ...who }
  const body = [{ alg: 'RS256', kid: 'one' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
  return `${body}.${createSign('RSA-SHA256').update(body).sign(privateKey).toString('base64url')}`
}

/** Nobody signs in twice at the same time; everybody comes from an address of their own, so that no rate limit is met. */
let next = 0

async function load({ kind, site, people, atOnce, milliseconds }: SignInOrder): Promise<SignInLoad> {
  const latencies: number[] = []
  const began = performance.now()
  const keepOn = async () => {
    while (performance.now() - began < milliseconds) {
      const number = next++
      const from = `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`
      const browser = openBrowser(site, { 'x-forwarded-for': from })
      latencies.push(await (kind === 'whole' ? wholeWay : ownHalf)(browser, number % people))
      if (!browser.cookies.has('__Host-session')) throw new Error('a browser has no session')
    }
  }
  await Promise.all(Array.from({ length: atOnce }, keepOn))
  const seconds = (performance.now() - began) / 1000
  return { rate: latencies.length / seconds, latencies: Float64Array.from(latencies), wrong: null }
}

const onwardOf = (page: Page): string => {
  const found = page.headers.get('location') ?? /^0;url=(.*)$/.exec(page.headers.get('refresh') ?? '')?.[1]
  if (!found) throw new Error(`a way ended with ${page.status}`)
  return new URL(found, page.url).href
}

async function wholeWay(browser: SampleBrowser, person: number): Promise<number> {
  const began = performance.now()
  let page = await browser.send('/fi/kirjaudu', { who: `bench-${person}`, device: 'own' })
  while (!browser.cookies.has('__Host-session')) page = await browser.open(onwardOf(page))
  return performance.now() - began
}

async function ownHalf(browser: SampleBrowser, person: number): Promise<number> {
  const sent = new URL(onwardOf(await browser.send('/fi/kirjaudu', { with: 'citizen', device: 'own' }))).searchParams
  const code = randomUUID()
  codes.set(code, { nonce: sent.get('nonce') ?? '', person })
  const back = new URLSearchParams({ code, state: sent.get('state') ?? '' })
  const began = performance.now()
  await browser.open(`/kirjaudu/paluu?${back}`)
  return performance.now() - began
}
