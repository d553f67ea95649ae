// Written by `npm run tables` from the migrated database; a test fails when they differ.
import type { ColumnType, Generated } from 'kysely'
import type { Db } from '../platform/db/db.ts'
import type { LocalizedText } from '../platform/languages.ts'

/** This room's tables. Naming another room's does not compile. */
export const tables = (db: Db) => db.withTables<PeopleTables>()

export type AccessReasonTable = {
  id: Generated<string>
  practitioner_id: string
  person_id: string
  kind: 'documented' | 'emergency' | 'location'
  reason: string
  valid: string
  reviewed_at: Temporal.Instant | null
  reviewed_by: string | null
  created_at: Generated<Temporal.Instant>
  ground: 'request' | 'on_call' | 'referral' | 'substitute' | 'other' | null
  outcome: 'right' | 'wrong' | null
  outcome_words: string | null
}

export type CareTable = {
  id: Generated<string>
  person_id: string
  practitioner_id: string | null
  team_id: string | null
  unit_id: string
  basis: 'appointment' | 'enrolment' | 'assignment' | 'request' | 'consent'
  valid: string
  created_at: Generated<Temporal.Instant>
  opened_by: string | null
  opened_at: Temporal.Instant | null
  ground: string | null
  of_newcomer: Generated<boolean>
  wanted_until: Temporal.Instant | null
  reviewed_at: Temporal.Instant | null
  reviewed_by: string | null
  outcome: 'right' | 'wrong' | null
  outcome_words: string | null
  ended_by: string | null
  end_reason: string | null
  said_alone: boolean | null
  by_colleague: Generated<boolean>
  turned_alone: Generated<boolean>
}

export type ContactPointTable = {
  id: Generated<string>
  person_id: string
  kind: 'phone' | 'email' | 'address' | 'home_area'
  value: string
  created_at: Generated<Temporal.Instant>
  noted_at: Temporal.Instant
}

export type DataRequestTable = {
  id: Generated<string>
  receipt: string
  kind: 'correction' | 'deletion'
  asked_by: string
  subject_id: string
  words: string
  asked_at: Temporal.Instant
  answer_due_on: Temporal.PlainDate
  answer: string | null
  refused: boolean | null
  answered_at: Temporal.Instant | null
  answered_by: string | null
  created_at: Generated<Temporal.Instant>
}

export type DemoAccountTable = {
  sub: string
  audience: 'citizen' | 'staff'
  identity: string
  given_name: string
  family_name: string
  birth_date: Temporal.PlainDate | null
  group_key: 'family' | 'professional' | 'area'
  role: Json<LocalizedText>
  about: Json<LocalizedText>
  position: number
  created_at: Generated<Temporal.Instant>
}

export type DemoMandateTable = {
  holder: string
  giver: string
  giver_name: string
  created_at: Generated<Temporal.Instant>
}

export type DisclosureLogTable = {
  id: number
  at: Temporal.Instant
  subject_id: string
  from_register_id: string
  to_organization_id: string | null
  disclosed_by: string | null
  disclosed_by_name: string
  recipient: string
  what: string
  purpose: 'care' | 'pregnancy' | 'benefit' | 'authority' | 'protection'
  ground: string
  created_at: Generated<Temporal.Instant>
}

export type ErasureApprovalTable = {
  report_id: string
  step: number
  practitioner_id: string
  words: string
  decided_at: Temporal.Instant
  created_at: Generated<Temporal.Instant>
}

export type ErasureItemTable = {
  report_id: string
  kind: string
  row_key: string
  kept_to: Temporal.PlainDate
  rows: number
  created_at: Generated<Temporal.Instant>
}

export type ErasureKindTable = {
  report_id: string
  kind: string
  class: string
  counted_from: string
  years: number
  items: number
  rows: number
  first_kept_to: Temporal.PlainDate
  last_kept_to: Temporal.PlainDate
  refused_by: string | null
  erased: Generated<number>
  stayed: Generated<number>
  created_at: Generated<Temporal.Instant>
}

export type ErasureReportTable = {
  id: Generated<string>
  on_day: Temporal.PlainDate
  made_at: Temporal.Instant
  state: 'empty' | 'open' | 'first' | 'approved' | 'erased' | 'refused' | 'superseded' | 'lapsed' | 'withdrawn'
  ended_at: Temporal.Instant | null
  withdrawn_by: string | null
  created_at: Generated<Temporal.Instant>
}

export type FamilyTable = {
  id: Generated<string>
  created_at: Generated<Temporal.Instant>
}

export type FamilyMemberTable = {
  family_id: string
  person_id: string
  part: 'child' | 'parent' | 'foster_parent' | 'other_adult'
  valid: Generated<string>
}

export type FeatureTable = {
  key: string
  name: Json<LocalizedText>
  everywhere: Generated<boolean>
  created_at: Generated<Temporal.Instant>
}

export type FeatureSwitchTable = {
  id: Generated<string>
  feature: string
  unit_id: string | null
  area: string | null
  is_on: boolean
  created_at: Generated<Temporal.Instant>
}

export type FreeClockTable = {
  free: Generated<boolean>
  created_at: Generated<Temporal.Instant>
}

export type GuardianLimitTable = {
  id: Generated<string>
  guardianship_id: string
  reason: 'protection_order' | 'dispute' | 'child_refuses' | 'danger'
  set_by: string | null
  valid: string
  created_at: Generated<Temporal.Instant>
  evidence: string | null
  ended_at: Temporal.Instant | null
  ended_by: string | null
  end_source: 'population_register' | 'court_decision' | 'placement_decision' | 'seen_by_professional' | null
  end_evidence: string | null
}

export type GuardianshipTable = {
  id: Generated<string>
  adult_id: string
  child_id: string
  basis: 'custody' | 'foster_placement' | 'appointed'
  scope: 'everything' | 'daily_care' | 'right_to_know'
  source: 'population_register' | 'court_decision' | 'placement_decision' | 'seen_by_professional'
  verified_at: Temporal.Instant
  verified_by: string | null
  valid: Generated<string>
  created_at: Generated<Temporal.Instant>
  evidence: string | null
  ended_at: Temporal.Instant | null
  ended_by: string | null
  end_source: 'population_register' | 'court_decision' | 'placement_decision' | 'seen_by_professional' | null
  end_evidence: string | null
}

export type IdentityTable = {
  hash: Buffer
  person_id: string | null
  practitioner_id: string | null
  created_at: Generated<Temporal.Instant>
  id: Generated<string>
  told: Buffer | null
}

export type KeptCountTable = {
  session: Buffer
  texts: Generated<number>
}

export type KeptTextTable = {
  id: Generated<string>
  person_id: string | null
  practitioner_id: string | null
  sealed: Buffer
  created_at: Temporal.Instant
}

export type LogQuestionTable = {
  id: Generated<string>
  asked_by: string
  use_log_id: number | null
  words: string
  asked_at: Temporal.Instant
  answer_due_on: Temporal.PlainDate
  answer: string | null
  refused: boolean | null
  answered_at: Temporal.Instant | null
  answered_by: string | null
  created_at: Generated<Temporal.Instant>
  disclosure_log_id: number | null
  subject_id: string
}

export type LogSealTable = {
  log: 'use' | 'disclosure'
  first_id: number
  last_id: number
  rows: number
  hash: Buffer
  before: Buffer | null
  sealed_at: Temporal.Instant
  created_at: Generated<Temporal.Instant>
  rows_hash: Buffer
}

export type LogVerificationTable = {
  id: Generated<string>
  verified_at: Temporal.Instant
  stretches: number
  faults: number
  created_at: Generated<Temporal.Instant>
}

export type MandateTable = {
  id: Generated<string>
  person_id: string
  adult_id: string
  source: string
  issues: string[]
  session: Buffer
  valid: string
  created_at: Generated<Temporal.Instant>
}

export type NotificationTable = {
  id: Generated<string>
  fact_id: string
  person_id: string
  message: string
  trying_at: Temporal.Instant | null
  settled_at: Temporal.Instant | null
  outcome: 'sent' | 'in_digest' | 'unwanted' | 'no_address' | 'no_gateway' | 'shielded' | 'paused' | 'void' | null
  created_at: Generated<Temporal.Instant>
}

export type OrganizationTable = {
  id: Generated<string>
  key: string
  name: Json<LocalizedText>
  kind: 'municipality' | 'county' | 'association' | 'parish' | 'company' | 'state'
  valid: Generated<string>
  created_at: Generated<Temporal.Instant>
}

export type OrganizationChangeTable = {
  from_organization_id: string
  to_organization_id: string
  what: 'merged' | 'split'
  on_day: Temporal.PlainDate
  created_at: Generated<Temporal.Instant>
}

export type PasskeyTable = {
  id: Generated<string>
  person_id: string
  hash: Buffer
  credential: Buffer
  public_key: Buffer
  counter: number
  synced: boolean
  backed_up: boolean
  name: string
  created_at: Temporal.Instant
  used_at: Temporal.Instant | null
  refused_at: Temporal.Instant | null
}

export type PauseTable = {
  id: Generated<string>
  person_id: string
  pregnancy_id: string | null
  set_by_practitioner: string | null
  span: string
  created_at: Generated<Temporal.Instant>
}

export type PersonTable = {
  id: Generated<string>
  given_name: string
  family_name: string
  birth_date: Temporal.PlainDate | null
  died_on: Temporal.PlainDate | null
  identity_code: Buffer | null
  lang: Generated<'fi' | 'sv' | 'en'>
  interpreter: string | null
  notify_by: Generated<'none' | 'email' | 'sms' | 'push'>
  decides_alone: Generated<boolean>
  created_at: Generated<Temporal.Instant>
  tell_when: Generated<'at_once' | 'daily' | 'never'>
}

export type PractitionerTable = {
  id: Generated<string>
  given_name: string
  family_name: string
  title: Json<LocalizedText>
  lang: Generated<'fi' | 'sv' | 'en'>
  left_on: Temporal.PlainDate | null
  created_at: Generated<Temporal.Instant>
}

export type PractitionerChangeTable = {
  id: Generated<string>
  practitioner_id: string
  what: 'added' | 'corrected' | 'ended'
  former: Json<LocalizedText> | null
  changed_by: string | null
  reason: string
  at: Temporal.Instant
  created_at: Generated<Temporal.Instant>
}

export type PractitionerRoleTable = {
  id: Generated<string>
  practitioner_id: string
  task:
    | 'broad_care'
    | 'limited_care'
    | 'care_support'
    | 'medication'
    | 'patient_administration'
    | 'client_responsibility'
    | 'arranging_service'
    | 'child_welfare'
    | 'delivering_service'
    | 'client_administration'
    | 'complaints_and_incidents'
    | 'group_leading'
    | 'coordination'
    | 'editing'
    | 'approving'
    | 'moderation'
    | 'evaluation'
    | 'administration'
    | 'privacy'
  service:
    | 'clinic'
    | 'family_centre'
    | 'family_work'
    | 'home_service'
    | 'family_counselling'
    | 'speech_therapy'
    | 'psychology'
    | 'early_education'
    | 'playground'
    | 'peer_support'
    | null
  unit_id: string | null
  areas: Generated<string[]>
  valid: string
  granted_by: string | null
  reason: string
  created_at: Generated<Temporal.Instant>
  ended_by: string | null
  end_reason: string | null
  confirmed_by: string | null
}

export type PregnancyTable = {
  id: Generated<string>
  person_id: string
  due_date: Temporal.PlainDate
  children: Generated<number>
  ended_on: Temporal.PlainDate | null
  outcome: 'birth' | 'loss' | null
  created_at: Generated<Temporal.Instant>
}

export type PushSubscriptionTable = {
  id: Generated<string>
  person_id: string
  hash: Buffer
  sealed: Buffer
  created_at: Temporal.Instant
}

export type RegisterTable = {
  id: Generated<string>
  controller_id: string
  kind: 'patient' | 'social_welfare' | 'ecec' | 'other'
  name: Json<LocalizedText>
  created_at: Generated<Temporal.Instant>
}

export type ReservationTable = {
  id: Generated<string>
  practitioner_id: string | null
  space_id: string | null
  span: string
  kind: string
  subject_id: string
  created_at: Generated<Temporal.Instant>
}

export type RetentionRuleTable = {
  kind: string
  class: string
  counted_from: 'death' | 'end' | 'event' | 'answer' | 'leaving' | 'emptied'
  years: number
  position: Generated<number>
  kept_to: string
  row_key: Generated<string>
  finds: Generated<string>
  waits: Generated<string>
  source: string | null
  rows: Generated<string>
  created_at: Generated<Temporal.Instant>
}

export type RoleProposalTable = {
  id: Generated<string>
  practitioner_id: string
  task: string
  service: string | null
  unit_id: string | null
  areas: Generated<string[]>
  valid: string
  proposed_by: string
  reason: string
  proposed_at: Temporal.Instant
  decided_by: string | null
  decided_at: Temporal.Instant | null
  confirmed: boolean | null
  created_at: Generated<Temporal.Instant>
}

export type SafetyOrderTable = {
  id: Generated<string>
  person_id: string
  source: 'population_register' | 'sign_in' | 'told_by_person' | 'seen_by_professional'
  valid: string
  created_at: Generated<Temporal.Instant>
  recorded_by: string | null
  evidence: string | null
  ended_at: Temporal.Instant | null
  ended_by: string | null
  end_source: 'population_register' | 'told_by_person' | null
  end_evidence: string | null
}

export type SendingPassTable = {
  hash: Buffer
  created_at: Generated<Temporal.Instant>
}

export type SessionTable = {
  hash: Buffer
  person_id: string | null
  practitioner_id: string | null
  level: 'strong' | 'light'
  device: 'own' | 'shared'
  issuer: string
  issuer_session: string | null
  acting_for: string | null
  acting_basis: 'custody' | 'mandate' | null
  signed_in_at: Temporal.Instant
  seen_at: Temporal.Instant
  ends_at: Temporal.Instant
  ended_at: Temporal.Instant | null
  locked_at: Temporal.Instant | null
  created_at: Generated<Temporal.Instant>
}

export type SpaceTable = {
  id: Generated<string>
  unit_id: string
  name: Json<LocalizedText>
  seats: number | null
  created_at: Generated<Temporal.Instant>
  ended_on: Temporal.PlainDate | null
}

export type SpentSignInTable = {
  hash: Buffer
  created_at: Temporal.Instant
}

export type StaffReminderTable = {
  practitioner_id: string
  email: string
  sent_on: Temporal.PlainDate | null
  trying_at: Temporal.Instant | null
  created_at: Generated<Temporal.Instant>
}

export type StructureChangeTable = {
  id: Generated<string>
  organization_id: string | null
  unit_id: string | null
  municipality_id: string | null
  what:
    | 'added'
    | 'corrected'
    | 'ended'
    | 'merged'
    | 'split'
    | 'moved'
    | 'register_added'
    | 'team_added'
    | 'team_corrected'
    | 'team_ended'
    | 'member_added'
    | 'member_ended'
    | 'space_added'
    | 'space_corrected'
    | 'space_ended'
    | 'theme_chosen'
  former: Json<LocalizedText> | null
  changed_by: string | null
  reason: string | null
  at: Temporal.Instant
  created_at: Generated<Temporal.Instant>
}

export type TeamTable = {
  id: Generated<string>
  unit_id: string
  name: Json<LocalizedText>
  created_at: Generated<Temporal.Instant>
  ended_on: Temporal.PlainDate | null
}

export type TeamMemberTable = {
  team_id: string
  practitioner_id: string
  valid: Generated<string>
  id: Generated<string>
  created_at: Generated<Temporal.Instant>
}

export type TrustTable = {
  id: Generated<string>
  person_id: string
  adult_id: string
  purposes: ('own_page' | 'appointments' | 'groups' | 'pregnancy' | 'acting')[]
  valid: string
  created_at: Generated<Temporal.Instant>
}

export type UnitTable = {
  id: Generated<string>
  organization_id: string
  key: string
  name: Json<LocalizedText>
  register_id: string | null
  phone: string | null
  areas: Generated<string[]>
  valid: Generated<string>
  created_at: Generated<Temporal.Instant>
}

export type UnitChangeTable = {
  from_unit_id: string
  to_unit_id: string
  what: 'renamed' | 'merged' | 'split'
  on_day: Temporal.PlainDate
  created_at: Generated<Temporal.Instant>
}

export type UseLogTable = {
  id: number
  at: Temporal.Instant
  subject_id: string | null
  actor_person_id: string | null
  actor_practitioner_id: string | null
  actor_name: string
  actor_title: string | null
  unit_id: string | null
  register_id: string | null
  task: string | null
  action: 'read' | 'listed' | 'searched' | 'wrote' | 'exported' | 'printed' | 'erased'
  what: string
  records: Generated<string[]>
  purpose: string
  basis: 'self' | 'custody' | 'mandate' | 'trust' | 'care' | 'documented' | 'emergency' | 'location' | 'duty'
  reason: string | null
  created_at: Generated<Temporal.Instant>
}

export type PeopleTables = {
  'people.access_reason': AccessReasonTable
  'people.care': CareTable
  'people.contact_point': ContactPointTable
  'people.data_request': DataRequestTable
  'people.demo_account': DemoAccountTable
  'people.demo_mandate': DemoMandateTable
  'people.disclosure_log': DisclosureLogTable
  'people.erasure_approval': ErasureApprovalTable
  'people.erasure_item': ErasureItemTable
  'people.erasure_kind': ErasureKindTable
  'people.erasure_report': ErasureReportTable
  'people.family': FamilyTable
  'people.family_member': FamilyMemberTable
  'people.feature': FeatureTable
  'people.feature_switch': FeatureSwitchTable
  'people.free_clock': FreeClockTable
  'people.guardian_limit': GuardianLimitTable
  'people.guardianship': GuardianshipTable
  'people.identity': IdentityTable
  'people.kept_count': KeptCountTable
  'people.kept_text': KeptTextTable
  'people.log_question': LogQuestionTable
  'people.log_seal': LogSealTable
  'people.log_verification': LogVerificationTable
  'people.mandate': MandateTable
  'people.notification': NotificationTable
  'people.organization': OrganizationTable
  'people.organization_change': OrganizationChangeTable
  'people.passkey': PasskeyTable
  'people.pause': PauseTable
  'people.person': PersonTable
  'people.practitioner': PractitionerTable
  'people.practitioner_change': PractitionerChangeTable
  'people.practitioner_role': PractitionerRoleTable
  'people.pregnancy': PregnancyTable
  'people.push_subscription': PushSubscriptionTable
  'people.register': RegisterTable
  'people.reservation': ReservationTable
  'people.retention_rule': RetentionRuleTable
  'people.role_proposal': RoleProposalTable
  'people.safety_order': SafetyOrderTable
  'people.sending_pass': SendingPassTable
  'people.session': SessionTable
  'people.space': SpaceTable
  'people.spent_sign_in': SpentSignInTable
  'people.staff_reminder': StaffReminderTable
  'people.structure_change': StructureChangeTable
  'people.team': TeamTable
  'people.team_member': TeamMemberTable
  'people.trust': TrustTable
  'people.unit': UnitTable
  'people.unit_change': UnitChangeTable
  'people.use_log': UseLogTable
}

/** jsonb arrives parsed and leaves as JSON. */
type Json<T> = ColumnType<T, string, string>
