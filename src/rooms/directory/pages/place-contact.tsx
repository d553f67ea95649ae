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
import { CallButton } from './call-button.tsx'
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
  // Where a place has no number of its own, those of the made-up services it is known by.
  const example = place.synthetic || place.phones.length === 0
  const numbers = place.phones.length ? place.phones : knownBy(place).flatMap(({ phone }) => phone ?? [])
  if (numbers.length === 0) return <p class="hint">{t.noPhone[lang]}</p>
  return (
    <>
      {numbers.map((number) => (
        <CallButton {...{ number, example, lang }} shown={phoneShown(number)} quiet={place.status !== 'active'} />
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

const OpeningHours = ({ place, hours: { known, spans, exceptions, holidays }, now, lang }: HoursProps) => {
  if (!known && place.services.some(({ synthetic }) => synthetic))
    return (
      <p class="hint">
        {g.ownTimes[lang]} <a href="#here">{g.servicesHere[lang]}</a>
      </p>
    )
  const current = spans.find(({ opens, closes }) => !after(opens, now) && after(closes, now))
  const next = spans.find(({ opens }) => after(opens, now))
  const week = weekOf(now, spans, exceptions, holidays)
  // What is made up is closed on a holiday; of a real place nobody has told.
  const untold = !place.synthetic && !current && week[0]?.holiday === true
  return (
    <>
      <p class="hint">
        {openness(
          known && !untold ? Boolean(current) : null,
          current?.closes ?? null,
          next?.opens ?? null,
          lang,
          untold,
        )}
      </p>
      {known ? (
        <Disclosure summary={t.hours[lang]}>
          <HoursTable
            caption={t.hours[lang]}
            rows={week.map((day, index) => ({ ...rowOf(day, place.synthetic, lang), today: index === 0 }))}
          />
        </Disclosure>
      ) : null}
    </>
  )
}

const rowOf = ({ day, spans, exception, holiday }: DayHours, synthetic: boolean, lang: Lang) => {
  const times = spans.map(({ opens, closes }) => shownHours(here(opens), here(closes), lang)).join(', ')
  const none = (holiday && !synthetic ? t.notKnown : t.closed)[lang]
  const exceptional = exception && (localized(exception.name, lang)?.text ?? t.exception[lang])
  const why = holiday ? t.holiday[lang] : exceptional
  return { day: upperFirst(longDay(day, lang)), hours: [times || none, why].filter(Boolean).join('. ') }
}

const after = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) > 0
