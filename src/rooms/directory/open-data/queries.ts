import { sql } from 'kysely'
import type { Db } from '../../../platform/db/db.ts'
import type { Lang, LocalizedText } from '../../../platform/languages.ts'
import type { Kind } from '../kinds.ts'
import { allOf, conditionsOf } from '../listing/choices.ts'
import { type Question, usualOf } from '../listing/rows.ts'
import type { PlaceStatus } from '../place-queries.ts'
import type { ServiceSlug, Way } from '../service-queries.ts'

/** Usual hours; `days` are ISO weekdays, `every_weeks` 2 is every second week. */
export type UsualHours = { days: number[]; opens: string; closes: string; every_weeks: number }

/** One row of the list with everything that other systems may know of it. */
export type OpenRow = {
  known_by: boolean
  slug: ServiceSlug
  name: LocalizedText
  summary: LocalizedText
  kind: LocalizedText | null
  organization: LocalizedText
  ways: Way[]
  languages: string[]
  expecting: boolean
  minimum_age_months: number | null
  maximum_age_months: number | null
  cost: 'free' | 'fee' | null
  phone: string | null
  place: OpenPlace | null
  hours: UsualHours[]
  synthetic: boolean
  assured_on: string | null
  source: { source: string; key: string; licence: string } | null
}
type OpenPlace = {
  slug: string
  kind: Kind
  name: LocalizedText
  street: LocalizedText | null
  postal_code: string | null
  city: LocalizedText | null
  district: LocalizedText | null
  lat: number | null
  lon: number | null
  step_free: boolean | null
  status: PlaceStatus
  website: string | null
}

/** More than a town has; a file without an end would hold a connection for as long as somebody likes. */
export const mostRows = 10_000

/** Every row that a selection holds, by name; one more than `mostRows` when there are too many. */
export async function openRows(
  db: Db,
  { choices, found }: Question,
  lang: Lang,
  now: Temporal.Instant,
): Promise<OpenRow[]> {
  const { rows } = await sql<OpenRow>`
    with chosen as (
      select l.*, row_number() over (order by ${sql.ref(`l.name_${lang}`)}, l.id) as rank from directory.listing l
      where ${allOf(conditionsOf(choices, now).values())}
        ${found ? sql`and l.id = any(${found.ids}::bigint[])` : sql``}
      order by rank limit ${mostRows + 1}
    )
    select c.known_by, s.slug, s.name, s.summary, s.ways, o.name as organization, c.cost,
      -- as on the page: what is usual of a service is no fact of a real place
      s.expecting and ${usualOf('c')} as expecting,
      case when ${usualOf('c')} then lower(c.ages) else sal.minimum_age_months end as minimum_age_months,
      case when ${usualOf('c')} then upper(c.ages) - 1 else sal.maximum_age_months end as maximum_age_months,
      (select t.name from directory.service_term st join directory.taxonomy_term t on t.id = st.term_id
        where st.service_id = s.id and t.taxonomy = 'kind' limit 1) as kind,
      array(select split_part(facet, ':', 2) from unnest(c.facets) facet
        where facet like 'language:%' and facet <> 'language:unknown') as languages,
      coalesce(
        (select value from directory.contact where location_id = c.location_id and c.known_by and kind = 'phone' order by id limit 1),
        (select phone from directory.help_line where service_id = c.service_id),
        (select value from directory.contact where service_id = c.service_id and kind = 'phone' order by id limit 1)) as phone,
      case when l.id is not null then jsonb_build_object('slug', l.slug, 'kind', l.kind, 'name', l.name, 'street', l.street,
        'postal_code', l.postal_code, 'city', l.city, 'lat', l.lat, 'lon', l.lon, 'step_free', l.step_free, 'status', l.status,
        'website', (select value from directory.contact where location_id = l.id and kind = 'website' limit 1),
        'district', (select a.name from directory.location_area la join directory.area a on a.id = la.area_id
          and a.kind in ('district', 'village') where la.location_id = l.id limit 1)) end as place,
      case when c.hours_of is null then '[]' else coalesce((
        select jsonb_agg(jsonb_build_object('days', r.weekdays, 'opens', to_char(r.opens, 'HH24:MI'),
            'closes', to_char(r.closes, 'HH24:MI'), 'every_weeks', r.every_weeks) order by r.weekdays, r.opens)
        from directory.opening_period p join directory.opening_rule r on r.period_id = p.id
        where (p.service_at_location_id = c.hours_of or p.location_id = c.hours_of or p.service_id = c.hours_of)
          and not p.override and p.valid @> ${today(now)}::date), '[]') end as hours,
      s.synthetic or coalesce(l.synthetic, false) as synthetic,
      coalesce(sal.assured_on, case when l.id is null then s.assured_on end)::text as assured_on,
      (select jsonb_build_object('source', source, 'key', source_key, 'licence', licence) from directory.provenance
        where record_id in (c.location_id, c.service_id) order by record_id = c.location_id desc limit 1) as source
    from chosen c
    join directory.service s on s.id = c.service_id
    join directory.organization o on o.id = s.organization_id
    left join directory.location l on l.id = c.location_id
    left join directory.service_at_location sal on sal.id = c.service_at_location_id
    order by c.rank`.execute(db)
  return rows
}

const today = (now: Temporal.Instant) => now.toZonedDateTimeISO('Europe/Helsinki').toPlainDate()
