import { type RawBuilder, sql } from 'kysely'
import type { LocalizedText } from '../../../platform/languages.ts'
import type { Kind } from '../kinds.ts'
import type { Accessibility, PlaceStatus } from '../place-queries.ts'
import type { ServiceSlug, ServiceStatus, Way } from '../service-queries.ts'

/** Records as the database tells them, with texts in every language; `shapes.ts` makes them HSDS. */
export type RawPhone = { id: string; number: string; label: LocalizedText | null }
export type RawHours = {
  period: string
  /** null: an exception that closes */
  rule: string | null
  from: string | null
  to: string | null
  override: boolean
  name: LocalizedText | null
  weekdays: number[] | null
  opens: string | null
  closes: string | null
  state: 'open' | 'by_appointment' | 'self_service' | null
  weeks: number | null
}
export type RawOrganization = {
  id: string
  name: LocalizedText
  kind: string
  website: string | null
  parent_id: string | null
}
export type RawTerm = {
  id: string
  taxonomy: 'life_stage' | 'worry' | 'function' | 'kind'
  code: string
  slug: Record<string, string>
  name: LocalizedText
  detail: LocalizedText | null
  intro: LocalizedText | null
  parent_id: string | null
}
export type RawLocation = {
  id: string
  slug: string
  organization_id: string
  kind: Kind
  name: LocalizedText
  street: LocalizedText | null
  postal_code: string | null
  city: LocalizedText | null
  lat: number | null
  lon: number | null
  step_free: boolean | null
  accessibility: Accessibility[]
  status: PlaceStatus
  alert: LocalizedText | null
  address_detail: LocalizedText | null
  synthetic: boolean
  source: string | null
  source_key: string | null
  languages: { id: string; tag: string; note: LocalizedText | null }[]
  phones: RawPhone[]
  hours: RawHours[]
}
export type RawOffer = {
  id: string
  service_id: string
  location_id: string
  note: LocalizedText | null
  cost: 'free' | 'fee' | null
  minimum_age_months: number | null
  maximum_age_months: number | null
  assured_on: string | null
  modified_at: string
  hours: RawHours[]
  location: RawLocation
}
export type RawService = {
  id: string
  slug: ServiceSlug
  status: ServiceStatus
  name: LocalizedText
  summary: LocalizedText
  description: LocalizedText
  first_step: LocalizedText | null
  minimum_age_months: number | null
  maximum_age_months: number | null
  expecting: boolean
  cost: 'free' | 'fee' | null
  cost_source: string | null
  fees: LocalizedText | null
  alert: LocalizedText | null
  assured_on: string | null
  modified_at: string
  ways: Way[]
  languages: { id: string; tag: string }[]
  referral: boolean | null
  everywhere: boolean
  synthetic: boolean
  organization: RawOrganization
}
/** What a service has many of. */
export type RawParts = {
  partners: RawOrganization[]
  phones: RawPhone[]
  emails: string[]
  hours: RawHours[]
  areas: { id: string; name: LocalizedText; code: string }[]
  terms: (RawTerm & { link: string })[]
  /** null: told beside one of them, where they are not read. */
  places: RawOffer[] | null
}

type Json = RawBuilder<unknown>
const all = (object: Json, from: Json): Json => sql`coalesce((select jsonb_agg(${object}) from ${from}), '[]')`

const organization = (o: string): Json => {
  const of = (name: string) => sql.ref(`${o}.${name}`)
  return sql`jsonb_build_object('id', ${of('id')}, 'name', ${of('name')}, 'kind', ${of('kind')},
    'website', ${of('website')}, 'parent_id', ${of('parent_id')})`
}

export const termColumns = sql`t.id, t.taxonomy, t.code, t.slug, t.name, t.detail, t.intro, t.parent_id`

const phonesOf = (owner: 'service_id' | 'location_id', id: Json): Json =>
  all(
    sql`jsonb_build_object('id', c.id, 'number', c.value, 'label', c.label) order by c.id`,
    sql`directory.contact c where c.kind = 'phone' and c.${sql.ref(owner)} = ${id}`,
  )

/** Hours that are not over. */
const hoursOf = (
  owner: 'service_id' | 'location_id' | 'service_at_location_id',
  id: Json,
  now: Temporal.Instant,
): Json =>
  all(
    sql`jsonb_build_object('period', p.id, 'rule', r.id, 'from', lower(p.valid), 'to', upper(p.valid) - 1, 'override', p.override,
      'name', p.name, 'weekdays', r.weekdays, 'opens', r.opens, 'closes', r.closes, 'state', r.state, 'weeks', r.every_weeks)
      order by p.override, lower(p.valid) nulls first, r.opens, r.id`,
    sql`directory.opening_period p left join directory.opening_rule r on r.period_id = p.id
      where p.${sql.ref(owner)} = ${id} and p.valid && daterange((${now}::timestamptz at time zone 'Europe/Helsinki')::date, null)`,
  )

const location = (now: Temporal.Instant): Json => sql`(select jsonb_build_object('id', l.id, 'slug', l.slug,
    'organization_id', l.organization_id, 'kind', l.kind, 'name', l.name, 'street', l.street, 'postal_code', l.postal_code,
    'city', l.city, 'lat', l.lat, 'lon', l.lon, 'step_free', l.step_free, 'accessibility', l.accessibility, 'status', l.status,
    'alert', l.alert, 'address_detail', l.address_detail, 'synthetic', l.synthetic, 'source', v.source, 'source_key', v.source_key,
    'languages', ${all(
      sql`jsonb_build_object('id', directory.derived_id('language', l.id::text, ll.tag), 'tag', ll.tag, 'note', ll.note) order by ll.tag`,
      sql`directory.location_language ll where ll.location_id = l.id`,
    )},
    'phones', ${phonesOf('location_id', sql`l.id`)}, 'hours', ${hoursOf('location_id', sql`l.id`, now)})
  from directory.location l
  left join lateral (select source, source_key from directory.provenance where record_id = l.id order by source limit 1) v on true
  where l.id = sal.location_id)`

const offer = (now: Temporal.Instant): Json => sql`jsonb_build_object('id', sal.id, 'service_id', sal.service_id,
    'location_id', sal.location_id, 'note', sal.note, 'cost', sal.cost, 'minimum_age_months', sal.minimum_age_months,
    'maximum_age_months', sal.maximum_age_months, 'assured_on', sal.assured_on, 'modified_at', sal.modified_at,
    'hours', ${hoursOf('service_at_location_id', sql`sal.id`, now)}, 'location', ${location(now)})`

const modified = sql`to_json(s.modified_at) #>> '{}' as modified_at`
export const minimalColumns = sql`s.id, ${modified}`

/** A service `s` given by organization `o`, without what it has many of. */
export const serviceColumns = sql`s.id, s.slug, s.status, s.name, s.summary, s.description, s.first_step, s.minimum_age_months,
    s.maximum_age_months, s.expecting, s.cost, s.cost_source, s.fees, s.alert, s.assured_on::text, ${modified},
    s.ways, s.referral, s.everywhere, s.synthetic, ${organization('o')} as organization,
    ${all(
      sql`jsonb_build_object('id', directory.derived_id('language', s.id::text, tag), 'tag', tag)`,
      sql`unnest(s.languages || coalesce((select h.languages from directory.help_line h where h.service_id = s.id), '{}')) tag`,
    )} as languages`

/**
 * What service `s` has many of. Terms are those by which the map finds it: a life stage comes of its ages. Beside one of its
 * places the others would be told again with each.
 */
export const partColumns = (now: Temporal.Instant, places = true) => sql`
    ${all(organization('po'), sql`directory.service_partner sp join directory.organization po on po.id = sp.organization_id where sp.service_id = s.id`)} as partners,
    ${phonesOf('service_id', sql`s.id`)} || coalesce((select jsonb_build_array(jsonb_build_object(
      'id', directory.derived_id('phone', s.id::text), 'number', h.phone, 'label', h.situation))
      from directory.help_line h where h.service_id = s.id), '[]') as phones,
    array(select value from directory.contact where service_id = s.id and kind = 'email' order by id) as emails,
    ${hoursOf('service_id', sql`s.id`, now)} as hours,
    ${all(
      sql`jsonb_build_object('id', directory.derived_id('area', s.id::text, a.id::text), 'name', a.name, 'code', a.code) order by a.code`,
      sql`directory.service_area sa join directory.area a on a.id = sa.area_id where sa.service_id = s.id`,
    )} as areas,
    ${all(
      sql`jsonb_build_object('link', directory.derived_id('attribute', s.id::text, t.id::text), 'id', t.id, 'taxonomy', t.taxonomy,
        'code', t.code, 'slug', t.slug, 'name', t.name, 'detail', t.detail, 'intro', t.intro, 'parent_id', t.parent_id)
        order by t.taxonomy, t.position`,
      sql`directory.taxonomy_term t where ${hasTerm(sql`t`)}`,
    )} as terms,
    ${places ? all(sql`${offer(now)} order by sal.created_at, sal.id`, sql`directory.service_at_location sal where sal.service_id = s.id`) : sql`null`} as places`

export const offerOf = offer

/** Whether the map finds service `s` by the term. */
export const hasTerm = (term: Json) => sql<boolean>`exists (select from directory.listing li
    where li.service_id = s.id and li.facets @> array[replace(${term}.taxonomy, 'life_stage', 'stage') || ':' || ${term}.code])`
