import type { Lang } from '../../../platform/languages.ts'
import { useFrame } from '../../../ui/frame.ts'
import { distance, listed } from '../../../ui/numbers.ts'
import { Notice } from '../../../ui/parts/notice.tsx'
import type { Found } from '../geocode.ts'
import type { PlaceList } from '../list.ts'
import { HereUnknown } from '../map/here-form.tsx'
import { known } from '../place-texts.ts'
import { t } from '../texts.ts'
import { Kept } from './list-forms.tsx'

/** What we made of the place the person gave, and other readings of it. */
export const NearNotice = ({ list, lang }: { list: PlaceList; lang: Lang }) => {
  if (!list.near) return list.query.here === 'unknown' ? <HereUnknown lang={lang} /> : null
  const [best, ...others] = list.near
  if (!best)
    return (
      <Notice kind="warn" icon="map-pin-line" announced>
        <p>{t.nearUnknown(list.query.near)[lang]}</p>
        <OnlyThisTown lang={lang} />
      </Notice>
    )
  return (
    <Notice icon="map-pin-line" announced>
      <p>
        {best.exact ? null : `${t.nearGuess(list.query.near)[lang]} `}
        <b>{t.nearestTo(best.name)[lang]}.</b> {howFar(best, lang)}
      </p>
      {isFar(list) ? <OnlyThisTown far={list.rows[0]?.distance ?? 0} lang={lang} /> : null}
      {!best.exact && others.length > 0 ? (
        <form method="post" class="row g2 mt1">
          <Kept list={list} without={['near', 'here', 'page']} />
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

/** Farther than anybody goes to a playground, even where villages lie far apart. */
const far = 40_000

/** Somebody's device says that they are in another town: the nearest place is no answer to where to go. */
const isFar = ({ rows: [nearest], question }: PlaceList): boolean =>
  question.order === 'distance' && (nearest?.distance ?? 0) > far

/** Whose places these are, and where to look in another town. @param far metres to the nearest of them */
const OnlyThisTown = ({ far: metres, lang }: { far?: number; lang: Lang }) => {
  const town = useFrame().municipality.name[lang]
  return (
    <p>
      {metres ? `${t.farAway(distance(metres, lang))[lang]} ` : null}
      {town ? t.onlyTown(town)[lang] : null}
    </p>
  )
}

/** Metres are told from a house whose spot we know, never from somewhere along its street. */
function howFar({ rough, numbers }: Found, lang: Lang): string {
  if (!rough) return t.asTheCrowFlies[lang]
  if (numbers.length === 0) return known.onlyAbout[lang]
  return `${known.numbersKnown(numbers.length, listed(numbers, lang))[lang]} ${known.noMetres[lang]}`
}
