import { crc32, inflateRawSync } from 'node:zlib'

/**
 * The parts of a zip file, unpacked within a limit, whatever the file says of its own size: a bomb stops at the limit. Only what the
 * directory at its end names is looked at.
 */
export type Part = { name: string; content: Buffer }
export type ArchiveFault = 'file_unreadable' | 'limit_exceeded'

/** @param most bytes of all parts together */
export function unpacked(zip: Buffer, most: number, wanted: (name: string) => boolean): Part[] | ArchiveFault {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  if (end < 0 || end + 22 > zip.length) return 'file_unreadable'
  const parts: Part[] = []
  let left = most
  let at = zip.readUInt32LE(end + 16)
  for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== 0x02014b50) return 'file_unreadable'
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    if (wanted(name)) {
      const content = partAt(zip, zip.readUInt32LE(at + 42), zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), left)
      if (typeof content === 'string') return content
      left -= content.length
      parts.push({ name, content })
    }
    at += 46 + nameLength + extra + comment
  }
  return parts
}

function partAt(zip: Buffer, at: number, method: number, size: number, left: number): Buffer | ArchiveFault {
  if (at + 30 > zip.length || zip.readUInt32LE(at) !== 0x04034b50) return 'file_unreadable'
  const start = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28)
  const packed = zip.subarray(start, start + size)
  if (packed.length !== size) return 'file_unreadable'
  if (method === 0) return size <= left ? packed : 'limit_exceeded'
  if (method !== 8) return 'file_unreadable'
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) })
  } catch (fault) {
    return (fault as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'limit_exceeded' : 'file_unreadable'
  }
}

/** The same parts as a zip file without packing, so that who reads it next sees nothing else. */
export function packed(parts: readonly Part[]): Buffer {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content } of parts) {
    const title = Buffer.from(name)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt32LE(crc32(content), 10)
    fields.writeUInt32LE(content.length, 14)
    fields.writeUInt32LE(content.length, 18)
    fields.writeUInt16LE(title.length, 22)
    local.push(Buffer.from('PK\u0003\u0004', 'latin1'), fields, title, content)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), fields, place, title)
    offset += 30 + title.length + content.length
  }
  const index = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(index.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...local, index, Buffer.from('PK\u0005\u0006', 'latin1'), end])
}
