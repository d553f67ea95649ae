import { raw } from 'hono/html'
import { isLang, type Lang, localized } from '../../platform/languages.ts'
import { keptProseOf } from '../../rooms/content/index.ts'
import type { TermDetails } from '../../rooms/directory/index.ts'
import { Notice } from '../../ui/parts/notice.tsx'
import { topic as t } from '../texts.ts'

/** The long text of a topic. When to get help at once comes first and in a box: nobody reads three headings in a hurry. */
export const TopicBody = ({ text, lang }: { text: TermDetails['body']; lang: Lang }) => {
  const found = localized(text, lang)
  if (!found) return null
  const own = isLang(found.lang) ? found.lang : lang
  const sections = found.text.split(/^(?=## )/m)
  const heading = `## ${t.atOnce[own]}\n`
  const urgent = sections.find((section) => section.startsWith(heading))
  const rest = sections.filter((section) => section !== urgent).join('')
  return (
    <div class="stack g6" lang={own === lang ? undefined : own}>
      {urgent ? (
        <Notice kind="warn" title={t.atOnce[own]}>
          <div class="prose">{raw(keptProseOf(urgent.slice(heading.length), own))}</div>
        </Notice>
      ) : null}
      <article class="prose">{raw(keptProseOf(rest, own))}</article>
    </div>
  )
}
