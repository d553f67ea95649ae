import { FilterButton } from '../../../ui/forms/filters.tsx'
import type { PageFrame } from '../../../ui/frame.ts'
import { marked } from '../../../ui/local.tsx'
import { ButtonLink } from '../../../ui/parts/buttons.tsx'
import { PlainPage } from '../../../ui/plain-page.tsx'
import type { DayPart } from '../day-part.ts'
import type { PlaceList } from '../list.ts'
import type { BaseMap } from '../map-view.ts'
import { letterOf } from '../map-view.ts'
import { PlacesMap } from '../places-map.tsx'
import { t } from '../texts.ts'
import { Meanings, NothingFound, NumbersFirst } from './list-answers.tsx'
import { Chips, Filters, NearForm, SearchForm } from './list-filters.tsx'
import { ListPager } from './list-pager.tsx'
import { NearNotice } from './near-notice.tsx'
import { PlaceCard } from './place-card.tsx'
import { ScopeNotice } from './scope-notice.tsx'

type ListPageProps = { frame: PageFrame; list: PlaceList; map: BaseMap | null; part: DayPart }

/** What somebody wrote stands in the search field and nowhere else: not in the title, the address or on paper. */
export const ListPage = ({ frame, list, map, part }: ListPageProps) => {
  const { lang } = frame
  const alike = new Set(list.places.map(({ kind }) => kind)).size === 1
  const danger = list.answer.urgent.length > 0
  return (
    <PlainPage frame={frame} title={t.services[lang]} description={t.listLead[lang]} safety={danger} posts>
      <h1>{t.services[lang]}</h1>
      {danger || list.query.words || list.query.near ? null : <p class="lead mt1">{t.listLead[lang]}</p>}
      {danger ? <NumbersFirst list={list} part={part} lang={lang} /> : null}
      <div class="finders mt2 noprint">
        <SearchForm list={list} lang={lang} />
        <NearForm list={list} lang={lang} />
      </div>
      {danger ? null : <NumbersFirst list={list} part={part} lang={lang} />}
      <Meanings list={list} lang={lang} />
      <div class="section-head mt3">
        <h2 id="results">{t.found(list.total)[lang]}</h2>
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
        <ScopeNotice list={list} lang={lang} />
        <Chips list={list} lang={lang} />
        <div class="results-grid">
          <Filters list={list} lang={lang} />
          <div>
            {list.places.length ? (
              <ul class="stack g3">
                {list.places.map((place, index) => (
                  <PlaceCard place={place} letter={letterOf(index)} lang={lang} alike={alike} />
                ))}
              </ul>
            ) : (
              <NothingFound list={list} part={part} lang={lang} />
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
    const { text: title, lang: own } = marked(place.name, lang)
    return [{ lat: place.lat, lon: place.lon, label: letter, title, lang: own, href: `#${letter}` }]
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
