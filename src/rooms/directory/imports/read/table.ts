import type { GivenFile } from '../told.ts'
import type { At, Findings } from './findings.ts'
import { type Row, rowsOf } from './rows.ts'
import { lettersOf } from './text.ts'

/** A row by the names of its columns. A cell that the row lacks is not there; an empty one is `''`. */
export type Named = { at: At; cells: ReadonlyMap<string, string> }

/**
 * A table with a header, row by row. `known` says what a column is called here, `undefined` when we do not take it: such a column is answered
 * once. Rows that do not fit their header are answered and left out; those that only end early are taken as far as they go.
 */
export async function* namedRows(
  file: GivenFile,
  known: (heading: string) => string | undefined,
  findings: Findings,
  rows: AsyncIterable<Row> = rowsOf(lettersOf(file, findings)),
): AsyncGenerator<Named> {
  let names: (string | undefined)[] | undefined
  for await (const { row, cells, broken } of rows) {
    const at = { file: file.name, row }
    if (!names) names = headings(cells, known, at, findings)
    else if (broken) findings.error(at, '', 'row_unreadable', cells.join(' '))
    else if (cells.length > names.length && cells.slice(names.length).some((cell) => cell.trim()))
      findings.error(at, '', 'cells_extra', cells.slice(names.length).join(' '))
    else {
      if (cells.length < names.length) findings.warning(at, '', 'cells_missing', `${cells.length} / ${names.length}`)
      const named = names.flatMap((name, index) =>
        name && cells[index] !== undefined ? [[name, cells[index]] as const] : [],
      )
      yield { at, cells: new Map(named) }
    }
  }
  if (!names) findings.error({ file: file.name, row: 0 }, '', 'file_empty')
}

function headings(cells: string[], known: (heading: string) => string | undefined, at: At, findings: Findings) {
  const taken = new Set<string>()
  return cells.map((cell) => {
    const heading = cell
      .normalize('NFC')
      .replace(/[\s\u00A0]+/g, ' ')
      .trim()
    if (!heading) return undefined
    const name = known(heading)
    if (!name) findings.warning(at, heading, 'column_unknown', heading)
    else if (taken.has(name)) findings.warning(at, heading, 'duplicate', heading)
    else {
      taken.add(name)
      return name
    }
    return undefined
  })
}

/** Answers the columns that must be there and are not. Returns whether all are. */
export function hasColumns(
  cells: ReadonlyMap<string, string>,
  must: readonly string[],
  at: At,
  findings: Findings,
): boolean {
  const missing = must.filter((name) => !cells.has(name))
  for (const name of missing) findings.once({ file: at.file, row: 1 }, name, 'column_missing', name, 'error')
  return missing.length === 0
}
