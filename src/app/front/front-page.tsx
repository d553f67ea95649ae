import type { Child } from 'hono/jsx'
import { type Lang, type LocalizedText, localized } from '../../platform/languages.ts'
import {
  type AreaInTree,
  dayPartOf,
  GuideInvitation,
  type HelpLine,
  isAfterHours,
  NumbersNote,
  suggestPath,
  type Term,
  topicHref,
} from '../../rooms/directory/index.ts'
import type { PageFrame } from '../../ui/frame.ts'
import { isIcon } from '../../ui/icons/names.ts'
import { marked } from '../../ui/local.tsx'
import { Page } from '../../ui/page.tsx'
import { ButtonLink } from '../../ui/parts/buttons.tsx'
import { Chips } from '../../ui/parts/chips.tsx'
import { Hero } from '../../ui/parts/hero.tsx'
import { SearchBox } from '../../ui/parts/search-box.tsx'
import { Tiles, Topics } from '../../ui/parts/tiles.tsx'
import { href } from '../../ui/paths.ts'
import { front } from '../texts.ts'
import { AnsweringNow } from './now-panel.tsx'

type FrontPageProps = {
  frame: PageFrame
  lines: HelpLine[]
  topics: Term[]
  areas: AreaInTree[]
  now: Temporal.Instant
}

export const FrontPage = ({ frame, lines, topics, areas, now }: FrontPageProps) => {
  const { lang } = frame
  const of = (taxonomy: Term['taxonomy']) => topics.filter((term) => term.taxonomy === taxonomy)
  return (
    <Page
      frame={frame}
      title={front.headline[lang]}
      description={front.description[lang]}
      scripts={['suggest.js']}
      posts
    >
      <Hero
        title={front.headline[lang]}
        lead={front.lead[lang]}
        now={<AnsweringNow lines={lines} now={now} lang={lang} />}
        nowFirst={isAfterHours(dayPartOf(now))}
        find={<Search worries={of('worry')} lang={lang} />}
      />
      <Section id="stages" title={front.stages[lang]}>
        <Tiles
          tiles={of('life_stage').map((term) => ({
            href: topicHref(term, lang),
            icon: term.icon && isIcon(term.icon) ? term.icon : 'heart-duotone',
            text: shown(term.name, lang),
            detail: shown(term.detail, lang),
          }))}
        />
      </Section>
      <Section
        id="worries"
        title={front.worries[lang]}
        more={{ href: href('services', lang), text: front.allServices[lang] }}
      >
        <Topics topics={of('worry').map((term) => ({ href: topicHref(term, lang), ...marked(term.name, lang) }))} />
      </Section>
      <Nearby areas={areas} lang={lang} />
      <div class="wrap">
        <NumbersNote lines={lines} lang={lang} />
      </div>
    </Page>
  )
}

const shown = (text: LocalizedText | null, lang: Lang) => localized(text, lang)?.text ?? ''

/** The words are posted, so that a worry does not stay in the address or the history; the chips lead straight to topics. */
const Search = ({ worries, lang }: { worries: Term[]; lang: Lang }) => (
  <>
    <SearchBox
      action={href('services', lang)}
      method="post"
      label={front.searchLabel[lang]}
      hint={front.searchHint[lang]}
      button={front.searchButton[lang]}
      suggestions={suggestPath[lang]}
    />
    <Chips
      label={front.frequent[lang]}
      chips={front.frequentWords.flatMap(({ code, words }) => {
        const worry = worries.find((term) => term.code === code)
        return worry ? [{ text: words[lang], href: topicHref(worry, lang) }] : []
      })}
    />
    <GuideInvitation lang={lang} />
  </>
)

type SectionProps = { id: string; title: string; more?: { href: string; text: string }; children?: Child }

const Section = ({ id, title, more, children }: SectionProps) => (
  <section class="section" aria-labelledby={id}>
    <div class="wrap">
      <div class="section-head">
        <h2 id={id}>{title}</h2>
        {more ? <a href={more.href}>{more.text}</a> : null}
      </div>
      {children}
    </div>
  </section>
)

const Nearby = ({ areas, lang }: { areas: AreaInTree[]; lang: Lang }) =>
  areas.length === 0 ? null : (
    <section aria-labelledby="nearby">
      <div class="wrap">
        <div class="own">
          <div class="stack g2">
            <h2 id="nearby">{front.places[lang]}</h2>
            <p class="muted prose">{front.placesText[lang]}</p>
            <Chips
              label={front.areas[lang]}
              chips={areas.map(({ slug, name }) => ({ ...marked(name, lang), href: href('area', lang, { slug }) }))}
            />
          </div>
          <p class="row">
            <ButtonLink href={href('services', lang)} icon="map-pin-line" wideOnPhone>
              {front.findNearest[lang]}
            </ButtonLink>
            <ButtonLink href={href('areas', lang)} look="second" wideOnPhone>
              {front.areas[lang]}
            </ButtonLink>
          </p>
        </div>
      </div>
    </section>
  )
