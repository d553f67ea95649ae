import { shortDate } from '../../ui/dates.ts'
import { Choices } from '../../ui/forms/choices.tsx'
import { TextArea } from '../../ui/forms/field.tsx'
import { SendButton } from '../../ui/parts/buttons.tsx'
import { Notice } from '../../ui/parts/notice.tsx'
import { DayField } from './day-field.tsx'
import type { PersonRecord } from './family-queries.ts'
import type { StaffFrame } from './frame.tsx'
import { g } from './guardian-texts.ts'
import type { KeptOrder } from './order-queries.ts'
import { o } from './order-texts.ts'
import { errorsOf, RecordPage, type Wrong } from './record-page.tsx'

type Field = 'source' | 'evidence' | 'day'
/** As typed; `day` only of an end. */
export type OrderDraft = Record<Field, string> & { wrong: Wrong<Field>; refusal: 'already' | 'onlyRegister' | null }

const errorTexts = { source: o.sourceMissing, evidence: g.evidenceWrong, day: o.dayWrong }
const sourceTexts = { population_register: o.register, told_by_person: o.told, seen_by_professional: o.seen }
export const beginSources = ['population_register', 'told_by_person', 'seen_by_professional'] as const
export const endSources = ['population_register', 'told_by_person'] as const

type OrderProps = { frame: StaffFrame; person: PersonRecord; path: string; order: KeptOrder | null; draft: OrderDraft }

/** The one page of a turvakielto: it begins here, ends here, and its end is taken back here. */
export const OrderPage = ({ order, draft, ...props }: OrderProps) => {
  const { frame, person, path } = props
  const { lang } = frame
  const { errors, errorOf } = errorsOf(errorTexts, draft.wrong, lang)
  const sources = order ? endSources : beginSources
  const words = order
    ? { title: o.end, lead: o.endText, save: o.end }
    : { title: o.record, lead: o.recordText, save: o.save }
  return (
    <RecordPage
      {...props}
      title={words.title[lang]}
      lead={words.lead[lang]}
      errors={errors}
      refusal={draft.refusal ? o[draft.refusal][lang] : undefined}
      save={words.save[lang]}
      before={<State order={order} covered={person.protected} path={path} frame={frame} />}
    >
      <Choices
        name="source"
        label={o.source[lang]}
        error={errorOf('source')}
        choices={sources.map((value) => ({ value, text: sourceTexts[value][lang] }))}
        chosen={draft.source}
      />
      <TextArea
        name="evidence"
        label={o.evidence[lang]}
        hint={o.evidenceHint[lang]}
        rows={2}
        value={draft.evidence}
        error={errorOf('evidence')}
        maxlength={500}
      />
      {order ? <DayField name="day" label={o.endDay[lang]} value={draft.day} error={errorOf('day')} /> : null}
    </RecordPage>
  )
}

type StateProps = { order: KeptOrder | null; covered: boolean; path: string; frame: StaffFrame }

/** Since when and by what it is in force, and the way to take its end back. */
const State = ({ order, covered, path, frame: { lang } }: StateProps) => {
  if (!order) return covered ? <Notice title={o.covered[lang]} /> : null
  const { source, since, until, evidence, recorded_by } = order
  const by = recorded_by ? `${g.recordedBy[lang]} ${recorded_by}` : ''
  const known = (source === 'sign_in' ? o.register : sourceTexts[source])[lang]
  return (
    <Notice title={`${o.title[lang]}: ${o.since[lang].toLowerCase()} ${shortDate(since, lang)}`}>
      <p>{[known, evidence, by].filter(Boolean).join(' · ')}</p>
      {until ? (
        <form method="post" action={path} class="mt2">
          <input type="hidden" name="keep" value="1" />
          <p>
            <b>
              {o.ends[lang]} {shortDate(until, lang)}.
            </b>{' '}
            {o.keepText[lang]}
          </p>
          <p class="mt2">
            <SendButton look="second">{o.keep[lang]}</SendButton>
          </p>
        </form>
      ) : null}
    </Notice>
  )
}
