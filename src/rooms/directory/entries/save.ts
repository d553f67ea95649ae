import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/db.ts'
import { dayOfInstant } from '../../../ui/dates.ts'
import { blank, type Documents, type EntryDocument, type EntryKind } from './document.ts'
import { type Change, changesBetween, fieldOf, piecesOf } from './paths.ts'
import { readEntries } from './read.ts'
import { slugsFor } from './slugs.ts'
import { writeDocuments } from './write.ts'

/** Who tells something: an editor, or a source such as `ptv` in a run. */
export type Author = {
  source: string
  now: Temporal.Instant
  practitioner?: string
  run?: string
  note?: string
  /** Whoever keeps the numbers of help, and looks that one stays. */
  keepsLines?: true
  /** The version that is taken back. */
  undoes?: number
}
/** What shall be told; `basedOn` is the version it was made from, null for a new entry. */
export type Edit<K extends EntryKind> = { id: string; basedOn: number | null; document: Documents[K] }
/**
 * `overtaken`: somebody else has saved since; nothing was written, and `version` is theirs. `keptLine`: a number of help would go from the
 * pages, which only who keeps the numbers may do.
 */
export type Saved =
  | { id: string; outcome: 'made' | 'saved' | 'same'; version: number; changes: Change[] }
  | { id: string; outcome: 'overtaken'; version: number; keptLine?: true }

/**
 * Saves entries of one kind, each as a version of its own, and notes who told which piece. An entry that somebody else saved since is left
 * as it is, and the others are saved. So many statements however many entries.
 * @param edits each entry once; what they refer to must be there, or the database refuses all of them
 */
export async function saveEntries<K extends EntryKind>(
  tx: Tx,
  kind: K,
  author: Author,
  edits: readonly Edit<K>[],
): Promise<Saved[]> {
  const known = edits.filter(({ basedOn }) => basedOn !== null).map(({ id }) => id)
  // In one order, so that two who save many wait for each other and do not lock each other out.
  await sql`select from ${sql.table(`directory.${kind}`)} where id = any(${known}::uuid[]) order by id for update`.execute(
    tx,
  )
  const present = await readEntries(tx, kind, known)
  const lines = kind === 'service' && !author.keepsLines ? await linesAmong(tx, known) : new Set<string>()
  const judged = edits.map((edit) => {
    const before = present.get(edit.id)
    return { edit, saved: lines.has(edit.id) && silences(before, edit) ? keptLine(edit) : judge(kind, edit, before) }
  })
  const changed = judged.flatMap(({ edit, saved }) =>
    saved.outcome === 'made' || saved.outcome === 'saved' ? [{ ...edit, ...saved }] : [],
  )
  if (changed.length) {
    const made = changed.filter(({ outcome }) => outcome === 'made')
    const named = made.map(({ id, document }) => ({ id, name: document.name }))
    const slugs = new Map((await slugsFor(tx, kind, named)).map(({ id, slug }) => [id, slug]))
    const written = changed.map(({ id, document, changes, outcome }) => ({
      ...{ id, document, slug: slugs.get(id) ?? null },
      fields: new Set(outcome === 'made' ? Object.keys(document) : changes.map(({ path }) => fieldOf(path))),
    }))
    await writeDocuments(tx, kind, written, dayOfInstant(author.now))
    await keepVersions(tx, kind, author, changed)
  }
  return judged.map(({ saved }) => saved)
}

function judge<K extends EntryKind>(
  kind: K,
  { id, basedOn, document }: Edit<K>,
  present: { document: Documents[K]; version: number } | undefined,
): Saved {
  if (basedOn === null) {
    return { id, outcome: 'made', version: 1, changes: changesBetween(piecesOf(blank[kind]), piecesOf(document)) }
  }
  if (!present || present.version !== basedOn) return { id, outcome: 'overtaken', version: present?.version ?? 0 }
  const changes = changesBetween(piecesOf(present.document), piecesOf(document))
  return { id, outcome: changes.length ? 'saved' : 'same', version: basedOn + (changes.length ? 1 : 0), changes }
}

/** Those of the services that answer calls for help on the front page, or at 112. */
async function linesAmong(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select service_id as id from directory.help_line
    where service_id = any(${ids}::uuid[]) and (panel <> '{}' or phone = '112')`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}

const keptLine = ({ id, basedOn }: Edit<EntryKind>): Saved => ({
  ...{ id, outcome: 'overtaken', version: basedOn ?? 0 },
  keptLine: true,
})

/** Whether a service ends with it, or loses the hours that hold on common days: then no page shows its number. */
function silences(before: { document: EntryDocument } | undefined, { document }: { document: EntryDocument }): boolean {
  const [was, is] = [before?.document, document] as (Documents['service'] | undefined)[]
  if (!was || !is) return false
  const ends = was.status === 'active' && is.status !== 'active'
  return ends || (was.hours.some(isUsual) && !is.hours.some(isUsual))
}
const isUsual = ({ override }: { override: boolean }) => !override

type Kept = { id: string; outcome: string; version: number; changes: Change[] }
async function keepVersions(tx: Tx, kind: EntryKind, author: Author, kept: readonly Kept[]): Promise<void> {
  const { source, practitioner = null, run = null, note = null, undoes = null } = author
  const given = JSON.stringify(
    kept.map(({ id, outcome, version, changes }) => ({ id, version, changes, made: outcome === 'made' })),
  )
  await sql`
    with given as materialized (select * from jsonb_to_recordset(${given}::jsonb) g (id uuid, version integer, changes jsonb, made boolean)),
    version as (
      insert into directory.record_version (record_id, version, kind, made, changes, practitioner_id, run_id, source, undoes, note, created_at)
      select id, version, ${kind}, made, changes, ${practitioner}, ${run}, ${source}, ${undoes}::integer, ${note}, ${author.now} from given
    ), unlisted as (
      insert into directory.unlisted (record_id) select id from given
    )
    insert into directory.field_origin (record_id, path, source, run_id, told_at)
    select id, c ->> 'path', ${source}, ${run}::uuid, ${author.now} from given, jsonb_array_elements(changes) c
    on conflict (record_id, path) do update set source = excluded.source, run_id = excluded.run_id, told_at = excluded.told_at`.execute(
    tx,
  )
}
