import { raw } from 'hono/html'
import type { Article } from '../../rooms/content/index.ts'
import { FirstCalls, type HelpLine, madeFor, NumbersNote } from '../../rooms/directory/index.ts'
import type { PageFrame } from '../../ui/frame.ts'
import { PlainPage } from '../../ui/plain-page.tsx'
import { safety } from '../texts.ts'
import { LineCards } from './line-card.tsx'

type SafetyPageProps = { frame: PageFrame; article: Article; lines: HelpLine[]; now: Temporal.Instant }

/** Lines that help somebody in danger besides 112, by their keys. The last is never one that is often busy. */
const wanted = ['nollalinja', 'crisis', 'crisis_sv', 'crisis_en', 'social']

/** A line for speakers of another language is left out. */
const forReader = (lines: HelpLine[], lang: PageFrame['lang']) =>
  wanted
    .flatMap((key) => lines.find((line) => line.key === key) ?? [])
    .filter((line) => line.languages.includes('fi') || madeFor(line, lang))

/** Numbers first, for those afraid at home; then what happens when one tells. */
export const SafetyPage = ({ frame, article, lines, now }: SafetyPageProps) => {
  const { lang } = frame
  const shown = forReader(lines, lang)
  return (
    <PlainPage frame={frame} title={article.title} safety>
      <h1>{article.title}</h1>
      <section class="mt3" aria-labelledby="lines">
        <h2 id="lines">{safety.lines[lang]}</h2>
        <p class="muted prose mt1">{safety.linesLead[lang]}</p>
        <div class="mt2">
          <FirstCalls lines={lines} level={3} lang={lang} />
        </div>
        <LineCards lines={shown} now={now} lang={lang} />
      </section>
      <article class="prose mt4">{raw(article.html)}</article>
      <NumbersNote lines={shown} lang={lang} />
    </PlainPage>
  )
}
