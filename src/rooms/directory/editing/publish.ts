import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/db.ts'
import type { Documents, EntryKind } from '../entries/document.ts'
import { readEntry } from '../entries/read.ts'
import { saveEntries } from '../entries/save.ts'
import { accept, type Draft, throwAway } from './drafts.ts'
import { blocks, type GateCheck, gate, onlySwedish } from './gate.ts'
import { type Clash, chosen, merge } from './merge.ts'
import { keepHolding, textHistory, textStates } from './translations.ts'

export type Publishing<K extends EntryKind> = {
  draft: Draft<K>
  /** What the draft says, read. */
  document: Documents[K]
  /** Paths of translations that hold although the Finnish changed. */
  held: readonly string[]
  by: string
  bilingual: boolean
  today: Temporal.PlainDate
  now: Temporal.Instant
  /** Why it is published without Swedish; kept with the version. */
  reason: string | null
  /** Where two changed the same: the version that was looked at, and the pieces in which one's own word stands. */
  choices: { seen: number; mine: ReadonlySet<string> } | null
}

export type Published =
  /** `since`: the version that others had come to meanwhile, when what they told now stands beside one's own. */
  | { outcome: 'published' | 'same'; version: number; since: number | null }
  | { outcome: 'clash'; clashes: Clash[]; version: number }
  | { outcome: 'blocked'; checks: GateCheck[] }
  /** It would take a number of help from the pages. */
  | { outcome: 'keptLine' }

/**
 * Publishes a draft on top of what the entry has become meanwhile. Pieces that do not overlap are merged; where two have changed the
 * same piece nothing is saved before somebody has chosen. Nothing goes past the gate.
 */
export async function publish<K extends EntryKind>(tx: Tx, asked: Publishing<K>): Promise<Published> {
  const { draft } = asked
  // Those who publish the same entry come one after the other; an import that does not ask is met by `overtaken`.
  await sql`select pg_advisory_xact_lock(hashtextextended('entry ' || ${draft.record_id}::text, 0))`.execute(tx)
  for (let tries = 0; tries < most; tries++) {
    const tried = await tryToPublish(tx, asked)
    if (tried) return tried
  }
  throw new Error('An entry was overtaken again and again')
}

/** How often one is overtaken by imports before it is a fault. */
const most = 10

async function tryToPublish<K extends EntryKind>(tx: Tx, asked: Publishing<K>): Promise<Published | null> {
  const { draft, document, held, by, reason, choices, now } = asked
  const { record_id: id, kind, base } = draft
  const current = await readEntry(tx, kind, id)
  const merged = merge(base, document, (current?.document ?? base) as Documents[K])
  const version = current?.version ?? 0
  const undecided = merged.clashes.length > 0 && choices?.seen !== version
  if (undecided) return { outcome: 'clash', clashes: merged.clashes, version }
  const result = chosen(merged, choices?.mine ?? new Set()) as Documents[K]

  const checks = await gateFor(tx, asked, result)
  const blocked = blocks(checks).length > 0 && !(onlySwedish(checks) && reason)
  if (blocked) return { outcome: 'blocked', checks }

  const note = reason && onlySwedish(checks) ? { note: reason } : {}
  const author = { source: 'editor', now, practitioner: by, ...note }
  const edit = { id, basedOn: current ? current.version : null, document: result }
  const [saved] = await saveEntries(tx, kind, author, [edit])
  if (!saved) throw new Error('Nothing came of a save')
  if (saved.outcome === 'overtaken') return saved.keptLine ? { outcome: 'keptLine' } : null
  await keepHolding(tx, id, held, saved.version, by)
  await finish(tx, asked, saved.version)
  const others = draft.based_on !== null && version > draft.based_on && merged.theirs.length > 0
  return {
    outcome: saved.outcome === 'same' ? 'same' : 'published',
    version: saved.version,
    since: others ? draft.based_on : null,
  }
}

/** What the gate says of a document that an editor has made. */
export async function gateFor<K extends EntryKind>(
  tx: Tx,
  { draft, held, bilingual, today }: Pick<Publishing<K>, 'draft' | 'held' | 'bilingual' | 'today'>,
  document: Documents[K],
): Promise<GateCheck[]> {
  const { kind, base } = draft
  const states = textStates(kind, { document, base }, await textHistory(tx, draft.record_id), held)
  return gate({ kind, document, states, bilingual, today })
}

/** The draft has done its work; a proposal stays beside the version, so that its writer is told of. */
async function finish<K extends EntryKind>(tx: Tx, { draft, by, now }: Publishing<K>, version: number): Promise<void> {
  const decision = { version: Math.max(1, version), by, now }
  if (draft.practitioner_id !== by) return accept(tx, draft.id, { ...decision, seen: draft.proposed_at ?? now })
  if (draft.goes_on_from) await accept(tx, draft.goes_on_from, { ...decision, seen: draft.created_at })
  await throwAway(tx, draft.id)
}
