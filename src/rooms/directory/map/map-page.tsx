import type { PageFrame } from '../../../ui/frame.ts'
import { Icon } from '../../../ui/icons/icon.tsx'
import { marked } from '../../../ui/local.tsx'
import { Disclosure } from '../../../ui/parts/facts.tsx'
import { href } from '../../../ui/paths.ts'
import { PlainPage } from '../../../ui/plain-page.tsx'
import type { Outline } from '../area-queries.ts'
import type { DayPart } from '../day-part.ts'
import type { PlaceList } from '../list.ts'
import type { BaseMap } from '../map-view.ts'
import { letterOf } from '../map-view.ts'
import { SharePart } from '../open-data/share-part.tsx'
import { NumbersFirst } from '../pages/list-answers.tsx'
import { Chips } from '../pages/list-chips.tsx'
import { NearForm } from '../pages/list-forms.tsx'
import { ListNotes } from '../pages/list-notes.tsx'
import { ListPager } from '../pages/list-pager.tsx'
import { NearNotice } from '../pages/near-notice.tsx'
import { NothingFound } from '../pages/nothing-found.tsx'
import { ScopeNotice } from '../pages/scope-notice.tsx'
import { PlacesMap } from '../places-map.tsx'
import { t } from '../texts.ts'
import { HereForm } from './here-form.tsx'
import type { Spots } from './queries.ts'
import { SpotCard } from './spot-card.tsx'
import { mt } from './texts.ts'
import { ViewWay } from './view-way.tsx'

/** `outline` is that of the chosen area; `areas` names the drawing of all, and `bordered` tells whether it has borders. */
export type PageMap = BaseMap & { outline: Outline | null; areas: string; bordered: boolean }
type MapPageProps = { frame: PageFrame; list: PlaceList; found: Spots; map: PageMap | null; part: DayPart }

/** The places of a selection on a large map and in a list beside it. Everything the map tells stands in the list. */
export const MapPage = ({ frame, list, found, map, part }: MapPageProps) => {
  const { lang } = frame
  const danger = list.answer.urgent.length > 0
  return (
    <PlainPage
      frame={frame}
      title={mt.title[lang]}
      description={mt.lead[lang]}
      crumbs={[{ text: t.services[lang], href: href('services', lang) }]}
      styles={['maps.css']}
      scripts={danger ? [] : ['list.js', 'map.js']}
      safety={danger}
      posts
    >
      <h1>{mt.title[lang]}</h1>
      <NumbersFirst list={list} part={part} lang={lang} />
      <div class="section-head mt2">
        <h2 id="results">{mt.places(found.total)[lang]}</h2>
        <ViewWay list={list} lang={lang} to="services" />
      </div>
      <div class="stack g4">
        {/* Folded, so that on a phone the map is in sight. */}
        <div class="noprint">
          <Disclosure summary={mt.nearest[lang]} open={list.near?.length === 0 || list.query.here === 'unknown'}>
            <div class="finders">
              <NearForm list={list} lang={lang} view="map" />
              <HereForm list={list} lang={lang} view="map" />
            </div>
          </Disclosure>
        </div>
        <NearNotice list={list} lang={lang} />
        <ScopeNotice list={list} lang={lang} />
        <Chips list={list} lang={lang} view="map" />
        <ListNotes list={list} lang={lang} />
        {found.spots.length ? <Both {...{ frame, list, found, map }} /> : <NothingFound {...{ list, part, lang }} />}
        <Elsewhere list={list} lang={lang} without={found.without} />
        {danger ? null : <SharePart frame={frame} list={list} />}
      </div>
    </PlainPage>
  )
}

const Both = ({ frame, frame: { lang }, list, found, map }: Omit<MapPageProps, 'part'>) => (
  <div class={map ? 'map-and-list' : undefined}>
    {map ? <TheMap {...{ frame, list, found, map }} /> : null}
    <div>
      <ul class="stack g3" id="spots">
        {found.spots.map((spot, index) => (
          <SpotCard spot={spot} letter={letterOf(index)} lang={lang} />
        ))}
      </ul>
      <ListPager list={list} lang={lang} view="map" />
    </div>
  </div>
)

type TheMapProps = { frame: PageFrame; list: PlaceList; found: Spots; map: PageMap }

const TheMap = ({ frame, list, found, map }: TheMapProps) => {
  const { lang } = frame
  const near = list.near?.[0]
  const places = found.spots.map(({ lat, lon, name }, index) => {
    const { text: title, lang: own } = marked(name, lang)
    return { lat, lon, label: letterOf(index), title, lang: own, href: `#${letterOf(index)}` }
  })
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
        places={places}
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
