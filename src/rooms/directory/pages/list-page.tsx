import { FilterButton } from '../../../ui/forms/filters.tsx'
import type { PageFrame } from '../../../ui/frame.ts'
import { marked } from '../../../ui/local.tsx'
import { ButtonLink } from '../../../ui/parts/buttons.tsx'
import { Badge } from '../../../ui/parts/chips.tsx'
import { PlainPage } from '../../../ui/plain-page.tsx'
import type { DayPart } from '../day-part.ts'
import { GuideInvitation } from '../guide/invitation.tsx'
import { filtersIn } from '../input.ts'
import { countedTo, type PlaceList } from '../list.ts'
import { lt } from '../list-texts.ts'
import { HereForm } from '../map/here-form.tsx'
import { ViewWay } from '../map/view-way.tsx'
import type { BaseMap } from '../map-view.ts'
import { letterOf } from '../map-view.ts'
import { describedList } from '../open-data/schema-org.ts'
import { SharePart } from '../open-data/share-part.tsx'
import { StructuredData } from '../open-data/structured-data.tsx'
import { PlacesMap } from '../places-map.tsx'
import { t } from '../texts.ts'
import { Answers, NumbersFirst, NumbersFoot } from './list-answers.tsx'
import { Chips, ChoicesOnPaper } from './list-chips.tsx'
import { Filters } from './list-filters.tsx'
import { isPosted, NearForm, SearchForm } from './list-forms.tsx'
import { ListNotes } from './list-notes.tsx'
import { ListPager } from './list-pager.tsx'
import { ListingCard } from './listing-card.tsx'
import { NearNotice } from './near-notice.tsx'
import { NothingFound } from './nothing-found.tsx'
import { ScopeNotice } from './scope-notice.tsx'

type ListPageProps = { frame: PageFrame; list: PlaceList; map: BaseMap | null; part: DayPart }

/** What somebody wrote stands in the search field and nowhere else: not in the title, the address or on paper. */
export const ListPage = ({ frame, list, map, part }: ListPageProps) => {
  const { lang } = frame
  const alike = new Set(list.rows.map(({ place, known_by }) => (known_by ? place?.kind : null))).size === 1
  const danger = list.answer.urgent.length > 0
  return (
    <PlainPage
      frame={frame}
      title={t.services[lang]}
      description={t.listLead[lang]}
      safety={danger}
      styles={isPosted(list) ? ['guide.css'] : []}
      scripts={danger ? [] : ['suggest.js', 'list.js']}
      posts
    >
      <h1>{t.services[lang]}</h1>
      {danger || isPosted(list) || filtersIn(list.query.choices) ? null : <p class="lead mt1">{t.listLead[lang]}</p>}
      {danger ? <NumbersFirst list={list} part={part} lang={lang} /> : null}
      <div class="finders mt2 noprint">
        <div class="stack g2">
          <SearchForm list={list} lang={lang} />
          {danger || list.rows.length === 0 ? null : <GuideInvitation lang={lang} />}
        </div>
        <div>
          <NearForm list={list} lang={lang} />
          <HereForm list={list} lang={lang} />
        </div>
      </div>
      <Answers list={list} part={part} lang={lang} />
      <div class="section-head mt3">
        <h2 id="results">
          {list.counts.total > countedTo ? lt.over(countedTo)[lang] : t.found(list.counts.total)[lang]}
        </h2>
        {areFiltersShown(list) ? (
          <p class="row g2 only-narrow noprint">
            <FilterButton opens="filters" text={t.filter[lang]} chosen={<Chosen list={list} lang={lang} />} />
            {map && list.rows.length > 0 && (
              <ButtonLink href="#map" look="quiet" icon="map-trifold" small>
                {t.map[lang]}
              </ButtonLink>
            )}
          </p>
        ) : null}
      </div>
      <div class="stack g4">
        <ListNotes list={list} lang={lang} />
        <NearNotice list={list} lang={lang} />
        <ScopeNotice list={list} lang={lang} />
        <Chips list={list} lang={lang} />
        <ChoicesOnPaper list={list} lang={lang} />
        {list.rows.length ? (
          <div class="results-grid">
            <Filters list={list} lang={lang} />
            <div>
              <ul class="stack g3">
                {list.rows.map((row, index) => (
                  <ListingCard row={row} letter={letterOf(index)} lang={lang} alike={alike} needs={list.needs} />
                ))}
              </ul>
              <ListPager list={list} lang={lang} />
            </div>
            {map && <ResultsMap list={list} map={map} lang={lang} />}
          </div>
        ) : (
          <Nothing {...{ list, part, lang }} />
        )}
        {danger ? null : <SharePart frame={frame} list={list} />}
        {danger || isPosted(list) ? null : <StructuredData data={describedList(list.rows, frame)} />}
      </div>
      <NumbersFoot list={list} part={part} lang={lang} />
    </PlainPage>
  )
}

type PartProps = { list: PlaceList; lang: PageFrame['lang'] }

/** How many filters are in force, beside the word that opens them. */
const Chosen = ({ list, lang }: PartProps) => {
  const count = filtersIn(list.query.choices)
  return count ? <Badge count={count} spoken={lt.inForce[lang]} /> : null
}

/** Where there is nothing they stand only when they are the reason. */
const areFiltersShown = ({ rows, query, answer }: PlaceList): boolean =>
  rows.length > 0 || (filtersIn(query.choices) > 0 && answer.found?.ids.length !== 0)

/** A map of nothing never stands beside it. */
const Nothing = ({ list, part, lang }: PartProps & { part: DayPart }) =>
  areFiltersShown(list) ? (
    <div class="cols results-grid-2">
      <Filters list={list} lang={lang} />
      <NothingFound list={list} part={part} lang={lang} />
    </div>
  ) : (
    <NothingFound list={list} part={part} lang={lang} />
  )

const ResultsMap = ({ list, map, lang }: PartProps & { map: BaseMap }) => {
  const places = list.rows.flatMap(({ place, known_by, service }, index) => {
    if (!place || place.lat === null || place.lon === null) return []
    const letter = letterOf(index)
    const { text: title, lang: own } = marked(known_by ? place.name : service.name, lang)
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
      <div class="mt1 noprint">
        <ViewWay list={list} lang={lang} to="map" />
      </div>
    </section>
  )
}
