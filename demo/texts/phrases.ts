import * as z from 'zod'
import type { Lang } from '../../src/platform/languages.ts'
import en from './phrases/en.json' with { type: 'json' }
import fi from './phrases/fi.json' with { type: 'json' }
import sv from './phrases/sv.json' with { type: 'json' }

/** Small letters, digits and spaces; * stands for any ending, = for these words and no others. */
const phrase = z.string().regex(/^=?[\p{Ll}\d]+\*?( [\p{Ll}\d]+\*?)*$/u)
const lists = z.record(z.string(), z.array(phrase))

const Phrases = z.strictObject({
  /** By codes of worries: words of danger, which put numbers above everything. */
  urgent: lists,
  topics: lists,
  stages: lists,
  /** By keys of services and help lines. */
  services: lists,
})

export type PhraseLists = z.infer<typeof Phrases>

/** What parents write when they look for help, in each language by those who speak it. */
export const phrases: Record<Lang, PhraseLists> = {
  fi: Phrases.parse(fi),
  sv: Phrases.parse(sv),
  en: Phrases.parse(en),
}

/** The phrases for one worry, stage, service or line in every language that has any. */
export function phrasesFor(part: keyof PhraseLists, key: string): Partial<Record<Lang, string[]>> {
  const all = Object.entries(phrases).map(([lang, lists]) => [lang, lists[part][key] ?? []] as const)
  return Object.fromEntries(all.filter(([, list]) => list.length > 0))
}
