import { type Lang, localized } from '../../platform/languages.ts'
import type { HelpLine, Term, TermDetails } from '../../rooms/directory/index.ts'
import { clockTime, here } from '../../ui/dates.ts'
import type { PageFrame } from '../../ui/frame.ts'
import { Local } from '../../ui/local.tsx'
import { PlainPage } from '../../ui/plain-page.tsx'
import { href } from '../../ui/paths.ts'
import { dayPartOf } from '../front/day-part.ts'
import { topic as t } from '../texts.ts'
import { LineCard } from './line-card.tsx'

type TopicPageProps = { frame: PageFrame; term: TermDetails; lines: HelpLine[]; others: Term[]; now: Temporal.Instant }

/** A worry or a life stage: a few own words, what to try now, who answers now, which services help. */
export const TopicPage = ({ frame, term, lines, others, now }: TopicPageProps) => {
  const { lang } = frame
  const worry = term.taxonomy === 'worry'
  const atNight = dayPartOf(now) === 'night'
  const answering = lines.filter(({ openNow }) => openNow)
  const shown = answering.length ? answering : lines
  return (
    <PlainPage frame={frame} title={localized(term.name, lang)?.text ?? ''} description={localized(term.intro, lang)?.text ?? ''}>
      <div class="stack g6">
        <div class="prose">
          <h1>
            <Local text={term.name} lang={lang} />
          </h1>
          <p class="lead">
            <Local text={term.intro} lang={lang} />
          </p>
        </div>
        {term.tonight && <Tonight term={term} heading={(atNight ? t.tonightAtNight : t.tonight)[lang]} lang={lang} />}
        {shown.length > 0 && (
          <section aria-labelledby="lines">
            <h2 id="lines">{(answering.length ? t.linesNow(clockTime(here(now), lang)) : t.lines)[lang]}</h2>
            <ul class="stack g3 mt2">
              {shown.slice(0, 4).map((line) => (
                <LineCard line={line} now={now} lang={lang} />
              ))}
            </ul>
          </section>
        )}
        <Services term={term} heading={(worry ? t.services : t.stageServices)[lang]} lang={lang} />
        <section aria-labelledby="others">
          <h2 id="others">{(worry ? t.otherWorries : t.otherStages)[lang]}</h2>
          <ul class="topics mt2">
            {others.map(({ slug, name }) => (
              <li>
                <a href={href(worry ? 'topic' : 'stage', lang, { slug: slug[lang] ?? '' })}>{localized(name, lang)?.text}</a>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </PlainPage>
  )
}

const Tonight = ({ term, heading, lang }: { term: TermDetails; heading: string; lang: Lang }) => (
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

const Services = ({ term, heading, lang }: { term: TermDetails; heading: string; lang: Lang }) => (
  <section>
    <h2>{heading}</h2>
    <ul class="grid min-md mt2">
      {term.services.map((service) => (
        <li class="card">
          <h3>
            <a href={href('service', lang, { slug: service.slug })}>
              <Local text={service.name} lang={lang} />
            </a>
          </h3>
          <p class="muted small">
            <Local text={service.summary} lang={lang} />
          </p>
          {service.kinds.length > 0 && (
            <p class="mt1">
              <a href={href('services', lang, {}, { kind: service.kinds })}>
                {t.findNearest[lang]}
                <span class="vh">, {localized(service.name, lang)?.text}</span>
              </a>
            </p>
          )}
        </li>
      ))}
    </ul>
  </section>
)
