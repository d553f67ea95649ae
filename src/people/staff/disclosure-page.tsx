import { dayAndTime } from '../../ui/dates.ts'
import { Choices } from '../../ui/forms/choices.tsx'
import { ErrorSummary } from '../../ui/forms/error-summary.tsx'
import { SelectField, TextArea, TextField } from '../../ui/forms/field.tsx'
import { BackLink } from '../../ui/parts/breadcrumbs.tsx'
import { SendButton } from '../../ui/parts/buttons.tsx'
import { Notice } from '../../ui/parts/notice.tsx'
import { Table } from '../../ui/parts/tables.tsx'
import { DayHead } from '../../ui/staff/day.tsx'
import { disclosureGrounds, disclosurePurposes, groundIn } from '../disclosure-words.ts'
import type { DisclosureRow } from '../disclosures.ts'
import { wordsOf } from '../log-words.ts'
import { d } from './disclosure-texts.ts'
import type { PersonRecord } from './family-queries.ts'
import { DeskPage, type StaffFrame } from './frame.tsx'
import { p } from './person-texts.ts'
import { t } from './texts.ts'

export const disclosureFields = ['recipient', 'what', 'purpose', 'ground', 'provision'] as const
type Field = (typeof disclosureFields)[number]
export type DisclosureDraft = Record<Field, string>

type DisclosurePageProps = {
  frame: StaffFrame
  person: PersonRecord
  /** Whether one may hand on what is of a pregnancy: not everybody sees it. */
  pregnancy: boolean
  draft: DisclosureDraft
  wrong: Field[]
  refused: boolean
  /** What one has recorded oneself about this person. */
  mine: DisclosureRow[]
}

/** Where a professional writes down what has left the register; the row is final. */
export const DisclosurePage = (props: DisclosurePageProps) => {
  const { frame, person, pregnancy, draft, wrong, refused, mine } = props
  const { lang } = frame
  const errorOf = (field: Field) => (wrong.includes(field) ? d[`${field}Wrong`][lang] : undefined)
  const purposes = Object.entries(disclosurePurposes).filter(([code]) => pregnancy || code !== 'pregnancy')
  return (
    <DeskPage frame={frame} title={d.title[lang]} failed={wrong.length > 0 || refused}>
      <ErrorSummary
        title={t.errorTitle[lang]}
        errors={wrong.map((field) => ({ field, text: d[`${field}Wrong`][lang] }))}
      />
      <BackLink href={`/tyo/perheet/${person.id}`} text={p.back[lang]} />
      <DayHead title={d.title[lang]} />
      {refused ? <Notice kind="danger" title={d.noRegister[lang]} announced /> : null}
      <div class="prose stack g3">
        <p>
          {d.about[lang]}: <b class="anywhere">{`${person.family_name} ${person.given_name}`}</b>
        </p>
        <p class="muted">{d.lead[lang]}</p>
        <form method="post" action={`/tyo/perheet/${person.id}/luovutus`} novalidate autocomplete="off">
          <TextField
            name="recipient"
            label={d.recipient[lang]}
            hint={d.recipientHint[lang]}
            value={draft.recipient}
            error={errorOf('recipient')}
          />
          <TextArea
            name="what"
            label={d.what[lang]}
            hint={d.whatHint[lang]}
            rows={2}
            value={draft.what}
            error={errorOf('what')}
          />
          <Choices
            name="purpose"
            label={d.purpose[lang]}
            error={errorOf('purpose')}
            choices={purposes.map(([value, text]) => ({
              value,
              text: capital(text[lang]),
              detail:
                value === 'protection'
                  ? d.protectionText[lang]
                  : value === 'pregnancy'
                    ? d.pregnancyText[lang]
                    : undefined,
            }))}
            chosen={draft.purpose}
          />
          <SelectField
            name="ground"
            label={d.ground[lang]}
            value={draft.ground}
            error={errorOf('ground')}
            options={[
              { value: '', text: '–' },
              ...Object.entries(disclosureGrounds).map(([value, text]) => ({ value, text: capital(text[lang]) })),
            ]}
          />
          <TextField
            name="provision"
            label={d.provision[lang]}
            hint={d.provisionHint[lang]}
            value={draft.provision}
            error={errorOf('provision')}
          />
          <p class="small muted mt3">{d.final[lang]}</p>
          <p class="mt3">
            <SendButton>{d.save[lang]}</SendButton>
          </p>
        </form>
      </div>
      {mine.length ? (
        <section class="mt3" aria-labelledby="mine">
          <h2 id="mine">{d.mine[lang]}</h2>
          <Table
            caption={d.mine[lang]}
            columns={[whenWord, d.recipient, d.what, d.purpose, d.ground].map((text) => ({
              name: text[lang].replace(/\?$/, ''),
            }))}
            rows={mine.map((one) => [
              dayAndTime(one.at, lang),
              one.recipient,
              one.what,
              wordsOf(disclosurePurposes, one.purpose)[lang],
              groundIn(one.ground, lang),
            ])}
          />
        </section>
      ) : null}
    </DeskPage>
  )
}

const whenWord = { fi: 'Aika', sv: 'Tid', en: 'Time' }
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
