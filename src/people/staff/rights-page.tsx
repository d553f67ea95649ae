import { type Lang, localized } from '../../platform/languages.ts'
import { shortDate } from '../../ui/dates.ts'
import { ErrorSummary } from '../../ui/forms/error-summary.tsx'
import { SelectField, TextField } from '../../ui/forms/field.tsx'
import { BackLink } from '../../ui/parts/breadcrumbs.tsx'
import { ButtonLink, SendButton } from '../../ui/parts/buttons.tsx'
import { Empty, Notice } from '../../ui/parts/notice.tsx'
import { Table } from '../../ui/parts/tables.tsx'
import { DayHead } from '../../ui/staff/day.tsx'
import type { AreaName } from '../areas.ts'
import { DeskPage, type StaffFrame } from './frame.tsx'
import { Proposals, TakesTwo } from './proposals-part.tsx'
import type { DecideAnswer, EndAnswer, GrantAnswer, OpenUnit, Proposal, Right, Worker } from './rights-queries.ts'
import { decideRefusals, g, refusals } from './rights-texts.ts'
import { serviceNames, t, taskNames } from './texts.ts'

type RightsProps = { frame: StaffFrame; rights: Right[]; day: Temporal.PlainDate; now: Temporal.Instant } & {
  proposals: Proposal[]
  administrators: number
  named: AreaName
  refusal: Exclude<DecideAnswer, 'decided' | 'gone'> | null
}

export const RightsPage = (props: RightsProps) => {
  const { frame, rights, day, now, proposals, administrators, named, refusal } = props
  const { lang, staff } = frame
  const grants = staff.tasks.has('administration')
  return (
    <DeskPage frame={frame} title={g.title[lang]} failed={refusal !== null}>
      <DayHead
        title={g.title[lang]}
        acts={
          <>
            <ButtonLink href={`/tyo/oikeudet/luettelo.csv?day=${day}`} look="quiet" icon="download-simple">
              {g.download[lang]}
            </ButtonLink>
            {grants ? (
              <ButtonLink href="/tyo/oikeudet/uusi" icon="plus">
                {g.grant[lang]}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      {refusal ? <Refused words={decideRefusals[refusal][lang]} lang={lang} /> : null}
      <p class="muted prose">{g.lead[lang]}</p>
      <Proposals {...{ proposals, administrators, grants, lang }} />
      <form class="row g2 mt3" action="/tyo/oikeudet">
        <label for="day">{g.day[lang]}</label>
        <input class="input w-short" type="date" id="day" name="day" value={day.toString()} />
        <SendButton look="second">{g.showDay[lang]}</SendButton>
      </form>
      {rights.length ? (
        <Table
          wide
          caption={`${g.title[lang]} ${shortDate(day, lang)}`}
          columns={columnsOf(lang, grants)}
          rows={rights.map((right) => rowOf(right, { lang, grants, now, named }))}
        />
      ) : (
        <Empty icon="magnifying-glass-duotone" title={g.none[lang]}>
          <p>{g.noneText[lang]}</p>
        </Empty>
      )}
    </DeskPage>
  )
}

const columnsOf = (lang: Lang, grants: boolean) =>
  [g.name, g.task, g.unit, g.begins, g.ends, g.grantedBy, ...(grants ? [g.act] : [])].map((name) => ({
    name: name[lang],
  }))

type RowContext = Pick<RightsProps, 'now' | 'named'> & { lang: Lang; grants: boolean }

const rowOf = (right: Right, { lang, grants, now, named }: RowContext) => [
  right.name,
  <>
    {taskNames[right.task]?.[lang] ?? right.task}
    {right.service ? <small>{serviceNames[right.service]?.[lang]}</small> : null}
  </>,
  localized(right.unit, lang)?.text ?? (right.areas.map(named).join(', ') || '–'),
  shortDate(right.begins, lang),
  right.ends ? (
    <>
      {shortDate(right.ends, lang)}
      {right.ended_by ? <small>{`${right.ended_by}: ${right.end_reason}`}</small> : null}
    </>
  ) : (
    '–'
  ),
  <>
    {right.granted_by ?? '–'}
    {right.confirmed_by ? <small>{`${g.confirmedBy[lang]} ${right.confirmed_by}`}</small> : null}
    <small class="anywhere">{right.reason}</small>
  </>,
  ...(grants
    ? [
        right.ends === null || Temporal.Instant.compare(right.ends, now) > 0 ? (
          <a href={`/tyo/oikeudet/${right.id}/paata`}>
            {g.end[lang]}
            <span class="vh">
              : {right.name}, {taskNames[right.task]?.[lang]}
            </span>
          </a>
        ) : null,
      ]
    : []),
]

export type GrantDraft = {
  practitioner: string
  task: string
  service: string
  unit: string
  until: string
  reason: string
  wrong: { practitioner?: boolean; task?: boolean; until?: boolean; reason?: boolean }
  refusal: Exclude<GrantAnswer, 'granted' | 'waits'> | null
}

type GrantProps = { frame: StaffFrame; workers: Worker[]; units: OpenUnit[]; administrators: number; draft: GrantDraft }

export const GrantPage = ({ frame, workers, units, administrators, draft }: GrantProps) => {
  const { lang } = frame
  const { wrong } = draft
  const texts = { practitioner: g.whomMissing, task: g.taskMissing, until: g.untilWrong, reason: g.reasonWrong }
  const errorOf = (field: keyof typeof texts) => (wrong[field] ? texts[field][lang] : undefined)
  const errors = (Object.keys(texts) as (keyof typeof texts)[]).flatMap((field) =>
    wrong[field] ? [{ field, text: texts[field][lang] }] : [],
  )
  const choose = { value: '', text: g.choose[lang] }
  const named = (names: typeof taskNames) => Object.entries(names).map(([value, name]) => ({ value, text: name[lang] }))
  return (
    <DeskPage frame={frame} title={g.grant[lang]} failed={errors.length > 0 || draft.refusal !== null}>
      <ErrorSummary title={t.errorTitle[lang]} errors={errors} />
      <BackLink href="/tyo/oikeudet" text={g.title[lang]} />
      <DayHead title={g.grant[lang]} />
      {draft.refusal ? <Refused words={refusals[draft.refusal][lang]} lang={lang} /> : null}
      <TakesTwo administrators={administrators} lang={lang} />
      <form method="post" action="/tyo/oikeudet/uusi" novalidate>
        <SelectField
          name="practitioner"
          label={g.whom[lang]}
          error={errorOf('practitioner')}
          value={draft.practitioner}
          options={[choose, ...workers.map(({ id, name }) => ({ value: id, text: name }))]}
        />
        <SelectField
          name="task"
          label={g.task[lang]}
          error={errorOf('task')}
          value={draft.task}
          options={[choose, ...named(taskNames)]}
        />
        <SelectField
          name="service"
          label={g.service[lang]}
          value={draft.service}
          options={[{ value: '', text: g.noService[lang] }, ...named(serviceNames)]}
        />
        <SelectField
          name="unit"
          label={g.oneUnit[lang]}
          value={draft.unit}
          options={[
            { value: '', text: g.noUnit[lang] },
            ...units.map(({ id, name, organization }) => ({
              value: id,
              text: `${localized(name, lang)?.text} (${localized(organization, lang)?.text})`,
            })),
          ]}
        />
        <div class={wrong.until ? 'field has-error' : 'field'}>
          <label for="until">{g.until[lang]}</label>
          {wrong.until ? (
            <p class="error" id="until-error">
              {g.untilWrong[lang]}
            </p>
          ) : null}
          <input
            class="input w-short"
            type="date"
            id="until"
            name="until"
            value={draft.until}
            aria-invalid={wrong.until ? 'true' : undefined}
            aria-describedby={wrong.until ? 'until-error' : undefined}
          />
        </div>
        <TextField
          name="reason"
          label={g.reason[lang]}
          hint={g.reasonHint[lang]}
          error={errorOf('reason')}
          value={draft.reason}
          maxlength={500}
        />
        <p class="mt3">
          <SendButton>{g.grant[lang]}</SendButton>
        </p>
      </form>
    </DeskPage>
  )
}

const Refused = ({ words, lang }: { words: string; lang: Lang }) => (
  <Notice kind="danger" title={g.refused[lang]} announced>
    <p>{words}</p>
  </Notice>
)

export type EndDraft = { reason: string; wrong: boolean; refusal: Exclude<EndAnswer, 'ended'> | null }

export const EndPage = ({ frame, right, draft }: { frame: StaffFrame; right: Right; draft: EndDraft }) => {
  const { lang } = frame
  const error = draft.wrong ? g.reasonWrong[lang] : undefined
  return (
    <DeskPage frame={frame} title={g.endTitle[lang]} failed={draft.wrong || draft.refusal !== null}>
      <ErrorSummary title={t.errorTitle[lang]} errors={error ? [{ field: 'reason', text: error }] : []} />
      <BackLink href="/tyo/oikeudet" text={g.title[lang]} />
      <DayHead title={g.endTitle[lang]} />
      {draft.refusal ? <Refused words={refusals[draft.refusal][lang]} lang={lang} /> : null}
      <p class="prose">
        <b>{right.name}</b>: {taskNames[right.task]?.[lang]}
        {right.unit ? `, ${localized(right.unit, lang)?.text}` : null}. {g.endText[lang]}
      </p>
      <form method="post" action={`/tyo/oikeudet/${right.id}/paata`} novalidate>
        <TextField name="reason" label={g.reason[lang]} error={error} value={draft.reason} maxlength={500} />
        <p class="mt3">
          <SendButton>{g.endTitle[lang]}</SendButton>
        </p>
      </form>
    </DeskPage>
  )
}
