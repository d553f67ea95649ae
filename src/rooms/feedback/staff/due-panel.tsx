import { type Lang, localized } from '../../../platform/languages.ts'
import { dayOfInstant, shortDate } from '../../../ui/dates.ts'
import { Badge } from '../../../ui/parts/chips.tsx'
import { Panel, type WorkRow, WorkRows } from '../../../ui/staff/queue.tsx'
import type { NamedEntry } from '../../directory/index.ts'
import { kindTexts } from '../texts.ts'
import type { FeedbackRow } from './queries.ts'
import { s } from './texts.ts'

/** What rows of feedback are told with: the names of entries, who looks, and the day. */
export type RowContext = {
  named: ReadonlyMap<string, NamedEntry>
  me: string
  today: Temporal.PlainDate
  lang: Lang
}

/** What a message is about: an entry by its name, a page by its path, or the whole service. */
export function subjectOf(row: Pick<FeedbackRow, 'entry_id' | 'about_path'>, { named, lang }: RowContext): string {
  const entry = row.entry_id ? named.get(row.entry_id) : undefined
  return localized(entry?.name, lang)?.text ?? row.about_path ?? s.wholeSite[lang]
}

export const isOverdue = (row: FeedbackRow, today: Temporal.PlainDate): boolean =>
  row.answered_at === null && Temporal.PlainDate.compare(row.answer_due_on, today) < 0

export function rowOf(row: FeedbackRow, context: RowContext): WorkRow {
  const { me, today, lang } = context
  const has = row.owner_id === me ? s.youHave[lang] : (row.owner ?? s.nobodyHas[lang])
  const late = isOverdue(row, today) ? `${s.overdue[lang]}: ` : ''
  const soon = Temporal.PlainDate.compare(row.answer_due_on, today.add({ days: 3 })) <= 0
  return {
    href: `/tyo/palaute/${row.id}`,
    title: subjectOf(row, context),
    text: [kindTexts[row.kind][lang], `${s.arrived[lang]} ${shortDate(dayOfInstant(row.received_at), lang)}`, has].join(
      ' · ',
    ),
    due: row.answered_at
      ? { text: `${s.answered[lang]} ${shortDate(dayOfInstant(row.answered_at), lang)}` }
      : { text: late + shortDate(row.answer_due_on, lang), soon },
  }
}

/** On the professional's day: what is theirs, and what nobody has taken yet. Nothing when there is none. */
export const DueFeedback = ({ rows, ...context }: RowContext & { rows: FeedbackRow[] }) =>
  rows.length ? (
    <Panel
      id="feedback"
      icon="chat-text"
      title={s.yours[context.lang]}
      beside={<Badge count={rows.length} spoken={s.title[context.lang]} />}
      more={{ text: s.all[context.lang], href: '/tyo/palaute' }}
      urgent={rows.some((row) => isOverdue(row, context.today))}
    >
      <WorkRows rows={rows.map((row) => rowOf(row, context))} />
    </Panel>
  ) : null
