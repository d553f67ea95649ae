import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { keptForAMinute } from '../../platform/db/kept.ts'
import type { Lang, LocalizedText } from '../../platform/languages.ts'
import type { Kind } from './kinds.ts'

/** The address of a service in each language. */
export type ServiceSlug = Record<Lang, string>
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
  fees: LocalizedText | null
  alert: LocalizedText | null
  written_on: Temporal.PlainDate | null
  assured_on: Temporal.PlainDate | null
  assured_by: string | null
  organization_name: LocalizedText
  phones: { value: string; places: number }[]
  kinds: Kind[]
  help_line: { phone: string; phone_shown: string; confirmed_on: string | null } | null
}

/** One service with everything its page says, or undefined. */
export async function serviceBySlug(db: Db, lang: Lang, slug: string): Promise<ServiceDetails | undefined> {
  const { rows } = await sql<ServiceDetails>`
    select s.*, o.name as organization_name,
      (select jsonb_build_object('phone', h.phone, 'phone_shown', h.phone_shown, 'confirmed_on', h.confirmed_on)
        from directory.help_line h where h.service_id = s.id) as help_line,
      coalesce((select array_agg(distinct l.kind) from directory.service_at_location sal
        join directory.location l on l.id = sal.location_id where sal.service_id = s.id), '{}') as kinds,
      coalesce((select jsonb_agg(shared) from (
        select c.value, count(*) as places from directory.contact c
        join directory.service_at_location sal on sal.location_id = c.location_id
        where sal.service_id = s.id and c.kind = 'phone' group by c.value
        -- a number that only some places share belongs to them, not to the service
        having count(*) > 1 and count(*) >= 0.8 * (select count(*) from directory.service_at_location where service_id = s.id)
        order by count(*) desc limit 2) shared), '[]') as phones
    from directory.service s
    join directory.organization o on o.id = s.organization_id
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

export type RelatedService = { slug: ServiceSlug; name: LocalizedText; summary: LocalizedText }

/** Services that answer to the same life stages and worries, those with most in common first. */
export async function relatedServices(db: Db, serviceId: string): Promise<RelatedService[]> {
  const { rows } = await sql<RelatedService>`
    select s.slug, s.name, s.summary
    from directory.service_term mine
    join directory.service_term st on st.term_id = mine.term_id and st.service_id <> mine.service_id
    join directory.service s on s.id = st.service_id and s.status = 'active'
    where mine.service_id = ${serviceId}
    group by s.id order by count(*) desc, s.slug ->> 'fi' limit 4`.execute(db)
  return rows
}

export type PlaceName = { slug: string; name: LocalizedText; district: LocalizedText | null }

/** Where a service is given, for the list on its page. */
export async function placesOfService(db: Db, serviceId: string): Promise<PlaceName[]> {
  const { rows } = await sql<PlaceName>`
    select l.slug, l.name, (select a.name from directory.location_area la
      join directory.area a on a.id = la.area_id and a.kind = 'district' where la.location_id = l.id limit 1) as district
    from directory.service_at_location sal join directory.location l on l.id = sal.location_id
    where sal.service_id = ${serviceId}
    order by l.name #>> '{fi,text}' collate "fi-x-icu"`.execute(db)
  return rows
}

export type Term = {
  id: string
  taxonomy: 'life_stage' | 'worry'
  code: string
  slug: Record<string, string>
  name: LocalizedText
  detail: LocalizedText | null
  icon: string | null
}
export type TermDetails = Term & {
  intro: LocalizedText
  tonight: LocalizedText[] | null
  body: LocalizedText | null
  services: TermService[]
  help_lines: string[]
}
export type TermService = { slug: ServiceSlug; name: LocalizedText; summary: LocalizedText; kinds: Kind[] }

/** The life stages and worries of the front page, in their order. */
export const terms = keptForAMinute(async (db): Promise<Term[]> => {
  const { rows } = await sql<Term>`
    select id, taxonomy, code, slug, name, detail, icon from directory.taxonomy_term order by taxonomy, position`.execute(
    db,
  )
  return rows
})

/** One life stage or worry with the services that answer to it, or undefined. */
export async function termBySlug(
  db: Db,
  taxonomy: Term['taxonomy'],
  lang: string,
  slug: string,
): Promise<TermDetails | undefined> {
  const { rows } = await sql<TermDetails>`
    select t.id, t.taxonomy, t.code, t.slug, t.name, t.detail, t.icon, t.intro, t.tonight, t.body,
      coalesce((select jsonb_agg(jsonb_build_object('slug', s.slug, 'name', s.name, 'summary', s.summary,
          'kinds', (select coalesce(jsonb_agg(distinct l.kind), '[]') from directory.service_at_location sal
            join directory.location l on l.id = sal.location_id where sal.service_id = s.id)) order by st.position)
        from directory.service_term st join directory.service s on s.id = st.service_id and s.status = 'active'
        where st.term_id = t.id and not exists (select from directory.help_line h where h.service_id = s.id)), '[]') as services,
      coalesce((select jsonb_agg(h.key order by st.position)
        from directory.service_term st join directory.help_line h on h.service_id = st.service_id
        where st.term_id = t.id), '[]') as help_lines
    from directory.taxonomy_term t
    where t.taxonomy = ${taxonomy} and t.slug ->> ${lang} = ${slug}`.execute(db)
  return rows[0]
}
