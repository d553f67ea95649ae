import { localized } from '../../platform/languages.ts'
import { ErrorSummary } from '../../ui/forms/error-summary.tsx'
import { TextField } from '../../ui/forms/field.tsx'
import { ButtonLink, SendButton } from '../../ui/parts/buttons.tsx'
import { Disclosure } from '../../ui/parts/facts.tsx'
import { Empty, Notice } from '../../ui/parts/notice.tsx'
import { Pager } from '../../ui/parts/pager.tsx'
import { Table } from '../../ui/parts/tables.tsx'
import { DayHead } from '../../ui/staff/day.tsx'
import { Panel, PanelBody } from '../../ui/staff/queue.tsx'
import { c } from './care-texts.ts'
import type { OwnPerson } from './family-queries.ts'
import { f, pageWords } from './family-texts.ts'
import { DeskPage, type StaffFrame } from './frame.tsx'
import { age, t } from './texts.ts'

/** Somebody looked for outside one's own list, as typed; `nobody`: the search found none. */
export type FindDraft = {
  given: string
  family: string
  born: string
  wrong: { given?: boolean; family?: boolean; born?: boolean }
  nobody: boolean
}

type FamiliesProps = {
  frame: StaffFrame
  people: OwnPerson[]
  name: string
  page: number
  more: boolean
  find: FindDraft
  today: Temporal.PlainDate
}

export const FamiliesPage = ({ frame, people, name, page, more, find, today }: FamiliesProps) => {
  const { lang } = frame
  const [own, teams] = [people.filter((one) => one.own), people.filter((one) => !one.own)]
  const errors = errorsOf(find, lang)
  return (
    <DeskPage frame={frame} title={f.title[lang]} failed={errors.length > 0}>
      <ErrorSummary title={t.errorTitle[lang]} errors={errors} />
      <DayHead
        title={f.title[lang]}
        acts={
          <ButtonLink href="/tyo/perheet/uusi" icon="plus">
            {c.title[lang]}
          </ButtonLink>
        }
      />
      <p class="muted prose">{f.lead[lang]}</p>
      {find.nobody ? (
        <Notice kind="warn" title={f.nobody[lang]} announced>
          <p>{f.nobodyText[lang]}</p>
        </Notice>
      ) : null}
      {people.length === 0 ? <NoFamilies name={name} lang={lang} /> : null}
      {own.length ? <PeoplePanel id="own" title={f.own[lang]} people={own} today={today} lang={lang} /> : null}
      {teams.length ? <PeoplePanel id="team" title={f.ofTeam[lang]} people={teams} today={today} lang={lang} /> : null}
      {name && people.length ? (
        <p class="mt3">
          <a href="/tyo/perheet">{f.all[lang]}</a>
        </p>
      ) : null}
      {!name && (page > 1 || more) ? (
        <Pager
          label={f.pages[lang]}
          counted={pageWords(page, lang)}
          {...(page > 1 ? { before: { text: f.before[lang], href: `/tyo/perheet?page=${page - 1}` } } : {})}
          {...(more ? { after: { text: f.after[lang], href: `/tyo/perheet?page=${page + 1}` } } : {})}
        />
      ) : null}
      <Elsewhere find={find} errors={errors} lang={lang} />
    </DeskPage>
  )
}

type Errors = { field: string; text: string }[]
type InLang = { lang: StaffFrame['lang'] }

const errorsOf = ({ wrong }: FindDraft, lang: StaffFrame['lang']): Errors => [
  ...(wrong.given ? [{ field: 'given', text: f.givenMissing[lang] }] : []),
  ...(wrong.family ? [{ field: 'family', text: f.familyMissing[lang] }] : []),
  ...(wrong.born ? [{ field: 'born', text: f.bornWrong[lang] }] : []),
]

const NoFamilies = ({ name, lang }: InLang & { name: string }) => (
  <Empty icon="users-three-duotone" title={name ? f.nobodyNamed[lang] : f.empty[lang]}>
    <p>{f.emptyText[lang]}</p>
    {name ? (
      <p>
        <a href="/tyo/perheet">{f.all[lang]}</a>
      </p>
    ) : null}
  </Empty>
)

type PeopleProps = InLang & { id: string; title: string; people: OwnPerson[]; today: Temporal.PlainDate }

/** Members of a family stand after each other, because they share a name or the list is ordered by it. */
const PeoplePanel = ({ id, title, people, today, lang }: PeopleProps) => (
  <Panel id={id} icon="users" title={title}>
    <Table
      caption={`${title}, ${t.list[lang]}`}
      columns={[{ name: f.person[lang] }, { name: f.age[lang] }, { name: f.unit[lang] }]}
      rows={people.map((one) => [
        <a href={`/tyo/perheet/${one.id}`}>
          {one.family_name} {one.given_name}
        </a>,
        age(one.birth_date, today, lang),
        <>
          {localized(one.unit, lang)?.text}
          {one.team ? <small>{localized(one.team, lang)?.text}</small> : null}
        </>,
      ])}
    />
  </Panel>
)

const Elsewhere = ({ find, errors, lang }: InLang & { find: FindDraft; errors: Errors }) => {
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.text
  return (
    <Panel id="elsewhere" icon="magnifying-glass" title={f.elsewhere[lang]}>
      <PanelBody>
        <p>{f.elsewhereText[lang]}</p>
        <Disclosure summary={f.openSearch[lang]} open={find.nobody || errors.length > 0}>
          <form method="post" action="/tyo/perheet" novalidate autocomplete="off">
            <TextField name="given" label={f.given[lang]} value={find.given} error={errorOf('given')} maxlength={100} />
            <TextField
              name="family"
              label={f.family[lang]}
              value={find.family}
              error={errorOf('family')}
              maxlength={100}
            />
            <TextField
              name="born"
              label={f.born[lang]}
              hint={f.bornHint[lang]}
              value={find.born}
              error={errorOf('born')}
              short
            />
            <p class="mt3">
              <SendButton>{f.find[lang]}</SendButton>
            </p>
          </form>
        </Disclosure>
      </PanelBody>
    </Panel>
  )
}
