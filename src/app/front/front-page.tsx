import { type Lang, localized } from '../../platform/languages.ts'
import type { AreaInTree, HelpLine, Term } from '../../rooms/directory/index.ts'
import type { PageFrame } from '../../ui/frame.ts'
import { hyphenate } from '../../ui/hyphenate.ts'
import { Icon } from '../../ui/icons/icon.tsx'
import type { IconName } from '../../ui/icons/names.ts'
import { Page } from '../../ui/page.tsx'
import { Landscape } from '../../ui/parts/landscape.tsx'
import { href } from '../../ui/paths.ts'
import { front } from '../texts.ts'
import { dayPartOf } from './day-part.ts'
import { NowPanel } from './now-panel.tsx'

type FrontPageProps = { frame: PageFrame; lines: HelpLine[]; topics: Term[]; areas: AreaInTree[]; now: Temporal.Instant }

export const FrontPage = ({ frame, lines, topics, areas, now }: FrontPageProps) => {
  const { lang } = frame
  const panel = <NowPanel lines={lines} now={now} lang={lang} />
  const helpFirst = ['night', 'evening'].includes(dayPartOf(now))
  return (
    <Page frame={frame} title={front.headline[lang]} description={front.description[lang]}>
      <section class="hero" aria-labelledby="h1">
        <div class="wrap">
          <div class="hero-text">
            <h1 id="h1">{hyphenate(front.headline[lang], lang)}</h1>
            <p class="lead">{front.lead[lang]}</p>
          </div>
          {helpFirst && panel}
          <Search lang={lang} />
          {!helpFirst && panel}
        </div>
        <Landscape />
      </section>
      <Stages topics={topics.filter(({ taxonomy }) => taxonomy === 'life_stage')} lang={lang} />
      <Worries topics={topics.filter(({ taxonomy }) => taxonomy === 'worry')} lang={lang} />
      <Areas areas={areas} lang={lang} />
    </Page>
  )
}

const Search = ({ lang }: { lang: Lang }) => (
  <div class="hero-find stack g4">
    <form class="search" action={href('services', lang)} role="search">
      <label for="q">{front.searchLabel[lang]}</label>
      <div class="search-box">
        <input id="q" name="q" type="search" autocomplete="off" enterkeyhint="search" aria-describedby="q-hint" maxlength={100} />
        <button class="btn" type="submit">
          <Icon name="magnifying-glass-bold" />
          {front.searchButton[lang]}
        </button>
      </div>
      <p class="hint" id="q-hint">
        {front.searchHint[lang]}
      </p>
    </form>
    <ul class="chips" aria-label={front.frequent[lang]}>
      {front.frequentWords.map((words) => (
        <li>
          <a class="chip" href={href('services', lang, {}, { q: words[lang] })}>
            {words[lang]}
          </a>
        </li>
      ))}
    </ul>
  </div>
)

type TopicsProps = { topics: Term[]; lang: Lang }

const Stages = ({ topics, lang }: TopicsProps) => (
  <section class="section" aria-labelledby="stages">
    <div class="wrap">
      <div class="section-head">
        <h2 id="stages">{front.stages[lang]}</h2>
      </div>
      <ul class="tiles">
        {topics.map(({ slug, name, detail, icon }) => (
          <li>
            <a class="tile" href={href('stage', lang, { slug: slug[lang] ?? '' })}>
              {icon && <Icon name={icon as IconName} />}
              <span>
                {localized(name, lang)?.text}
                <small>{localized(detail, lang)?.text}</small>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  </section>
)

const Worries = ({ topics, lang }: TopicsProps) => (
  <section class="section flush" aria-labelledby="worries">
    <div class="wrap">
      <div class="section-head">
        <h2 id="worries">{front.worries[lang]}</h2>
        <a href={href('services', lang)}>{front.allServices[lang]}</a>
      </div>
      <ul class="topics">
        {topics.map(({ slug, name }) => (
          <li>
            <a href={href('topic', lang, { slug: slug[lang] ?? '' })}>{localized(name, lang)?.text}</a>
          </li>
        ))}
      </ul>
    </div>
  </section>
)

const Areas = ({ areas, lang }: { areas: AreaInTree[]; lang: Lang }) => {
  const cityAreas = areas.filter(({ kind }) => kind === 'city_area')
  if (!cityAreas.length) return null
  return (
    <section class="section flush" aria-labelledby="nearby">
      <div class="wrap">
        <div class="own">
          <div class="stack g2">
            <h2 id="nearby">{front.places[lang]}</h2>
            <p class="muted prose">{front.placesText[lang]}</p>
            <ul class="chips">
              {cityAreas.map(({ slug, name }) => (
                <li>
                  <a class="chip" href={href('area', lang, { slug })}>
                    {localized(name, lang)?.text}
                  </a>
                </li>
              ))}
            </ul>
          </div>
          <p class="row">
            <a class="btn btn-wide-sm" href={href('services', lang)}>
              <Icon name="map-pin-line" />
              {front.findNearest[lang]}
            </a>
            <a class="btn btn-2 btn-wide-sm" href={href('areas', lang)}>
              {front.areas[lang]}
            </a>
          </p>
        </div>
      </div>
    </section>
  )
}
