/**
 * A table of text, row by row: comma, semicolon or tab, found by looking at the first row; quotes, quotes within quotes, line ends of any
 * kind. A quote that is never closed costs its own row only: that row ends where its line ends, and is `broken`.
 */
export type Row = {
  /** From 1, the header included; empty lines have a number too, and are left out. */
  row: number
  cells: string[]
  /** Cannot be read for sure: a quote stands wrong, or it is longer than any row may be. */
  broken: boolean
}

/** Characters of a row; nothing of ours is near it. */
const longest = 1_000_000
/** A quoted cell longer than this was never meant to be one. */
const longestQuoted = 100_000
/** Cells of a row; no table of ours has a tenth of it. */
const mostCells = 1_000

export async function* rowsOf(text: AsyncIterable<string>): AsyncGenerator<Row> {
  let rest = ''
  let row = 0
  let delimiter = ''
  let skipping = false
  function* take(final: boolean): Generator<Row> {
    let at = 0
    delimiter ||= delimiterOf(rest, final)
    while (delimiter && at < rest.length) {
      if (skipping) {
        const end = lineEnd(rest, at, final)
        if (!end) break
        at = end.next
        skipping = false
        continue
      }
      const one = rowAt(rest, at, delimiter, final)
      if (one === 'more') break
      at = one.next
      skipping = one.cut
      row++
      const [, named] = (row === 1 && /^sep=(.)$/.exec(one.cells.join(delimiter))) || []
      if (named) {
        delimiter = named
        row = 0
      } else if (one.cells.some((cell) => cell.trim())) yield { row, cells: one.cells, broken: one.broken }
    }
    rest = rest.slice(at)
    if (skipping) rest = rest.endsWith('\r') ? '\r' : ''
  }
  for await (const piece of text) {
    rest += piece
    yield* take(false)
  }
  yield* take(true)
}

type Taken = { cells: string[]; next: number; broken: boolean; cut: boolean }

function rowAt(text: string, start: number, delimiter: string, final: boolean): Taken | 'more' {
  const cells: string[] = []
  let at = start
  for (;;) {
    const cell = text[at] === '"' ? quoted(text, at, delimiter, final) : bare(text, at, delimiter, final)
    if (cell === 'more') return text.length - start <= longest ? 'more' : cutOff(text, start, text.length)
    if (cells.length === mostCells) return cutOff(text, start, at)
    if (cell === 'never_closed') return lineOnly(text, start, delimiter, final)
    cells.push(cell.value)
    if (cell.ends) return { cells, next: cell.next, broken: false, cut: false }
    at = cell.next
  }
}

/** Too long to be a row of ours: what is left of its line is skipped. */
const cutOff = (text: string, start: number, next: number): Taken => ({
  ...{ cells: [text.slice(start, start + 200)], next, broken: true, cut: true },
})

type Cell = { value: string; next: number; ends: boolean }

function bare(text: string, start: number, delimiter: string, final: boolean): Cell | 'more' {
  for (let at = start; at < text.length; at++) {
    const letter = text[at]
    if (letter === delimiter) return { value: text.slice(start, at), next: at + 1, ends: false }
    if (letter === '\n' || letter === '\r') {
      const end = lineEnd(text, at, final)
      return end ? { value: text.slice(start, at), next: end.next, ends: true } : 'more'
    }
  }
  return final ? { value: text.slice(start), next: text.length, ends: true } : 'more'
}

function quoted(text: string, start: number, delimiter: string, final: boolean): Cell | 'more' | 'never_closed' {
  let value = ''
  let from = start + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote < 0 || quote - start > longestQuoted)
      return final || text.length - start > longestQuoted ? 'never_closed' : 'more'
    if (quote + 1 >= text.length && !final) return 'more'
    value += text.slice(from, quote)
    from = quote + 2
    if (text[quote + 1] !== '"') {
      const after = bare(text, quote + 1, delimiter, final)
      if (after === 'more' || !after.value.trim()) return after === 'more' ? after : { ...after, value }
      // words behind the closing quote: it belongs to the words, or a quote further up was never closed
      return /[\r\n]/.test(value) ? 'never_closed' : { ...after, value: `"${value}"${after.value}` }
    }
    value += '"'
  }
}

/** The row as if quotes meant nothing. */
function lineOnly(text: string, start: number, delimiter: string, final: boolean): Taken | 'more' {
  const cells: string[] = []
  for (let at = start; ; ) {
    const cell = bare(text, at, delimiter, final)
    if (cell === 'more') return text.length - start <= longest ? 'more' : cutOff(text, start, text.length)
    if (cells.length === mostCells) return cutOff(text, start, at)
    cells.push(cell.value)
    if (cell.ends) return { cells, next: cell.next, broken: true, cut: false }
    at = cell.next
  }
}

/** Where the line that `from` lies in ends; nothing when more must be read to know. */
function lineEnd(text: string, from: number, final: boolean): { next: number } | undefined {
  const found = text.slice(from).search(/[\r\n]/)
  if (found < 0) return final ? { next: text.length } : undefined
  const at = from + found
  if (text[at] === '\n') return { next: at + 1 }
  if (at + 1 >= text.length && !final) return undefined
  return { next: text[at + 1] === '\n' ? at + 2 : at + 1 }
}

/** By the first line that is not empty; '' until enough is there to see it, however the pieces fall. */
function delimiterOf(text: string, final: boolean): string {
  if (!final && text.length < 64_000) return ''
  const [, line = ''] = /^\s*("(?:[^"]|"")*"[^\r\n]*|[^\r\n]*)/.exec(text.slice(0, 64_000)) ?? []
  const head = line.replace(/"(?:[^"]|"")*"/g, '')
  const count = (mark: string) => head.split(mark).length
  return [';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',')
}
