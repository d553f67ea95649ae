import { type RawBuilder, sql } from 'kysely'
import type { Lang } from '../../../platform/languages.ts'
import { allOf, type Choices, conditionsOf } from './choices.ts'
import type { Point, Question } from './rows.ts'

/**
 * The usual order of the list. Its rows take turns by kind, what most families need first: one clinic, one family centre …
 * and again. Of a kind what is real comes first, and what nobody has looked at for half a year last. `position` says it all, so that an index gives the rows in order: the turn
 * times 1,000, twice the rank of the kind in it, and 1 for what is made up.
 */
export const foremost = [
  'family_clinic',
  'family_centre',
  'meeting_place',
  'playground',
  'family_house',
  'health_station',
  'daycare',
]
/** After them; the rest follow by function. Those above are places, and two of each come in a turn. */
export const next = [
  ...['home_service', 'family_cafe', 'parents_counselling', 'family_counselling', 'baby_group', 'open_daycare'],
  ...['breastfeeding_support', 'couples_counselling', 'social_guidance', 'speech_therapy', 'sleep_guidance'],
  ...['childcare_help', 'benefits_advice'],
]

/** The kind of a row by its position, the same for every row of the kind. */
const kindOf = sql`(case when l.position % 1000 < ${4 * foremost.length}::int then l.position % 1000 % ${2 * foremost.length}::int
  else l.position % 1000 end) / 2`

/** Rows that belong to the chosen area come before those that reach it from elsewhere. */
export const belonging = ({ area }: Choices) => sql<boolean>`l.facets @> ${[`area:${area}`]}::text[]`

/** In an area that lists nobody has searched are begun with what is there, again by turns: few rows, so they are counted anew. */
export const takesTurnsIn = ({ choices, found, near, order, needs }: Question): boolean =>
  choices.area !== null &&
  !choices.untold &&
  choices.kind.length !== 1 &&
  !found &&
  !near &&
  order === 'relevance' &&
  needs.length === 0

/** The place of row `l` among those read, by turns of their kinds; `apart` parts them further. */
const turn = (apart: RawBuilder<unknown>) =>
  sql`row_number() over (partition by ${apart}l.shut, ${kindOf} order by l.position) * 1000 + ${kindOf}`

/** All rows `l` that meet the conditions, with their `place` in the usual order. */
export function placed({ choices }: Question, conditions: RawBuilder<boolean>): RawBuilder<unknown> {
  const belongs = belonging(choices)
  return sql`(
    select l.*, case when ${belongs} then ${turn(sql`${belongs}, `)} else l.position end as place
    from directory.listing l where ${conditions}) l`
}

/** The same rows as far as `end`: of what does not belong to the area, which the index gives in order, no more is read. */
export function placedTo(
  end: number,
  { choices }: Question,
  others: RawBuilder<boolean>,
  lang: Lang,
): RawBuilder<unknown> {
  const belongs = belonging(choices)
  return sql`(
    select l.*, one.place from (
      (select * from (select l.id, l.shut, ${turn(sql``)} as place from directory.listing l where ${belongs} and ${others}) l
        order by l.shut, l.place limit ${end})
      union all (
        select l.id, l.shut, l.position from directory.listing l
        where l.facets @> '{area:*}' and not ${belongs} and ${others}
        order by l.shut, l.position, ${sql.ref(`l.name_${lang}`)}, l.id limit ${end})
    ) one join directory.listing l using (id)
  ) l`
}

/** What rows `l` of the list are ordered by, those that were found being `f`. Shut places come last, whatever the order. */
export function orderOf(question: Question, lang: Lang, now: Temporal.Instant): RawBuilder<unknown> {
  const { near, order, needs, found, choices } = question
  const name = sql.ref(`l.name_${lang}`)
  const local = choices.area ? [sql`${belonging(choices)} desc`] : []
  const keys: RawBuilder<unknown>[] = [sql`l.shut`]
  // What is known to be as asked comes before what nobody has told of.
  const told = conditionsOf({ ...choices, untold: false }, now)
  if (choices.untold && told.size > 0) keys.push(sql`(${allOf(told.values())}) desc`)
  if (needs.length) keys.push(sql`${meetingOf(needs)} desc`)
  if (near && order === 'distance') keys.push(sql`${distanceTo(near)} nulls last`, ...local)
  else if (order === 'name') keys.push(name)
  else if (found) keys.push(sql`f.score desc`, ...local)
  // Of one kind there are no turns to take: the alphabet is the reader's.
  else if (choices.kind.length === 1) keys.push(...local, sql`l.position % 2`, sql`l.stale`)
  else keys.push(...local, takesTurnsIn(question) ? sql`l.place` : sql`l.position`)
  return sql.join([...keys, name, sql`l.id`])
}

/** How many needs are met. An entrance with steps is worse than one nobody has told of; help that comes needs none. */
function meetingOf(needs: readonly string[]): RawBuilder<number> {
  const met = needs.map((need) => sql`(l.facets @> array[${need}]::text[])::int`)
  const entrance = sql`case when l.facets @> '{step_free:no}' then -1
    when l.location_id is null and l.facets && '{way:home,way:phone,way:remote}' then 1 else 0 end`
  return sql`(${sql.join([...met, ...(needs.includes('access:step_free') ? [entrance] : [])], sql` + `)})`
}

/** Metres along the great circle, or null when no point was given or the row has none. */
export const distanceTo = (near: Point | null) =>
  near ? sql<number>`directory.metres(${near.lat}, ${near.lon}, l.lat, l.lon)` : sql<null>`null::float8`
