import { DeskPage, type StaffFrame } from '../../../../people/staff/frame.tsx'
import { t } from '../../../../people/staff/texts.ts'
import { type Lang, type LocalizedText, localized } from '../../../../platform/languages.ts'
import { Checks } from '../../../../ui/forms/choices.tsx'
import { ErrorSummary } from '../../../../ui/forms/error-summary.tsx'
import { SelectField, TextField } from '../../../../ui/forms/field.tsx'
import { BackLink } from '../../../../ui/parts/breadcrumbs.tsx'
import { SendButton } from '../../../../ui/parts/buttons.tsx'
import { Notice } from '../../../../ui/parts/notice.tsx'
import { DayHead } from '../../../../ui/staff/day.tsx'
import { ThreeTexts } from '../../../../ui/staff/editing.tsx'
import { Panel, PanelBody } from '../../../../ui/staff/queue.tsx'
import type { Taxonomy } from '../../service-queries.ts'
import type { CommonChange } from '../changes.ts'
import { HistoryPanel } from '../history-panel.tsx'
import { Overtaken } from '../overtaken.tsx'
import { seenOf } from '../seen.ts'
import { threeTexts } from '../words.ts'
import { draftOf, isTopic, nights, type TermDraft, type TermErrors } from './input.ts'
import { topicsPath } from './list-page.tsx'
import type { KeptTerm } from './queries.ts'
import { taxonomyNames, termErrors, termFields, w } from './texts.ts'
import type { Trial } from './trial.ts'

export type TermProps = {
  frame: StaffFrame
  /** Null: a new one. */
  term: KeptTerm | null
  taxonomy: Taxonomy
  draft: TermDraft
  errors: TermErrors
  lines: { key: string; name: LocalizedText }[]
  parents: { id: string; name: LocalizedText }[]
  changes: readonly CommonChange[]
  trial: Trial | null
  /** Somebody else saved it while one typed. */
  overtaken: boolean
}

/** One topic: its texts, and the words by which it is found. */
export const TermPage = (props: TermProps) => {
  const { frame, term, taxonomy, draft, errors, lines, parents, changes } = props
  const { lang } = frame
  const wrong = Object.entries(errors).flatMap(([field, why]) => (why ? [{ field, text: termErrors[why][lang] }] : []))
  const errorOf = (name: string) => wrong.find(({ field }) => field === name)?.text
  const three = (name: 'name' | 'detail' | 'intro' | 'body' | 'synonyms' | 'urgent', long = false) => (
    <ThreeTexts
      name={name}
      legend={w[name][lang]}
      texts={threeTexts(draft[name], lang, name !== 'name' && name !== 'intro')}
      long={long}
    />
  )
  const text = (name: 'position' | 'from' | 'to') => (
    <TextField name={name} short inputmode="numeric" label={w[name][lang]} value={draft[name]} error={errorOf(name)} />
  )
  return (
    <DeskPage frame={frame} title={w.title[lang]} failed={wrong.length > 0 || props.overtaken}>
      <ErrorSummary title={t.errorTitle[lang]} errors={wrong} />
      <BackLink href={topicsPath} text={w.title[lang]} />
      <DayHead title={(term && localized(term.name, lang)?.text) || taxonomyNames[taxonomy].add[lang]} />
      <TrialNotice {...props} />
      {term && props.overtaken ? (
        <Overtaken
          theirs={{ ...draftOf(term), phrase: draft.phrase }}
          typed={draft}
          names={{ ...termFields, from: w.from, to: w.to }}
          called={(word) => localized(lines.find(({ key }) => key === word)?.name, lang)?.text ?? word}
          lang={lang}
        />
      ) : null}
      <form method="post" action={term ? `${topicsPath}/${term.id}` : `${topicsPath}/uusi`} novalidate>
        <input type="hidden" name="seen" value={seenOf(term)} />
        <input type="hidden" name="laji" value={taxonomy} />
        <Panel id="texts" icon="book-open-text" title={taxonomyNames[taxonomy].many[lang]}>
          <PanelBody>
            {three('name')}
            {three('detail')}
            {isTopic(taxonomy) ? three('intro', true) : null}
            {taxonomy === 'kind' && !term ? (
              <SelectField
                name="parent"
                label={w.parent[lang]}
                value={draft.parent}
                error={errorOf('parent')}
                options={[
                  { value: '', text: w.choose[lang] },
                  ...parents.map(({ id, name }) => ({ value: id, text: localized(name, lang)?.text ?? '' })),
                ]}
              />
            ) : null}
            {isTopic(taxonomy) ? <Tonight draft={draft} lang={lang} /> : null}
            {isTopic(taxonomy) ? three('body', true) : null}
            <div class="mt3">
              {text('position')}
              {taxonomy === 'life_stage' ? text('from') : null}
              {taxonomy === 'life_stage' ? text('to') : null}
            </div>
          </PanelBody>
        </Panel>
        <Panel id="words" icon="magnifying-glass" title={w.synonyms[lang]}>
          <PanelBody>
            <p class="muted">{w.synonymsHint[lang]}</p>
            {three('synonyms', true)}
            {taxonomy === 'worry' ? three('urgent', true) : null}
            {taxonomy === 'worry' ? (
              <Checks
                name="lines"
                label={w.lines[lang]}
                error={errorOf('lines')}
                checks={lines.map(({ key, name }) => ({ value: key, text: localized(name, lang)?.text ?? key }))}
                chosen={draft.lines}
              />
            ) : null}
          </PanelBody>
        </Panel>
        <Panel id="try" icon="eye" title={w.tryTitle[lang]}>
          <PanelBody>
            <TextField name="phrase" label={w.phrase[lang]} value={draft.phrase} maxlength={200} />
            <p class="row g2 mt3">
              <SendButton name="what" value="save">
                {w.save[lang]}
              </SendButton>
              <SendButton name="what" value="try" look="second">
                {w.try[lang]}
              </SendButton>
            </p>
          </PanelBody>
        </Panel>
      </form>
      {term ? <HistoryPanel changes={changes} names={termFields} lang={lang} /> : null}
    </DeskPage>
  )
}

const Tonight = ({ draft, lang }: { draft: TermDraft; lang: Lang }) => (
  <>
    {nights.map((at) => (
      <ThreeTexts
        name={`tonight${at}`}
        legend={`${w.tonight[lang]} ${at + 1}`}
        texts={threeTexts(draft.tonight[at] ?? { fi: '', sv: '', en: '' }, lang, true)}
        long
      />
    ))}
  </>
)

/** What the search would make of the phrase, were the draft saved. */
const TrialNotice = ({ trial, lines, frame: { lang } }: TermProps) => {
  if (!trial) return null
  const numbers = trial.lines.map((key) => localized(lines.find((line) => line.key === key)?.name, lang)?.text ?? key)
  return (
    <Notice kind={numbers.length ? 'danger' : 'info'} title={w.means(trial.phrase)[lang]} announced>
      {numbers.length ? (
        <p>
          {w.above[lang]}: {numbers.join(', ')}
        </p>
      ) : null}
      {trial.meant.length ? (
        <ul>
          {trial.meant.map((name) => (
            <li>{localized(name, lang)?.text}</li>
          ))}
        </ul>
      ) : numbers.length ? null : (
        <p>{w.meansNothing[lang]}</p>
      )}
      <p>{w.notSaved[lang]}</p>
    </Notice>
  )
}
