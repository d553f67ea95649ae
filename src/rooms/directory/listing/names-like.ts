import { sql } from 'kysely'
import type { Db } from '../../../platform/db/db.ts'
import type { Lang } from '../../../platform/languages.ts'

const most = 5

/** Terms whose name in the language looks most like one of the words, by id: a way on when the words have found nothing. */
export async function namesLike(db: Db, words: string, lang: Lang): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select t.id from directory.taxonomy_term t,
      lateral (select platform.folded(coalesce(t.name #>> array[${lang}, 'text'], t.name #>> '{fi,text}')) as name) n,
      lateral (
        select max(word_similarity(word, n.name)) as alike
        from regexp_split_to_table(platform.folded(${words}), ' ') word where length(word) > 2
      ) best
    where t.taxonomy in ('kind', 'worry', 'life_stage') and alike >= 0.3
    order by alike desc, t.taxonomy, t.position limit ${most}`.execute(db)
  return rows.map(({ id }) => id)
}
