import { type Lang, localized } from '../../platform/languages.ts'
import { shortDate } from '../../ui/dates.ts'
import { ErrorSummary } from '../../ui/forms/error-summary.tsx'
import { SelectField, TextField } from '../../ui/forms/field.tsx'
import { BackLink } from '../../ui/parts/breadcrumbs.tsx'
import { SendButton } from '../../ui/parts/buttons.tsx'
import { Empty, Notice } from '../../ui/parts/notice.tsx'
import { Table } from '../../ui/parts/tables.tsx'
import { DayHead } from '../../ui/staff/day.tsx'
import { Panel, PanelBody } from '../../ui/staff/queue.tsx'
import type { AreaName } from '../areas.ts'
import { DeskPage, type StaffFrame } from './frame.tsx'
import { t } from './texts.ts'
import type { Unit } from './unit-queries.ts'
import { u } from './unit-texts.ts'

type UnitsProps = { frame: StaffFrame; units: Unit[]; named: AreaName }

export const UnitsPage = ({ frame, units, named }: UnitsProps) => {
  const { lang } = frame
  const organizations = Map.groupBy(units, ({ organization }) => localized(organization, lang)?.text ?? '')
  return (
    <DeskPage frame={frame} title={u.title[lang]}>
      <DayHead title={u.title[lang]} />
      <p class="muted prose">{u.lead[lang]}</p>
      {units.length ? null : (
        <Empty icon="house-duotone" title={u.none[lang]}>
          <p>{u.noneText[lang]}</p>
        </Empty>
      )}
      {[...organizations].map(([name, own], i) => (
        <Panel id={`organization-${i}`} icon="house-line" title={name}>
          <Table
            wide
            caption={`${name}, ${t.list[lang]}`}
            columns={[u.unit, u.register, u.areas, u.phone, u.history].map((column) => ({ name: column[lang] }))}
            rows={own.map((unit) => [
              localized(unit.name, lang)?.text,
              localized(unit.register, lang)?.text ?? '–',
              unit.areas.map(named).join(', ') || '–',
              unit.phone ?? '–',
              <History unit={unit} lang={lang} />,
            ])}
          />
        </Panel>
      ))}
    </DeskPage>
  )
}

const History = ({ unit, lang }: { unit: Unit; lang: Lang }) =>
  unit.closed ? (
    <>
      {u.closed[lang]} {shortDate(unit.closed, lang)}
      {unit.became.map(({ what, name }) => (
        <small>
          {u[what][lang]} {localized(name, lang)?.text}
        </small>
      ))}
    </>
  ) : (
    <a href={`/tyo/organisaatiot/${unit.id}`}>
      {u.change[lang]}
      <span class="vh">: {localized(unit.name, lang)?.text}</span>
    </a>
  )

export const splitFields = ['firstFi', 'firstSv', 'secondFi', 'secondSv'] as const
export type SplitField = (typeof splitFields)[number]
export type UnitDraft = {
  into: string
  names: Record<SplitField, string>
  wrong: Partial<Record<SplitField | 'into', boolean>>
  refused: boolean
}

type UnitProps = { frame: StaffFrame; unit: Unit; others: Unit[]; draft: UnitDraft }

/** Says what happens before it happens: a unit is closed for good. */
export const UnitPage = ({ frame, unit, others, draft }: UnitProps) => {
  const { lang } = frame
  const errors = Object.keys(draft.wrong).map((field) => ({
    field,
    text: field === 'into' ? u.intoMissing[lang] : u.nameWrong[lang],
  }))
  return (
    <DeskPage frame={frame} title={u.change[lang]} failed={errors.length > 0 || draft.refused}>
      <ErrorSummary title={t.errorTitle[lang]} errors={errors} />
      <BackLink href="/tyo/organisaatiot" text={u.title[lang]} />
      <DayHead title={localized(unit.name, lang)?.text ?? ''} />
      {draft.refused ? <Notice kind="danger" title={u.refused[lang]} announced /> : null}
      <Notice kind="warn">
        <p>{u.what[lang]}</p>
      </Notice>
      <Panel id="merge" icon="arrows-left-right" title={u.mergeTitle[lang]}>
        <PanelBody>
          <form method="post" action={`/tyo/organisaatiot/${unit.id}/yhdista`} novalidate>
            <SelectField
              name="into"
              label={u.into[lang]}
              value={draft.into}
              error={draft.wrong.into ? u.intoMissing[lang] : undefined}
              options={[
                { value: '', text: u.choose[lang] },
                ...others.map((one) => ({ value: one.id, text: localized(one.name, lang)?.text ?? '' })),
              ]}
            />
            <p class="mt3">
              <SendButton>{u.merge[lang]}</SendButton>
            </p>
          </form>
        </PanelBody>
      </Panel>
      <Panel id="split" icon="plus" title={u.splitTitle[lang]}>
        <PanelBody>
          <form method="post" action={`/tyo/organisaatiot/${unit.id}/jaa`} novalidate>
            {splitFields.map((name) => (
              <TextField
                name={name}
                label={u[name][lang]}
                value={draft.names[name]}
                error={draft.wrong[name] ? u.nameWrong[lang] : undefined}
                maxlength={100}
              />
            ))}
            <p class="mt3">
              <SendButton>{u.split2[lang]}</SendButton>
            </p>
          </form>
        </PanelBody>
      </Panel>
    </DeskPage>
  )
}
