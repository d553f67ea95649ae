import { SelectField, TextArea, TextField } from '../../ui/forms/field.tsx'
import { AloneChoice, a } from './alone-choice.tsx'
import { c } from './care-texts.ts'
import { k } from './child-texts.ts'
import { DayField } from './day-field.tsx'
import type { PersonRecord } from './family-queries.ts'
import type { StaffFrame } from './frame.tsx'
import { g, sourceNames, sources } from './guardian-texts.ts'
import { HomeChoice } from './home-choice.tsx'
import type { Home } from './pregnancy-queries.ts'
import { b } from './pregnancy-texts.ts'
import { errorsOf, RecordPage, type Wrong } from './record-page.tsx'

const errorTexts = {
  ...{ code: k.codeWrong, given: c.nameMissing, family: c.nameMissing, born: k.bornWrong, alone: a.missing },
  ...{ home: b.homeMissing, evidence: g.evidenceWrong },
}
export type ChildField = keyof typeof errorTexts
/** As typed; `young`: it is asked whether they decide alone. */
export type ChildDraft = Record<ChildField | 'source', string> & {
  wrong: Wrong<ChildField>
  young: boolean
  known: boolean
}

type ChildPageProps = { frame: StaffFrame; person: PersonRecord; path: string; homes: Home[]; draft: ChildDraft }

export const AddChildPage = ({ draft, homes, ...props }: ChildPageProps) => {
  const { lang } = props.frame
  const { errors, errorOf } = errorsOf(errorTexts, draft.wrong, lang)
  const name = (field: 'given' | 'family') => (
    <TextField name={field} label={k[field][lang]} value={draft[field]} error={errorOf(field)} maxlength={100} />
  )
  return (
    <RecordPage
      {...props}
      title={k.add[lang]}
      lead={k.addText[lang]}
      errors={errors}
      refusal={draft.known ? k.known[lang] : undefined}
    >
      <TextField
        name="code"
        label={k.code[lang]}
        hint={c.codeHint[lang]}
        value={draft.code}
        error={errorOf('code')}
        maxlength={11}
        short
      />
      {name('given')}
      {name('family')}
      <DayField name="born" label={k.born[lang]} hint={k.bornHint[lang]} value={draft.born} error={errorOf('born')} />
      {draft.young ? <AloneChoice chosen={draft.alone} error={errorOf('alone')} lang={lang} /> : null}
      <HomeChoice
        homes={homes}
        chosen={draft.home}
        error={errorOf('home')}
        words={{ label: k.home, hint: k.homeHint, fresh: k.newHome }}
        lang={lang}
      />
      <SelectField
        name="source"
        label={k.custody[lang]}
        value={draft.source}
        options={[
          { value: '', text: k.notNow[lang] },
          ...sources.map((value) => ({ value, text: sourceNames[value][lang] })),
        ]}
      />
      <TextArea
        name="evidence"
        label={g.evidence[lang]}
        hint={k.evidenceHint[lang]}
        rows={2}
        value={draft.evidence}
        error={errorOf('evidence')}
        maxlength={500}
      />
    </RecordPage>
  )
}
