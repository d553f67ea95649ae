import { sql } from 'kysely'
import type { Db } from '../../../platform/db/db.ts'
import { type Lang, langs } from '../../../platform/languages.ts'
import { rootsOf } from '../stem.ts'
import { type LikeWords, likeWords } from './like-words.ts'

/** The words of the list as they were written at one time, looked at from several sides. */
export type Lexicon = {
  /** When the list was written; what is read of another time belongs to another list. */
  written: string
  /** How many rows the list has. */
  size: number
  /** By row: a number that rows of one service share. Row ids begin with 1. */
  services: Int32Array
  /** By row: 1 when its place is shut for good or for long. */
  shut: Uint8Array
  /** By row: 1 when nobody has looked at it for half a year. */
  stale: Uint8Array
  /** In how many rows each word stands. */
  rows: ReadonlyMap<string, number>
  /** Forms of the same word, by what its endings leave. */
  byRoot(root: string, lang: Lang): readonly string[]
  /** Words that begin so; the most common first. */
  beginning(start: string): string[]
  /** Compounds whose last part has the root. */
  ending(root: string, lang: Lang): string[]
  like: LikeWords
}

const kept = new WeakMap<Db, Promise<Lexicon>>()

/** The lexicon of the list, read once for each writing. @param stale one that was found to be of an older list */
export async function lexiconOf(db: Db, stale?: Lexicon): Promise<Lexicon> {
  const known = kept.get(db)
  const lexicon = await known?.catch(() => undefined)
  if (lexicon && lexicon !== stale) return lexicon
  // Of several who find it stale at once one reads, and the others wait.
  if (kept.get(db) === known) kept.set(db, read(db))
  return kept.get(db) as Promise<Lexicon>
}

async function read(db: Db): Promise<Lexicon> {
  const [words, listed] = await Promise.all([wordsIn(db), rowsIn(db)])
  return lexiconFrom(words, listed)
}

type Listed = Pick<Lexicon, 'written' | 'services' | 'shut' | 'stale'>

/** The words with the rows they stand in, looked at from all sides; each side is made when it is first needed. */
export function lexiconFrom(rows: ReadonlyMap<string, number>, listed: Listed): Lexicon {
  const all = [...rows.keys()]
  const sorted = once(() => all.toSorted())
  const rooted = byLang((lang) => grouped(all, (word) => rootsOf(word, lang)))
  const backwards = byLang((lang) => [...rooted(lang).keys()].map(reversed).toSorted())
  return {
    ...{ ...listed, rows, size: listed.services.length - 1 },
    byRoot: (root, lang) => rooted(lang).get(root) ?? [],
    beginning: (start) =>
      startingWith(sorted(), start)
        .filter((word) => word !== start)
        .toSorted((a, b) => (rows.get(b) ?? 0) - (rows.get(a) ?? 0)),
    ending: (root, lang) =>
      startingWith(backwards(lang), reversed(root)).flatMap((found) =>
        found.length >= root.length + shortestPart ? (rooted(lang).get(reversed(found)) ?? []) : [],
      ),
    like: likeWords(rows),
  }
}

/** What stands before the last part of a compound is a word too. */
const shortestPart = 3

async function wordsIn(db: Db): Promise<Map<string, number>> {
  const { rows } = await sql<{ term: string; rows: number }>`
    select term, rows from directory.posting where not facet`.execute(db)
  return new Map(rows.map(({ term, rows }) => [term, rows]))
}

async function rowsIn(db: Db): Promise<Listed> {
  const { rows } = await sql<{ services: Buffer | null; written: string | null }>`
    select string_agg(int4send(service * 4 + stale::integer * 2 + shut::integer), '' order by id) as services, min(written)::text as written
    from (select id, dense_rank() over (order by service_id)::integer as service, shut, stale, created_at as written
      from directory.listing) l`.execute(db)
  const bytes = rows[0]?.services ?? Buffer.alloc(0)
  const services = new Int32Array(bytes.length / 4 + 1)
  const [shut, stale] = [new Uint8Array(services.length), new Uint8Array(services.length)]
  for (let row = 1; row < services.length; row++) {
    const all = bytes.readInt32BE((row - 1) * 4)
    services[row] = all >> 2
    stale[row] = (all >> 1) & 1
    shut[row] = all & 1
  }
  return { services, shut, stale, written: rows[0]?.written ?? '' }
}

function grouped(words: readonly string[], keysOf: (word: string) => Iterable<string>): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const word of words)
    for (const key of keysOf(word)) {
      const group = groups.get(key)
      if (group) group.push(word)
      else groups.set(key, [word])
    }
  return groups
}

/** Of sorted words those that begin so. */
function startingWith(sorted: readonly string[], start: string): string[] {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as string) < start) low = middle + 1
    else high = middle
  }
  let end = low
  while (sorted[end]?.startsWith(start)) end++
  return sorted.slice(low, end)
}

const reversed = (word: string) => [...word].reverse().join('')

/** Made when first asked for. */
function once<T>(make: () => T): () => T {
  const made: T[] = []
  return () => {
    if (!made.length) made.push(make())
    return made[0] as T
  }
}

function byLang<T>(make: (lang: Lang) => T): (lang: Lang) => T {
  const all = new Map(langs.map((lang) => [lang, once(() => make(lang))] as const))
  return (lang) => (all.get(lang) as () => T)()
}
