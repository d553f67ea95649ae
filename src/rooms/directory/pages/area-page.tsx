import { type Lang, localized } from '../../../platform/languages.ts'
import type { PageFrame } from '../../../ui/frame.ts'
import { marked, Name } from '../../../ui/local.tsx'
import { number } from '../../../ui/numbers.ts'
import { ButtonLink } from '../../../ui/parts/buttons.tsx'
import { href } from '../../../ui/paths.ts'
import { PlainPage } from '../../../ui/plain-page.tsx'
import type { AreaOffer } from '../area-offer.ts'
import type { AreaDetails, Figure, NearestOfKind } from '../area-queries.ts'
import { g } from '../given-texts.ts'
import type { BaseMap } from '../map-view.ts'
import { letterOf } from '../map-view.ts'
import { known } from '../place-texts.ts'
import { PlacesMap } from '../places-map.tsx'
import { areaKindNames, t } from '../texts.ts'
import { AreaChips } from './area-chips.tsx'
import { ComingDays, Reaching, Visits } from './area-offer.tsx'
import { Elsewhere, PlacesHere } from './area-places.tsx'

export type AreaPageProps = {
  frame: PageFrame
  area: AreaDetails
  offer: AreaOffer
  nearest: NearestOfKind[]
  /** How many rows the list has for this area. */
  count: number
  map: BaseMap | null
  now: Temporal.Instant
}

/** An area: what is there, who comes, what reaches one at home, and how far the nearest is of what is missing (L-09, N-14). */
export const AreaPage = (props: AreaPageProps) => {
  const { frame, area, offer, nearest, count, now } = props
  const { lang } = frame
  const name = localized(area.name, lang)?.text ?? ''
  const house = nearest.find(({ kind }) => kind === 'village_house')?.place ?? null
  return (
    <PlainPage
      frame={frame}
      title={name}
      titleLang={marked(area.name, lang).lang}
      description={`${name}: ${t.placesInArea[lang]}`}
      crumbs={[{ text: t.areas[lang], href: href('areas', lang) }]}
    >
      <div class="cols cols-main cols-3">
        <div class="stack g6">
          <div>
            <p class="muted">{areaKindNames[area.kind][lang]}</p>
            <h1>
              <Name text={area.name} lang={lang} />
            </h1>
            <Figures area={area} lang={lang} />
          </div>
          <PlacesHere places={offer.places} nearest={nearest} lang={lang} />
        </div>
        {/* On a phone it comes here, before all that one need not go anywhere for. */}
        <AreaMap {...props} />
        <div class="stack g6">
          {area.kind === 'village' ? (
            <Visits {...{ offer, house, now, lang }} />
          ) : (
            <ComingDays {...{ offer, area, lang }} />
          )}
          <Elsewhere places={offer.places} nearest={nearest} lang={lang} />
          <Reaching offer={offer} area={area} lang={lang} />
          {count > 0 && (
            <p>
              <ButtonLink href={href('services', lang, {}, { area: area.slug })}>
                {t.showInList(count)[lang]}
              </ButtonLink>
            </p>
          )}
          <Neighbours title={t.consistsOf[lang]} areas={area.inner} lang={lang} />
          <Neighbours title={t.partOf[lang]} areas={area.outer} lang={lang} />
        </div>
      </div>
    </PlainPage>
  )
}

/** Letters are those of the places beside; a village without places is shown as a spot. */
const AreaMap = ({ map, area, offer: { places }, frame: { lang } }: AreaPageProps) => {
  if (!map) return null
  const name = localized(area.name, lang)?.text ?? ''
  return (
    <aside class="aside" aria-label={t.map[lang]}>
      <PlacesMap
        map={map}
        lang={lang}
        label={`${t.map[lang]}: ${name}`}
        outline={area.outline}
        here={area.kind === 'village' ? { lat: area.lat, lon: area.lon, title: name } : null}
        places={places.flatMap(({ slug, name: title, lat, lon }, index) =>
          lat === null || lon === null
            ? []
            : [
                {
                  ...{ lat, lon, label: letterOf(index), href: `#${slug}` },
                  title: marked(title, lang).text,
                  lang: marked(title, lang).lang,
                },
              ],
        )}
      />
    </aside>
  )
}

/** Small figures are withheld by those who count, and some areas are ours alone: then nobody knows. */
const Figures = ({ area, lang }: { area: AreaDetails; lang: Lang }) => {
  const sources = [...new Set(area.figures.map(({ source }) => source))]
  return (
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
      {sources.length ? (
        <p class="hint mt1">
          {g.figuresFrom[lang]} <span lang={lang === 'fi' ? undefined : 'fi'}>{sources.join('; ')}</span>
        </p>
      ) : null}
    </>
  )
}

const Counted = ({ figure: { value, year, basis }, lang }: { figure: Figure; lang: Lang }) => (
  <>
    {number(value, lang)} <small class="muted">{(basis === 'observed' ? t.observed : t.forecast)(year)[lang]}</small>
  </>
)

const Neighbours = ({ title, areas, lang }: { title: string; areas: AreaDetails['inner']; lang: Lang }) =>
  areas.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <div class="mt2">
        <AreaChips areas={areas} lang={lang} />
      </div>
    </section>
  )
