import { DayField } from '../../../../people/staff/day-field.tsx'
import { DeskPage, type StaffFrame } from '../../../../people/staff/frame.tsx'
import { t } from '../../../../people/staff/texts.ts'
import { localized } from '../../../../platform/languages.ts'
import { shortDate } from '../../../../ui/dates.ts'
import { Checks } from '../../../../ui/forms/choices.tsx'
import { ErrorSummary } from '../../../../ui/forms/error-summary.tsx'
import { SelectField, TextField } from '../../../../ui/forms/field.tsx'
import { BackLink } from '../../../../ui/parts/breadcrumbs.tsx'
import { ButtonLink, SendButton } from '../../../../ui/parts/buttons.tsx'
import { Disclosure } from '../../../../ui/parts/facts.tsx'
import { Empty } from '../../../../ui/parts/notice.tsx'
import { DayHead } from '../../../../ui/staff/day.tsx'
import { ThreeTexts } from '../../../../ui/staff/editing.tsx'
import { Panel, PanelBody, WorkRows } from '../../../../ui/staff/queue.tsx'
import type { CommonChange } from '../changes.ts'
import { HistoryPanel } from '../history-panel.tsx'
import { Overtaken } from '../overtaken.tsx'
import { seenOf } from '../seen.ts'
import { threeTexts } from '../words.ts'
import { type AreaDraft, type AreaErrors, areaKinds, draftOf } from './input.ts'
import type { KeptArea } from './queries.ts'
import { areaErrors, areaFields, kindNames, x } from './texts.ts'

export const areasPath = '/hallinta/alueet'

export const AreaListPage = ({ frame, areas }: { frame: StaffFrame; areas: KeptArea[] }) => {
  const { lang } = frame
  return (
    <DeskPage frame={frame} title={x.title[lang]}>
      <DayHead
        title={x.title[lang]}
        acts={
          <ButtonLink href={`${areasPath}/uusi`} icon="plus">
            {x.add[lang]}
          </ButtonLink>
        }
      />
      <p class="muted prose">{x.lead[lang]}</p>
      {areas.length ? null : (
        <Empty icon="house-duotone" title={x.none[lang]}>
          <p>{x.noneText[lang]}</p>
        </Empty>
      )}
      {areaKinds.map((kind) => {
        const own = areas.filter((area) => area.kind === kind)
        return own.length ? (
          <Panel id={kind} icon="map-pin-line" title={kindNames[kind][lang]}>
            <WorkRows
              rows={own.map(({ id, name, entries, last_on }) => ({
                href: `${areasPath}/${id}`,
                title: localized(name, lang)?.text ?? '',
                text: [x.entries(entries)[lang], last_on ? x.ended(shortDate(last_on, lang))[lang] : '']
                  .filter(Boolean)
                  .join(' · '),
              }))}
            />
          </Panel>
        ) : null
      })}
    </DeskPage>
  )
}

type AreaProps = {
  frame: StaffFrame
  /** Null: a new one. */
  area: KeptArea | null
  all: readonly KeptArea[]
  draft: AreaDraft
  errors: AreaErrors
  changes: readonly CommonChange[]
  /** Somebody else saved it while one typed. */
  overtaken: boolean
}

export const AreaEditPage = ({ frame, area, all, draft, errors, changes, overtaken }: AreaProps) => {
  const { lang } = frame
  const wrong = Object.entries(errors).flatMap(([field, why]) => (why ? [{ field, text: areaErrors[why][lang] }] : []))
  const errorOf = (name: keyof AreaErrors) => wrong.find(({ field }) => field === name)?.text
  const called = (word: string) =>
    kindNames[word as KeptArea['kind']]?.[lang] ??
    localized(all.find(({ id }) => id === word)?.name, lang)?.text ??
    word
  const chosenFirst = (one: KeptArea, other: KeptArea) =>
    Number(draft.outer.includes(other.id)) - Number(draft.outer.includes(one.id))
  const around = all.filter(({ id, kind }) => id !== area?.id && kind !== 'sub_district').toSorted(chosenFirst)
  return (
    <DeskPage frame={frame} title={x.title[lang]} failed={wrong.length > 0 || overtaken}>
      <ErrorSummary title={t.errorTitle[lang]} errors={wrong} />
      <BackLink href={areasPath} text={x.title[lang]} />
      <DayHead title={(area && localized(area.name, lang)?.text) || x.add[lang]} />
      {area && overtaken ? (
        <Overtaken
          theirs={draftOf(area)}
          typed={draft}
          names={{ ...areaFields, last: x.last }}
          called={called}
          lang={lang}
        />
      ) : null}
      <Panel id="facts" icon="map-pin-line" title={x.title[lang]}>
        <PanelBody>
          <form method="post" action={`${areasPath}/${area?.id ?? 'uusi'}`} novalidate>
            <input type="hidden" name="seen" value={seenOf(area && { ...area, entries: 0 })} />
            <ThreeTexts name="name" legend={x.name[lang]} texts={threeTexts(draft.name, lang)} />
            <div class="mt3">
              <SelectField
                name="kind"
                label={x.kind[lang]}
                value={draft.kind}
                error={errorOf('kind')}
                options={areaKinds.map((value) => ({ value, text: kindNames[value][lang] }))}
              />
              {(['lat', 'lon'] as const).map((name) => (
                <TextField
                  name={name}
                  short
                  label={x[name][lang]}
                  hint={x[`${name}Hint`][lang]}
                  value={draft[name]}
                  error={errorOf(name)}
                />
              ))}
            </div>
            {around.length ? (
              <Disclosure summary={`${x.outer[lang]} (${draft.outer.length})`} open={errors.outer !== undefined}>
                <Checks
                  name="outer"
                  label={x.outer[lang]}
                  error={errorOf('outer')}
                  checks={around.map(({ id, name }) => ({ value: id, text: localized(name, lang)?.text ?? '' }))}
                  chosen={draft.outer}
                />
              </Disclosure>
            ) : null}
            {area ? (
              <DayField
                name="last"
                label={x.last[lang]}
                hint={x.lastHint[lang]}
                value={draft.last}
                error={errorOf('last')}
              />
            ) : null}
            <p class="mt3">
              <SendButton>{x.save[lang]}</SendButton>
            </p>
          </form>
        </PanelBody>
      </Panel>
      {area ? <HistoryPanel changes={changes} names={areaFields} lang={lang} /> : null}
    </DeskPage>
  )
}
