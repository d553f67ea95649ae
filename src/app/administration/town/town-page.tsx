import { type NameDraft, noName } from '../../../people/organizations/input.ts'
import { inWords, NameFields, nameErrors } from '../../../people/organizations/parts.tsx'
import { o } from '../../../people/organizations/texts.ts'
import { DeskPage, type StaffFrame } from '../../../people/staff/frame.tsx'
import { t } from '../../../people/staff/texts.ts'
import type { Lang } from '../../../platform/languages.ts'
import { ErrorSummary } from '../../../ui/forms/error-summary.tsx'
import { SelectField, TextField } from '../../../ui/forms/field.tsx'
import { BackLink } from '../../../ui/parts/breadcrumbs.tsx'
import { ButtonLink, SendButton } from '../../../ui/parts/buttons.tsx'
import { Notice } from '../../../ui/parts/notice.tsx'
import { Table } from '../../../ui/parts/tables.tsx'
import { DayHead } from '../../../ui/staff/day.tsx'
import { Panel, PanelBody } from '../../../ui/staff/queue.tsx'
import { town } from './texts.ts'
import type { KnownTown } from './town-queries.ts'

const path = '/hallinta/kunta'

export const languageChoices = ['law', 'two', 'one'] as const

/** What was typed of a town, and what is wrong with it. `host`: of a further one only. */
export type TownDraft = {
  name: NameDraft
  network: NameDraft
  phone: string
  host: string
  /** `law`: as the law has it for a town of that name. */
  languages: (typeof languageChoices)[number]
  wrong: { name: Lang[]; network: Lang[]; phone?: true; host?: 'hostWrong' | 'hostTaken' }
}
export const noTown: TownDraft = {
  ...{ name: noName, network: noName, phone: '', host: '', languages: 'law' },
  wrong: { name: [], network: [] },
}

const errorsOf = ({ wrong }: TownDraft, lang: Lang) => [
  ...nameErrors(wrong.name, lang),
  ...nameErrors(wrong.network, lang, 'network'),
  ...(wrong.phone ? [{ field: 'phone', text: o.phoneWrong[lang] }] : []),
  ...(wrong.host ? [{ field: 'host', text: town[wrong.host][lang] }] : []),
]

type TownProps = { frame: StaffFrame; draft: TownDraft; towns: KnownTown[]; own: string | null }

/** @param own the town of this address; null before there is any */
export const TownPage = ({ frame, draft, towns, own }: TownProps) => {
  const { lang } = frame
  const errors = errorsOf(draft, lang)
  return (
    <DeskPage frame={frame} title={town.title[lang]} failed={errors.length > 0}>
      <ErrorSummary title={t.errorTitle[lang]} errors={errors} />
      <BackLink href="/hallinta" text={t.administration[lang]} />
      <DayHead title={town.title[lang]} />
      {own ? (
        <p class="muted prose">{town.lead[lang]}</p>
      ) : (
        <Notice title={town.firstTitle[lang]}>
          <p>{town.firstText[lang]}</p>
        </Notice>
      )}
      <form class="stack g3" method="post" action={path} novalidate>
        <TownFields draft={draft} lang={lang} />
        <p>
          <SendButton>{town.save[lang]}</SendButton>
        </p>
      </form>
      {own ? <Towns towns={towns} lang={lang} /> : null}
    </DeskPage>
  )
}

const Towns = ({ towns, lang }: { towns: KnownTown[]; lang: Lang }) => (
  <Panel id="towns" icon="house-line" title={town.others[lang]}>
    <Table
      caption={town.others[lang]}
      columns={[{ name: town.name[lang] }, { name: town.host[lang] }]}
      rows={towns.map(({ name, host }) => [inWords(name, lang), host ?? town.anyHost[lang]])}
    />
    <PanelBody>
      <p class="muted">{town.othersText[lang]}</p>
      <p>
        <ButtonLink href={`${path}/uusi`} look="second" icon="plus">
          {town.add[lang]}
        </ButtonLink>
      </p>
    </PanelBody>
  </Panel>
)

export const AddTownPage = ({ frame, draft }: { frame: StaffFrame; draft: TownDraft }) => {
  const { lang } = frame
  const errors = errorsOf(draft, lang)
  return (
    <DeskPage frame={frame} title={town.add[lang]} failed={errors.length > 0}>
      <ErrorSummary title={t.errorTitle[lang]} errors={errors} />
      <BackLink href={path} text={town.title[lang]} />
      <DayHead title={town.add[lang]} />
      <p class="muted prose">{town.othersText[lang]}</p>
      <form class="stack g3" method="post" action={`${path}/uusi`} novalidate>
        <TextField
          name="host"
          label={town.host[lang]}
          hint={town.hostHint[lang]}
          value={draft.host}
          error={draft.wrong.host ? town[draft.wrong.host][lang] : undefined}
          maxlength={253}
          short
        />
        <TownFields draft={draft} lang={lang} />
        <p>
          <SendButton>{town.add[lang]}</SendButton>
        </p>
      </form>
    </DeskPage>
  )
}

const TownFields = ({ draft, lang }: { draft: TownDraft; lang: Lang }) => (
  <>
    <NameFields legend={town.name[lang]} draft={draft.name} wrong={draft.wrong.name} lang={lang} beside />
    <NameFields
      field="network"
      legend={town.network[lang]}
      draft={draft.network}
      wrong={draft.wrong.network}
      lang={lang}
      beside
    />
    <TextField
      name="phone"
      label={town.phone[lang]}
      hint={town.phoneHint[lang]}
      value={draft.phone}
      error={draft.wrong.phone ? o.phoneWrong[lang] : undefined}
      type="tel"
      maxlength={30}
      short
    />
    <SelectField
      name="languages"
      label={town.languages[lang]}
      hint={town.languagesHint[lang]}
      value={draft.languages}
      options={languageChoices.map((value) => ({ value, text: town[value][lang] }))}
    />
  </>
)
