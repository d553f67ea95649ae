/** A phrase people search by; `alone`: only when nothing else is written. */
export type Phrase = { words: { text: string; anyEnding: boolean }[]; alone: boolean; letters: number }

/** Words as they are compared: small letters without accents and apostrophes, so that "won’t" is `wont` and "itkeä" is `itkea`. */
export const foldedWords = (text: string): string[] =>
  text
    .replace(/['’‘ʼ`´′]/g, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** Reads a phrase as an editor writes it: `*` stands for any ending, a leading `=` for these words and no others. */
export function phraseOf(written: string): Phrase {
  const words = written.split(/\s+/).flatMap((word) => {
    const anyEnding = word.endsWith('*')
    const parts = foldedWords(word)
    return parts.map((text, index) => ({ text, anyEnding: anyEnding && index === parts.length - 1 }))
  })
  const letters = words.reduce((sum, { text }) => sum + text.length, 0)
  return { words, alone: written.startsWith('='), letters }
}

export type Reading = {
  /** Forgive one wrong letter in a long word. */
  slips?: boolean
  /** The words stand in the order of the phrase: who hits whom. */
  inOrder?: boolean
}

/**
 * The places of the asked words that the phrase speaks of, or null when it lacks one of its own.
 * Other words may stand between, as in speech.
 */
export function usedBy(phrase: Phrase, asked: readonly string[], reading: Reading = {}): Set<number> | null {
  const { slips = false, inOrder = false } = reading
  if (phrase.words.length === 0 || (phrase.alone && asked.length !== phrase.words.length)) return null
  const used = new Set<number>()
  for (const word of phrase.words) {
    const from = inOrder ? Math.max(-1, ...used) + 1 : 0
    const place = asked.findIndex((one, index) => index >= from && !used.has(index) && same(word, one, slips))
    if (place < 0) return null
    used.add(place)
  }
  return used
}

/** Shorter words are too much like each other to guess. */
const longEnough = 5

function same({ text, anyEnding }: Phrase['words'][number], asked: string, slips: boolean): boolean {
  if (anyEnding ? asked.startsWith(text) : asked === text) return true
  if (!slips || text.length < longEnough || asked.length < longEnough) return false
  const lengths = anyEnding ? [text.length - 1, text.length, text.length + 1] : [asked.length]
  return lengths.some((length) => oneSlip(text, asked.slice(0, length)))
}

/** One letter missing, added, changed, or two that changed places; the first letter is right. */
function oneSlip(a: string, b: string): boolean {
  let equal = 0
  while (equal < a.length && a[equal] === b[equal]) equal++
  if (equal === 0) return false
  const [x, y] = [a.slice(equal), b.slice(equal)]
  if (x.slice(1) === y || x === y.slice(1) || x.slice(1) === y.slice(1)) return true
  return x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2)
}
