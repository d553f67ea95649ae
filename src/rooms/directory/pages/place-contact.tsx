import { localized } from '../../../platform/languages.ts'
import { here, hours as shownHours, weekday } from '../../../ui/dates.ts'
import { Icon } from '../../../ui/icons/icon.tsx'
import { t } from '../texts.ts'
import { phoneShown } from '../words.ts'
import { Openness } from './openness.tsx'
import type { PlacePageProps } from './place-page.tsx'

/** How to reach a place: the first thing on a phone, before any reading. */
export const PlaceContact = ({ place, hours, now, frame: { lang } }: PlacePageProps) => {
  const current = hours.find(({ opens, closes }) => before(opens, now) && !before(closes, now))
  const next = hours.find(({ opens }) => !before(opens, now))
  return (
    <section class="card card-pad contact stack g3" aria-labelledby="contact">
      <h2 id="contact">{t.contact[lang]}</h2>
      {place.phones.map((number) => (
        <a class="btn" href={`tel:${number}`}>
          <Icon name="phone" />
          {t.call(phoneShown(number))[lang]}
        </a>
      ))}
      {place.phones.length === 0 && <p class="hint">{t.noPhone[lang]}</p>}
      {place.status === 'active' && (
        <p class="hint">
          <Openness
            openNow={hours.length ? Boolean(current) : null}
            closesAt={current?.closes ?? null}
            opensAt={next?.opens ?? null}
            lang={lang}
          />
        </p>
      )}
      {hours.length > 0 && (
        <details class="acc">
          <summary>{t.hours[lang]}</summary>
          <table class="hours">
            {hours.map(({ opens, closes }) => (
              <tr>
                <th scope="row">{weekday(here(opens), lang)}</th>
                <td>{shownHours(here(opens), here(closes), lang)}</td>
              </tr>
            ))}
          </table>
        </details>
      )}
      {place.website && (
        <a class="btn btn-2" href={place.website} rel="external noreferrer">
          <Icon name="arrow-square-out" />
          {t.website[lang]}
        </a>
      )}
      <p class="hint">
        {t.organizer[lang]}: {localized(place.organization_name, lang)?.text}
      </p>
    </section>
  )
}

const before = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) <= 0
