import type { Lang } from '../../../platform/languages.ts'
import { TextArea } from '../../../ui/forms/field.tsx'
import { SendButton } from '../../../ui/parts/buttons.tsx'
import { Tag } from '../../../ui/parts/chips.tsx'
import { Disclosure } from '../../../ui/parts/facts.tsx'
import { CheckList, Panel, PanelBody } from '../../../ui/staff/queue.tsx'
import { blocks, type GateCheck, onlySwedish } from './gate.ts'
import { e } from './texts.ts'
import { checkWords, w } from './work-texts.ts'

export type GateProps = {
  checks: GateCheck[]
  /** Of the network's editor, who publishes; others propose. */
  approves: boolean
  reason: string
  reasonWrong: boolean
  words: string
  lang: Lang
}

/** What stands in the way of publishing, and the button, which belongs to the form of the entry. */
export const GatePanel = ({ checks, approves, reason, reasonWrong, words, lang }: GateProps) => {
  const hindrances = blocks(checks)
  return (
    <Panel
      id="gate"
      icon="flag"
      title={w.gate[lang]}
      urgent={hindrances.length > 0}
      beside={
        hindrances.length ? (
          <Tag kind="danger">{w.hindrances(hindrances.length)[lang]}</Tag>
        ) : (
          <Tag kind="ok">{w.ready[lang]}</Tag>
        )
      }
    >
      <CheckList
        checks={checks.map((check) => ({
          ...{ state: check.state, spoken: w.spoken[check.state][lang] },
          ...checkWords(check, lang),
          ...(check.state === 'done' ? {} : { act: { text: w.go[lang], href: `#${check.field}` } }),
        }))}
      />
      <PanelBody>
        {approves ? (
          <>
            {onlySwedish(checks) || reason || reasonWrong ? (
              <Disclosure summary={w.reason[lang]} open={Boolean(reason) || reasonWrong}>
                <TextArea
                  form="entry"
                  name="reason"
                  label={w.reason[lang]}
                  hint={w.reasonHint[lang]}
                  value={reason}
                  error={reasonWrong ? w.reasonWrong[lang] : undefined}
                  rows={2}
                  maxlength={1000}
                />
              </Disclosure>
            ) : null}
            <SendButton form="entry" name="act" value="publish" block>
              {e.publish[lang]}
            </SendButton>
          </>
        ) : (
          <>
            <TextArea form="entry" name="words" label={e.proposeWords[lang]} value={words} rows={2} maxlength={1000} />
            <SendButton form="entry" name="act" value="propose" block>
              {e.propose[lang]}
            </SendButton>
          </>
        )}
        {hindrances.length ? <p class="muted tiny">{w.notPast[lang]}</p> : null}
      </PanelBody>
    </Panel>
  )
}
