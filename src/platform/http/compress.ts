import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
/** Below this a compressed answer is no smaller on the wire. */
const worthwhile = 1_000
/** Up to this many bytes compressing is over before another thread would have begun. */
const quick = 100_000

export type Encoding = 'br' | 'gzip'

/** The best encoding an `Accept-Encoding` header allows (one with a weight above nought), or null. */
export function encodingFor(header: string | undefined): Encoding | null {
  if (!header) return null
  const weights = new Map<string, number>()
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim())
    const weight = parameters.find((text) => text.startsWith('q='))?.slice(2)
    weights.set(name, weight === undefined ? 1 : Number(weight) || 0)
  }
  const accepted = (name: Encoding) => (weights.get(name) ?? weights.get('*') ?? 0) > 0
  return accepted('br') ? 'br' : accepted('gzip') ? 'gzip' : null
}

/**
 * A page takes a quarter of a millisecond, less than handing it to another thread would; larger data goes there.
 */
export function compress(body: Uint8Array, encoding: Encoding): Uint8Array | Promise<Uint8Array> {
  const small = body.length <= quick
  if (encoding === 'gzip') return small ? gzipSync(body) : zip(body)
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 3, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }
  return small ? brotliCompressSync(body, options) : brotli(body, options)
}

/** Compresses pages and data that are made per request; files under /static are compressed when they are built. */
export const compressed = createMiddleware(async (c, next) => {
  const encoding = c.req.method === 'HEAD' ? null : encodingFor(c.req.header('accept-encoding'))
  if (encoding) compressPages(c, encoding)
  await next()
  const type = c.res.headers.get('content-type') ?? ''
  if (!/^(text\/|image\/svg\+xml|application\/(json|geo\+json|problem\+json|xml|vnd\.google-earth\.kml))/.test(type))
    return
  if (c.res.headers.has('content-encoding')) return
  c.res.headers.append('Vary', 'Accept-Encoding')
  // The body is looked at last: only asking for it makes the server turn a plain text into a stream.
  if (!encoding || !c.res.body) return
  const body = new Uint8Array(await c.res.arrayBuffer())
  const small = body.length < worthwhile
  const { status, headers } = c.res
  headers.delete('content-length')
  if (!small) headers.set('content-encoding', encoding)
  const packed = small ? body : await compress(body, encoding)
  // Made anew and not from the old one, which would be copied header by header and sent as a stream.
  c.res = undefined
  c.res = new Response(packed as BodyInit, { status, headers })
})

/** Packs a drawn page while it is still a text: by way of an answer's body it would become a stream and be read back. */
function compressPages(c: Context, encoding: Encoding): void {
  const respond = async (page: string | Promise<string>, status: ContentfulStatusCode = 200) => {
    const text = Buffer.from(String(await page.toString()))
    const type = 'text/html; charset=UTF-8'
    if (text.length < worthwhile) return c.body(text, status, { 'Content-Type': type })
    c.header('Vary', 'Accept-Encoding', { append: true })
    const packed = (await compress(text, encoding)) as Uint8Array<ArrayBuffer>
    return c.body(packed, status, { 'Content-Type': type, 'Content-Encoding': encoding })
  }
  c.html = respond as typeof c.html
}
