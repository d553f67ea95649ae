import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { BadForm, partsOf } from '../../../platform/http/multipart.ts'

/** Of one sending: a town's PTV pages fit several times over. */
export const largestUpload = 200 * 1024 * 1024
const mostFiles = 100
const mostFields = 200
const longestField = 2_000

/** What was sent: fields as typed, and files on the disk until `discard`. */
export type Upload = { fields: URLSearchParams; names: string[]; folder: string; discard: () => Promise<void> }

/**
 * Writes the files of a form to the disk while they come. Of what is sent only a piece is held at a time.
 * @throws HTTPException 413 when there is too much, 415 when it is no form with files, or none that ends
 */
export async function receiveUpload(c: Context, uploads: string): Promise<Upload> {
  const type = c.req.header('content-type') ?? ''
  const { body } = c.req.raw
  if (!/^multipart\/form-data\b/i.test(type) || !body) throw new HTTPException(415, { message: 'No form with files' })
  if (Number(c.req.header('content-length') ?? 0) > largestUpload) throw tooLarge()
  const folder = join(uploads, `incoming-${randomUUID()}`)
  const upload: Upload = {
    ...{ fields: new URLSearchParams(), names: [], folder },
    discard: () => rm(folder, { recursive: true, force: true }),
  }
  await mkdir(folder, { recursive: true, mode: 0o700 })
  try {
    await takeParts(type, body, upload)
    return upload
  } catch (error) {
    await upload.discard()
    throw error instanceof BadForm ? new HTTPException(415, { message: error.message }) : error
  }
}

const tooLarge = () => new HTTPException(413, { message: 'The files are too large' })

async function takeParts(
  type: string,
  body: ReadableStream<Uint8Array>,
  { fields, names, folder }: Upload,
): Promise<void> {
  let taken = 0
  const counted = async function* () {
    for await (const piece of body) {
      taken += piece.length
      if (taken > largestUpload) throw tooLarge()
      yield piece
    }
  }
  for await (const { name, fileName, bytes } of partsOf(type, counted())) {
    if (fileName === null) {
      if (fields.size === mostFields || name.length > longestField) throw tooLarge()
      fields.append(name, await fieldOf(bytes))
    }
    // A field for files that nobody has filled in comes as a file without a name.
    else if (fileName !== '') {
      if (names.length === mostFiles) throw tooLarge()
      await pipeline(bytes, createWriteStream(join(folder, String(names.length)), { mode: 0o600 }))
      names.push(plainName(fileName))
    }
  }
}

async function fieldOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of bytes) {
    length += piece.length
    if (length > longestField) throw tooLarge()
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8').replaceAll('\0', '')
}

/** What answers call a file: its name without the folders of somebody's machine. */
const plainName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '').replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, 200) || 'tiedosto'
