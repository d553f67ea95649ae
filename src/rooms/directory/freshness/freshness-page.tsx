import { DeskPage, type StaffFrame } from '../../../people/staff/frame.tsx'
import { t } from '../../../people/staff/texts.ts'
import { type Lang, localized } from '../../../platform/languages.ts'
import { shortDate } from '../../../ui/dates.ts'
import { ErrorSummary } from '../../../ui/forms/error-summary.tsx'
import { TextField } from '../../../ui/forms/field.tsx'
import { BackLink } from '../../../ui/parts/breadcrumbs.tsx'
import { SendButton } from '../../../ui/parts/buttons.tsx'
import { Tag } from '../../../ui/parts/chips.tsx'
import { Empty, Notice } from '../../../ui/parts/notice.tsx'
import { Table } from '../../../ui/parts/tables.tsx'
import { href } from '../../../ui/paths.ts'
import { DayHead } from '../../../ui/staff/day.tsx'
import { Panel, PanelBody } from '../../../ui/staff/queue.tsx'
import type { DueEntry, Figure } from './figures.ts'
import { isStale } from './stale.ts'
import { f } from './texts.ts'

export const freshnessPath = '/tyo/koordinointi/ajantasaisuus'

/** An address as typed. */
export type AddressDraft = { email: string; wrong: boolean }

type FreshnessProps = {
  frame: StaffFrame
  /** Of one organization; null: of all that somebody edits. */
  organization: Figure['name'] | null
  /** The address of the form: of the organization, or of oneself. */
  path: string
  organizations: Figure[]
  areas: Figure[]
  due: DueEntry[]
  more: boolean
  today: Temporal.PlainDate
  draft: AddressDraft
  /** The entry that was just confirmed had been changed by somebody else. */
  changed: boolean
}

/** What is to be looked at, and how much of the map has been (I-09). */
export const FreshnessPage = (props: FreshnessProps) => {
  const { frame, organization, organizations, areas, draft, changed } = props
  const { lang } = frame
  const all = organizations.reduce((sum, { entries }) => sum + entries, 0)
  const fresh = organizations.reduce((sum, one) => sum + one.fresh, 0)
  const name = localized(organization, lang)?.text
  return (
    <DeskPage frame={frame} title={f.title[lang]} failed={draft.wrong || changed}>
      <ErrorSummary title={t.errorTitle[lang]} errors={draft.wrong ? [{ field: 'email', text: f.wrong[lang] }] : []} />
      {organization ? <BackLink href={freshnessPath} text={f.title[lang]} /> : null}
      <DayHead
        title={name ?? f.title[lang]}
        sum={all ? [<Tag kind={fresh === all ? 'ok' : 'warn'}>{f.share(fresh, all)[lang]}</Tag>] : []}
      />
      {organization ? null : <p class="muted prose">{f.lead[lang]}</p>}
      {changed ? <Notice kind="danger" title={f.changed[lang]} announced /> : null}
      <Due {...props} />
      {organizations.length > 1 ? (
        <Shares title={f.byOrganization[lang]} head={f.organization[lang]} figures={organizations} linked lang={lang} />
      ) : null}
      {areas.length > 1 ? <Shares title={f.byArea[lang]} head={f.area[lang]} figures={areas} lang={lang} /> : null}
      <AddressPanel {...props} />
    </DeskPage>
  )
}

const Due = ({ frame: { lang }, due, more, today }: FreshnessProps) =>
  due.length ? (
    <Panel id="due" icon="clock" title={f.dueTitle[lang]}>
      <PanelBody>
        {due.map((entry) => (
          <form method="post" action={`/tyo/koordinointi/palvelut/${entry.record_id}/oikein`} class="row g2">
            <input type="hidden" name="version" value={String(entry.version)} />
            <span>
              <b>{localized(entry.name, lang)?.text}</b>{' '}
              <small class="muted">
                {localized(entry.organization, lang)?.text},{' '}
                {(isStale(entry.checked_on, today) ? f.staleSince : f.goesStale)(shortDate(entry.stale_on, lang))[lang]}
              </small>
            </span>
            <a href={href(entry.kind === 'location' ? 'place' : 'service', lang, { slug: entry.slug[lang] ?? '' })}>
              {f.look[lang]}
              <span class="vh">: {localized(entry.name, lang)?.text}</span>
            </a>
            <SendButton look="quiet">
              {f.stillRight[lang]}
              <span class="vh">: {localized(entry.name, lang)?.text}</span>
            </SendButton>
          </form>
        ))}
        {more ? <p class="muted">{f.more[lang]}</p> : null}
      </PanelBody>
    </Panel>
  ) : (
    <Empty icon="check-circle-duotone" title={f.dueNone[lang]}>
      <p>{f.dueNoneText[lang]}</p>
    </Empty>
  )

type SharesProps = { title: string; head: string; figures: Figure[]; linked?: boolean; lang: Lang }

const Shares = ({ title, head, figures, linked, lang }: SharesProps) => (
  <Panel id={linked ? 'organizations' : 'areas'} icon="chart-bar" title={title}>
    <PanelBody>
      <Table
        caption={`${f.title[lang]}: ${title}`}
        columns={[
          { name: head },
          { name: f.entries[lang], number: true },
          { name: f.upToDate[lang], number: true },
          { name: f.toCheck[lang], number: true },
        ]}
        rows={figures.map(({ id, name, entries, fresh, soon }) => [
          linked ? <a href={`${freshnessPath}/${id}`}>{localized(name, lang)?.text}</a> : localized(name, lang)?.text,
          entries,
          `${Math.floor((100 * fresh) / entries)} %`,
          soon,
        ])}
      />
    </PanelBody>
  </Panel>
)

const AddressPanel = ({ frame: { lang }, organization, path, draft }: FreshnessProps) => (
  <Panel id="address" icon="envelope-simple" title={(organization ? f.askTitle : f.ownTitle)[lang]}>
    <PanelBody>
      <form method="post" action={path} novalidate>
        <TextField
          name="email"
          type="email"
          autocomplete={organization ? 'off' : 'email'}
          label={(organization ? f.askEmail : f.ownEmail)[lang]}
          hint={(organization ? f.askHint : f.ownHint)[lang]}
          value={draft.email}
          error={draft.wrong ? f.wrong[lang] : undefined}
          maxlength={254}
        />
        <p class="mt3">
          <SendButton look="second">{f.save[lang]}</SendButton>
        </p>
      </form>
    </PanelBody>
  </Panel>
)
