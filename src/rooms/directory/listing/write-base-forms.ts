import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/db.ts'
import { baseFormsOf, hasDictionary } from '../base-forms.ts'
import { writtenWords } from '../phrases.ts'

type Texts = { service_id: string; name: string; text: string }

/** How many services are read at a time. */
const portion = 2000

/** Writes the base forms of Finnish words in the texts of services; none where the machine has no dictionary. */
export async function writeBaseForms(tx: Tx): Promise<void> {
  await sql`delete from directory.base_form`.execute(tx)
  if (!hasDictionary()) return
  const forms = formsOfTexts()
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { rows } = await sql<Texts>`
      select id as service_id, name #>> '{fi,text}' as name,
        concat_ws(' ', summary #>> '{fi,text}', description #>> '{fi,text}') as text
      from directory.service where id > ${after} order by id limit ${portion}`.execute(tx)
    const last = rows.at(-1)
    if (!last) return
    await sql`insert into directory.base_form (service_id, lang, name_forms, text_forms)
      select service_id, 'fi', name, text from unnest(${rows.map(({ service_id }) => service_id)}::uuid[],
        ${rows.map(({ name }) => forms(name))}::text[], ${rows.map(({ text }) => forms(text))}::text[])
        as t (service_id, name, text)`.execute(tx)
    after = last.service_id
  }
}

/** Base forms of the words of a text, each looked up once. */
function formsOfTexts(): (text: string) => string {
  const known = new Map<string, readonly string[]>()
  return (text) => {
    const forms = writtenWords(text).flatMap((word) => {
      const found = known.get(word) ?? baseFormsOf(word, 'fi')
      known.set(word, found)
      return found
    })
    return [...new Set(forms)].join(' ')
  }
}
