import { ErrorSummary } from '../../ui/forms/error-summary.tsx'
import { SelectField } from '../../ui/forms/field.tsx'
import { BackLink } from '../../ui/parts/breadcrumbs.tsx'
import { SendButton } from '../../ui/parts/buttons.tsx'
import { DayHead } from '../../ui/staff/day.tsx'
import { Panel, PanelBody } from '../../ui/staff/queue.tsx'
import { DeskPage, type StaffFrame } from '../staff/frame.tsx'
import { t } from '../staff/texts.ts'
import { inWords, NameFields, nameErrors, type Refusal, Refused } from './parts.tsx'
import type { KnownUnit, Space, Team } from './queries.ts'
import { o } from './texts.ts'
import { type InnerDraft, SpaceFields } from './unit-pages.tsx'

type TeamProps = {
  frame: StaffFrame
  unit: KnownUnit
  team: Team
  workers: { id: string; name: string }[]
  draft: InnerDraft
  refusal: Refusal | null
}

export const TeamPage = ({ frame, unit, team, workers, draft, refusal }: TeamProps) => {
  const { lang } = frame
  const path = `/hallinta/tiimit/${team.id}`
  const name = inWords(team.name, lang)
  return (
    <DeskPage frame={frame} title={name} failed={draft.wrong.length > 0 || refusal !== null}>
      <ErrorSummary title={t.errorTitle[lang]} errors={nameErrors(draft.wrong, lang)} />
      <BackLink href={`/hallinta/yksikot/${unit.id}`} text={inWords(unit.name, lang)} />
      <DayHead title={name} />
      <Refused refusal={refusal} lang={lang} />
      <div class="work">
        <Members path={path} members={team.members} workers={workers} lang={lang} />
        <div>
          <Panel id="correct" icon="pencil-simple" title={o.correct[lang]}>
            <PanelBody>
              <form class="stack g3" method="post" action={path} novalidate>
                <NameFields legend={o.name[lang]} draft={draft.name} wrong={draft.wrong} lang={lang} />
                <p>
                  <SendButton look="second">{o.save[lang]}</SendButton>
                </p>
              </form>
            </PanelBody>
          </Panel>
          <Panel id="end" icon="warning" title={o.endTeam[lang]}>
            <PanelBody>
              <p class="muted">{o.endTeamText[lang]}</p>
              <form method="post" action={`${path}/paata`}>
                <SendButton look="quiet">{o.endTeam[lang]}</SendButton>
              </form>
            </PanelBody>
          </Panel>
        </div>
      </div>
    </DeskPage>
  )
}

type MembersProps = { path: string; members: Team['members']; workers: TeamProps['workers']; lang: StaffFrame['lang'] }

const Members = ({ path, members, workers, lang }: MembersProps) => (
  <Panel id="members" icon="users" title={o.members[lang]}>
    <PanelBody>
      {members.length ? null : <p class="muted">{o.noMembers[lang]}</p>}
      {members.map(({ id, name }) => (
        <form class="row g2" method="post" action={`${path}/jasen`}>
          <input type="hidden" name="leaves" value={id} />
          <b>{name}</b>
          <SendButton look="quiet">
            {o.endMember[lang]}
            <span class="vh">: {name}</span>
          </SendButton>
        </form>
      ))}
      {workers.length ? (
        <form class="stack g2" method="post" action={`${path}/jasen`}>
          <SelectField
            name="joins"
            label={o.member[lang]}
            hint={o.memberHint[lang]}
            options={[
              { value: '', text: o.choose[lang] },
              ...workers.map(({ id, name }) => ({ value: id, text: name })),
            ]}
          />
          <p>
            <SendButton look="second">{o.addMember[lang]}</SendButton>
          </p>
        </form>
      ) : (
        <p class="muted">{o.noWorkers[lang]}</p>
      )}
    </PanelBody>
  </Panel>
)

type SpaceProps = { frame: StaffFrame; unit: KnownUnit; space: Space; draft: InnerDraft; refusal: Refusal | null }

export const SpacePage = ({ frame, unit, space, draft, refusal }: SpaceProps) => {
  const { lang } = frame
  const path = `/hallinta/tilat/${space.id}`
  const name = inWords(space.name, lang)
  const errors = [
    ...nameErrors(draft.wrong, lang, 'space'),
    ...(draft.seatsWrong ? [{ field: 'seats', text: o.seatsWrong[lang] }] : []),
  ]
  return (
    <DeskPage frame={frame} title={name} failed={errors.length > 0 || refusal !== null}>
      <ErrorSummary title={t.errorTitle[lang]} errors={errors} />
      <BackLink href={`/hallinta/yksikot/${unit.id}`} text={inWords(unit.name, lang)} />
      <DayHead title={name} />
      <Refused refusal={refusal} lang={lang} />
      <form class="stack g3" method="post" action={path} novalidate>
        <SpaceFields field="space" draft={draft} lang={lang} />
        <p>
          <SendButton>{o.save[lang]}</SendButton>
        </p>
      </form>
      <Panel id="end" icon="warning" title={o.endSpace[lang]}>
        <PanelBody>
          <p class="muted">{o.endSpaceText[lang]}</p>
          <form method="post" action={`${path}/paata`}>
            <SendButton look="quiet">{o.endSpace[lang]}</SendButton>
          </form>
        </PanelBody>
      </Panel>
    </DeskPage>
  )
}
