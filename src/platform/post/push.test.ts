import assert from 'node:assert/strict'
import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto'
import { describe, test } from 'node:test'
import { halfToldPost, openPost, postOf } from './post.ts'
import { isPushAddress, isPushContact, isPushKey, newPushKey, publicKeyOf, pushCarrier } from './push.ts'

const privateKey = newPushKey()
const config = { privateKey, publicKey: publicKeyOf(privateKey), contact: 'mailto:tuki@example.fi' }
const endpoint = 'https://updates.push.services.mozilla.com/wpush/v2/secret'

/** A browser that can read what was sealed for it. */
function aReader() {
  const curve = createECDH('prime256v1')
  curve.generateKeys()
  const auth = randomBytes(16)
  const keys = { p256dh: curve.getPublicKey('base64url'), auth: auth.toString('base64url') }
  /** RFC 8291 over RFC 8188, as a browser does it. */
  const read = (body: Buffer): string => {
    const [salt, length] = [body.subarray(0, 16), body.readUInt8(20)]
    const sender = body.subarray(21, 21 + length)
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), curve.getPublicKey(), sender])
    const secret = Buffer.from(hkdfSync('sha256', curve.computeSecret(sender), auth, info, 32))
    const part = (name: string, size: number) => Buffer.from(hkdfSync('sha256', secret, salt, `${name}\0`, size))
    const sealed = body.subarray(21 + length)
    const cipher = createDecipheriv(
      'aes-128-gcm',
      part('Content-Encoding: aes128gcm', 16),
      part('Content-Encoding: nonce', 12),
    ).setAuthTag(sealed.subarray(-16))
    const text = Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]).toString()
    // A 2 marks the end of the text.
    return text.slice(0, text.lastIndexOf('\u0002'))
  }
  return { keys, read }
}

const letter = (to: object) => ({
  ...{ id: '12345678-1234-4000-8000-123456789012', to: JSON.stringify(to), lang: 'sv' as const },
  ...{ subject: 'Du har ett meddelande', text: 'Du har ett meddelande', html: '', lasts: 3600.5 },
})
const told = (keys: object, more = {}) => ({ endpoint, keys, key: config.publicKey, browser: 'Firefox', ...more })

type Sent = { address: string; headers: Record<string, string>; body: Buffer; redirect: unknown }
function service(status: number) {
  const sent: Sent[] = []
  const carry = pushCarrier(config, async (address, { headers, body, redirect }) => {
    sent.push({
      address,
      headers: headers as Record<string, string>,
      body: Buffer.from(body as Uint8Array<ArrayBuffer>),
      redirect,
    })
    if (status === 0) throw new Error(`cannot reach ${address}`)
    return new Response(null, { status })
  })
  return { sent, carry }
}

describe('a push message', () => {
  test('holds a language and nothing else, and only the browser it is for can read that', async () => {
    const { keys, read } = aReader()
    const { sent, carry } = service(201)
    await carry(letter(told(keys)))
    const [one] = sent
    assert.equal(one?.address, endpoint)
    assert.equal(read(one?.body as Buffer), '{"lang":"sv"}')
    assert.doesNotMatch(`${one?.body.toString('latin1')}${JSON.stringify(one?.headers)}`, /"lang"|meddelande/)
    assert.throws(() => aReader().read(one?.body as Buffer))
  })

  test('is signed by our key, lasts as long as it may, and a second try takes the place of the first', async () => {
    const { sent, carry } = service(201)
    await carry(letter(told(aReader().keys)))
    const { TTL, Topic, Authorization = '', ...rest } = sent[0]?.headers ?? {}
    assert.deepEqual([TTL, Topic, rest['Content-Encoding']], ['3600', '12345678123440008000123456789012', 'aes128gcm'])
    const [, token = '', key] = /^vapid t=([^,]+), k=(.+)$/.exec(Authorization) ?? []
    assert.equal(key, config.publicKey)
    const [head = '', claims = '', signature = ''] = token.split('.')
    const { aud, sub, exp } = JSON.parse(Buffer.from(claims, 'base64url').toString())
    assert.deepEqual([aud, sub], ['https://updates.push.services.mozilla.com', 'mailto:tuki@example.fi'])
    assert.ok(exp * 1000 > Temporal.Now.instant().epochMilliseconds)
    const point = Buffer.from(config.publicKey, 'base64url')
    const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'))
    const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y } as never, format: 'jwk' })
    const signed = Buffer.from(`${head}.${claims}`)
    const by = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const
    assert.ok(verify('sha256', signed, by, Buffer.from(signature, 'base64url')))
  })

  test('to a browser that is gone, or was told another key, says so; anything else is tried again', async () => {
    const { keys } = aReader()
    for (const status of [404, 410]) await assert.rejects(service(status).carry(letter(told(keys))), isGone)
    for (const status of [0, 302, 403, 413, 429, 500])
      await assert.rejects(service(status).carry(letter(told(keys))), (error: Error) => {
        assert.equal(error.name, 'Undelivered')
        assert.doesNotMatch(error.message, /secret|mozilla/, 'no address stands in the log')
        return !isGone(error)
      })
    for (const more of [{ key: 'other' }, { key: null }, { endpoint: 'https://127.0.0.1/a' }]) {
      const { sent, carry } = service(201)
      await assert.rejects(carry(letter(told(keys, more))), isGone)
      assert.deepEqual(sent, [], 'nobody was asked')
    }
  })
})

const isGone = (error: Error) => error.constructor.name === 'Gone' && error.name === 'Undelivered'

test('only known push services are asked, whatever address a browser tells', () => {
  for (const known of [
    'https://fcm.googleapis.com/fcm/send/abc:def',
    'https://fcm.googleapis.com/wp/abc',
    endpoint,
    'https://wns2-par02p.notify.windows.com/w/?token=abc',
    'https://web.push.apple.com/abc',
  ])
    assert.ok(isPushAddress(known), known)
  for (const other of [
    'http://fcm.googleapis.com/a',
    'https://fcm.googleapis.com:8443/a',
    'https://user@fcm.googleapis.com/a',
    'https://fcm.googleapis.com.evil.example/a',
    'https://evilfcm.googleapis.com/a',
    'https://notify.windows.com.evil.example/a',
    'https://a.b.notify.windows.com/a',
    'https://push.apple.com.evil.example',
    'https://fcm.googleapis.com/a#b',
    'https://fcm.googleapis.com@169.254.169.254/a',
    'https://localhost/a',
    'https://127.0.0.1/a',
    'https://[::1]/a',
    'https://10.0.0.1/a',
    'https://0x7f.1/a',
    'https://selain.invalid/a',
    'ftp://fcm.googleapis.com/a',
    'fcm.googleapis.com/a',
    '',
  ]) {
    assert.equal(isPushAddress(other), false, other)
    assert.equal(isPushAddress(other, true), other === 'https://selain.invalid/a', other)
  }
})

test('the key and whom to ask are told together, and each is looked at', () => {
  assert.match(privateKey, /^[\w-]{43}$/)
  assert.match(config.publicKey, /^B[\w-]{86}$/)
  assert.ok(isPushKey(privateKey))
  for (const wrong of ['', 'A'.repeat(43), '_'.repeat(43), `${privateKey}A`])
    assert.equal(isPushKey(wrong), false, wrong)
  for (const good of ['mailto:tuki@example.fi', 'https://www.example.fi/tuki']) assert.ok(isPushContact(good), good)
  for (const wrong of ['tuki@example.fi', 'mailto:', 'http://example.fi', 'mailto:a@b.fi?subject=x'])
    assert.equal(isPushContact(wrong), false, wrong)
  assert.match(halfToldPost({ PUSH_KEY: privateKey }) ?? '', /PUSH_KEY and PUSH_CONTACT must be told together/)
  const told = postOf({ PUSH_KEY: privateKey, PUSH_CONTACT: config.contact })
  assert.deepEqual(told.push, config)
  const [nowhere, clock] = [null as never, () => Temporal.Instant.from('2026-11-24T10:00:00Z')]
  assert.deepEqual(Object.keys(openPost(told, false, nowhere, clock)), ['push'])
})
