import { SelectField, TextField } from '../../ui/forms/field.tsx'
import { Notice } from '../../ui/parts/notice.tsx'
import { AloneChoice, a } from './alone-choice.tsx'
import { DayField } from './day-field.tsx'
import type { PersonRecord } from './family-queries.ts'
import type { StaffFrame } from './frame.tsx'
import { HomeChoice } from './home-choice.tsx'
import { p } from './person-texts.ts'
import type { Home } from './pregnancy-queries.ts'
import { b } from './pregnancy-texts.ts'
import { RecordPage } from './record-page.tsx'

export type BeginDraft = {
  due: string
  children: string
  alone: string
  wrong: { due?: boolean; alone?: boolean }
  already: boolean
}
type Props<D> = { frame: StaffFrame; person: PersonRecord; path: string; draft: D }

/** `young`: a minor, so it is asked whether she decides alone. */
export const BeginPage = ({ draft, young, ...props }: Props<BeginDraft> & { young: boolean }) => {
  const { lang } = props.frame
  const error = draft.wrong.due ? b.dueWrong[lang] : undefined
  const missing = draft.wrong.alone ? a.missing[lang] : undefined
  const errors = [
    ...(missing ? [{ field: 'alone', text: missing }] : []),
    ...(error ? [{ field: 'due', text: error }] : []),
  ]
  return (
    <RecordPage {...props} title={b.begin[lang]} lead={b.beginText[lang]} errors={errors}>
      {draft.already ? <Notice kind="danger" title={b.already[lang]} announced /> : null}
      {young ? <AloneChoice chosen={draft.alone} error={missing} lang={lang} /> : null}
      <DayField name="due" label={p.due[lang]} value={draft.due} error={error} />
      <SelectField
        name="children"
        label={b.children[lang]}
        value={draft.children}
        options={['1', '2', '3', '4', '5', '6'].map((value) => ({ value, text: value }))}
        short
      />
    </RecordPage>
  )
}

/** As typed; `names`: one for each child; `home`: which family, or `new`. */
export type BirthDraft = {
  day: string
  names: string[]
  home: string
  wrong: { day?: boolean; names?: number[]; home?: boolean }
}

export const BirthPage = ({ draft, homes, ...props }: Props<BirthDraft> & { homes: Home[] }) => {
  const { lang } = props.frame
  const { day, names, wrong } = draft
  const isWrong = (index: number) => wrong.names?.includes(index)
  const errors = [
    ...(wrong.day ? [{ field: 'day', text: b.dayWrong[lang] }] : []),
    ...(wrong.names ?? []).map((index) => ({ field: `name${index}`, text: b.nameMissing[lang] })),
    ...(wrong.home ? [{ field: 'home', text: b.homeMissing[lang] }] : []),
  ]
  return (
    <RecordPage {...props} title={b.birth[lang]} lead={b.birthText[lang]} errors={errors}>
      <DayField name="day" label={b.bornOn[lang]} value={day} error={wrong.day ? b.dayWrong[lang] : undefined} />
      {names.map((name, index) => (
        <TextField
          name={`name${index}`}
          label={names.length > 1 ? `${b.name[lang]} ${index + 1}` : b.name[lang]}
          hint={b.nameHint[lang]}
          value={name}
          error={isWrong(index) ? b.nameMissing[lang] : undefined}
          maxlength={100}
        />
      ))}
      <HomeChoice
        homes={homes}
        chosen={draft.home}
        error={wrong.home ? b.homeMissing[lang] : undefined}
        words={{ label: b.home, hint: b.homeHint, fresh: b.newHome }}
        lang={lang}
      />
    </RecordPage>
  )
}

export const LossPage = ({ draft, ...props }: Props<{ day: string; wrong: boolean }>) => {
  const { lang } = props.frame
  const error = draft.wrong ? b.dayWrong[lang] : undefined
  return (
    <RecordPage
      {...props}
      title={b.loss[lang]}
      lead={b.lossText[lang]}
      save={b.saveLoss[lang]}
      errors={error ? [{ field: 'day', text: error }] : []}
    >
      <DayField name="day" label={b.endedOn[lang]} value={draft.day} error={error} />
    </RecordPage>
  )
}
