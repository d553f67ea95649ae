import { sql } from 'kysely'
import type { PrivateContext, PrivateRule } from '../../../people/private.ts'
import { type StaffFrame, staffFrame } from '../../../people/staff/frame.tsx'
import { type Staff, type StaffContext, working } from '../../../people/staff/rules.ts'
import type { Tx } from '../../../platform/db/db.ts'

/** Somebody who edits entries: their own organizations', or, as the network's editor, all of them. */
export type Editor = Staff & {
  /** The network's editor: publishes, and approves what others propose. */
  approves: boolean
  /** The organizations (of `people`) at whose units they edit. */
  runs: readonly string[]
}
export type EditorContext = PrivateContext<Editor>
/** The frame of a staff page; an editor is one of the staff. */
export const editorFrame = (c: EditorContext): StaffFrame => staffFrame(c as unknown as StaffContext)

export const editing: PrivateRule<Editor> = async (who, tx) => {
  const staff = await working(who, tx)
  if (!staff) return null
  const approves = staff.tasks.has('approving')
  const runs = staff.tasks.has('editing') ? await organizationsOf(tx, staff.id) : []
  return approves || runs.length ? { ...staff, approves, runs } : null
}

export const approving: PrivateRule<Editor> = async (who, tx) => {
  const editor = await editing(who, tx)
  return editor?.approves ? editor : null
}

/** Whether the entries of an organization that this one runs are the editor's to edit. */
export const mayEdit = ({ approves, runs }: Editor, runBy: string | null): boolean =>
  approves || (runBy !== null && runs.includes(runBy))

async function organizationsOf(tx: Tx, practitioner: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct u.organization_id as id from people.practitioner_role r join people.unit u on u.id = r.unit_id
    where r.practitioner_id = ${practitioner} and r.task = 'editing' and r.valid @> people.at()`.execute(tx)
  return rows.map(({ id }) => id)
}

/** What colleagues are called, by id. */
export async function namesOf(tx: Tx, ids: readonly (string | null)[]): Promise<(id: string | null) => string | null> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, given_name || ' ' || family_name as name from people.practitioner
    where id = any(${ids.filter((id) => id !== null)})`.execute(tx)
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return (id) => (id ? (names.get(id) ?? null) : null)
}
