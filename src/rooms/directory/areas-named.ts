import type { Db } from '../../platform/db/db.ts'
import { langs } from '../../platform/languages.ts'
import { type AreaInTree, allAreas } from './area-queries.ts'
import { foldedWords } from './phrases.ts'
import { rootsOf } from './stem.ts'

/** Slugs of the areas that the words name, inflected or not ("Kalliossa", "Länsi-Pakilan"). */
export async function areasNamed(db: Db, asked: readonly string[], now: Temporal.Instant): Promise<string[]> {
  const names = namesOf(await allAreas(db, now))
  const said = new Set(asked.flatMap(formsOf))
  const named = [...said].flatMap((form) => names.get(form) ?? [])
  const whole = named.filter(({ words }) => words.every((word) => formsOf(word).some((form) => said.has(form))))
  return [...new Set(whole.map(({ slug }) => slug))]
}

type AreaWords = { slug: string; words: string[] }

const kept = new WeakMap<readonly AreaInTree[], Map<string, AreaWords[]>>()

/** Names of areas by every form of their first word. */
function namesOf(areas: readonly AreaInTree[]): Map<string, AreaWords[]> {
  const known = kept.get(areas)
  if (known) return known
  const byForm = new Map<string, AreaWords[]>()
  for (const { slug, name } of areas)
    for (const lang of langs) {
      const words = foldedWords(name[lang]?.text ?? '')
      for (const form of words[0] ? formsOf(words[0]) : [])
        byForm.set(form, [...(byForm.get(form) ?? []), { slug, words }])
    }
  kept.set(areas, byForm)
  return byForm
}

/** A word and what is left of it without endings, in any language: names of areas are used in all of them. */
const formsOf = (word: string): string[] => [...new Set([word, ...langs.flatMap((lang) => [...rootsOf(word, lang)])])]
