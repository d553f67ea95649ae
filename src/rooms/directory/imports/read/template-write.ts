import writeXlsxFile from 'write-excel-file/node'
import type { Lang } from '../../../../platform/languages.ts'
import { columns } from './template-columns.ts'

/** What may be written as a code, for the second sheet. */
export type TemplateCode = { column: 'kind' | 'worries' | 'placeKind'; code: string; name: string }

/** The empty table of an association as a workbook: headings, a row of notes as an example of what goes where, and the codes. */
export async function templateWorkbook(lang: Lang, codes: readonly TemplateCode[]): Promise<Buffer> {
  const heading = (name: string) => columns.find((column) => column.name === name)?.heading[lang] ?? name
  const table = [columns.map((column) => ({ value: column.heading[lang], fontWeight: 'bold' as const, wrap: true }))]
  const notes = columns.flatMap((column) =>
    column.note
      ? [
          [
            { value: column.heading[lang], fontWeight: 'bold' as const },
            { value: column.note[lang], wrap: true },
          ],
        ]
      : [],
  )
  const known = codes.map(({ column, code, name }) => [{ value: heading(column) }, { value: code }, { value: name }])
  return writeXlsxFile([
    { sheet: sheets.table[lang], data: table, columns: columns.map(() => ({ width: 24 })), stickyRowsCount: 1 },
    { sheet: sheets.notes[lang], data: notes, columns: [{ width: 28 }, { width: 70 }] },
    { sheet: sheets.codes[lang], data: known, columns: [{ width: 20 }, { width: 28 }, { width: 50 }] },
  ]).toBuffer()
}

/** The same headings as CSV, with a mark so that a table programme reads it as UTF-8. */
export function templateCsv(lang: Lang): string {
  return `\uFEFF${columns.map(({ heading }) => `"${heading[lang]}"`).join(';')}\r\n`
}

const sheets: Record<'table' | 'notes' | 'codes', Record<Lang, string>> = {
  table: { fi: 'Palvelut', sv: 'Tjänster', en: 'Services' },
  notes: { fi: 'Ohjeet', sv: 'Anvisningar', en: 'Notes' },
  codes: { fi: 'Koodit', sv: 'Koder', en: 'Codes' },
}
