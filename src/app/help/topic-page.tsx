import { type Lang, localized } from '../../platform/languages.ts'
import { type HelpLine, type Term, type TermDetails, topicHref } from '../../rooms/directory/index.ts'
import { clockTime, here } from '../../ui/dates.ts'
import type { PageFrame } from '../../ui/frame.ts'
import { Local } from '../../ui/local.tsx'
import { Card, Grid } from '../../ui/parts/cards.tsx'
import { Topics } from '../../ui/parts/tiles.tsx'
import { href } from '../../ui/paths.ts'
import { PlainPage } from '../../ui/plain-page.tsx'
import { dayPartOf } from '../front/day-part.ts'
import { topic as t } from '../texts.ts'
import { LineCards } from './line-card.tsx'

type TopicPageProps = { frame: PageFrame; term: TermDetails; lines: HelpLine[]; others: Term[]; now: Temporal.Instant }

/** A worry or a life stage: a few own words, what to try now, who answers now, which services help. */
export const TopicPage = ({ frame, term, lines, others, now }: TopicPageProps) => {
  const { lang } = frame
  const worry = term.taxonomy === 'worry'
  const answering = lines.filter(({ openNow }) => openNow)
  const shown = answering.length ? answering : lines
  return (
    <PlainPage
      frame={frame}
      title={localized(term.name, lang)?.text ?? ''}
      description={localized(term.intro, lang)?.text ?? ''}
    >
      <div class="stack g6">
        <div class="stack g3 prose">
          <h1>
            <Local text={term.name} lang={lang} />
          </h1>
          <p class="lead">
            <Local text={term.intro} lang={lang} />
          </p>
        </div>
        {term.tonight ? <Tonight term={term} heading={tonightHeading(now, lang)} lang={lang} /> : null}
        {shown.length > 0 ? (
          <section aria-labelledby="lines">
            <h2 id="lines">{(answering.length ? t.linesNow(clockTime(here(now), lang)) : t.lines)[lang]}</h2>
            <LineCards lines={shown.slice(0, 4)} now={now} lang={lang} />
          </section>
        ) : null}
        <Services term={term} heading={(worry ? t.services : t.stageServices)[lang]} lang={lang} />
        <section aria-labelledby="others">
          <h2 id="others">{(worry ? t.otherWorries : t.otherStages)[lang]}</h2>
          <div class="mt2">
            <Topics
              topics={others.map((other) => ({
                href: topicHref(other, lang),
                text: localized(other.name, lang)?.text ?? '',
              }))}
            />
          </div>
        </section>
      </div>
    </PlainPage>
  )
}

const tonightHeading = (now: Temporal.Instant, lang: Lang) =>
  (dayPartOf(now) === 'night' ? t.tonightAtNight : t.tonight)[lang]

type PartProps = { term: TermDetails; heading: string; lang: Lang }

const Tonight = ({ term, heading, lang }: PartProps) => (
  <section>
    <h2>{heading}</h2>
    <ol class="path mt2">
      {term.tonight?.map((step) => (
        <li>
          <p>
            <Local text={step} lang={lang} />
          </p>
        </li>
      ))}
    </ol>
  </section>
)

const Services = ({ term, heading, lang }: PartProps) => (
  <section class="stack g4">
    <h2>{heading}</h2>
    <Grid narrow>
      {term.services.map((service) => (
        <Card title={<Local text={service.name} lang={lang} />} href={href('service', lang, { slug: service.slug })}>
          <p class="muted small">
            <Local text={service.summary} lang={lang} />
          </p>
        </Card>
      ))}
    </Grid>
  </section>
)
