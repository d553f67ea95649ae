import type { Format, GivenFile, Reader, Source } from '../told.ts'
import { findings } from './findings.ts'
import { readHauki } from './hauki.ts'
import { readHsds } from './hsds.ts'
import { tableOf } from './hsds-tables.ts'
import { jsonOf } from './json.ts'
import { readPtv } from './ptv.ts'
import { rowsOf } from './rows.ts'
import { readTemplate } from './template.ts'
import { columnOf } from './template-columns.ts'
import { lettersOf } from './text.ts'
import { readTprCsv, readTprJson } from './tpr.ts'

/** Who reads a format, and whose pieces and keys they are. */
export const readers: Record<Format, { source: Source; read: Reader }> = {
  tpr_csv: { source: 'tpr', read: readTprCsv },
  tpr_json: { source: 'tpr', read: readTprJson },
  ptv: { source: 'ptv', read: readPtv },
  hsds_json: { source: 'hsds', read: readHsds },
  hsds_tables: { source: 'hsds', read: readHsds },
  hauki: { source: 'hauki', read: readHauki },
  template_csv: { source: 'template', read: readTemplate },
  template_xlsx: { source: 'template', read: readTemplate },
}

/**
 * What files are, by looking at how they begin; nothing when none is ours, or they are of several formats.
 * @param tables whether only tables are looked into
 */
export async function formatOf(files: readonly GivenFile[], tables = false): Promise<Format | undefined> {
  const formats = new Set<Format>()
  for (const file of files) {
    // a file that is none of ours is answered by the reader of the others
    const format = await formatOfOne(file, tables)
    if (format) formats.add(format)
  }
  if (formats.delete('hsds_tables') && formats.size <= 1)
    formats.add(formats.has('hsds_json') ? 'hsds_json' : 'hsds_tables')
  // units and connections of the register go along with the periods of the hours service
  if (formats.has('hauki') && formats.has('tpr_json') && formats.size === 2) return 'hauki'
  return formats.size === 1 ? [...formats][0] : undefined
}

async function formatOfOne(file: GivenFile, tables: boolean): Promise<Format | undefined> {
  if (/\.xls[xm]$/i.test(file.name)) return 'template_xlsx'
  const found = findings()
  if (/\.(csv|tsv|txt)$/i.test(file.name)) {
    for await (const { cells } of rowsOf(lettersOf(firstOf(file), found))) {
      const names = cells.map((cell) => cell.trim())
      if (tableOf(file.name) && !names.includes('name_fi') && names.some((name) => /(^|_)id$/.test(name)))
        return 'hsds_tables'
      if (names.includes('PKS_ID') || (names.includes('id') && names.includes('name_fi'))) return 'tpr_csv'
      return names.filter(columnOf).length >= 2 ? 'template_csv' : undefined
    }
    return undefined
  }
  if (tables) return undefined
  for await (const piece of jsonOf(lettersOf(firstOf(file), found), ['itemList', 'contents', 'results', 'units'])) {
    const value = piece.is === 'broken' ? undefined : piece.value
    return value && typeof value === 'object' ? recordFormat(value) : undefined
  }
  return undefined
}

function recordFormat(record: object): Format | undefined {
  const has = (...names: string[]) => names.some((name) => name in record)
  if (has('serviceNames', 'serviceChannelNames', 'organizationNames', 'itemList', 'codeValue')) return 'ptv'
  if (has('time_span_groups') || (has('origins') && has('resource_type'))) return 'hauki'
  if (has('section_type', 'ontologyword_ids', 'ontologyword_fi', 'child_ids', 'name_fi')) return 'tpr_json'
  if (Object.keys(record).some((name) => tableOf(name) && name.endsWith('.csv'))) return 'hsds_tables'
  return has('name', 'service_id', 'location_id', 'total_items') || (has('service') && has('location'))
    ? 'hsds_json'
    : undefined
}

/** The beginning of a file is enough to tell what it is; a record of its own may be long. */
function firstOf(file: GivenFile): GivenFile {
  return {
    name: file.name,
    async *open() {
      let size = 0
      for await (const piece of file.open()) {
        yield piece
        size += piece.length
        if (size > 1_000_000) return
      }
    },
  }
}
