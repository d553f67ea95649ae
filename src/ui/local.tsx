import { type Lang, type LocalizedText, localized } from '../platform/languages.ts'

/** A text from the database; marked with its own language when it is not the page's, so that it is read aloud right. */
export const Local = ({ text, lang }: { text: LocalizedText | null | undefined; lang: Lang }) => {
  const found = localized(text, lang)
  if (!found) return null
  return found.lang === lang ? <>{found.text}</> : <span lang={found.lang}>{found.text}</span>
}
