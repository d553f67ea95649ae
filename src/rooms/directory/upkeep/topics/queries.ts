import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db/db.ts'
import type { LocalizedText } from '../../../../platform/languages.ts'
import type { Taxonomy } from '../../service-queries.ts'
import type { WordLists } from '../../vocabulary.ts'

/** A term as it is kept, with everything that is told of it. */
export type KeptTerm = {
  id: string
  taxonomy: Taxonomy
  code: string
  slug: Record<string, string>
  name: LocalizedText
  detail: LocalizedText | null
  intro: LocalizedText | null
  tonight: LocalizedText[] | null
  body: LocalizedText | null
  synonyms: WordLists
  urgent: { words: WordLists; help_lines: string[] } | null
  minimum_age_months: number | null
  maximum_age_months: number | null
  parent_id: string | null
  position: number
}

export async function keptTerms(tx: Tx): Promise<KeptTerm[]> {
  const { rows } = await sql<KeptTerm>`
    select id, taxonomy, code, slug, name, detail, intro, tonight, body, synonyms, urgent, minimum_age_months, maximum_age_months, parent_id,
      position
    from directory.taxonomy_term order by array_position(array['worry', 'life_stage', 'function', 'kind'], taxonomy), position, code`.execute(
    tx,
  )
  return rows
}

export const keptTerm = async (tx: Tx, id: string): Promise<KeptTerm | undefined> =>
  (await keptTerms(tx)).find((term) => term.id === id)

/** What may be told of a term; its code and addresses stay. */
export type TermFacts = Pick<
  KeptTerm,
  | 'name'
  | 'detail'
  | 'intro'
  | 'tonight'
  | 'body'
  | 'synonyms'
  | 'urgent'
  | 'minimum_age_months'
  | 'maximum_age_months'
  | 'position'
>

export async function updateTerm(tx: Tx, id: string, facts: TermFacts): Promise<void> {
  const { name, detail, intro, tonight, body, synonyms, urgent, position } = facts
  await sql`update directory.taxonomy_term set name = ${json(name)}, detail = ${json(detail)}, intro = ${json(intro)},
    tonight = ${json(tonight)}, body = ${json(body)}, synonyms = ${json(synonyms)}, urgent = ${json(urgent)},
    minimum_age_months = ${facts.minimum_age_months}, maximum_age_months = ${facts.maximum_age_months}, position = ${position}
    where id = ${id}`.execute(tx)
}

type NewTerm = Pick<KeptTerm, 'id' | 'taxonomy' | 'code' | 'slug' | 'parent_id'>
export async function insertTerm(
  tx: Tx,
  { id, taxonomy, code, slug, parent_id }: NewTerm,
  facts: TermFacts,
): Promise<void> {
  const { name, detail, intro, tonight, body, synonyms, urgent, position } = facts
  await sql`insert into directory.taxonomy_term (id, taxonomy, code, slug, parent_id, name, detail, intro, tonight, body, synonyms, urgent,
      minimum_age_months, maximum_age_months, position)
    values (${id}, ${taxonomy}, ${code}, ${json(slug)}, ${parent_id}, ${json(name)}, ${json(detail)}, ${json(intro)}, ${json(tonight)},
      ${json(body)}, ${json(synonyms)}, ${json(urgent)}, ${facts.minimum_age_months}, ${facts.maximum_age_months}, ${position})`.execute(
    tx,
  )
}

/** Lists are written anew soon: every row of the list has its terms. */
export async function tellLists(tx: Tx, id: string): Promise<void> {
  await sql`insert into directory.unlisted (record_id) values (${id})`.execute(tx)
}

export async function linesToChoose(tx: Tx): Promise<{ key: string; name: LocalizedText }[]> {
  const { rows } = await sql<{ key: string; name: LocalizedText }>`
    select h.key, s.name from directory.help_line h join directory.service s on s.id = h.service_id
    where s.status = 'active' order by h.position, h.key`.execute(tx)
  return rows
}

const json = (value: unknown) => (value === null ? null : JSON.stringify(value))
