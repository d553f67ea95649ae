import { DeskPage, type StaffFrame } from '../../../people/staff/frame.tsx'
import { t } from '../../../people/staff/texts.ts'
import { dateAndTime } from '../../../ui/dates.ts'
import { BackLink } from '../../../ui/parts/breadcrumbs.tsx'
import { Tag } from '../../../ui/parts/chips.tsx'
import { Notice } from '../../../ui/parts/notice.tsx'
import { Table } from '../../../ui/parts/tables.tsx'
import { DayHead } from '../../../ui/staff/day.tsx'
import { Panel, PanelBody } from '../../../ui/staff/queue.tsx'
import type { SealState, Verification } from './queries.ts'
import { logs } from './texts.ts'

type LogsProps = { frame: StaffFrame; seals: SealState[]; verified: Verification[]; late: boolean }

/** How the seals of the logs stand, and when somebody looked through them last. Of the rows themselves nothing is here. */
export const LogsPage = ({ frame, seals, verified, late }: LogsProps) => {
  const { lang } = frame
  const when = (at: Temporal.Instant | null) => (at ? dateAndTime(at, lang) : '–')
  return (
    <DeskPage frame={frame} title={logs.title[lang]}>
      <BackLink href="/hallinta" text={t.administration[lang]} />
      <DayHead title={logs.title[lang]} />
      <p class="muted prose">{logs.lead[lang]}</p>
      {late ? <Notice kind="danger" title={logs.late[lang]} /> : null}
      {verified[0]?.faults ? <Notice kind="danger" title={logs.faults[lang]} /> : null}
      <Table
        caption={logs.title[lang]}
        columns={[
          { name: logs.log[lang] },
          { name: logs.seals[lang], number: true },
          { name: logs.last[lang] },
          { name: logs.unsealed[lang], number: true },
        ]}
        rows={seals.map(({ log, seals: count, sealed_at, unsealed }) => [
          logs[log][lang],
          String(count),
          when(sealed_at),
          String(unsealed),
        ])}
      />
      <Panel id="verified" icon="seal-check" title={logs.verified[lang]}>
        {verified.length ? (
          <Table
            caption={`${logs.title[lang]}: ${logs.verified[lang]}`}
            columns={[
              { name: logs.when[lang] },
              { name: logs.stretches[lang], number: true },
              { name: logs.result[lang] },
            ]}
            rows={verified.map(({ verified_at, stretches, faults }) => [
              when(verified_at),
              String(stretches),
              <Tag kind={faults ? 'danger' : 'ok'}>
                {faults ? `${logs.broken[lang]}: ${faults}` : logs.whole[lang]}
              </Tag>,
            ])}
          />
        ) : null}
        <PanelBody>
          {verified.length ? null : (
            <p>
              <b>{logs.never[lang]}</b>
            </p>
          )}
          <p class="muted">{logs.how[lang]}</p>
        </PanelBody>
      </Panel>
    </DeskPage>
  )
}
