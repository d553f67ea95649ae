import { sql } from 'kysely'
import type { Db } from '../../../platform/db/db.ts'
import type { Lang, LocalizedText } from '../../../platform/languages.ts'
import { untoldToday } from '../holiday-hours.ts'
import type { Kind } from '../kinds.ts'
import type { Feature, PlaceStatus } from '../place-queries.ts'
import type { ServiceSlug, Way } from '../service-queries.ts'
import { allOf, type Choices, conditionsOf } from './choices.ts'
import { distanceTo, orderOf, placedTo, takesTurnsIn } from './order.ts'

export type Point = { lat: number; lon: number }
/** `rough`: near enough to put places in order, not to tell metres. */
export type Where = Point & { rough?: boolean }

/** The place of a row, as far as a list tells of it. */
export type ListedPlace = {
  slug: string
  kind: Kind
  name: LocalizedText
  street: LocalizedText | null
  postal_code: string | null
  city: LocalizedText | null
  lat: number | null
  lon: number | null
  step_free: boolean | null
  status: PlaceStatus
  alert: LocalizedText | null
  features: Feature[]
  district: { slug: string; name: LocalizedText } | null
}

/** One row of the list: a service at a place, or a service without one. */
export type ListingRow = {
  id: number
  /** The place is known by the service: the row carries the place's name and leads to its page. */
  known_by: boolean
  service: { slug: ServiceSlug; name: LocalizedText; summary: LocalizedText; kind: LocalizedText | null; ways: Way[] }
  place: ListedPlace | null
  synthetic: boolean
  expecting: boolean
  minimum_age_months: number | null
  maximum_age_months: number | null
  cost: 'free' | 'fee' | null
  phone: string | null
  /** metres, when the person told exactly enough where they are */
  distance: number | null
  /** null: nobody has told the hours, which is not the same as closed */
  open_now: boolean | null
  /** Nobody has told whether the usual hours hold today, a holiday. */
  holiday: boolean
  opens_at: Temporal.Instant | null
  closes_at: Temporal.Instant | null
  /** Groups of choices of which nobody has told; told only when such rows were asked for. */
  untold: string[]
  /** Those of the asked needs that are known to be met. */
  met: string[]
}

/** What the words have found: ids of rows with how well they answer, best first and shut places last. */
export type Scored = {
  ids: readonly number[]
  scores: readonly number[]
  /** When the list was written that the ids are of. */
  written?: string
}

export type Question = {
  choices: Choices
  /** null: nobody has searched */
  found: Scored | null
  near: Where | null
  order: 'relevance' | 'distance' | 'name'
  /** Facets such as `access:lift` that somebody needs: rows that have more of them come first. */
  needs: readonly string[]
  /** Only the rows that carry a place's name. */
  knownBy?: boolean
}

/** One page of the list. Shut places come last, whatever the order. */
export async function listingRows(
  db: Db,
  question: Question,
  lang: Lang,
  now: Temporal.Instant,
  { limit, offset }: { limit: number; offset: number },
): Promise<ListingRow[]> {
  const { near, needs, choices } = question
  const untold = choices.untold ? [...conditionsOf(choices, now).keys()] : []
  const { rows } = await sql<ListingRow>`
    with chosen as (
      ${chosenOf(question, lang, now, { limit, offset })}
    ), page as materialized (select *, row_number() over () as rank from chosen)
    select p.id, p.known_by, s.synthetic or coalesce(l.synthetic, false) as synthetic, p.cost,
      -- the usual ages of a service narrow the list, but are not told as a fact of a real place
      s.expecting and ${usualOf('p')} as expecting,
      case when ${usualOf('p')} then lower(p.ages) else sal.minimum_age_months end as minimum_age_months,
      case when ${usualOf('p')} then upper(p.ages) - 1 else sal.maximum_age_months end as maximum_age_months,
      jsonb_build_object('slug', s.slug, 'name', s.name, 'summary', s.summary, 'kind', (
        select t.name from directory.taxonomy_term t where t.taxonomy = 'kind'
          and t.id = any(array(select term_id from directory.service_term where service_id = s.id)) limit 1),
        'ways', case when h.service_id is null then s.ways else '{phone}' end) as service,
      case when l.id is not null then jsonb_build_object('slug', l.slug, 'kind', l.kind, 'name', l.name, 'street', l.street,
        'postal_code', l.postal_code, 'city', l.city, 'lat', l.lat, 'lon', l.lon, 'step_free', l.step_free, 'status', l.status,
        'alert', l.alert, 'features', l.features, 'district', (
          select jsonb_build_object('slug', a.slug, 'name', a.name) from directory.location_area la
          join directory.area a on a.id = la.area_id and a.kind in ('district', 'village') where la.location_id = l.id limit 1))
      end as place,
      coalesce(
        (select value from directory.contact where location_id = p.location_id and p.known_by and kind = 'phone' order by id limit 1),
        h.phone,
        (select value from directory.contact where service_id = p.service_id and kind = 'phone' order by id limit 1)) as phone,
      ${near?.rough ? sql`null::float8` : sql`p.away`} as distance,
      case when p.hours_of is not null and not untold.today then current.span is not null end as open_now, untold.today as holiday,
      upper(current.span) as closes_at,
      case when current.span is null then (select lower(span) from directory.opening
        where owner_id = p.hours_of and lower(span) > ${now}::timestamptz order by lower(span) limit 1) end as opens_at,
      array(select told from unnest(${untold}::text[]) told where p.facets @> array[told || ':unknown']) as untold,
      array(select need from unnest(${needs}::text[]) need where p.facets @> array[need]) as met
    from page p
    join directory.service s on s.id = p.service_id
    left join directory.help_line h on h.service_id = s.id
    left join directory.service_at_location sal on sal.id = p.service_at_location_id
    left join directory.location l on l.id = p.location_id
    left join lateral (
      select span from directory.opening where owner_id = p.hours_of and span @> ${now}::timestamptz limit 1
    ) current on true
    cross join lateral (
      select current.span is null and ${untoldToday(sql`p.hours_of`, sql`s.synthetic or coalesce(l.synthetic, false)`, now)} as today
    ) untold
    order by p.rank`.execute(db)
  return rows
}

type Stretch = { limit: number; offset: number }

/** The rows of one page, in order. */
function chosenOf(question: Question, lang: Lang, now: Temporal.Instant, { limit, offset }: Stretch) {
  const { near, choices, knownBy, needs, order } = question
  const conditions = conditionsOf(choices, now)
  const narrowed = conditions.size > 0 || knownBy || needs.length > 0 || order !== 'relevance'
  const found = question.found && !narrowed ? upTo(question.found, offset + limit) : question.found
  const met = (all: typeof conditions) => sql<boolean>`${allOf(all.values())} ${knownBy ? sql`and l.known_by` : sql``}`
  const others = new Map([...conditions].filter(([group]) => group !== 'area'))
  return sql`
    select l.id, l.service_id, l.location_id, l.service_at_location_id, l.known_by, l.ages, l.cost, l.hours_of, l.facets,
      ${distanceTo(near)} as away
    from ${takesTurnsIn(question) ? placedTo(offset + limit, question, met(others), lang) : sql`directory.listing l`}
    ${found ? sql`join unnest(${found.ids}::bigint[], ${found.scores}::float8[]) f (id, score) on f.id = l.id` : sql``}
    where ${met(conditions)} order by ${orderOf(question, lang, now)} limit ${limit} offset ${offset}`
}

/** The first rows and those that answer as well as the last of them: the name decides among equals. */
function upTo({ ids, scores, ...rest }: Scored, end: number): Scored {
  const after = scores.findIndex((score, place) => place >= end && score !== scores[end - 1])
  const all = after < 0 ? ids.length : after
  return { ...rest, ids: ids.slice(0, all), scores: scores.slice(0, all) }
}

/** Whether what is usual of service `s` is true of its row: it has no place, or the place is invented with it. */
export const usualOf = (row: 'p' | 'c') => sql`(s.synthetic or ${sql.ref(`${row}.location_id`)} is null)`
