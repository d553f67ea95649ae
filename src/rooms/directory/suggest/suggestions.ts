import type { Db } from '../../../platform/db/db.ts'
import type { Lang } from '../../../platform/languages.ts'
import { mostWords, withDangerIn } from '../danger-beyond.ts'
import { dottedWords, foldedWords, type Phrase, usedBy } from '../phrases.ts'
import { rootsOf } from '../stem.ts'
import { understood } from '../vocabulary.ts'
import { type Candidate, candidates, groups, helpNow, lettersOf, type Suggestion, textsOf } from './candidates.ts'

/** More than these nobody reads while writing. */
const most = 8
/** A longer text is a letter, not a search: danger is heard in all of it, and names are looked for by its beginning. */
const [longest, mostCompared] = [300, 10]
/** How many of each group, as long as there are others. */
const share = { topic: 3, kind: 2, service: 3, place: 3, area: 2 }

/** What somebody may mean who is still writing: worries first, then kinds of service, services, places and areas. */
export async function suggestions(db: Db, written: string, lang: Lang, now: Temporal.Instant): Promise<Suggestion[]> {
  const text = written.slice(0, longest)
  const [folded, dotted] = [foldedWords(text), dottedWords(text)]
  const asked = folded.slice(0, mostCompared)
  if (asked.join('').length < 2) return []
  const [all, start] = await Promise.all([
    candidates(db, lang, now),
    understood(db, folded.slice(0, mostWords), lang, now, { dotted }),
  ])
  const heard = folded.map((word, place) => ({ word, dotted: dotted[place] ?? word }))
  const meant = await withDangerIn(db, heard, start, lang, now)
  if (meant?.urgent.length) return [helpNow(lang)]
  const { topics = [], kinds = [], services = [] } = meant ?? {}
  const known = [...topics, ...kinds, ...services].flatMap(({ id }) => all.byId.get(id) ?? [])
  const words = asked.map((text) => ({
    text,
    roots: [...rootsOf(text, lang)].filter((root) => root.length >= shortestRoot),
  }))
  const near = new Set(asked.flatMap((word) => all.byLetters.get(lettersOf(word)) ?? []))
  const begun = [...near].flatMap((one) => {
    const score = scoreOf(one, words)
    return score === null ? [] : [{ one, score }]
  })
  const ranked = [
    ...known,
    ...begun.toSorted((a, b) => a.score - b.score || a.one.name.length - b.one.name.length).map(({ one }) => one),
  ]
  const offered = shared(ranked).map(({ suggestion }) => suggestion)
  if (!all.dangers.some((danger) => isBegun(danger, asked, lang !== 'fi'))) return offered
  const numbers = helpNow(lang)
  return [numbers, ...offered.filter(({ text: other }) => other !== numbers.text)].slice(0, most)
}

/** Enough letters of the last word, which is still being written: of one of several, and of a word that says it alone. */
const [lettersBegun, lettersAlone] = [2, 5]

/** Whether somebody is on the way to say so: all words of the phrase stand there, and the last is still being written. */
function isBegun({ words, ...phrase }: Phrase, asked: readonly string[], inOrder: boolean): boolean {
  const last = asked.at(-1) ?? ''
  if (last.length < (words.length > 1 ? lettersBegun : lettersAlone)) return false
  return words.some(({ text }, index) => {
    if (!text.startsWith(last) || (inOrder && index < words.length - 1)) return false
    const others = words.toSpliced(index, 1)
    const said = { ...phrase, words: others, runs: others.map((word) => [word]) }
    return others.length === 0 || usedBy(said, asked.slice(0, -1), { inOrder }) !== null
  })
}

/** A text once; of each group its share, and more of one where others have little to offer. */
function shared(ranked: readonly Candidate[]): Candidate[] {
  const texts = new Set<string>()
  const once = ranked.filter(({ suggestion: { text } }) => {
    const told = texts.has(text.toLowerCase())
    texts.add(text.toLowerCase())
    return !told
  })
  const sharing = groups.flatMap((group) => once.filter((one) => one.group === group).slice(0, share[group]))
  const chosen = [...new Set([...sharing, ...once])].slice(0, most)
  return groups.flatMap((group) => chosen.filter((one) => one.group === group))
}

/** A word as it was written, and what it begins with in its other forms. */
type Asked = { text: string; roots: readonly string[] }
/** Shorter roots begin too many words. */
const shortestRoot = 4
/** The longest ending of a word, as in "kalliossakin". */
const longestEnding = 6

/** How well the words fit: those that begin the name best, then others of the name, then what people call it; null: not at all. */
function scoreOf({ group, name, phrases }: Candidate, asked: readonly Asked[]): number | null {
  const first = fits(name.slice(0, 1), asked.slice(0, 1))
  // A worry is a sentence: one word from its middle says little, and "child" must not bring up the death of one.
  if (fits(name, asked) && (first || asked.length > 1 || group !== 'topic')) return first ? 0 : 1
  // One word of a longer phrase tells too little: a baby is in half of all worries.
  const longestPhrase = asked.length > 1 ? asked.length + 1 : 1
  if (phrases.some((one) => one.words.length <= longestPhrase && fits(textsOf(one), asked, mostlyWritten))) return 2
  // Everything that people say of a worry may stand among other words.
  const whole = ({ words }: Phrase) => words.length > 1
  const said = asked.map(({ text }) => text)
  return group === 'topic' && phrases.some((one) => whole(one) && usedBy(one, said)) ? 2 : null
}

/** The beginning of a long word may be that of many others. */
const mostlyWritten = (word: string, written: string) =>
  written === word || (written.length >= shortestRoot && written.length >= 0.7 * word.length)

/** Every written word is the beginning, or another form, of a word of its own. */
function fits(
  words: readonly string[],
  asked: readonly Asked[],
  enough = (_word: string, _written: string) => true,
): boolean {
  const left = [...words]
  return asked.every(({ text, roots }) => {
    const place = left.findIndex(
      (word) =>
        (word.startsWith(text) && enough(word, text)) ||
        ends(word, text) ||
        roots.some((root) => word.startsWith(root) && enough(word, root)),
    )
    if (place >= 0) left.splice(place, 1)
    return place >= 0
  })
}

const ends = (word: string, written: string) =>
  word.length >= shortestRoot && written.startsWith(word) && written.length - word.length <= longestEnding
