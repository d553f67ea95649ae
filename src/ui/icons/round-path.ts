const counts: Record<string, number> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 }

/**
 * Rounds an SVG path to whole units of its grid. Points are rounded where they lie, not step by step, so that
 * small errors do not add up and shapes stay closed. Input and output: the text of a `d` attribute.
 */
export function roundPath(path: string): string {
  let pen: Point = [0, 0]
  let start = pen
  let last = ''
  let out = ''
  for (const [letter, numbers] of steps(path)) {
    const kind = letter.toLowerCase()
    const points = absolute(kind, numbers, letter === kind ? pen : [0, 0], pen)
    const text = written(kind, points, numbers, pen)
    out += kind === last && kind !== 'm' ? joined(text) : kind + text
    last = kind
    pen = kind === 'z' ? start : [points.at(-2) ?? 0, points.at(-1) ?? 0]
    if (kind === 'm') start = pen
  }
  return out
}

type Point = [x: number, y: number]

function* steps(path: string): Generator<[string, number[]]> {
  for (const [, letter = '', rest = ''] of path.matchAll(/([a-z])([^a-z]*)/gi)) {
    const arc = letter.toLowerCase() === 'a'
    const numbers = arc ? arcNumbers(rest) : (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
    const size = counts[letter.toLowerCase()] ?? 0
    if (size === 0) yield [letter, []]
    for (let i = 0; size > 0 && i < numbers.length; i += size) {
      const again = i > 0 && letter === 'M' ? 'L' : i > 0 && letter === 'm' ? 'l' : letter
      yield [again, numbers.slice(i, i + size)]
    }
  }
}

// The two flags of an arc may be written without a space after them.
function arcNumbers(text: string): number[] {
  const number = '\\s*,?\\s*(-?(?:\\d+\\.?\\d*|\\.\\d+))'
  const flag = '\\s*,?\\s*([01])'
  return [...text.matchAll(new RegExp(number.repeat(3) + flag.repeat(2) + number.repeat(2), 'g'))].flatMap((match) =>
    match.slice(1).map(Number),
  )
}

function absolute(kind: string, n: number[], [x, y]: Point, pen: Point): number[] {
  if (kind === 'h') return [(n[0] ?? 0) + x, pen[1]]
  if (kind === 'v') return [pen[0], (n[0] ?? 0) + y]
  return (kind === 'a' ? n.slice(5) : n).map((value, i) => value + (i % 2 ? y : x))
}

function written(kind: string, points: number[], numbers: number[], pen: Point): string {
  const from = pen.map(Math.round)
  const relative = points.map((value, i) => Math.round(value) - (from[i % 2] ?? 0))
  if (kind === 'z') return ''
  if (kind === 'h') return String(relative[0])
  if (kind === 'v') return String(relative[1])
  const radii = numbers.slice(0, 5).map((value, i) => (i < 2 ? Math.max(1, Math.round(value)) : value))
  return (kind === 'a' ? [...radii, ...relative] : relative)
    .map(String)
    .reduce((text, next) => text + joined(next), '')
    .trimStart()
}

const joined = (text: string) => (text.startsWith('-') ? text : ` ${text}`)
