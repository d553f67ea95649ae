import { DeskPage, type StaffFrame } from '../../../people/staff/frame.tsx'
import { t } from '../../../people/staff/texts.ts'
import type { QueueCount, StuckJob } from '../../../platform/queue/jobs-list.ts'
import { dateAndTime } from '../../../ui/dates.ts'
import { BackLink } from '../../../ui/parts/breadcrumbs.tsx'
import { SendButton } from '../../../ui/parts/buttons.tsx'
import { Empty, Notice } from '../../../ui/parts/notice.tsx'
import { Table } from '../../../ui/parts/tables.tsx'
import { DayHead } from '../../../ui/staff/day.tsx'
import { Panel } from '../../../ui/staff/queue.tsx'
import { jobs, queueNames } from './texts.ts'

type JobsProps = { frame: StaffFrame; counts: QueueCount[]; stuck: StuckJob[]; gone: boolean }

/** What waits, what failed and why. A job holds ids only, and so does the reason: the log has the rest, by the same number. */
export const JobsPage = ({ frame, counts, stuck, gone }: JobsProps) => {
  const { lang } = frame
  const named = (queue: string) => queueNames[queue]?.[lang] ?? queue
  return (
    <DeskPage frame={frame} title={jobs.title[lang]} failed={gone}>
      <BackLink href="/hallinta" text={t.administration[lang]} />
      <DayHead title={jobs.title[lang]} />
      <p class="muted prose">{jobs.lead[lang]}</p>
      {gone ? <Notice kind="warn" title={jobs.gone[lang]} announced /> : null}
      <Table
        caption={jobs.title[lang]}
        columns={[
          { name: jobs.queue[lang] },
          ...[jobs.waiting, jobs.working, jobs.again, jobs.done, jobs.dead].map((name) => ({
            name: name[lang],
            number: true,
          })),
        ]}
        rows={counts.map(({ name, waiting, working, again, done, dead }) => [
          named(name),
          ...[waiting, working, again, done, dead].map(String),
        ])}
      />
      {stuck.length ? (
        <Panel id="failed" icon="warning-circle" title={jobs.failed[lang]} urgent>
          <Table
            wide
            caption={`${jobs.title[lang]}: ${jobs.failed[lang]}`}
            columns={[jobs.queue, jobs.why, jobs.tried, jobs.next, jobs.retry].map((name) => ({ name: name[lang] }))}
            rows={stuck.map((job) => [
              <>
                {named(job.queue)}
                <small>{job.id}</small>
              </>,
              <span class="anywhere">{job.reason ?? jobs.noReason[lang]}</span>,
              String(job.tried),
              job.next_at ? dateAndTime(job.next_at, lang) : jobs.never[lang],
              <form method="post" action="/hallinta/tyot">
                <input type="hidden" name="job" value={job.id} />
                <SendButton look="second">
                  {jobs.retry[lang]}
                  <span class="vh">
                    : {named(job.queue)} {job.id.slice(0, 8)}
                  </span>
                </SendButton>
              </form>,
            ])}
          />
        </Panel>
      ) : (
        <Empty icon="check-circle-duotone" title={jobs.noneFailed[lang]}>
          <p>{jobs.noneFailedText[lang]}</p>
        </Empty>
      )}
    </DeskPage>
  )
}
