import { DeskPage, type StaffFrame } from '../../../people/staff/frame.tsx'
import { number } from '../../../ui/numbers.ts'
import { BackLink } from '../../../ui/parts/breadcrumbs.tsx'
import { Pager } from '../../../ui/parts/pager.tsx'
import { Table } from '../../../ui/parts/tables.tsx'
import { DayHead } from '../../../ui/staff/day.tsx'
import type { RowAnswer } from './queries.ts'
import { levelWords, reasonWords } from './reason-words.ts'
import type { Run, RunReason } from './run.ts'
import { importsPath, shownSource } from './runs-page.tsx'
import { t } from './texts.ts'

type AnswersProps = {
  frame: StaffFrame
  run: Run
  reason: RunReason | null
  rows: RowAnswer[]
  after: number
  next: number | null
}

/** What was answered about the rows of a run, of one reason or all, a page at a time. */
export const AnswersPage = ({ frame, run, reason, rows, after, next }: AnswersProps) => {
  const { lang } = frame
  const title = reason ? reasonWords[reason][lang] : t.answers[lang]
  const here = (query: Record<string, string>) =>
    `${importsPath}/${run.id}/huomiot?${new URLSearchParams({ ...(reason ? { syy: reason } : {}), ...query })}`
  return (
    <DeskPage frame={frame} title={title}>
      <BackLink href={`${importsPath}/${run.id}`} text={shownSource(run, lang)} />
      <DayHead title={title} />
      <Table
        caption={title}
        wide
        columns={[t.row, t.key, t.field, t.value, t.reason, t.count].map((name, at) => ({
          name: name[lang],
          number: at === 5,
        }))}
        rows={rows.map((one) => [
          <span class="anywhere">
            {one.file}
            {one.row === '0' ? '' : ` ${one.row}`}
          </span>,
          <span class="anywhere">{one.source_key ?? ''}</span>,
          <span class="anywhere">{one.field}</span>,
          <span class="anywhere">{one.value}</span>,
          `${levelWords[one.level][lang]}: ${reasonWords[one.reason][lang]}`,
          number(one.count, lang),
        ])}
      />
      {after || next ? (
        <Pager
          label={t.pages[lang]}
          counted=""
          {...(after ? { before: { text: t.earlier[lang], href: here({}) } } : {})}
          {...(next ? { after: { text: t.later[lang], href: here({ jalkeen: String(next) }) } } : {})}
        />
      ) : null}
    </DeskPage>
  )
}
