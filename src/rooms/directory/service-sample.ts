import { sql } from 'kysely'
import type { Tx } from '../../platform/db/db.ts'
import type { Lang, LocalizedText } from '../../platform/languages.ts'
import { json, newId } from './sample.ts'
import type { ServiceStatus, Taxonomy, Way } from './service-queries.ts'
import type { WordLists } from './vocabulary.ts'

/** Builders of services, their hours, help lines and terms, for tests and the demo towns. They write as the owner of the tables. */

type Service = {
  organizationId: string
  slug: Record<Lang, string>
  name: LocalizedText
  summary: LocalizedText
  description?: LocalizedText
  steps?: { title: LocalizedText; text: LocalizedText }[]
  questions?: { question: LocalizedText; answer: LocalizedText }[]
  firstStep?: LocalizedText | null
  minimumAgeMonths?: number | null
  maximumAgeMonths?: number | null
  expecting?: boolean
  cost?: 'free' | 'fee' | null
  fees?: LocalizedText | null
  writtenOn?: string | null
  /** Who looked at the facts last, and when. */
  assured?: { on: string; by: string } | null
  synonyms?: WordLists
  status?: ServiceStatus
  ways?: Way[]
  /** Who says that the cost, or the languages, hold at every place; left out: it is what is usual. */
  costSource?: string | null | undefined
  languagesSource?: string | null | undefined
  languages?: string[] | undefined
  referral?: boolean | null
  everywhere?: boolean
  synthetic?: boolean
  phone?: string | null
  areaIds?: string[]
  partnerIds?: string[]
}
export async function aService(tx: Tx, service: Service): Promise<string> {
  const id = await newId(
    tx,
    sql`
    insert into directory.service (organization_id, slug, name, summary, description, steps, questions, first_step,
      minimum_age_months, maximum_age_months, expecting, cost, fees, written_on, synonyms, status, ways, languages,
      referral, everywhere, synthetic, assured_on, assured_by, cost_source, languages_source)
    values (${service.organizationId}, ${json(service.slug)}, ${json(service.name)}, ${json(service.summary)},
      ${json(service.description ?? service.summary)}, ${json(service.steps)}, ${json(service.questions)},
      ${json(service.firstStep)}, ${service.minimumAgeMonths ?? null}, ${service.maximumAgeMonths ?? null},
      ${service.expecting ?? false}, ${service.cost ?? null}, ${json(service.fees)}, ${service.writtenOn ?? null},
      ${json(service.synonyms ?? {})}, ${service.status ?? 'active'}, ${service.ways ?? []}, ${service.languages ?? []},
      ${service.referral ?? null}, ${service.everywhere ?? false}, ${service.synthetic ?? false},
      ${service.assured?.on ?? null}, ${service.assured?.by ?? null}, ${service.costSource ?? null}, ${service.languagesSource ?? null}) returning id`,
  )
  if (service.phone)
    await sql`insert into directory.contact (service_id, kind, value) values (${id}, 'phone', ${service.phone})`.execute(
      tx,
    )
  await sql`insert into directory.service_area (service_id, area_id)
    select ${id}, unnest(${service.areaIds ?? []}::uuid[])`.execute(tx)
  await sql`insert into directory.service_partner (service_id, organization_id)
    select ${id}, unnest(${service.partnerIds ?? []}::uuid[])`.execute(tx)
  return id
}

type Here = {
  cost?: 'free' | 'fee' | null
  minimumAgeMonths?: number | null
  maximumAgeMonths?: number | null
  /** The place is known by this service. */
  knownBy?: boolean
  assured?: { on: string; by: string } | null
}
/** Gives a service at a place; `here` is what is known of this very place, and what is left out is not known. */
export const servedAt = (tx: Tx, serviceId: string, locationId: string, here: Here = {}) =>
  newId(
    tx,
    sql`insert into directory.service_at_location
    (service_id, location_id, cost, minimum_age_months, maximum_age_months, known_by, assured_on, assured_by)
    values (${serviceId}, ${locationId}, ${here.cost ?? null}, ${here.minimumAgeMonths ?? null},
      ${here.maximumAgeMonths ?? null}, ${here.knownBy ?? true}, ${here.assured?.on ?? null}, ${here.assured?.by ?? null})
    returning id`,
  )

type Line = {
  key: string
  situation: LocalizedText
  note?: LocalizedText | null
  busyAdvice?: LocalizedText | null
  phone: string
  phoneShown: string
  position: number
  languages?: string[]
  panel?: string[]
  reviewOn: string
}
/** Makes a service a help line. */
export async function aHelpLine(tx: Tx, serviceId: string, line: Line): Promise<void> {
  await sql`insert into directory.help_line (service_id, key, situation, note, busy_advice, phone, phone_shown, position, languages, panel, review_on)
    values (${serviceId}, ${line.key}, ${json(line.situation)}, ${json(line.note)}, ${json(line.busyAdvice)}, ${line.phone},
      ${line.phoneShown}, ${line.position}, ${line.languages ?? []}, ${line.panel ?? []}, ${line.reviewOn})`.execute(tx)
}

type Hours = { weekdays: number[]; opens: string; closes: string; everyWeeks?: number | undefined }
/** Gives a place or a service its hours; `override` with no rules closes it for the days of `valid`. */
export async function openingPeriod(
  tx: Tx,
  owner: { locationId: string } | { serviceId: string } | { serviceAtLocationId: string },
  rules: Hours[],
  { valid = '(,)', override = false }: { valid?: string; override?: boolean } = {},
): Promise<void> {
  const id = await newId(
    tx,
    sql`insert into directory.opening_period (location_id, service_id, service_at_location_id, valid, override)
    values (${'locationId' in owner ? owner.locationId : null}, ${'serviceId' in owner ? owner.serviceId : null},
      ${'serviceAtLocationId' in owner ? owner.serviceAtLocationId : null}, ${valid}::daterange, ${override}) returning id`,
  )
  for (const { weekdays, opens, closes, everyWeeks = 1 } of rules) {
    await sql`insert into directory.opening_rule (period_id, weekdays, opens, closes, every_weeks)
      values (${id}, ${weekdays}::smallint[], ${opens}, ${closes}, ${everyWeeks})`.execute(tx)
  }
}

type Term = {
  taxonomy: Taxonomy
  code: string
  parentId?: string | null
  slug: Record<string, string>
  name: LocalizedText
  detail?: LocalizedText | null
  intro?: LocalizedText | null
  tonight?: LocalizedText[] | null
  body?: LocalizedText | null
  synonyms?: WordLists
  urgent?: { words: WordLists; help_lines: string[] } | null
  icon?: string | null
  writtenOn?: string | null
  position: number
  minimumAgeMonths?: number | null | undefined
  maximumAgeMonths?: number | null | undefined
  serviceIds?: string[]
}
export async function aTerm(tx: Tx, term: Term): Promise<string> {
  const id = await newId(
    tx,
    sql`
    insert into directory.taxonomy_term (taxonomy, code, slug, name, detail, intro, tonight, body, synonyms, urgent, icon, position,
      minimum_age_months, maximum_age_months, parent_id, written_on)
    values (${term.taxonomy}, ${term.code}, ${json(term.slug)}, ${json(term.name)}, ${json(term.detail)}, ${json(term.intro)},
      ${json(term.tonight)}, ${json(term.body)}, ${json(term.synonyms ?? {})}, ${json(term.urgent)}, ${term.icon ?? null}, ${term.position}, ${term.minimumAgeMonths ?? null},
      ${term.maximumAgeMonths ?? null}, ${term.parentId ?? null}, ${term.writtenOn ?? null}) returning id`,
  )
  for (const [position, serviceId] of (term.serviceIds ?? []).entries()) await isAbout(tx, serviceId, id, position)
  return id
}

/** Says that a service answers to a term; smaller positions are shown first on the term's page. */
export async function isAbout(tx: Tx, serviceId: string, termId: string, position = 100): Promise<void> {
  await sql`insert into directory.service_term (service_id, term_id, position)
    values (${serviceId}, ${termId}, ${position}) on conflict do nothing`.execute(tx)
}
