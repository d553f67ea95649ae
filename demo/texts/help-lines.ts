import * as z from 'zod'
import type { TownName } from '../facts.ts'
import inRovaniemi from '../rovaniemi/help-lines.json' with { type: 'json' }
import lines from './help-lines.json' with { type: 'json' }
import { slugs, text } from './text.ts'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

const HelpLine = z.strictObject({
  key: z.string(),
  slug: slugs,
  /** As dialled: digits only. */
  phone: z.string().regex(/^\d+$/),
  /** As shown: the same digits with spaces. */
  phoneShown: z.string(),
  name: text,
  /** Why one would call, in the caller's own words. */
  situation: text,
  /** Who answers. */
  summary: text,
  /** Cost, anonymity, language. The hours are never here: they are `opening`. */
  note: text,
  /** What to do when nobody answers: never one number alone. */
  busyAdvice: text,
  languages: z.array(z.enum(['fi', 'sv', 'en'])).min(1),
  /** Null: nobody has told. */
  free: z.boolean().nullable(),
  anonymous: z.boolean().nullable(),
  /** ISO weekdays; closing at or before the opening means the following day. Null: the hours are not known. */
  opening: z
    .array(z.strictObject({ weekdays: z.array(z.int().min(1).max(7)), opens: clock, closes: clock }))
    .nullable(),
  /** Codes of worries. */
  topics: z.array(z.string()),
  /** Smaller is shown first. */
  position: z.int(),
  panel: z.array(z.enum(['day', 'night'])),
  /** A date when an editor has called or written to the line; until then the page says "to be confirmed". */
  confirmed: z.iso.date().nullable(),
  reviewOn: z.iso.date(),
  basis: z.enum(['stored_page', 'general_knowledge']),
  /** Where the number and hours were seen, and what an editor should check first. */
  seen: z.string(),
})

export type HelpLineText = z.infer<typeof HelpLine>

/** National help lines and Helsinki's social emergency line. None has been confirmed by an editor yet. */
export const helpLineTexts: HelpLineText[] = z.array(HelpLine).parse(lines)

/** The lines of a town: its own, and the national ones with what is known of them there. */
export function helpLinesOf(town: TownName): HelpLineText[] {
  if (town === 'helsinki') return helpLineTexts
  return helpLineTexts
    .filter(({ key }) => !onlyInHelsinki.includes(key))
    .map((line) => HelpLine.parse({ ...line, ...inRovaniemi.find(({ key }) => key === line.key) }))
}

const onlyInHelsinki = ['social']
