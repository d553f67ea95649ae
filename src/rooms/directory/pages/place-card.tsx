import type { Lang } from '../../../platform/languages.ts'
import { localized } from '../../../platform/languages.ts'
import { Icon } from '../../../ui/icons/icon.tsx'
import { Local } from '../../../ui/local.tsx'
import { href } from '../../../ui/paths.ts'
import type { PlaceRow } from '../list-queries.ts'
import { kindNames, t } from '../texts.ts'
import { distance } from '../../../ui/numbers.ts'
import { addressLine, ages, phoneShown } from '../words.ts'
import { Openness } from './openness.tsx'

/** One place in the list: the whole card is its link, and every fact of the map stands here in words. */
export const PlaceCard = ({ place, letter, lang }: { place: PlaceRow; letter: string; lang: Lang }) => {
  const address = addressLine(lang, place)
  const age = ages(lang, place.minimum_age_months, place.maximum_age_months)
  return (
    <li class="card service" id={letter}>
      <div class={place.lat === null ? 'pin pin-none' : 'pin'} aria-hidden="true">
        <span>{letter}</span>
      </div>
      <h3>
        <a href={href('place', lang, { slug: place.slug })}>
          <Local text={place.name} lang={lang} />
        </a>
      </h3>
      <p class="what">
        <Local text={place.service_summary} lang={lang} />
      </p>
      <ul class="facts">
        <li>
          <Icon name="map-pin" />
          {address ?? t.notKnown[lang]}
          {place.distance !== null && `, ${distance(place.distance, lang)}`}
        </li>
        {place.status === 'active' && place.open_now !== null && (
          <li>
            <Openness openNow={place.open_now} closesAt={place.closes_at} opensAt={place.opens_at} lang={lang} />
          </li>
        )}
        {place.phone && (
          <li>
            <Icon name="phone" />
            {phoneShown(place.phone)}
          </li>
        )}
      </ul>
      <div class="tags">
        {place.status !== 'active' && (
          <span class="tag tag-warn">{(place.status === 'defunct' ? t.ended : t.temporarilyClosed)[lang]}</span>
        )}
        <span class="tag tag-brand">{upperFirst(kindNames[place.kind].one[lang])}</span>
        {age && <span class="tag">{age}</span>}
        {place.expecting && <span class="tag">{t.expecting[lang]}</span>}
        {place.cost && <span class="tag">{(place.cost === 'free' ? t.free : t.fee)[lang]}</span>}
        {place.district_name && <span class="tag">{localized(place.district_name, lang)?.text}</span>}
        {place.synthetic && <span class="tag tag-peer">{t.synthetic[lang]}</span>}
      </div>
    </li>
  )
}

export const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
