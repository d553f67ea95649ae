import { type Lang, localized } from '../../../platform/languages.ts'
import { dayOfInstant, shortDate } from '../../../ui/dates.ts'
import type { PageFrame } from '../../../ui/frame.ts'
import { Local, marked, Name } from '../../../ui/local.tsx'
import { listed } from '../../../ui/numbers.ts'
import { KeyFacts } from '../../../ui/parts/facts.tsx'
import { Notice } from '../../../ui/parts/notice.tsx'
import { href } from '../../../ui/paths.ts'
import { PlainPage } from '../../../ui/plain-page.tsx'
import { ClosingNotice } from '../closing/closing-notice.tsx'
import { StaleNotice } from '../freshness/stale-notice.tsx'
import { sourceName } from '../imports/sources.ts'
import { kindNames } from '../kind-names.ts'
import { languageName } from '../languages.ts'
import type { BaseMap } from '../map-view.ts'
import { describedPlace } from '../open-data/schema-org.ts'
import { StructuredData } from '../open-data/structured-data.tsx'
import { EntryPicture } from '../pictures/entry-picture.tsx'
import type { Picture } from '../pictures/queries.ts'
import type { Hours, JointService, NearPlace, PlaceDetails, Provenance } from '../place-queries.ts'
import { closedNames } from '../place-texts.ts'
import { featureNames, t } from '../texts.ts'
import { addressLine, ages, upperFirst } from '../words.ts'
import { CentreNetwork } from './centre-network.tsx'
import { checkedBy } from './checked-by.ts'
import { Access } from './place-access.tsx'
import { PlaceContact } from './place-contact.tsx'
import { PlaceOffer } from './place-offer.tsx'
import { Nearby, Where } from './place-where.tsx'
import { SaidBy } from './said-by.tsx'
import { SyntheticNotice } from './synthetic-notice.tsx'
import { type TimedService, TodayHere } from './today-here.tsx'

export type PlacePageProps = {
  frame: PageFrame
  place: PlaceDetails
  /** The services of the place with their hours here. */
  services: TimedService[]
  provenance: Provenance[]
  hours: Hours
  network: { members: NearPlace[]; centres: NearPlace[] }
  joint: JointService[]
  nearby: NearPlace[]
  map: BaseMap | null
  picture: Picture | null
  now: Temporal.Instant
}

export const PlacePage = (props: PlacePageProps) => {
  const { frame, place } = props
  const { lang } = frame
  const name = localized(place.name, lang)?.text ?? ''
  const active = place.status === 'active'
  return (
    <PlainPage
      frame={frame}
      title={name}
      titleLang={marked(place.name, lang).lang}
      description={`${upperFirst(kindNames[place.kind].one[lang])}, ${addressLine(lang, place) ?? ''}`}
      crumbs={[{ text: t.services[lang], href: href('services', lang) }]}
    >
      <StructuredData data={describedPlace(place, props.hours, props.now, frame)} />
      <article class="cols cols-main cols-3">
        <div class="stack g4">
          <h1>
            <Name text={place.name} lang={lang} />
          </h1>
          {active ? (
            <p class="lead">
              <KindAndDistrict place={place} lang={lang} />
            </p>
          ) : null}
          {place.synthetic ? <SyntheticNotice what="place" lang={lang} /> : null}
          <ClosedNotice place={place} lang={lang} />
          {active ? <ClosingNotice exceptions={props.hours.exceptions} now={props.now} lang={lang} /> : null}
          <StaleNotice
            checkedOn={place.checked_on}
            today={dayOfInstant(props.now)}
            canCall={place.phones.length > 0}
            lang={lang}
          />
          <EntryPicture picture={props.picture} lang={lang} />
          {active ? <PlaceFacts place={place} lang={lang} /> : null}
        </div>
        <aside class="aside" aria-label={t.contact[lang]}>
          <PlaceContact {...props} />
        </aside>
        <div class="stack g6">
          {active ? <Offer {...props} /> : null}
          <Where {...props} />
          <Nearby {...props} />
          <Assurance {...props} />
        </div>
      </article>
    </PlainPage>
  )
}

/** What one finds at an open place: who is here today, what is good to know, the services, and of a centre its network. */
const Offer = ({ place, services, network, joint, now, frame: { lang } }: PlacePageProps) => (
  <>
    <TodayHere services={services} now={now} lang={lang} />
    <GoodToKnow place={place} lang={lang} />
    <PlaceOffer services={services} byFunction={place.kind === 'family_centre'} now={now} lang={lang} />
    <CentreNetwork members={network.members} joint={joint} lang={lang} />
    <Access place={place} lang={lang} />
  </>
)

type PartProps = { place: PlaceDetails; lang: Lang }

const KindAndDistrict = ({ place, lang }: PartProps) => {
  const district = place.areas.find(({ kind }) => kind === 'district' || kind === 'village')
  return (
    <>
      {upperFirst(kindNames[place.kind].one[lang])}
      {district ? (
        <>
          , <Name text={district.name} lang={lang} />
        </>
      ) : null}
    </>
  )
}

const ClosedNotice = ({ place, lang }: PartProps) =>
  place.status === 'active' && !place.alert ? null : (
    <Notice kind="warn" title={(place.status === 'active' ? t.goodToKnow : closedNames[place.status])[lang]}>
      <p>
        <Local text={place.alert} lang={lang} />
      </p>
      {place.substitutes.length > 0 ? (
        <p>
          {t.insteadGo[lang]}:{' '}
          {place.substitutes.map(({ slug, name, status }, index) => (
            <>
              {index > 0 ? ', ' : null}
              <a href={href('place', lang, { slug })}>
                <Name text={name} lang={lang} />
              </a>
              {status === 'active' ? null : ` (${closedNames[status][lang].toLowerCase()})`}
            </>
          ))}
        </p>
      ) : null}
    </Notice>
  )

const PlaceFacts = ({ place, lang }: PartProps) => {
  // Where a place is known by no one service, for whom and at what price is told of each.
  const service = place.services.find(({ known_by }) => known_by)
  const stepFree = place.step_free === null ? null : (place.step_free ? t.stepFreeYes : t.stepFreeNo)[lang]
  const fact = (name: string, value: string | null | undefined) => ({
    name,
    value: value || <span class="muted">{t.notKnown[lang]}</span>,
  })
  const own = place.languages.map(({ tag }) => tag)
  // What the service says of all its places leaves open what else is spoken at this one.
  const open = own.length === 0 && service?.languages.length ? `. ${t.otherLanguages[lang]}` : ''
  const tags = [...new Set([...own, ...(service?.languages ?? [])])]
  const names = tags.map((tag) => languageName(tag, lang))
  const spoken = names.length ? upperFirst(listed(names, lang)) + open : null
  return (
    <KeyFacts
      facts={[
        ...(service
          ? [
              fact(
                t.forWhom[lang],
                ages(lang, service.minimum_age_months, service.maximum_age_months, service.expecting),
              ),
              fact(t.price[lang], service.cost && (service.cost === 'free' ? t.free : t.fee)[lang]),
            ]
          : []),
        fact(t.language[lang], spoken),
        fact(t.stepFree[lang], stepFree),
      ]}
    />
  )
}

const GoodToKnow = ({ place, lang }: PartProps) => {
  const notes = place.languages.flatMap(({ note }) => (note ? [note] : []))
  if (!place.features.length && !notes.length) return null
  return (
    <section class="prose">
      <h2>{t.goodToKnow[lang]}</h2>
      <ul>
        {notes.map((note) => (
          <li>
            <Local text={note} lang={lang} />
          </li>
        ))}
        {place.features.map((feature) => (
          <li>{featureNames[feature][lang]}</li>
        ))}
      </ul>
    </section>
  )
}

/** Who has looked at the facts and when, where they come from, and the way to say that they are wrong (row 12). */
const Assurance = ({ place, provenance, frame }: PlacePageProps) => {
  const { lang } = frame
  const service = place.services.find(({ known_by }) => known_by)
  const assured = assuredOf(place, service, lang)
  return (
    <p class="muted small">
      {service?.cost && service.cost_source ? (
        <SaidBy fact={t.price[lang]} source={service.cost_source} lang={lang} />
      ) : null}
      {service?.languages_source ? (
        <SaidBy fact={t.language[lang]} source={service.languages_source} lang={lang} />
      ) : null}
      {assured ? t.assured(shortDate(assured.on, lang), assured.by)[lang] : t.notAssured[lang]}{' '}
      {provenance.map(({ source, source_key, licence, source_modified_on: changed }) => (
        <>
          {t.factsFrom[lang]} <span lang={lang === 'fi' ? undefined : 'fi'}>{sourceName(source)}</span>
          {t.sourceKey(source_key, licence)[lang]} {changed && `${t.sourceChanged(shortDate(changed, lang))[lang]} `}
        </>
      ))}
      <a href={href('feedback', lang, {}, { about: frame.path })}>{t.wrongFact[lang]}</a>
    </p>
  )
}

/** Who looked at the place, or at the service it is known by here, whichever was later. */
function assuredOf(place: PlaceDetails, service: PlaceDetails['services'][number] | undefined, lang: Lang) {
  const there = service?.assured_on ? Temporal.PlainDate.from(service.assured_on) : null
  const here = place.assured_on
  if (service && there && !(here && Temporal.PlainDate.compare(here, there) > 0))
    return { on: there, by: checkedBy(service.assured_by, service.organization, lang) }
  return here ? { on: here, by: checkedBy(place.assured_by, place.organization_name, lang) } : null
}
