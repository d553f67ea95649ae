import { Choices } from '../../ui/forms/choices.tsx'
import { ErrorSummary } from '../../ui/forms/error-summary.tsx'
import { TextArea } from '../../ui/forms/field.tsx'
import { SendButton } from '../../ui/parts/buttons.tsx'
import { Notice } from '../../ui/parts/notice.tsx'
import { DayHead } from '../../ui/staff/day.tsx'
import { emergencyText, groundNames, r } from './family-texts.ts'
import { DeskPage, type StaffFrame } from './frame.tsx'
import type { ReasonError } from './input.ts'
import { t } from './texts.ts'

export const grounds = ['request', 'on_call', 'referral', 'other', 'emergency'] as const

export type ReasonDraft = { ground: string; words: string; wrong: { ground?: boolean; words?: ReasonError } }

/** Somebody outside one's own list: nothing of them is shown before one has said why. */
export const ReasonPage = ({ frame, id, draft }: { frame: StaffFrame; id: string; draft: ReasonDraft }) => {
  const { lang } = frame
  const { ground, words } = draft.wrong
  const wordsError = words && r[words === 'short' ? 'wordsShort' : 'wordsLong'][lang]
  const errors = [
    ...(ground ? [{ field: 'ground', text: r.groundMissing[lang] }] : []),
    ...(wordsError ? [{ field: 'words', text: wordsError }] : []),
  ]
  return (
    <DeskPage frame={frame} title={r.title[lang]} failed={errors.length > 0}>
      <ErrorSummary title={t.errorTitle[lang]} errors={errors} />
      <DayHead title={r.title[lang]} />
      <p class="prose">{r.lead[lang]}</p>
      <Notice icon="eye">
        <p>{r.seen[lang]}</p>
      </Notice>
      <form method="post" action={`/tyo/perheet/${id}/peruste`} novalidate autocomplete="off">
        <Choices
          name="ground"
          label={r.ground[lang]}
          error={ground ? r.groundMissing[lang] : undefined}
          choices={grounds.map((value) => ({
            value,
            text: groundNames[value][lang],
            detail: value === 'emergency' ? emergencyText[lang] : undefined,
          }))}
          chosen={draft.ground}
        />
        <TextArea
          name="words"
          label={r.words[lang]}
          hint={r.wordsHint[lang]}
          error={wordsError}
          value={draft.words}
          rows={3}
        />
        <p class="mt3">
          <SendButton>{r.open[lang]}</SendButton>
        </p>
      </form>
    </DeskPage>
  )
}
