import { DeskPage, type StaffFrame } from '../../../people/staff/frame.tsx'
import { Chips, ViewChoice } from '../../../ui/parts/chips.tsx'
import { Empty } from '../../../ui/parts/notice.tsx'
import { Pager } from '../../../ui/parts/pager.tsx'
import { DayHead } from '../../../ui/staff/day.tsx'
import { Panel, WorkRows } from '../../../ui/staff/queue.tsx'
import { type FeedbackKind, kinds } from '../input.ts'
import { kindTexts } from '../texts.ts'
import { type RowContext, rowOf } from './due-panel.tsx'
import { type Show, shows } from './input.ts'
import type { FeedbackRow, InTime } from './queries.ts'
import { s, showTexts } from './texts.ts'

export type Choice = { show: Show; kind: FeedbackKind | null; page: number }

type ListProps = RowContext & {
  frame: StaffFrame
  choice: Choice
  rows: FeedbackRow[]
  /** Whether a later page has more. */
  more: boolean
  /** Null for who does not see accessibility feedback. */
  inTime: InTime | null
}

export const FeedbackListPage = ({ frame, choice, rows, more, inTime, ...context }: ListProps) => {
  const { lang } = frame
  const { show, kind, page } = choice
  return (
    <DeskPage frame={frame} title={s.title[lang]}>
      <DayHead title={s.title[lang]} />
      <p class="muted prose">{s.lead[lang]}</p>
      {inTime?.answered ? (
        <p class="prose">
          {s.inTime(inTime.in_time, inTime.answered, Math.round((inTime.in_time / inTime.answered) * 100))[lang]}
        </p>
      ) : null}
      <div class="stack g3">
        <ViewChoice
          label={s.show[lang]}
          views={shows.map((one) => ({
            href: address({ show: one, kind, page: 1 }),
            text: showTexts[one][lang],
            chosen: one === show,
          }))}
        />
        <Chips
          label={s.kinds[lang]}
          chips={[null, ...kinds].map((one) => ({
            href: address({ show, kind: one, page: 1 }),
            text: one ? kindTexts[one][lang] : s.allKinds[lang],
            chosen: one === kind,
          }))}
        />
        {rows.length ? (
          <Panel id="list" icon="chat-text" title={showTexts[show][lang]}>
            <WorkRows rows={rows.map((row) => rowOf(row, context))} />
          </Panel>
        ) : (
          <Empty icon="chat-text-duotone" title={s.none[lang]}>
            <p>{s.noneText[lang]}</p>
          </Empty>
        )}
      </div>
      {page > 1 || more ? (
        <Pager
          label={s.pages[lang]}
          counted={s.page(page)[lang]}
          {...(page > 1 ? { before: { text: s.earlier[lang], href: address({ show, kind, page: page - 1 }) } } : {})}
          {...(more ? { after: { text: s.later[lang], href: address({ show, kind, page: page + 1 }) } } : {})}
        />
      ) : null}
    </DeskPage>
  )
}

function address({ show, kind, page }: Choice): string {
  const query = new URLSearchParams()
  if (show !== 'avoimet') query.set('nayta', show)
  if (kind) query.set('laji', kind)
  if (page > 1) query.set('sivu', String(page))
  return query.size ? `/tyo/palaute?${query}` : '/tyo/palaute'
}
