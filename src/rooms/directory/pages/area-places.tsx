import type { Lang } from '../../../platform/languages.ts'
import { Icon } from '../../../ui/icons/icon.tsx'
import { Name } from '../../../ui/local.tsx'
import { distance, listed } from '../../../ui/numbers.ts'
import { href } from '../../../ui/paths.ts'
import type { AreaPlace } from '../area-offer-queries.ts'
import type { NearestOfKind } from '../area-queries.ts'
import { g } from '../given-texts.ts'
import { kindNames } from '../kind-names.ts'
import { letterOf } from '../map-view.ts'
import { closedNames, known } from '../place-texts.ts'
import { t } from '../texts.ts'
import { MadeUp } from './made-up.tsx'

type AreaPlacesProps = { places: AreaPlace[]; nearest: NearestOfKind[]; lang: Lang }

/** The places of an area, kind by kind, with the letters of the map. */
export const PlacesHere = ({ places, nearest, lang }: AreaPlacesProps) => {
  const lettered = places.map((place, index) => ({ place, letter: letterOf(index) }))
  const here = new Set(places.map(({ kind }) => kind))
  const partly = nearest
    .filter(({ kind, complete }) => here.has(kind) && !complete)
    .map(({ kind }) => kindNames[kind].many[lang].toLowerCase())
  return (
    <section>
      <h2>{t.placesInArea[lang]}</h2>
      {places.length === 0 ? <p class="muted mt1">{g.noPlacesHere[lang]}</p> : null}
      <div class="stack g4 mt2">
        {[...Map.groupBy(lettered, ({ place }) => place.kind)].map(([kind, ofKind]) => (
          <section>
            <h3>
              {kindNames[kind].many[lang]} <span class="badge num">{ofKind.length}</span>
            </h3>
            <Here places={ofKind} lang={lang} />
          </section>
        ))}
      </div>
      {partly.length ? <p class="hint mt2">{known.someKindsOnly(listed(partly, lang))[lang]}</p> : null}
    </section>
  )
}

const Here = ({ places, lang }: { places: { place: AreaPlace; letter: string }[]; lang: Lang }) => (
  <ul class="topics mt1">
    {places.map(({ place: { slug, name, status, synthetic }, letter }) => (
      <li id={slug}>
        <a href={href('place', lang, { slug })}>
          <span>
            <b class="num">{letter}</b> <Name text={name} lang={lang} />
            {status !== 'active' && <span class="tag tag-warn"> {closedNames[status][lang]}</span>}
            {synthetic && <small class="muted"> {t.synthetic[lang]}</small>}
          </span>
        </a>
      </li>
    ))}
  </ul>
)

/**
 * Of each kind that has no open place here the nearest one: equal service begins with seeing the gap (L-09). Of a kind we
 * know only partly nothing is said to be missing, and a kind that the whole town lacks is no gap of this area.
 */
export const Elsewhere = ({ places, nearest, lang }: AreaPlacesProps) => {
  const openHere = new Set(places.filter(({ status }) => status === 'active').map(({ kind }) => kind))
  const missing = nearest.filter(({ kind }) => !openHere.has(kind))
  if (missing.length === 0) return null
  return (
    <section>
      <h2>{g.elsewhere[lang]}</h2>
      <ul class="stack g3 mt2">
        {missing.map((gap) => (
          <li>
            <Icon name="map-pin-line" /> <b>{kindNames[gap.kind].many[lang]}</b>{' '}
            <Gap gap={gap} closedHere={places.some(({ kind }) => kind === gap.kind)} lang={lang} />
          </li>
        ))}
      </ul>
      <p class="hint mt1">{t.asTheCrowFlies[lang]}</p>
    </section>
  )
}

type GapProps = { gap: NearestOfKind; closedHere: boolean; lang: Lang }

const Gap = ({ gap: { place, complete }, closedHere, lang }: GapProps) => {
  if (!place) return <span class="muted">{t.noneAnywhere[lang]}</span>
  const what = complete ? !closedHere && known.noneHere[lang] : known.someOnly[lang]
  return (
    <span class="muted">
      {what} {(complete ? known.nearestIs : known.nearestKnown)[lang]}{' '}
      <a href={href('place', lang, { slug: place.slug })}>
        <Name text={place.name} lang={lang} />
      </a>
      , {distance(place.distance, lang)} <MadeUp thing={place} lang={lang} />
    </span>
  )
}
