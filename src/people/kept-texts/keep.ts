import type { Context } from 'hono'
import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import type { Ground } from '../../platform/http/env.ts'
import { postedForm } from '../../platform/http/forms.ts'
import type { Lang } from '../../platform/languages.ts'
import { href } from '../../ui/paths.ts'
import { ownerField } from '../../ui/staff/owned.tsx'
import { ownerWord } from '../ending.ts'
import type { Level } from '../session.ts'
import { idOf } from '../staff/input.ts'
import { wordsOf } from './forms.ts'
import type { Late } from './too-late.tsx'

/** What somebody wrote, and the address it was sent to. */
export type Written = { path: string; text: string }

/** What it is sealed for. */
export const sealedFor = 'kept text'

/**
 * Keeps the words of a form that came from a strong session which is locked, or over by itself; the rest of the form is forgotten.
 * @returns where they sign in again and read what became of it; null when the session can leave nothing, or no form was sent
 */
export async function keepText<E extends { Variables: Ground }>(
  c: Context<E>,
  session: Buffer,
  locked: boolean,
): Promise<string | null> {
  const { db, keys, now } = c.var
  // What is packed otherwise than as a form was written by nobody.
  const fields = await postedForm(c).catch(() => null)
  if (!fields) return null
  const { pathname: path } = new URL(c.req.url)
  const text = (await isWritersOwn(db, session, fields, now)) ? wordsOf(path, fields) : null
  const sealed = text === null ? null : keys.seal(JSON.stringify({ path, text } satisfies Written), sealedFor)
  const { rows } = await sql<{ side: 'person' | 'practitioner'; lang: Lang; kept: boolean }>`
    select * from people.keep_text(${session}, ${sealed}, ${idOf(fields.get('puolesta'))}, ${now})`.execute(db)
  const [told] = rows
  if (!told) return null
  const late: Late = told.kept ? 'tallessa' : 'poissa'
  return href(
    locked ? 'locked' : 'signIn',
    told.lang,
    {},
    { to: told.side === 'person' ? '/oma' : '/tyo', teksti: late },
  )
}

/** Whether a professional's form, which tells whose page it stood on, is of whoever this session belongs to. */
async function isWritersOwn(db: Db, session: Buffer, fields: URLSearchParams, now: Temporal.Instant): Promise<boolean> {
  const owner = fields.get(ownerField)
  if (!owner) return true
  const { rows } = await sql<{ whose: string; level: Level }>`
    select whose, level from people.session_left(${session}, ${now})`.execute(db)
  return rows.some(({ whose, level }) => ownerWord(whose, level) === owner)
}
