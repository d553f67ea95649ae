import { html } from 'hono/html'
import { isLang, type Lang, type LocalizedText, localized } from '../platform/languages.ts'
import { hyphenate } from './hyphenate.ts'

/** A text from the database; marked with its own language when it is not the page's, so that it is read aloud right. */
export const Local = ({ text, lang }: { text: LocalizedText | null | undefined; lang: Lang }) => {
  const found = localized(text, lang)
  if (!found) return null
  const shown = isLang(found.lang) ? hyphenate(found.text, found.lang) : found.text
  return found.lang === lang ? html`${shown}` : html`<span lang="${found.lang}">${shown}</span>`
}

/** A text for a part that takes a plain string, with the language to mark it by when it is not the page's. */
export function marked(text: LocalizedText | null | undefined, lang: Lang): { text: string; lang?: string } {
  const found = localized(text, lang)
  if (!found) return { text: '' }
  return found.lang === lang ? { text: found.text } : found
}

/** A name of a place. Beside a translation that nobody has checked stands the Finnish name: that is what the sign says. */
export const Name = ({ text, lang }: { text: LocalizedText; lang: Lang }) => {
  const official = text[lang]?.state === 'draft' ? text.fi?.text : undefined
  return (
    <>
      <Local text={text} lang={lang} />
      {official && official !== text[lang]?.text ? (
        <small class="muted">
          {' '}
          (<span lang="fi">{hyphenate(official, 'fi')}</span>)
        </small>
      ) : null}
    </>
  )
}
