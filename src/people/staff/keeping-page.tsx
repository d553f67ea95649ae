import type { Lang } from '../../platform/languages.ts'
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
import { DeskPage, type StaffFrame } from './frame.tsx'
import type { Approval, DecideAnswer, DueKind, OneReport, Report } from './keeping-queries.ts'
import { countedWords, decideRefusals, k, kindName, stateWords } from './keeping-texts.ts'
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
  /** The one who looks has approved already. */
  own: boolean
  draft: DecisionDraft
}

export const ReportPage = ({ frame, report, kinds, approvals, own, draft }: ReportProps) => {
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
      <KindTable kinds={kinds} done={report.state === 'erased'} lang={lang} />
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

type KindTableProps = { kinds: DueKind[]; done: boolean; lang: Lang }

/** Before the erasing it shows samples, after it what came of each kind. */
const KindTable = ({ kinds, done, lang }: KindTableProps) => (
  <>
    <Table
      wide
      caption={k.report[lang]}
      columns={[
        { name: k.kind[lang] },
        { name: k.rule[lang] },
        { name: k.between[lang] },
        { name: k.rows[lang], number: true },
        ...(done
          ? [
              { name: k.erased[lang], number: true },
              { name: k.stayed[lang], number: true },
            ]
          : [{ name: k.samples[lang] }]),
      ]}
      rows={kinds.map((one) => [
        <>
          {kindName(one.kind)[lang]}
          {one.refused_by ? <small>{`${k.refusedBy[lang]} ${one.refused_by}`}</small> : null}
        </>,
        ruleWords(one, lang),
        span(one, lang),
        one.rows,
        ...(done
          ? [one.erased, one.stayed]
          : [one.samples.map((sample) => <small class="anywhere">{shown(sample)}</small>)]),
      ])}
    />
    {done && kinds.some(({ stayed }) => stayed) ? <p class="muted prose">{k.stayedText[lang]}</p> : null}
  </>
)

const ruleWords = ({ class: name, counted_from, years }: DueKind, lang: Lang) => (
  <>
    {years} {k.years[lang]} {countedWords[counted_from]?.[lang]}
    {name === 'own' ? null : <small>{name}</small>}
  </>
)

const span = ({ first_kept_to, last_kept_to }: DueKind, lang: Lang) =>
  first_kept_to.equals(last_kept_to)
    ? shortDate(first_kept_to, lang)
    : `${shortDate(first_kept_to, lang)} – ${shortDate(last_kept_to, lang)}`

/** Enough of an id to look its row up by. */
const shown = (sample: string) => (sample.length > 36 ? `${sample.slice(0, 36)}…` : sample)

const Withdrawal = ({ report, lang }: { report: Report; lang: Lang }) => (
  <form class="mt3" method="post" action={`/tyo/sailytys/${report.id}`}>
    <p class="muted prose">{k.withdrawText[lang]}</p>
    <p>
      <SendButton look="second" name="does" value="withdraw">
        {k.withdraw[lang]}
      </SendButton>
    </p>
  </form>
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
