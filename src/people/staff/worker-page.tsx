import type { Issuer } from '../../platform/issuers.ts'
import { type Lang, langs, localized } from '../../platform/languages.ts'
import { dayAndTime, shortDate } from '../../ui/dates.ts'
import { ErrorSummary } from '../../ui/forms/error-summary.tsx'
import { SelectField, TextField } from '../../ui/forms/field.tsx'
import { BackLink } from '../../ui/parts/breadcrumbs.tsx'
import { ButtonLink, SendButton } from '../../ui/parts/buttons.tsx'
import { Notice } from '../../ui/parts/notice.tsx'
import { Table } from '../../ui/parts/tables.tsx'
import { DayHead } from '../../ui/staff/day.tsx'
import { DayField } from './day-field.tsx'
import { DeskPage, type StaffFrame } from './frame.tsx'
import { TakesTwo } from './proposals-part.tsx'
import type { OpenUnit } from './rights-queries.ts'
import { g } from './rights-texts.ts'
import { serviceNames, t, taskNames } from './texts.ts'
import { factFields, taskFields, type WorkerDraft, type WorkerField, type WorkerWrong } from './worker-input.ts'
import type { KnownWorker, WorkerChange } from './worker-queries.ts'
import { changeWords, w, workerRefusals } from './worker-texts.ts'

export type Refusal = keyof typeof workerRefusals
type InLang = { lang: Lang }

export const WorkersPage = ({ frame, workers }: { frame: StaffFrame; workers: KnownWorker[] }) => {
  const { lang } = frame
  return (
    <DeskPage frame={frame} title={w.title[lang]}>
      <DayHead
        title={w.title[lang]}
        acts={
          <ButtonLink href="/tyo/ammattilaiset/uusi" icon="plus">
            {w.add[lang]}
          </ButtonLink>
        }
      />
      <p class="muted prose">{w.lead[lang]}</p>
      <Table
        caption={w.title[lang]}
        columns={[{ name: w.name[lang] }, { name: w.work[lang] }, { name: w.state[lang] }]}
        rows={workers.map((one) => [
          <a href={`/tyo/ammattilaiset/${one.id}`}>
            {one.family_name} {one.given_name}
          </a>,
          localized(one.title, lang)?.text,
          stateOf(one, lang),
        ])}
      />
    </DeskPage>
  )
}

const stateOf = ({ left_on }: KnownWorker, lang: Lang) =>
  left_on ? `${w.left[lang]} ${shortDate(left_on, lang)}` : w.working[lang]

type Given = { draft: WorkerDraft; wrong: WorkerWrong; refusal: Refusal | null }

const wordsOf = (field: WorkerField, lang: Lang): string =>
  ({ reason: g.reasonWrong, task: g.taskMissing, from: w.fromWrong, until: w.untilWrong, issuer: g.choose })[
    field as 'reason'
  ]?.[lang] ?? w.missing[lang]

const errorsOf = (wrong: WorkerWrong, lang: Lang) =>
  [...factFields.slice(0, -1), ...taskFields, 'reason' as const].flatMap((field) =>
    wrong[field] ? [{ field, text: `${labels[field][lang]}: ${wordsOf(field, lang)}` }] : [],
  )

const labels = {
  ...{ given: w.given, family: w.family, titleFi: w.titleFi, titleSv: w.titleSv, titleEn: w.titleEn, lang: w.lang },
  ...{ issuer: w.issuer, subject: w.subject, task: w.first, service: g.service, unit: g.oneUnit, from: w.from },
  ...{ until: g.until, reason: g.reason },
}

type AddProps = Given & {
  frame: StaffFrame
  issuers: Pick<Issuer, 'key' | 'name'>[]
  units: OpenUnit[]
  administrators: number
}

export const AddPage = ({ frame, issuers, units, administrators, draft, wrong, refusal }: AddProps) => {
  const { lang } = frame
  const errors = errorsOf(wrong, lang)
  return (
    <DeskPage frame={frame} title={w.add[lang]} failed={errors.length > 0 || refusal !== null}>
      <ErrorSummary title={t.errorTitle[lang]} errors={errors} />
      <BackLink href="/tyo/ammattilaiset" text={w.title[lang]} />
      <DayHead title={w.add[lang]} />
      <Refused refusal={refusal} lang={lang} />
      <TakesTwo administrators={administrators} lang={lang} />
      {issuers.length ? (
        <form method="post" action="/tyo/ammattilaiset/uusi" novalidate autocomplete="off">
          <FactFields draft={draft} wrong={wrong} lang={lang} />
          <TaskFields {...{ issuers, units, draft, wrong, lang }} />
          <Reason draft={draft} wrong={wrong} lang={lang} />
          <p class="mt3">
            <SendButton>{w.add[lang]}</SendButton>
          </p>
        </form>
      ) : (
        <Notice kind="warn" title={w.noIssuer[lang]}>
          <p>{w.noIssuerText[lang]}</p>
        </Notice>
      )}
    </DeskPage>
  )
}

const Refused = ({ refusal, lang }: InLang & { refusal: Refusal | null }) =>
  refusal ? (
    <Notice kind="danger" title={g.refused[lang]} announced>
      <p>{workerRefusals[refusal][lang]}</p>
    </Notice>
  ) : null

type Fields = Pick<Given, 'draft' | 'wrong'> & InLang

/** Each title is written in its own language. */
const titleLangs = { titleFi: 'fi', titleSv: 'sv', titleEn: 'en' } as const
const FactFields = ({ draft, wrong, lang }: Fields) => (
  <>
    {(['given', 'family', 'titleFi', 'titleSv', 'titleEn'] as const).map((field) => (
      <TextField
        name={field}
        label={labels[field][lang]}
        value={draft[field]}
        error={wrong[field] ? w.missing[lang] : undefined}
        maxlength={100}
        {...(field in titleLangs ? { lang: titleLangs[field as keyof typeof titleLangs] } : {})}
      />
    ))}
    <SelectField
      name="lang"
      label={w.lang[lang]}
      value={draft.lang}
      options={langs.map((one) => ({
        value: one,
        text: new Intl.DisplayNames(lang, { type: 'language' }).of(one) ?? one,
      }))}
      short
    />
  </>
)

const Reason = ({ draft, wrong, lang }: Fields) => (
  <TextField
    name="reason"
    label={g.reason[lang]}
    hint={g.reasonHint[lang]}
    value={draft.reason}
    error={wrong.reason ? g.reasonWrong[lang] : undefined}
    maxlength={500}
  />
)

const TaskFields = ({ issuers, units, draft, wrong, lang }: Fields & Pick<AddProps, 'issuers' | 'units'>) => {
  const errorOf = (field: WorkerField) => (wrong[field] ? wordsOf(field, lang) : undefined)
  const named = (names: typeof taskNames) => Object.entries(names).map(([value, name]) => ({ value, text: name[lang] }))
  const choose = { value: '', text: g.choose[lang] }
  const select = (field: 'issuer' | 'task' | 'service' | 'unit', options: { value: string; text: string }[]) => (
    <SelectField
      name={field}
      label={labels[field][lang]}
      value={draft[field]}
      error={errorOf(field)}
      options={options}
    />
  )
  return (
    <>
      {select('issuer', [
        ...(issuers.length > 1 ? [choose] : []),
        ...issuers.map(({ key, name }) => ({ value: key, text: name[lang] })),
      ])}
      <TextField
        name="subject"
        label={w.subject[lang]}
        hint={w.subjectHint[lang]}
        value={draft.subject}
        error={errorOf('subject')}
        maxlength={100}
      />
      {select('task', [choose, ...named(taskNames)])}
      {select('service', [{ value: '', text: g.noService[lang] }, ...named(serviceNames)])}
      {select('unit', [{ value: '', text: g.noUnit[lang] }, ...units.map((unit) => unitOption(unit, lang))])}
      <DayField name="from" label={w.from[lang]} value={draft.from} error={errorOf('from')} />
      <DayField name="until" label={g.until[lang]} value={draft.until} error={errorOf('until')} />
    </>
  )
}

const unitOption = ({ id, name, organization }: OpenUnit, lang: Lang) => ({
  value: id,
  text: `${localized(name, lang)?.text} (${localized(organization, lang)?.text})`,
})

type WorkerProps = Given & { frame: StaffFrame; worker: KnownWorker; changes: WorkerChange[]; own: boolean }

export const WorkerPage = ({ frame, worker, changes, own, draft, wrong, refusal }: WorkerProps) => {
  const { lang } = frame
  const errors = errorsOf(wrong, lang)
  const path = `/tyo/ammattilaiset/${worker.id}`
  return (
    <DeskPage frame={frame} title={w.title[lang]} failed={errors.length > 0 || refusal !== null}>
      <ErrorSummary title={t.errorTitle[lang]} errors={errors} />
      <BackLink href="/tyo/ammattilaiset" text={w.title[lang]} />
      <DayHead
        title={`${worker.family_name} ${worker.given_name}`}
        acts={
          own || worker.left_on ? undefined : (
            <ButtonLink href={`${path}/paata`} look="quiet">
              {w.end[lang]}
            </ButtonLink>
          )
        }
      />
      <p>
        {localized(worker.title, lang)?.text} · {stateOf(worker, lang)}
      </p>
      <Refused refusal={refusal} lang={lang} />
      <History changes={changes} lang={lang} />
      <h2 class="mt3">{w.correct[lang]}</h2>
      {own ? (
        <p>{w.oneself[lang]}</p>
      ) : (
        <form class="mt2" method="post" action={path} novalidate autocomplete="off">
          <FactFields draft={draft} wrong={wrong} lang={lang} />
          <Reason draft={draft} wrong={wrong} lang={lang} />
          <p class="mt3">
            <SendButton>{w.correct[lang]}</SendButton>
          </p>
        </form>
      )}
    </DeskPage>
  )
}

const History = ({ changes, lang }: InLang & { changes: WorkerChange[] }) =>
  changes.length ? (
    <Table
      caption={w.history[lang]}
      columns={[{ name: w.time[lang] }, { name: w.what[lang] }, { name: w.by[lang] }]}
      rows={changes.map(({ at, what, former, by, reason }) => [
        dayAndTime(at, lang),
        <>
          {changeWords[what][lang]}
          {former ? <small class="anywhere">{`${w.before[lang]}: ${former}`}</small> : null}
        </>,
        <>
          {by ?? w.command[lang]}
          <small class="anywhere">{reason}</small>
        </>,
      ])}
    />
  ) : null

type EndProps = { frame: StaffFrame; worker: KnownWorker; reason: string; wrong: boolean; refusal: Refusal | null }

export const EndWorkPage = ({ frame, worker, reason, wrong, refusal }: EndProps) => {
  const { lang } = frame
  const error = wrong ? g.reasonWrong[lang] : undefined
  const path = `/tyo/ammattilaiset/${worker.id}`
  return (
    <DeskPage frame={frame} title={w.end[lang]} failed={wrong || refusal !== null}>
      <ErrorSummary title={t.errorTitle[lang]} errors={error ? [{ field: 'reason', text: error }] : []} />
      <BackLink href={path} text={w.title[lang]} />
      <DayHead title={w.end[lang]} />
      <Refused refusal={refusal} lang={lang} />
      <p class="prose">
        <b>
          {worker.given_name} {worker.family_name}
        </b>
        . {w.endText[lang]}
      </p>
      <form method="post" action={`${path}/paata`} novalidate>
        <TextField name="reason" label={g.reason[lang]} error={error} value={reason} maxlength={500} />
        <p class="mt3">
          <SendButton>{w.end[lang]}</SendButton>
        </p>
      </form>
    </DeskPage>
  )
}
