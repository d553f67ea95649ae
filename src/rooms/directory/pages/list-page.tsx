import { localized } from '../../../platform/languages.ts'
import type { PageFrame } from '../../../ui/frame.ts'
import { Icon } from '../../../ui/icons/icon.tsx'
import { PlainPage } from '../../../ui/plain-page.tsx'
import { href } from '../../../ui/paths.ts'
import type { PlaceList } from '../list.ts'
import type { BaseMap } from '../map-view.ts'
import { letterOf } from '../map-view.ts'
import { PlacesMap } from '../places-map.tsx'
import { t } from '../texts.ts'
import { Chips, Filters, NearForm, SearchForm } from './list-filters.tsx'
import { ListPager } from './list-pager.tsx'
import { PlaceCard } from './place-card.tsx'

type ListPageProps = { frame: PageFrame; list: PlaceList; map: BaseMap | null; byPost: boolean }

export const ListPage = ({ frame, list, map, byPost }: ListPageProps) => {
  const { lang } = frame
  const { words } = list.query
  const found = (words ? t.foundFor(list.total, words) : t.found(list.total))[lang]
  return (
    <PlainPage frame={frame} title={words ? found : t.services[lang]} description={t.listLead[lang]}>
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
            <button class="btn btn-quiet btn-sm" type="button" popovertarget="filters">
              <Icon name="funnel" />
              {t.filter[lang]}
            </button>
            {map && (
              <a class="btn btn-quiet btn-sm" href="#map">
                <Icon name="map-trifold" />
                {t.map[lang]}
              </a>
            )}
          </p>
        </div>
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
            <ListPager list={list} lang={lang} byPost={byPost} />
          </div>
          {map && <ResultsMap list={list} map={map} lang={lang} />}
        </div>
    </PlainPage>
  )
}

type PartProps = { list: PlaceList; lang: PageFrame['lang'] }

const ResultsMap = ({ list, map, lang }: PartProps & { map: BaseMap }) => {
  const places = list.places.flatMap((place, index) => {
    if (place.lat === null || place.lon === null) return []
    const letter = letterOf(index)
    const title = `${letter}: ${localized(place.name, lang)?.text}`
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
      <ul class="topics mt1">
        {list.topics.map(({ taxonomy, slug, name }) => (
          <li>
            <a href={href(taxonomy === 'worry' ? 'topic' : 'stage', lang, { slug: slug[lang] ?? '' })}>
              {localized(name, lang)?.text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  ) : null

/** What we made of the place the person gave, and other readings of it. */
const NearNotice = ({ list, lang }: PartProps) => {
  if (!list.near) return null
  const [best, ...others] = list.near
  if (!best)
    return (
      <div class="notice notice-warn prose" role="status">
        <Icon name="map-pin-line" />
        <p>{t.nearUnknown(list.query.near)[lang]}</p>
      </div>
    )
  return (
    <div class="notice prose" role="status">
      <Icon name="map-pin-line" />
      <p>
        {!best.exact && `${t.nearGuess(list.query.near)[lang]} `}
        <b>{t.nearestTo(best.name)[lang]}.</b> {t.asTheCrowFlies[lang]}
      </p>
      {!best.exact && others.length > 0 && (
        <form method="post" class="row g2 mt1">
          <span>{t.didYouMean[lang]}</span>
          {others.slice(0, 3).map(({ name }) => (
            <button class="chip" name="near" value={name}>
              {name}
            </button>
          ))}
        </form>
      )}
    </div>
  )
}

const NothingFound = ({ lang }: { lang: PageFrame['lang'] }) => (
  <div class="empty">
    <Icon name="map-trifold" />
    <h3>{t.noneTitle[lang]}</h3>
    <p>{t.noneText[lang]}</p>
    <p class="row">
      <a class="btn" href={href('services', lang)}>
        {t.showAll[lang]}
      </a>
      <a class="btn btn-2" href={href('helpNow', lang)}>
        {t.helpNow[lang]}
      </a>
    </p>
  </div>
)
