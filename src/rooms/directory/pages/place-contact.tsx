import { type Lang, localized } from '../../../platform/languages.ts'
import { here, longDay, hours as shownHours } from '../../../ui/dates.ts'
import { Local, Name } from '../../../ui/local.tsx'
import { ButtonLink } from '../../../ui/parts/buttons.tsx'
import { ContactCard } from '../../../ui/parts/calls.tsx'
import { Disclosure, HoursTable } from '../../../ui/parts/facts.tsx'
import { href } from '../../../ui/paths.ts'
import { g } from '../given-texts.ts'
import { t } from '../texts.ts'
import { type DayHours, weekOf } from '../week.ts'
import { phoneShown, upperFirst } from '../words.ts'
import { openness } from './openness.tsx'
import type { PlacePageProps } from './place-page.tsx'

/** How to reach a place: the first thing on a phone, before any reading. */
export const PlaceContact = ({ place, hours, now, frame: { lang } }: PlacePageProps) => (
  <ContactCard id="contact" title={t.contact[lang]}>
    {place.status === 'active' ? null : <Instead substitutes={place.substitutes} lang={lang} />}
    <Phones place={place} lang={lang} />
    {place.status === 'active' ? <OpeningHours place={place} hours={hours} now={now} lang={lang} /> : null}
    {place.website ? (
      <ButtonLink href={place.website} rel="external noreferrer" look="second" icon="arrow-square-out">
        {t.website[lang]}
      </ButtonLink>
    ) : null}
    {place.status === 'active' ? <FirstStep place={place} lang={lang} /> : null}
    <p class="hint">
      {t.organizer[lang]}: <Local text={place.organization_name} lang={lang} />
    </p>
  </ContactCard>
)

type PartProps = { place: PlacePageProps['place']; lang: Lang }

/** The first thing to do about a closed place is to go to an open one. */
const Instead = ({ substitutes, lang }: { substitutes: PlacePageProps['place']['substitutes']; lang: Lang }) => {
  const open = substitutes.filter(({ status }) => status === 'active').slice(0, 2)
  if (open.length === 0) return null
  return (
    <>
      <p class="hint">{t.insteadGo[lang]}:</p>
      {open.map(({ slug, name }) => (
        <ButtonLink href={href('place', lang, { slug })} icon="map-pin-line">
          <span>
            <Name text={name} lang={lang} />
          </span>
        </ButtonLink>
      ))}
    </>
  )
}

/** Nobody answers where activities have ended; of a place that is closed for now the number is worth a try. */
const Phones = ({ place, lang }: PartProps) => {
  if (place.status === 'defunct') return null
  const numbers = place.phones.length ? place.phones : knownBy(place).flatMap(({ phone }) => phone ?? [])
  if (numbers.length === 0) return <p class="hint">{t.noPhone[lang]}</p>
  return (
    <>
      {numbers.map((number) => (
        <ButtonLink href={`tel:${number}`} icon="phone" look={place.status === 'active' ? 'first' : 'second'}>
          {t.call(phoneShown(number))[lang]}
        </ButtonLink>
      ))}
    </>
  )
}

/** The invented services a place is known by speak for it; of a real one only the place itself does. */
const knownBy = ({ services }: PlacePageProps['place']) =>
  services.filter(({ known_by, synthetic }) => known_by && synthetic)

const FirstStep = ({ place, lang }: PartProps) => {
  const [service] = knownBy(place)
  return service?.first_step ? (
    <p class="hint">
      <b>{t.firstStep[lang]}:</b> <Local text={service.first_step} lang={lang} />
    </p>
  ) : null
}

type HoursProps = Pick<PlacePageProps, 'place' | 'hours' | 'now'> & { lang: Lang }

const OpeningHours = ({ place, hours: { known, spans, exceptions }, now, lang }: HoursProps) => {
  if (!known && place.services.some(({ synthetic }) => synthetic))
    return (
      <p class="hint">
        {g.ownTimes[lang]} <a href="#here">{g.servicesHere[lang]}</a>
      </p>
    )
  const current = spans.find(({ opens, closes }) => !after(opens, now) && after(closes, now))
  const next = spans.find(({ opens }) => after(opens, now))
  return (
    <>
      <p class="hint">
        {openness(known ? Boolean(current) : null, current?.closes ?? null, next?.opens ?? null, lang)}
      </p>
      {known ? (
        <Disclosure summary={t.hours[lang]}>
          <HoursTable
            caption={t.hours[lang]}
            rows={weekOf(now, spans, exceptions).map((day, index) => ({ ...rowOf(day, lang), today: index === 0 }))}
          />
        </Disclosure>
      ) : null}
    </>
  )
}

const rowOf = ({ day, spans, exception }: DayHours, lang: Lang) => {
  const times = spans.map(({ opens, closes }) => shownHours(here(opens), here(closes), lang)).join(', ')
  const why = exception && (localized(exception.name, lang)?.text ?? t.exception[lang])
  return { day: upperFirst(longDay(day, lang)), hours: [times || t.closed[lang], why].filter(Boolean).join('. ') }
}

const after = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) > 0
