import { DeskPage, type StaffFrame } from '../../../people/staff/frame.tsx'
import { t as staffTexts } from '../../../people/staff/texts.ts'
import type { Lang } from '../../../platform/languages.ts'
import { dayAndTime } from '../../../ui/dates.ts'
import { Checks, Choices } from '../../../ui/forms/choices.tsx'
import { ErrorSummary } from '../../../ui/forms/error-summary.tsx'
import { number } from '../../../ui/numbers.ts'
import { BackLink } from '../../../ui/parts/breadcrumbs.tsx'
import { ButtonLink, SendButton } from '../../../ui/parts/buttons.tsx'
import { Tag } from '../../../ui/parts/chips.tsx'
import { Answers } from '../../../ui/parts/facts.tsx'
import { Notice } from '../../../ui/parts/notice.tsx'
import { Table } from '../../../ui/parts/tables.tsx'
import { DayHead } from '../../../ui/staff/day.tsx'
import { Panel, PanelBody } from '../../../ui/staff/queue.tsx'
import type { Importer } from './access.ts'
import { DifferencesPart, type DifferencesProps } from './differences-part.tsx'
import type { AnswerCount, Outcomes } from './queries.ts'
import { levelWords, reasonWords } from './reason-words.ts'
import { changesNothing, manyGone, type Run } from './run.ts'
import { importsPath, StateTag, shownSource } from './runs-page.tsx'
import { actionWords, outcomeWords, t } from './texts.ts'

export type RunDraft = { take: string; wrong: { gone?: true }; refusal: boolean }

type RunProps = {
  frame: StaffFrame
  who: Importer
  run: Run
  by: string | null
  answers: AnswerCount[]
  outcomes: Outcomes
  differences: Omit<DifferencesProps, 'run' | 'lang' | 'who'>
  draft: RunDraft
}

export const RunPage = ({ frame, who, run, by, answers, outcomes, differences, draft }: RunProps) => {
  const { lang } = frame
  const title = shownSource(run, lang)
  const errors = draft.wrong.gone ? [{ field: 'gone', text: t.goneMissing[lang] }] : []
  return (
    <DeskPage frame={frame} title={title} failed={errors.length > 0 || draft.refusal}>
      <ErrorSummary title={staffTexts.errorTitle[lang]} errors={errors} />
      <BackLink href={importsPath} text={t.title[lang]} />
      <DayHead
        title={title}
        sum={[
          <StateTag run={run} lang={lang} />,
          ...(run.dry ? [<Tag>{t.dryTag[lang]}</Tag>] : []),
          ...(run.whole ? [<Tag>{t.wholeTag[lang]}</Tag>] : []),
        ]}
        acts={
          run.state === 'applied' && who.approves && !changesNothing(run.counts) ? (
            <ButtonLink href={`${importsPath}/${run.id}/peru`} look="quiet">
              {t.undo[lang]}
            </ButtonLink>
          ) : undefined
        }
      />
      {draft.refusal ? <Notice kind="danger" title={t.notWaiting[lang]} announced /> : null}
      <Progress run={run} lang={lang} />
      {run.state === 'reading' ? <RefuseForm {...{ who, run, lang }} /> : null}
      <Answers
        rows={[
          { name: t.files[lang], value: <span class="anywhere">{run.file_names.join(', ')}</span> },
          { name: t.by[lang], value: `${by ?? t.byCommand[lang]}, ${dayAndTime(run.created_at, lang)}` },
          ...countRows(run, outcomes, lang),
        ]}
      />
      {run.state === 'waiting' && !run.dry ? <Decision {...{ who, run, draft, lang }} /> : null}
      {run.state === 'reading' ? null : (
        <>
          <AnswersPanel {...{ run, answers, lang }} />
          <DifferencesPart {...{ run, who, lang }} {...differences} />
        </>
      )}
    </DeskPage>
  )
}

const Progress = ({ run, lang }: { run: Run; lang: Lang }) => {
  if (run.state === 'failed') return <Notice kind="danger" title={t.failed[lang]} />
  if (!['reading', 'applying', 'undoing'].includes(run.state)) return null
  return (
    <Notice icon="clock" title={(run.state === 'reading' ? t.reading : t.working)[lang]} announced>
      <p>{t.leaveOpen[lang]}</p>
      <p>
        <ButtonLink href={`${importsPath}/${run.id}`} look="second">
          {t.lookAgain[lang]}
        </ButtonLink>
      </p>
    </Notice>
  )
}

function countRows({ counts }: Run, outcomes: Outcomes, lang: Lang) {
  const shown = (all: [string, number | undefined][]) =>
    all.filter(([, count]) => count).map(([name, count]) => `${name} ${number(count ?? 0, lang)}`)
  const read = shown(
    (['create', 'change', 'gone', 'same', 'refused', 'left_out'] as const).map((one) => [
      actionWords[one][lang],
      counts[one],
    ]),
  )
  const done = shown(Object.entries(outcomes).map(([name, count]) => [outcomeWords[name]?.[lang] ?? name, count]))
  return [
    ...(read.length ? [{ name: t.counts[lang], value: <span class="num">{read.join(' · ')}</span> }] : []),
    ...(done.length ? [{ name: t.outcome[lang], value: <span class="num">{done.join(' · ')}</span> }] : []),
  ]
}

type DecisionProps = { who: Importer; run: Run; draft: RunDraft; lang: Lang }

const Decision = ({ who, run, draft, lang }: DecisionProps) => (
  <Panel id="decide" icon="arrows-left-right" title={t.decide[lang]}>
    <PanelBody>
      {who.approves ? (
        <form method="post" action={`${importsPath}/${run.id}/hyvaksy`} novalidate>
          <Choices
            name="take"
            label={t.take[lang]}
            choices={[
              { value: 'all', text: t.takeAll[lang] },
              { value: 'flawless', text: t.takeFlawless[lang] },
            ]}
            chosen={draft.take}
            sideBySide
          />
          {manyGone(run.counts) ? (
            <Checks
              name="gone"
              label={actionWords.gone[lang]}
              error={draft.wrong.gone ? t.goneMissing[lang] : undefined}
              checks={[{ value: '1', text: t.goneSure[lang], count: run.counts.gone ?? 0 }]}
              chosen={[]}
            />
          ) : null}
          <p class="mt3">
            <SendButton icon="check-bold">{t.accept[lang]}</SendButton>
          </p>
        </form>
      ) : (
        <p>{t.waitsForOthers[lang]}</p>
      )}
      <RefuseForm {...{ who, run, lang }} />
    </PanelBody>
  </Panel>
)

const RefuseForm = ({ who, run, lang }: Pick<DecisionProps, 'who' | 'run' | 'lang'>) => (
  <form class="mt2" method="post" action={`${importsPath}/${run.id}/hylkaa`}>
    <SendButton look="second">{(who.approves ? t.refuse : t.withdraw)[lang]}</SendButton>
  </form>
)

const AnswersPanel = ({ run, answers, lang }: { run: Run; answers: AnswerCount[]; lang: Lang }) => (
  <Panel
    id="answers"
    icon="warning-circle"
    title={t.answers[lang]}
    {...(answers.length ? { more: { text: t.answersCsv[lang], href: `${importsPath}/${run.id}/huomiot.csv` } } : {})}
  >
    {answers.length ? (
      <Table
        caption={t.answers[lang]}
        wide
        columns={[
          { name: t.reason[lang] },
          { name: t.level[lang] },
          { name: t.count[lang], number: true },
          { name: t.example[lang] },
        ]}
        rows={answers.map(({ reason, level, count, file, row, value }) => [
          <a href={`${importsPath}/${run.id}/huomiot?syy=${reason}`}>{reasonWords[reason][lang]}</a>,
          <Tag kind={level === 'error' ? 'danger' : level === 'warning' ? 'warn' : 'plain'}>
            {levelWords[level][lang]}
          </Tag>,
          number(count, lang),
          <span class="anywhere">
            {file}
            {row === '0' || row === '' ? '' : `, ${t.row[lang].toLowerCase()} ${row}`}
            {value ? `: ${value}` : ''}
          </span>,
        ])}
      />
    ) : (
      <PanelBody>
        <p>{t.noAnswers[lang]}</p>
      </PanelBody>
    )}
  </Panel>
)

export const UndoPage = ({ frame, run }: { frame: StaffFrame; run: Run }) => {
  const { lang } = frame
  return (
    <DeskPage frame={frame} title={t.undoTitle[lang]}>
      <BackLink href={`${importsPath}/${run.id}`} text={shownSource(run, lang)} />
      <DayHead title={t.undoTitle[lang]} />
      <p class="prose">{t.undoText[lang]}</p>
      <form class="row g2 mt3" method="post" action={`${importsPath}/${run.id}/peru`}>
        <SendButton>{t.undo[lang]}</SendButton>
        <ButtonLink href={`${importsPath}/${run.id}`} look="second">
          {t.keep[lang]}
        </ButtonLink>
      </form>
    </DeskPage>
  )
}
