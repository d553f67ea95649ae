import { type Lang, localized } from '../../../platform/languages.ts'
import type { PageFrame } from '../../../ui/frame.ts'
import { Icon } from '../../../ui/icons/icon.tsx'
import { Local } from '../../../ui/local.tsx'
import { distance, number } from '../../../ui/numbers.ts'
import { href } from '../../../ui/paths.ts'
import { PlainPage } from '../../../ui/plain-page.tsx'
import type { AreaDetails, Figure, NearestOfKind } from '../area-queries.ts'
import { kinds } from '../kinds.ts'
import type { PlaceRow } from '../list-queries.ts'
import type { BaseMap } from '../map-view.ts'
import { letterOf } from '../map-view.ts'
import { PlacesMap } from '../places-map.tsx'
import { areaKindNames, kindNames, t } from '../texts.ts'

export type AreaPageProps = {
  frame: PageFrame
  area: AreaDetails
  places: PlaceRow[]
  nearest: NearestOfKind[]
  map: BaseMap | null
}

export const AreaPage = (props: AreaPageProps) => {
  const { frame, area, map, places } = props
  const { lang } = frame
  const name = localized(area.name, lang)?.text ?? ''
  return (
    <PlainPage
      frame={frame}
      title={name}
      description={`${name}: ${t.placesInArea[lang]}`}
      crumbs={[{ text: t.areas[lang], href: href('areas', lang) }]}
    >
      <div class="cols cols-main">
        <div class="stack g6">
          <div>
            <p class="muted">{areaKindNames[area.kind][lang]}</p>
            <h1>
              <Local text={area.name} lang={lang} />
            </h1>
            <Figures figures={area.figures} lang={lang} />
          </div>
          <section>
            <h2>{t.placesInArea[lang]}</h2>
            <Kinds {...props} />
            {places.length > 0 && (
              <p class="mt3">
                <a class="btn" href={href('services', lang, {}, listQuery(area))}>
                  {t.showInList(places.length)[lang]}
                </a>
              </p>
            )}
          </section>
          <Neighbours title={t.consistsOf[lang]} areas={area.inner} lang={lang} />
          <Neighbours title={t.partOf[lang]} areas={area.outer} lang={lang} />
        </div>
        {map && (
          <aside aria-label={t.map[lang]}>
            <PlacesMap
              map={map}
              lang={lang}
              label={`${t.map[lang]}: ${name}`}
              outline={area.outline}
              places={places.flatMap((place, index) =>
                place.lat === null || place.lon === null
                  ? []
                  : [
                      {
                        lat: place.lat,
                        lon: place.lon,
                        label: letterOf(index),
                        title: localized(place.name, lang)?.text ?? '',
                        href: `#${place.slug}`,
                      },
                    ],
              )}
            />
          </aside>
        )}
      </div>
    </PlainPage>
  )
}

/** The list can be narrowed to city areas and districts; for smaller areas the page itself is the list. */
const listQuery = (area: AreaDetails) => {
  const narrowable = area.kind === 'city_area' || area.kind === 'district'
  return { area: narrowable ? area.slug : area.outer.find(({ kind }) => kind === 'district')?.slug }
}

const Figures = ({ figures, lang }: { figures: Figure[]; lang: Lang }) => (
  <dl class="keyfacts mt2">
    {figures.map(({ name, value, year, basis }) => (
      <div>
        <dt>{(name === 'children_0_6' ? t.childrenUnder7 : t.population)[lang]}</dt>
        <dd class="num">
          {number(value, lang)}{' '}
          <small class="muted">{(basis === 'observed' ? t.observed : t.forecast)(year)[lang]}</small>
        </dd>
      </div>
    ))}
  </dl>
)

/** Kind by kind: what is here, or how far the nearest one is. Equal service begins with seeing the gap (L-09). */
const Kinds = ({ places, nearest, frame: { lang } }: AreaPageProps) => (
  <div class="stack g4 mt2">
    {kinds.map((kind) => {
      const here = places.map((place, index) => ({ place, index })).filter(({ place }) => place.kind === kind)
      const closest = nearest.find((one) => one.kind === kind)
      return (
        <section>
          <h3>
            {kindNames[kind].many[lang]} {here.length > 0 && <span class="badge num">{here.length}</span>}
          </h3>
          {here.length > 0 ? (
            <ul class="topics mt1">
              {here.map(({ place, index }) => (
                <li id={place.slug}>
                  <a href={href('place', lang, { slug: place.slug })}>
                    <span>
                      <b class="num">{letterOf(index)}</b> <Local text={place.name} lang={lang} />
                      {place.status !== 'active' && (
                        <span class="tag tag-warn">
                          {' '}
                          {(place.status === 'defunct' ? t.ended : t.temporarilyClosed)[lang]}
                        </span>
                      )}
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          ) : closest ? (
            <p class="muted">
              <Icon name="map-pin-line" /> {t.noneHere[lang]}{' '}
              <a href={href('place', lang, { slug: closest.slug })}>
                <Local text={closest.name} lang={lang} />
              </a>
              , {distance(closest.distance, lang)}
            </p>
          ) : (
            <p class="muted">{t.noneAnywhere[lang]}</p>
          )}
        </section>
      )
    })}
    <p class="hint">{t.asTheCrowFlies[lang]}</p>
  </div>
)

const Neighbours = ({ title, areas, lang }: { title: string; areas: AreaDetails['inner']; lang: Lang }) =>
  areas.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <ul class="chips mt2">
        {areas.map(({ slug, name, kind }) => (
          <li>
            <a class="chip" href={href('area', lang, { slug })}>
              {localized(name, lang)?.text}
              <span class="vh">, {areaKindNames[kind][lang]}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
