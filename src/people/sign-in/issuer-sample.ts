import { createSign, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An issuer outside the house that says whatever a test wants it to say. */
export type SampleIssuer = {
  url: string
  /** What the next ID token says besides the usual, and how it is signed. */
  says: { claims: Record<string, unknown>; header: Record<string, unknown>; userinfo: Record<string, unknown> | null }
  /** Signs with a new key and knows the old one no more. */
  rotate(): void
  /** Signs with a key that it does not publish. */
  forge(): void
  /** The code for somebody who was sent here, for the way back. */
  codeFor(authorization: string): string
  close(): Promise<void>
}

type Key = { id: string; privateKey: KeyObject; publicKey: KeyObject }
const newKey = (): Key => ({ id: randomUUID(), ...generateKeyPairSync('rsa', { modulusLength: 2048 }) })
const packed = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

export async function sampleIssuer(clock: () => Temporal.Instant): Promise<SampleIssuer> {
  let [published, signing] = [newKey(), null as Key | null]
  const says: SampleIssuer['says'] = { claims: {}, header: {}, userinfo: null }
  const codes = new Map<string, { nonce: string; client: string }>()

  function idToken({ nonce, client }: { nonce: string; client: string }): string {
    const now = Math.floor(clock().epochMilliseconds / 1000)
    const usual = { iss: url, sub: 'somebody', aud: client, iat: now, exp: now + 300, auth_time: now, nonce }
    const { id, privateKey } = signing ?? published
    const body = `${packed({ alg: 'RS256', kid: id, ...says.header })}.${packed({ ...usual, ...says.claims })}`
    if (says.header.alg === 'none') return `${body}.`
    return `${body}.${createSign('RSA-SHA256').update(body).sign(privateKey).toString('base64url')}`
  }

  const server = createServer(async (request, response) => {
    const answer = (body: unknown, status = 200) => {
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(JSON.stringify(body))
    }
    const path = new URL(request.url ?? '/', url).pathname
    if (path === '/.well-known/openid-configuration')
      return answer({
        ...{
          issuer: url,
          authorization_endpoint: `${url}/auth`,
          token_endpoint: `${url}/token`,
          jwks_uri: `${url}/jwks`,
        },
        ...{ response_types_supported: ['code'], id_token_signing_alg_values_supported: ['RS256'] },
        ...(says.userinfo ? { userinfo_endpoint: `${url}/userinfo` } : {}),
      })
    if (path === '/jwks')
      return answer({
        keys: [{ ...published.publicKey.export({ format: 'jwk' }), kid: published.id, use: 'sig', alg: 'RS256' }],
      })
    if (path === '/userinfo') return answer({ sub: 'somebody', ...says.userinfo })
    let sent = ''
    for await (const part of request) sent += part
    const asked = codes.get(new URLSearchParams(sent).get('code') ?? '')
    if (path !== '/token' || !asked) return answer({ error: 'invalid_grant' }, 400)
    return answer({ access_token: 'a', token_type: 'Bearer', expires_in: 60, id_token: idToken(asked) })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    url,
    says,
    rotate() {
      published = newKey()
    },
    forge() {
      signing = { ...newKey(), id: published.id }
    },
    codeFor(authorization) {
      const { searchParams } = new URL(authorization)
      const code = randomUUID()
      codes.set(code, { nonce: searchParams.get('nonce') ?? '', client: searchParams.get('client_id') ?? '' })
      return code
    },
    close: () => new Promise((done) => server.close(() => done())),
  }
}
