import type { Staff } from '../../../people/staff/rules.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Documents, EntryHours } from '../entries/document.ts'
import { readEntry } from '../entries/read.ts'
import { saveEntries } from '../entries/save.ts'
import { expandOpenings } from '../expand-openings.ts'
import type { Kept } from './queries.ts'

/** How often somebody else may save at the same moment before we give up. */
const tries = 3

/**
 * Changes the hours of a place or service as they stand now, whatever else was changed meanwhile, and tells them at once on its pages.
 * @returns false when others went on saving in between
 */
export async function changeHours(
  tx: Tx,
  staff: Staff,
  { id, kind }: Pick<Kept, 'id' | 'kind'>,
  change: (hours: EntryHours[]) => EntryHours[],
  now: Temporal.Instant,
): Promise<boolean> {
  for (let turn = 0; turn < tries; turn++) {
    const entry = await readEntry(tx, kind, id)
    if (!entry) return false
    const document = { ...entry.document, hours: change(entry.document.hours) } as Documents[typeof kind]
    const author = { source: 'editor', practitioner: staff.id, now }
    const [saved] = await saveEntries(tx, kind, author, [{ id, basedOn: entry.version, document }])
    if (saved?.outcome === 'overtaken') continue
    await expandOpenings(tx, now, [id])
    return true
  }
  return false
}
