import type { StaffContext } from '../../../people/staff/rules.ts'
import { dayOfInstant } from '../../../ui/dates.ts'
import { entriesNamed } from '../../directory/index.ts'
import type { RowContext } from './due-panel.tsx'
import { dueFeedback, type FeedbackRow } from './queries.ts'
import { mayAnswer } from './rules.ts'

/** What of feedback waits for somebody today. */
export type FeedbackDay = RowContext & { rows: FeedbackRow[] }

const most = 8

/** For the professional's day; null when their tasks have nothing to do with feedback. */
export async function feedbackDay(c: StaffContext): Promise<FeedbackDay | null> {
  const { tx, who, now, lang } = c.var
  if (!mayAnswer(who)) return null
  const rows = await dueFeedback(tx, who.id, most)
  const named = await entriesNamed(
    tx,
    rows.flatMap(({ entry_id }) => entry_id ?? []),
  )
  return { rows, named, me: who.id, today: dayOfInstant(now), lang }
}
