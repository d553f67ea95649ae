import { type Lang, localized } from '../../platform/languages.ts'
import {
  dayPartOf,
  type HelpLine,
  isAfterHours,
  NumbersNote,
  type Term,
  type TermDetails,
  topicHref,
} from '../../rooms/directory/index.ts'
import { shortDate } from '../../ui/dates.ts'
import type { PageFrame } from '../../ui/frame.ts'
import { Local, marked } from '../../ui/local.tsx'
import { ButtonLink } from '../../ui/parts/buttons.tsx'
import { Card, Grid } from '../../ui/parts/cards.tsx'
import { Tag } from '../../ui/parts/chips.tsx'
import { Topics } from '../../ui/parts/tiles.tsx'
import { href } from '../../ui/paths.ts'
import { PlainPage } from '../../ui/plain-page.tsx'
import { topic as t } from '../texts.ts'
import { TopicBody } from './topic-body.tsx'
import { TopicNumbers } from './topic-numbers.tsx'

type TopicPageProps = {
  frame: PageFrame
  term: TermDetails
  /** The topic's own lines, in its order. */
  lines: HelpLine[]
  /** Every line, for when none of its own answers. */
  all: HelpLine[]
  others: Term[]
  now: Temporal.Instant
}

/** A worry or a life stage: a few own words, what to try now, who answers now, which services help. */
export const TopicPage = ({ frame, term, lines, all, others, now }: TopicPageProps) => {
  const { lang } = frame
  const worry = term.taxonomy === 'worry'
  // By night one first needs somebody who answers, then advice.
  const numbersFirst = isAfterHours(dayPartOf(now))
  const tonight = term.tonight ? (
    <Tonight term={term} heading={worry ? tonightHeading(now, lang) : t.thisWeek[lang]} lang={lang} />
  ) : null
  return (
    <PlainPage
      frame={frame}
      title={marked(term.name, lang).text}
      titleLang={marked(term.name, lang).lang}
      description={localized(term.intro, lang)?.text ?? ''}
    >
      <div class="stack g6">
        <div class="cols cols-main cols-3">
          <div class="stack g5">
            <div class="stack g3 prose">
              <h1>
                <Local text={term.name} lang={lang} />
              </h1>
              <p class="lead">
                <Local text={term.intro} lang={lang} />
              </p>
            </div>
            {numbersFirst ? null : tonight}
          </div>
          <div class="aside">
            <TopicNumbers own={lines} {...{ all, now, lang }} />
          </div>
          <div class="stack g6">
            {numbersFirst ? tonight : null}
            <TopicBody text={term.body} lang={lang} />
          </div>
        </div>
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
        <NumbersNote lines={all} lang={lang} />
      </div>
    </PlainPage>
  )
}

const tonightHeading = (now: Temporal.Instant, lang: Lang) =>
  (dayPartOf(now) === 'night' ? t.tonightAtNight : t.tonight)[lang]

type PartProps = { term: TermDetails; heading: string; lang: Lang }

const Tonight = ({ term, heading, lang }: PartProps) => (
  <section class="card card-pad">
    <h2>{heading}</h2>
    <ol class="path mt2">
      {term.tonight?.map((step) => (
        <li>
          <Local text={step} lang={lang} />
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
