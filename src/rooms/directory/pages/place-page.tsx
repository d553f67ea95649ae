import { type Lang, localized } from '../../../platform/languages.ts'
import { shortDate } from '../../../ui/dates.ts'
import type { PageFrame } from '../../../ui/frame.ts'
import { Local, marked, Name } from '../../../ui/local.tsx'
import { distance } from '../../../ui/numbers.ts'
import { Card, Grid } from '../../../ui/parts/cards.tsx'
import { KeyFacts } from '../../../ui/parts/facts.tsx'
import { Notice } from '../../../ui/parts/notice.tsx'
import { href } from '../../../ui/paths.ts'
import { PlainPage } from '../../../ui/plain-page.tsx'
import type { PlaceRow } from '../list-queries.ts'
import type { BaseMap } from '../map-view.ts'
import type { Hours, PlaceDetails, Provenance } from '../place-queries.ts'
import { closedNames, known } from '../place-texts.ts'
import { PlacesMap } from '../places-map.tsx'
import { featureNames, kindNames, t } from '../texts.ts'
import { addressLine, ages, upperFirst } from '../words.ts'
import { Address } from './address.tsx'
import { AreaChips } from './area-chips.tsx'
import { PlaceContact } from './place-contact.tsx'

export type PlacePageProps = {
  frame: PageFrame
  place: PlaceDetails
  provenance: Provenance[]
  hours: Hours
  nearby: PlaceRow[]
  map: BaseMap | null
  now: Temporal.Instant
}

export const PlacePage = (props: PlacePageProps) => {
  const { frame, place } = props
  const { lang } = frame
  const name = localized(place.name, lang)?.text ?? ''
  return (
    <PlainPage
      frame={frame}
      title={name}
      titleLang={marked(place.name, lang).lang}
      description={`${upperFirst(kindNames[place.kind].one[lang])}, ${addressLine(lang, place) ?? ''}`}
      crumbs={[{ text: t.services[lang], href: href('services', lang) }]}
    >
      <article class="cols cols-main cols-3">
        <div class="stack g4">
          <h1>
            <Name text={place.name} lang={lang} />
          </h1>
          {place.status === 'active' ? (
            <p class="lead">
              <KindAndDistrict place={place} lang={lang} />
            </p>
          ) : null}
          <ClosedNotice place={place} lang={lang} />
          {place.status === 'active' ? <PlaceFacts place={place} lang={lang} /> : null}
        </div>
        <aside class="aside" aria-label={t.contact[lang]}>
          <PlaceContact {...props} />
        </aside>
        <div class="stack g6">
          {place.status === 'active' ? <GoodToKnow place={place} lang={lang} /> : null}
          {place.status === 'active' ? <Services place={place} lang={lang} /> : null}
          <Where {...props} />
          <Nearby {...props} />
          <Assurance {...props} />
        </div>
      </article>
    </PlainPage>
  )
}

type PartProps = { place: PlaceDetails; lang: Lang }

const KindAndDistrict = ({ place, lang }: PartProps) => {
  const district = place.areas.find(({ kind }) => kind === 'district')
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
  const service = place.services[0]
  const stepFree = place.step_free === null ? null : (place.step_free ? t.stepFreeYes : t.stepFreeNo)[lang]
  const fact = (name: string, value: string | null | undefined) => ({
    name,
    value: value || <span class="muted">{t.notKnown[lang]}</span>,
  })
  return (
    <KeyFacts
      facts={[
        fact(t.forWhom[lang], service && ages(lang, service.minimum_age_months, service.maximum_age_months, false)),
        fact(t.price[lang], service?.cost && (service.cost === 'free' ? t.free : t.fee)[lang]),
        fact(t.language[lang], place.languages.map(({ tag }) => languageName(tag, lang)).join(', ')),
        fact(t.stepFree[lang], stepFree),
      ]}
    />
  )
}

const languageName = (tag: string, lang: Lang) =>
  upperFirst(new Intl.DisplayNames(lang, { type: 'language' }).of(tag) ?? tag)

/** Only the way to the service: what is usual of it is not a fact about this place. */
const Services = ({ place, lang }: PartProps) => (
  <section>
    <h2>{known.aboutService[lang]}</h2>
    <div class="mt2">
      <Grid narrow>
        {place.services.map((service) => (
          <Card
            title={<Local text={service.name} lang={lang} />}
            href={href('service', lang, { slug: service.slug[lang] })}
          >
            <p class="muted small">{known.usually[lang]}</p>
          </Card>
        ))}
      </Grid>
    </div>
  </section>
)

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

const Where = ({ place, map, frame: { lang } }: PlacePageProps) => {
  const name = localized(place.name, lang)?.text ?? ''
  return (
    <section>
      <h2>{t.whereItIs[lang]}</h2>
      <p class="mt1">
        {addressLine(lang, place) ? <Address place={place} lang={lang} /> : t.notKnown[lang]}
        {place.address_detail && (
          <>
            , <Local text={place.address_detail} lang={lang} />
          </>
        )}
      </p>
      {place.areas.length > 0 && (
        <div class="mt1">
          <AreaChips label={t.areas[lang]} areas={place.areas} lang={lang} />
        </div>
      )}
      {map && place.lat !== null && place.lon !== null && (
        <div class="mt2">
          <PlacesMap
            map={map}
            lang={lang}
            label={`${t.map[lang]}: ${name}`}
            places={[
              {
                lat: place.lat,
                lon: place.lon,
                label: 'A',
                title: name,
                lang: marked(place.name, lang).lang,
                href: '#sisalto',
              },
            ]}
            proportion={1.6}
          />
        </div>
      )}
    </section>
  )
}

const Nearby = ({ nearby, frame: { lang } }: PlacePageProps) =>
  nearby.length === 0 ? null : (
    <section>
      <h2>{t.nearbyPlaces[lang]}</h2>
      <div class="mt2">
        <Grid narrow>
          {nearby.map((place) => (
            <Card title={<Name text={place.name} lang={lang} />} href={href('place', lang, { slug: place.slug })}>
              <p class="muted small">
                {upperFirst(kindNames[place.kind].one[lang])}
                {place.distance === null ? null : `, ${distance(place.distance, lang)}`}
              </p>
            </Card>
          ))}
        </Grid>
      </div>
      <p class="hint mt1">{t.asTheCrowFlies[lang]}</p>
    </section>
  )

/** Who has looked at the facts and when, where they come from, and the way to say that they are wrong (row 12). */
const Assurance = ({ place, provenance, frame }: PlacePageProps) => {
  const { lang } = frame
  const service = place.services[0]
  return (
    <p class="muted small">
      {service?.assured_on
        ? t.assured(shortDate(Temporal.PlainDate.from(service.assured_on), lang), service.assured_by)[lang]
        : t.notAssured[lang]}{' '}
      {provenance.map(({ source, source_key, licence, source_modified_on: changed }) => (
        <>
          {t.factsFrom[lang]} <span lang={lang === 'fi' ? undefined : 'fi'}>{source}</span>
          {t.sourceKey(source_key, licence)[lang]} {changed && `${t.sourceChanged(shortDate(changed, lang))[lang]} `}
        </>
      ))}
      <a href={href('feedback', lang, {}, { about: frame.path })}>{t.wrongFact[lang]}</a>
    </p>
  )
}
