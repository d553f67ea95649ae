import type { Context, Handler } from 'hono'
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

function choose(c: Context, body: AssetBody): { content: Buffer; encoding: 'br' | 'gzip' | null } {
  const accepted = acceptedEncodings(c.req.header('accept-encoding') ?? '')
  if (body.br && accepted('br')) return { content: body.br, encoding: 'br' }
  if (body.gzip && accepted('gzip')) return { content: body.gzip, encoding: 'gzip' }
  return { content: body.raw, encoding: null }
}

/** Reads an Accept-Encoding header: which encodings have a weight above nought. */
function acceptedEncodings(header: string): (name: string) => boolean {
  const weights = new Map<string, number>()
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim())
    const weight = parameters.find((text) => text.startsWith('q='))?.slice(2)
    weights.set(name, weight === undefined ? 1 : Number(weight) || 0)
  }
  return (name) => (weights.get(name) ?? weights.get('*') ?? 0) > 0
}
