import type { Child } from 'hono/jsx'
import { type Lang, langs } from '../../platform/languages.ts'
import { Tag, type TagKind } from '../parts/chips.tsx'

/** `plain`: nothing has to be done, and its words say what it is. */
export type TextState = 'ready' | 'missing' | 'stale' | 'plain'

const looks: Record<TextState, { style: string; tag: TagKind }> = {
  ready: { style: 'tri-cell', tag: 'ok' },
  missing: { style: 'tri-cell is-missing', tag: 'danger' },
  stale: { style: 'tri-cell is-stale', tag: 'warn' },
  plain: { style: 'tri-cell', tag: 'plain' },
}

const endonyms: Record<Lang, string> = { fi: 'Suomi', sv: 'Svenska', en: 'English' }

type ThreeTextsProps = {
  name: string
  legend: string
  texts: Record<Lang, ThreeText>
  long?: boolean
  /** Where the text comes from. */
  beside?: Child
}
type ThreeText = {
  value: string
  state: TextState
  told: string
  /** What is wrong with it; also described to a screen reader. */
  hint?: string | undefined
  /** What stands under the field. */
  below?: Child
}

/** One text in three languages side by side; each says in words whether it is ready, missing or out of date. */
export const ThreeTexts = ({ name, legend, texts, long, beside }: ThreeTextsProps) => (
  <fieldset class="tri">
    <legend>{legend}</legend>
    {beside}
    <div class="tri-cols">
      {langs.map((lang) => (
        <LanguageCell lang={lang} id={`${name}-${lang}`} long={Boolean(long)} {...texts[lang]} />
      ))}
    </div>
  </fieldset>
)

type LanguageCellProps = { lang: Lang; id: string; long: boolean } & ThreeText

const LanguageCell = ({ lang, id, long, value, state, told, hint, below }: LanguageCellProps) => (
  <div class={looks[state].style}>
    <p class="lab">
      <label for={id} lang={lang}>
        {endonyms[lang]}
      </label>
      <Tag kind={looks[state].tag}>{told}</Tag>
    </p>
    {long ? (
      <textarea class="input" id={id} name={id} lang={lang} rows={4} aria-describedby={hint && `${id}-hint`}>
        {value}
      </textarea>
    ) : (
      <input class="input" id={id} name={id} lang={lang} value={value} aria-describedby={hint && `${id}-hint`} />
    )}
    {hint ? (
      <p class="hint tiny" id={`${id}-hint`}>
        {hint}
      </p>
    ) : null}
    {below}
  </div>
)

export type Change = { kind: 'same' | 'removed' | 'added'; text: string }

/** A proposed change: taken away and put in, also in words for a screen reader. */
export const Difference = ({ changes, words }: { changes: Change[]; words: { removed: string; added: string } }) => (
  <p class="diff">
    {changes.map(({ kind, text }) =>
      kind === 'same' ? (
        <>{text} </>
      ) : kind === 'removed' ? (
        <>
          <del>
            <span class="vh">{words.removed}: </span>
            {text}
          </del>{' '}
        </>
      ) : (
        <>
          <ins>
            <span class="vh">{words.added}: </span>
            {text}
          </ins>{' '}
        </>
      ),
    )}
  </p>
)
