import { type Lang, localized } from '../../../platform/languages.ts'
import type { PageFrame } from '../../../ui/frame.ts'
import { Icon } from '../../../ui/icons/icon.tsx'
import { marked, Name } from '../../../ui/local.tsx'
import { distance, number } from '../../../ui/numbers.ts'
import { href } from '../../../ui/paths.ts'
import { PlainPage } from '../../../ui/plain-page.tsx'
import type { AreaDetails, Figure, NearestOfKind } from '../area-queries.ts'
import type { PlaceRow } from '../list-queries.ts'
import type { BaseMap } from '../map-view.ts'
import { letterOf } from '../map-view.ts'
import { closedNames, known } from '../place-texts.ts'
import { PlacesMap } from '../places-map.tsx'
import { areaKindNames, kindNames, t } from '../texts.ts'
import { AreaChips } from './area-chips.tsx'

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
      titleLang={marked(area.name, lang).lang}
      description={`${name}: ${t.placesInArea[lang]}`}
      crumbs={[{ text: t.areas[lang], href: href('areas', lang) }]}
    >
      <div class="cols cols-main">
        <div class="stack g6">
          <div>
            <p class="muted">{areaKindNames[area.kind][lang]}</p>
            <h1>
              <Name text={area.name} lang={lang} />
            </h1>
            <Figures area={area} lang={lang} />
          </div>
          <section>
            <h2>{t.placesInArea[lang]}</h2>
            <Kinds {...props} />
            {places.length > 0 && (
              <p class="mt3">
                <a class="btn" href={href('services', lang, {}, { area: area.slug })}>
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
                        title: marked(place.name, lang).text,
                        lang: marked(place.name, lang).lang,
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

/** Small figures are withheld by those who count, and some areas are ours alone: then nobody knows. */
const Figures = ({ area, lang }: { area: AreaDetails; lang: Lang }) => (
  <>
    <dl class="keyfacts mt2">
      {(['children_0_6', 'population'] as const).map((name) => {
        const figure = area.figures.find((one) => one.name === name)
        return (
          <div>
            <dt>{(name === 'children_0_6' ? t.childrenUnder7 : t.population)[lang]}</dt>
            <dd class="num">{figure ? <Counted figure={figure} lang={lang} /> : t.notKnown[lang]}</dd>
          </div>
        )
      })}
    </dl>
    {area.inner.some(({ kind }) => kind === 'sub_district') && area.kind === 'district' ? (
      <p class="hint mt1">{known.partsDiffer[lang]}</p>
    ) : null}
  </>
)

const Counted = ({ figure: { value, year, basis }, lang }: { figure: Figure; lang: Lang }) => (
  <>
    {number(value, lang)} <small class="muted">{(basis === 'observed' ? t.observed : t.forecast)(year)[lang]}</small>
  </>
)

/** Kind by kind: what is here, or how far the nearest one is. Equal service begins with seeing the gap (L-09). */
const Kinds = ({ places, nearest, frame: { lang } }: AreaPageProps) => {
  const lettered = places.map((place, index) => ({ place, letter: letterOf(index) }))
  return (
    <div class="stack g4 mt2">
      {nearest.map((gap) => {
        const here = lettered.filter(({ place }) => place.kind === gap.kind)
        return (
          <section>
            <h3>
              {kindNames[gap.kind].many[lang]} {here.length > 0 && <span class="badge num">{here.length}</span>}
            </h3>
            <Here places={here} lang={lang} />
            <Gap gap={gap} places={here.map(({ place }) => place)} lang={lang} />
          </section>
        )
      })}
      <p class="hint">{t.asTheCrowFlies[lang]}</p>
    </div>
  )
}

const Here = ({ places, lang }: { places: { place: PlaceRow; letter: string }[]; lang: Lang }) =>
  places.length === 0 ? null : (
    <ul class="topics mt1">
      {places.map(({ place: { slug, name, status }, letter }) => (
        <li id={slug}>
          <a href={href('place', lang, { slug })}>
            <span>
              <b class="num">{letter}</b> <Name text={name} lang={lang} />
              {status !== 'active' && <span class="tag tag-warn"> {closedNames[status][lang]}</span>}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )

/** What is missing, and the nearest open one. Of a kind we know only partly, nothing is said to be missing. */
const Gap = ({ gap, places, lang }: { gap: NearestOfKind; places: PlaceRow[]; lang: Lang }) => {
  const { place, complete } = gap
  const open = places.some(({ status }) => status === 'active')
  if (open && complete) return null
  if (!place) return <p class="muted">{t.noneAnywhere[lang]}</p>
  const what = complete ? places.length === 0 && known.noneHere[lang] : known.someOnly[lang]
  return (
    <p class="muted">
      {open ? null : <Icon name="map-pin-line" />} {what}
      {open ? null : (
        <>
          {' '}
          {(complete ? known.nearestIs : known.nearestKnown)[lang]}{' '}
          <a href={href('place', lang, { slug: place.slug })}>
            <Name text={place.name} lang={lang} />
          </a>
          , {distance(place.distance, lang)}
        </>
      )}
    </p>
  )
}

const Neighbours = ({ title, areas, lang }: { title: string; areas: AreaDetails['inner']; lang: Lang }) =>
  areas.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <div class="mt2">
        <AreaChips areas={areas} lang={lang} />
      </div>
    </section>
  )
