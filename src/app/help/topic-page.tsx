import { raw } from 'hono/html'
import { isLang, type Lang, localized } from '../../platform/languages.ts'
import { proseOf } from '../../rooms/content/index.ts'
import {
  dayPartOf,
  type HelpLine,
  isAfterHours,
  madeFor,
  ownLanguageFirst,
  type Term,
  type TermDetails,
  topicHref,
} from '../../rooms/directory/index.ts'
import { clockTime, here, shortDate } from '../../ui/dates.ts'
import type { PageFrame } from '../../ui/frame.ts'
import { Local, marked } from '../../ui/local.tsx'
import { ButtonLink } from '../../ui/parts/buttons.tsx'
import { Card, Grid } from '../../ui/parts/cards.tsx'
import { Tag } from '../../ui/parts/chips.tsx'
import { Topics } from '../../ui/parts/tiles.tsx'
import { href } from '../../ui/paths.ts'
import { PlainPage } from '../../ui/plain-page.tsx'
import { topic as t } from '../texts.ts'
import { LineCards } from './line-card.tsx'

type TopicPageProps = { frame: PageFrame; term: TermDetails; lines: HelpLine[]; others: Term[]; now: Temporal.Instant }

/** A worry or a life stage: a few own words, what to try now, who answers now, which services help. */
export const TopicPage = ({ frame, term, lines, others, now }: TopicPageProps) => {
  const { lang } = frame
  const worry = term.taxonomy === 'worry'
  // By night one first needs somebody who answers, then advice.
  const numbersFirst = isAfterHours(dayPartOf(now))
  const numbers = <Numbers lines={lines} now={now} lang={lang} />
  return (
    <PlainPage
      frame={frame}
      title={marked(term.name, lang).text}
      titleLang={marked(term.name, lang).lang}
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
        {numbersFirst ? numbers : null}
        {term.tonight ? <Tonight term={term} heading={tonightHeading(now, lang)} lang={lang} /> : null}
        {numbersFirst ? null : numbers}
        <Body text={term.body} lang={lang} />
        <Services term={term} heading={(worry ? t.services : t.stageServices)[lang]} lang={lang} />
        <section aria-labelledby="others">
          <h2 id="others">{(worry ? t.otherWorries : t.otherStages)[lang]}</h2>
          <div class="mt2">
            <Topics
              topics={others.map((other) => ({
                href: topicHref(other, lang),
                ...marked(other.name, lang),
              }))}
            />
          </div>
        </section>
        <p class="muted small">
          {term.written_on ? `${t.written(shortDate(term.written_on, lang))[lang]} ` : null}
          {term.assured_on ? t.assured(shortDate(term.assured_on, lang), term.assured_by)[lang] : t.notAssured[lang]}{' '}
          <a href={href('feedback', lang, {}, { about: frame.path })}>{t.wrongFact[lang]}</a>
        </p>
      </div>
    </PlainPage>
  )
}

type NumbersProps = { lines: HelpLine[]; now: Temporal.Instant; lang: Lang }

/** Those who answer now; a line made for the reader's language stays in sight even when it may not answer. */
const Numbers = ({ lines, now, lang }: NumbersProps) => {
  const answering = lines.filter(({ openNow }) => openNow)
  const shown = ownLanguageFirst(answering.length ? answering : lines, lang).slice(0, 4)
  const own = lines.filter((line) => madeFor(line, lang) && !shown.includes(line))
  if (shown.length === 0) return null
  return (
    <section aria-labelledby="lines">
      <h2 id="lines">{(answering.length ? t.linesNow(clockTime(here(now), lang)) : t.lines)[lang]}</h2>
      <LineCards lines={shown} now={now} lang={lang} />
      {own.length ? <h3 class="mt3">{t.ownLanguage[lang]}</h3> : null}
      <LineCards lines={own} now={now} lang={lang} />
    </section>
  )
}

const tonightHeading = (now: Temporal.Instant, lang: Lang) =>
  (dayPartOf(now) === 'night' ? t.tonightAtNight : t.tonight)[lang]

/** The long text of a worry: what it often is, what to try, when to get help at once. */
const Body = ({ text, lang }: { text: TermDetails['body']; lang: Lang }) => {
  const found = localized(text, lang)
  if (!found) return null
  const textLang = isLang(found.lang) ? found.lang : lang
  return (
    <article class="prose" lang={textLang === lang ? undefined : textLang}>
      {raw(proseOf(found.text, textLang))}
    </article>
  )
}

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

/** A few that differ from each other; the rest are in the list, where they can be narrowed. */
const Services = ({ term, heading, lang }: PartProps) =>
  term.services.length === 0 ? null : (
    <section class="stack g4">
      <h2>{heading}</h2>
      <Grid narrow>
        {term.services.map(({ slug, name, summary, kind, synthetic }) => (
          <Card title={<Local text={name} lang={lang} />} href={href('service', lang, { slug: slug[lang] })}>
            <p class="muted small">
              <Local text={summary} lang={lang} />
            </p>
            <p class="tags mt1">
              {kind ? (
                <Tag kind="brand">
                  <Local text={kind} lang={lang} />
                </Tag>
              ) : null}
              {synthetic ? <Tag kind="peer">{t.synthetic[lang]}</Tag> : null}
            </p>
          </Card>
        ))}
      </Grid>
      <p>
        <ButtonLink href={listOf(term, lang)} look="second" icon="list-bullets">
          {t.allServices[lang]}
        </ButtonLink>
      </p>
    </section>
  )

const listOf = ({ taxonomy, code }: TermDetails, lang: Lang) =>
  href('services', lang, {}, taxonomy === 'worry' ? { worry: code } : { stage: code })
