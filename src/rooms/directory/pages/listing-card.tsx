import type { Child } from 'hono/jsx'
import { type Lang, localized } from '../../../platform/languages.ts'
import type { IconName } from '../../../ui/icons/names.ts'
import { Local, Name } from '../../../ui/local.tsx'
import { distance } from '../../../ui/numbers.ts'
import { type Fact, ResultCard } from '../../../ui/parts/cards.tsx'
import { Tag } from '../../../ui/parts/chips.tsx'
import { href } from '../../../ui/paths.ts'
import { kindNames } from '../kind-names.ts'
import { languageName } from '../languages.ts'
import { groupNames, lt, wayNames } from '../list-texts.ts'
import type { ListedPlace, ListingRow } from '../listing/rows.ts'
import { type Access, helpsWith, type Need } from '../needs.ts'
import { accessNames, nt } from '../needs-texts.ts'
import { closedNames } from '../place-texts.ts'
import type { Way } from '../service-queries.ts'
import { featureNames, t } from '../texts.ts'
import { addressLine, ages, lowerFirst, phoneShown, upperFirst } from '../words.ts'
import { Address } from './address.tsx'
import { openness } from './openness.tsx'

type ListingCardProps = {
  row: ListingRow
  /** The letter on the map, where there is one. */
  letter?: string
  lang: Lang
  /** Places of one kind only: what the service usually is would be the same sentence in every card. */
  alike: boolean
  /** What the reader needs of a place. */
  needs?: readonly Need[]
  /** In how many places the service is given, when the row stands for all of them. */
  places?: number
}

/** One row of the list: the whole card is its link, and every fact of the map stands here in words. */
export const ListingCard = ({ row, letter, lang, alike, needs = [], places = 0 }: ListingCardProps) => {
  const { place, service } = row
  const shut = place && place.status !== 'active' ? place.status : null
  return (
    <ResultCard
      id={letter}
      mark={letter && place && place.lat !== null ? { letter } : { icon: places ? 'map-pin-line' : iconOf(row) }}
      title={place && row.known_by ? <Name text={place.name} lang={lang} /> : <Local text={service.name} lang={lang} />}
      href={
        place && row.known_by
          ? href('place', lang, { slug: place.slug })
          : href('service', lang, { slug: service.slug[lang] })
      }
      what={whatOf(row, lang, alike)}
      facts={[...factsOf(row, places, lang), ...(needs.length && !shut ? needsOf(row, helpsWith(needs), lang) : [])]}
    >
      {shut ? <Tag kind="warn">{closedNames[shut][lang]}</Tag> : null}
      <Tag kind="brand">{kindOf(row, lang)}</Tag>
      {tagsOf(row, lang).map((text) => (
        <Tag>{text}</Tag>
      ))}
      <OnlyIn row={row} lang={lang} />
      {row.synthetic ? <Tag kind="peer">{t.synthetic[lang]}</Tag> : null}
    </ResultCard>
  )
}

/** The card is not told in the reader's language. A place keeps its own name in every language. */
const OnlyIn = ({ row, lang }: { row: ListingRow; lang: Lang }) => {
  const said = onlyIn(row, lang)
  return said ? <Tag>{said}</Tag> : null
}

export function onlyIn({ service }: ListingRow, lang: Lang): string | null {
  const own = localized(service.summary, lang)?.lang ?? lang
  return own === lang ? null : lt.onlyIn(languageName(own, lang))[lang]
}

const iconOf = ({ place, known_by, service }: ListingRow): IconName => {
  if (place && known_by) return kindNames[place.kind].icon
  return wayIcons.find(([way]) => service.ways.includes(way))?.[1] ?? 'phone'
}

const wayIcons: [Way, IconName][] = [
  ['home', 'house'],
  ['remote', 'video-camera'],
  ['phone', 'phone'],
]

const kindOf = ({ place, known_by, service }: ListingRow, lang: Lang): Child =>
  place && known_by ? (
    upperFirst(kindNames[place.kind].one[lang])
  ) : (
    <Local text={service.kind ?? service.name} lang={lang} />
  )

/** Why it is closed; what is known of this very place; or what such a service usually is. */
function whatOf({ place, known_by, service }: ListingRow, lang: Lang, alike: boolean): Child {
  if (place && place.status !== 'active') return place.alert && <Local text={place.alert} lang={lang} />
  if (!alike || !place || !known_by) return <Local text={service.summary} lang={lang} />
  return place.features.map((feature) => featureNames[feature][lang]).join(' ') || null
}

function factsOf(row: ListingRow, places: number, lang: Lang): Fact[] {
  const { place, phone, service } = row
  const facts: Fact[] = place ? [{ icon: 'map-pin', text: whereOf(row, place, lang) }] : []
  const ways = service.ways.filter((way) => !place || way !== 'appointment')
  if (!place && places) facts.push({ icon: 'map-pin', text: t.inPlaces(places)[lang] })
  if (!place && (ways.length || !places))
    facts.push({
      icon: iconOf(row),
      text: upperFirst(ways.map((way) => wayNames[way][lang]).join(', ')) || t.notKnown[lang],
    })
  if ((!place || place.status === 'active') && (row.open_now !== null || row.holiday))
    facts.push({ icon: 'clock', text: openness(row.open_now, row.closes_at, row.opens_at, lang, row.holiday) })
  if (phone && place?.status !== 'defunct') facts.push({ icon: 'phone', text: phoneShown(phone) })
  if (row.untold.length) facts.push({ icon: 'circle-dashed', text: lt.untoldOf(groupsIn(row.untold, lang))[lang] })
  return facts
}

const groupsIn = (names: readonly string[], lang: Lang): string =>
  names.map((name) => lowerFirst(groupNames[name as keyof typeof groupNames][lang])).join(', ')

/** Which of the needs are known to be met, and of which nobody has told. */
function needsOf({ place, service, met }: ListingRow, asked: readonly Access[], lang: Lang): Fact[] {
  if (!place && service.ways.some((way) => comesToYou.includes(way)))
    return [{ icon: 'check-circle', text: nt.comes[lang] }]
  const stepped = place?.step_free === false && asked.includes('step_free')
  const has = asked.filter((help) => met.includes(`access:${help}`))
  const untold = asked.filter((help) => !has.includes(help) && !(stepped && help === 'step_free'))
  const named = (all: readonly Access[]) => all.map((help) => accessNames[help][lang]).join(', ')
  return [
    ...(has.length ? [{ icon: 'check-circle', text: upperFirst(named(has)) } as const] : []),
    ...(stepped ? [{ icon: 'warning', text: nt.steps[lang] } as const] : []),
    ...(untold.length ? [{ icon: 'circle-dashed', text: nt.notKnown(named(untold))[lang] } as const] : []),
  ]
}

const comesToYou: readonly Way[] = ['home', 'phone', 'remote']

function whereOf({ known_by, distance: metres }: ListingRow, place: ListedPlace, lang: Lang): Child {
  const address = addressLine(lang, place) ? <Address place={place} lang={lang} /> : t.notKnown[lang]
  return (
    <span>
      {known_by ? null : (
        <>
          <Name text={place.name} lang={lang} />,{' '}
        </>
      )}
      {address}
      {metres === null ? null : `, ${distance(metres, lang)}`}
    </span>
  )
}

/** At most three: for whom, what it costs, where. */
function tagsOf(row: ListingRow, lang: Lang): Child[] {
  const open = !row.place || row.place.status === 'active'
  const forWhom = open && ages(lang, row.minimum_age_months, row.maximum_age_months, row.expecting)
  const cost = open && row.cost && (row.cost === 'free' ? t.free : t.fee)[lang]
  const district = row.place?.district && <Local text={row.place.district.name} lang={lang} />
  return [forWhom, cost, district].filter(Boolean)
}
