import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../platform/db/db.ts'
import { keptByKey } from '../../../platform/db/kept.ts'
import { type Choices, conditionsOf, openDuring, whens } from './choices.ts'

export type Counts = {
  total: number
  /** How many rows one more choice would show; asked through `countOf`. */
  of: Map<string, number>
  /** How many more rows a value would show beside those chosen of its group. */
  more: Map<string, number>
  /** Rows left out only because nobody has told a fact that was chosen by, and the groups of those facts. */
  unknown: { rows: number; groups: string[] }
  /** What nobody has told counts as well. */
  untold: boolean
}

/** How many rows the value would show, chosen alone in its group beside what is chosen of the others. */
export function countOf({ of, untold }: Counts, group: string, value: string): number {
  // What nobody has told answers to every value, but each row once: of some it is told in part.
  const unknown = untold ? (of.get(`${group}:unknown`) ?? 0) - (of.get(`untold ${group}:${value}`) ?? 0) : 0
  const count = (of.get(`${group}:${value}`) ?? 0) + unknown
  if (group !== 'area') return count
  // What reaches everywhere answers in every area, but each row once.
  return count + (of.get('area:*') ?? 0) - (of.get(`both area:${value}`) ?? 0)
}

type Counted = { what: 'value' | 'unknown' | 'left out' | 'all'; name: string; count: number; more: number }

/**
 * Counts for the filters. A value of a group is counted as if nothing of its own group were chosen, so that the numbers
 * tell what that choice would show. `among`: only these rows, those that the words have found.
 */
export async function countsOf(
  db: Db,
  choices: Choices,
  among: readonly number[] | null,
  now: Temporal.Instant,
): Promise<Counts> {
  const { rows } = await sql<Counted>`
    with base as materialized (
      select l.facets, l.hours_of, l.shut, ${lackingOf(choices, now)} as lacking from directory.listing l
      where ${among ? sql`l.id = any(${among}::bigint[])` : sql`true`}
    )
    select 'value' as what, facet as name, count(*) as count, count(*) filter (where lacking <> '{}') as more from base, unnest(facets) facet
      where ${wouldShow(sql`split_part(facet, ':', 1)`)} group by facet
    union all select 'value', 'both ' || facet, count(*), 0 from base, unnest(facets) facet
      where facets @> '{area:*}' and facet like 'area:%' and ${wouldShow(sql`'area'`)} group by facet
    ${choices.untold ? told : sql``}
    union all ${sql.join(
      whens.map(
        (when) => sql`select 'value', ${`open:${when}`}, count(*), 0 from base l
          where ${openDuring(when, now)} and ${wouldShow(sql`'open'`)}`,
      ),
      sql` union all `,
    )}
    union all select 'unknown', split_part(lack, ':', 1), count(*), 0 from base, unnest(lacking) lack
      where facets @> lacking group by lack
    union all select 'left out', '', count(*), 0 from base where lacking <> '{}' and facets @> lacking
    union all select 'all', '', count(*), 0 from base where lacking = '{}'`.execute(db)
  const about = (what: Counted['what']) => rows.filter((row) => row.what === what)
  return {
    total: about('all')[0]?.count ?? 0,
    of: new Map(about('value').map(({ name, count }) => [name, count])),
    more: new Map(about('value').flatMap(({ name, more }) => (more ? [[name, more]] : []))),
    unknown: { rows: about('left out')[0]?.count ?? 0, groups: about('unknown').map(({ name }) => name) },
    untold: choices.untold,
  }
}

/** Rows that have a value although there may be more of the group that nobody has told. */
const told = sql`union all select 'value', 'untold ' || facet, count(*), 0 from base, unnest(facets) facet
      where facets @> array[split_part(facet, ':', 1) || ':unknown'] and facet not like '%:unknown'
        and ${wouldShow(sql`split_part(facet, ':', 1)`)} group by facet`

/** Of every group that a row does not meet, the facet it would have if nobody had told: `cost:unknown`. */
function lackingOf(choices: Choices, now: Temporal.Instant): RawBuilder<string[]> {
  const lacking = [...conditionsOf(choices, now)].map(
    ([group, met]) => sql`case when ${met} then null else ${`${group}:unknown`} end`,
  )
  return sql`array_remove(array[${sql.join([sql`null`, ...lacking])}]::text[], null)`
}

/** Rows that would be shown if nothing of the group were chosen; most are known not to before their facets are looked at. */
function wouldShow(group: RawBuilder<unknown>) {
  return sql`cardinality(lacking) < 2 and (lacking = '{}' or lacking = array[${group} || ':unknown'])`
}

/** The same for a list nobody has searched: many ask for the same one, so it is kept for a minute. */
export const keptCounts = keptByKey((db, key, now) => countsOf(db, JSON.parse(key) as Choices, null, now))
