import type { Lang } from '../../platform/languages.ts'
import { SelectField, TextArea } from '../../ui/forms/field.tsx'
import { g, sourceNames, sources } from './guardian-texts.ts'

type EvidenceProps = {
  source: string
  evidence: string
  hint?: string
  wrong: { source?: string | undefined; evidence?: string | undefined }
  lang: Lang
}

/** Where something is known from, and what was seen: no right begins or ends without. */
export const EvidenceFields = ({ source, evidence, hint, wrong, lang }: EvidenceProps) => (
  <>
    <SelectField
      name="source"
      label={g.source[lang]}
      error={wrong.source}
      value={source}
      options={[{ value: '', text: '–' }, ...sources.map((value) => ({ value, text: sourceNames[value][lang] }))]}
    />
    <TextArea
      name="evidence"
      label={g.evidence[lang]}
      hint={hint ?? g.evidenceHint[lang]}
      rows={2}
      value={evidence}
      error={wrong.evidence}
      maxlength={500}
    />
  </>
)

/** Words on what was seen: a day and a number may be enough. */
export const isEvidence = (words: string) => words.length >= 5 && words.length <= 500
