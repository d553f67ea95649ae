import type { Lang } from '../../platform/languages.ts'
import irregular from './irregular.json' with { type: 'json' }

/**
 * What may stay of a folded word when its endings are taken off: two words that share a root are taken for forms of one.
 * "turvakodissa" and "turvakoti" share `turvakot`, "familjernas" and "familj" `famil`. Several are given where the ending
 * may be read in several ways. Made for comparing, not for reading.
 */
export function rootsOf(word: string, lang: Lang): ReadonlySet<string> {
  const known = told[lang].get(word)
  if (known) return known
  const form = forms[lang].get(word)
  const roots = form || word.length < 4 ? new Set([form ?? word]) : readings[lang](word)
  if (told[lang].size >= mostTold) told[lang].clear()
  told[lang].set(word, roots)
  return roots
}

/** A search compares each of its words with hundreds of others, and searches share their words. */
const told = {
  fi: new Map<string, Set<string>>(),
  sv: new Map<string, Set<string>>(),
  en: new Map<string, Set<string>>(),
}
const mostTold = 5_000

/**
 * Whether a Finnish word begins with a stem in another grade: "rinnalla" with `rinta`, "velan" with `velka`.
 * Short stems begin too many words, and a compound is another word.
 */
export function beginsAlike(word: string, stem: string): boolean {
  const begun = beginningOf(stem)
  if (begun.length < 4 || word.slice(0, 2) !== stem.slice(0, 2)) return false
  for (const root of rootsOf(word, 'fi')) if (root.startsWith(begun) && root.length <= begun.length + 2) return true
  return false
}

const beginnings = new Map<string, string>()

/** Stems are those of the editors' phrases, of which there are only so many. */
function beginningOf(stem: string): string {
  const begun = beginnings.get(stem) ?? strongGrade(toVowels(stem))
  beginnings.set(stem, begun)
  return begun
}

/** Forms that no rule brings together, with the root of their word. */
const forms = Object.fromEntries(
  Object.entries(irregular).map(([lang, words]) => [
    lang,
    new Map(Object.entries(words).flatMap(([root, all]) => all.split(' ').map((form) => [form, root] as const))),
  ]),
) as Record<Lang, Map<string, string>>

const readings: Record<Lang, (word: string) => Set<string>> = { fi: finnish, sv: swedish, en: english }

/** The word as it is and without each ending that leaves at least `least` letters; endings from long to short. */
function bare(word: string, endings: readonly RegExp[], least: number): string[] {
  const stripped = endings.flatMap((ending) => {
    const found = ending.exec(word)
    return found && found.index >= least ? [word.slice(0, found.index)] : []
  })
  return [word, ...stripped]
}

const finnishOwners = [/(?:kin|kaan)$/, /(?:ni|si|mme|nne|nsa)$/]
const finnishCases = [
  /(?:minen|mise[a-z]*|mista|maan|massa|malla|essa|nut|neet)$/,
  /(?:i?(?:ssa|sta|lla|lta|lle|ksi|tta|na)|i(?:den|tten|hin)|[aeiouy]hin|seen|siin)$/,
  /(?:ien|jen|ten|aan|een|iin|oon|uun|yyn|ia|ja|ta)$/,
  /[ant]$/,
]

function finnish(word: string): Set<string> {
  const bases = bare(word, finnishOwners, 4).flatMap((base) => bare(base, finnishCases, 3))
  return new Set(bases.map((base) => strongGrade(toVowels(base))))
}

/** Without the vowels of its end, which change ("vauva, vauvoja"); so are "-nen, -sen" and "-s, -ksen". */
function toVowels(base: string): string {
  // "Kannelmäessä", "Vantaanjoella": their k is lost between vowels.
  const whole = base.replace(/(?<=...)(ma|jo)e$/, '$1ki')
  const short = whole.replace(/nen$/, 's').replace(/[aeiouy]+$/, '')
  return short.length < 3 ? whole.slice(0, Math.max(short.length + 1, 3)) : short.replace(/(?<=...)ks$/, 's')
}

/** Consonants change with the ending ("neuvonta, neuvonnan", "koti, kodin", "loppu, lopun"): one of them stands for both. */
const strongGrade = (root: string): string =>
  root.replace(/(?:kk|pp|tt|ng|mm|nn|ll|rr|d|v)(?=[aeiouy]?$)/, (found) => grades[found as keyof typeof grades])
const grades = { kk: 'k', pp: 'p', tt: 't', ng: 'nk', mm: 'mp', nn: 'nt', ll: 'lt', rr: 'rt', d: 't', v: 'p' }

const swedishEndings = [
  /(?:arnas?|ornas?|ernas?|ande|aren|ade|adde|heten|heter)$/,
  /(?:ens?|ets?|ars?|ors?|ers?|nas?|ans?)$/,
  /[aents]$/,
]

function swedish(word: string): Set<string> {
  return new Set(bare(word, swedishEndings, 3).map((base) => single(base.replace(/(?<=...)[aeiouyj]+$/, ''))))
}

const englishEndings = [/(?:ings?|ers?|ies|ed|es|ly)$/, /s$/]

function english(word: string): Set<string> {
  const bases = bare(word, englishEndings, 3)
  return new Set(bases.map((base) => single(base.replace(/y$/, 'i').replace(/(?<=...)[aeiou]+$/, ''))))
}

/** "Daghemmet" is of "daghem", "swimming" of "swim". */
const single = (root: string): string => root.replace(/([bdfgklmnprt])\1$/, '$1')
