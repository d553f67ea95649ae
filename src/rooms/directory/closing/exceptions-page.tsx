import { DayField } from '../../../people/staff/day-field.tsx'
import { DeskPage, type StaffFrame } from '../../../people/staff/frame.tsx'
import { t } from '../../../people/staff/texts.ts'
import { type Lang, langs, localized } from '../../../platform/languages.ts'
import { longDay } from '../../../ui/dates.ts'
import { Choices } from '../../../ui/forms/choices.tsx'
import { ErrorSummary } from '../../../ui/forms/error-summary.tsx'
import { SelectField, TextField } from '../../../ui/forms/field.tsx'
import { BackLink } from '../../../ui/parts/breadcrumbs.tsx'
import { ButtonLink, SendButton } from '../../../ui/parts/buttons.tsx'
import { Disclosure } from '../../../ui/parts/facts.tsx'
import { Notice } from '../../../ui/parts/notice.tsx'
import { DayHead } from '../../../ui/staff/day.tsx'
import { Panel, PanelBody } from '../../../ui/staff/queue.tsx'
import type { EntryHours } from '../entries/document.ts'
import { exceptionsAhead } from './exceptions.ts'
import { HolidaysPanel, ToldPanel } from './exceptions-told.tsx'
import type { ExceptionDraft, ExceptionError, ExceptionField } from './input.ts'
import { closingOf, closingPath } from './list-page.tsx'
import type { Kept } from './queries.ts'
import { reasonKeys, reasons } from './reasons.ts'
import { c, whyNot } from './texts.ts'

type ExceptionsProps = {
  frame: StaffFrame
  kept: Kept
  hours: readonly EntryHours[]
  today: Temporal.PlainDate
  /** The address of the page that families read. */
  shown: string
  draft: ExceptionDraft
  /** What the draft is of: the press of today, or other days. */
  about: 'today' | 'other'
  errors: ExceptionError[]
  overtaken: boolean
}

/** The confirm page of "closed today", and of one place or service all that is told of other days. */
export const ExceptionsPage = (props: ExceptionsProps) => {
  const { frame, kept, hours, today, shown, errors, overtaken } = props
  const { lang } = frame
  const failed = errors.length > 0 || overtaken
  return (
    <DeskPage frame={frame} title={c.title[lang]} failed={failed}>
      <ErrorSummary
        title={t.errorTitle[lang]}
        errors={errors.map(({ field, why }) => ({ field: fieldId(props.about, field), text: whyNot[why][lang] }))}
      />
      <BackLink href={closingPath} text={c.back[lang]} />
      <DayHead
        title={localized(kept.name, lang)?.text ?? ''}
        acts={
          <>
            <ButtonLink href={shown} look="quiet" icon="eye">
              {c.seePublic[lang]}
            </ButtonLink>
            <ButtonLink href={`/tyo/koordinointi/palvelut/${kept.id}/kuva`} look="quiet">
              {c.picture[lang]}
            </ButtonLink>
          </>
        }
      />
      {overtaken ? <Notice kind="danger" title={c.overtaken[lang]} announced /> : null}
      {kept.closed ? <Notice kind="warn" title={c.isClosed[lang]} /> : <TodayPanel {...props} />}
      <ToldPanel id={kept.id} told={exceptionsAhead(hours, today)} lang={lang} />
      <HolidaysPanel id={kept.id} hours={hours} today={today} lang={lang} />
      <OtherPanel {...props} />
    </DeskPage>
  )
}

/** The second press; the reason and a later end are there for whoever wants them. */
const TodayPanel = ({ frame: { lang }, kept, today, draft, about, errors }: ExceptionsProps) => {
  const own = about === 'today'
  return (
    <Panel id="today" icon="door" title={c.closeTitle[lang]}>
      <PanelBody>
        <form method="post" action={closingOf(kept.id)} novalidate>
          <input type="hidden" name="about" value="today" />
          <input type="hidden" name="from" value={today.toString()} />
          <p>{c.closeText(longDay(today, lang))[lang]}</p>
          <div class="mt2">
            <SelectField
              name="reason"
              label={c.reason[lang]}
              hint={c.reasonHint[lang]}
              value={own ? draft.reason : 'none'}
              options={reasonOptions(lang)}
            />
            <DayField
              name="to"
              label={c.until[lang]}
              value={own ? draft.to : today.toString()}
              error={own ? errorOf(errors, 'to', lang) : undefined}
            />
          </div>
          <OwnWords prefix="" open={own && draft.words.fi !== ''} {...{ draft, errors: own ? errors : [], lang }} />
          <p class="mt3">
            <SendButton icon="door">{c.closeToday[lang]}</SendButton>
          </p>
        </form>
      </PanelBody>
    </Panel>
  )
}

/** Days to come, and other hours than usual. */
const OtherPanel = ({ frame: { lang }, kept, draft, about, errors: all }: ExceptionsProps) => {
  const own = about === 'other'
  const errors = own ? all : []
  return (
    <Panel id="other" icon="calendar-plus" title={c.otherTitle[lang]}>
      <PanelBody>
        <form method="post" action={closingOf(kept.id)} novalidate>
          <input type="hidden" name="about" value="other" />
          <div>
            <NamedDay
              name="from"
              label={c.from[lang]}
              value={own ? draft.from : ''}
              error={errorOf(errors, 'from', lang)}
            />
            <NamedDay name="to" label={c.to[lang]} value={own ? draft.to : ''} error={errorOf(errors, 'to', lang)} />
          </div>
          <div class="mt3">
            <Choices
              name="state"
              label={c.state[lang]}
              chosen={own ? draft.state : 'closed'}
              sideBySide
              choices={[
                { value: 'closed', text: c.stateClosed[lang] },
                { value: 'open', text: c.stateOpen[lang] },
              ]}
            />
          </div>
          <div class="mt2">
            {(['opens', 'closes'] as const).map((name) => (
              <TextField
                name={name}
                short
                label={c[name][lang]}
                hint={c.clockHint[lang]}
                value={own ? draft[name] : ''}
                error={errorOf(errors, name, lang)}
              />
            ))}
          </div>
          <div class="mt2">
            <Renamed name="reason" label={c.reason[lang]} value={own ? draft.reason : 'none'} lang={lang} />
          </div>
          <OwnWords prefix="other-" open={own && draft.words.fi !== ''} {...{ draft, errors, lang }} />
          <p class="mt3">
            <SendButton look="second">{c.save[lang]}</SendButton>
          </p>
        </form>
      </PanelBody>
    </Panel>
  )
}

/** Ids of a page stand once; the second form has its own. */
const fieldId = (about: 'today' | 'other', field: ExceptionField): string =>
  about === 'today' || field === 'opens' || field === 'closes' ? field : `other-${field}`

const NamedDay = (props: { name: string; label: string; value: string; error: string | undefined }) => (
  <DayField {...props} name={`other-${props.name}`} />
)

const Renamed = ({ name, label, value, lang }: { name: string; label: string; value: string; lang: Lang }) => (
  <SelectField name={`other-${name}`} label={label} value={value} options={reasonOptions(lang)} />
)

const reasonOptions = (lang: Lang) =>
  reasonKeys.map((value) => ({ value, text: reasons[value][lang] || c.noReason[lang] }))

type OwnWordsProps = { prefix: string; open: boolean; draft: ExceptionDraft; errors: ExceptionError[]; lang: Lang }

const OwnWords = ({ prefix, open, draft, errors, lang }: OwnWordsProps) => (
  <Disclosure summary={c.ownWords[lang]} open={open || errors.some(({ field }) => field === 'words-fi')}>
    {langs.map((one) => (
      <TextField
        name={`${prefix}words-${one}`}
        label={c[`words-${one}`][lang]}
        value={open ? draft.words[one] : ''}
        error={one === 'fi' ? errorOf(errors, 'words-fi', lang) : undefined}
        maxlength={300}
        lang={one}
      />
    ))}
  </Disclosure>
)

const errorOf = (errors: ExceptionError[], field: ExceptionField, lang: Lang) => {
  const found = errors.find((one) => one.field === field)
  return found && whyNot[found.why][lang]
}
