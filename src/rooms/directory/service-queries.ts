import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { keptForAMinute } from '../../platform/db/kept.ts'
import type { Lang, LocalizedText } from '../../platform/languages.ts'
import type { PlaceStatus } from './place-queries.ts'

/** The address of a service in each language. */
export type ServiceSlug = Record<Lang, string>
/** How help is given; `drop_in`: one may come without an appointment. */
export type Way = 'drop_in' | 'appointment' | 'phone' | 'remote' | 'home'

/** `defunct`: it has ended for good. */
export type ServiceStatus = 'active' | 'inactive' | 'defunct' | 'temporarily closed'
export type ServiceDetails = {
  id: string
  slug: ServiceSlug
  status: ServiceStatus
  name: LocalizedText
  summary: LocalizedText
  description: LocalizedText
  steps: { title: LocalizedText; text: LocalizedText }[] | null
  questions: { question: LocalizedText; answer: LocalizedText }[] | null
  first_step: LocalizedText | null
  minimum_age_months: number | null
  maximum_age_months: number | null
  expecting: boolean
  cost: 'free' | 'fee' | null
  /** Who says that the price is the same at every place; null: it is what is usual. */
  cost_source: string | null
  languages_source: string | null
  fees: LocalizedText | null
  alert: LocalizedText | null
  written_on: Temporal.PlainDate | null
  assured_on: Temporal.PlainDate | null
  assured_by: string | null
  /** When somebody looked at the facts, wrote them or changed them last; null of what has ended, and of help lines. */
  checked_on: Temporal.PlainDate | null
  organization_name: LocalizedText
  organization_kind: 'authority' | 'county' | 'ngo' | 'parish' | 'hospital' | 'company'
  /** Who gives it together with the organization (N-11). */
  partners: LocalizedText[]
  ways: Way[]
  /** By tag; empty: nobody has told. */
  languages: string[]
  referral: boolean | null
  everywhere: boolean
  /** Which areas it reaches, when it comes to them. */
  areas: { slug: string; name: LocalizedText }[]
  synthetic: boolean
  kind: { code: string; name: LocalizedText } | null
  function: { code: string; name: LocalizedText } | null
  own_phones: string[]
  /** Numbers that nearly all of its places share. */
  phones: { value: string; places: number }[]
  help_line: { phone: string; phone_shown: string; confirmed_on: string | null; languages: string[] } | null
}

/** One service with everything its page says, or undefined. */
export async function serviceBySlug(db: Db, lang: Lang, slug: string): Promise<ServiceDetails | undefined> {
  const { rows } = await sql<ServiceDetails>`
    select s.*, (select f.checked_on from directory.freshness f where f.record_id = s.id) as checked_on, o.name as organization_name, o.kind as organization_kind,
      (select jsonb_build_object('phone', h.phone, 'phone_shown', h.phone_shown, 'confirmed_on', h.confirmed_on,
          'languages', h.languages) from directory.help_line h where h.service_id = s.id) as help_line,
      coalesce((select jsonb_agg(po.name order by po.slug) from directory.service_partner sp
        join directory.organization po on po.id = sp.organization_id where sp.service_id = s.id), '[]') as partners,
      coalesce((select jsonb_agg(jsonb_build_object('slug', a.slug, 'name', a.name) order by a.name #>> '{fi,text}')
        from directory.service_area sa join directory.area a on a.id = sa.area_id where sa.service_id = s.id), '[]') as areas,
      case when k.id is not null then jsonb_build_object('code', k.code, 'name', k.name) end as kind,
      case when f.id is not null then jsonb_build_object('code', f.code, 'name', f.name) end as function,
      coalesce((select array_agg(value order by id) from directory.contact
        where service_id = s.id and kind = 'phone'), '{}') as own_phones,
      coalesce((select jsonb_agg(shared) from (
        select c.value, count(*) as places from directory.contact c
        join directory.service_at_location sal on sal.location_id = c.location_id
        where sal.service_id = s.id and c.kind = 'phone' group by c.value
        -- a number that only some places share belongs to them, not to the service
        having count(*) > 1 and count(*) >= 0.8 * (select count(*) from directory.service_at_location where service_id = s.id)
        order by count(*) desc limit 2) shared), '[]') as phones
    from directory.service s
    join directory.organization o on o.id = s.organization_id
    left join lateral (select t.id, t.code, t.name, t.parent_id from directory.service_term st
      join directory.taxonomy_term t on t.id = st.term_id and t.taxonomy = 'kind' where st.service_id = s.id limit 1) k on true
    left join directory.taxonomy_term f on f.id = k.parent_id
    where s.slug ->> ${lang} = ${slug}`.execute(db)
  return rows[0]
}

/** The addresses of the service that some language calls by this slug, or undefined. */
export async function serviceSlugs(db: Db, slug: string): Promise<ServiceSlug | undefined> {
  const { rows } = await sql<{ slug: ServiceSlug }>`
    select slug from directory.service
    where ${slug} in (slug ->> 'fi', slug ->> 'sv', slug ->> 'en') and status <> 'inactive' limit 1`.execute(db)
  return rows[0]?.slug
}

export type RelatedService = { slug: ServiceSlug; name: LocalizedText; summary: LocalizedText; synthetic: boolean }

/** Services that answer to the same life stages and worries, those with most in common first. */
export async function relatedServices(db: Db, serviceId: string): Promise<RelatedService[]> {
  const { rows } = await sql<RelatedService>`
    select s.slug, s.name, s.summary, s.synthetic
    from directory.service_term mine
    join directory.service_term st on st.term_id = mine.term_id and st.service_id <> mine.service_id
    join directory.service s on s.id = st.service_id and s.status = 'active'
    where mine.service_id = ${serviceId}
    group by s.id order by s.synthetic, count(*) desc, s.slug ->> 'fi' limit 4`.execute(db)
  return rows
}

export type ServicePlace = {
  /** Of the service at the place: what its hours there belong to. */
  at: string
  slug: string
  name: LocalizedText
  status: PlaceStatus
  street: LocalizedText | null
  postal_code: string | null
  city: LocalizedText | null
  district: LocalizedText | null
}

/** Where a service is given, for the list on its page; closed places come last. */
export async function placesOfService(db: Db, serviceId: string): Promise<ServicePlace[]> {
  const { rows } = await sql<ServicePlace>`
    select sal.id as at, l.slug, l.name, l.status, l.street, l.postal_code, l.city,
      (select a.name from directory.location_area la
        join directory.area a on a.id = la.area_id and a.kind in ('district', 'village')
        where la.location_id = l.id limit 1) as district
    from directory.service_at_location sal join directory.location l on l.id = sal.location_id
    where sal.service_id = ${serviceId}
    order by l.status <> 'active', l.name #>> '{fi,text}' collate "fi-x-icu"`.execute(db)
  return rows
}

export type Taxonomy = 'life_stage' | 'worry' | 'function' | 'kind'
export type Term = {
  id: string
  taxonomy: Taxonomy
  code: string
  slug: Record<string, string>
  name: LocalizedText
  detail: LocalizedText | null
  icon: string | null
  /** Of a kind: the code of its function. */
  parent?: string | null
  /** Of a life stage: whose age it tells of; null: no child's. */
  minimum_age_months?: number | null
  maximum_age_months?: number | null
  /** Where its words of danger lead: keys of help lines. */
  urgent_lines?: string[] | null
}
/** Every life stage, worry, function and kind of service, in their order. */
export const allTerms = keptForAMinute(async (db): Promise<Term[]> => {
  const { rows } = await sql<Term>`
    select t.id, t.taxonomy, t.code, t.slug, t.name, t.detail, t.icon, p.code as parent,
      t.minimum_age_months, t.maximum_age_months, t.urgent -> 'help_lines' as urgent_lines
    from directory.taxonomy_term t left join directory.taxonomy_term p on p.id = t.parent_id
    order by t.taxonomy, t.position`.execute(db)
  return rows
})

/** The life stages and worries of the front page, in their order. */
export const terms = async (db: Db, now: Temporal.Instant): Promise<Term[]> =>
  (await allTerms(db, now)).filter(({ taxonomy }) => taxonomy === 'life_stage' || taxonomy === 'worry')
