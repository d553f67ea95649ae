import type { Context } from 'hono'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/db.ts'
import type { Ground } from '../../platform/http/env.ts'
import { postedForm } from '../../platform/http/forms.ts'
import type { Lang } from '../../platform/languages.ts'
import { href } from '../../ui/paths.ts'
import { returnTo } from '../sign-in/return-to.ts'

/** A form of a private page as it was sent: where to, and what it said. */
export type KeptForm = { path: string; fields: [name: string, value: string][] }

/** What it is sealed for. */
export const sealedFor = 'kept text'
/** In the address of a kept text that is sent on: which one. */
export const keptQuery = 'tallessa'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * Keeps what was sent by a session that cannot go on as it is, for whoever it belongs to.
 * @returns where they sign in again, or null when nothing was kept: nothing was typed, or the session keeps nothing
 */
export async function keepText<E extends { Variables: Ground }>(
  c: Context<E>,
  session: Buffer,
  locked: boolean,
): Promise<string | null> {
  const { db, keys, now } = c.var
  const form = await formOf(c)
  if (!form) return null
  const sealed = keys.seal(JSON.stringify(form), sealedFor)
  const { rows } = await sql<{ side: 'person' | 'practitioner'; lang: Lang }>`
    select * from people.keep_text(${session}, ${sealed}, ${now})`.execute(db)
  const [kept] = rows
  if (!kept) return null
  const to = kept.side === 'person' ? '/oma' : '/tyo'
  return href(locked ? 'locked' : 'signIn', kept.lang, {}, { to, kept: '1' })
}

async function formOf(c: Context): Promise<KeptForm | null> {
  const url = new URL(c.req.url)
  url.searchParams.delete(keptQuery)
  const path = returnTo(url.pathname + url.search) ?? returnTo(url.pathname)
  // What is packed otherwise than as a form was typed by nobody.
  const fields = path ? await postedForm(c).catch(() => null) : null
  if (!path || !fields || ![...fields.values()].some((value) => value.trim())) return null
  return { path, fields: [...fields] }
}

/** A kept text that has been sent on, and taken, is kept no longer. What was refused stays. */
export async function dropSent(c: Context, tx: Tx): Promise<void> {
  const id = c.req.query(keptQuery)
  const { status } = c.res
  if (!id || !uuid.test(id) || !(status < 400 || status === 422)) return
  await sql`delete from people.kept_text where id = ${id}`.execute(tx)
}
