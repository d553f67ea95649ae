import { readdirSync, readFileSync } from 'node:fs'
import * as z from 'zod'
import type { Text } from '../src/platform/languages.ts'
import type { TownName } from './facts.ts'
import { kindTexts } from './texts/kinds.ts'
import { slugs, text } from './texts/text.ts'

/** Invented services of the demo towns: nobody is told a made-up thing about a real place. */

/** Finnish always; a service whose texts nobody has translated has Finnish only. */
const partial = z.union([text, z.strictObject({ fi: z.string().min(1) })])
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const Hours = z.strictObject({
  weekdays: z.array(z.int().min(1).max(7)).min(1),
  opens: time,
  closes: time,
  everyWeeks: z.union([z.literal(2), z.literal(3), z.literal(4)]).optional(),
})
const age = z.int().min(0).max(1200).nullable()

const CatalogueService = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]+$/),
  kind: z.enum(kindTexts.map(({ code }) => code) as [string, ...string[]]),
  organization: z.string(),
  /** Who gives it together with the organization, by key (N-11). */
  partners: z.array(z.string()).min(1).optional(),
  slug: slugs,
  name: partial,
  summary: partial,
  description: partial,
  firstStep: partial,
  /** In months; null: not known, or not about the age of a child. */
  ages: z.tuple([age, age]).nullable(),
  expecting: z.boolean(),
  /** Life stages that no age tells. */
  stages: z.array(z.enum(['parent', 'special_support'])),
  worries: z.array(z.string()).max(3),
  cost: z.enum(['free', 'fee']).nullable(),
  fees: partial.optional(),
  ways: z
    .array(z.enum(['drop_in', 'appointment', 'phone', 'remote', 'home']))
    .min(1)
    .max(3),
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/)),
  referral: z.boolean(),
  at: z.array(z.strictObject({ place: z.string(), hours: z.array(Hours).optional() })),
  hours: z.array(Hours).optional(),
  /** Slugs of areas that a service without a place reaches; `koko-kaupunki` is everywhere. */
  areas: z.array(z.string()),
})
export type CatalogueService = z.infer<typeof CatalogueService>

/** The invented services of a town. @throws when an entry is not as it should be, with its file and key */
export function readCatalogue(town: TownName): CatalogueService[] {
  const folder = new URL(`${town}/catalogue/`, import.meta.url)
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .flatMap((file) =>
      (JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as unknown[]).map((entry) => read(file, entry)),
    )
}

function read(file: string, entry: unknown): CatalogueService {
  const { success, data, error } = CatalogueService.safeParse(entry)
  if (success) return data
  throw new Error(`${file}, ${(entry as { key?: string }).key}: ${z.prettifyError(error)}`)
}

export type CatalogueOrganization = { key: string; kind: string; name: Text }
export const readOrganizations = (town: TownName): CatalogueOrganization[] =>
  JSON.parse(readFileSync(new URL(`${town}/organizations.json`, import.meta.url), 'utf8'))
