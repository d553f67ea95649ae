import { localized } from '../../../platform/languages.ts'
import { FilterButton } from '../../../ui/forms/filters.tsx'
import type { PageFrame } from '../../../ui/frame.ts'
import { ButtonLink } from '../../../ui/parts/buttons.tsx'
import { Empty, Notice } from '../../../ui/parts/notice.tsx'
import { Topics as TopicList } from '../../../ui/parts/tiles.tsx'
import { href } from '../../../ui/paths.ts'
import { PlainPage } from '../../../ui/plain-page.tsx'
import type { PlaceList } from '../list.ts'
import type { BaseMap } from '../map-view.ts'
import { letterOf } from '../map-view.ts'
import { PlacesMap } from '../places-map.tsx'
import { t } from '../texts.ts'
import { topicHref } from '../topic-href.ts'
import { Chips, Filters, NearForm, SearchForm } from './list-filters.tsx'
import { ListPager } from './list-pager.tsx'
import { PlaceCard } from './place-card.tsx'

type ListPageProps = { frame: PageFrame; list: PlaceList; map: BaseMap | null }

export const ListPage = ({ frame, list, map }: ListPageProps) => {
  const { lang } = frame
  const { words } = list.query
  const found = (words ? t.foundFor(list.total, words) : t.found(list.total))[lang]
  return (
    <PlainPage frame={frame} title={words ? found : t.services[lang]} description={t.listLead[lang]} posts>
      <h1>{t.services[lang]}</h1>
      <p class="lead mt1">{t.listLead[lang]}</p>
      <div class="finders mt2 noprint">
        <SearchForm list={list} lang={lang} />
        <NearForm list={list} lang={lang} />
      </div>
      <Topics list={list} lang={lang} />
      <div class="section-head mt3">
        <h2 id="results">{found}</h2>
        <p class="row g2 only-narrow noprint">
          <FilterButton opens="filters" text={t.filter[lang]} />
          {map && (
            <ButtonLink href="#map" look="quiet" icon="map-trifold" small>
              {t.map[lang]}
            </ButtonLink>
          )}
        </p>
      </div>
      <div class="stack g4">
        <NearNotice list={list} lang={lang} />
        <Chips list={list} lang={lang} />
        <div class="results-grid">
          <Filters list={list} lang={lang} />
          <div>
            {list.places.length ? (
              <ul class="stack g3">
                {list.places.map((place, index) => (
                  <PlaceCard place={place} letter={letterOf(index)} lang={lang} />
                ))}
              </ul>
            ) : (
              <NothingFound lang={lang} />
            )}
            <ListPager list={list} lang={lang} />
          </div>
          {map && <ResultsMap list={list} map={map} lang={lang} />}
        </div>
      </div>
    </PlainPage>
  )
}

type PartProps = { list: PlaceList; lang: PageFrame['lang'] }

const ResultsMap = ({ list, map, lang }: PartProps & { map: BaseMap }) => {
  const places = list.places.flatMap((place, index) => {
    if (place.lat === null || place.lon === null) return []
    const letter = letterOf(index)
    const title = localized(place.name, lang)?.text ?? ''
    return [{ lat: place.lat, lon: place.lon, label: letter, title, href: `#${letter}` }]
  })
  const near = list.near?.[0]
  return (
    <section class="mapcol" id="map" aria-labelledby="map-heading">
      <h2 class="vh" id="map-heading">
        {t.mapOfResults[lang]}
      </h2>
      <PlacesMap
        map={map}
        lang={lang}
        label={t.mapOfResults[lang]}
        places={places}
        here={near ? { ...near, title: `${t.you[lang]}: ${near.name}` } : null}
      />
      <p class="hint mt1">{t.mapNote[lang]}</p>
    </section>
  )
}

const Topics = ({ list, lang }: PartProps) =>
  list.topics.length ? (
    <section class="mt3" aria-labelledby="topics">
      <h2 id="topics">{t.topicsFound[lang]}</h2>
      <TopicList
        topics={list.topics.map((topic) => ({
          href: topicHref(topic, lang),
          text: localized(topic.name, lang)?.text ?? '',
        }))}
      />
    </section>
  ) : null

/** What we made of the place the person gave, and other readings of it. */
const NearNotice = ({ list, lang }: PartProps) => {
  if (!list.near) return null
  const [best, ...others] = list.near
  if (!best)
    return (
      <Notice kind="warn" icon="map-pin-line" announced>
        <p>{t.nearUnknown(list.query.near)[lang]}</p>
      </Notice>
    )
  return (
    <Notice icon="map-pin-line" announced>
      <p>
        {best.exact ? null : `${t.nearGuess(list.query.near)[lang]} `}
        <b>{t.nearestTo(best.name)[lang]}.</b> {t.asTheCrowFlies[lang]}
      </p>
      {!best.exact && others.length > 0 ? (
        <form method="post" class="row g2 mt1">
          <span>{t.didYouMean[lang]}</span>
          {others.slice(0, 3).map(({ name }) => (
            <button type="submit" class="chip" name="near" value={name}>
              {name}
            </button>
          ))}
        </form>
      ) : null}
    </Notice>
  )
}

const NothingFound = ({ lang }: { lang: PageFrame['lang'] }) => (
  <Empty icon="map-trifold" title={t.noneTitle[lang]} level={3}>
    <p>{t.noneText[lang]}</p>
    <p class="row">
      <ButtonLink href={href('services', lang)}>{t.showAll[lang]}</ButtonLink>
      <ButtonLink href={href('helpNow', lang)} look="second">
        {t.helpNow[lang]}
      </ButtonLink>
    </p>
  </Empty>
)
