import type { Child } from 'hono/jsx'
import { DeskPage, type StaffFrame } from '../../../people/staff/frame.tsx'
import { t as staffTexts } from '../../../people/staff/texts.ts'
import { type Lang, langs, localized } from '../../../platform/languages.ts'
import { dayAndTime } from '../../../ui/dates.ts'
import { Checks } from '../../../ui/forms/choices.tsx'
import { ErrorSummary } from '../../../ui/forms/error-summary.tsx'
import { describedBy, HintAndError, SelectField } from '../../../ui/forms/field.tsx'
import { number } from '../../../ui/numbers.ts'
import { BackLink } from '../../../ui/parts/breadcrumbs.tsx'
import { ButtonLink, SendButton } from '../../../ui/parts/buttons.tsx'
import { Tag, type TagKind } from '../../../ui/parts/chips.tsx'
import { Empty } from '../../../ui/parts/notice.tsx'
import { Table } from '../../../ui/parts/tables.tsx'
import { DayHead } from '../../../ui/staff/day.tsx'
import { languageName } from '../languages.ts'
import type { Importer, Organization } from './access.ts'
import type { ListedRun } from './queries.ts'
import { changesNothing, type RunState } from './run.ts'
import { sourceName } from './sources.ts'
import { formatWords, stateWords, t } from './texts.ts'
import { type Format, formats } from './told.ts'

export const importsPath = '/tyo/koordinointi/tuonnit'

const stateLooks: Record<RunState, TagKind> = {
  ...{ reading: 'info', waiting: 'warn', applying: 'info', applied: 'ok' },
  ...{ refused: 'plain', undoing: 'info', undone: 'plain', failed: 'danger' },
}

/** How far a run has come; one that had nothing to change says so. */
export const StateTag = ({ run: { state, counts }, lang }: { run: Pick<ListedRun, 'state' | 'counts'>; lang: Lang }) =>
  state === 'applied' && changesNothing(counts) ? (
    <Tag>{t.noDifferences[lang]}</Tag>
  ) : (
    <Tag kind={stateLooks[state]}>{stateWords[state][lang]}</Tag>
  )

/** What somebody calls a source: its name, or whose template it is. */
export const shownSource = ({ source, format }: Pick<ListedRun, 'source' | 'format'>, lang: Lang): string =>
  source.startsWith('template') ? formatWords[format][lang] : sourceName(source)

export const Templates = ({ lang }: { lang: Lang }): Child => (
  <p class="row g2">
    <ButtonLink href={`${importsPath}/pohja.xlsx`} look="second" icon="download-simple">
      {t.templateXlsx[lang]}
    </ButtonLink>
    <ButtonLink href={`${importsPath}/pohja.csv`} look="text">
      {t.templateCsv[lang]}
    </ButtonLink>
  </p>
)

type RunsProps = { frame: StaffFrame; who: Importer; runs: ListedRun[] }

export const RunsPage = ({ frame, who, runs }: RunsProps) => {
  const { lang } = frame
  return (
    <DeskPage frame={frame} title={t.title[lang]}>
      <DayHead
        title={t.title[lang]}
        acts={
          who.organizations.length ? (
            <ButtonLink href={`${importsPath}/uusi`} icon="plus">
              {t.new[lang]}
            </ButtonLink>
          ) : undefined
        }
      />
      <p class="muted prose">
        {(who.approves ? t.lead : who.organizations.length ? t.leadOwn : t.noOrganizations)[lang]}
      </p>
      <Templates lang={lang} />
      {runs.length ? (
        <Table
          caption={t.title[lang]}
          columns={[t.what, t.state, t.changes, t.by, t.when].map((name, at) => ({
            name: name[lang],
            number: at === 2,
          }))}
          rows={runs.map((run) => [
            <>
              <a href={`${importsPath}/${run.id}`}>{shownSource(run, lang)}</a>
              <small class="anywhere">{run.file_names.slice(0, 2).join(', ')}</small>
            </>,
            <>
              <StateTag run={run} lang={lang} /> {run.dry ? <Tag>{t.dryTag[lang]}</Tag> : null}
            </>,
            number((run.counts.create ?? 0) + (run.counts.change ?? 0) + (run.counts.gone ?? 0), lang),
            run.by ?? t.byCommand[lang],
            dayAndTime(run.created_at, lang),
          ])}
        />
      ) : (
        <Empty icon="clipboard-text-duotone" title={t.none[lang]}>
          <p>{t.noneText[lang]}</p>
        </Empty>
      )}
    </DeskPage>
  )
}

export type NewDraft = {
  format: string
  organization: string
  lang: Lang
  more: string[]
  wrong: Partial<Record<'format' | 'organization' | 'files', true>>
}
type NewProps = { frame: StaffFrame; who: Importer; draft: NewDraft }

/** An organization's editor brings the template; the network's editor whatever there is. */
export const formatsFor = ({ approves }: Importer): readonly Format[] =>
  approves ? formats : formats.filter((format) => format.startsWith('template'))

export const NewRunPage = ({ frame, who, draft }: NewProps) => {
  const { lang } = frame
  const { wrong } = draft
  const errors = [
    ...(wrong.format ? [{ field: 'format', text: t.formatMissing[lang] }] : []),
    ...(wrong.organization ? [{ field: 'organization', text: t.organizationMissing[lang] }] : []),
    ...(wrong.files ? [{ field: 'files', text: t.fileMissing[lang] }] : []),
  ]
  return (
    <DeskPage frame={frame} title={t.new[lang]} failed={errors.length > 0}>
      <ErrorSummary title={staffTexts.errorTitle[lang]} errors={errors} />
      <BackLink href={importsPath} text={t.title[lang]} />
      <DayHead title={t.new[lang]} />
      <p class="muted prose">{(who.approves ? t.lead : t.leadOwn)[lang]}</p>
      <Templates lang={lang} />
      <form class="mt3" method="post" action={`${importsPath}/uusi`} enctype="multipart/form-data" novalidate>
        <SelectField
          name="format"
          label={t.format[lang]}
          value={draft.format}
          error={wrong.format ? t.formatMissing[lang] : undefined}
          options={[
            { value: 'auto', text: t.formatAuto[lang] },
            ...formatsFor(who).map((format) => ({ value: format, text: formatWords[format][lang] })),
          ]}
        />
        <SelectField
          name="organization"
          label={t.organization[lang]}
          {...(who.approves ? { hint: t.organizationHint[lang] } : {})}
          value={draft.organization}
          error={wrong.organization ? t.organizationMissing[lang] : undefined}
          options={[
            ...(who.approves ? [{ value: '', text: t.noOrganization[lang] }] : []),
            ...who.organizations.map(({ id, name }: Organization) => ({
              value: id,
              text: localized(name, lang)?.text ?? '',
            })),
          ]}
        />
        {who.approves ? (
          <SelectField
            name="lang"
            label={t.lang[lang]}
            hint={t.langHint[lang]}
            value={draft.lang}
            options={langs.map((one) => ({ value: one, text: languageName(one, lang) }))}
            short
          />
        ) : null}
        <div class={wrong.files ? 'field has-error' : 'field'}>
          <label for="files">{t.file[lang]}</label>
          <HintAndError name="files" hint={t.fileHint[lang]} error={wrong.files ? t.fileMissing[lang] : undefined} />
          <input
            class="input"
            type="file"
            id="files"
            name="files"
            multiple
            aria-describedby={describedBy({
              name: 'files',
              hint: t.fileHint[lang],
              error: wrong.files ? t.fileMissing[lang] : undefined,
            })}
          />
        </div>
        <Checks
          name="more"
          label={t.more[lang]}
          checks={[
            { value: 'whole', text: t.whole[lang] },
            { value: 'dry', text: t.dry[lang] },
          ]}
          chosen={draft.more}
        />
        <p class="mt3">
          <SendButton>{t.send[lang]}</SendButton>
        </p>
        <p class="hint">{t.sentBefore[lang]}</p>
      </form>
    </DeskPage>
  )
}
