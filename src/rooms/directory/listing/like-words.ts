/** A known word that may have been meant by a slip of the finger, from 0 to 1 how like it is. */
export type LikeWord = { word: string; likeness: number }
export type LikeWords = (asked: string) => LikeWord[]

/** Shorter words are too much like each other to guess. */
const shortest = 4
/** How many words that share many letters are looked at letter by letter. */
const looked = 40
/** How many are given. */
const most = 3

/** Finds what looks like a word among known ones: at most one slip in a short word, two in a long one. */
export function likeWords(known: ReadonlyMap<string, number>): LikeWords {
  let index: Index | null = null
  return (asked) => {
    if (asked.length < shortest) return []
    index ??= indexOf([...known.keys()].filter((word) => word.length >= shortest && !/\d/.test(word)))
    const slips = asked.length < 8 ? 1 : 2
    const found = sharing(index, asked, slips).flatMap((word) => {
      const needed = slipsBetween(asked, word, slips)
      return needed <= slips ? [{ word, likeness: 0.9 - 0.15 * needed }] : []
    })
    return found
      .toSorted((a, b) => b.likeness - a.likeness || (known.get(b.word) ?? 0) - (known.get(a.word) ?? 0))
      .slice(0, most)
  }
}

type Index = { words: string[]; byGram: Map<string, number[]> }

function indexOf(words: string[]): Index {
  const byGram = new Map<string, number[]>()
  for (const [place, word] of words.entries())
    for (const gram of gramsOf(word)) {
      const places = byGram.get(gram)
      if (places) places.push(place)
      else byGram.set(gram, [place])
    }
  return { words, byGram }
}

/** Pairs of letters, with the beginning and the end of the word. */
function gramsOf(word: string): Set<string> {
  const framed = `^${word}$`
  return new Set(Array.from({ length: framed.length - 1 }, (_, start) => framed.slice(start, start + 2)))
}

/** The words that share nearly all pairs of letters: a slip spoils three at most. */
function sharing({ words, byGram }: Index, asked: string, slips: number): string[] {
  const grams = gramsOf(asked)
  const shared = new Uint8Array(words.length)
  const found: number[] = []
  const enough = Math.max(2, grams.size - 3 * slips)
  for (const gram of grams)
    for (const place of byGram.get(gram) ?? []) {
      shared[place] = (shared[place] as number) + 1
      if (shared[place] === enough) found.push(place)
    }
  const near = found.filter((place) => Math.abs((words[place] as string).length - asked.length) <= slips)
  return near
    .toSorted((a, b) => (shared[b] as number) - (shared[a] as number))
    .slice(0, looked)
    .map((place) => words[place] as string)
}

/** How many letters are missing, added, changed or have changed places; more than `enough` is not told exactly. */
export function slipsBetween(a: string, b: string, enough: number): number {
  if (Math.abs(a.length - b.length) > enough) return enough + 1
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, column) => column)]
  for (let row = 1; row <= a.length; row++) {
    const line = [row]
    for (let column = 1; column <= b.length; column++) {
      const changed = (last[column - 1] as number) + (a[row - 1] === b[column - 1] ? 0 : 1)
      const swapped =
        a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1] ? (before[column - 2] ?? 0) + 1 : changed
      line.push(Math.min(changed, swapped, (last[column] as number) + 1, (line[column - 1] as number) + 1))
    }
    if (Math.min(...line) > enough) return enough + 1
    ;[before, last] = [last, line]
  }
  return last[b.length] as number
}
