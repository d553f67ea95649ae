import { dayAndTime } from '../../../ui/dates.ts'
import { TextArea } from '../../../ui/forms/field.tsx'
import { SendButton } from '../../../ui/parts/buttons.tsx'
import { Badge } from '../../../ui/parts/chips.tsx'
import { Disclosure } from '../../../ui/parts/facts.tsx'
import { Notice } from '../../../ui/parts/notice.tsx'
import { Difference } from '../../../ui/staff/editing.tsx'
import { Panel, PanelBody } from '../../../ui/staff/queue.tsx'
import type { Change } from '../entries/paths.ts'
import { wordChanges } from './difference.ts'
import { pieceInWords, pieceName, type Wording } from './in-words.ts'
import type { Clash } from './merge.ts'
import { e } from './texts.ts'
import { w } from './work-texts.ts'

/** Pieces with what was taken away and put in. */
export const Changes = ({ changes, wording }: { changes: readonly Change[]; wording: Wording }) => (
  <div class="grid min-lg g3">
    {changes.map(({ path, before, after }) => (
      <div>
        <h3 class="small">{pieceName(path, wording)}</h3>
        <Difference
          changes={wordChanges(pieceInWords(path, before, wording), pieceInWords(path, after, wording))}
          words={{ removed: w.removed[wording.lang], added: w.added[wording.lang] }}
        />
      </div>
    ))}
  </div>
)

export type ShownProposal = {
  id: string
  by: string
  at: Temporal.Instant
  /** Which of the texts under this id it is: its writer may take it back and propose it anew. */
  proposed: string
  words: string | null
  changes: Change[]
}
type ProposalProps = {
  proposal: ShownProposal
  action: string
  wording: Wording
  /** What was written back and could not be taken. */
  question: string
  wrong: boolean
}

/** A partner's change as the network's editor sees it. */
export const ProposalPanel = ({ proposal, action, wording, question, wrong }: ProposalProps) => {
  const { lang } = wording
  const { id, by, at, proposed, words, changes } = proposal
  return (
    <Panel
      id={`proposal-${id}`}
      icon="note-pencil"
      title={w.proposal[lang]}
      beside={<Badge count={changes.length} spoken={w.points(changes.length)[lang]} />}
    >
      <PanelBody>
        <p class="muted">
          {by}, {dayAndTime(at, lang)}
          {words ? `: ”${words}”` : ''}
        </p>
        {changes.length ? <Changes changes={changes} wording={wording} /> : <p>{w.nothingProposed[lang]}</p>}
        <form method="post" action={action} class="stack g3" novalidate>
          <input type="hidden" name="proposal" value={id} />
          <input type="hidden" name="proposed" value={proposed} />
          <div class="row g2">
            <SendButton name="act" value="accept" icon="check-bold">
              {w.acceptAll[lang]}
            </SendButton>
            <SendButton name="act" value="edit" look="second">
              {w.editAndAccept[lang]}
            </SendButton>
          </div>
          <Disclosure summary={w.giveBack[lang]} open={wrong}>
            <TextArea
              name="question"
              label={w.question[lang]}
              value={question}
              error={wrong ? w.questionWrong[lang] : undefined}
              rows={3}
              maxlength={1000}
            />
            <SendButton name="act" value="return" look="second">
              {w.giveBack[lang]}
            </SendButton>
          </Disclosure>
        </form>
      </PanelBody>
    </Panel>
  )
}

/** One's own proposal while it waits: the form comes back when one takes it back. */
export const OwnProposal = ({
  changes,
  action,
  wording,
}: Pick<ProposalProps, 'action' | 'wording'> & { changes: Change[] }) => (
  <Panel id="proposal" icon="paper-plane-right" title={w.yourProposal[wording.lang]}>
    <PanelBody>
      <p>{e.proposedText[wording.lang]}</p>
      <Changes changes={changes} wording={wording} />
      <form method="post" action={action}>
        <SendButton name="act" value="takeBack" look="second">
          {e.takeBack[wording.lang]}
        </SendButton>
      </form>
    </PanelBody>
  </Panel>
)

type ClashProps = { clashes: Clash[]; seen: number; wording: Wording }

/** Two words for one piece, side by side: nothing is published before one is chosen. Stands inside the form of the entry. */
export const ClashFields = ({ clashes, seen, wording }: ClashProps) => {
  const { lang } = wording
  return (
    <Notice kind="warn" title={w.clashTitle[lang]} announced>
      <p>{w.clashText[lang]}</p>
      <input type="hidden" name="seen" value={String(seen)} />
      {clashes.map(({ path, theirs, mine }) => (
        <fieldset class="field">
          <legend class="legend">{pieceName(path, wording)}</legend>
          <div class="grid min-md">
            <label class="choice">
              <input type="radio" name={`keep-${path}`} value="theirs" checked />
              <b>{w.theirs[lang]}</b>
              <span>{pieceInWords(path, theirs, wording) || w.nothing[lang]}</span>
            </label>
            <label class="choice">
              <input type="radio" name={`keep-${path}`} value="mine" />
              <b>{w.mine[lang]}</b>
              <span>{pieceInWords(path, mine, wording) || w.nothing[lang]}</span>
            </label>
          </div>
        </fieldset>
      ))}
      <SendButton name="act" value="publish">
        {w.publishChosen[lang]}
      </SendButton>
    </Notice>
  )
}
