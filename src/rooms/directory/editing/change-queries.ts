import { sql } from 'kysely'
import type { Db } from '../../../platform/db/db.ts'
import type { Change } from '../entries/paths.ts'

/** Who told a piece last: an editor, or a source such as `ptv`. */
export type Origin = { source: string; told_at: Temporal.Instant }

/** By path; what has no row was there before versions were kept. */
export async function originsOf(db: Db, record: string): Promise<Map<string, Origin>> {
  const { rows } = await sql<Origin & { path: string }>`
    select path, source, told_at from directory.field_origin where record_id = ${record}`.execute(db)
  return new Map(rows.map(({ path, ...origin }) => [path, origin]))
}

export type Version = {
  version: number
  made: boolean
  changes: Change[]
  source: string
  practitioner_id: string | null
  /** Whose proposal it was, when somebody else published it. */
  proposed_by: string | null
  undoes: number | null
  note: string | null
  created_at: Temporal.Instant
}

/** The versions of an entry, the newest first. */
export async function versionsOf(db: Db, record: string, most = 200): Promise<Version[]> {
  const { rows } = await sql<Version>`
    select v.version, v.made, v.changes, v.source, v.practitioner_id, v.undoes, v.note, v.created_at,
      (select d.practitioner_id from directory.entry_draft d where d.record_id = v.record_id and d.version = v.version
        and d.state = 'accepted' and d.practitioner_id is distinct from v.practitioner_id limit 1) as proposed_by
    from directory.record_version v where v.record_id = ${record} order by v.version desc limit ${most}`.execute(db)
  return rows
}

/** All changes from one version to another as one list, each piece once; what came back to where it was is left out. */
export function changesAcross(versions: readonly Version[], from: number, to: number): Change[] {
  const changes = new Map<string, Change>()
  const between = versions.filter(({ version }) => version > from && version <= to)
  for (const version of between.toSorted((a, b) => a.version - b.version))
    for (const { path, before, after } of version.changes)
      changes.set(path, { path, before: changes.get(path)?.before ?? before, after })
  return [...changes.values()].filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))
}

/** The addresses of an entry's public page; null when it has none. */
export async function slugsOf(db: Db, record: string): Promise<Record<'fi' | 'sv' | 'en', string> | null> {
  const { rows } = await sql<{ slug: Record<'fi' | 'sv' | 'en', string> }>`
    select slug from directory.service where id = ${record} union all
    select jsonb_build_object('fi', slug, 'sv', slug, 'en', slug) from directory.location where id = ${record}`.execute(
    db,
  )
  return rows[0]?.slug ?? null
}
