import type { Lang } from '../../platform/languages.ts'
import { dayAndTime, shortDate } from '../../ui/dates.ts'
import { Choices } from '../../ui/forms/choices.tsx'
import { ErrorSummary } from '../../ui/forms/error-summary.tsx'
import { TextArea } from '../../ui/forms/field.tsx'
import type { IconName } from '../../ui/icons/names.ts'
import { BackLink } from '../../ui/parts/breadcrumbs.tsx'
import { SendButton } from '../../ui/parts/buttons.tsx'
import { Badge } from '../../ui/parts/chips.tsx'
import { Answers } from '../../ui/parts/facts.tsx'
import { Notice } from '../../ui/parts/notice.tsx'
import { Table } from '../../ui/parts/tables.tsx'
import { DayHead } from '../../ui/staff/day.tsx'
import { Panel, PanelBody, type WorkRow, WorkRows } from '../../ui/staff/queue.tsx'
import { disclosurePurposes, groundIn } from '../disclosure-words.ts'
import type { DisclosureRow } from '../disclosures.ts'
import { actionWords, whatWords, wordsOf } from '../log-words.ts'
import { DeskPage, type StaffFrame } from './frame.tsx'
import { type ReminderDraft, ReminderPanel, r } from './reminder-panel.tsx'
import type { Claim, Haste, Look, Matter, MatterKind } from './review-queries.ts'
import { v } from './review-texts.ts'
import { t } from './texts.ts'

export type Queue = {
  hastes: Haste[]
  claims: Claim[]
  questions: Matter[]
  requests: Matter[]
  today: Temporal.PlainDate
}

type ReviewsProps = { frame: StaffFrame; reminder: ReminderDraft | null } & Queue
export const ReviewsPage = ({ frame, reminder, ...queue }: ReviewsProps) => {
  const { lang } = frame
  return (
    <DeskPage frame={frame} title={v.title[lang]} failed={reminder?.wrong === true}>
      {reminder?.wrong ? (
        <ErrorSummary title={t.errorTitle[lang]} errors={[{ field: 'email', text: r.wrong[lang] }]} />
      ) : null}
      <DayHead title={v.title[lang]} />
      <p class="muted prose">{v.lead[lang]}</p>
      <ReviewPanels {...queue} lang={lang} />
      {reminder ? <ReminderPanel draft={reminder} lang={lang} /> : null}
    </DeskPage>
  )
}

/** What waits for the data protection officer; also on the desk. */
export const ReviewPanels = ({ hastes, claims, questions, requests, today, lang }: Queue & { lang: Lang }) => (
  <>
    <QueuePanel
      id="hastes"
      icon="warning"
      title={v.hastes[lang]}
      rows={hastes.map((one) => lookRow('hata', one, lang))}
      lang={lang}
    />
    <QueuePanel
      id="claims"
      icon="warning"
      title={v.claims[lang]}
      rows={claims.map((one) => lookRow('hoito', one, lang))}
      lang={lang}
    />
    <QueuePanel
      id="questions"
      icon="eye"
      title={v.questions[lang]}
      rows={questions.map((one) => matterRow('kysymys', one, today, lang))}
      lang={lang}
    />
    <QueuePanel
      id="requests"
      icon="file-pdf"
      title={v.requests[lang]}
      rows={requests.map((one) => matterRow('pyynto', one, today, lang))}
      lang={lang}
    />
  </>
)

type QueueProps = { id: string; icon: IconName; title: string; rows: WorkRow[]; lang: Lang }
const QueuePanel = ({ id, icon, title, rows, lang }: QueueProps) => (
  <Panel
    id={id}
    icon={icon}
    title={title}
    beside={rows.length ? <Badge count={rows.length} spoken={v.open[lang]} /> : null}
  >
    {rows.length ? (
      <WorkRows rows={rows} />
    ) : (
      <PanelBody>
        <p>{v.nothing[lang]}</p>
      </PanelBody>
    )}
  </Panel>
)

const lookRow = (kind: 'hata' | 'hoito', { id, name, begins, reason }: Haste, lang: Lang): WorkRow => ({
  href: `/tyo/katselut/${kind}/${id}`,
  title: name,
  text: reason,
  due: { text: dayAndTime(begins, lang) },
})

/** The words themselves are read on the matter's own page: here anybody may look over a shoulder. */
const matterRow = (kind: MatterKind, matter: Matter, today: Temporal.PlainDate, lang: Lang): WorkRow => ({
  href: `/tyo/katselut/${kind}/${matter.id}`,
  title: `${v.asked[lang]} ${shortDate(matter.asked_at, lang)}`,
  text: `${v.due[lang]} ${shortDate(matter.answer_due_on, lang)}`,
  due: {
    text: shortDate(matter.answer_due_on, lang),
    soon: Temporal.PlainDate.compare(matter.answer_due_on, today.add({ days: 14 })) <= 0,
  },
})

export type Draft = { choice: string; words: string; wrong: { choice?: boolean; words?: boolean }; refused: boolean }

type HasteProps = { frame: StaffFrame; haste: Haste; whose: string; looks: Look[]; draft: Draft }

export const HastePage = ({ haste, whose, ...props }: HasteProps) => {
  const { lang } = props.frame
  const words = { title: v.hastes[lang], by: v.by[lang], right: v.right[lang], wrong: v.wrong[lang] }
  return <LookPage {...props} words={words} path={`/tyo/katselut/hata/${haste.id}`} look={{ ...haste, whose }} />
}

export const ClaimPage = ({ claim, ...props }: { frame: StaffFrame; claim: Claim; looks: Look[]; draft: Draft }) => {
  const { lang } = props.frame
  const lead = claim.asked ? v.askedCare[lang] : v.openedCare[lang]
  const words = { title: v.claims[lang], lead, by: v.opener[lang], right: v.careRight[lang], wrong: v.careWrong[lang] }
  const warned = claim.hidden ? { ...words, warning: v.hiddenCare[lang] } : words
  return <LookPage {...props} words={warned} path={`/tyo/katselut/hoito/${claim.id}`} look={claim} />
}

type LookProps = {
  frame: StaffFrame
  words: { title: string; lead?: string; warning?: string; by: string; right: string; wrong: string }
  path: string
  look: Pick<Haste, 'name' | 'begins' | 'reason'> & { whose: string }
  looks: Look[]
  draft: Draft
}

const LookPage = ({ frame, words, path, look, looks, draft }: LookProps) => {
  const { lang } = frame
  return (
    <DeskPage frame={frame} title={words.title} failed={isFailed(draft)}>
      <Errors draft={draft} choice={v.outcomeMissing[lang]} words={v.wordsWrong[lang]} lang={lang} />
      <BackLink href="/tyo/katselut" text={v.title[lang]} />
      <DayHead title={words.title} />
      {words.lead ? <p class="prose">{words.lead}</p> : null}
      {words.warning ? <Notice kind="warn" title={words.warning} /> : null}
      {draft.refused ? <Notice kind="danger" title={v.ownHaste[lang]} announced /> : null}
      <Answers
        rows={[
          { name: words.by, value: look.name },
          { name: v.whose[lang], value: look.whose },
          { name: v.when[lang], value: dayAndTime(look.begins, lang) },
          { name: v.why[lang], value: <span class="anywhere">{look.reason}</span> },
        ]}
      />
      {looks.length ? (
        <Table
          caption={v.looks[lang]}
          columns={[{ name: v.time[lang] }, { name: v.deed[lang] }]}
          rows={looks.map((one) => [dayAndTime(one.at, lang), deed(one, lang)])}
        />
      ) : null}
      <form method="post" action={path} novalidate>
        <Choices
          name="choice"
          label={v.outcome[lang]}
          error={draft.wrong.choice ? v.outcomeMissing[lang] : undefined}
          choices={[
            { value: 'right', text: words.right },
            { value: 'wrong', text: words.wrong },
          ]}
          chosen={draft.choice}
        />
        <TextArea
          name="words"
          label={v.words[lang]}
          value={draft.words}
          rows={3}
          error={draft.wrong.words ? v.wordsWrong[lang] : undefined}
        />
        <p class="mt3">
          <SendButton>{v.review[lang]}</SendButton>
        </p>
      </form>
    </DeskPage>
  )
}

const deed = ({ action, what }: Look, lang: Lang) =>
  `${wordsOf(actionWords, action)[lang]} ${wordsOf(whatWords, what)[lang]}`

type MatterProps = {
  frame: StaffFrame
  kind: MatterKind
  matter: Matter
  asker: string
  row: (Look & { actor_name: string; reason: string | null }) | null
  disclosures: DisclosureRow[]
  draft: Draft
}

export const MatterPage = ({ frame, kind, matter, asker, row, disclosures, draft }: MatterProps) => {
  const { lang } = frame
  const title = kind === 'kysymys' ? v.questions[lang] : v.requests[lang]
  return (
    <DeskPage frame={frame} title={title} failed={isFailed(draft)}>
      <Errors draft={draft} choice={v.decisionMissing[lang]} words={v.answerWrong[lang]} lang={lang} />
      <BackLink href="/tyo/katselut" text={v.title[lang]} />
      <DayHead title={title} />
      {draft.refused ? <Notice kind="danger" title={v.gone[lang]} announced /> : null}
      <Answers
        rows={[
          { name: v.asker[lang], value: asker },
          { name: v.asked[lang], value: dayAndTime(matter.asked_at, lang) },
          { name: v.due[lang], value: shortDate(matter.answer_due_on, lang) },
          ...(row
            ? [
                {
                  name: v.about[lang],
                  value: `${dayAndTime(row.at, lang)}: ${row.actor_name} ${deed(row, lang)}${row.reason ? ` (${row.reason})` : ''}`,
                },
              ]
            : []),
          { name: v.said[lang], value: <span class="anywhere">{matter.words}</span> },
        ]}
      />
      {matter.heard ? null : (
        <Notice kind="warn" title={v.unheard[lang]}>
          <p>{v.unheardText[lang]}</p>
        </Notice>
      )}
      <Disclosures rows={disclosures} lang={lang} />
      <form method="post" action={`/tyo/katselut/${kind}/${matter.id}`} novalidate>
        <Choices
          name="choice"
          label={v.decision[lang]}
          error={draft.wrong.choice ? v.decisionMissing[lang] : undefined}
          choices={[
            { value: 'agree', text: v.agree[lang] },
            { value: 'refuse', text: v.refuse[lang] },
          ]}
          chosen={draft.choice}
        />
        <TextArea
          name="words"
          label={v.answer[lang]}
          hint={v.answerHint[lang]}
          value={draft.words}
          error={draft.wrong.words ? v.answerWrong[lang] : undefined}
        />
        <p class="mt3">
          <SendButton>{v.send[lang]}</SendButton>
        </p>
      </form>
    </DeskPage>
  )
}

/** Also those that the family's page does not tell: the officer weighs what may be told (R-07). */
const Disclosures = ({ rows, lang }: { rows: DisclosureRow[]; lang: Lang }) =>
  rows.length ? (
    <Table
      caption={v.disclosures[lang]}
      columns={[{ name: v.time[lang] }, { name: v.disclosed[lang] }, { name: v.why[lang] }]}
      rows={rows.map((one) => [
        dayAndTime(one.at, lang),
        `${one.by}: ${one.recipient}, ${one.what}`,
        `${wordsOf(disclosurePurposes, one.purpose)[lang]}, ${groundIn(one.ground, lang)}`,
      ])}
    />
  ) : null

const isFailed = ({ wrong, refused }: Draft) => refused || Object.keys(wrong).length > 0

const Errors = ({ draft, choice, words, lang }: { draft: Draft; choice: string; words: string; lang: Lang }) => (
  <ErrorSummary
    title={t.errorTitle[lang]}
    errors={[
      ...(draft.wrong.choice ? [{ field: 'choice', text: choice }] : []),
      ...(draft.wrong.words ? [{ field: 'words', text: words }] : []),
    ]}
  />
)
