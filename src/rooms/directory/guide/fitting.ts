import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../platform/db/db.ts'
import type { Lang } from '../../../platform/languages.ts'
import { allOf, type Choices, conditionsOf, noChoices } from '../listing/choices.ts'
import { type ListingRow, listingRows } from '../listing/rows.ts'
import { type Answers, company, isAfraid, type Start, unsaid } from './answers.ts'

/** A service that fits, at the place nearest to the chosen area or, where none was chosen, at all its places. */
export type Fitting = { row: ListingRow; places: number }

/** As many as one takes in at a glance. */
const most = 6

/** The services that fit best, each of them once. */
export async function fitting(db: Db, answers: Answers, lang: Lang, now: Temporal.Instant): Promise<Fitting[]> {
  const best = await bestRows(db, answers, lang, now)
  const found = { ids: best.map(({ id }) => id), scores: best.map(({ score }) => score) }
  const question = { choices: noChoices, found, near: null, order: 'relevance', needs: [] } as const
  const rows = await listingRows(db, question, lang, now, { limit: most, offset: 0 })
  return rows.map((row) => {
    const places = best.find(({ id }) => id === row.id)?.places ?? 0
    return { places, row: places > 1 && !answers.area ? withoutPlace(row) : row }
  })
}

/** A service at many places: which of them is near, we were not told. */
const withoutPlace = (row: ListingRow): ListingRow => ({
  ...row,
  ...{ place: null, known_by: false, phone: row.known_by ? null : row.phone },
  ...{ open_now: null, opens_at: null, closes_at: null },
})

type Best = { id: number; score: number; places: number }

/** The best service of each kind. Help lines stand on the page by themselves. */
async function bestRows(db: Db, answers: Answers, lang: Lang, now: Temporal.Instant): Promise<Best[]> {
  const { sought, score, widest } = weights(answers, lang)
  const { area } = answers
  const within = conditionsOf({ ...noChoices, area }, now).get('area') ?? sql<boolean>`true`
  const away = sql`(select directory.metres(a.lat, a.lon, l.lat, l.lon) from directory.area a where a.slug = ${area})`
  const order = sql`score desc, ${widest ? sql`stages desc` : sql`stages`}, away nulls last, position, id`
  const { rows } = await sql<Best>`
    with worry as (
      -- close to one for a service that is foremost about it, less for one that touches on it too or answers to nearly all
      select st.service_id, 1 - least(min(st.position) filter (where t.code = ${answers.mind}), 50) * 0.01
        - case when count(*) > 3 then 0.1 else 0 end as weight
      from directory.service_term st join directory.taxonomy_term t on t.id = st.term_id and t.taxonomy = 'worry'
      group by st.service_id
    ), scored as (
      select l.id, l.service_id, l.location_id, l.position, l.facets, ${score} as score, ${area ? away : sql`0`} as away
      from directory.listing l join directory.service s on s.id = l.service_id
        left join worry w on w.service_id = l.service_id
      where not l.shut and l.facets && ${sought}::text[] and ${within}
        and not exists (select from directory.help_line h where h.service_id = l.service_id)
    ), of_service as (
      select distinct on (service_id) *, count(location_id) over (partition by service_id) as places
      from scored order by service_id, score desc, away nulls last, id
    ), best as (
      -- what kind a service is of takes longer to tell, so it is asked of the best alone
      select * from of_service order by score desc, away nulls last, id limit 300
    ), described as (
      select id, score, places, position, away,
        coalesce((select facet from unnest(facets) facet where facet like 'kind:%' limit 1), service_id::text) as kind,
        (select count(*) from unnest(facets) facet where facet like 'stage:%') as stages
      from best
    ), of_kind as (
      select distinct on (kind) * from described order by kind, ${order}
    )
    select id, score, places from of_kind order by ${order} limit ${most}`.execute(db)
  return rows
}

/** Whoever one may turn to with anything. They also fill up what few services answer to. */
const startingPoints = [
  ...[
    'family_clinic',
    'family_house',
    'family_centre',
    'social_guidance',
    'home_service',
    'parents_counselling',
    'playground',
  ],
].map((kind) => `kind:${kind}`)
const companyFacets = ['function:open_activity', 'function:peer']
const waysOf: Record<Start, readonly string[]> = {
  place: ['way:drop_in', 'way:appointment'],
  remote: ['way:phone', 'way:remote'],
  home: ['way:home'],
}

type Weights = {
  /** A row that has none of these facets is not looked at. */
  sought: string[]
  score: RawBuilder<number>
  /** Of equals the one for most ages comes first, otherwise the one for fewest. */
  widest: boolean
}

/** What is on somebody's mind decides; whom it is about and how they would begin only order it, unless nothing else is told. */
function weights({ about, mind, start }: Answers, lang: Lang): Weights {
  const stage = about && about !== unsaid ? about : null
  const ways = start && start !== unsaid ? waysOf[start] : []
  const worry = mind && mind !== unsaid && mind !== company ? mind : null
  const told = mind === company ? companyFacets : worry ? [`worry:${worry}`] : []
  const [ofTold, ofStage, ofWay, ofAny] = told.length ? [1, 0.3, 0.25, 0.15] : [0, 0.5, 0.4, 0.4]
  const topic = has(told, worry ? sql<number>`w.weight::float8` : points(ofTold))
  const parts = [
    sql`greatest(${topic}, ${has(startingPoints, points(ofAny))})`,
    stage ? forStage(stage, ofStage) : points(0),
    // Where one may simply come is often not told of a real place.
    start === 'place'
      ? sql`case when l.location_id is not null then ${points(ofWay)} else ${has(ways, points(ofWay))} end`
      : has(ways, points(ofWay)),
    stage === specialSupport
      ? points(0)
      : sql`case when l.known_by then 0 else ${has([`stage:${specialSupport}`], points(-0.2))} end`,
    // Whoever is afraid needs those who know about it before those who know about everything.
    isAfraid({ mind }) ? has(['function:safety'], points(0.3)) : points(0),
    spoken(lang),
  ]
  const elsewhere = stage ? [`stage:${stage}`] : ways
  return {
    sought: [...startingPoints, ...(told.length ? told : elsewhere)],
    score: sql<number>`(${sql.join(parts, sql` + `)})`,
    widest: stage === null,
  }
}

/** A service for all ages names none: it comes after those that name this one, and before those that name others. */
const forStage = (stage: string, weight: number) => sql<number>`case
  when l.facets @> ${[`stage:${stage}`]}::text[] then ${points(weight)}
  when l.facets @> '{age:unknown}' then 0.1
  when exists (select from directory.taxonomy_term where taxonomy = 'life_stage' and code = ${stage}
    and minimum_age_months is not null) then -0.2
  else 0 end`

/** The life stage of those whose child needs more than others; what is made for them suits few others. */
const specialSupport = 'special_support'

const points = (weight: number) => sql<number>`${weight}::float8`
const has = (facets: readonly string[], weight: RawBuilder<number>) =>
  facets.length ? sql<number>`case when l.facets && ${facets}::text[] then ${weight} else 0 end` : points(0)

/** The first language of a service is the one it was made in. */
const spoken = (lang: Lang) => sql<number>`case when s.languages = '{}' then 0.04
  when s.languages[1] = ${lang} then 0.06 when ${lang} = any(s.languages) then 0.03 else -0.2 end::float8`

/** The choices of the whole list that come nearest to the answers and still show more than these few. */
export async function choicesForAll(db: Db, answers: Answers, shown: number, now: Temporal.Instant): Promise<Choices> {
  const { about, mind, start, area } = answers
  const way = start && start !== unsaid ? waysOf[start].map((facet) => facet.slice('way:'.length)) : []
  const stage = about && about !== unsaid ? [about] : []
  const topic: Partial<Choices> =
    mind === company ? { function: ['open_activity', 'peer'] } : { worry: mind && mind !== unsaid ? [mind] : [] }
  const narrowestFirst: Choices[] = [
    { ...noChoices, ...topic, stage, way, area },
    { ...noChoices, ...topic, stage, area },
    { ...noChoices, ...topic, area },
    { ...noChoices, ...topic },
  ]
  const totals = narrowestFirst.map(
    (choices) => sql`count(*) filter (where ${allOf(conditionsOf(choices, now).values())})`,
  )
  const { rows } = await sql<{ totals: number[] }>`
    select array[${sql.join(totals)}]::integer[] as totals from directory.listing l`.execute(db)
  return narrowestFirst.find((_, place) => (rows[0]?.totals[place] ?? 0) > shown) ?? noChoices
}

export type NumbersAbout = { urgent: string[]; lines: string[] }

/** Keys of the help lines that answer to a worry, and of those that come before everything when it is dangerous. */
export async function numbersAbout(db: Db, worry: string | null): Promise<NumbersAbout> {
  const { rows } = await sql<NumbersAbout>`
    select coalesce(t.urgent -> 'help_lines', '[]') as urgent,
      coalesce((select jsonb_agg(h.key order by st.position) from directory.service_term st
        join directory.help_line h on h.service_id = st.service_id where st.term_id = t.id), '[]') as lines
    from directory.taxonomy_term t where t.taxonomy = 'worry' and t.code = ${worry}`.execute(db)
  return rows[0] ?? { urgent: [], lines: [] }
}
