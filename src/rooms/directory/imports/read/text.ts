import type { GivenFile } from '../told.ts'
import type { Findings } from './findings.ts'

/**
 * What stands in a file, as text in pieces: UTF-8 with or without a mark, UTF-16, or else Windows-1252, of which Latin-1 is a part. A file is
 * read twice, since only its last letter can show that it is not UTF-8.
 */
export async function* lettersOf(file: GivenFile, findings: Findings): AsyncGenerator<string> {
  const encoding = await encodingOf(file)
  if (encoding === 'windows-1252') findings.warning({ file: file.name, row: 0 }, '', 'encoding_guessed', encoding)
  const decoder = new TextDecoder(encoding)
  for await (const bytes of file.open()) yield decoder.decode(bytes, { stream: true })
  yield decoder.decode()
}

async function encodingOf(file: GivenFile): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let start: Uint8Array | undefined
  let sound = true
  for await (const bytes of file.open()) {
    if (bytes.length === 0) continue
    start = start && start.length >= 4 ? start : joined(start, bytes)
    const wide = wideEncoding(start)
    if (wide) return wide
    sound &&= isSound(decoder, bytes)
    // four letters tell UTF-16, however the pieces fall
    if (!sound && start.length >= 4) return 'windows-1252'
  }
  return sound && isSound(decoder) ? 'utf-8' : 'windows-1252'
}

/** Only what the letters say: a fault of the disk stays a fault. */
function isSound(decoder: TextDecoder, bytes?: Uint8Array): boolean {
  try {
    decoder.decode(bytes, { stream: bytes !== undefined })
    return true
  } catch {
    return false
  }
}

function wideEncoding(start: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [one, two, three, four] = start
  if (one === 0xff && two === 0xfe) return 'utf-16le'
  if (one === 0xfe && two === 0xff) return 'utf-16be'
  if (one && two === 0 && three && four === 0) return 'utf-16le'
  if (one === 0 && two && three === 0 && four) return 'utf-16be'
  return undefined
}

function joined(start: Uint8Array | undefined, bytes: Uint8Array): Uint8Array {
  return start ? Uint8Array.of(...start, ...bytes.subarray(0, 4)) : bytes.subarray(0, 4)
}
