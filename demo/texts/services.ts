import * as z from 'zod'
import services from './services.json' with { type: 'json' }
import { months, slugs, text } from './text.ts'

/** The key is also the kind of the places where the service is given. */
export const serviceKeys = ['playground', 'family_house', 'family_clinic', 'health_station', 'daycare'] as const

const Service = z.strictObject({
  key: z.enum(serviceKeys),
  slug: slugs,
  name: text,
  /** At most 160 characters. */
  summary: text.refine((all) => Object.values(all).every((one) => one.length <= 160), 'A summary is too long'),
  /** Paragraphs parted by an empty line. */
  description: text,
  /** What the family can do already before anybody else does anything (L-02). */
  firstStep: text,
  steps: z.array(z.strictObject({ title: text, text })).length(4),
  /** What people fear to ask, answered openly. */
  questions: z.array(z.strictObject({ question: text, answer: text })).length(2),
  minimumAgeMonths: months,
  maximumAgeMonths: months,
  /** Also for those who are expecting a child. */
  expecting: z.boolean(),
  /** Null: it depends, and `fees` says on what. */
  cost: z.enum(['free', 'fee']).nullable(),
  fees: text,
  /** Who says that the cost is the same at every place, such as a law; without one it is what is usual. */
  costSource: z.string().optional(),
  /** In which languages help is given at every place, and who says so. */
  languages: z.array(z.string()).optional(),
  languagesSource: z.string().optional(),
})

export type ServiceText = z.infer<typeof Service>

/** The five kinds of service of the demo town, in our own words; generally true of Finland. */
export const serviceTexts: ServiceText[] = z.array(Service).parse(services)
