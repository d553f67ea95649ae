import { sql } from 'kysely'
import { z } from 'zod'
import type { Db, Tx } from '../../platform/db/db.ts'
import { isLang, type Lang } from '../../platform/languages.ts'
import type { ContactPoint } from './family-queries.ts'

export type Settings = { lang: Lang; interpreter: string | null; phone: string; email: string }
export type SettingsDraft = { lang: string; interpreter: string; phone: string; email: string }
export type SettingsErrors = Partial<Record<'phone' | 'email', true>>

/** Languages that families ask interpreters for; the sign languages of Finland first. */
export const interpreters = [
  ...[
    'fse',
    'fss',
    'ar',
    'en',
    'es',
    'et',
    'fa',
    'fr',
    'ku',
    'ru',
    'se',
    'so',
    'sq',
    'sv',
    'th',
    'ti',
    'tr',
    'uk',
    'ur',
  ],
  ...['vi', 'zh', 'fi'],
]

export async function settingsOf(db: Db, me: string): Promise<Settings> {
  const { rows } = await sql<Settings>`
    select lang, interpreter, ${contactOf('phone', me)} as phone, ${contactOf('email', me)} as email
    from people.person where id = ${me}`.execute(db)
  const [row] = rows
  if (!row) throw new Error('Nobody has entered this transaction')
  return row
}

const contactOf = (kind: ContactPoint['kind'], me: string) =>
  sql`coalesce((select value from people.contact_point where person_id = ${me} and kind = ${kind}), '')`

/** What was sent, kept as it was; or the settings it makes. */
export function readSettings(
  form: URLSearchParams,
): { ok: true; settings: Settings } | { ok: false; draft: SettingsDraft; errors: SettingsErrors } {
  const of = (name: string) => (form.get(name) ?? '').replaceAll('\0', '').trim()
  const draft = {
    ...{ lang: of('lang'), interpreter: of('interpreter'), phone: of('phone'), email: of('email') },
  }
  const errors: SettingsErrors = {}
  if (draft.phone && !/^\+?[\d ()-]{5,25}$/.test(draft.phone)) errors.phone = true
  if (draft.email && !z.email().max(254).safeParse(draft.email).success) errors.email = true
  if (Object.keys(errors).length) return { ok: false, draft, errors }
  const interpreter = /^[a-z]{2,3}(-[A-Za-z]{2,8})?$/.test(draft.interpreter) ? draft.interpreter : null
  return { ok: true, settings: { ...draft, lang: isLang(draft.lang) ? draft.lang : 'fi', interpreter } }
}

export async function saveSettings(tx: Tx, me: string, settings: Settings): Promise<void> {
  const { lang, interpreter, phone, email } = settings
  await sql`update people.person set lang = ${lang}, interpreter = ${interpreter}
    where id = ${me}`.execute(tx)
  for (const [kind, value] of [
    ['phone', phone],
    ['email', email],
  ] as const)
    await (value ? keepContact(tx, me, kind, value) : forgetContact(tx, me, kind))
}

async function keepContact(tx: Tx, me: string, kind: ContactPoint['kind'], value: string): Promise<void> {
  await sql`insert into people.contact_point (person_id, kind, value) values (${me}, ${kind}, ${value})
    on conflict (person_id, kind) do update set value = excluded.value`.execute(tx)
}

/** Takes a way to be reached away. */
export async function forgetContact(tx: Tx, me: string, kind: ContactPoint['kind']): Promise<void> {
  await sql`delete from people.contact_point where person_id = ${me} and kind = ${kind}`.execute(tx)
}
