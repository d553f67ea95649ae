import { type Lang, langs } from '../../platform/languages.ts'
import { Choices } from '../../ui/forms/choices.tsx'
import { SelectField, TextField } from '../../ui/forms/field.tsx'
import { Notice } from '../../ui/parts/notice.tsx'
import { c } from './care-texts.ts'
import { DayField } from './day-field.tsx'
import { EvidenceFields } from './evidence-fields.tsx'
import type { PersonRecord } from './family-queries.ts'
import type { StaffFrame } from './frame.tsx'
import { g } from './guardian-texts.ts'
import { errorsOf, RecordPage, type Wrong } from './record-page.tsx'

type Props<D> = { frame: StaffFrame; person: PersonRecord; path: string; draft: D }

const addErrors = {
  ...{ code: g.codeWrong, given: c.nameMissing, family: c.nameMissing, basis: g.basisMissing, scope: g.scopeMissing },
  ...{ source: g.sourceMissing, evidence: g.evidenceWrong, since: g.sinceWrong, until: g.untilWrong },
}
export type AddField = keyof typeof addErrors
/** As typed; `unknown`: nobody has the code, so a name is asked for. */
export type AddDraft = Record<AddField | 'lang', string> & {
  wrong: Wrong<AddField>
  unknown: boolean
  refusal: 'nobody' | 'already' | null
}

export const AddGuardianPage = ({ draft, ...props }: Props<AddDraft>) => {
  const { lang } = props.frame
  const { errors, errorOf } = errorsOf(addErrors, draft.wrong, lang)
  const refusal = draft.refusal ? g[draft.refusal][lang] : undefined
  return (
    <RecordPage {...props} title={g.add[lang]} lead={g.addText[lang]} errors={errors} refusal={refusal}>
      {draft.unknown && !errors.length ? (
        <Notice kind="warn" title={c.unknown[lang]} announced>
          <p>{g.unknownText[lang]}</p>
        </Notice>
      ) : null}
      {draft.unknown ? <input type="hidden" name="named" value="1" /> : null}
      <TextField
        name="code"
        label={g.code[lang]}
        hint={c.codeHint[lang]}
        value={draft.code}
        error={errorOf('code')}
        maxlength={11}
        short
      />
      {draft.unknown ? <NewcomerFields draft={draft} errorOf={errorOf} lang={lang} /> : null}
      <Choices
        name="basis"
        label={g.basis[lang]}
        error={errorOf('basis')}
        choices={[
          { value: 'custody', text: g.custody[lang] },
          { value: 'foster_placement', text: g.foster[lang] },
          { value: 'appointed', text: g.appointed[lang] },
        ]}
        chosen={draft.basis}
      />
      <Choices
        name="scope"
        label={g.scope[lang]}
        error={errorOf('scope')}
        choices={[
          { value: 'everything', text: g.everything[lang] },
          { value: 'daily_care', text: g.dailyCare[lang] },
          { value: 'right_to_know', text: g.rightToKnow[lang] },
        ]}
        chosen={draft.scope}
      />
      <EvidenceFields {...draft} wrong={{ source: errorOf('source'), evidence: errorOf('evidence') }} lang={lang} />
      <DayField name="since" label={g.since[lang]} value={draft.since} error={errorOf('since')} />
      <DayField
        name="until"
        label={g.until[lang]}
        hint={g.untilHint[lang]}
        value={draft.until}
        error={errorOf('until')}
      />
    </RecordPage>
  )
}

type NewcomerProps = { draft: AddDraft; errorOf: (field: AddField) => string | undefined; lang: Lang }
const NewcomerFields = ({ draft, errorOf, lang }: NewcomerProps) => {
  const names = new Intl.DisplayNames(lang, { type: 'language' })
  const spoken = langs.map((tag) => ({ value: tag, text: names.of(tag) ?? tag }))
  return (
    <>
      <TextField name="given" label={c.given[lang]} value={draft.given} error={errorOf('given')} maxlength={100} />
      <TextField name="family" label={c.family[lang]} value={draft.family} error={errorOf('family')} maxlength={100} />
      <SelectField name="lang" label={c.lang[lang]} value={draft.lang} options={spoken} short />
    </>
  )
}
