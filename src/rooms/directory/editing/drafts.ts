import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/db.ts'
import type { Documents, EntryKind } from '../entries/document.ts'
import type { Fields } from './fields.ts'

export type DraftState = 'writing' | 'proposed' | 'returned' | 'accepted'
export type Draft<K extends EntryKind = EntryKind> = {
  id: string
  record_id: string
  kind: K
  practitioner_id: string
  /** null: a new entry */
  based_on: number | null
  base: Documents[K]
  fields: Fields
  state: DraftState
  words: string | null
  question: string | null
  decided_by: string | null
  decided_at: Temporal.Instant | null
  proposed_at: Temporal.Instant | null
  goes_on_from: string | null
  created_at: Temporal.Instant
  changed_at: Temporal.Instant
}

/** The draft of an entry that an editor has open. */
export async function draftOf(db: Db, record: string, practitioner: string): Promise<Draft | undefined> {
  const { rows } = await sql<Draft>`select * from directory.entry_draft
    where record_id = ${record} and practitioner_id = ${practitioner} and state <> 'accepted'`.execute(db)
  return rows[0]
}

/** What waits for the network's editor at an entry, the oldest first. */
export async function proposalsOf(db: Db, record: string): Promise<Draft[]> {
  const { rows } = await sql<Draft>`select * from directory.entry_draft
    where record_id = ${record} and state = 'proposed' order by proposed_at, id`.execute(db)
  return rows
}

/** Kept for the time of the transaction: two who decide on it come one after the other. */
export async function proposalToDecide(tx: Tx, record: string, id: string): Promise<Draft | undefined> {
  const { rows } = await sql<Draft>`select * from directory.entry_draft
    where id = ${id} and record_id = ${record} and state = 'proposed' for update`.execute(tx)
  return rows[0]
}

export type Typed = Pick<Draft, 'record_id' | 'kind' | 'practitioner_id' | 'based_on' | 'base' | 'fields'>

/**
 * Keeps what an editor has typed: in the draft that is open, or in a new one. What has been proposed is not changed behind the back of
 * who reads it.
 * @returns the draft, or undefined when it has been proposed
 */
export async function keepDraft(
  tx: Tx,
  { record_id, kind, practitioner_id, based_on, base, fields }: Typed,
  now: Temporal.Instant,
): Promise<Draft | undefined> {
  const { rows } = await sql<Draft>`
    insert into directory.entry_draft as d (record_id, kind, practitioner_id, based_on, base, fields, created_at, changed_at)
    values (${record_id}, ${kind}, ${practitioner_id}, ${based_on}, ${JSON.stringify(base)}, ${JSON.stringify(fields)}, ${now}, ${now})
    on conflict (record_id, practitioner_id) where state <> 'accepted'
    do update set fields = excluded.fields, base = excluded.base, based_on = excluded.based_on, changed_at = excluded.changed_at where d.state <> 'proposed'
    returning *`.execute(tx)
  return rows[0]
}

/** Begins a draft with the fields of a proposal, from what that was begun from. False when there is one of one's own already. */
export async function goOnFrom(
  tx: Tx,
  proposal: string,
  practitioner: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into directory.entry_draft (record_id, kind, practitioner_id, based_on, base, fields, goes_on_from, created_at, changed_at)
    select record_id, kind, ${practitioner}, based_on, base, fields, id, ${now}, ${now}
    from directory.entry_draft where id = ${proposal}
    on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

export async function propose(tx: Tx, draft: string, words: string, now: Temporal.Instant): Promise<void> {
  await sql`update directory.entry_draft set state = 'proposed', words = ${words || null}, proposed_at = ${now}, changed_at = ${now},
      question = null, decided_by = null, decided_at = null
    where id = ${draft} and state in ('writing', 'returned')`.execute(tx)
}

/** The writer goes on with what they had proposed. */
export async function takeBack(tx: Tx, draft: string, now: Temporal.Instant): Promise<void> {
  await sql`update directory.entry_draft set state = 'writing', changed_at = ${now} where id = ${draft} and state = 'proposed'`.execute(
    tx,
  )
}

type Decision = { by: string; now: Temporal.Instant }
export async function giveBack(tx: Tx, proposal: string, question: string, { by, now }: Decision): Promise<void> {
  await sql`update directory.entry_draft set state = 'returned', question = ${question}, decided_by = ${by}, decided_at = ${now}
    where id = ${proposal} and state = 'proposed'`.execute(tx)
}

/** What its writer took back, or proposed anew after `seen`, goes on: it is not what was published. */
export async function accept(
  tx: Tx,
  draft: string,
  { version, seen, by, now }: Decision & { version: number; seen: Temporal.Instant },
): Promise<void> {
  await sql`update directory.entry_draft set state = 'accepted', version = ${version}, decided_by = ${by}, decided_at = ${now}
    where id = ${draft} and state = 'proposed' and proposed_at <= ${seen}`.execute(tx)
}

export async function throwAway(tx: Tx, draft: string): Promise<void> {
  await sql`delete from directory.entry_draft where id = ${draft} and state <> 'accepted'`.execute(tx)
}

/** How much waits for somebody: proposals of others for the network's editor, and one's own that came back with a question. */
export async function waitingFor(db: Db, practitioner: string, approves: boolean): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*)::int as waiting from directory.entry_draft
    where (state = 'returned' and practitioner_id = ${practitioner})
      or (state = 'proposed' and ${approves} and practitioner_id <> ${practitioner})`.execute(db)
  return rows[0]?.waiting ?? 0
}
