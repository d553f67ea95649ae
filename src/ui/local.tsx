import { isLang, type Lang, type LocalizedText, localized } from '../platform/languages.ts'
import { hyphenate } from './hyphenate.ts'

/** A text from the database; marked with its own language when it is not the page's, so that it is read aloud right. */
export const Local = ({ text, lang }: { text: LocalizedText | null | undefined; lang: Lang }) => {
  const found = localized(text, lang)
  if (!found) return null
  const shown = isLang(found.lang) ? hyphenate(found.text, found.lang) : found.text
  return found.lang === lang ? <>{shown}</> : <span lang={found.lang}>{shown}</span>
}
