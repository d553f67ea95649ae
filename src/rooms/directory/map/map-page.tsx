import type { Lang } from '../../../platform/languages.ts'
import type { PageFrame } from '../../../ui/frame.ts'
import { Icon } from '../../../ui/icons/icon.tsx'
import { marked } from '../../../ui/local.tsx'
import { Badge } from '../../../ui/parts/chips.tsx'
import { Disclosure } from '../../../ui/parts/facts.tsx'
import { href } from '../../../ui/paths.ts'
import { PlainPage } from '../../../ui/plain-page.tsx'
import type { Outline } from '../area-queries.ts'
import type { DayPart } from '../day-part.ts'
import { filtersIn } from '../input.ts'
import type { PlaceList } from '../list.ts'
import { lt } from '../list-texts.ts'
import type { BaseMap } from '../map-view.ts'
import { letterOf } from '../map-view.ts'
import { SharePart } from '../open-data/share-part.tsx'
import { NumbersFirst, NumbersFoot } from '../pages/list-answers.tsx'
import { Chips, ChoicesOnPaper } from '../pages/list-chips.tsx'
import { Filters } from '../pages/list-filters.tsx'
import { fieldsOf, isPosted, listHref, NearForm, SearchForm } from '../pages/list-forms.tsx'
import { ListNotes } from '../pages/list-notes.tsx'
import { ListPager } from '../pages/list-pager.tsx'
import { NearNotice } from '../pages/near-notice.tsx'
import { NothingFound } from '../pages/nothing-found.tsx'
import { ScopeNotice } from '../pages/scope-notice.tsx'
import { PlacesMap } from '../places-map.tsx'
import { t } from '../texts.ts'
import { HereForm } from './here-form.tsx'
import type { Crowd, Everywhere, Pinned, Spots } from './queries.ts'
import { SpotCard } from './spot-card.tsx'
import { mt } from './texts.ts'
import { spotsPath } from './told-spots.ts'
import { ViewWay } from './view-way.tsx'

/** `outline` is that of the chosen area; `areas` names the drawing of all, and `bordered` tells whether it has borders. */
export type PageMap = BaseMap & { outline: Outline | null; areas: string; bordered: boolean }
type MapPageProps = {
  frame: PageFrame
  list: PlaceList
  /** The places of this page of the list, the first of them by its number among all, and how many a page has. */
  found: Spots
  first: number
  perMap: number
  /** Where all of them are. */
  everywhere: Everywhere
  map: PageMap | null
  part: DayPart
}

/** The places of a selection on a large map and in a list beside it. Everything the map tells stands in the list. */
export const MapPage = (props: MapPageProps) => {
  const { frame, list, found, part } = props
  const { lang } = frame
  const danger = list.answer.urgent.length > 0
  return (
    <PlainPage
      frame={frame}
      title={mt.title[lang]}
      description={mt.lead[lang]}
      crumbs={[{ text: t.services[lang], href: href('services', lang) }]}
      styles={isPosted(list) ? ['maps.css', 'guide.css'] : ['maps.css']}
      scripts={danger ? [] : ['list.js', 'map.js']}
      safety={danger}
      posts
    >
      <h1>{mt.title[lang]}</h1>
      <NumbersFirst list={list} part={part} lang={lang} />
      <div class="section-head mt2">
        <h2 id="results">{mt.places(found.total)[lang]}</h2>
        <div class="row g2 noprint">
          <FilterOpener list={list} lang={lang} />
          <ViewWay list={list} lang={lang} to="services" />
        </div>
      </div>
      <div class="stack g4">
        {/* Folded, so that on a phone the map is in sight. */}
        <div class="noprint">
          <Disclosure summary={mt.find[lang]} open={list.near?.length === 0 || list.query.here === 'unknown'}>
            <div class="finders">
              <SearchForm list={list} lang={lang} view="map" />
              <div>
                <NearForm list={list} lang={lang} view="map" />
                <HereForm list={list} lang={lang} view="map" />
              </div>
            </div>
          </Disclosure>
        </div>
        <div class="over-map">
          <Filters list={list} lang={lang} view="map" />
        </div>
        <ListNotes list={list} lang={lang} view="map" />
        <NearNotice list={list} lang={lang} />
        <ScopeNotice list={list} lang={lang} />
        <Chips list={list} lang={lang} view="map" />
        <ChoicesOnPaper list={list} lang={lang} />
        {found.spots.length ? <Both {...props} /> : <NothingFound {...{ list, part, lang }} />}
        <Elsewhere list={list} lang={lang} without={found.without} />
        {danger ? null : <SharePart frame={frame} list={list} />}
        <NumbersFoot list={list} part={part} lang={lang} />
      </div>
    </PlainPage>
  )
}

const Both = ({ part: _, map, ...props }: MapPageProps) => {
  const {
    list,
    found,
    first,
    frame: { lang },
  } = props
  return (
    <div class={map ? 'map-and-list' : undefined}>
      {map ? <TheMap {...props} map={map} /> : null}
      <div>
        <ul class="stack g3" id="spots">
          {found.spots.map((spot, index) => (
            <SpotCard spot={spot} letter={letterOf(first + index)} lang={lang} />
          ))}
        </ul>
        <ListPager list={list} lang={lang} view="map" />
      </div>
    </div>
  )
}

/** Opens the filters over the map, on a wide screen too: the map needs the room. */
const FilterOpener = ({ list, lang }: { list: PlaceList; lang: Lang }) => {
  const chosen = filtersIn(list.query.choices)
  return (
    <button class="btn btn-quiet btn-sm" type="button" popovertarget="filters">
      <Icon name="funnel" />
      {t.filter[lang]}
      {chosen ? <Badge count={chosen} spoken={lt.inForce[lang]} /> : null}
    </button>
  )
}

type TheMapProps = Omit<MapPageProps, 'map' | 'part'> & { map: PageMap }

const TheMap = (props: TheMapProps) => {
  const { frame, list, everywhere, map } = props
  const { lang } = frame
  const near = list.near?.[0]
  return (
    <section class="map-side" id="map" aria-labelledby="map-heading">
      <h2 class="vh" id="map-heading">
        {t.map[lang]}
      </h2>
      {list.answer.urgent.length ? null : (
        <p class="by-script noprint">
          <button class="btn btn-sm" type="button" data-map={islandData(map, list, frame)} aria-describedby="map-hint">
            <Icon name="map-trifold" />
            {mt.open[lang]}
          </button>
        </p>
      )}
      <p class="small" role="status" data-map-status />
      <PlacesMap
        map={map}
        lang={lang}
        label={t.mapOfResults[lang]}
        places={'pins' in everywhere ? pinsOf(props, everywhere.pins) : []}
        crowds={'crowds' in everywhere ? everywhere.crowds.map((crowd) => crowdOf(list, crowd, lang)) : []}
        here={near ? { ...near, title: `${t.you[lang]}: ${near.name}` } : null}
        outline={map.outline}
        proportion={1}
        borders={map.bordered ? `/map/areas/${map.areas}.svg#areas` : undefined}
        large
      />
      <p class="hint mt1" id="map-hint">
        {mt.lead[lang]} {t.mapNote[lang]} {map.bordered ? mt.areas[lang] : null} {mt.openHint[lang]}
      </p>
    </section>
  )
}

/** Each with the letter of its card, wherever in the list that stands: on this page, on another, or behind a posted form. */
const pinsOf = ({ list, first, perMap, found, frame: { lang } }: TheMapProps, pins: readonly Pinned[]) =>
  pins.map(({ slug, name, lat, lon }, index) => {
    const label = letterOf(index)
    const { text: title, lang: own } = marked(name, lang)
    const here = index >= first && index < first + found.spots.length
    const page = `${listHref(list, lang, { page: Math.floor(index / perMap) + 1 }, 'map')}#${label}`
    const elsewhere = isPosted(list) ? href('place', lang, { slug }) : page
    return { lat, lon, label, title, lang: own, href: here ? `#${label}` : elsewhere }
  })

/** To the same question of one area, or to the area's own page where no address may hold the question. */
function crowdOf(list: PlaceList, { slug, name, lat, lon, places }: Crowd, lang: Lang) {
  const title = [...(name ? [marked(name, lang).text] : []), mt.places(places)[lang]].join(': ')
  const inArea = { query: { ...list.query, choices: { ...list.query.choices, area: slug } } }
  const to = isPosted(list) ? href('area', lang, { slug: slug ?? '' }) : listHref(inArea, lang, {}, 'map')
  return { lat, lon, places, title, href: slug ? to : '#spots' }
}

/** What the moving map must know of the drawing and of the language of the page. The places it reads from the list. */
function islandData(map: PageMap, list: PlaceList, { lang, assets }: PageFrame): string {
  const { hash, west, north, kx, ky, width, height, areas } = map
  const near = list.near?.[0]
  const { loading, opened, failed, mapLabel, closer, further, all, close, onMap, inList, cluster } = mt
  const words = { loading, opened, failed, mapLabel, closer, further, all, close, onMap, inList, cluster }
  return JSON.stringify({
    ...{ west, north, kx, ky, width, height },
    ...{ script: assets('live-map.js'), licence: assets('leaflet.txt') },
    drawing: `/map/${hash}.svg#map`,
    areas: `/map/areas/${areas}.json`,
    here: near ? { at: [near.lat, near.lon], name: near.name } : null,
    // Of a list of several pages the other places are asked for.
    more: list.pages > 1 ? { to: spotsPath[lang], fields: fieldsOf(list) } : null,
    words: Object.fromEntries(Object.entries(words).map(([key, text]) => [key, text[lang]])),
  })
}

/** What the map cannot show, so that nobody thinks it is all there is. */
const Elsewhere = ({ list, lang, without }: { list: PlaceList; lang: PageFrame['lang']; without: number }) =>
  without === 0 ? null : (
    <div>
      <p>
        <b>{mt.notOnMap(without)[lang]}.</b> {mt.notOnMapWhy[lang]}
      </p>
      <div class="mt1 noprint">
        <ViewWay list={list} lang={lang} to="services" />
      </div>
    </div>
  )
