import { existsSync, readFileSync } from 'node:fs'
import * as z from 'zod'
import { langs, type Text } from '../../src/platform/languages.ts'
import { kindTexts } from './kinds.ts'
import { serviceKeys } from './services.ts'
import stages from './stages.json' with { type: 'json' }
import { months, slugs, text } from './text.ts'
import worries from './worries.json' with { type: 'json' }

const linked = {
  /** Keys of services, the most fitting first. */
  services: z.array(z.enum(serviceKeys)),
  /** Codes of kinds of service, the most fitting first; they come after `services`. */
  kinds: z.array(z.enum(kindTexts.map(({ code }) => code) as [string, ...string[]])),
  /** Keys of help lines, the most fitting first. */
  helpLines: z.array(z.string()),
  /** Keys of the lines shown above everything when somebody searches by words of danger; those are in `phrases`. */
  urgentLines: z.array(z.string()).optional(),
}

const Stage = z.strictObject({
  code: z.string(),
  slug: slugs,
  name: text,
  /** The small text under the name: an age or a word. */
  detail: text,
  icon: z.string(),
  minimumAgeMonths: months,
  maximumAgeMonths: months,
  intro: text,
  /** Three things to do this week. */
  tonight: z.array(text).length(3),
  ...linked,
})

const Worry = z.strictObject({
  code: z.string(),
  /** The ages of children it is about, when it is about some only: the guide offers it to no others. */
  minimumAgeMonths: z.int().min(0).optional(),
  maximumAgeMonths: z.int().min(0).optional(),
  slug: slugs,
  name: text,
  intro: text,
  /** Three things to do before morning. */
  tonight: z.array(text).length(3),
  ...linked,
})

export type StageText = z.infer<typeof Stage>
export type WorryText = z.infer<typeof Worry>

/** The life stages of the front page, in their order. */
export const stageTexts: StageText[] = z.array(Stage).length(8).parse(stages)

/** The worries of the front page, in their order. */
export const worryTexts: WorryText[] = z.array(Worry).length(12).parse(worries)

/** The kinds of service that fit a life stage or worry best, the best first. */
export const foremostKinds = (code: string): string[] =>
  [...stageTexts, ...worryTexts]
    .filter((term) => term.code === code)
    .flatMap(({ services, kinds }) => [...services, ...kinds])

/**
 * The long text of a life stage or worry, as Markdown without a title; null for the worry whose page is the safety page.
 * @throws when one language is missing
 */
export function longText(folder: 'stages' | 'worries', code: string): Text | null {
  const file = (lang: string) => new URL(`${folder}/${code.replaceAll('_', '-')}.${lang}.md`, import.meta.url)
  if (!existsSync(file('fi'))) return null
  return Object.fromEntries(langs.map((lang) => [lang, readFileSync(file(lang), 'utf8')])) as Text
}
