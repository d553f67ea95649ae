// Written by `npm run tables` from the migrated database; a test fails when they differ.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import type { LocalizedText } from '../../platform/languages.ts'

/** This room's tables. Naming another room's does not compile. */
export const tables = (db: Db) => db.withTables<DirectoryTables>()

export type AreaTable = {
  id: Generated<string>
  code: string
  slug: string
  kind: 'city_area' | 'major_district' | 'district' | 'sub_district' | 'pilot_area' | 'village'
  name: Json<LocalizedText>
  lat: number
  lon: number
  outline: Json<[number, number][][]> | null
  valid: Generated<string>
  created_at: Generated<Temporal.Instant>
}

export type AreaContainmentTable = {
  outer_id: string
  inner_id: string
  valid: Generated<string>
}

export type AreaFigureTable = {
  area_id: string
  name: 'children_0_6' | 'population'
  year: number
  basis: 'observed' | 'forecast'
  value: number
  source: string
}

export type BaseMapTable = {
  id: Generated<string>
  svg: string
  hash: GeneratedAlways<string>
  west: number
  north: number
  kx: number
  ky: number
  width: number
  height: number
  attribution: string
  created_at: Generated<Temporal.Instant>
}

export type ContactTable = {
  id: Generated<string>
  location_id: string | null
  service_id: string | null
  kind: 'phone' | 'website' | 'email'
  value: string
  label: Json<LocalizedText> | null
  created_at: Generated<Temporal.Instant>
}

export type CoverageTable = {
  kind: 'playground' | 'family_house' | 'family_clinic' | 'health_station' | 'daycare'
  complete: boolean
  created_at: Generated<Temporal.Instant>
}

export type HelpLineTable = {
  service_id: string
  key: string
  situation: Json<LocalizedText>
  note: Json<LocalizedText> | null
  busy_advice: Json<LocalizedText> | null
  phone: string
  phone_shown: string
  position: number
  panel: Generated<('day' | 'night')[]>
  confirmed_on: Temporal.PlainDate | null
  review_on: Temporal.PlainDate
  created_at: Generated<Temporal.Instant>
  languages: Generated<('fi' | 'sv' | 'en')[]>
}

export type LocationTable = {
  id: Generated<string>
  slug: string
  organization_id: string
  kind: 'playground' | 'family_house' | 'family_clinic' | 'health_station' | 'daycare'
  name: Json<LocalizedText>
  street: Json<LocalizedText> | null
  postal_code: string | null
  city: Json<LocalizedText> | null
  lat: number | null
  lon: number | null
  address_detail: Json<LocalizedText> | null
  step_free: boolean | null
  status: Generated<'active' | 'temporarily closed' | 'closed' | 'defunct'>
  alert: Json<LocalizedText> | null
  features: Generated<('own_food_warming' | 'summer_lunch' | 'after_school' | 'premises_for_hire')[]>
  synthetic: Generated<boolean>
  created_at: Generated<Temporal.Instant>
  register_name: string | null
}

export type LocationAreaTable = {
  location_id: string
  area_id: string
}

export type LocationLanguageTable = {
  location_id: string
  tag: string
  note: Json<LocalizedText> | null
}

export type LocationSubstituteTable = {
  location_id: string
  substitute_id: string
}

export type OpeningTable = {
  id: Generated<string>
  location_id: string | null
  service_id: string | null
  span: string
  state: string
}

export type OpeningPeriodTable = {
  id: Generated<string>
  location_id: string | null
  service_id: string | null
  valid: string
  override: Generated<boolean>
  name: Json<LocalizedText> | null
  created_at: Generated<Temporal.Instant>
}

export type OpeningRuleTable = {
  id: Generated<string>
  period_id: string
  weekdays: number[]
  opens: Temporal.PlainTime
  closes: Temporal.PlainTime
  state: Generated<'open' | 'by_appointment' | 'self_service'>
  created_at: Generated<Temporal.Instant>
}

export type OrganizationTable = {
  id: Generated<string>
  slug: string
  kind: 'authority' | 'county' | 'ngo' | 'parish' | 'hospital' | 'company'
  name: Json<LocalizedText>
  website: string | null
  parent_id: string | null
  created_at: Generated<Temporal.Instant>
}

export type PlaceNameTable = {
  id: Generated<string>
  spot: string
  lang: 'fi' | 'sv' | 'en'
  name: string
  folded: GeneratedAlways<string>
  kind: 'area' | 'place_name' | 'address' | 'street' | 'postal_code'
  lat: number
  lon: number
  created_at: Generated<Temporal.Instant>
}

export type ProvenanceTable = {
  record_id: string
  source: string
  source_key: string
  source_modified_on: Temporal.PlainDate | null
  retrieved_on: Temporal.PlainDate
  licence: string
}

export type ServiceTable = {
  id: Generated<string>
  slug: Json<LocalizedText>
  organization_id: string
  status: Generated<'active' | 'inactive' | 'defunct' | 'temporarily closed'>
  name: Json<LocalizedText>
  summary: Json<LocalizedText>
  description: Json<LocalizedText>
  steps: Json<{ title: LocalizedText; text: LocalizedText }[]> | null
  questions: Json<{ question: LocalizedText; answer: LocalizedText }[]> | null
  first_step: Json<LocalizedText> | null
  minimum_age_months: number | null
  maximum_age_months: number | null
  expecting: Generated<boolean>
  cost: 'free' | 'fee' | null
  fees: Json<LocalizedText> | null
  alert: Json<LocalizedText> | null
  written_on: Temporal.PlainDate | null
  assured_on: Temporal.PlainDate | null
  assured_by: string | null
  created_at: Generated<Temporal.Instant>
  synonyms: Generated<Json<LocalizedText>>
}

export type ServiceAtLocationTable = {
  id: Generated<string>
  service_id: string
  location_id: string
  cost: 'free' | 'fee' | null
  minimum_age_months: number | null
  maximum_age_months: number | null
  note: Json<LocalizedText> | null
  assured_on: Temporal.PlainDate | null
  assured_by: string | null
  created_at: Generated<Temporal.Instant>
}

export type ServiceTermTable = {
  service_id: string
  term_id: string
  position: Generated<number>
}

export type TaxonomyTermTable = {
  id: Generated<string>
  taxonomy: 'life_stage' | 'worry'
  code: string
  slug: Json<Record<string, string>>
  name: Json<LocalizedText>
  detail: Json<LocalizedText> | null
  intro: Json<LocalizedText>
  tonight: Json<LocalizedText[]> | null
  body: Json<LocalizedText> | null
  icon: string | null
  minimum_age_months: number | null
  maximum_age_months: number | null
  position: number
  created_at: Generated<Temporal.Instant>
  synonyms: Generated<Json<LocalizedText>>
  urgent: Json<LocalizedText> | null
}

export type DirectoryTables = {
  'directory.area': AreaTable
  'directory.area_containment': AreaContainmentTable
  'directory.area_figure': AreaFigureTable
  'directory.base_map': BaseMapTable
  'directory.contact': ContactTable
  'directory.coverage': CoverageTable
  'directory.help_line': HelpLineTable
  'directory.location': LocationTable
  'directory.location_area': LocationAreaTable
  'directory.location_language': LocationLanguageTable
  'directory.location_substitute': LocationSubstituteTable
  'directory.opening': OpeningTable
  'directory.opening_period': OpeningPeriodTable
  'directory.opening_rule': OpeningRuleTable
  'directory.organization': OrganizationTable
  'directory.place_name': PlaceNameTable
  'directory.provenance': ProvenanceTable
  'directory.service': ServiceTable
  'directory.service_at_location': ServiceAtLocationTable
  'directory.service_term': ServiceTermTable
  'directory.taxonomy_term': TaxonomyTermTable
}

/** jsonb arrives parsed and leaves as JSON. */
type Json<T> = ColumnType<T, string, string>
