import { DeskPage, type StaffFrame } from '../../../people/staff/frame.tsx'
import type { Lang } from '../../../platform/languages.ts'
import { dayAndTime, shortDate } from '../../../ui/dates.ts'
import { SelectField } from '../../../ui/forms/field.tsx'
import { BackLink } from '../../../ui/parts/breadcrumbs.tsx'
import { ButtonLink, SendButton } from '../../../ui/parts/buttons.tsx'
import { Empty, Notice } from '../../../ui/parts/notice.tsx'
import { DayHead } from '../../../ui/staff/day.tsx'
import { Panel, PanelBody, type WorkRow } from '../../../ui/staff/queue.tsx'
import type { Change } from '../entries/paths.ts'
import { Changes } from './change-parts.tsx'
import type { Version } from './change-queries.ts'
import { pieceName, type Wording } from './in-words.ts'
import { e, sourceWords } from './texts.ts'
import { w } from './work-texts.ts'

const listPath = '/tyo/koordinointi/palvelut'
type NameOf = (id: string | null) => string | null

/** Who told a version: somebody, with whose proposal it was, or the source of an import. */
export function whoTold(version: Version, nameOf: NameOf, lang: Lang): string {
  const { source, practitioner_id, proposed_by, undoes, made } = version
  const name = nameOf(practitioner_id) ?? sourceWords[source]?.[lang] ?? source
  const proposer = nameOf(proposed_by)
  return [
    name,
    proposer ? w.byProposal(proposer)[lang] : '',
    made ? w.first[lang].toLowerCase() : '',
    undoes ? w.undid(undoes)[lang].toLowerCase() : '',
  ]
    .filter(Boolean)
    .join(', ')
}

export const versionRow = (id: string, version: Version, nameOf: NameOf, lang: Lang): WorkRow => ({
  href: `${listPath}/${id}/historia#v${version.version}`,
  title: w.version(version.version)[lang],
  text: whoTold(version, nameOf, lang),
  due: { text: shortDate(version.created_at, lang) },
})

type HistoryProps = {
  frame: StaffFrame
  id: string
  title: string
  versions: Version[]
  nameOf: NameOf
  wording: Wording
  /** What is compared. */
  compared: { from: number; to: number; changes: Change[] } | null
  mayUndo: boolean
  /** Pieces that stayed when a version was taken back. */
  kept: string[] | null
}

export const HistoryPage = (props: HistoryProps) => {
  const { frame, id, title, versions, nameOf, wording, compared, mayUndo, kept } = props
  const { lang } = frame
  return (
    <DeskPage frame={frame} title={`${w.history[lang]}: ${title}`}>
      <BackLink href={`${listPath}/${id}`} text={title} />
      <DayHead title={w.history[lang]} />
      {kept ? (
        <Notice kind="ok" title={w.undone[lang]} announced>
          {kept.length ? (
            <p>
              {w.keptPieces[lang]} {kept.map((path) => pieceName(path, wording)).join('; ')}
            </p>
          ) : null}
        </Notice>
      ) : null}
      {versions.length ? <Compare {...{ id, versions, compared, wording }} /> : null}
      {versions.length ? null : (
        <Empty icon="clipboard-text-duotone" title={w.noHistory[lang]}>
          <p>{e.openPublic[lang]}</p>
        </Empty>
      )}
      {versions.map((version) => (
        <Panel
          id={`v${version.version}`}
          icon="clock"
          title={w.version(version.version)[lang]}
          {...(mayUndo ? { more: { text: w.undo[lang], href: `${listPath}/${id}/historia/${version.version}` } } : {})}
        >
          <PanelBody>
            <p class="muted">
              {whoTold(version, nameOf, lang)}, {dayAndTime(version.created_at, lang)}
            </p>
            {version.note ? <p>”{version.note}”</p> : null}
            <Changes changes={version.changes} wording={wording} />
          </PanelBody>
        </Panel>
      ))}
    </DeskPage>
  )
}

const Compare = ({
  id,
  versions,
  compared,
  wording,
}: Pick<HistoryProps, 'id' | 'versions' | 'compared' | 'wording'>) => {
  const { lang } = wording
  const all = versions.map(({ version }) => ({ value: String(version), text: w.version(version)[lang] }))
  const first = { value: '0', text: w.start[lang] }
  return (
    <Panel id="compare" icon="arrows-left-right" title={w.compare[lang]}>
      <PanelBody>
        <form method="get" action={`${listPath}/${id}/historia`} class="pick-row">
          <SelectField
            name="a"
            label={w.from[lang]}
            value={String(compared?.from ?? 0)}
            options={[...all, first]}
            short
          />
          <SelectField
            name="b"
            label={w.to[lang]}
            value={String(compared?.to ?? versions[0]?.version)}
            options={all}
            short
          />
          <SendButton look="second">{w.show[lang]}</SendButton>
        </form>
        {compared ? (
          compared.changes.length ? (
            <Changes changes={compared.changes} wording={wording} />
          ) : (
            <p>{w.same[lang]}</p>
          )
        ) : null}
      </PanelBody>
    </Panel>
  )
}

/** Why a version was not taken back. */
export type UndoRefusal = 'notUndone' | 'keptLine'
type UndoProps = Pick<HistoryProps, 'frame' | 'id' | 'title' | 'nameOf' | 'wording'> & {
  version: Version
  refused: UndoRefusal | null
}

/** Says what happens before it happens. */
export const UndoPage = ({ frame, id, title, version, nameOf, wording, refused }: UndoProps) => {
  const { lang } = frame
  const back = version.changes.map(({ path, before, after }) => ({ path, before: after, after: before }))
  return (
    <DeskPage frame={frame} title={`${w.undo[lang]}: ${title}`} failed={refused !== null}>
      <BackLink href={`${listPath}/${id}/historia`} text={w.history[lang]} />
      <DayHead title={`${w.undo[lang]}: ${version.version}`} />
      {refused ? <Notice kind="danger" title={w[refused][lang]} announced /> : null}
      <Notice kind="warn">
        <p>{version.made ? w.undoMade[lang] : w.undoText[lang]}</p>
      </Notice>
      <Panel id="back" icon="clock" title={title}>
        <PanelBody>
          <p class="muted">
            {whoTold(version, nameOf, lang)}, {dayAndTime(version.created_at, lang)}
          </p>
          {version.made ? null : <Changes changes={back} wording={wording} />}
          <form method="post" action={`${listPath}/${id}/historia/${version.version}`} class="row g2">
            <SendButton>{w.undo[lang]}</SendButton>
            <ButtonLink href={`${listPath}/${id}/historia`} look="quiet">
              {w.cancel[lang]}
            </ButtonLink>
          </form>
        </PanelBody>
      </Panel>
    </DeskPage>
  )
}
