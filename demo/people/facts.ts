import { readFileSync } from 'node:fs'
import type { DisclosurePurpose } from '../../src/people/disclosure-words.ts'
import type { Feature } from '../../src/people/features.ts'
import type { RegisterKind } from '../../src/people/sample.ts'
import type { Lang, Text } from '../../src/platform/languages.ts'
import type { TownName } from '../facts.ts'

// What the files beside this one hold. Everybody in them is made up.

export const readWork = (town: TownName): WorkFacts => read(town, 'organizations')
export const readProfessionals = (town: TownName): ProfessionalFact[] => read(town, 'professionals')
export const readFamilies = (town: TownName): FamilyFact[] => read(town, 'families')

const read = (town: TownName, file: string) =>
  JSON.parse(readFileSync(new URL(`${town}/${file}.json`, import.meta.url), 'utf8'))

export type WorkFacts = {
  organizations: {
    key: string
    kind: 'municipality' | 'county' | 'association' | 'parish'
    name: Text
    registers: Partial<Record<RegisterKind, Text>>
    units: UnitFact[]
  }[]
  changes: { from: string; to: string; what: 'renamed' | 'merged' | 'split'; daysAgo: number }[]
}

export type UnitFact = {
  /** The slug of the place, where the directory has one. */
  key: string
  name: Text
  register: RegisterKind | null
  areas: string[]
  /** Features that are not in use there yet. */
  without?: Feature[]
  spaces?: Text[]
  teams?: { key: string; name: Text }[]
  closedDaysAgo?: number
}

export type ProfessionalFact = {
  key: string
  given: string
  family: string
  title: Text
  lang: Lang
  /** Where the sign-in page shows them. */
  group: 'professional' | 'area'
  about: Text
  roles: { task: string; service?: string; unit?: string; areas?: string[]; endedDaysAgo?: number }[]
  teams?: string[]
  leftDaysAgo?: number
}

/** Adults have a day of birth; of children and the young it is reckoned from the day of seeding, so that their stage holds. */
export type Age = { born: string } | { turns18InDays: number } | { years?: number; months?: number; days?: number }

export type PersonFact = {
  key: string
  given: string
  family: string
  age: Age
  lang: Lang
  interpreter?: string
  notifyBy?: 'none' | 'email' | 'sms'
  phone?: boolean
  /** Instead of a Finnish identity code. */
  foreign?: string
  decidesAlone?: boolean
  diedDaysAgo?: number
  /** Whom one may try the service as. */
  account?: { role: Text; about: Text }
}

export type FamilyFact = {
  key: string
  constellation: string[]
  /** The slug of an area. */
  home: string
  people: PersonFact[]
  households: Partial<Record<'child' | 'parent' | 'foster_parent' | 'other_adult', string[]>>[]
  guardians: {
    adult: string
    child: string
    basis?: 'custody' | 'foster_placement' | 'appointed'
    scope?: 'everything' | 'daily_care' | 'right_to_know'
    source?: 'population_register' | 'court_decision' | 'placement_decision'
    limit?: 'protection_order' | 'dispute' | 'danger'
  }[]
  care: { who: string; by: string; unit: string; basis: 'appointment' | 'enrolment' | 'assignment' | 'request' }[]
  trusts?: { from: string; to: string; purposes: ('own_page' | 'appointments' | 'groups' | 'pregnancy' | 'acting')[] }[]
  /** What the made-up register of mandates tells. */
  mandates?: { from: string; to: string }[]
  safetyOrders?: string[]
  pregnancies?: {
    who: string
    dueInDays: number
    children?: number
    ended?: 'birth' | 'loss'
    endedDaysAgo?: number
  }[]
  pauses?: { who: string; by: string; daysAgo: number }[]
  log?: LogFact[]
  disclosures?: DisclosureFact[]
  emergencies?: { by: string; who: string; daysAgo: number; at: string; reason: string }[]
  /** About the log row of that ground. */
  questions?: { by: string; about: string; row: string; daysAgo: number; words: string }[]
}

export type LogFact = {
  by: string
  who: string
  daysAgo: number
  /** A time of day in Finland. */
  at: string
  what: string
  purpose: string
  basis: 'self' | 'custody' | 'trust' | 'care' | 'emergency'
  action?: 'read' | 'exported'
  reason?: string
}

/** A row of the disclosure log; its words are in the language of who wrote it, its codes are told in each. */
export type DisclosureFact = {
  by: string
  who: string
  daysAgo: number
  at: string
  recipient: string
  what: string
  purpose: DisclosurePurpose
  ground: string
}
