import { sql } from 'kysely'
import { z } from 'zod'
import type { Db, Tx } from '../../platform/db/db.ts'
import { isLang, type Lang } from '../../platform/languages.ts'
import type { Medium } from '../../platform/post/letter.ts'
import type { TellWhen } from '../notices/queries.ts'
import type { ContactPoint } from './family-queries.ts'

/** How somebody wants to hear that there is something new; a medium is told unless they want to hear nothing. */
type Hearing = { tell_when: TellWhen; notify_by: Medium | 'none' }
export type Settings = { lang: Lang; interpreter: string | null; phone: string; email: string } & Hearing
export type SettingsDraft = Record<keyof Settings, string>
export type SettingsErrors = Partial<Record<'phone' | 'email' | 'notify_by', SettingsError>>
type SettingsError = 'phoneWrong' | 'emailWrong' | 'phoneNeeded' | 'emailNeeded' | 'mediumMissing'

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
    select lang, interpreter, notify_by, case notify_by when 'none' then 'never' else tell_when end as tell_when,
      ${contactOf('phone', me)} as phone, ${contactOf('email', me)} as email
    from people.person where id = ${me}`.execute(db)
  const [row] = rows
  if (!row) throw new Error('Somebody is asked about whom the transaction does not see')
  return row
}

const contactOf = (kind: ContactPoint['kind'], me: string) =>
  sql`coalesce((select value from people.contact_point where person_id = ${me} and kind = ${kind}), '')`

/** What was sent, kept as it was; or the settings it makes. @param media what can be sent by from here */
export function readSettings(
  form: URLSearchParams,
  media: readonly Medium[],
): { ok: true; settings: Settings } | { ok: false; draft: SettingsDraft; errors: SettingsErrors } {
  const of = (name: string) => (form.get(name) ?? '').replaceAll('\0', '').trim()
  const draft: SettingsDraft = {
    ...{ lang: of('lang'), interpreter: languageIn(of('interpreter')), phone: of('phone'), email: of('email') },
    ...{ tell_when: of('tell_when'), notify_by: of('notify_by') },
  }
  const hearing = hearingIn(draft, media)
  const errors = { ...hearingErrors(draft, hearing), ...addressErrors(draft) }
  if (!hearing || Object.keys(errors).length) return { ok: false, draft, errors }
  const interpreter = draft.interpreter || null
  return { ok: true, settings: { ...draft, lang: isLang(draft.lang) ? draft.lang : 'fi', interpreter, ...hearing } }
}

/** A language as it can be named on a page, to whoever reads it; '' for anything else. */
function languageIn(tag: string): string {
  try {
    return /^[a-z]{2,3}(-[A-Za-z]{2,8})?$/.test(tag) && new Intl.DisplayNames('fi', { type: 'language' }).of(tag)
      ? tag
      : ''
  } catch {
    return ''
  }
}

function addressErrors({ phone, email }: SettingsDraft): SettingsErrors {
  return {
    ...(phone && !/^\+?[\d ()-]{5,25}$/.test(phone) ? { phone: 'phoneWrong' } : {}),
    ...(email && !z.email().max(254).safeParse(email).success ? { email: 'emailWrong' } : {}),
  }
}

/** Null when a medium is missing. */
function hearingIn({ tell_when, notify_by }: SettingsDraft, media: readonly Medium[]): Hearing | null {
  const when = tell_when === 'at_once' || tell_when === 'daily' ? tell_when : 'never'
  const medium = media.find((one) => one === notify_by)
  if (when === 'never') return { tell_when: when, notify_by: 'none' }
  return medium ? { tell_when: when, notify_by: medium } : null
}

/** Who wants to hear has to say where. */
function hearingErrors({ phone, email }: SettingsDraft, hearing: Hearing | null): SettingsErrors {
  if (!hearing) return { notify_by: 'mediumMissing' }
  return {
    ...(hearing.notify_by === 'email' && !email ? { email: 'emailNeeded' } : {}),
    ...(hearing.notify_by === 'sms' && !phone ? { phone: 'phoneNeeded' } : {}),
  }
}

/** Whether somebody has turvakielto of their own; of somebody else's in the household one learns nothing here. */
export async function hasOwnOrder(db: Db, me: string): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`
    select exists (select from people.safety_order where person_id = ${me} and valid @> people.at()) as has`.execute(db)
  return rows[0]?.has === true
}

export async function saveSettings(tx: Tx, me: string, settings: Settings): Promise<void> {
  const { lang, interpreter, phone, email, tell_when, notify_by } = settings
  await sql`update people.person set lang = ${lang}, interpreter = ${interpreter}, tell_when = ${tell_when}, notify_by = ${notify_by}
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

/** Whether one may change these settings: one's own, and those of a small child one acts for. */
export async function maySettle(tx: Tx, subject: string): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select ${subject} = people.actor_person() or people.may_settle(${subject}) as may`.execute(tx)
  return rows[0]?.may === true
}

/** Takes a way to be reached away. */
export async function forgetContact(tx: Tx, me: string, kind: ContactPoint['kind']): Promise<void> {
  await sql`delete from people.contact_point where person_id = ${me} and kind = ${kind}`.execute(tx)
}
