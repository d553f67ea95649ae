import type { Child } from 'hono/jsx'
import type { Lang } from '../../../platform/languages.ts'
import { Local, Name } from '../../../ui/local.tsx'
import { distance } from '../../../ui/numbers.ts'
import { type Fact, ResultCard } from '../../../ui/parts/cards.tsx'
import { Tag } from '../../../ui/parts/chips.tsx'
import { href } from '../../../ui/paths.ts'
import type { PlaceRow } from '../list-queries.ts'
import { closedNames } from '../place-texts.ts'
import { featureNames, kindNames, t } from '../texts.ts'
import { addressLine, ages, phoneShown, upperFirst } from '../words.ts'
import { Address } from './address.tsx'
import { openness } from './openness.tsx'

type PlaceCardProps = {
  place: PlaceRow
  letter: string
  lang: Lang
  /** Places of one kind only: what the service usually is would be the same sentence in every card. */
  alike: boolean
}

/** One place in the list: the whole card is its link, and every fact of the map stands here in words. */
export const PlaceCard = ({ place, letter, lang, alike }: PlaceCardProps) => (
  <ResultCard
    id={letter}
    mark={place.lat === null ? { icon: kindNames[place.kind].icon } : { letter }}
    title={<Name text={place.name} lang={lang} />}
    href={href('place', lang, { slug: place.slug })}
    what={whatOf(place, lang, alike)}
    facts={factsOf(place, lang)}
  >
    {place.status === 'active' ? null : <Tag kind="warn">{closedNames[place.status][lang]}</Tag>}
    <Tag kind="brand">{upperFirst(kindNames[place.kind].one[lang])}</Tag>
    {tagsOf(place, lang).map((text) => (
      <Tag>{text}</Tag>
    ))}
    {place.synthetic ? <Tag kind="peer">{t.synthetic[lang]}</Tag> : null}
  </ResultCard>
)

/** Why it is closed; what is known of this very place; or what such a place usually is. */
function whatOf({ status, alert, features, service_summary }: PlaceRow, lang: Lang, alike: boolean): Child {
  if (status !== 'active') return alert && <Local text={alert} lang={lang} />
  if (!alike) return <Local text={service_summary} lang={lang} />
  return features.map((feature) => featureNames[feature][lang]).join(' ') || null
}

function factsOf(place: PlaceRow, lang: Lang): Fact[] {
  const address = addressLine(lang, place) ? <Address place={place} lang={lang} /> : t.notKnown[lang]
  const far = place.distance === null ? null : `, ${distance(place.distance, lang)}`
  const where = (
    <span>
      {address}
      {far}
    </span>
  )
  const facts: Fact[] = [{ icon: 'map-pin', text: where }]
  if (place.status === 'active' && place.open_now !== null)
    facts.push({ icon: 'clock', text: openness(place.open_now, place.closes_at, place.opens_at, lang) })
  if (place.phone && place.status !== 'defunct') facts.push({ icon: 'phone', text: phoneShown(place.phone) })
  return facts
}

/** At most three: for whom, what it costs, where. */
function tagsOf(place: PlaceRow, lang: Lang): Child[] {
  const open = place.status === 'active'
  const forWhom = open && ages(lang, place.minimum_age_months, place.maximum_age_months, false)
  const cost = open && place.cost && (place.cost === 'free' ? t.free : t.fee)[lang]
  const district = place.district_name && <Local text={place.district_name} lang={lang} />
  return [forWhom, cost, district].filter(Boolean)
}
