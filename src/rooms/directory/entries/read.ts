import { sql } from 'kysely'
import type { Db } from '../../../platform/db/db.ts'
import type { Documents, EntryKind } from './document.ts'

/** An entry as it stands. `version` 0: nothing has been changed since versions are kept. */
export type Entry<K extends EntryKind = EntryKind> = { document: Documents[K]; version: number }

/** Entries by id; an id without one is left out. One statement, however many. */
export async function readEntries<K extends EntryKind>(
  db: Db,
  kind: K,
  ids: readonly string[],
): Promise<Map<string, Entry<K>>> {
  const { rows } = await sql<{ id: string } & Entry<K>>`
    select d.id, d.document,
      coalesce((select max(v.version) from directory.record_version v where v.record_id = d.id), 0) as version
    from ${sql.table(`directory.${kind}_document`)} d where d.id = any(${ids}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, document, version }) => [id, { document, version }]))
}

/** One entry, or null when there is none of that kind with that id. */
export const readEntry = async <K extends EntryKind>(db: Db, kind: K, id: string): Promise<Entry<K> | null> =>
  (await readEntries(db, kind, [id])).get(id) ?? null

/** What kind of entry an id is; null when it is none. */
export async function kindOf(db: Db, id: string): Promise<EntryKind | null> {
  const { rows } = await sql<{ kind: EntryKind }>`
    select 'service' as kind from directory.service where id = ${id} union all
    select 'location' from directory.location where id = ${id} union all
    select 'organization' from directory.organization where id = ${id}`.execute(db)
  return rows[0]?.kind ?? null
}
