import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import type { Lang } from '../../platform/languages.ts'

/** R-30e: a tree of keys with values or children, as Helsinki's own interface for data requests gives it. */
export type Leaf = { key: string; value: string | number | boolean | null }
export type Tree = { key: string; children: (Tree | Leaf)[] }

type Part = { key: string; item: string; of: (person: string, lang: Lang) => RawBuilder<Record<string, unknown>> }

/** What stands in the export, by its key: each is read with the rights of who asks, so that it holds what they may see and no more. */
const parts: Part[] = [
  {
    key: 'PERSON',
    item: 'PERSON',
    of: (
      id,
    ) => sql`select given_name, family_name, birth_date::text, died_on::text, lang, interpreter, notify_by, tell_when, decides_alone,
      created_at::text from people.person where id = ${id}`,
  },
  {
    key: 'CONTACT_POINTS',
    item: 'CONTACT_POINT',
    of: (id) => sql`select kind, value from people.contact_point where person_id = ${id} order by kind`,
  },
  {
    key: 'PASSKEYS',
    item: 'PASSKEY',
    of: (id) => sql`select name, created_at::text, used_at::text from people.passkey where person_id = ${id}
      order by created_at`,
  },
  {
    key: 'NOTIFIED_BROWSERS',
    item: 'NOTIFIED_BROWSER',
    of: (id) =>
      sql`select created_at::text from people.push_subscription where person_id = ${id} order by created_at, id`,
  },
  {
    key: 'SAFETY_ORDERS',
    item: 'SAFETY_ORDER',
    of: (id) => sql`select source, lower(valid)::text as since, upper(valid)::text as until from people.safety_order
      where person_id = ${id} order by lower(valid)`,
  },
  {
    key: 'FAMILIES',
    item: 'FAMILY',
    of: (id) => sql`select part, lower(valid)::text as since, upper(valid)::text as until from people.family_member
      where person_id = ${id} order by lower(valid) nulls first, family_id`,
  },
  {
    key: 'GUARDIANS',
    item: 'GUARDIAN',
    of: (id) =>
      sql`select given_name, family_name, basis, scope, source, verified_at::text from people.family_guardians(${id})`,
  },
  {
    key: 'TRUSTS',
    item: 'TRUST',
    of: (
      id,
    ) => sql`select array_to_string(t.purposes, ', ') as purposes, lower(t.valid)::text as since, upper(t.valid)::text as until
      from people.trust t where t.person_id = ${id} order by lower(t.valid), t.id`,
  },
  {
    key: 'PREGNANCIES',
    item: 'PREGNANCY',
    of: (id) =>
      sql`select due_date::text, children, ended_on::text, outcome from people.pregnancy where person_id = ${id} order by due_date`,
  },
  {
    key: 'PAUSES',
    item: 'PAUSE',
    of: (id) =>
      sql`select lower(span)::text as since, upper(span)::text as until from people.pause where person_id = ${id} order by lower(span)`,
  },
  {
    key: 'CARE',
    item: 'CARE',
    of: (
      id,
      lang,
    ) => sql`select coalesce(u.name -> ${lang}::text, u.name -> 'fi') ->> 'text' as unit, p.given_name || ' ' || p.family_name as practitioner, c.basis,
        lower(c.valid)::text as since, upper(c.valid)::text as until
      from people.care c join people.unit u on u.id = c.unit_id left join people.practitioner p on p.id = c.practitioner_id
      where c.person_id = ${id} order by lower(c.valid), c.id`,
  },
  {
    key: 'MANDATES',
    item: 'MANDATE',
    of: (id) => sql`select source, lower(valid)::text as since, upper(valid)::text as until from people.mandate
      where person_id = ${id} order by lower(valid), id`,
  },
  {
    // As far back as the pages go; what is older, or weighed first, is given when asked for.
    key: 'DISCLOSURES',
    item: 'DISCLOSURE',
    of: (
      id,
    ) => sql`select at::text, recipient, what, purpose, ground, disclosed_by_name as given_by from people.disclosure_log
      where subject_id = ${id} and at >= people.at() - interval '2 years' order by at, id`,
  },
  {
    key: 'LOG_QUESTIONS',
    item: 'LOG_QUESTION',
    of: (id) => sql`select words, asked_at::text, answer_due_on::text, answer, refused, answered_at::text
      from people.log_question where asked_by = ${id}
      union all select null, asked_at::text, answer_due_on::text, null, null, answered_at::text
      from people.unheard() where asked_by = ${id} and kind = 'log' order by asked_at`,
  },
  {
    key: 'NOTIFICATIONS',
    item: 'NOTIFICATION',
    of: (id) => sql`select created_at::text, outcome as result, settled_at::text from people.notification
      where person_id = ${id} order by created_at, id`,
  },
  {
    key: 'DATA_REQUESTS',
    item: 'DATA_REQUEST',
    of: (id) => sql`select receipt, kind, words, asked_at::text, answer_due_on::text, answer, refused, answered_at::text
      from people.data_request where asked_by = ${id}
      union all select receipt, kind, null, asked_at::text, answer_due_on::text, null, null, answered_at::text
      from people.unheard() where asked_by = ${id} and kind <> 'log' order by asked_at`,
  },
]

/** Everything of these people that the one who asks may read, units by their names in `lang`; the log is a file of its own, for it is long. */
export async function exportTree(db: Db, people: readonly string[], lang: Lang): Promise<Tree> {
  const all: Tree[] = []
  for (const person of people) all.push(await treeOf(db, person, lang))
  return { key: 'PEOPLE', children: all }
}

async function treeOf(db: Db, person: string, lang: Lang): Promise<Tree> {
  const children: (Tree | Leaf)[] = [{ key: 'ID', value: person }]
  for (const { key, item, of } of parts) {
    const { rows } = await of(person, lang).execute(db)
    if (rows.length) children.push({ key, children: rows.map((row) => ({ key: item, children: leaves(row) })) })
  }
  return { key: 'DATA_SUBJECT', children }
}

const leaves = (row: Record<string, unknown>): Leaf[] =>
  Object.entries(row).map(([key, value]) => ({ key: key.toUpperCase(), value: value as Leaf['value'] }))

/** Keys of the tree, for those who give them words. */
export const exportKeys = parts.map(({ key }) => key)
