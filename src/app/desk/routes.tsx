import { privatePage } from '../../people/private.ts'
import type { PageApp } from '../../people/rules.ts'
import { ownPeople } from '../../people/staff/family-queries.ts'
import { listed } from '../../people/staff/family-routes.tsx'
import { staffFrame } from '../../people/staff/frame.tsx'
import { reviewQueue } from '../../people/staff/review-routes.tsx'
import { type StaffContext, working } from '../../people/staff/rules.ts'
import { logUses } from '../../people/use-log.ts'
import { keptBy, waitingFor } from '../../rooms/directory/index.ts'
import { feedbackDay } from '../../rooms/feedback/index.ts'
import { dayOfInstant } from '../../ui/dates.ts'
import { WorkDayPage } from './desk-page.tsx'

/** How many of one's families the day shows; the rest stand on their own page. */
const shown = 12
/** And how many places and services that one may close today. */
const few = 6

export function deskRoutes(app: PageApp): void {
  privatePage(app, '/tyo', working, day)
}

async function day(c: StaffContext) {
  const { tx, who, now } = c.var
  const families = who.caring ? (await ownPeople(tx, { size: shown })).slice(0, shown) : null
  await logUses(tx, (families ?? []).map(listed), now)
  const queue = who.tasks.has('privacy') ? await reviewQueue(c) : null
  const today = dayOfInstant(now)
  const edits = who.tasks.has('editing') || who.tasks.has('approving')
  const entries = edits ? await waitingFor(tx, who.id, who.tasks.has('approving')) : 0
  const kept = edits ? await keptBy(tx, who, { words: '', today, most: few + 1 }) : []
  const more = kept.length > few
  return c.html(
    <WorkDayPage
      frame={staffFrame(c)}
      {...{ families, queue, entries, feedback: await feedbackDay(c), today, kept, more }}
    />,
  )
}
