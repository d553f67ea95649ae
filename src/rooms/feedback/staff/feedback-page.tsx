import type { Child } from 'hono/jsx'
import { DeskPage, type StaffFrame } from '../../../people/staff/frame.tsx'
import { t as staffTexts } from '../../../people/staff/texts.ts'
import { dayAndTime, shortDate } from '../../../ui/dates.ts'
import { Choices } from '../../../ui/forms/choices.tsx'
import { ErrorSummary } from '../../../ui/forms/error-summary.tsx'
import { SelectField, TextArea } from '../../../ui/forms/field.tsx'
import { BackLink } from '../../../ui/parts/breadcrumbs.tsx'
import { ButtonLink, SendButton } from '../../../ui/parts/buttons.tsx'
import { Answers } from '../../../ui/parts/facts.tsx'
import { Notice } from '../../../ui/parts/notice.tsx'
import { Table } from '../../../ui/parts/tables.tsx'
import { DayHead } from '../../../ui/staff/day.tsx'
import { Panel, PanelBody } from '../../../ui/staff/queue.tsx'
import { languageName } from '../../directory/index.ts'
import { kindTexts } from '../texts.ts'
import { isOverdue, type RowContext, subjectOf } from './due-panel.tsx'
import type { Act, Draft } from './input.ts'
import type { Colleague, Event, FeedbackDetails } from './queries.ts'
import { eventTexts, s } from './texts.ts'

export type FeedbackProps = RowContext & {
  frame: StaffFrame
  feedback: FeedbackDetails
  /** Whether this reader may change the entry that it is about. */
  correctable: boolean
  colleagues: Colleague[]
  events: Event[]
  draft: Draft
}

export const OneFeedbackPage = (props: FeedbackProps) => {
  const { frame, feedback, draft, me, lang } = props
  const title = subjectOf(feedback, props)
  const errors = Object.entries(draft.wrong).map(([field, text]) => ({ field, text: text[lang] }))
  const open = feedback.answered_at === null
  return (
    <DeskPage frame={frame} title={title} failed={errors.length > 0 || draft.refused}>
      <ErrorSummary title={staffTexts.errorTitle[lang]} errors={errors} />
      <BackLink href="/tyo/palaute" text={s.title[lang]} />
      <DayHead title={title} acts={<Ways {...props} />} />
      {draft.refused ? <Notice kind="danger" title={s.gone[lang]} announced /> : null}
      <Panel id="said" icon="chat-text" title={s.said[lang]}>
        <PanelBody>
          <Paragraphs text={feedback.message} lang={feedback.lang} />
          <p class="muted small">{s.private[lang]}</p>
        </PanelBody>
      </Panel>
      <div class="mt3">
        <Facts {...props} />
      </div>
      {feedback.answer ? <GivenAnswer {...props} answer={feedback.answer} /> : null}
      {open && feedback.owner_id === null ? <Taking {...props} /> : null}
      {open && feedback.owner_id !== null && feedback.owner_id !== me ? <Notice title={s.othersHas[lang]} /> : null}
      {open && feedback.owner_id === me ? <Answering {...props} /> : null}
      {open && feedback.owner_id === me ? <Lengthening {...props} /> : null}
      {open ? <Giving {...props} /> : null}
      <Events {...props} />
    </DeskPage>
  )
}

/** To where the fact can be looked at and put right. */
const Ways = ({ feedback, correctable, named, lang }: FeedbackProps) => {
  const entry = feedback.entry_id ? named.get(feedback.entry_id) : undefined
  const path = entry?.path[lang] ?? feedback.about_path
  return (
    <>
      {path ? (
        <ButtonLink href={path} look="quiet" icon="arrow-square-out">
          {s.openPage[lang]}
        </ButtonLink>
      ) : null}
      {correctable ? (
        <ButtonLink href={`/tyo/koordinointi/palvelut/${feedback.entry_id}`} look="second" icon="pencil-simple">
          {s.correct[lang]}
        </ButtonLink>
      ) : null}
    </>
  )
}

const Facts = (props: FeedbackProps) => {
  const { feedback, today, me, lang } = props
  const due = shortDate(feedback.answer_due_on, lang)
  return (
    <Answers
      rows={[
        { name: s.about[lang], value: kindTexts[feedback.kind][lang] },
        { name: s.receipt[lang], value: feedback.receipt },
        { name: s.arrived[lang], value: dayAndTime(feedback.received_at, lang) },
        { name: s.due[lang], value: isOverdue(feedback, today) ? `${due} (${s.overdue[lang].toLowerCase()})` : due },
        {
          name: s.has[lang],
          value: feedback.owner_id === me ? s.youHave[lang] : (feedback.owner ?? s.nobodyHas[lang]),
        },
        { name: s.language[lang], value: languageName(feedback.lang, lang) },
        { name: s.way[lang], value: feedback.by_mail ? s.byMail[lang] : s.onPage[lang] },
        ...(feedback.lengthened_reason
          ? [{ name: s.longer[lang], value: <span class="anywhere">{feedback.lengthened_reason}</span> }]
          : []),
      ]}
    />
  )
}

const Paragraphs = ({ text, lang }: { text: string; lang: string }) => (
  <>
    {text.split(/\n{2,}/).map((part) => (
      <p class="anywhere" lang={lang}>
        {part.split('\n').map((line, i) => (
          <>
            {i ? <br /> : null}
            {line}
          </>
        ))}
      </p>
    ))}
  </>
)

const GivenAnswer = ({ feedback, answer, lang }: FeedbackProps & { answer: string }) => (
  <Panel id="answer" icon="check-circle" title={s.answered[lang]}>
    <PanelBody>
      {feedback.refused ? <p>{s.refuse[lang]}.</p> : null}
      <Paragraphs text={answer} lang={feedback.lang} />
      {feedback.mailed_at ? (
        <p class="muted small">{`${s.mailed[lang]} ${dayAndTime(feedback.mailed_at, lang)}`}</p>
      ) : null}
    </PanelBody>
  </Panel>
)

/** A form of this page: which act it is goes along. */
const ActForm = ({ feedback, act, children }: { feedback: FeedbackDetails; act: Act; children: Child }) => (
  <form method="post" action={`/tyo/palaute/${feedback.id}`} novalidate>
    <input type="hidden" name="act" value={act} />
    {children}
  </form>
)

const Taking = ({ feedback, lang }: FeedbackProps) => (
  <ActForm feedback={feedback} act="take">
    <p class="mt3">
      <SendButton>{s.take[lang]}</SendButton>
    </p>
  </ActForm>
)

const Answering = ({ feedback, draft, lang }: FeedbackProps) => (
  <Panel id="answering" icon="envelope-simple" title={s.answerTitle[lang]}>
    <PanelBody>
      <ActForm feedback={feedback} act="answer">
        <Choices
          name="outcome"
          label={s.outcome[lang]}
          error={draft.wrong.outcome?.[lang]}
          choices={[
            { value: 'done', text: s.done[lang] },
            {
              ...{ value: 'refused', text: s.refuse[lang] },
              detail: feedback.kind === 'accessibility' ? s.refuseText[lang] : undefined,
            },
          ]}
          chosen={draft.outcome}
        />
        <TextArea
          name="words"
          label={s.answer[lang]}
          hint={s.answerHint[lang]}
          error={draft.wrong.words?.[lang]}
          value={draft.words}
          rows={8}
        />
        <p class="mt3">
          <SendButton>{s.send[lang]}</SendButton>
        </p>
      </ActForm>
    </PanelBody>
  </Panel>
)

const Lengthening = ({ feedback, draft, today, lang }: FeedbackProps) =>
  feedback.lengthened_reason || isOverdue(feedback, today) ? null : (
    <Panel id="lengthening" icon="timer" title={s.lengthenTitle[lang]}>
      <PanelBody>
        <p>{s.lengthenText[lang]}</p>
        <ActForm feedback={feedback} act="lengthen">
          <TextArea
            name="reason"
            label={s.reason[lang]}
            error={draft.wrong.reason?.[lang]}
            value={draft.reason}
            rows={3}
          />
          <p class="mt3">
            <SendButton look="second">{s.lengthen[lang]}</SendButton>
          </p>
        </ActForm>
      </PanelBody>
    </Panel>
  )

const Giving = ({ feedback, colleagues, draft, me, lang }: FeedbackProps) => {
  const others = colleagues.filter(({ id }) => id !== me)
  return others.length ? (
    <Panel id="giving" icon="users" title={s.giveTitle[lang]}>
      <PanelBody>
        <ActForm feedback={feedback} act="give">
          <SelectField
            name="whom"
            label={s.whom[lang]}
            error={draft.wrong.whom?.[lang]}
            value=""
            options={[
              { value: '', text: s.choose[lang] },
              ...others.map((one) => ({ value: one.id, text: `${one.given_name} ${one.family_name}` })),
            ]}
          />
          <p class="mt3">
            <SendButton look="second">{s.give[lang]}</SendButton>
          </p>
        </ActForm>
      </PanelBody>
    </Panel>
  ) : null
}

const Events = ({ events, lang }: FeedbackProps) =>
  events.length ? (
    <Panel id="events" icon="clock" title={s.events[lang]}>
      <Table
        caption={s.events[lang]}
        columns={[{ name: s.when[lang] }, { name: s.who[lang] }, { name: s.what[lang] }]}
        rows={events.map(({ at, who, what, given_to }) => [
          dayAndTime(at, lang),
          who,
          [eventTexts[what][lang], given_to].filter(Boolean).join(' '),
        ])}
      />
    </Panel>
  ) : null
