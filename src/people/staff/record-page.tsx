import type { Child } from 'hono/jsx'
import type { Lang, Text } from '../../platform/languages.ts'
import { ErrorSummary } from '../../ui/forms/error-summary.tsx'
import { BackLink } from '../../ui/parts/breadcrumbs.tsx'
import { SendButton } from '../../ui/parts/buttons.tsx'
import { Notice } from '../../ui/parts/notice.tsx'
import { DayHead } from '../../ui/staff/day.tsx'
import { d } from './disclosure-texts.ts'
import type { PersonRecord } from './family-queries.ts'
import { DeskPage, type StaffFrame } from './frame.tsx'
import { p } from './person-texts.ts'
import { b } from './pregnancy-texts.ts'
import { t } from './texts.ts'

type RecordPageProps = {
  frame: StaffFrame
  person: PersonRecord
  path: string
  title: string
  lead: string
  errors: { field: string; text: string }[]
  /** Why it could not be. */
  refusal?: string | undefined
  /** What the button says when it does more than save. */
  save?: string
  /** What stands above the form. */
  before?: Child
  children?: Child
}

/** A form that records something of one person. */
export const RecordPage = (props: RecordPageProps) => {
  const { frame, person, path, title, lead, errors, refusal, save, before, children } = props
  const { lang } = frame
  return (
    <DeskPage frame={frame} title={p.title[lang]} failed={errors.length > 0 || refusal !== undefined}>
      <ErrorSummary title={t.errorTitle[lang]} errors={errors} />
      <BackLink href={`/tyo/perheet/${person.id}`} text={p.back[lang]} />
      <DayHead title={title} />
      <div class="prose stack g3">
        <p>
          {d.about[lang]}: <b class="anywhere">{`${person.family_name} ${person.given_name}`}</b>
        </p>
        <p>{lead}</p>
      </div>
      {refusal ? <Notice kind="danger" title={refusal} announced /> : null}
      {before}
      <form method="post" action={path} novalidate autocomplete="off">
        {children}
        <p class="mt3">
          <SendButton>{save ?? b.save[lang]}</SendButton>
        </p>
      </form>
    </DeskPage>
  )
}

export type Wrong<F extends string> = Partial<Record<F, boolean>>

/** The errors of a form in the order of its fields, and each by its name. @param texts what is said of each field, in order */
export function errorsOf<F extends string>(texts: Record<F, Text>, wrong: Wrong<F>, lang: Lang) {
  const fields = Object.keys(texts) as F[]
  const errors = fields.flatMap((field) => (wrong[field] ? [{ field, text: texts[field][lang] }] : []))
  return { errors, errorOf: (field: F) => (wrong[field] ? texts[field][lang] : undefined) }
}
