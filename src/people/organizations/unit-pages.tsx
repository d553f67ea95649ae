import type { Lang } from '../../platform/languages.ts'
import { Checks } from '../../ui/forms/choices.tsx'
import { ErrorSummary } from '../../ui/forms/error-summary.tsx'
import { SelectField, TextField } from '../../ui/forms/field.tsx'
import { BackLink } from '../../ui/parts/breadcrumbs.tsx'
import { SendButton } from '../../ui/parts/buttons.tsx'
import { Disclosure } from '../../ui/parts/facts.tsx'
import { DayHead } from '../../ui/staff/day.tsx'
import { Panel, PanelBody, WorkRows } from '../../ui/staff/queue.tsx'
import type { AreaName } from '../areas.ts'
import { DeskPage, type StaffFrame } from '../staff/frame.tsx'
import { t } from '../staff/texts.ts'
import { DeedLinks } from './deed-links.tsx'
import { type NameDraft, noName } from './input.ts'
import { History, inWords, NameFields, nameErrors, type Refusal, Refused, Standing } from './parts.tsx'
import type { KnownUnit, Organization, Register, Space, StructureChange, Team } from './queries.ts'
import { o } from './texts.ts'

/** What was typed of a unit, and what is wrong with it. */
export type UnitDraft = {
  name: NameDraft
  register: string
  phone: string
  areas: string[]
  wrong: Lang[]
  phoneWrong: boolean
}
export const noUnit: UnitDraft = { name: noName, register: '', phone: '', areas: [], wrong: [], phoneWrong: false }

/** What a unit may be given: the registers of its organization, the areas of the town. */
export type UnitChoices = { registers: Register[]; areas: readonly string[]; named: AreaName }

type AddUnitProps = { frame: StaffFrame; organization: Organization; draft: UnitDraft } & UnitChoices

export const AddUnitPage = ({ frame, organization, draft, ...choices }: AddUnitProps) => {
  const { lang } = frame
  const home = `/hallinta/organisaatiot/${organization.id}`
  return (
    <DeskPage frame={frame} title={o.addUnit[lang]} failed={isWrong(draft)}>
      <ErrorSummary title={t.errorTitle[lang]} errors={errorsOf(draft, lang)} />
      <BackLink href={home} text={inWords(organization.name, lang)} />
      <DayHead title={o.addUnit[lang]} />
      <p class="muted prose">{o.noUnitsText[lang]}</p>
      <form method="post" action={`${home}/yksikko`} novalidate>
        <UnitFields draft={draft} lang={lang} settled={null} {...choices} />
        <p class="mt3">
          <SendButton>{o.addUnit[lang]}</SendButton>
        </p>
      </form>
    </DeskPage>
  )
}

const isWrong = ({ wrong, phoneWrong }: UnitDraft) => wrong.length > 0 || phoneWrong
const errorsOf = ({ wrong, phoneWrong }: UnitDraft, lang: Lang) => [
  ...nameErrors(wrong, lang),
  ...(phoneWrong ? [{ field: 'phone', text: o.phoneWrong[lang] }] : []),
]

/** `settled`: the register it has for good. */
type UnitFieldsProps = UnitChoices & { draft: UnitDraft; lang: Lang; settled: string | null }

const UnitFields = ({ draft, lang, settled, registers, areas, named }: UnitFieldsProps) => (
  <div class="stack g3">
    <NameFields legend={o.name[lang]} draft={draft.name} wrong={draft.wrong} lang={lang} />
    <TextField
      name="phone"
      label={o.phone[lang]}
      hint={o.phoneHint[lang]}
      error={draft.phoneWrong ? o.phoneWrong[lang] : undefined}
      value={draft.phone}
      type="tel"
      maxlength={30}
      short
    />
    {settled === null ? (
      <SelectField
        name="register"
        label={o.register[lang]}
        hint={o.registerHint[lang]}
        value={draft.register}
        options={[
          { value: '', text: o.noRegister[lang] },
          ...registers.map(({ id, name }) => ({ value: id, text: inWords(name, lang) })),
        ]}
      />
    ) : (
      <p>
        {o.register[lang]}: <b>{settled}</b>
      </p>
    )}
    {areas.length ? (
      <Disclosure summary={`${o.areas[lang]}: ${draft.areas.map(named).join(', ') || '–'}`}>
        <Checks
          name="areas"
          label={o.areasHint[lang]}
          checks={areas.map((area) => ({ value: area, text: named(area) }))}
          chosen={draft.areas}
        />
      </Disclosure>
    ) : (
      <p class="muted">{o.noAreas[lang]}</p>
    )}
  </div>
)

/** What was typed of a new team or a new space. */
export type InnerDraft = { name: NameDraft; seats: string; wrong: Lang[]; seatsWrong: boolean }
export const noInner: InnerDraft = { name: noName, seats: '', wrong: [], seatsWrong: false }

type UnitProps = UnitChoices & {
  frame: StaffFrame
  unit: KnownUnit
  teams: Team[]
  spaces: Space[]
  changes: StructureChange[]
  draft: UnitDraft
  team: InnerDraft
  space: InnerDraft
  refusal: Refusal | null
}

export const UnitPage = ({
  frame,
  unit,
  teams,
  spaces,
  changes,
  draft,
  team,
  space,
  refusal,
  ...choices
}: UnitProps) => {
  const { lang } = frame
  const path = `/hallinta/yksikot/${unit.id}`
  const open = unit.closed === null
  const errors = [
    ...errorsOf(draft, lang),
    ...nameErrors(team.wrong, lang, 'team'),
    ...nameErrors(space.wrong, lang, 'space'),
    ...(space.seatsWrong ? [{ field: 'seats', text: o.seatsWrong[lang] }] : []),
  ]
  const name = inWords(unit.name, lang)
  const settled = unit.register ? inWords(unit.register, lang) : null
  return (
    <DeskPage frame={frame} title={name} failed={errors.length > 0 || refusal !== null}>
      <ErrorSummary title={t.errorTitle[lang]} errors={errors} />
      <BackLink href={`/hallinta/organisaatiot/${unit.organization_id}`} text={inWords(unit.organization, lang)} />
      <DayHead title={name} />
      <p class="muted">
        {settled ?? o.noRegister[lang]} · {unit.phone ?? o.notTold[lang]} · <Standing of={unit} lang={lang} />
      </p>
      <Refused refusal={refusal} lang={lang} />
      <div class="work mt3">
        <div>
          {open ? (
            <Panel id="correct" icon="pencil-simple" title={o.correct[lang]}>
              <PanelBody>
                <form method="post" action={path} novalidate>
                  <UnitFields draft={draft} lang={lang} settled={settled} {...choices} />
                  <p class="mt3">
                    <SendButton>{o.save[lang]}</SendButton>
                  </p>
                </form>
              </PanelBody>
            </Panel>
          ) : null}
          <History changes={changes} lang={lang} />
        </div>
        <div>
          <Teams path={path} teams={teams} draft={open ? team : null} lang={lang} />
          <Spaces path={path} spaces={spaces} draft={open ? space : null} lang={lang} />
          {open ? <DeedLinks path={path} of="unit" lang={lang} /> : null}
        </div>
      </div>
    </DeskPage>
  )
}

type TeamsProps = { path: string; teams: Team[]; draft: InnerDraft | null; lang: Lang }

const Teams = ({ path, teams, draft, lang }: TeamsProps) => (
  <Panel id="teams" icon="users-three" title={o.teams[lang]}>
    {teams.length ? (
      <WorkRows
        rows={teams.map(({ id, name, members }) => ({
          href: `/hallinta/tiimit/${id}`,
          title: inWords(name, lang),
          text: members.map((member) => member.name).join(', ') || o.noMembers[lang],
        }))}
      />
    ) : null}
    <PanelBody>
      {teams.length ? null : <p class="muted">{o.noTeams[lang]}</p>}
      {draft ? (
        <Disclosure summary={o.addTeam[lang]} open={draft.wrong.length > 0}>
          <form class="stack g3" method="post" action={`${path}/tiimi`} novalidate>
            <NameFields field="team" legend={o.name[lang]} draft={draft.name} wrong={draft.wrong} lang={lang} />
            <p>
              <SendButton look="second">{o.addTeam[lang]}</SendButton>
            </p>
          </form>
        </Disclosure>
      ) : null}
    </PanelBody>
  </Panel>
)

type SpacesProps = { path: string; spaces: Space[]; draft: InnerDraft | null; lang: Lang }

const Spaces = ({ path, spaces, draft, lang }: SpacesProps) => (
  <Panel id="spaces" icon="door" title={o.spaces[lang]}>
    {spaces.length ? (
      <WorkRows
        rows={spaces.map(({ id, name, seats }) => ({
          href: `/hallinta/tilat/${id}`,
          title: inWords(name, lang),
          text: `${o.seats[lang]}: ${seats ?? o.notTold[lang].toLocaleLowerCase(lang)}`,
        }))}
      />
    ) : null}
    <PanelBody>
      {spaces.length ? null : <p class="muted">{o.noSpaces[lang]}</p>}
      {draft ? (
        <Disclosure summary={o.addSpace[lang]} open={draft.wrong.length > 0 || draft.seatsWrong}>
          <form class="stack g3" method="post" action={`${path}/tila`} novalidate>
            <SpaceFields field="space" draft={draft} lang={lang} />
            <p>
              <SendButton look="second">{o.addSpace[lang]}</SendButton>
            </p>
          </form>
        </Disclosure>
      ) : null}
    </PanelBody>
  </Panel>
)

export const SpaceFields = ({ field, draft, lang }: { field: string; draft: InnerDraft; lang: Lang }) => (
  <>
    <NameFields field={field} legend={o.name[lang]} draft={draft.name} wrong={draft.wrong} lang={lang} />
    <TextField
      name="seats"
      label={o.seats[lang]}
      error={draft.seatsWrong ? o.seatsWrong[lang] : undefined}
      value={draft.seats}
      inputmode="numeric"
      maxlength={4}
      short
    />
  </>
)
