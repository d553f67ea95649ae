import { type Lang, langs } from '../../platform/languages.ts'
import { Tag, type TagKind } from '../parts/chips.tsx'

export type TextState = 'ready' | 'missing' | 'stale'

const looks: Record<TextState, { style: string; tag: TagKind }> = {
  ready: { style: 'tri-cell', tag: 'ok' },
  missing: { style: 'tri-cell is-missing', tag: 'danger' },
  stale: { style: 'tri-cell is-stale', tag: 'warn' },
}

const endonyms: Record<Lang, string> = { fi: 'Suomi', sv: 'Svenska', en: 'English' }

type ThreeTextsProps = {
  name: string
  legend: string
  texts: Record<Lang, { value: string; state: TextState; told: string }>
  long?: boolean
}

/** One text in three languages side by side; each says in words whether it is ready, missing or out of date. */
export const ThreeTexts = ({ name, legend, texts, long }: ThreeTextsProps) => (
  <fieldset class="tri">
    <legend>{legend}</legend>
    <div class="tri-cols">
      {langs.map((lang) => (
        <LanguageCell lang={lang} id={`${name}-${lang}`} long={Boolean(long)} {...texts[lang]} />
      ))}
    </div>
  </fieldset>
)

type LanguageCellProps = { lang: Lang; id: string; long: boolean; value: string; state: TextState; told: string }

const LanguageCell = ({ lang, id, long, value, state, told }: LanguageCellProps) => (
  <div class={looks[state].style}>
    <p class="lab">
      <label for={id} lang={lang}>
        {endonyms[lang]}
      </label>
      <Tag kind={looks[state].tag}>{told}</Tag>
    </p>
    {long ? (
      <textarea class="input" id={id} name={id} lang={lang} rows={4}>
        {value}
      </textarea>
    ) : (
      <input class="input" id={id} name={id} lang={lang} value={value} />
    )}
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
