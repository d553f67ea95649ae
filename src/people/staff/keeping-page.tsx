import type { Lang, Text } from '../../platform/languages.ts'
import { dayAndTime, shortDate } from '../../ui/dates.ts'
import { Checks } from '../../ui/forms/choices.tsx'
import { ErrorSummary } from '../../ui/forms/error-summary.tsx'
import { TextArea } from '../../ui/forms/field.tsx'
import { BackLink } from '../../ui/parts/breadcrumbs.tsx'
import { SendButton } from '../../ui/parts/buttons.tsx'
import { Answers } from '../../ui/parts/facts.tsx'
import { Empty, Notice } from '../../ui/parts/notice.tsx'
import { Table } from '../../ui/parts/tables.tsx'
import { DayHead } from '../../ui/staff/day.tsx'
import { Panel, PanelBody } from '../../ui/staff/queue.tsx'
import { DeskPage, type StaffFrame } from './frame.tsx'
import type { Approval, DecideAnswer, DueKind, OneReport, Report, Sample } from './keeping-queries.ts'
import { countedWords, decideRefusals, eventWords, k, kindName, rowsWords, stateWords } from './keeping-texts.ts'
import { t } from './texts.ts'

export const ReportsPage = ({ frame, reports }: { frame: StaffFrame; reports: Report[] }) => {
  const { lang } = frame
  return (
    <DeskPage frame={frame} title={k.title[lang]}>
      <DayHead title={k.title[lang]} />
      <p class="muted prose">{k.lead[lang]}</p>
      {reports.length ? (
        <Table
          caption={k.title[lang]}
          columns={[
            { name: k.night[lang] },
            { name: k.state[lang] },
            { name: k.rows[lang], number: true },
            { name: k.erased[lang], number: true },
          ]}
          rows={reports.map(({ id, on_day, state, rows, erased }) => [
            state === 'empty' ? shortDate(on_day, lang) : <a href={`/tyo/sailytys/${id}`}>{shortDate(on_day, lang)}</a>,
            stateWords[state][lang],
            rows,
            erased,
          ])}
        />
      ) : (
        <Empty icon="magnifying-glass-duotone" title={k.none[lang]}>
          <p>{k.noneText[lang]}</p>
        </Empty>
      )}
    </DeskPage>
  )
}

export type DecisionDraft = {
  leaveOut: string[]
  words: string
  sure: boolean
  wrong: { sure?: boolean; words?: boolean }
  refusal: Exclude<DecideAnswer, 'first' | 'approved' | 'refused'> | null
}

type ReportProps = {
  frame: StaffFrame
  report: OneReport
  kinds: DueKind[]
  approvals: Approval[]
  samples: Sample[]
  /** The one who looks has approved already. */
  own: boolean
  draft: DecisionDraft
}

export const ReportPage = ({ frame, report, kinds, approvals, samples, own, draft }: ReportProps) => {
  const { lang } = frame
  const { wrong, refusal } = draft
  const waits = report.state === 'open' || report.state === 'first'
  return (
    <DeskPage frame={frame} title={k.report[lang]} failed={Object.keys(wrong).length > 0 || refusal !== null}>
      <ErrorSummary title={t.errorTitle[lang]} errors={errorsOf(wrong, lang)} />
      <BackLink href="/tyo/sailytys" text={k.title[lang]} />
      <DayHead title={`${k.report[lang]} ${shortDate(report.on_day, lang)}`} />
      {refusal ? <Notice kind="danger" title={decideRefusals[refusal][lang]} announced /> : null}
      <Answers
        rows={[
          { name: k.state[lang], value: stateWords[report.state][lang] },
          ...approvals.map(({ step, name, words, decided_at }) => ({
            name: (step === 1 ? k.first : k.second)[lang],
            value: (
              <span class="anywhere">
                {name}, {dayAndTime(decided_at, lang)}
                {words ? `: ${words}` : null}
              </span>
            ),
          })),
          ...(report.waitsUntil ? [{ name: k.lapses[lang], value: dayAndTime(report.waitsUntil, lang) }] : []),
          ...(report.withdrawnBy ? [{ name: k.withdrawnBy[lang], value: report.withdrawnBy }] : []),
        ]}
      />
      {report.state === 'erased' ? <GoneKinds {...{ kinds, lang }} /> : <DueKinds {...{ kinds, samples, lang }} />}
      {waits && own ? <p class="prose mt3">{k.other[lang]}</p> : null}
      {waits && !own ? <Decision report={report} kinds={kinds} draft={draft} lang={lang} /> : null}
      {report.state === 'first' ? <Withdrawal report={report} lang={lang} /> : null}
    </DeskPage>
  )
}

const errorsOf = (wrong: DecisionDraft['wrong'], lang: Lang) => [
  ...(wrong.words ? [{ field: 'words', text: k.wordsWrong[lang] }] : []),
  ...(wrong.sure ? [{ field: 'sure', text: k.sureMissing[lang] }] : []),
]

type DueProps = { kinds: DueKind[]; samples: Sample[]; lang: Lang }

/** What would go: of each kind how many rows, how long they had to be kept, and what came due last. */
const DueKinds = ({ kinds, samples, lang }: DueProps) => (
  <Panel id="due" icon="clock" title={k.due[lang]}>
    <ul class="due-kinds">
      {kinds.map((one) => (
        <li>
          <div>
            <b>{kindName(one.kind)[lang]}</b>
            <small>{ruleWords(one, lang)}</small>
            {one.refused_by ? <small>{`${k.refusedBy[lang]} ${one.refused_by}`}</small> : null}
          </div>
          <div>
            <b>{rowsWords(one.rows)[lang]}</b>
            <small>{`${k.between[lang]} ${span(one, lang)}`}</small>
          </div>
          <LastEnded due={one} samples={samples.filter(({ kind }) => kind === one.kind)} lang={lang} />
        </li>
      ))}
    </ul>
  </Panel>
)

/** Nothing once a report is over: then its rows are told no more. */
const LastEnded = ({ due: one, samples, lang }: Omit<DueProps, 'kinds'> & { due: DueKind }) =>
  samples.length ? (
    <div>
      <small>{k.samples[lang]}</small>
      <ul class="samples">
        {samples.map((sample) => (
          <Ended {...{ one, sample, lang }} />
        ))}
      </ul>
    </div>
  ) : null

/** What came of each kind. */
const GoneKinds = ({ kinds, lang }: Omit<DueProps, 'samples'>) => (
  <>
    <Table
      caption={k.report[lang]}
      columns={[
        { name: k.kind[lang] },
        { name: k.between[lang] },
        ...[k.rows, k.erased, k.stayed].map((name) => ({ name: name[lang], number: true })),
      ]}
      rows={kinds.map((one) => [
        <>
          {kindName(one.kind)[lang]}
          <small>{ruleWords(one, lang)}</small>
          {one.refused_by ? <small>{`${k.refusedBy[lang]} ${one.refused_by}`}</small> : null}
        </>,
        span(one, lang),
        ...[one.rows, one.erased, one.stayed],
      ])}
    />
    {kinds.some(({ stayed }) => stayed) ? <p class="muted prose">{k.stayedText[lang]}</p> : null}
  </>
)

const ruleWords = ({ class: name, counted_from, years }: DueKind, lang: Lang) =>
  `${years} ${k.years[lang]} ${countedWords[counted_from]?.[lang]}${name === 'own' ? '' : ` (${name})`}`

const span = ({ first_kept_to, last_kept_to }: DueKind, lang: Lang) =>
  first_kept_to.equals(last_kept_to)
    ? shortDate(first_kept_to, lang)
    : `${shortDate(first_kept_to, lang)} – ${shortDate(last_kept_to, lang)}`

/** What ended and when; of the random id as much as it takes to look the row up. */
const Ended = ({ one, sample, lang }: { one: DueKind; sample: Sample; lang: Lang }) => (
  <li>
    {sample.counted_on ? `${endWords(one, sample)[lang]} ${shortDate(sample.counted_on, lang)}` : k.notThere[lang]}{' '}
    <small>
      {k.row[lang]} <span class="num">{sample.key.slice(0, 8)}</span>
    </small>
  </li>
)

/** Of whom nobody told that they died, the end is a hundred and twenty years from their birth. */
const endWords = ({ kind, counted_from, years }: DueKind, { kept_to, counted_on }: Sample): Text =>
  years && counted_on?.equals(kept_to)
    ? k.presumed
    : kind.endsWith('_log')
      ? k.sealed
      : (eventWords[counted_from] ?? k.ended)

const Withdrawal = ({ report, lang }: { report: Report; lang: Lang }) => (
  <Panel id="withdraw" icon="warning" title={k.withdraw[lang]}>
    <PanelBody>
      <p class="prose">{k.withdrawText[lang]}</p>
      <form method="post" action={`/tyo/sailytys/${report.id}`}>
        <SendButton look="second" name="does" value="withdraw">
          {k.withdraw[lang]}
        </SendButton>
      </form>
    </PanelBody>
  </Panel>
)

type DecisionProps = { report: Report; kinds: DueKind[]; draft: DecisionDraft; lang: Lang }

const Decision = ({ report, kinds, draft, lang }: DecisionProps) => (
  <form class="mt3" method="post" action={`/tyo/sailytys/${report.id}`} novalidate>
    <Checks
      name="leaveOut"
      label={k.leaveOut[lang]}
      hint={k.leaveOutHint[lang]}
      checks={kinds
        .filter(({ refused_by }) => !refused_by)
        .map(({ kind, rows }) => ({ value: kind, text: kindName(kind)[lang], count: rows }))}
      chosen={draft.leaveOut}
    />
    <TextArea
      name="words"
      label={k.words[lang]}
      hint={k.wordsHint[lang]}
      rows={3}
      value={draft.words}
      error={draft.wrong.words ? k.wordsWrong[lang] : undefined}
      maxlength={1000}
    />
    <Checks
      name="sure"
      label={k.forGood[lang]}
      error={draft.wrong.sure ? k.sureMissing[lang] : undefined}
      checks={[{ value: '1', text: k.sure[lang] }]}
      chosen={draft.sure ? ['1'] : []}
    />
    <p class="mt3">
      <SendButton>{k.decide[lang]}</SendButton>
    </p>
  </form>
)
