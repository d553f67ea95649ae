import type { Lang } from '../../platform/languages.ts'
import { clockTime, longDay } from '../../ui/dates.ts'
import { ErrorSummary } from '../../ui/forms/error-summary.tsx'
import { SelectField } from '../../ui/forms/field.tsx'
import { Local } from '../../ui/local.tsx'
import { listed } from '../../ui/numbers.ts'
import { type OwnFrame, OwnPage } from '../../ui/own/own-page.tsx'
import { AgendaDay } from '../../ui/parts/agenda.tsx'
import { ButtonLink, SendButton } from '../../ui/parts/buttons.tsx'
import { Tag } from '../../ui/parts/chips.tsx'
import { Empty } from '../../ui/parts/notice.tsx'
import type { DisclosureRow } from '../disclosures.ts'
import { actionWords, basisWords, purposeWords, whatWords, wordsOf } from '../log-words.ts'
import { t as data } from './data-texts.ts'
import { DisclosuresPart } from './disclosures-part.tsx'
import type { LogDay, LogEntry } from './log.ts'
import { AskForm, addressOf, fieldOf, LogAside, type LogDraft, type LogView, QuestionState } from './log-aside.tsx'
import type { LogQuestion } from './log-queries.ts'
import { t, times } from './log-texts.ts'

type LogPageProps = {
  frame: OwnFrame
  me: string
  people: { id: string; given_name: string }[]
  view: LogView
  days: LogDay[]
  today: Temporal.PlainDate
  questions: LogQuestion[]
  more: string | null
  /** Null on older pages: they are told with the newest rows. */
  disclosures: DisclosureRow[] | null
  draft: LogDraft | null
}

export const LogPage = (props: LogPageProps) => {
  const { frame, people, view, days, today, questions, more, draft, disclosures, me } = props
  const { lang } = frame
  const wrong = draft ? [{ field: fieldOf(draft.row), text: t[draft.error][lang] }] : []
  const nameOf = (id: string) =>
    id === me ? t.youOf[lang] : (people.find((one) => one.id === id)?.given_name ?? t.somebody[lang])
  return (
    <OwnPage
      frame={frame}
      title={t.title[lang]}
      place="data"
      failed={draft !== null}
      crumbs={[{ text: (frame.actingFor ? data.theirs : data.title)[lang], href: '/oma/tiedot' }]}
    >
      <div class="cols cols-main">
        <div class="stack g5">
          <ErrorSummary title={t.errorTitle[lang]} errors={wrong} />
          <div class="stack g4">
            <h1>{t.title[lang]}</h1>
            <p class="lead">{t.lead[lang]}</p>
            <ViewForm {...{ people, view, lang, me }} />
          </div>
          {days.length === 0 ? <Empty icon="shield-check-duotone" title={t.empty[lang]} /> : null}
          <div>
            {days.map(({ day, entries }) => (
              <AgendaDay
                id={`d-${day}`}
                day={day.year === today.year ? longDay(day, lang) : `${longDay(day, lang)} ${day.year}`}
                {...(day.equals(today) ? { tag: { text: t.today[lang], kind: 'brand' as const } } : {})}
                items={entries.map((entry) => itemOf(entry, { lang, me, view, questions, draft, nameOf }))}
              />
            ))}
          </div>
          <p class="row g3">
            {more ? (
              <ButtonLink href={addressOf({ ...view, before: more })} look="second" wideOnPhone>
                {t.more[lang]}
              </ButtonLink>
            ) : null}
            {view.before ? (
              <ButtonLink href={addressOf({ ...view, before: '' })} look="text" wideOnPhone>
                {t.newest[lang]}
              </ButtonLink>
            ) : null}
          </p>
          {disclosures ? <DisclosuresPart rows={disclosures} {...{ view, questions, draft, lang, nameOf }} /> : null}
        </div>
        <LogAside {...{ lang, view, questions, draft }} />
      </div>
    </OwnPage>
  )
}

type ViewFormProps = Pick<LogPageProps, 'people' | 'view' | 'me'> & { lang: Lang }

const ViewForm = ({ people, view, lang, me }: ViewFormProps) => (
  <form class="chooser" method="get" action="/oma/loki">
    <SelectField
      name="kenen"
      label={t.whose[lang]}
      value={view.whose}
      options={[
        { value: '', text: t.everybody[lang] },
        ...people.map(({ id, given_name }) => ({ value: id, text: id === me ? t.you[lang] : given_name })),
      ]}
      short
    />
    <SelectField
      name="muut"
      label={t.whoLooked[lang]}
      value={view.others ? '1' : ''}
      options={[
        { value: '', text: t.anybody[lang] },
        { value: '1', text: t.others[lang] },
      ]}
      short
    />
    <SendButton look="soft">{t.show[lang]}</SendButton>
  </form>
)

type ItemContext = Pick<LogPageProps, 'me' | 'view' | 'questions' | 'draft'> & {
  lang: Lang
  nameOf: (id: string) => string
}

function itemOf(entry: LogEntry, context: ItemContext) {
  const { lang, me, nameOf } = context
  const { at, action, what, purpose, basis, reason } = entry
  const own = entry.actor_person_id === me
  const ground = basisWords[basis as keyof typeof basisWords]
  const did = `${own ? t.you[lang] : entry.actor_name} ${doing(action, own, lang)} ${wordsOf(whatWords, what)[lang]}`
  const question = context.questions.find(({ use_log_id }) => use_log_id !== null && entry.ids.includes(use_log_id))
  return {
    time: clockTime(at, lang),
    ...(entry.times > 1 ? { until: times(entry.times)[lang] } : {}),
    title: <span id={`r-${entry.id}`}>{did}</span>,
    text: (
      <>
        {entry.actor_title || entry.unit ? (
          <span>
            {entry.actor_title ? <span lang="fi">{entry.actor_title}</span> : null}
            {entry.actor_title && entry.unit ? ', ' : ''}
            <Local text={entry.unit} lang={lang} />
            <br />
          </span>
        ) : null}
        {t.concerns[lang]} {listed(entry.subjects.map(nameOf), lang)}
        <br />
        <b>{t.why[lang]}</b> {wordsOf(purposeWords, purpose)[lang]}.
        {own ? '' : ` ${t.ground[lang]} ${wordsOf(basisWords, basis)[lang]}.`}
        {reason ? (
          <>
            <br />
            <b>{t.reason[lang]}</b> {reason}
          </>
        ) : null}
      </>
    ),
    tags: (
      <>
        {ground?.odd ? (
          <Tag kind="warn" icon="warning">
            {t.odd[lang]}
          </Tag>
        ) : null}
        {question ? (
          <QuestionState question={question} lang={lang} />
        ) : own ? null : (
          <AskForm
            row={askedRow(entry, context.draft)}
            about={`${clockTime(at, lang)} ${entry.actor_name}`}
            {...context}
          />
        )}
      </>
    ),
  }
}

/** The row of an entry that a question is about: the one whose question was not accepted, or the newest. */
const askedRow = ({ id, ids }: LogEntry, draft: LogDraft | null): string =>
  draft?.row && ids.includes(Number(draft.row)) ? draft.row : String(id)

/** Finnish bends the verb for "you"; the others do not. */
const secondPerson: Record<string, string> = {
  katsoi: 'katsoit',
  'näki luettelossa': 'näit luettelossa',
  etsi: 'etsit',
  muutti: 'muutit',
  latasi: 'latasit',
  tulosti: 'tulostit',
}
function doing(action: string, own: boolean, lang: Lang): string {
  const word = wordsOf(actionWords, action)[lang]
  return own && lang === 'fi' ? (secondPerson[word] ?? word) : word
}
