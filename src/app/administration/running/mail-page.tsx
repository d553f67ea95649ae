import { DeskPage, type StaffFrame } from '../../../people/staff/frame.tsx'
import { t } from '../../../people/staff/texts.ts'
import type { Lang } from '../../../platform/languages.ts'
import type { Medium } from '../../../platform/post/letter.ts'
import { dateAndTime } from '../../../ui/dates.ts'
import { BackLink } from '../../../ui/parts/breadcrumbs.tsx'
import { Tag } from '../../../ui/parts/chips.tsx'
import { Answers } from '../../../ui/parts/facts.tsx'
import { Empty } from '../../../ui/parts/notice.tsx'
import { Table } from '../../../ui/parts/tables.tsx'
import { DayHead } from '../../../ui/staff/day.tsx'
import { Panel, PanelBody } from '../../../ui/staff/queue.tsx'
import type { ToldCount } from './queries.ts'
import { mail, outcomes } from './texts.ts'

type MailProps = {
  frame: StaffFrame
  media: readonly Medium[]
  told: ToldCount[]
  facts: { facts: number; oldest: Temporal.Instant | null }
}

/** What went and what stands, in numbers: no words of any message, and no address. */
export const MailPage = ({ frame, media, told, facts }: MailProps) => {
  const { lang } = frame
  const settled = told.filter(({ outcome }) => outcome !== null)
  const waiting = told.filter(({ outcome }) => outcome === null)
  return (
    <DeskPage frame={frame} title={mail.title[lang]}>
      <BackLink href="/hallinta" text={t.administration[lang]} />
      <DayHead title={mail.title[lang]} />
      <p class="muted prose">{mail.lead[lang]}</p>
      <div class="work">
        <Panel id="week" icon="paper-plane-right" title={mail.week[lang]}>
          {settled.length ? (
            <Table
              caption={`${mail.title[lang]}: ${mail.week[lang]}`}
              columns={[{ name: mail.what[lang] }, { name: mail.messages[lang], number: true }]}
              rows={settled.map(({ outcome, medium, messages }) => [nameOf(outcome, medium, lang), String(messages)])}
            />
          ) : (
            <PanelBody>
              <Empty icon="envelope-open-duotone" title={mail.nothing[lang]} level={3}>
                <p>{mail.nothingText[lang]}</p>
              </Empty>
            </PanelBody>
          )}
        </Panel>
        <div>
          <Panel id="standing" icon="clock" title={mail.standing[lang]}>
            <PanelBody>
              <Answers
                rows={[
                  row(mail.messages[lang], sum(waiting), waiting[0]?.oldest ?? null, lang),
                  row(mail.facts[lang], facts.facts, facts.oldest, lang),
                ]}
              />
            </PanelBody>
          </Panel>
          <Panel id="media" icon="envelope-simple" title={mail.media[lang]}>
            <PanelBody>
              <Answers
                rows={(['email', 'sms', 'push'] as const).map((medium) => ({
                  name: mail[medium][lang],
                  value: media.includes(medium) ? <Tag kind="ok">{mail.on[lang]}</Tag> : <Tag>{mail.off[lang]}</Tag>,
                }))}
              />
            </PanelBody>
          </Panel>
        </div>
      </div>
    </DeskPage>
  )
}

const nameOf = (outcome: string | null, medium: ToldCount['medium'], lang: Lang) =>
  [outcomes[outcome ?? '']?.[lang] ?? outcome, medium ? mail[medium][lang] : null].filter(Boolean).join(', ')

const sum = (counts: ToldCount[]) => counts.reduce((all, { messages }) => all + messages, 0)

const row = (name: string, count: number, oldest: Temporal.Instant | null, lang: Lang) => ({
  name,
  value: count && oldest ? `${count}. ${mail.oldest[lang]} ${dateAndTime(oldest, lang)}` : String(count),
})
