export type Cell = string | number | null

/** RFC 4180 with semicolons, as spreadsheets of our countries read it; the byte order mark tells them that it is UTF-8. */
export const csv = (lines: readonly (readonly Cell[])[]): string =>
  `\ufeff${lines.map((cells) => cells.map(cell).join(';')).join('\r\n')}\r\n`

/** A text that a spreadsheet would take for a formula begins with an apostrophe instead (D18). Numbers are harmless. */
export function cell(value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const harmless = /^\s*[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : value
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
