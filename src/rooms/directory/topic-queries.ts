import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import type { Lang, LocalizedText } from '../../platform/languages.ts'
import type { ServiceSlug, Term } from './service-queries.ts'

export type TermDetails = Term & {
  intro: LocalizedText
  tonight: LocalizedText[] | null
  body: LocalizedText | null
  written_on: Temporal.PlainDate | null
  assured_on: Temporal.PlainDate | null
  assured_by: string | null
  /** A few of those that answer to it; the list has them all. */
  services: TermService[]
  help_lines: string[]
}
export type TermService = {
  slug: ServiceSlug
  name: LocalizedText
  summary: LocalizedText
  kind: LocalizedText | null
  synthetic: boolean
}

/** How many services a topic's page shows. */
const fewServices = 6

/** One life stage or worry with a few services that answer to it, or undefined. */
export async function termBySlug(
  db: Db,
  taxonomy: 'life_stage' | 'worry',
  lang: Lang,
  slug: string,
): Promise<TermDetails | undefined> {
  const { rows } = await sql<TermDetails>`
    select t.id, t.taxonomy, t.code, t.slug, t.name, t.detail, t.icon, t.intro, t.tonight, t.body,
      t.written_on, t.assured_on, t.assured_by,
      coalesce((select jsonb_agg(jsonb_build_object('slug', x.slug, 'name', x.name, 'summary', x.summary,
          'kind', x.kind, 'synthetic', x.synthetic) order by x.rank) from (${chosenServices(taxonomy, lang)}) x), '[]') as services,
      coalesce((select jsonb_agg(h.key order by st.position)
        from directory.service_term st join directory.help_line h on h.service_id = st.service_id
        where st.term_id = t.id), '[]') as help_lines
    from directory.taxonomy_term t
    where t.taxonomy = ${taxonomy} and t.slug ->> ${lang} = ${slug}`.execute(db)
  return rows[0]
}

/**
 * Of what the list has for the term `t` a few that differ: one of each kind, those the editors put first before others,
 * and of the others kinds of different functions. Of two of a kind the one in the reader's language, then the one that
 * reaches the whole town or that a place is known by, then the one for fewer ages.
 */
const chosenServices = (taxonomy: 'life_stage' | 'worry', lang: Lang) => sql`
  with answering as (
    select distinct on (s.id) s.id, s.slug, s.name, s.summary, s.synthetic, k.name as kind, k.id as kind_id,
      (s.languages = '{}' or ${lang} = any(s.languages)) as spoken, s.everywhere or l.known_by as foremost,
      k.parent_id, coalesce(st.position, 100) as position, upper(l.ages) - lower(l.ages) as width
    from directory.listing l
    join directory.service s on s.id = l.service_id
    left join directory.service_term st on st.service_id = s.id and st.term_id = t.id
    left join lateral (select kt.id, kt.name, kt.parent_id from directory.service_term ks
      join directory.taxonomy_term kt on kt.id = ks.term_id and kt.taxonomy = 'kind' where ks.service_id = s.id limit 1) k on true
    where l.facets @> array[${taxonomy === 'worry' ? 'worry:' : 'stage:'} || t.code] and not l.shut
      and not exists (select from directory.help_line h where h.service_id = s.id)
    order by s.id, l.known_by desc
  ), ranked as (
    select *, row_number() over (partition by coalesce(kind_id, id) order by ${best}) as of_kind,
      row_number() over (partition by coalesce(parent_id, id) order by ${best}) as of_function
    from answering
  )
  select *, row_number() over (order by of_kind, position, of_function, ${best}) as rank
  from ranked order by rank limit ${fewServices}`

const best = sql`position, spoken desc, foremost desc, width nulls last, slug ->> 'fi'`
