import type { Lang } from '../../platform/languages.ts'
import { ErrorSummary } from '../../ui/forms/error-summary.tsx'
import { SelectField } from '../../ui/forms/field.tsx'
import { BackLink } from '../../ui/parts/breadcrumbs.tsx'
import { ButtonLink, SendButton } from '../../ui/parts/buttons.tsx'
import { Disclosure } from '../../ui/parts/facts.tsx'
import { Empty } from '../../ui/parts/notice.tsx'
import { Table } from '../../ui/parts/tables.tsx'
import { onOneLine } from '../../ui/phones.ts'
import { DayHead } from '../../ui/staff/day.tsx'
import { Panel, PanelBody } from '../../ui/staff/queue.tsx'
import type { AreaName } from '../areas.ts'
import { DeskPage, type StaffFrame } from '../staff/frame.tsx'
import { t } from '../staff/texts.ts'
import { DeedLinks } from './deed-links.tsx'
import { type NameDraft, noName } from './input.ts'
import { organizationKinds, registerKinds } from './kinds.ts'
import { History, inWords, NameFields, nameErrors, type Refusal, Refused, Standing } from './parts.tsx'
import type { KnownUnit, Organization, Register, StructureChange } from './queries.ts'
import { kindNames, o, registerNames } from './texts.ts'

const home = '/hallinta/organisaatiot'

export const OrganizationsPage = ({ frame, organizations }: { frame: StaffFrame; organizations: Organization[] }) => {
  const { lang } = frame
  const add = (
    <ButtonLink href={`${home}/uusi`} icon="plus">
      {o.add[lang]}
    </ButtonLink>
  )
  return (
    <DeskPage frame={frame} title={o.title[lang]}>
      <BackLink href="/hallinta" text={t.administration[lang]} />
      <DayHead title={o.title[lang]} acts={organizations.length ? add : undefined} />
      <p class="muted prose">{o.lead[lang]}</p>
      {organizations.length ? (
        <Table
          caption={o.title[lang]}
          columns={[
            { name: o.organization[lang] },
            { name: o.kind[lang] },
            { name: o.units[lang], number: true },
            { name: o.state[lang] },
          ]}
          rows={organizations.map((one) => [
            <a href={`${home}/${one.id}`}>{inWords(one.name, lang)}</a>,
            kindNames[one.kind][lang],
            one.units,
            <Standing of={one} lang={lang} />,
          ])}
        />
      ) : (
        <Empty icon="house-duotone" title={o.none[lang]}>
          <p>{o.noneText[lang]}</p>
          <p>{add}</p>
        </Empty>
      )}
    </DeskPage>
  )
}

/** What was typed of an organization, and what is wrong with it. */
export type OrganizationDraft = { name: NameDraft; kind: string; wrong: Lang[]; kindMissing: boolean }
export const noOrganization: OrganizationDraft = { name: noName, kind: '', wrong: [], kindMissing: false }

export const AddOrganizationPage = ({ frame, draft }: { frame: StaffFrame; draft: OrganizationDraft }) => {
  const { lang } = frame
  return (
    <DeskPage frame={frame} title={o.add[lang]} failed={isWrong(draft)}>
      <ErrorSummary title={t.errorTitle[lang]} errors={errorsOf(draft, lang)} />
      <BackLink href={home} text={o.title[lang]} />
      <DayHead title={o.add[lang]} />
      <p class="muted prose">{o.nameHint[lang]}</p>
      <form method="post" action={`${home}/uusi`} novalidate>
        <OrganizationFields draft={draft} lang={lang} beside />
        <p class="mt3">
          <SendButton>{o.add[lang]}</SendButton>
        </p>
      </form>
    </DeskPage>
  )
}

const isWrong = ({ wrong, kindMissing }: OrganizationDraft) => wrong.length > 0 || kindMissing
const errorsOf = ({ wrong, kindMissing }: OrganizationDraft, lang: Lang) => [
  ...nameErrors(wrong, lang),
  ...(kindMissing ? [{ field: 'kind', text: o.kindMissing[lang] }] : []),
]

type FieldsProps = { draft: OrganizationDraft; lang: Lang; beside?: boolean }

const OrganizationFields = ({ draft, lang, beside = false }: FieldsProps) => (
  <div class="stack g3">
    <NameFields legend={o.name[lang]} draft={draft.name} wrong={draft.wrong} lang={lang} beside={beside} />
    <SelectField
      name="kind"
      label={o.kind[lang]}
      value={draft.kind}
      error={draft.kindMissing ? o.kindMissing[lang] : undefined}
      options={[
        { value: '', text: o.choose[lang] },
        ...organizationKinds.map((kind) => ({ value: kind, text: kindNames[kind][lang] })),
      ]}
      short
    />
  </div>
)

/** What was typed of a new register. */
export type RegisterDraft = { name: NameDraft; kind: string; wrong: Lang[] }
export const noNewRegister: RegisterDraft = { name: noName, kind: 'other', wrong: [] }

type OrganizationProps = {
  frame: StaffFrame
  organization: Organization
  units: KnownUnit[]
  registers: Register[]
  changes: StructureChange[]
  named: AreaName
  draft: OrganizationDraft
  register: RegisterDraft
  refusal: Refusal | null
}

export const OrganizationPage = ({ frame, organization, draft, register, refusal, ...props }: OrganizationProps) => {
  const { lang } = frame
  const path = `${home}/${organization.id}`
  const errors = [...errorsOf(draft, lang), ...nameErrors(register.wrong, lang, 'register')]
  const name = inWords(organization.name, lang)
  const closed = organization.closed !== null
  return (
    <DeskPage frame={frame} title={name} failed={errors.length > 0 || refusal !== null}>
      <ErrorSummary title={t.errorTitle[lang]} errors={errors} />
      <BackLink href={home} text={o.title[lang]} />
      <DayHead
        title={name}
        acts={
          closed ? undefined : (
            <ButtonLink href={`${path}/yksikko`} icon="plus">
              {o.addUnit[lang]}
            </ButtonLink>
          )
        }
      />
      <p class="muted">
        {kindNames[organization.kind][lang]} · <Standing of={organization} lang={lang} />
      </p>
      <Refused refusal={refusal} lang={lang} />
      <div class="work mt3">
        <div>
          <Units lang={lang} {...props} />
          <Registers lang={lang} path={path} closed={closed} register={register} registers={props.registers} />
        </div>
        <div>
          {closed ? null : (
            <Panel id="correct" icon="pencil-simple" title={o.correct[lang]}>
              <PanelBody>
                <form method="post" action={path} novalidate>
                  <OrganizationFields draft={draft} lang={lang} />
                  <p class="mt3">
                    <SendButton look="second">{o.save[lang]}</SendButton>
                  </p>
                </form>
              </PanelBody>
            </Panel>
          )}
          {closed ? null : <DeedLinks path={path} of="organization" lang={lang} />}
          <History changes={props.changes} lang={lang} />
        </div>
      </div>
    </DeskPage>
  )
}

const Units = ({ units, named, lang }: Pick<OrganizationProps, 'units' | 'named'> & { lang: Lang }) => (
  <Panel id="units" icon="house-line" title={o.units[lang]}>
    {units.length ? (
      <Table
        caption={`${o.title[lang]}: ${o.units[lang]}`}
        columns={[o.unit, o.phone, o.areas, o.state].map((column) => ({ name: column[lang] }))}
        rows={units.map((unit) => [
          <a href={`/hallinta/yksikot/${unit.id}`}>{inWords(unit.name, lang)}</a>,
          unit.phone ? onOneLine(unit.phone) : '–',
          unit.areas.map(named).join(', ') || '–',
          <Standing of={unit} lang={lang} />,
        ])}
      />
    ) : (
      <PanelBody>
        <p>
          <b>{o.noUnits[lang]}</b>
        </p>
        <p class="muted">{o.noUnitsText[lang]}</p>
      </PanelBody>
    )}
  </Panel>
)

type RegistersProps = Pick<OrganizationProps, 'registers' | 'register'> & { lang: Lang; path: string; closed: boolean }

const Registers = ({ registers, register, lang, path, closed }: RegistersProps) => (
  <Panel id="registers" icon="clipboard-text" title={o.registers[lang]}>
    {registers.length ? (
      <Table
        caption={`${o.title[lang]}: ${o.registers[lang]}`}
        columns={[{ name: o.register[lang] }, { name: o.registerKind[lang] }]}
        rows={registers.map(({ name, kind }) => [inWords(name, lang), registerNames[kind][lang]])}
      />
    ) : null}
    <PanelBody>
      {registers.length ? null : <p>{o.noRegisters[lang]}</p>}
      <p class="muted">{o.registersText[lang]}</p>
      {closed ? null : (
        <Disclosure summary={o.addRegister[lang]} open={register.wrong.length > 0}>
          <form class="stack g3" method="post" action={`${path}/rekisteri`} novalidate>
            <SelectField
              name="register-kind"
              label={o.registerKind[lang]}
              value={register.kind}
              options={registerKinds.map((kind) => ({ value: kind, text: registerNames[kind][lang] }))}
              short
            />
            <NameFields
              field="register"
              legend={o.name[lang]}
              draft={register.name}
              wrong={register.wrong}
              lang={lang}
            />
            <p>
              <SendButton look="second">{o.addRegister[lang]}</SendButton>
            </p>
          </form>
        </Disclosure>
      )}
    </PanelBody>
  </Panel>
)
