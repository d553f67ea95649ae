import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'

/** A device that makes passkeys and signs with them, and does wrong where a test asks for it. */
export type SampleDevice = {
  counter: number
  /** What the browser would send of a passkey it has just made. */
  make(told: Told, more?: Wrong): Record<string, unknown>
  /** What it would send of one it has signed with. */
  sign(told: Told, more?: Wrong): Record<string, unknown>
}

/** What the server told, as far as a device heeds it. */
type Told = { challenge: string; user?: { id: string } }
type Wrong = {
  origin?: string
  rp?: string
  unverified?: boolean
  type?: string
  userHandle?: string
  crossOrigin?: string
}

export function sampleDevice({ origin, rp }: { origin: string; rp: string }): SampleDevice {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  let owner = ''
  const device: SampleDevice = { counter: 0, make, sign }
  return device

  function make(told: Told, more: Wrong = {}) {
    owner = told.user?.id ?? ''
    const about = Buffer.concat([Buffer.alloc(16), shortNumber(id.length), id, coseKey()])
    const authData = Buffer.concat([dataOf(more, 0x40), about])
    const attestationObject = map([
      [text('fmt'), text('none')],
      [text('attStmt'), map([])],
      [text('authData'), bytes(authData)],
    ])
    return credential({
      clientDataJSON: said('webauthn.create', told, more),
      attestationObject: b64(attestationObject),
    })
  }

  function sign(told: Told, more: Wrong = {}) {
    device.counter++
    const [clientDataJSON, authData] = [said('webauthn.get', told, more), dataOf(more, 0)]
    const hash = createHash('sha256').update(Buffer.from(clientDataJSON, 'base64url')).digest()
    const signature = createSign('SHA256').update(authData).update(hash).sign(privateKey)
    return credential({
      ...{ clientDataJSON, authenticatorData: b64(authData), signature: b64(signature) },
      userHandle: more.userHandle ?? owner,
    })
  }

  function credential(response: Record<string, string>) {
    return { id: b64(id), rawId: b64(id), type: 'public-key', response, clientExtensionResults: {} }
  }

  function said(type: string, { challenge }: Told, more: Wrong): string {
    const top = more.crossOrigin ? { crossOrigin: true, topOrigin: more.crossOrigin } : { crossOrigin: false }
    return b64(
      Buffer.from(JSON.stringify({ type: more.type ?? type, challenge, origin: more.origin ?? origin, ...top })),
    )
  }

  /** Present and verified, unless a test wants it otherwise. */
  function dataOf(more: Wrong, flags: number): Buffer {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(device.counter)
    const hash = createHash('sha256')
      .update(more.rp ?? rp)
      .digest()
    return Buffer.concat([hash, Buffer.from([flags | 0x01 | (more.unverified ? 0 : 0x04)]), counter])
  }

  function coseKey(): Buffer {
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
    return map([
      [Buffer.from([0x01]), Buffer.from([0x02])],
      [Buffer.from([0x03]), Buffer.from([0x26])],
      [Buffer.from([0x20]), Buffer.from([0x01])],
      [Buffer.from([0x21]), bytes(Buffer.from(x, 'base64url'))],
      [Buffer.from([0x22]), bytes(Buffer.from(y, 'base64url'))],
    ])
  }
}

const b64 = (buffer: Buffer) => buffer.toString('base64url')
const shortNumber = (number: number) => Buffer.from([number >> 8, number & 255])

// As much CBOR as an attestation needs.
const head = (kind: number, size: number) =>
  Buffer.from(size < 24 ? [kind | size] : size < 256 ? [kind | 24, size] : [kind | 25, size >> 8, size & 255])
const bytes = (buffer: Buffer) => Buffer.concat([head(0x40, buffer.length), buffer])
const text = (words: string) => Buffer.concat([head(0x60, words.length), Buffer.from(words)])
const map = (pairs: [Buffer, Buffer][]) => Buffer.concat([head(0xa0, pairs.length), ...pairs.flat()])
