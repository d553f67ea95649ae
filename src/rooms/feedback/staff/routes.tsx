import { privateForm, privatePage } from '../../../people/private.ts'
import type { PageApp } from '../../../people/rules.ts'
import { staffFrame } from '../../../people/staff/frame.tsx'
import { idOf, oneOf } from '../../../people/staff/input.ts'
import type { StaffContext } from '../../../people/staff/rules.ts'
import { postedForm } from '../../../platform/http/forms.ts'
import { dayOfInstant } from '../../../ui/dates.ts'
import { editingEntries, entriesNamed, mayEditEntry } from '../../directory/index.ts'
import { kinds } from '../input.ts'
import { OneFeedbackPage } from './feedback-page.tsx'
import { type Asked, type Draft, noDraft, readAct, shows } from './input.ts'
import { FeedbackListPage } from './list-page.tsx'
import {
  accessibilityInTime,
  eventsOf,
  feedbackById,
  feedbackRows,
  give,
  giveAnswer,
  lengthen,
  mayHave,
  take,
  writeLook,
} from './queries.ts'
import { answering } from './rules.ts'

const size = 50

/** Feedback as those see it whose it is (note 34). */
export function staffRoutes(app: PageApp): void {
  privatePage(app, '/tyo/palaute', answering, list)
  privatePage(app, '/tyo/palaute/:id', answering, (c) => one(c, noDraft, 200))
  privateForm(app, '/tyo/palaute/:id', answering, act)
}

async function list(c: StaffContext) {
  const { tx, who, now, lang } = c.var
  const page = Math.min(Math.max(Number(c.req.query('sivu')) || 1, 1), 1000)
  const choice = {
    show: oneOf(shows, c.req.query('nayta') ?? null) ?? 'avoimet',
    kind: oneOf(kinds, c.req.query('laji') ?? null),
    page: Math.floor(page),
  }
  const found = await feedbackRows(tx, { ...choice, me: who.id, size })
  const rows = found.slice(0, size)
  const named = await entriesNamed(
    tx,
    rows.flatMap(({ entry_id }) => entry_id ?? []),
  )
  const inTime = ['approving', 'administration'].some((task) => who.tasks.has(task))
    ? await accessibilityInTime(tx, now)
    : null
  const context = { named, me: who.id, today: dayOfInstant(now), lang }
  return c.html(
    <FeedbackListPage frame={staffFrame(c)} {...{ choice, rows, inTime, ...context }} more={found.length > size} />,
  )
}

async function one(c: StaffContext, draft: Draft, status: 200 | 409 | 422) {
  const { tx, who, now, lang } = c.var
  const id = idOf(c.req.param('id'))
  const feedback = id ? await feedbackById(tx, id) : undefined
  if (!feedback) return c.notFound()
  const [events, colleagues] = [await eventsOf(tx, feedback.id), await mayHave(tx, feedback.id)]
  await writeLook(tx, feedback.id)
  const named = await entriesNamed(tx, feedback.entry_id ? [feedback.entry_id] : [])
  const [entry, editor] = [named.get(feedback.entry_id ?? ''), await editingEntries(who, tx)]
  const correctable = Boolean(entry && editor && mayEditEntry(editor, entry.runBy))
  const context = { named, me: who.id, today: dayOfInstant(now), lang }
  return c.html(
    <OneFeedbackPage frame={staffFrame(c)} {...{ feedback, correctable, colleagues, events, draft, ...context }} />,
    status,
  )
}

async function act(c: StaffContext) {
  const asked = readAct(await postedForm(c))
  const id = idOf(c.req.param('id'))
  if (!id || !asked.act) return c.notFound()
  if (Object.keys(asked.wrong).length) return one(c, asked, 422)
  if (!(await done(c, id, asked))) return one(c, { ...asked, refused: true }, 409)
  // Who has given it away need not see it any more.
  return c.redirect(asked.act === 'give' ? '/tyo/palaute?ok=1' : `/tyo/palaute/${id}?ok=1`, 303)
}

function done(c: StaffContext, id: string, { act: what, whom, reason, words, outcome }: Asked): Promise<boolean> {
  const { tx } = c.var
  if (what === 'take') return take(tx, id)
  if (what === 'give') return give(tx, id, whom ?? '')
  return what === 'lengthen' ? lengthen(tx, id, reason) : giveAnswer(tx, id, words, outcome === 'refused')
}
