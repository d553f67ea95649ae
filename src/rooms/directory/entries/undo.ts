import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/db.ts'
import type { Documents, EntryKind } from './document.ts'
import { type Change, changed, isSame, piecesOf } from './paths.ts'
import { readEntry } from './read.ts'
import { type Author, type Saved, saveEntries } from './save.ts'

/** What came of taking a version back; `kept`: pieces that somebody has changed since, which stay as they are. */
export type Undone = Saved & { kept: string[] }

/**
 * Takes the changes of a version back, as a new version. What somebody has changed since stays. An entry that this version made ends
 * (`defunct`), unless somebody has gone on with it: its addresses may be in somebody's bookmarks, and its versions tell what it was.
 * @returns null when there is no such version
 */
export async function undoVersion<K extends EntryKind>(
  tx: Tx,
  kind: K,
  author: Author,
  { id, version }: { id: string; version: number },
): Promise<Undone | null> {
  const { rows } = await sql<{ made: boolean; changes: Change[]; carried: boolean }>`
    select made, changes, exists (
        select from directory.record_version l where l.record_id = v.record_id and l.version > v.version and l.undoes is null
          and (l.run_id is distinct from v.run_id or (v.run_id is null and l.practitioner_id is distinct from v.practitioner_id))
          and not exists (select from directory.record_version u where u.record_id = l.record_id and u.undoes = l.version)) as carried
    from directory.record_version v
    where record_id = ${id} and version = ${version} and kind = ${kind}`.execute(tx)
  const entry = await readEntry(tx, kind, id)
  const [row] = rows
  if (!row || !entry) return null
  // what others have gone on with is theirs as well
  if (row.made && row.carried && 'status' in entry.document)
    return { id, outcome: 'same', version: entry.version, changes: [], kept: ['status'] }
  const pieces = piecesOf(entry.document)
  const back = row.made
    ? ending(pieces)
    : row.changes.map(({ path, before, after }) => ({ path, before: after, after: before }))
  const [free, kept] = [
    back.filter(({ path, before }) => isSame(pieces[path] ?? null, before)),
    back.filter(({ path, before }) => !isSame(pieces[path] ?? null, before)),
  ]
  const document = changed(entry.document, free) as Documents[K]
  const [saved] = await saveEntries(tx, kind, { ...author, undoes: version }, [
    { id, basedOn: entry.version, document },
  ])
  return saved ? { ...saved, kept: kept.map(({ path }) => path) } : null
}

/** An organization does not end: it goes on as whoever its entries name. */
const ending = (pieces: Record<string, unknown>): Change[] =>
  'status' in pieces ? [{ path: 'status', before: pieces.status, after: 'defunct' }] : []
