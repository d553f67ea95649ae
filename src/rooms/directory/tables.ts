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

export type BaseFormTable = {
  service_id: string
  lang: 'fi' | 'sv' | 'en'
  name_forms: string
  text_forms: string
  created_at: Generated<Temporal.Instant>
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

export type CentreMemberTable = {
  centre_id: string
  member_id: string
}

export type CommonChangeTable = {
  id: Generated<string>
  kind: 'help_line' | 'term' | 'area'
  record_id: string
  before: Json<LocalizedText> | null
  after: Json<LocalizedText>
  practitioner_id: string | null
  created_at: Temporal.Instant
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
  kind:
    | 'playground'
    | 'family_house'
    | 'family_clinic'
    | 'health_station'
    | 'daycare'
    | 'family_centre'
    | 'meeting_place'
    | 'village_house'
    | 'counselling_centre'
    | 'association_house'
    | 'parish_house'
    | 'service_office'
  complete: boolean
  created_at: Generated<Temporal.Instant>
}

export type EntryDraftTable = {
  id: Generated<string>
  record_id: string
  kind: 'organization' | 'location' | 'service'
  practitioner_id: string
  based_on: number | null
  base: Json<LocalizedText>
  fields: Json<LocalizedText>
  state: Generated<'writing' | 'proposed' | 'returned' | 'accepted'>
  words: string | null
  proposed_at: Temporal.Instant | null
  question: string | null
  decided_by: string | null
  decided_at: Temporal.Instant | null
  version: number | null
  goes_on_from: string | null
  created_at: Generated<Temporal.Instant>
  changed_at: Generated<Temporal.Instant>
}

export type FieldOriginTable = {
  record_id: string
  path: string
  source: string
  run_id: string | null
  told_at: Generated<Temporal.Instant>
  created_at: Generated<Temporal.Instant>
}

export type GoneTable = {
  id: string
  record: 'organization' | 'service' | 'service_at_location' | 'taxonomy_term'
  created_at: Temporal.Instant
  gone_at: Generated<Temporal.Instant>
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

export type ImportAnswerTable = {
  run_id: string
  number: number
  level: 'error' | 'warning' | 'note'
  file: string
  row: string
  key_source: string | null
  source_key: string | null
  field: string
  reason: string
  value: string
  count: Generated<number>
  created_at: Generated<Temporal.Instant>
}

export type ImportRowTable = {
  run_id: string
  number: number
  file: string | null
  row: string | null
  kind: 'organization' | 'location' | 'service' | null
  rank: GeneratedAlways<number>
  key_source: string | null
  source_key: string | null
  source_modified_on: Temporal.PlainDate | null
  record_id: string | null
  name: string | null
  action: 'create' | 'change' | 'same' | 'gone' | 'refused'
  based_on: number | null
  changes: Generated<Json<LocalizedText>>
  flawed: Generated<boolean>
  left_out: Generated<boolean>
  outcome: 'made' | 'saved' | 'same' | 'overtaken' | 'left' | null
  version: number | null
  undo: 'undone' | 'partly' | 'kept' | null
  undo_kept: string[] | null
  created_at: Generated<Temporal.Instant>
}

export type ImportRunTable = {
  id: Generated<string>
  source: string
  format: string
  file_names: string[]
  practitioner_id: string | null
  organization_id: string | null
  default_organization_id: string | null
  dry: Generated<boolean>
  whole: Generated<boolean>
  state: Generated<'reading' | 'waiting' | 'applying' | 'applied' | 'refused' | 'undoing' | 'undone' | 'failed'>
  take: 'all' | 'flawless' | null
  counts: Generated<Json<LocalizedText>>
  reader: string | null
  fault: string | null
  handed_at: Temporal.Instant | null
  decided_by: string | null
  decided_at: Temporal.Instant | null
  undone_by: string | null
  ended_at: Temporal.Instant | null
  created_at: Generated<Temporal.Instant>
  lang: Generated<'fi' | 'sv' | 'en'>
}

export type ImportToldTable = {
  run_id: string
  number: number
  file: string
  row: string
  kind: 'organization' | 'location' | 'service'
  key_source: string
  source_key: string
  record_id: string | null
  known: boolean
  told: Json<LocalizedText>
  created_at: Generated<Temporal.Instant>
}

export type ListingTable = {
  id: number
  service_id: string
  location_id: string | null
  service_at_location_id: string | null
  known_by: boolean
  facets: string[]
  ages: string | null
  cost: string | null
  lat: number | null
  lon: number | null
  shut: boolean
  position: number
  name_fi: string
  name_sv: string
  name_en: string
  hours_of: string | null
  created_at: Generated<Temporal.Instant>
  stale: Generated<boolean>
}

export type LocationTable = {
  id: Generated<string>
  slug: string
  organization_id: string
  kind:
    | 'playground'
    | 'family_house'
    | 'family_clinic'
    | 'health_station'
    | 'daycare'
    | 'family_centre'
    | 'meeting_place'
    | 'village_house'
    | 'counselling_centre'
    | 'association_house'
    | 'parish_house'
    | 'service_office'
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
  accessibility: Generated<('step_free_toilet' | 'lift' | 'induction_loop' | 'prams_indoors' | 'good_lighting')[]>
  modified_at: Generated<Temporal.Instant>
  assured_on: Temporal.PlainDate | null
  assured_by: string | null
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
  service_at_location_id: string | null
  owner_id: GeneratedAlways<string>
}

export type OpeningPeriodTable = {
  id: Generated<string>
  location_id: string | null
  service_id: string | null
  valid: string
  override: Generated<boolean>
  name: Json<LocalizedText> | null
  created_at: Generated<Temporal.Instant>
  service_at_location_id: string | null
}

export type OpeningRuleTable = {
  id: Generated<string>
  period_id: string
  weekdays: number[]
  opens: Temporal.PlainTime
  closes: Temporal.PlainTime
  state: Generated<'open' | 'by_appointment' | 'self_service'>
  created_at: Generated<Temporal.Instant>
  every_weeks: Generated<number>
}

export type OrganizationTable = {
  id: Generated<string>
  slug: string
  kind: 'authority' | 'county' | 'ngo' | 'parish' | 'hospital' | 'company'
  name: Json<LocalizedText>
  website: string | null
  parent_id: string | null
  created_at: Generated<Temporal.Instant>
  modified_at: Generated<Temporal.Instant>
  run_by: string | null
}

export type PictureTable = {
  record_id: string
  kind: 'location' | 'service'
  alternative: Json<LocalizedText> | null
  practitioner_id: string | null
  created_at: Temporal.Instant
}

export type PictureSizeTable = {
  record_id: string
  width: number
  height: number
  hash: string
  body: Buffer
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

export type PostingTable = {
  term: string
  facet: boolean
  rows: number
  listings: Buffer
  created_at: Generated<Temporal.Instant>
}

export type ProvenanceTable = {
  record_id: string
  source: string
  source_key: string
  source_modified_on: Temporal.PlainDate | null
  retrieved_on: Temporal.PlainDate
  licence: string
  kind: Generated<'organization' | 'location' | 'service'>
}

export type RecordVersionTable = {
  record_id: string
  version: number
  kind: 'organization' | 'location' | 'service'
  made: Generated<boolean>
  changes: Json<LocalizedText>
  practitioner_id: string | null
  run_id: string | null
  source: string
  undoes: number | null
  note: string | null
  created_at: Generated<Temporal.Instant>
}

export type ReminderAddressTable = {
  id: Generated<string>
  organization_id: string | null
  practitioner_id: string | null
  email: string
  lang: 'fi' | 'sv' | 'en'
  reminded_on: Temporal.PlainDate | null
  created_at: Generated<Temporal.Instant>
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
  ways: Generated<('drop_in' | 'appointment' | 'phone' | 'remote' | 'home')[]>
  languages: Generated<string[]>
  referral: boolean | null
  everywhere: Generated<boolean>
  synthetic: Generated<boolean>
  cost_source: string | null
  languages_source: string | null
  modified_at: Generated<Temporal.Instant>
}

export type ServiceAreaTable = {
  service_id: string
  area_id: string
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
  known_by: Generated<boolean>
  modified_at: Generated<Temporal.Instant>
}

export type ServicePartnerTable = {
  service_id: string
  organization_id: string
}

export type ServiceTermTable = {
  service_id: string
  term_id: string
  position: Generated<number>
}

export type TaxonomyTermTable = {
  id: Generated<string>
  taxonomy: 'life_stage' | 'worry' | 'function' | 'kind'
  code: string
  slug: Json<Record<string, string>>
  name: Json<LocalizedText>
  detail: Json<LocalizedText> | null
  intro: Json<LocalizedText> | null
  tonight: Json<LocalizedText[]> | null
  body: Json<LocalizedText> | null
  icon: string | null
  minimum_age_months: number | null
  maximum_age_months: number | null
  position: number
  created_at: Generated<Temporal.Instant>
  synonyms: Generated<Json<LocalizedText>>
  urgent: Json<LocalizedText> | null
  parent_id: string | null
  written_on: Temporal.PlainDate | null
  assured_on: Temporal.PlainDate | null
  assured_by: string | null
  modified_at: Generated<Temporal.Instant>
}

export type TranslationCheckTable = {
  record_id: string
  path: string
  version: number
  practitioner_id: string
  created_at: Generated<Temporal.Instant>
}

export type UnlistedTable = {
  id: number
  record_id: string
  created_at: Generated<Temporal.Instant>
}

export type UpkeepQuestionTable = {
  id: Generated<string>
  record_id: string
  kind: 'location' | 'service'
  version: number
  organization_id: string
  token_hash: Buffer
  asked_on: Temporal.PlainDate
  expires_at: Temporal.Instant
  sent_at: Temporal.Instant | null
  used_at: Temporal.Instant | null
  renewal_asked_at: Temporal.Instant | null
  renewed_at: Temporal.Instant | null
  created_at: Generated<Temporal.Instant>
}

export type DirectoryTables = {
  'directory.area': AreaTable
  'directory.area_containment': AreaContainmentTable
  'directory.area_figure': AreaFigureTable
  'directory.base_form': BaseFormTable
  'directory.base_map': BaseMapTable
  'directory.centre_member': CentreMemberTable
  'directory.common_change': CommonChangeTable
  'directory.contact': ContactTable
  'directory.coverage': CoverageTable
  'directory.entry_draft': EntryDraftTable
  'directory.field_origin': FieldOriginTable
  'directory.gone': GoneTable
  'directory.help_line': HelpLineTable
  'directory.import_answer': ImportAnswerTable
  'directory.import_row': ImportRowTable
  'directory.import_run': ImportRunTable
  'directory.import_told': ImportToldTable
  'directory.listing': ListingTable
  'directory.location': LocationTable
  'directory.location_area': LocationAreaTable
  'directory.location_language': LocationLanguageTable
  'directory.location_substitute': LocationSubstituteTable
  'directory.opening': OpeningTable
  'directory.opening_period': OpeningPeriodTable
  'directory.opening_rule': OpeningRuleTable
  'directory.organization': OrganizationTable
  'directory.picture': PictureTable
  'directory.picture_size': PictureSizeTable
  'directory.place_name': PlaceNameTable
  'directory.posting': PostingTable
  'directory.provenance': ProvenanceTable
  'directory.record_version': RecordVersionTable
  'directory.reminder_address': ReminderAddressTable
  'directory.service': ServiceTable
  'directory.service_area': ServiceAreaTable
  'directory.service_at_location': ServiceAtLocationTable
  'directory.service_partner': ServicePartnerTable
  'directory.service_term': ServiceTermTable
  'directory.taxonomy_term': TaxonomyTermTable
  'directory.translation_check': TranslationCheckTable
  'directory.unlisted': UnlistedTable
  'directory.upkeep_question': UpkeepQuestionTable
}

/** jsonb arrives parsed and leaves as JSON. */
type Json<T> = ColumnType<T, string, string>
