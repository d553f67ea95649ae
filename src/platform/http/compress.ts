import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { createMiddleware } from 'hono/factory'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
/** Below this a compressed answer is no smaller on the wire. */
const worthwhile = 1_000

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

/** Level 5 costs about a millisecond for a page and is within 5 % of the best. */
export const compress = (body: Uint8Array, encoding: Encoding): Promise<Uint8Array> =>
  encoding === 'br' ? brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) : zip(body, { level: 6 })

/** Compresses pages and data that are made per request; files under /static are compressed when they are built. */
export const compressed = createMiddleware(async (c, next) => {
  await next()
  const type = c.res.headers.get('content-type') ?? ''
  if (!/^(text\/|image\/svg\+xml|application\/(json|geo\+json|problem\+json|xml))/.test(type)) return
  if (c.res.headers.has('content-encoding') || !c.res.body) return
  c.header('Vary', 'Accept-Encoding', { append: true })
  if (c.req.method === 'HEAD') return
  const encoding = encodingFor(c.req.header('accept-encoding'))
  if (!encoding) return
  const body = new Uint8Array(await c.res.arrayBuffer())
  const small = body.length < worthwhile
  c.res = new Response(small ? body : ((await compress(body, encoding)) as BodyInit), c.res)
  c.res.headers.delete('content-length')
  if (!small) c.res.headers.set('content-encoding', encoding)
})
