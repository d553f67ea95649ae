import type { Lang } from '../../platform/languages.ts'
import { shortDate } from '../../ui/dates.ts'
import { Choices } from '../../ui/forms/choices.tsx'
import { TextArea } from '../../ui/forms/field.tsx'
import { c } from './care-texts.ts'
import { DayField } from './day-field.tsx'
import { EvidenceFields } from './evidence-fields.tsx'
import type { PersonRecord } from './family-queries.ts'
import type { StaffFrame } from './frame.tsx'
import type { KeptGuardianship } from './guardian-queries.ts'
import { g, limitReasons, sourceNames } from './guardian-texts.ts'
import { basisNames, limitNames, scopeNames } from './person-texts.ts'
import { errorsOf, RecordPage, type Wrong } from './record-page.tsx'

type Props<D> = { frame: StaffFrame; person: PersonRecord; path: string; draft: D; kept: KeptGuardianship[] }

const limitErrors = {
  ...{ guardianship: g.whoseMissing, reason: g.whyMissing, evidence: g.evidenceWrong, until: g.untilWrong },
}
export type LimitField = keyof typeof limitErrors
export type LimitDraft = Record<LimitField, string> & { wrong: Wrong<LimitField>; already: boolean }

export const LimitPage = ({ draft, kept, ...props }: Props<LimitDraft>) => {
  const { lang } = props.frame
  const { errors, errorOf } = errorsOf(limitErrors, draft.wrong, lang)
  return (
    <RecordPage
      {...props}
      title={g.limit[lang]}
      lead={g.limitText[lang]}
      errors={errors}
      refusal={draft.already ? g.limitAlready[lang] : undefined}
      save={g.setLimit[lang]}
    >
      <Choices
        name="guardianship"
        label={g.whose[lang]}
        error={errorOf('guardianship')}
        choices={kept.map((one) => guardianChoice(one, lang))}
        chosen={draft.guardianship}
      />
      <Choices
        name="reason"
        label={g.why[lang]}
        error={errorOf('reason')}
        choices={limitReasons.map((value) => ({
          value,
          text: limitNames[value]?.[lang] ?? value,
          detail: value === 'protection_order' || value === 'danger' ? g.orderDetail[lang] : undefined,
        }))}
        chosen={draft.reason}
      />
      <TextArea
        name="evidence"
        label={g.evidence[lang]}
        hint={g.endEvidenceHint[lang]}
        rows={2}
        value={draft.evidence}
        error={errorOf('evidence')}
        maxlength={500}
      />
      <DayField
        name="until"
        label={g.until[lang]}
        hint={g.limitUntilHint[lang]}
        value={draft.until}
        error={errorOf('until')}
      />
    </RecordPage>
  )
}

const nameOf = ({ given_name, family_name }: KeptGuardianship) => `${family_name} ${given_name}`

/** A guardianship with what it rests on, so that the right one is chosen. */
const guardianChoice = (one: KeptGuardianship, lang: Lang) => {
  const { id, basis, scope, source, evidence, since, until, verified_at, verified_by } = one
  const what = `${basisNames[basis]?.[lang]}, ${scopeNames[scope]?.[lang]}`
  const from = since ? shortDate(since, lang) : ''
  const days = until ? `${from}–${shortDate(until.subtract({ days: 1 }), lang)}` : `${c.since[lang]} ${from}`
  const by = verified_by ? `${g.recordedBy[lang]} ${verified_by} ${shortDate(verified_at, lang)}` : ''
  const detail = [what, days, sourceNames[source][lang], evidence, by].filter(Boolean).join(' · ')
  return { value: id, text: nameOf(one), detail }
}

const endErrors = {
  ...{ which: g.whichMissing, source: g.sourceMissing, evidence: g.evidenceWrong, day: g.dayWrong },
}
export type EndField = keyof typeof endErrors
export type EndDraft = Record<EndField, string> & { wrong: Wrong<EndField> }

export const EndGuardingPage = ({ draft, kept, ...props }: Props<EndDraft>) => {
  const { lang } = props.frame
  const { errors, errorOf } = errorsOf(endErrors, draft.wrong, lang)
  const limits = kept.flatMap((one) =>
    one.limits.map(({ id, reason, evidence }) => ({
      value: id,
      text: `${g.limitOf[lang]}: ${limitNames[reason]?.[lang]}`,
      detail: [nameOf(one), evidence].filter(Boolean).join(' · '),
    })),
  )
  return (
    <RecordPage {...props} title={g.end[lang]} lead={g.endText[lang]} errors={errors} save={g.recordEnd[lang]}>
      <Choices
        name="which"
        label={g.which[lang]}
        error={errorOf('which')}
        choices={[...kept.filter(({ ended }) => !ended).map((one) => guardianChoice(one, lang)), ...limits]}
        chosen={draft.which}
      />
      <DayField name="day" label={g.day[lang]} value={draft.day} error={errorOf('day')} />
      <EvidenceFields
        {...draft}
        hint={g.endEvidenceHint[lang]}
        wrong={{ source: errorOf('source'), evidence: errorOf('evidence') }}
        lang={lang}
      />
    </RecordPage>
  )
}
