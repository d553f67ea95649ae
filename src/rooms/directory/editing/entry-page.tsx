import type { Child } from 'hono/jsx'
import { DeskPage, type StaffFrame } from '../../../people/staff/frame.tsx'
import { t } from '../../../people/staff/texts.ts'
import { localized } from '../../../platform/languages.ts'
import { dayAndTime } from '../../../ui/dates.ts'
import { ErrorSummary } from '../../../ui/forms/error-summary.tsx'
import { BackLink } from '../../../ui/parts/breadcrumbs.tsx'
import { ButtonLink, SendButton } from '../../../ui/parts/buttons.tsx'
import { Tag } from '../../../ui/parts/chips.tsx'
import { Disclosure } from '../../../ui/parts/facts.tsx'
import { Notice } from '../../../ui/parts/notice.tsx'
import { LinkRows } from '../../../ui/parts/tiles.tsx'
import { DayHead } from '../../../ui/staff/day.tsx'
import { Panel, PanelBody, WorkRows } from '../../../ui/staff/queue.tsx'
import { closingOf } from '../closing/list-page.tsx'
import type { Change } from '../entries/paths.ts'
import { Changes, ClashFields, OwnProposal, ProposalPanel, type ShownProposal } from './change-parts.tsx'
import type { Version } from './change-queries.ts'
import type { Draft } from './drafts.ts'
import { EntryFields } from './entry-form.tsx'
import type { EntryFacts } from './entry-queries.ts'
import type { Drawn } from './field-parts.tsx'
import { whyWords } from './field-texts.ts'
import { GatePanel, type GateProps } from './gate-panel.tsx'
import { versionRow } from './history-page.tsx'
import type { Wording } from './in-words.ts'
import type { Clash } from './merge.ts'
import { e, kindWords } from './texts.ts'
import { w } from './work-texts.ts'

export const listPath = '/tyo/koordinointi/palvelut'

/** What came of what was sent. */
export type Told = {
  /** Said above the page. */
  notice?: { kind: 'ok' | 'warn' | 'danger'; title: string; text?: string }
  /** Show the troubles as errors: somebody wanted to go on. */
  failed?: boolean
  clash?: { clashes: Clash[]; version: number }
  reason?: string
  reasonWrong?: boolean
  words?: string
  /** A question to the writer of a proposal that was too short. */
  question?: { proposal: string; text: string }
}

export type EntryProps = {
  frame: StaffFrame
  id: string
  title: string
  /** Whether there is a form: not of what somebody else proposes as new, nor of one's own while it is proposed. */
  form: boolean
  /** The version that what stands in the form was begun from; null: a new entry. */
  begun: number | null
  /** Null: a new entry. */
  facts: EntryFacts | null
  draft: Draft | null
  drawn: Drawn
  gate: Omit<GateProps, 'lang' | 'reason' | 'reasonWrong' | 'words'>
  proposals: ShownProposal[]
  /** One's own changes, while they are proposed. */
  own: Change[]
  /** What others have told since the draft began. */
  since: Change[]
  versions: Version[]
  nameOf: (id: string | null) => string | null
  published: string | null
  panels: Child[]
  told: Told
}

export const EntryPage = (props: EntryProps) => {
  const { frame, id, title, draft, drawn, proposals, own, since, told } = props
  const { lang } = frame
  const wording: Wording = { kind: drawn.kind, options: drawn.options, lang }
  const action = `${listPath}/${id}`
  const errors = told.failed ? drawn.troubles.map(({ field, why }) => ({ field, text: whyWords[why][lang] })) : []
  return (
    <DeskPage frame={frame} title={title} failed={Boolean(told.failed)} scripts={['autosave.js']}>
      <ErrorSummary title={t.errorTitle[lang]} errors={errors} />
      <BackLink href={listPath} text={e.title[lang]} />
      <DayHead title={title} acts={<Acts {...props} />} />
      <Tags {...props} />
      {told.notice ? (
        <Notice kind={told.notice.kind} title={told.notice.title} announced>
          {told.notice.text ? <p>{told.notice.text}</p> : null}
        </Notice>
      ) : null}
      {draft?.state === 'returned' ? (
        <Notice kind="warn" title={e.asked[lang]}>
          <p>{draft.question}</p>
        </Notice>
      ) : null}
      {proposals.map((proposal) => (
        <div class="mt2">
          <ProposalPanel
            {...{ proposal, wording }}
            action={`${action}/ehdotus`}
            question={told.question?.proposal === proposal.id ? told.question.text : ''}
            wrong={told.question?.proposal === proposal.id}
          />
        </div>
      ))}
      {since.length && draft?.state !== 'proposed' && !told.clash ? (
        <Notice kind="info" title={e.sinceTitle[lang]}>
          <p>{e.sinceText[lang]}</p>
          <Changes changes={since} wording={wording} />
        </Notice>
      ) : null}
      {draft?.state === 'proposed' ? (
        <div class="mt2">
          <OwnProposal changes={own} action={`${action}/ehdotus`} wording={wording} />
        </div>
      ) : null}
      <div class="work mt2">
        <div>{props.form ? <EntryForm {...props} wording={wording} /> : null}</div>
        <div class="queue">
          {props.form ? (
            <GatePanel
              {...props.gate}
              lang={lang}
              reason={told.reason ?? ''}
              reasonWrong={Boolean(told.reasonWrong)}
              words={told.words ?? draft?.words ?? ''}
            />
          ) : null}
          {props.panels}
          <History {...props} />
          <More {...props} />
        </div>
      </div>
    </DeskPage>
  )
}

const EntryForm = ({ frame: { lang }, id, begun, drawn, told, wording }: EntryProps & { wording: Wording }) => (
  <form
    id="entry"
    method="post"
    action={`${listPath}/${id}`}
    novalidate
    data-autosave={e.savedAt[lang]}
    data-failed={e.savingFailed[lang]}
  >
    <input type="hidden" name="begun" value={begun === null ? '' : String(begun)} />
    {told.clash ? <ClashFields clashes={told.clash.clashes} seen={told.clash.version} wording={wording} /> : null}
    <EntryFields of={drawn} />
  </form>
)

const Tags = ({ frame: { lang }, facts, draft, drawn }: EntryProps) => (
  <p class="row g2">
    <Tag>{kindWords[drawn.kind].one[lang]}</Tag>
    {facts ? (
      <Tag kind={facts.status === 'active' ? 'ok' : 'warn'}>{statusTag(facts.status)[lang]}</Tag>
    ) : (
      <Tag kind="warn">{e.notPublished[lang]}</Tag>
    )}
    {facts?.synthetic ? <Tag>{e.isSynthetic[lang]}</Tag> : null}
    {draft ? <Tag kind="info">{draft.state === 'proposed' ? e.proposed[lang] : e.draft[lang]}</Tag> : null}
    {facts ? <span class="muted small">{localized(facts.organization, lang)?.text}</span> : null}
  </p>
)

export const statusTag = (status: string) =>
  ({ active: e.published, inactive: e.hidden, defunct: e.ended, new: e.notPublished })[status] ?? e.shut

const Acts = ({ frame: { lang }, id, form, draft, drawn }: EntryProps) => (
  <>
    {drawn.kind === 'organization' ? null : (
      <ButtonLink href={`${listPath}/${id}/esikatselu`} look="quiet" icon="eye">
        {e.preview[lang]}
      </ButtonLink>
    )}
    {form ? (
      <>
        <SendButton form="entry" name="act" value="save" look="second">
          {e.saveDraft[lang]}
        </SendButton>
        <span class="muted small" role="status" data-autosaved>
          {draft ? `${e.savedAt[lang]} ${dayAndTime(draft.changed_at, lang)}` : ''}
        </span>
      </>
    ) : null}
  </>
)

const History = ({ frame: { lang }, id, facts, versions, nameOf }: EntryProps) =>
  facts ? (
    <Panel
      id="history"
      icon="clock"
      title={w.history[lang]}
      more={{ text: w.compare[lang], href: `${listPath}/${id}/historia` }}
    >
      {versions.length ? (
        <WorkRows rows={versions.slice(0, 4).map((version) => versionRow(id, version, nameOf, lang))} />
      ) : (
        <PanelBody>
          <p class="muted small">{w.noHistory[lang]}</p>
        </PanelBody>
      )}
    </Panel>
  ) : null

const More = ({ frame: { lang }, id, facts, draft, drawn, published }: EntryProps) => (
  <Panel id="more" icon="list-bullets" title={e.more[lang]}>
    {published ? (
      <LinkRows
        rows={[
          { href: published, icon: 'arrow-square-out', text: e.openPublic[lang] },
          ...(facts?.status === 'active' && drawn.kind !== 'organization'
            ? [{ href: closingOf(id), icon: 'door' as const, text: e.closing[lang] }]
            : []),
        ]}
      />
    ) : null}
    <PanelBody>
      {facts ? (
        <form method="post" action={`${listPath}/${id}/kopioi`}>
          <SendButton look="second" icon="plus">
            {e.copy[lang]}
          </SendButton>
        </form>
      ) : null}
      {draft && draft.state !== 'proposed' ? (
        <Disclosure summary={e.discard[lang]}>
          <p>{e.discardText[lang]}</p>
          <form method="post" action={`${listPath}/${id}/ehdotus`}>
            <SendButton name="act" value="discard" look="second">
              {e.discard[lang]}
            </SendButton>
          </form>
        </Disclosure>
      ) : null}
    </PanelBody>
  </Panel>
)
