import type { Lang } from '../../platform/languages.ts'
import { dayPartOf, type HelpLine, madeFor, ownLanguageFirst, topicLines } from '../../rooms/directory/index.ts'
import { clockTime, here } from '../../ui/dates.ts'
import { topic as t } from '../texts.ts'
import { LineCards } from './line-card.tsx'

/** `own` are the topic's, in the order of its editor. */
export type TopicNumbersProps = { own: HelpLine[]; all: HelpLine[]; now: Temporal.Instant; lang: Lang }

/**
 * Who answers now: the topic's own lines, and when none of them does, those that always do. A line made for the reader's
 * language stays in sight even when it may not answer.
 */
export const TopicNumbers = ({ own, all, now, lang }: TopicNumbersProps) => {
  const { general, shown: answering } = topicLines(own, all, dayPartOf(now), lang)
  const shown = answering.length ? answering : ownLanguageFirst(own, lang).slice(0, 4)
  const left = own.filter((line) => !shown.includes(line))
  const made = left.filter((line) => madeFor(line, lang))
  const later = shown.every((line) => general.includes(line)) ? left.filter((line) => !made.includes(line)) : []
  if (shown.length === 0) return null
  return (
    <section aria-labelledby="lines">
      <h2 id="lines">{(answering.length ? t.linesNow(clockTime(here(now), lang)) : t.lines)[lang]}</h2>
      {later.length ? <p class="mt1">{t.generalNow[lang]}</p> : null}
      <LineCards lines={shown} now={now} lang={lang} />
      {made.length ? <h3 class="mt3">{t.ownLanguage[lang]}</h3> : null}
      <LineCards lines={made} now={now} lang={lang} />
      {later.length ? <p class="mt3">{t.ownLater[lang]}</p> : null}
      <LineCards lines={later.slice(0, 3)} now={now} lang={lang} />
    </section>
  )
}
