import type { Answer, GivenFile, Reader, ReadOptions, Told } from '../told.ts'

/** A file for tests, given out in pieces so small that every letter may be cut. */
export function givenFile(name: string, content: string | Uint8Array, piece = 7): GivenFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return {
    name,
    async *open() {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
    },
  }
}

export const jsonFile = (name: string, content: unknown): GivenFile => givenFile(name, JSON.stringify(content), 1000)

export type Outcome = { told: Told[]; answers: Answer[] }

export async function outcome(read: Reader, files: readonly GivenFile[], options?: ReadOptions): Promise<Outcome> {
  const all: Outcome = { told: [], answers: [] }
  for await (const one of read(files, options)) 'level' in one ? all.answers.push(one) : all.told.push(one)
  return all
}

/** Answers in short: `row field reason`. */
export const inShort = (answers: readonly Answer[]): string[] =>
  answers.map(({ row, field, reason }) => `${row} ${field} ${reason}`)

export function the<K extends Told['kind']>(told: readonly Told[], kind: K, key?: string): Extract<Told, { kind: K }> {
  const one = told.find((each) => each.kind === kind && (key === undefined || each.key === key))
  if (!one) throw new Error(`No ${kind} ${key ?? ''} was told.`)
  return one as Extract<Told, { kind: K }>
}
