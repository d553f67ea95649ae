import type { Lang } from '../../platform/languages.ts'
import { Checks } from '../../ui/forms/choices.tsx'
import { ErrorSummary } from '../../ui/forms/error-summary.tsx'
import { SelectField, TextField } from '../../ui/forms/field.tsx'
import { BackLink } from '../../ui/parts/breadcrumbs.tsx'
import { ButtonLink, SendButton } from '../../ui/parts/buttons.tsx'
import { Answers, KeyFacts } from '../../ui/parts/facts.tsx'
import { Notice } from '../../ui/parts/notice.tsx'
import { href } from '../../ui/paths.ts'
import { DayHead } from '../../ui/staff/day.tsx'
import { Panel, PanelBody } from '../../ui/staff/queue.tsx'
import { DeskPage, type StaffFrame } from '../staff/frame.tsx'
import { t } from '../staff/texts.ts'
import { type Deed, d, deedTexts } from './deed-texts.ts'
import type { NameDraft } from './input.ts'
import { NameFields, nameErrors, type Refusal, Refused } from './parts.tsx'

/** What was chosen and written for a grave act, and what is wrong with it. */
export type DeedDraft = {
  into: string
  first: NameDraft
  second: NameDraft
  units: string[]
  reason: string
  wrong: { into?: true; first?: Lang[]; second?: Lang[]; units?: true; reason?: true }
}

/** Something it may be merged into, or a unit that may move. */
export type Other = { id: string; name: string }

type DeedProps = {
  frame: StaffFrame
  of: 'unit' | 'organization'
  deed: Deed
  path: string
  name: string
  /** Numbers of what stands in it. */
  weight: { name: string; value: number }[]
  others: Other[]
  draft: DeedDraft
  /** Everything is told and right: what is left is to say yes. */
  confirming: boolean
  fresh: boolean
  refusal: Refusal | null
}

/** A grave act: first what it needs, then what follows and a last yes. A page and no dialog, so that it can be read in peace. */
export const DeedPage = (props: DeedProps) => {
  const { frame, of, deed, path, name, weight, draft, confirming, fresh, refusal } = props
  const { lang } = frame
  const texts = deedTexts[of][deed]
  const errors = errorsOf(draft, lang)
  return (
    <DeskPage frame={frame} title={texts.title[lang]} failed={errors.length > 0 || refusal !== null}>
      <ErrorSummary title={t.errorTitle[lang]} errors={errors} />
      <BackLink href={path} text={name} />
      <DayHead title={confirming ? d.sure[lang] : texts.title[lang]} />
      <Refused refusal={refusal} lang={lang} />
      <Panel id="follows" icon="warning" title={d.follows[lang]}>
        <PanelBody>
          <p>
            <b>{name}.</b> {texts.follows[lang]}
          </p>
          <KeyFacts facts={weight.map((row) => ({ name: row.name, value: String(row.value) }))} />
        </PanelBody>
      </Panel>
      {fresh ? (
        confirming ? (
          <Confirming {...props} />
        ) : (
          <Filling {...props} />
        )
      ) : (
        <Stale path={`${path}/${deed}`} lang={lang} />
      )}
    </DeskPage>
  )
}

const errorsOf = ({ wrong }: DeedDraft, lang: Lang) => [
  ...(wrong.into ? [{ field: 'into', text: d.intoMissing[lang] }] : []),
  ...nameErrors(wrong.first ?? [], lang, 'first'),
  ...nameErrors(wrong.second ?? [], lang, 'second'),
  ...(wrong.units ? [{ field: 'units', text: d.movingMissing[lang] }] : []),
  ...(wrong.reason ? [{ field: 'reason', text: d.reasonWrong[lang] }] : []),
]

const Stale = ({ path, lang }: { path: string; lang: Lang }) => (
  <div class="stack g3 mt3">
    <Notice title={d.staleTitle[lang]}>
      <p>{d.staleText[lang]}</p>
    </Notice>
    <p>
      <ButtonLink href={href('signIn', lang, {}, { to: path })}>{d.staleGo[lang]}</ButtonLink>
    </p>
  </div>
)

const Filling = ({ frame: { lang }, of, deed, path, others, draft }: DeedProps) =>
  deed === 'yhdista' && !others.length ? (
    <p class="mt3">{d.noOthers[lang]}</p>
  ) : (
    <form class="stack g3 mt3" method="post" action={`${path}/${deed}`} novalidate>
      {deed === 'yhdista' ? <Into others={others} draft={draft} lang={lang} /> : null}
      {deed === 'jaa' ? <Parts of={of} others={others} draft={draft} lang={lang} /> : null}
      <TextField
        name="reason"
        label={d.reason[lang]}
        hint={d.reasonHint[lang]}
        value={draft.reason}
        error={draft.wrong.reason ? d.reasonWrong[lang] : undefined}
        maxlength={500}
      />
      <p>
        <SendButton>{d.goOn[lang]}</SendButton>
      </p>
    </form>
  )

type PartProps = { others: Other[]; draft: DeedDraft; lang: Lang }

const Into = ({ others, draft, lang }: PartProps) => (
  <SelectField
    name="into"
    label={d.into[lang]}
    value={draft.into}
    error={draft.wrong.into ? d.intoMissing[lang] : undefined}
    options={[{ value: '', text: '–' }, ...others.map(({ id, name }) => ({ value: id, text: name }))]}
  />
)

const Parts = ({ of, others, draft, lang }: PartProps & { of: 'unit' | 'organization' }) => (
  <>
    <NameFields
      field="first"
      legend={of === 'unit' ? d.first[lang] : d.newName[lang]}
      draft={draft.first}
      wrong={draft.wrong.first ?? []}
      lang={lang}
      beside
    />
    {of === 'unit' ? (
      <NameFields
        field="second"
        legend={d.second[lang]}
        draft={draft.second}
        wrong={draft.wrong.second ?? []}
        lang={lang}
        beside
      />
    ) : (
      <Checks
        name="units"
        label={d.moving[lang]}
        error={draft.wrong.units ? d.movingMissing[lang] : undefined}
        checks={others.map(({ id, name }) => ({ value: id, text: name }))}
        chosen={draft.units}
      />
    )}
  </>
)

const Confirming = ({ frame: { lang }, of, deed, path, others, draft }: DeedProps) => {
  const called = (id: string) => others.find((one) => one.id === id)?.name ?? ''
  const names = (name: NameDraft) => [name.fi, name.sv, name.en].filter(Boolean).join(' · ')
  const rows = [
    ...(deed === 'yhdista' ? [{ name: d.into[lang], value: called(draft.into) }] : []),
    ...(deed === 'jaa' ? [{ name: of === 'unit' ? d.first[lang] : d.newName[lang], value: names(draft.first) }] : []),
    ...(deed === 'jaa' && of === 'unit' ? [{ name: d.second[lang], value: names(draft.second) }] : []),
    ...(deed === 'jaa' && of === 'organization'
      ? [{ name: d.moving[lang], value: draft.units.map(called).join(', ') }]
      : []),
    { name: d.reason[lang], value: draft.reason },
  ]
  return (
    <form class="stack g3 mt3" method="post" action={`${path}/${deed}`}>
      <Answers rows={rows} />
      {fieldsOf(draft).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="sure" value="1" />
      <p class="row g2">
        <SendButton>{deedTexts[of][deed].act[lang]}</SendButton>
        <ButtonLink href={`${path}/${deed}`} look="quiet">
          {d.change[lang]}
        </ButtonLink>
      </p>
    </form>
  )
}

/** What was filled in, as the next form carries it on. */
const fieldsOf = ({ into, first, second, units, reason }: DeedDraft): [string, string][] => [
  ['into', into],
  ...Object.entries(first).map(([lang, text]): [string, string] => [`first-${lang}`, text]),
  ...Object.entries(second).map(([lang, text]): [string, string] => [`second-${lang}`, text]),
  ...units.map((unit): [string, string] => ['units', unit]),
  ['reason', reason],
]
