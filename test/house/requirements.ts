import { moduleOf, type Node, type Source } from './tree.ts'

/** A row of `docs/security/asvs.csv`: a requirement of OWASP ASVS 5.0.0 by its id, in our words, and how we stand to it. */
export type Requirement = { id: string; level: string; about: string; state: string; how: string; tests: string[] }

export const states = ['met', 'not applicable', 'not met', 'operator’s'] as const

/** Requirements of level 1 and 2 by chapter, as the standard has them: 70 of level 1 and 183 of level 2. */
export const perChapter = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7]
export const perLevel: Record<string, number> = { '1': 70, '2': 183 }

/** Reads the table: RFC 4180, several proofs in a cell by lines. */
export function requirementsOf(table: string): Requirement[] {
  const [, ...rows] = cellsOf(table)
  return rows.map(([id = '', level = '', about = '', state = '', how = '', tests = '']) => {
    return { id, level, about, state, how, tests: tests.split('\n').filter(Boolean) }
  })
}

const cellsOf = (table: string): string[][] => {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of table.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === '\n') rows.push([])
  }
  return rows.filter((cells) => cells.some(Boolean))
}

/** Ids that stand twice, in no known form or out of order, and chapters and levels with a row too few or too many. */
export function miscounted(rows: Requirement[]): string[] {
  const chapters = perChapter.map((_, at) => rows.filter(({ id }) => id.startsWith(`v5.0.0-${at + 1}.`)).length)
  const numbers = rows.map(({ id }) => /^v5\.0\.0-(\d+)\.(\d+)\.(\d+)$/.exec(id)?.slice(1).map(Number) ?? [])
  const before = (one: number[], other: number[]) => {
    const at = [0, 1, 2].find((place) => one[place] !== other[place])
    return at !== undefined && (one[at] ?? 0) < (other[at] ?? 0)
  }
  return [
    ...numbers.flatMap((number, at) => (number.length ? [] : [`${rows[at]?.id} is no id`])),
    ...numbers
      .slice(1)
      .flatMap((number, at) => (before(numbers[at] ?? [], number) ? [] : [`${rows[at + 1]?.id} is out of place`])),
    ...chapters.flatMap((count, at) => (count === perChapter[at] ? [] : [`chapter ${at + 1} has ${count} rows`])),
    ...Object.entries(perLevel).flatMap(([level, count]) =>
      rows.filter((row) => row.level === level).length === count ? [] : [`level ${level} has another number of rows`],
    ),
  ]
}

/** Rows that say too little: no known state, nothing in a cell, a claim without a proof, or a shortcoming without what it needs. */
export const unclear = (rows: Requirement[]): string[] =>
  rows.flatMap(({ id, about, state, how, tests }) => {
    if (!(states as readonly string[]).includes(state)) return [`${id} is "${state}"`]
    if (!about || !how) return [`${id} says nothing`]
    if (/^(met|operator’s)$/.test(state) !== tests.length > 0) return [`${id} is ${state} with ${tests.length} proofs`]
    return state === 'not met' && how.length < 30 ? [`${id} does not say what is missing`] : []
  })

/** Proofs that do not exist: a paper that is not there, a test file or a test in it of another name. */
export function emptyProofs(rows: Requirement[], tree: Source[]): string[] {
  const byPath = new Map(tree.map((source) => [source.path, source]))
  const names = new Map<string, Set<string>>()
  const missing = (proof: string) => {
    const [path = '', name] = proof.split(' › ')
    const source = byPath.get(path)
    if (!source) return true
    if (name === undefined) return !path.startsWith('docs/')
    if (!names.has(path)) names.set(path, testNames(source))
    return !names.get(path)?.has(name)
  }
  return rows.flatMap(({ id, tests }) => tests.filter(missing).map((proof) => `${id} names ${proof}`))
}

/** The names of tests and of groups of tests in a file; those that are put together while running have none. */
export const testNames = (source: Source): Set<string> =>
  new Set(
    moduleOf(source).nodes.flatMap((node) => {
      if (node.type !== 'CallExpression' || !/^(test|it|describe)$/.test(calledName(node))) return []
      const [first] = node.arguments as { value?: unknown }[]
      return typeof first?.value === 'string' ? [first.value] : []
    }),
  )

const calledName = ({ callee }: Node) => String((callee as { name?: unknown }).name ?? '')

/** How many rows of a state there are at each level, and at both. */
export const figures = (rows: Requirement[]): string[] =>
  states.map((state) => {
    const of = (level: string) => rows.filter((row) => row.state === state && row.level === level).length
    return `| ${state} | ${of('1')} | ${of('2')} | ${of('1') + of('2')} |`
  })
