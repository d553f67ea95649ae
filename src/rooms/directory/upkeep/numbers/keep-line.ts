import type { Staff } from '../../../../people/staff/rules.ts'
import type { Tx } from '../../../../platform/db/db.ts'
import { dayOfInstant } from '../../../../ui/dates.ts'
import { blank, type Documents } from '../../entries/document.ts'
import { readEntry } from '../../entries/read.ts'
import { saveEntries } from '../../entries/save.ts'
import { noteChange } from '../changes.ts'
import { codeOf } from '../code.ts'
import {
  confirmLine,
  holdLines,
  insertLine,
  type KeptLine,
  keptLine,
  keptLines,
  type LineFacts,
  organizationsToChoose,
  updateLine,
} from './queries.ts'

/** A number is called twice a year. */
export const reviewEvery = { months: 6 }

type Keeping = {
  id: string
  /** Null: it is new. */
  line: KeptLine | null
  facts: LineFacts
  name: LineFacts['situation']
  organization: string
  active: boolean
}

/**
 * Keeps a number with its words; its name and whether it is in use are those of its service.
 * @returns `last`: by day or at night nobody would be left on the front page; `nobody`: there is no such organization
 */
export async function keepLine(
  tx: Tx,
  staff: Staff,
  { id, line, facts, name, organization, active }: Keeping,
  now: Temporal.Instant,
): Promise<'kept' | 'last' | 'nobody'> {
  await holdLines(tx)
  if (line && (await isLast(tx, line, { panel: facts.panel, active }))) return 'last'
  const known = await organizationsToChoose(tx)
  if (!line && !known.some((one) => one.id === organization)) return 'nobody'
  const entry = line ? await readEntry(tx, 'service', id) : null
  const present = entry?.document ?? {
    ...blank.service,
    organization,
    summary: facts.situation as Documents['service']['summary'],
  }
  const status = active ? 'active' : 'inactive'
  const document = { ...present, name: name as Documents['service']['name'], status: status as 'active' | 'inactive' }
  const author = { source: 'editor', practitioner: staff.id, now, keepsLines: true } as const
  const [saved] = await saveEntries(tx, 'service', author, [{ id, basedOn: entry?.version ?? null, document }])
  if (saved?.outcome === 'overtaken') throw new Error('A line was saved by two at once')
  if (line) await updateLine(tx, id, facts)
  else await insertLine(tx, id, await freeKey(tx, name), facts)
  await noted(tx, staff, line, id, now)
  return 'kept'
}

/** Somebody has called the number, and the right people answer. @returns false when it was another number */
export async function checkLine(
  tx: Tx,
  staff: Staff,
  line: KeptLine,
  phone: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const on = dayOfInstant(now)
  if (!(await confirmLine(tx, line.id, { on, review: on.add(reviewEvery), phone }))) return false
  await noted(tx, staff, line, line.id, now)
  return true
}

async function noted(tx: Tx, staff: Staff, before: KeptLine | null, id: string, now: Temporal.Instant): Promise<void> {
  const after = await keptLine(tx, id)
  await noteChange(tx, { kind: 'help_line', id, before, after, by: staff.id, now })
}

/** By day or at night nobody would be left. */
async function isLast(
  tx: Tx,
  line: KeptLine,
  { panel, active }: { panel: readonly string[]; active: boolean },
): Promise<boolean> {
  const others = (await keptLines(tx)).filter(({ id, active, has_hours }) => active && has_hours && id !== line.id)
  const had = line.active || active ? line.panel : []
  return had.some(
    (part) =>
      !(active && (panel as readonly string[]).includes(part)) && !others.some((other) => other.panel.includes(part)),
  )
}

/** A word for topics to name the line by. */
const freeKey = async (tx: Tx, name: LineFacts['situation']): Promise<string> =>
  codeOf(name.fi?.text ?? '', new Set((await keptLines(tx)).map(({ key }) => key)), '_')
