import { DayField } from '../../../../people/staff/day-field.tsx'
import { DeskPage, type StaffFrame } from '../../../../people/staff/frame.tsx'
import { t } from '../../../../people/staff/texts.ts'
import { type Lang, type LocalizedText, langs, localized, type Text } from '../../../../platform/languages.ts'
import { shortDate } from '../../../../ui/dates.ts'
import { Checks, Choices } from '../../../../ui/forms/choices.tsx'
import { ErrorSummary } from '../../../../ui/forms/error-summary.tsx'
import { SelectField, TextField } from '../../../../ui/forms/field.tsx'
import { BackLink } from '../../../../ui/parts/breadcrumbs.tsx'
import { ButtonLink, SendButton } from '../../../../ui/parts/buttons.tsx'
import { Tag } from '../../../../ui/parts/chips.tsx'
import { DayHead } from '../../../../ui/staff/day.tsx'
import { ThreeTexts } from '../../../../ui/staff/editing.tsx'
import { Panel, PanelBody } from '../../../../ui/staff/queue.tsx'
import type { CommonChange } from '../changes.ts'
import { HistoryPanel } from '../history-panel.tsx'
import { Overtaken } from '../overtaken.tsx'
import { seenOf } from '../seen.ts'
import { threeTexts } from '../words.ts'
import { draftOf, type LineDraft, type LineErrors } from './input.ts'
import { isOverdue, numbersPath } from './list-page.tsx'
import type { KeptLine } from './queries.ts'
import { lineErrors, lineFields, n } from './texts.ts'

type LineProps = {
  frame: StaffFrame
  /** Null: a new one. */
  line: KeptLine | null
  draft: LineDraft
  errors: LineErrors
  organizations: { id: string; name: LocalizedText }[]
  changes: readonly CommonChange[]
  today: Temporal.PlainDate
  /** Somebody else saved it while one typed. */
  overtaken: boolean
}

const choiceNames: Record<string, Text> = { day: n.day, night: n.night, true: n.yes, false: n.no }
const endonyms: Record<Lang, string> = { fi: 'suomi', sv: 'svenska', en: 'English' }

/** One number with everything that is told of it. */
export const LinePage = (props: LineProps) => {
  const { frame, line, draft, errors, organizations, changes } = props
  const { lang } = frame
  const wrong = Object.entries(errors).map(([field, why]) => ({ field, text: lineErrors[why][lang] }))
  const errorOf = (name: keyof LineErrors) => errors[name] && lineErrors[errors[name]][lang]
  const title = (line && localized(line.name, lang)?.text) || n.add[lang]
  return (
    <DeskPage frame={frame} title={n.title[lang]} failed={wrong.length > 0 || props.overtaken}>
      <ErrorSummary title={t.errorTitle[lang]} errors={wrong} />
      <BackLink href={numbersPath} text={n.title[lang]} />
      <DayHead title={title} />
      {line && props.overtaken ? (
        <Overtaken
          theirs={draftOf(line)}
          typed={draft}
          names={lineFields}
          called={(word) => choiceNames[word]?.[lang] ?? word}
          lang={lang}
        />
      ) : null}
      {line ? <CheckPanel {...props} line={line} /> : null}
      <Panel id="facts" icon="phone" title={n.number[lang]}>
        <PanelBody>
          <form method="post" action={`${numbersPath}/${line?.id ?? 'uusi'}`} novalidate>
            <input type="hidden" name="seen" value={seenOf(line)} />
            <ThreeTexts name="name" legend={n.name[lang]} texts={threeTexts(draft.name, lang)} />
            <ThreeTexts name="situation" legend={n.situation[lang]} texts={threeTexts(draft.situation, lang)} />
            <div class="mt3">
              <TextField
                name="phone"
                type="tel"
                label={n.phone[lang]}
                hint={n.phoneHint[lang]}
                value={draft.phone}
                error={errorOf('phone')}
                maxlength={40}
              />
              <TextField
                name="phone_shown"
                label={n.phone_shown[lang]}
                hint={n.shownHint[lang]}
                value={draft.phone_shown}
                error={errorOf('phone_shown')}
                maxlength={40}
              />
              <Checks
                name="panel"
                label={n.panel[lang]}
                error={errorOf('panel')}
                checks={(['day', 'night'] as const).map((value) => ({ value, text: n[value][lang] }))}
                chosen={draft.panel}
              />
              <Checks
                name="languages"
                label={n.languages[lang]}
                error={errorOf('languages')}
                checks={langs.map((value) => ({ value, text: endonyms[value] }))}
                chosen={draft.languages}
              />
              <TextField
                name="position"
                short
                inputmode="numeric"
                label={n.position[lang]}
                hint={n.positionHint[lang]}
                value={draft.position}
                error={errorOf('position')}
              />
              <DayField
                name="review_on"
                label={n.review_on[lang]}
                value={draft.review_on}
                error={errorOf('review_on')}
              />
            </div>
            <ThreeTexts name="note" legend={n.note[lang]} texts={threeTexts(draft.note, lang, true)} long />
            <ThreeTexts
              name="busy_advice"
              legend={n.busy_advice[lang]}
              texts={threeTexts(draft.busy_advice, lang, true)}
              long
            />
            <div class="mt3">
              {line ? (
                <Choices
                  name="active"
                  label={n.active[lang]}
                  error={errorOf('active')}
                  chosen={draft.active ? 'yes' : 'no'}
                  choices={[
                    { value: 'yes', text: n.yes[lang] },
                    { value: 'no', text: n.no[lang] },
                  ]}
                  sideBySide
                />
              ) : (
                <SelectField
                  name="organization"
                  label={n.organization[lang]}
                  value={draft.organization}
                  error={errorOf('organization')}
                  options={[
                    { value: '', text: n.choose[lang] },
                    ...organizations.map(({ id, name }) => ({ value: id, text: localized(name, lang)?.text ?? '' })),
                  ]}
                />
              )}
            </div>
            <p class="mt3">
              <SendButton>{n.save[lang]}</SendButton>
            </p>
          </form>
        </PanelBody>
      </Panel>
      {line ? <HistoryPanel changes={changes} names={lineFields} lang={lang} /> : null}
    </DeskPage>
  )
}

/** When somebody called it last, and the way to tell that one has. */
const CheckPanel = ({ frame: { lang }, line, today }: LineProps & { line: KeptLine }) => {
  const late = isOverdue(line, today)
  return (
    <Panel
      id="check"
      icon="check-circle"
      title={line.confirmed_on ? n.checkedOn(shortDate(line.confirmed_on, lang))[lang] : n.neverChecked[lang]}
      urgent={late}
      beside={late ? <Tag kind="danger">{n.overdue[lang]}</Tag> : null}
    >
      <PanelBody>
        <p class="row g2">
          <span>
            {n.review[lang]} {shortDate(line.review_on, lang)}
          </span>
          <ButtonLink href={`${numbersPath}/${line.id}/tarkistus`} look="second" icon="phone">
            {n.callTitle[lang]}
          </ButtonLink>
        </p>
      </PanelBody>
    </Panel>
  )
}
