import { localized } from '../../platform/languages.ts'
import { dayAndTime, shortDate } from '../../ui/dates.ts'
import { ErrorSummary } from '../../ui/forms/error-summary.tsx'
import { TextArea } from '../../ui/forms/field.tsx'
import { Local } from '../../ui/local.tsx'
import { BackLink } from '../../ui/parts/breadcrumbs.tsx'
import { SendButton } from '../../ui/parts/buttons.tsx'
import { Answers } from '../../ui/parts/facts.tsx'
import { DayHead } from '../../ui/staff/day.tsx'
import { Panel, PanelBody, WorkRows } from '../../ui/staff/queue.tsx'
import type { ToConfirm, Unconfirmed } from './confirm-queries.ts'
import { n } from './confirm-texts.ts'
import { DeskPage, type StaffFrame } from './frame.tsx'
import { t } from './texts.ts'

/** What colleagues have opened; names of those cared for stand on the page of each. */
export const ConfirmationsPage = ({ frame, cares }: { frame: StaffFrame; cares: Unconfirmed[] }) => {
  const { lang } = frame
  return (
    <DeskPage frame={frame} title={n.title[lang]}>
      <DayHead title={n.title[lang]} />
      <p class="muted prose">{n.lead[lang]}</p>
      <Panel id="confirmations" icon="seal-check" title={n.title[lang]}>
        {cares.length ? (
          <WorkRows
            rows={cares.map(({ id, name, unit, opened_at }) => ({
              href: `/tyo/vahvistukset/${id}`,
              title: name,
              text: localized(unit, lang)?.text ?? '',
              due: { text: dayAndTime(opened_at, lang) },
            }))}
          />
        ) : (
          <PanelBody>
            <p>{n.nothing[lang]}</p>
          </PanelBody>
        )}
      </Panel>
    </DeskPage>
  )
}

export type ConfirmDraft = { words: string; wrong: boolean }

type ConfirmProps = { frame: StaffFrame; care: ToConfirm; draft: ConfirmDraft }

export const ConfirmPage = ({ frame, care, draft }: ConfirmProps) => {
  const { lang } = frame
  const error = draft.wrong ? n.wordsWrong[lang] : undefined
  return (
    <DeskPage frame={frame} title={n.one[lang]} failed={draft.wrong}>
      <ErrorSummary title={t.errorTitle[lang]} errors={error ? [{ field: 'words', text: error }] : []} />
      <BackLink href="/tyo/vahvistukset" text={n.title[lang]} />
      <DayHead title={n.one[lang]} />
      <div class="prose stack g3">
        <p>{n.oneText[lang]}</p>
        <p>{n.doubt[lang]}</p>
      </div>
      <Answers
        rows={[
          { name: n.opener[lang], value: care.name },
          { name: n.unit[lang], value: <Local text={care.unit} lang={lang} /> },
          { name: n.when[lang], value: dayAndTime(care.opened_at, lang) },
          { name: n.whose[lang], value: <span class="anywhere">{care.whose}</span> },
          { name: n.why[lang], value: <span class="anywhere">{care.reason}</span> },
          { name: n.until[lang], value: care.until ? shortDate(care.until, lang) : n.noEnd[lang] },
        ]}
      />
      {care.newcomer ? <p class="mt3">{n.newcomer[lang]}</p> : null}
      <form class="mt3" method="post" action={`/tyo/vahvistukset/${care.id}`} novalidate>
        <TextArea name="words" label={n.words[lang]} value={draft.words} rows={3} error={error} maxlength={1000} />
        <p class="mt3">
          <SendButton>{n.one[lang]}</SendButton>
        </p>
      </form>
    </DeskPage>
  )
}
