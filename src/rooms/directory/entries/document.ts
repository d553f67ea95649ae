import * as z from 'zod'
import { kinds as placeKinds } from '../kinds.ts'

/**
 * What people and other systems may tell of an organization, a place or a service, as one JSON document: the form in which it is
 * edited, compared, imported and undone. Ids are those of the database. A text is keyed by language and `{}` when there is none; `null`
 * is "not known". Where something is stored, only `read.ts` and `write.ts` know.
 */

export const entryKinds = ['organization', 'location', 'service'] as const
export type EntryKind = (typeof entryKinds)[number]

const id = z.uuid()
const tag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
const Said = z.strictObject({ text: z.string().min(1).max(20_000), state: z.enum(['draft', 'checked']) })
const Words = z.record(tag, Said)
const Named = Words.refine((words) => Object.keys(words).length > 0, 'name_missing')
const day = z.iso.date()
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const months = z.int().min(0).max(1200).nullable()
const Ages = z
  .strictObject({ minimum: months, maximum: months })
  .refine(({ minimum, maximum }) => minimum === null || maximum === null || minimum <= maximum, 'ages_crossed')
const cost = z.enum(['free', 'fee']).nullable()

/** Hauki's model (D11): a period of days, both inclusive, `null` open-ended; an overriding one without rules means closed. */
export const Hours = z.strictObject({
  from: day.nullable(),
  to: day.nullable(),
  override: z.boolean(),
  name: Words,
  rules: z.array(
    z.strictObject({
      weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
      opens: time,
      /** Earlier than or equal to `opens`: on the following day. */
      closes: time,
      state: z.enum(['open', 'by_appointment', 'self_service']),
      everyWeeks: z.int().min(1).max(8),
    }),
  ),
})
const Contact = z.strictObject({
  kind: z.enum(['phone', 'website', 'email']),
  value: z.string().min(1).max(500),
  label: Words,
})
const Assured = z.strictObject({ on: day, by: z.string().min(1).max(200) }).nullable()
const website = z.url({ protocol: /^https?$/ }).max(500)

export const Organization = z.strictObject({
  kind: z.enum(['authority', 'county', 'ngo', 'parish', 'hospital', 'company']),
  name: Named,
  website: website.nullable(),
  parent: id.nullable(),
})

export const Location = z.strictObject({
  organization: id,
  kind: z.enum(placeKinds),
  name: Named,
  registerName: z.string().max(500).nullable(),
  street: Words,
  addressDetail: Words,
  postalCode: z
    .string()
    .regex(/^\d{5}$/)
    .nullable(),
  city: Words,
  point: z.strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) }).nullable(),
  stepFree: z.boolean().nullable(),
  status: z.enum(['active', 'temporarily closed', 'closed', 'defunct']),
  alert: Words,
  features: z.array(z.enum(['own_food_warming', 'summer_lunch', 'after_school', 'premises_for_hire'])),
  accessibility: z.array(z.enum(['step_free_toilet', 'lift', 'induction_loop', 'prams_indoors', 'good_lighting'])),
  languages: z.array(z.strictObject({ tag, note: Words })),
  contacts: z.array(Contact),
  hours: z.array(Hours),
  areas: z.array(id),
  synthetic: z.boolean(),
  assured: Assured,
})

export const Service = z.strictObject({
  organization: id,
  status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']),
  name: Named,
  summary: Words,
  description: Words,
  firstStep: Words,
  fees: Words,
  alert: Words,
  steps: z.array(z.strictObject({ title: Words, text: Words })),
  questions: z.array(z.strictObject({ question: Words, answer: Words })),
  synonyms: z.record(tag, z.array(z.string().min(1).max(100))),
  ages: Ages,
  expecting: z.boolean(),
  cost,
  ways: z.array(z.enum(['drop_in', 'appointment', 'phone', 'remote', 'home'])),
  languages: z.array(tag),
  referral: z.boolean().nullable(),
  everywhere: z.boolean(),
  areas: z.array(id),
  partners: z.array(id),
  /** Life stages, worries and kinds it answers to. */
  terms: z.array(id),
  contacts: z.array(Contact),
  hours: z.array(Hours),
  /** Where it is given; hours of its own there, such as a day in a village. `knownBy`: the place is known by it. */
  at: z.array(
    z.strictObject({
      location: id,
      knownBy: z.boolean(),
      cost,
      ages: Ages,
      note: Words,
      hours: z.array(Hours),
    }),
  ),
  synthetic: z.boolean(),
  assured: Assured,
})

export const documents = { organization: Organization, location: Location, service: Service }
export type Documents = {
  organization: z.infer<typeof Organization>
  location: z.infer<typeof Location>
  service: z.infer<typeof Service>
}
export type EntryDocument = Documents[EntryKind]
export type EntryHours = z.infer<typeof Hours>

const none = { minimum: null, maximum: null }
/** A document in which nothing is known yet; name and organization must be told before it can be saved. */
export const blank: Documents = {
  organization: { kind: 'authority', name: {}, website: null, parent: null },
  location: {
    ...{ organization: '', kind: 'service_office', name: {}, registerName: null, street: {}, addressDetail: {} },
    ...{ postalCode: null, city: {}, point: null, stepFree: null, status: 'active', alert: {}, features: [] },
    ...{ accessibility: [], languages: [], contacts: [], hours: [], areas: [], synthetic: false, assured: null },
  },
  service: {
    ...{
      organization: '',
      status: 'active',
      name: {},
      summary: {},
      description: {},
      firstStep: {},
      fees: {},
      alert: {},
    },
    ...{ steps: [], questions: [], synonyms: {}, ages: none, expecting: false, cost: null, ways: [], languages: [] },
    ...{ referral: null, everywhere: false, areas: [], partners: [], terms: [], contacts: [], hours: [], at: [] },
    ...{ synthetic: false, assured: null },
  },
}
