import { DeskPage, type StaffFrame } from '../../../people/staff/frame.tsx'
import { t } from '../../../people/staff/texts.ts'
import { type Lang, localized } from '../../../platform/languages.ts'
import { Choices } from '../../../ui/forms/choices.tsx'
import { ErrorSummary } from '../../../ui/forms/error-summary.tsx'
import { SelectField, TextField } from '../../../ui/forms/field.tsx'
import { BackLink } from '../../../ui/parts/breadcrumbs.tsx'
import { ButtonLink, SendButton } from '../../../ui/parts/buttons.tsx'
import { Chips, Tag, Tags } from '../../../ui/parts/chips.tsx'
import { Empty } from '../../../ui/parts/notice.tsx'
import { Pager } from '../../../ui/parts/pager.tsx'
import { Table } from '../../../ui/parts/tables.tsx'
import { DayHead } from '../../../ui/staff/day.tsx'
import { type EntryKind, entryKinds } from '../entries/document.ts'
import { listPath, statusTag } from './entry-page.tsx'
import type { ListRow, Option } from './entry-queries.ts'
import { named } from './field-parts.tsx'
import { f, fieldWords, whyWords } from './field-texts.ts'
import { type ListAsked, type ListFilter, pageSize, staleAfter } from './list-asked.ts'
import { e, filterWords, kindWords } from './texts.ts'

/** The address of the list with what was chosen. */
export function listHref({ filter, words, kind, page }: Pick<ListAsked, 'filter' | 'words' | 'kind' | 'page'>): string {
  const told = new URLSearchParams({
    ...(filter === 'all' ? {} : { rajaus: filterNames[filter] }),
    ...(words ? { q: words } : {}),
    ...(kind ? { laji: kind } : {}),
    ...(page > 1 ? { sivu: String(page) } : {}),
  })
  return told.size ? `${listPath}?${told}` : listPath
}

export const filterNames: Record<ListFilter, string> = {
  ...{ all: 'kaikki', toApprove: 'odottavat', drafts: 'luonnokset', lacksSwedish: 'ruotsi', stale: 'vanhat' },
}

type ListProps = {
  frame: StaffFrame
  asked: ListAsked
  rows: ListRow[]
  total: number
  approves: boolean
}

export const ListPage = ({ frame, asked, rows, total, approves }: ListProps) => {
  const { lang } = frame
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const at = (page: number) => listHref({ ...asked, page })
  return (
    <DeskPage frame={frame} title={e.title[lang]}>
      <DayHead
        title={e.title[lang]}
        acts={
          <ButtonLink href={`${listPath}/uusi`} icon="plus">
            {e.newEntry[lang]}
          </ButtonLink>
        }
      />
      <p class="muted prose">{(approves ? e.leadAll : e.leadOwn)[lang]}</p>
      <form method="get" action={listPath} class="pick-row">
        {asked.filter === 'all' ? null : <input type="hidden" name="rajaus" value={filterNames[asked.filter]} />}
        <TextField name="q" label={e.find[lang]} type="search" value={asked.words} maxlength={100} />
        <SelectField
          name="laji"
          label={e.kind[lang]}
          value={asked.kind ?? ''}
          options={[
            { value: '', text: e.everyKind[lang] },
            ...entryKinds.map((kind) => ({ value: kind, text: kindWords[kind].many[lang] })),
          ]}
        />
        <SendButton look="second" icon="magnifying-glass">
          {e.search[lang]}
        </SendButton>
      </form>
      <Chips
        label={e.title[lang]}
        chips={(Object.keys(filterNames) as ListFilter[]).map((filter) => ({
          href: listHref({ ...asked, filter, page: 1 }),
          text: filterWords[filter][lang],
          chosen: filter === asked.filter,
        }))}
      />
      <p class="muted small mt2">{e.found(total)[lang]}</p>
      {rows.length ? (
        <Table
          wide
          caption={`${e.title[lang]}, ${t.list[lang]}`}
          columns={[e.find, e.kind, fieldWords.organization, fieldWords.status].map((words) => ({
            name: words?.[lang] ?? '',
          }))}
          rows={rows.map((row) => [
            <a href={`${listPath}/${row.id}`}>{localized(row.name, lang)?.text || e.unnamed[lang]}</a>,
            kindWords[row.kind].one[lang],
            localized(row.organization, lang)?.text ?? '–',
            <RowTags row={row} today={asked.today} lang={lang} />,
          ])}
        />
      ) : (
        <Empty icon="magnifying-glass-duotone" title={e.none[lang]}>
          <p>{e.noneText[lang]}</p>
          <p>
            <ButtonLink href={listPath} look="second">
              {e.showAll[lang]}
            </ButtonLink>
          </p>
        </Empty>
      )}
      {pages > 1 ? (
        <Pager
          label={e.pager[lang]}
          counted={e.pageOf(asked.page, pages)[lang]}
          {...(asked.page > 1 ? { before: { text: e.before[lang], href: at(asked.page - 1) } } : {})}
          {...(asked.page < pages ? { after: { text: e.after[lang], href: at(asked.page + 1) } } : {})}
        />
      ) : null}
    </DeskPage>
  )
}

const RowTags = ({ row, today, lang }: { row: ListRow; today: Temporal.PlainDate; lang: Lang }) => {
  const old = row.looked_at && Temporal.PlainDate.compare(row.looked_at, today.subtract({ days: staleAfter })) < 0
  return (
    <Tags>
      {row.proposals ? <Tag kind="warn">{e.proposals(row.proposals)[lang]}</Tag> : null}
      {row.draft === 'returned' ? <Tag kind="warn">{e.returned[lang]}</Tag> : null}
      {row.draft === 'writing' ? <Tag kind="info">{e.draft[lang]}</Tag> : null}
      {row.draft === 'proposed' ? <Tag kind="info">{e.proposed[lang]}</Tag> : null}
      {row.status === 'active' ? null : <Tag>{statusTag(row.status)[lang]}</Tag>}
      {row.lacks_swedish ? <Tag kind="danger">{e.lacksSwedish[lang]}</Tag> : null}
      {old ? <Tag kind="warn">{e.stale[lang]}</Tag> : null}
    </Tags>
  )
}

export type NewDraft = {
  kind: string
  organization: string
  name: string
  wrong: Partial<Record<'kind' | 'organization' | 'name', true>>
}
type NewProps = { frame: StaffFrame; draft: NewDraft; kinds: readonly EntryKind[]; organizations: Option[] }

/** The first three facts of a new entry; the rest is told on its own page, as a draft. */
export const NewPage = ({ frame, draft, kinds, organizations }: NewProps) => {
  const { lang } = frame
  const wrong = (field: keyof NewDraft['wrong']) =>
    draft.wrong[field] ? whyWords[field === 'name' ? 'name' : 'missing'][lang] : undefined
  const errors = (['kind', 'organization', 'name'] as const).flatMap((field) => {
    const text = wrong(field)
    return text ? [{ field, text }] : []
  })
  return (
    <DeskPage frame={frame} title={e.newEntry[lang]} failed={errors.length > 0}>
      <ErrorSummary title={t.errorTitle[lang]} errors={errors} />
      <BackLink href={listPath} text={e.title[lang]} />
      <DayHead title={e.newEntry[lang]} />
      <form method="post" action={`${listPath}/uusi`} class="stack g4" novalidate>
        <Choices
          name="kind"
          label={e.kind[lang]}
          chosen={draft.kind}
          error={wrong('kind')}
          choices={kinds.map((kind) => ({ value: kind, text: kindWords[kind].one[lang] }))}
          sideBySide
        />
        <SelectField
          name="organization"
          label={fieldWords.organization?.[lang] ?? ''}
          value={draft.organization}
          error={wrong('organization')}
          options={[{ value: '', text: f.choose[lang] }, ...named(organizations, lang)]}
        />
        <TextField
          name="name"
          label={fieldWords.name?.[lang] ?? ''}
          value={draft.name}
          error={wrong('name')}
          maxlength={200}
        />
        <p>
          <SendButton>{e.newEntry[lang]}</SendButton>
        </p>
      </form>
    </DeskPage>
  )
}
