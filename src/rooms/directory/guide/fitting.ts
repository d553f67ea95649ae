import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../platform/db/db.ts'
import type { Lang } from '../../../platform/languages.ts'
import { allOf, type Choices, conditionsOf, noChoices } from '../listing/choices.ts'
import { type ListingRow, listingRows } from '../listing/rows.ts'
import { type Answers, company, isAfraid, type Start, unsaid } from './answers.ts'

/** A service that fits, at the place nearest to the chosen area or, where none was chosen, at all its places. */
export type Fitting = { row: ListingRow; places: number }

/** As many as one takes in at a glance, and as few as give a choice. */
const most = 6
const least = 3

/** The services that fit best, each of them once. */
export async function fitting(db: Db, answers: Answers, lang: Lang, now: Temporal.Instant): Promise<Fitting[]> {
  const best = await bestRows(db, answers, lang, now)
  const found = { ids: best.map(({ id }) => id), scores: best.map((_, place) => -place) }
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
  ...{ open_now: null, holiday: false, opens_at: null, closes_at: null },
})

/** `few`: made for a few families, who have not said that they are among them. */
type Best = { id: number; kind: string; score: number; places: number; few: boolean }

/**
 * The best service of each kind. When they are too few, others who help with much follow, then those of other areas, and
 * what is made for a few families only at last.
 */
async function bestRows(db: Db, answers: Answers, lang: Lang, now: Temporal.Instant): Promise<Best[]> {
  const found = new Map<string, Best>()
  const add = (rows: Best[], few: boolean, upTo: number) => {
    for (const row of rows) if (row.few === few && found.size < upTo && !found.has(row.kind)) found.set(row.kind, row)
  }
  const ranked = await rankedRows(db, answers, lang, now, startingPoints)
  add(ranked, false, most)
  for (const where of [answers, { ...answers, area: null }])
    if (found.size < least)
      add(await rankedRows(db, where, lang, now, [...startingPoints, ...generalHelp]), false, least)
  add(ranked, true, least)
  return [...found.values()]
}

/** The best of each kind, those for a few last. Help lines stand on the page by themselves. */
async function rankedRows(
  db: Db,
  answers: Answers,
  lang: Lang,
  now: Temporal.Instant,
  general: readonly string[],
): Promise<Best[]> {
  const { sought, score, widest } = weights(answers, lang, general)
  const { area } = answers
  const within = conditionsOf({ ...noChoices, area }, now).get('area') ?? sql<boolean>`true`
  const away = sql`(select directory.metres(a.lat, a.lon, l.lat, l.lon) from directory.area a where a.slug = ${area})`
  const order = sql`few, score desc, synthetic, ${widest ? sql`stages desc` : sql`stages`}, away nulls last, position, id`
  const { rows } = await sql<Best>`
    with worry as (
      -- close to one for a service that is foremost about it, less for one that touches on it too or answers to nearly all
      select st.service_id, 1 - least(min(st.position) filter (where t.code = ${answers.mind}), 50) * 0.01
        - case when count(*) > 3 then 0.1 else 0 end as weight
      from directory.service_term st join directory.taxonomy_term t on t.id = st.term_id and t.taxonomy = 'worry'
      group by st.service_id
    ), scored as (
      select l.id, l.service_id, l.location_id, l.position % 1000 as position, l.facets, ${score} as score, ${area ? away : sql`0`} as away,
        ${forFew(answers)} as few, s.synthetic
      from directory.listing l join directory.service s on s.id = l.service_id
        left join worry w on w.service_id = l.service_id
      where not l.shut and l.facets && ${sought}::text[] and ${within} and ${ofAge(answers)}
        and not exists (select from directory.help_line h where h.service_id = l.service_id)
    ), of_service as (
      select distinct on (service_id) *, count(location_id) over (partition by service_id) as places
      from scored order by service_id, few, score desc, away nulls last, id
    ), best as (
      -- what kind a service is of takes longer to tell, so it is asked of the best alone
      select * from of_service order by few, score desc, away nulls last, id limit 300
    ), described as (
      select id, score, places, position, away, few, synthetic,
        coalesce((select facet from unnest(facets) facet where facet like 'kind:%' limit 1), service_id::text) as kind,
        (select count(*) from unnest(facets) facet where facet like 'stage:%') as stages
      from best
    ), of_kind as (
      select distinct on (kind) * from described order by kind, ${order}
    )
    select id, kind, score, places, few from of_kind order by ${order} limit ${most}`.execute(db)
  return rows
}

/** Stages of life that are no child's age: any service may suit them. */
const ofAnyAge = ['parent', 'special_support']

/** Kinds that a stage has outgrown, though nobody has told an upper age. */
const outgrown: Record<string, readonly string[]> = { teen: ['kind:playground'] }

/** A service whose ages are told and do not reach the child is left out, however well it would fit otherwise. */
const ofAge = ({ about }: Answers) =>
  about && about !== unsaid && !ofAnyAge.includes(about)
    ? sql<boolean>`l.facets && ${[`stage:${about}`, 'age:unknown']}::text[] and not l.facets && ${outgrown[about] ?? []}::text[]`
    : sql<boolean>`true`

/** Kinds made for a few families, with the answers that say that one is among them. */
const kindsForFew: Record<string, readonly string[]> = {
  ...{ multiples: [], premature_families: [], adoption_families: [], rainbow_families: [], young_parents: [] },
  ...{ single_parents: [], violence_accountability: [], bereavement_support: ['loss'] },
  ...{ special_needs_peers: ['special_support'], disability_support: ['special_support'] },
  ...{ neuropsychiatric_coaching: ['special_support', 'development'], substance_pregnancy: ['addiction'] },
  ...{ grandparents: [], fear_of_birth: ['pregnancy'], birth_preparation: ['pregnancy'] },
  ...{ midwife_visit: ['pregnancy', 'baby'], family_coaching: ['pregnancy', 'baby'] },
  ...{ families_of_users: ['addiction'], substance_help: ['addiction'], gambling_help: ['addiction'] },
}
/** The same of a service of any kind, by the beginnings of words in its Finnish name or address. */
const namesForFew =
  'kaksos|kolmos|moniko|monikk|keskos|adopt|adoptio|sijaisva|sateenkaari|erityisva|vammais|lopettaa vakivalla'

/** Whether the service of a row is made for a few families, and these have not said that they are among them. */
function forFew({ about, mind }: Answers): RawBuilder<boolean> {
  const kinds = Object.entries(kindsForFew).filter(([, of]) => !of.some((code) => code === about || code === mind))
  const named =
    about === specialSupport
      ? sql`false`
      : sql`platform.folded(concat(s.name #>> '{fi,text}', ' ', s.slug ->> 'fi')) ~ ${`\\m(${namesForFew})`}`
  return sql<boolean>`(l.facets && ${kinds.map(([kind]) => `kind:${kind}`)}::text[] or ${named})`
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
/** Functions whose services help with many things. */
const generalHelp = [
  'function:talk',
  'function:family_support',
  'function:therapy',
  'function:health',
  'function:coaching',
]
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
function weights({ about, mind, start }: Answers, lang: Lang, general: readonly string[]): Weights {
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
      ? has(forSpecialSupport, points(0.4))
      : sql`case when l.known_by then 0 else ${has([`stage:${specialSupport}`], points(-0.2))} end`,
    // Whoever is afraid needs those who know about it before those who know about everything.
    isAfraid({ mind }) ? has(['function:safety'], points(0.3)) : points(0),
    spoken(lang),
  ]
  const elsewhere = stage ? [`stage:${stage}`] : ways
  return {
    sought: [...general, ...(told.length ? told : elsewhere)],
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
const forSpecialSupport = ['kind:disability_support', 'kind:special_needs_peers', 'kind:neuropsychiatric_coaching']

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
