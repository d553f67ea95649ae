import type { Child } from 'hono/jsx'
import { DeskPage, type StaffFrame } from '../../../people/staff/frame.tsx'
import { t } from '../../../people/staff/texts.ts'
import { BackLink } from '../../../ui/parts/breadcrumbs.tsx'
import { Tag } from '../../../ui/parts/chips.tsx'
import { Table } from '../../../ui/parts/tables.tsx'
import { DayHead } from '../../../ui/staff/day.tsx'
import { state } from './texts.ts'

/** One fact of the system; `well` is null where there is nothing to judge. */
export type StateRow = { name: string; value: Child; well: boolean | null }

export const StatePage = ({ frame, rows }: { frame: StaffFrame; rows: StateRow[] }) => {
  const { lang } = frame
  return (
    <DeskPage frame={frame} title={state.title[lang]}>
      <BackLink href="/hallinta" text={t.administration[lang]} />
      <DayHead title={state.title[lang]} />
      <p class="muted prose">{state.lead[lang]}</p>
      <Table
        caption={state.title[lang]}
        columns={[{ name: state.what[lang] }, { name: state.how[lang] }, { name: state.well[lang] }]}
        rows={rows.map(({ name, value, well }) => [
          name,
          value,
          well === null ? null : <Tag kind={well ? 'ok' : 'warn'}>{well ? state.good[lang] : state.look[lang]}</Tag>,
        ])}
      />
    </DeskPage>
  )
}
