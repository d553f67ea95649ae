/**
 * JSON record by record: a list, an object that holds a list (an envelope of a page), one object, or an object a line. A record that is not
 * JSON costs itself only. What stands beside a list comes last, as `about`.
 */
export type JsonPiece =
  | { is: 'record'; row: number | string; value: unknown }
  | { is: 'about'; value: Record<string, unknown>; listed: number }
  | { is: 'broken'; row: number | string; text: string; reason: 'row_unreadable' | 'limit_exceeded' | 'file_cut' }

/** Characters of a record; the longest real one we know has 100,000. */
const longest = 4_000_000

/** @param lists names of properties that hold the records, of the outermost object only */
export async function* jsonOf(text: AsyncIterable<string>, lists: readonly string[]): AsyncGenerator<JsonPiece> {
  const input = inputOf(text)
  const first = await input.next()
  if (first === '') return
  if (first === '[') {
    input.step()
    yield* listed(input, '')
  } else if (first === '{' && (await isLines(input))) yield* lines(input)
  else if (first === '{') yield* outermost(input, lists)
  else yield broken(0, input.seen(), 'row_unreadable')
}

async function* outermost(input: Input, lists: readonly string[]): AsyncGenerator<JsonPiece> {
  const beside: Record<string, unknown> = {}
  let list: number | undefined
  input.step()
  for (;;) {
    const letter = await input.next()
    if (letter === ',') input.step()
    else if (letter === '}') break
    else {
      const name = letter === '"' ? parsed(await input.value()) : undefined
      if (typeof name?.value !== 'string' || (await input.next()) !== ':')
        return yield broken('', input.seen(), 'file_cut')
      input.step()
      if ((await input.next()) === '[' && lists.includes(name.value)) {
        input.step()
        list = 0
        for await (const piece of listed(input, `/${name.value}`)) {
          if (piece.is === 'record' || piece.reason === 'row_unreadable') list++
          yield piece
        }
        continue
      }
      const written = await input.value()
      const read = parsed(written)
      if (read) beside[name.value] = read.value
      else yield broken(`/${name.value}`, input.seen(written), isText(written) ? 'row_unreadable' : written)
      if (!isText(written)) return
    }
  }
  yield list === undefined ? { is: 'record', row: '', value: beside } : { is: 'about', value: beside, listed: list }
}

async function* listed(input: Input, pointer: string): AsyncGenerator<Exclude<JsonPiece, { is: 'about' }>> {
  for (let index = 0; ; ) {
    const letter = await input.next()
    if (letter === ']') return input.step()
    if (letter === ',') input.step()
    else {
      const row = `${pointer}/${index++}`
      const written = letter === '' || letter === '}' ? 'file_cut' : await input.value()
      const read = parsed(written)
      if (read) yield { is: 'record', row, value: read.value }
      else yield broken(row, input.seen(written), isText(written) ? 'row_unreadable' : written)
      if (!isText(written)) return
    }
  }
}

async function* lines(input: Input): AsyncGenerator<JsonPiece> {
  for (let row = 1; ; row++) {
    const line = await input.line()
    if (line === undefined) return
    if (!line.trim()) continue
    const read = valueEnd(line, 0).deep ? undefined : parsed(line)
    if (read) yield { is: 'record', row, value: read.value }
    else yield broken(row, line.slice(0, 200), line.length > longest ? 'limit_exceeded' : 'row_unreadable')
  }
}

/** The first line is an object of its own, and another one follows. */
async function isLines(input: Input): Promise<boolean> {
  for (;;) {
    const rest = input.rest()
    const end = rest.indexOf('\n')
    const after = end < 0 ? -1 : rest.slice(end).search(/\S/)
    if (after >= 0) return rest[end + after] === '{' && parsed(rest.slice(0, end)) !== undefined
    if (rest.length >= 1_000_000 || !(await input.more())) return false
  }
}

type Cut = 'file_cut' | 'limit_exceeded'
type Input = {
  /** The next letter that is not blank, without taking it; '' at the end. */
  next: () => Promise<string>
  step: () => void
  /** Takes the value that begins here, brackets and quotes balanced. */
  value: () => Promise<string | Cut>
  line: () => Promise<string | undefined>
  more: () => Promise<boolean>
  rest: () => string
  /** For an answer: the start of a value, or of what stands here. */
  seen: (value?: string) => string
}

function inputOf(text: AsyncIterable<string>): Input {
  const pieces = text[Symbol.asyncIterator]()
  let rest = ''
  let at = 0
  async function more(): Promise<boolean> {
    const { value, done } = await pieces.next()
    if (done) return false
    rest = rest.slice(at) + value
    at = 0
    return true
  }
  return {
    more,
    rest: () => rest.slice(at),
    step: () => void at++,
    seen: (value) => (value && isText(value) ? value : rest.slice(at)).slice(0, 200),
    async next() {
      for (;;) {
        while (at < rest.length && /\s/.test(rest[at] as string)) at++
        if (at < rest.length || !(await more())) return rest[at] ?? ''
      }
    },
    async value() {
      for (;;) {
        // a letter that begins no value is taken by itself, so that there is always an end
        const { end: seen, deep } = valueEnd(rest, at)
        const end = Math.max(seen, at + 1)
        if (end < rest.length) {
          const written = rest.slice(at, end)
          at = end
          return deep ? `!${written}` : written
        }
        if (rest.length - at > longest) return 'limit_exceeded'
        if (!(await more())) return 'file_cut'
      }
    },
    async line() {
      for (let from = at; ; ) {
        const end = rest.indexOf('\n', from)
        if (end >= 0) {
          const line = rest.slice(at, end)
          at = end + 1
          return line
        }
        from = rest.length - at
        if (!(await more())) {
          const line = rest.slice(at)
          rest = ''
          at = 0
          return line || undefined
        }
        if (rest.length > longest * 2) rest = `${rest.slice(0, longest + 1)}`
      }
    },
  }
}

/** Brackets within brackets; no record of a register comes near it, and one that does is made to hurt. It is no JSON to us. */
const deepest = 100

/** The place behind the value that begins at `start`; the end of the text when it is not seen to end. */
function valueEnd(text: string, start: number): { end: number; deep: boolean } {
  let depth = 0
  let deep = false
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x22) {
      at = stringEnd(text, at)
      if (depth === 0) return { end: at + 1, deep }
    } else if (code === 0x7b || code === 0x5b) {
      depth++
      deep ||= depth > deepest
    } else if (code === 0x7d || code === 0x5d) {
      if (depth === 0) return { end: at, deep }
      if (--depth === 0) return { end: at + 1, deep }
    } else if (depth === 0 && (code === 0x2c || code === 0x3a || code <= 0x20)) return { end: at, deep }
  }
  return { end: text.length, deep }
}

function stringEnd(text: string, start: number): number {
  for (let from = start + 1; ; ) {
    const quote = text.indexOf('"', from)
    if (quote < 0) return text.length
    let slashes = 0
    while (text[quote - 1 - slashes] === '\\') slashes++
    if (slashes % 2 === 0) return quote
    from = quote + 1
  }
}

const isText = (written: string | Cut): written is string => written !== 'file_cut' && written !== 'limit_exceeded'

function parsed(written: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(written) }
  } catch {
    return undefined
  }
}

function broken(row: number | string, text: string, reason: 'row_unreadable' | Cut): JsonPiece & { is: 'broken' } {
  return { is: 'broken', row, text, reason }
}
