import { type Lang, langs, localized } from '../../platform/languages.ts'
import { shortDate } from '../../ui/dates.ts'
import { Choices } from '../../ui/forms/choices.tsx'
import { ErrorSummary } from '../../ui/forms/error-summary.tsx'
import { SelectField, TextArea, TextField } from '../../ui/forms/field.tsx'
import { BackLink } from '../../ui/parts/breadcrumbs.tsx'
import { SendButton } from '../../ui/parts/buttons.tsx'
import { Notice } from '../../ui/parts/notice.tsx'
import { DayHead } from '../../ui/staff/day.tsx'
import { interpreters } from '../own/settings.ts'
import { AloneChoice, a } from './alone-choice.tsx'
import type { CareToEnd, PossibleCarer, TakeAnswer } from './care-queries.ts'
import { c } from './care-texts.ts'
import { DayField } from './day-field.tsx'
import { d } from './disclosure-texts.ts'
import type { PersonRecord } from './family-queries.ts'
import { f } from './family-texts.ts'
import { DeskPage, type StaffFrame } from './frame.tsx'
import { p } from './person-texts.ts'
import { t } from './texts.ts'

type TakeField = 'code' | 'given' | 'family' | 'alone' | 'carer' | 'from' | 'until' | 'reason'
export type TakeWrong = Partial<Record<TakeField, boolean>>
/** As typed; `unknown`: nobody has the code, so a name is asked for. `young`: it is asked whether they decide alone. */
export type TakeDraft = Record<TakeField | 'lang' | 'interpreter' | 'hidden', string> & {
  wrong: TakeWrong
  unknown: boolean
  young: boolean
  refusal: Exclude<TakeAnswer, 'taken' | 'unknown' | 'alone'> | null
}

const fieldErrors = {
  ...{ code: c.codeWrong, given: c.nameMissing, family: c.nameMissing, alone: a.missing, carer: c.carerMissing },
  ...{ from: c.fromWrong, until: c.untilWrong, reason: c.reasonWrong },
}
const refusals = {
  ...{ not_allowed: c.notAllowed, died: c.died, already: c.already, known: c.known, waits: c.waits },
}

/** What a possible carer is called in the form: the unit, and who there. */
export const carerKey = ({ unit_id, practitioner_id, team_id }: PossibleCarer) =>
  `${unit_id}:${practitioner_id ?? team_id}`

export const TakePage = ({
  frame,
  carers,
  draft,
}: {
  frame: StaffFrame
  carers: PossibleCarer[]
  draft: TakeDraft
}) => {
  const { lang } = frame
  const { wrong, unknown, young, refusal } = draft
  const errors = (Object.keys(fieldErrors) as TakeField[]).flatMap((field) =>
    wrong[field] ? [{ field, text: fieldErrors[field][lang] }] : [],
  )
  const errorOf = (field: TakeField) => (wrong[field] ? fieldErrors[field][lang] : undefined)
  return (
    <DeskPage frame={frame} title={c.title[lang]} failed={errors.length > 0 || unknown || refusal !== null}>
      <ErrorSummary title={t.errorTitle[lang]} errors={errors} />
      <BackLink href="/tyo/perheet" text={f.title[lang]} />
      <DayHead title={c.title[lang]} />
      <p class="muted prose">{c.lead[lang]}</p>
      {refusal ? (
        <Notice kind="danger" title={c.refused[lang]} announced>
          <p>{refusals[refusal][lang]}</p>
        </Notice>
      ) : null}
      {unknown && !errors.length ? (
        <Notice kind="warn" title={c.unknown[lang]} announced>
          <p>{c.unknownText[lang]}</p>
        </Notice>
      ) : null}
      <form method="post" action="/tyo/perheet/uusi" novalidate autocomplete="off">
        {unknown ? <input type="hidden" name="named" value="1" /> : null}
        <TextField
          name="code"
          label={c.code[lang]}
          hint={c.codeHint[lang]}
          value={draft.code}
          error={errorOf('code')}
          maxlength={11}
          short
        />
        {unknown ? <NewcomerFields draft={draft} errorOf={errorOf} lang={lang} /> : null}
        {young ? <AloneChoice chosen={draft.alone} error={errorOf('alone')} lang={lang} /> : null}
        <SelectField
          name="carer"
          label={c.carer[lang]}
          error={errorOf('carer')}
          value={draft.carer}
          options={[{ value: '', text: '–' }, ...carers.map((one) => carerOption(one, lang))]}
        />
        <DayField name="from" label={c.from[lang]} value={draft.from} error={errorOf('from')} />
        <DayField name="until" label={c.until[lang]} value={draft.until} error={errorOf('until')} />
        <TextArea
          name="reason"
          label={c.reason[lang]}
          hint={c.reasonHint[lang]}
          rows={2}
          value={draft.reason}
          error={errorOf('reason')}
          maxlength={1000}
        />
        <p class="mt3">
          <SendButton>{c.take[lang]}</SendButton>
        </p>
      </form>
    </DeskPage>
  )
}

const carerOption = (one: PossibleCarer, lang: Lang) => ({
  value: carerKey(one),
  text: `${one.name ?? localized(one.team, lang)?.text}, ${localized(one.unit, lang)?.text}`,
})

const HiddenChoice = ({ chosen, lang }: { chosen: string; lang: Lang }) => (
  <Choices
    name="hidden"
    label={c.hidden[lang]}
    hint={c.hiddenHint[lang]}
    choices={[
      { value: '', text: c.hiddenNone[lang] },
      { value: 'told_by_person', text: c.hiddenTold[lang] },
      { value: 'seen_by_professional', text: c.hiddenSeen[lang] },
    ]}
    chosen={chosen}
  />
)

type NewcomerProps = { draft: TakeDraft; errorOf: (field: TakeField) => string | undefined; lang: Lang }

const NewcomerFields = ({ draft, errorOf, lang }: NewcomerProps) => {
  const names = new Intl.DisplayNames(lang, { type: 'language' })
  const named = (tag: string) => ({ value: tag, text: names.of(tag) ?? tag })
  return (
    <>
      <TextField name="given" label={c.given[lang]} value={draft.given} error={errorOf('given')} maxlength={100} />
      <TextField name="family" label={c.family[lang]} value={draft.family} error={errorOf('family')} maxlength={100} />
      <SelectField name="lang" label={c.lang[lang]} value={draft.lang} options={langs.map(named)} short />
      <SelectField
        name="interpreter"
        label={c.interpreter[lang]}
        value={draft.interpreter}
        options={[{ value: '', text: c.noInterpreter[lang] }, ...interpreters.map(named)]}
        short
      />
      <HiddenChoice chosen={draft.hidden} lang={lang} />
    </>
  )
}

export type EndCareDraft = {
  care: string
  last: string
  reason: string
  wrong: { care?: boolean; last?: boolean; reason?: boolean }
}

type EndProps = { frame: StaffFrame; person: PersonRecord; cares: CareToEnd[]; draft: EndCareDraft }

export const EndCarePage = ({ frame, person, cares, draft }: EndProps) => {
  const { lang } = frame
  const texts = { care: c.whichMissing, last: c.lastWrong, reason: c.reasonWrong }
  const errorOf = (field: keyof typeof texts) => (draft.wrong[field] ? texts[field][lang] : undefined)
  const errors = (['care', 'last', 'reason'] as const).flatMap((field) =>
    draft.wrong[field] ? [{ field, text: texts[field][lang] }] : [],
  )
  return (
    <DeskPage frame={frame} title={c.endTitle[lang]} failed={errors.length > 0}>
      <ErrorSummary title={t.errorTitle[lang]} errors={errors} />
      <BackLink href={`/tyo/perheet/${person.id}`} text={p.back[lang]} />
      <DayHead title={c.endTitle[lang]} />
      <div class="prose stack g3">
        <p>
          {d.about[lang]}: <b class="anywhere">{`${person.family_name} ${person.given_name}`}</b>
        </p>
        <p>{c.endText[lang]}</p>
      </div>
      <form method="post" action={`/tyo/perheet/${person.id}/paata`} novalidate>
        <Choices
          name="care"
          label={c.which[lang]}
          error={errorOf('care')}
          choices={cares.map(({ id, name, team, unit, begins }) => ({
            value: id,
            text: name ?? localized(team, lang)?.text ?? '',
            detail: `${localized(unit, lang)?.text}, ${c.since[lang]} ${shortDate(begins, lang)}`,
          }))}
          chosen={draft.care || (cares.length === 1 ? cares[0]?.id : undefined)}
        />
        <DayField name="last" label={c.last[lang]} value={draft.last} error={errorOf('last')} />
        <TextArea
          name="reason"
          label={c.whyEnd[lang]}
          rows={2}
          value={draft.reason}
          error={errorOf('reason')}
          maxlength={1000}
        />
        <p class="mt3">
          <SendButton>{c.end[lang]}</SendButton>
        </p>
      </form>
    </DeskPage>
  )
}
