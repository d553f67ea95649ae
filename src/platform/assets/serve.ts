import type { Context, Handler } from 'hono'
import { type Encoding, encodingFor } from '../http/compress.ts'
import type { AssetBody, Assets } from './entries.ts'

/**
 * Answers `/static/:file` from the built parts. Addresses carry a hash of the contents, so browsers keep them for a year.
 * Only exact addresses of built files are known: nothing in the request ever becomes a path on disk.
 */
export function serveAsset(assets: Assets): Handler {
  return (c) => {
    const body = assets.bodies.get(c.req.path)
    if (!body) return c.text('Not found', 404, { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    const chosen = choose(c, body)
    return c.body(new Uint8Array(chosen.content), 200, {
      'content-type': body.type,
      'content-length': String(chosen.content.length),
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      ...(body.br ? { vary: 'accept-encoding' } : {}),
      ...(chosen.encoding ? { 'content-encoding': chosen.encoding } : {}),
    })
  }
}

/** Answers a built script at an address that stays the same: a browser asks each time whether it has changed. */
export function serveScript(assets: Assets, name: string): Handler {
  return (c) => {
    const body = assets.bodies.get(assets.url(name)) as AssetBody
    return c.body(new Uint8Array(body.raw), 200, {
      'content-type': body.type,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    })
  }
}

function choose(c: Context, body: AssetBody): { content: Buffer; encoding: Encoding | null } {
  const encoding = encodingFor(c.req.header('accept-encoding'))
  const packed = encoding && body[encoding]
  return packed ? { content: packed, encoding } : { content: body.raw, encoding: null }
}
