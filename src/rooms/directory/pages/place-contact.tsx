import { localized } from '../../../platform/languages.ts'
import { here, hours as shownHours, weekday } from '../../../ui/dates.ts'
import { ButtonLink } from '../../../ui/parts/buttons.tsx'
import { ContactCard } from '../../../ui/parts/calls.tsx'
import { Disclosure, HoursTable } from '../../../ui/parts/facts.tsx'
import { t } from '../texts.ts'
import { phoneShown, upperFirst } from '../words.ts'
import { openness } from './openness.tsx'
import type { PlacePageProps } from './place-page.tsx'

/** How to reach a place: the first thing on a phone, before any reading. */
export const PlaceContact = ({ place, hours, now, frame: { lang } }: PlacePageProps) => (
  <ContactCard id="contact" title={t.contact[lang]}>
    {place.phones.map((number) => (
      <ButtonLink href={`tel:${number}`} icon="phone">
        {t.call(phoneShown(number))[lang]}
      </ButtonLink>
    ))}
    {place.phones.length === 0 ? <p class="hint">{t.noPhone[lang]}</p> : null}
    {place.status === 'active' ? <Hours hours={hours} now={now} lang={lang} /> : null}
    {place.website ? (
      <ButtonLink href={place.website} rel="external noreferrer" look="second" icon="arrow-square-out">
        {t.website[lang]}
      </ButtonLink>
    ) : null}
    <p class="hint">
      {t.organizer[lang]}: {localized(place.organization_name, lang)?.text}
    </p>
  </ContactCard>
)

type HoursProps = Pick<PlacePageProps, 'hours' | 'now'> & { lang: PlacePageProps['frame']['lang'] }

const Hours = ({ hours, now, lang }: HoursProps) => {
  const current = hours.find(({ opens, closes }) => before(opens, now) && !before(closes, now))
  const next = hours.find(({ opens }) => !before(opens, now))
  const known = hours.length > 0
  const today = here(now).toPlainDate()
  return (
    <>
      <p class="hint">
        {openness(known ? Boolean(current) : null, current?.closes ?? null, next?.opens ?? null, lang)}
      </p>
      {known ? (
        <Disclosure summary={t.hours[lang]}>
          <HoursTable
            caption={t.hours[lang]}
            rows={hours.map(({ opens, closes }) => ({
              day: upperFirst(weekday(here(opens), lang)),
              hours: shownHours(here(opens), here(closes), lang),
              today: here(opens).toPlainDate().equals(today),
            }))}
          />
        </Disclosure>
      ) : null}
    </>
  )
}

const before = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) <= 0
