import { createHash } from 'node:crypto'
import sharp from 'sharp'

/** A picture in one width, as it is kept and shown. */
export type Drawn = { width: number; height: number; hash: string; body: Buffer }
/** Why a picture is not taken. */
export type WhyNotPicture = 'kind' | 'small' | 'large' | 'broken'

/** Bytes of what may be sent: a photograph of a phone. */
export const largestPicture = 8 * 1024 * 1024
/** Pixels of it; a small file may claim to be as large as a house. */
const mostPixels = 50_000_000
/** The longest side of what is shown, and of a smaller one for phones. */
const widths = [1280, 640]
const least = { width: 320, height: 200 }
const formats = new Set(['jpeg', 'png', 'webp'])

// Of all that the library can read, only these: each other reader would be one more way in.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] })
sharp.cache(false)
sharp.concurrency(1)

/** Draws what was sent anew, upright, in the widths we show, as WebP without anything that was written into it. */
export async function drawn(bytes: Uint8Array): Promise<Drawn[] | WhyNotPicture> {
  if (!isPicture(bytes)) return 'kind'
  return inTurn(async () => {
    try {
      const { format, width = 0, height = 0, pages = 1 } = await read(bytes).metadata()
      if (!formats.has(format ?? '') || pages > 1) return 'kind'
      if (width * height > mostPixels) return 'large'
      if (Math.max(width, height) < least.width || Math.min(width, height) < least.height) return 'small'
      const sizes = []
      for (const side of widths) sizes.push(await size(bytes, side))
      return unique(sizes)
    } catch (error) {
      return /pixel limit/i.test(String(error)) ? 'large' : 'broken'
    }
  })
}

const read = (bytes: Uint8Array) =>
  sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', animated: false, sequentialRead: true })

async function size(bytes: Uint8Array, side: number): Promise<Drawn> {
  const { data, info } = await read(bytes)
    .timeout({ seconds: 15 })
    .rotate()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 76 })
    .toBuffer({ resolveWithObject: true })
  const hash = createHash('sha256').update(data).digest('hex').slice(0, 32)
  return { width: info.width, height: info.height, hash, body: data }
}

/** A small picture is the same in both widths. */
const unique = (all: Drawn[]): Drawn[] => [...new Map(all.map((one) => [one.width, one])).values()]

/** The first bytes say what it is; its name and what the browser calls it do not count. */
function isPicture(bytes: Uint8Array): boolean {
  const begins = (at: number, text: string) =>
    Buffer.from(bytes.subarray(at, at + text.length)).toString('latin1') === text
  return (
    begins(0, '\u00ff\u00d8\u00ff') || begins(0, '\u0089PNG\r\n\u001a\n') || (begins(0, 'RIFF') && begins(8, 'WEBP'))
  )
}

let last: Promise<unknown> = Promise.resolve()
/** One picture at a time in a process: many large ones at once would take its memory. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work, work)
  last = mine.catch(() => {})
  return mine
}
