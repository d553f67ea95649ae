import { createECDH } from 'node:crypto'
import { z } from 'zod'
import { type Carrier, Gone, type Letter, Undelivered } from './letter.ts'

/** By what we are known to push services (VAPID, RFC 8292); both keys as base64url. */
export type PushConfig = { privateKey: string; publicKey: string; contact: string }

const packed = z.string().regex(/^[A-Za-z0-9_-]+$/)

/** A browser as it told of itself. `key`: ours that it was told, null in a trial; `browser`: its name for its owner to know it by. */
const subscription = z.object({
  endpoint: z.string().max(1000),
  keys: z.object({ p256dh: packed.length(87), auth: packed.length(22) }),
  key: z.string().nullable(),
  browser: z.string().max(60),
})
export type Subscription = z.infer<typeof subscription>

/** What a script of ours sends of a browser. */
export const toldSubscription = subscription.pick({ endpoint: true, keys: true })
export const subscriptionIn = (text: string): Subscription => subscription.parse(JSON.parse(text))

/** Where the stand-in of a trial would reach a browser: a name that is nowhere (RFC 2606). */
const standIn = 'selain.invalid'

/**
 * Push services of browsers, by their hosts: Chrome and its kin, Firefox, Edge, Safari. An address comes from whoever uses the site, so
 * the server asks none that is not here.
 */
const services =
  /^(fcm\.googleapis\.com|updates\.push\.services\.mozilla\.com|[a-z0-9-]+\.notify\.windows\.com|([a-z0-9-]+\.)?push\.apple\.com)$/

/** Whether an address is one at a push service, https and nothing odd. @param trial only the stand-in is */
export function isPushAddress(endpoint: string, trial = false): boolean {
  const url = URL.parse(endpoint)
  if (url?.protocol !== 'https:' || url.username || url.password || url.port || url.hash) return false
  return trial ? url.hostname === standIn : services.test(url.hostname)
}

export const isPushContact = (text: string): boolean => {
  const url = URL.parse(text)
  if (url?.protocol === 'mailto:') return z.email().safeParse(url.pathname).success && !url.search
  return url?.protocol === 'https:' && url.hostname.includes('.')
}

export const isPushKey = (text: string): boolean => {
  if (!/^[A-Za-z0-9_-]{43}$/.test(text)) return false
  try {
    publicKeyOf(text)
    return true
  } catch {
    return false
  }
}

/** The key that browsers are told, of the one that we keep. */
export function publicKeyOf(privateKey: string): string {
  const curve = createECDH('prime256v1')
  curve.setPrivateKey(privateKey, 'base64url')
  return curve.getPublicKey('base64url')
}

export function newPushKey(): string {
  const curve = createECDH('prime256v1')
  curve.generateKeys()
  // Without the zeros that a short one would lose.
  return Buffer.concat([Buffer.alloc(32), curve.getPrivateKey()])
    .subarray(-32)
    .toString('base64url')
}

const patienceMs = 15_000

type Reach = (address: string, init: RequestInit) => Promise<Pick<Response, 'status' | 'ok' | 'body'>>
const outside: Reach = (address, init) => fetch(address, { ...init, redirect: 'error' })

/**
 * Hands a push message to the service of a browser; `to` is a `Subscription` as JSON. The message holds a language, and nothing else:
 * the words stand in the browser. Sealed for that browser alone (RFC 8291). A second try takes the place of the first by its topic.
 */
export function pushCarrier({ privateKey, publicKey, contact }: PushConfig, reach: Reach = outside): Carrier {
  const vapidDetails = { subject: contact, publicKey, privateKey }
  return async ({ id, to, lang, lasts = 0 }: Letter) => {
    const { endpoint, keys, key } = subscriptionIn(to)
    if (key !== publicKey || !isPushAddress(endpoint)) throw new Gone('a browser was told another key')
    const { default: push } = await import('web-push')
    const { headers, body } = push.generateRequestDetails({ endpoint, keys }, JSON.stringify({ lang }), {
      ...{ vapidDetails, TTL: Math.max(0, Math.floor(lasts)), topic: id.replaceAll('-', ''), urgency: 'normal' },
    })
    const told = Object.entries(headers).filter(([name]) => name !== 'Content-Length')
    const answer = await reach(endpoint, {
      method: 'POST',
      headers: Object.fromEntries(told.map(([name, value]) => [name, String(value)])),
      body: new Uint8Array(body as Buffer),
      signal: AbortSignal.timeout(patienceMs),
    }).catch(() => null)
    await answer?.body?.cancel()
    if (!answer) throw new Undelivered('a push service cannot be reached')
    if (answer.status === 404 || answer.status === 410) throw new Gone('a push service knows the browser no longer')
    if (!answer.ok) throw new Undelivered(`a push service answered ${answer.status}`)
  }
}

/** In a trial the browser's name stands where an address would. */
export const recordedPush =
  (record: Carrier): Carrier =>
  (letter) =>
    record({ ...letter, to: subscriptionIn(letter.to).browser })
