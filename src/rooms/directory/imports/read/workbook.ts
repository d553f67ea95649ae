import { readSheet } from 'read-excel-file/node'
import type { GivenFile } from '../told.ts'
import { packed, unpacked } from './archive.ts'
import type { Findings } from './findings.ts'
import type { Row } from './rows.ts'

/** Made for the table of an association; a register with more comes as CSV, which has no end. */
const most = { bytes: 8_000_000, unpacked: 40_000_000, rows: 5_000, columns: 200 }

/** The first sheet of a workbook, row by row. What is not a workbook, or unpacks to too much, is answered and has no rows. */
export async function* workbookRows(file: GivenFile, findings: Findings): AsyncGenerator<Row> {
  const at = { file: file.name, row: 0 }
  const bytes = await wholeOf(file)
  const parts = bytes && unpacked(bytes, most.unpacked, (name) => /\.(xml|rels)$/i.test(name))
  if (!parts || !Array.isArray(parts)) return findings.error(at, '', parts || 'limit_exceeded')
  for (const part of parts) {
    // which part is the first sheet is for the workbook to say: a sheet may stand anywhere
    const sheet = part.content.toString('utf8')
    if (isTooWide(sheet)) return findings.error(at, '', 'limit_exceeded', `${most.rows} × ${most.columns}`)
    if (!/worksheets\/[^/]*\.xml$/i.test(part.name)) continue
    // a cell that could not be counted is words to us, and costs its row only
    part.content = Buffer.from(sheet.replace(/(<c\b[^<>]*\bt=")e"/g, '$1str"'))
  }
  try {
    const rows = await readSheet(packed(parts), { trim: false })
    for (const [index, cells] of rows.entries())
      if (cells.some((cell) => cell !== null && cell !== ''))
        yield { row: index + 1, cells: cells.map(written), broken: false }
  } catch (fault) {
    findings.error(at, '', 'file_unreadable', fault instanceof Error ? fault.message : '')
  }
}

async function wholeOf(file: GivenFile): Promise<Buffer | undefined> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of file.open()) {
    size += piece.length
    if (size > most.bytes) return undefined
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

/** A single cell far away would make a table of millions; so would one whose place is written in a way that we do not read. */
function isTooWide(sheet: string): boolean {
  const attribute = /\s*([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y
  const tags = /<(?:[^\s<>/:]+:)?(?:c|row)\s/g
  while (tags.test(sheet)) {
    let end = tags.lastIndex
    for (;;) {
      attribute.lastIndex = end
      const [, name = '', double, single] = attribute.exec(sheet) ?? []
      if (!name) break
      if (/(^|:)r$/.test(name) && isFar(double ?? single ?? '')) return true
      end = attribute.lastIndex
    }
    if (!/^\s{0,9}\/?>/.test(sheet.slice(end, end + 11))) return true
    tags.lastIndex = end
  }
  return false
}

/** Of a place as `B7`, or the number of a row. */
function isFar(place: string): boolean {
  const [, column = '', row] = /^([A-Z]{0,3})(\d{1,7})$/.exec(place) ?? []
  const width = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return row === undefined || Number(row) > most.rows || width > most.columns
}

function written(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return String(cell)
}
