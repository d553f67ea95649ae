import { type Lang, localized } from '../../../platform/languages.ts'
import { Local } from '../../../ui/local.tsx'
import { distance } from '../../../ui/numbers.ts'
import { type Fact, ResultCard } from '../../../ui/parts/cards.tsx'
import { Tag } from '../../../ui/parts/chips.tsx'
import { href } from '../../../ui/paths.ts'
import type { PlaceRow } from '../list-queries.ts'
import { kindNames, t } from '../texts.ts'
import { addressLine, ages, phoneShown, upperFirst } from '../words.ts'
import { openness } from './openness.tsx'

/** One place in the list: the whole card is its link, and every fact of the map stands here in words. */
export const PlaceCard = ({ place, letter, lang }: { place: PlaceRow; letter: string; lang: Lang }) => (
  <ResultCard
    id={letter}
    mark={place.lat === null ? { icon: kindNames[place.kind].icon } : { letter }}
    title={<Local text={place.name} lang={lang} />}
    href={href('place', lang, { slug: place.slug })}
    what={<Local text={place.service_summary} lang={lang} />}
    facts={factsOf(place, lang)}
  >
    {place.status === 'active' ? null : (
      <Tag kind="warn">{(place.status === 'defunct' ? t.ended : t.temporarilyClosed)[lang]}</Tag>
    )}
    <Tag kind="brand">{upperFirst(kindNames[place.kind].one[lang])}</Tag>
    {tagsOf(place, lang).map((text) => (
      <Tag>{text}</Tag>
    ))}
    {place.synthetic ? <Tag kind="peer">{t.synthetic[lang]}</Tag> : null}
  </ResultCard>
)

function factsOf(place: PlaceRow, lang: Lang): Fact[] {
  const address = addressLine(lang, place) ?? t.notKnown[lang]
  const facts: Fact[] = [
    { icon: 'map-pin', text: place.distance === null ? address : `${address}, ${distance(place.distance, lang)}` },
  ]
  if (place.status === 'active' && place.open_now !== null)
    facts.push({ icon: 'clock', text: openness(place.open_now, place.closes_at, place.opens_at, lang) })
  if (place.phone) facts.push({ icon: 'phone', text: phoneShown(place.phone) })
  return facts
}

/** At most three: for whom, what it costs, where. */
function tagsOf(place: PlaceRow, lang: Lang): string[] {
  const forWhom = ages(lang, place.minimum_age_months, place.maximum_age_months, place.expecting)
  const cost = place.cost && (place.cost === 'free' ? t.free : t.fee)[lang]
  return [forWhom, cost, localized(place.district_name, lang)?.text].filter((text) => typeof text === 'string')
}
