import * as z from 'zod'
import { type Lang, langs } from '../../src/platform/languages.ts'
import dangers from './phrases/danger.json' with { type: 'json' }
import en from './phrases/en.json' with { type: 'json' }
import fi from './phrases/fi.json' with { type: 'json' }
import kindsEn from './phrases/kinds/en.json' with { type: 'json' }
import kindsFi from './phrases/kinds/fi.json' with { type: 'json' }
import kindsSv from './phrases/kinds/sv.json' with { type: 'json' }
import sv from './phrases/sv.json' with { type: 'json' }
import kindsOfWorries from './phrases/worries.json' with { type: 'json' }

/** Small letters, digits and spaces; * stands for any ending, _ for words side by side, = for these words and no others. */
const phrase = z.string().regex(/^=?[\p{Ll}\d]+\*?([ _][\p{Ll}\d]+\*?)*$/u)
const list = z.array(phrase)
const lists = z.record(z.string(), list)

const Phrases = z.strictObject({
  /** By codes of worries: words of danger, which put numbers above everything. */
  urgent: lists,
  topics: lists,
  stages: lists,
  /** By keys of services and help lines. */
  services: lists,
  /** By codes of functions and of kinds of service. */
  functions: lists,
  kinds: lists,
})

export type PhraseLists = z.infer<typeof Phrases>

/** What parents write when they look for help, in each language by those who speak it. */
export const phrases: Record<Lang, PhraseLists> = {
  fi: Phrases.parse({ ...fi, ...kindsFi }),
  sv: Phrases.parse({ ...sv, ...kindsSv }),
  en: Phrases.parse({ ...en, ...kindsEn }),
}

/** What puts lines above everything though it is no worry of the front page; the line that answers best comes first. */
export const dangersOf = z
  .array(z.strictObject({ lines: z.array(z.string()), fi: list, sv: list, en: list }))
  .parse(dangers)

/** Kinds of service that nobody asks for without the worry: their phrases are its own. */
const kindsOf: Record<string, string[]> = kindsOfWorries

/** The phrases for one worry, stage, service or line in every language that has any; `!` stands before those of danger. */
export function phrasesFor(part: keyof PhraseLists, key: string): Partial<Record<Lang, string[]>> {
  const kinds = part === 'topics' ? (kindsOf[key] ?? []) : []
  const told = part === 'services' ? dangersOf.filter(({ lines }) => lines.includes(key)) : []
  const all = langs.map((lang) => {
    const { [part]: own, kinds: ofKinds } = phrases[lang]
    const danger = told.flatMap((one) => one[lang])
    const calm = [...(own[key] ?? []), ...kinds.flatMap((kind) => ofKinds[kind] ?? [])].filter(
      (one) => !danger.includes(one),
    )
    return [lang, [...new Set([...calm, ...danger.map((one) => `!${one}`)])]] as const
  })
  return Object.fromEntries(all.filter(([, list]) => list.length > 0))
}
