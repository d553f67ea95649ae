import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/db.ts'
import type { Keys } from '../../../platform/keys/keys.ts'
import type { LocalizedText } from '../../../platform/languages.ts'
import { readEntry } from '../entries/read.ts'
import { saveEntries } from '../entries/save.ts'

/** A question behind a link: about which version of which entry, and whether the link still opens it. */
export type Question = {
  id: string
  record_id: string
  kind: 'location' | 'service'
  version: number
  organization: LocalizedText
  checked_on: Temporal.PlainDate | null
  /** The addresses of its public page. */
  slug: Record<string, string>
  state: 'open' | 'used' | 'expired' | 'changed'
  /** A new link has been asked for already. */
  renewed: boolean
}

/** Days for which a link opens. */
export const opensFor = 30

/** The same for the same version and day, so that a letter that is tried again has the same links; nobody without the key can make one. */
export const tokenOf = (
  keys: Keys,
  { record, version, day }: { record: string; version: number; day: string },
): string => keys.hash(`${record} ${version} ${day}`, 'upkeep').toString('base64url')

export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

/** @returns null when no link of ours looks so, or the entry is not there any more */
export async function questionOf(db: Db, token: string, now: Temporal.Instant): Promise<Question | null> {
  if (!/^[\w-]{43}$/.test(token)) return null
  const { rows } = await sql<Question>`
    select q.id, q.record_id, q.kind, q.version, o.name as organization, f.assured_on as checked_on,
      coalesce(s.slug, jsonb_build_object('fi', l.slug, 'sv', l.slug, 'en', l.slug)) as slug, q.renewal_asked_at is not null as renewed,
      case when q.used_at is not null then 'used'
        when q.version <> coalesce((select max(v.version) from directory.record_version v where v.record_id = q.record_id), 0) then 'changed'
        when q.expires_at <= ${now} then 'expired' else 'open' end as state
    from directory.upkeep_question q
    join directory.freshness f on f.record_id = q.record_id
    join directory.organization o on o.id = f.organization_id
    left join directory.service s on s.id = q.record_id
    left join directory.location l on l.id = q.record_id
    where q.token_hash = ${hashOf(token)}`.execute(db)
  return rows[0] ?? null
}

/** Somebody who runs the entry says that it is still right: once, and of what they were asked about only. */
export async function confirmByLink(tx: Tx, question: Question, now: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql`
    update directory.upkeep_question set used_at = ${now} where id = ${question.id} and used_at is null returning id`.execute(
    tx,
  )
  if (!rows.length) return false
  return assure(tx, question, { source: 'owner', by: question.organization.fi?.text ?? '', now })
}

type Assuring = { source: 'owner' | 'editor'; by: string; practitioner?: string; now: Temporal.Instant }

/** Notes that somebody has looked at the version of an entry today. @returns false when another version stands there by now */
export async function assure(
  tx: Tx,
  { record_id: id, kind, version }: Pick<Question, 'record_id' | 'kind' | 'version'>,
  { by, ...author }: Assuring,
): Promise<boolean> {
  const entry = await readEntry(tx, kind, id)
  if (!entry || entry.version !== version) return false
  const on = author.now.toZonedDateTimeISO('Europe/Helsinki').toPlainDate().toString()
  const document = { ...entry.document, assured: { on, by } } as typeof entry.document
  const [saved] = await saveEntries(tx, kind, author, [{ id, basedOn: version, document }])
  return saved !== undefined && saved.outcome !== 'overtaken'
}

/** Notes that a new link is wanted; it goes to the address of the organization and to no other. */
export async function askForNewLink(tx: Tx, { id }: Question, now: Temporal.Instant): Promise<void> {
  await sql`update directory.upkeep_question set renewal_asked_at = ${now}
    where id = ${id} and renewal_asked_at is null and used_at is null`.execute(tx)
}
