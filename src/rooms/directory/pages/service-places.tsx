import type { Lang } from '../../../platform/languages.ts'
import { Local, Name } from '../../../ui/local.tsx'
import { Card, Grid } from '../../../ui/parts/cards.tsx'
import { Tag } from '../../../ui/parts/chips.tsx'
import { href } from '../../../ui/paths.ts'
import type { Period } from '../openings.ts'
import { closedNames } from '../place-texts.ts'
import type { ServicePlace } from '../service-queries.ts'
import { t } from '../texts.ts'
import { addressLine } from '../words.ts'
import { Address } from './address.tsx'
import { HoursInWords } from './hours-in-words.tsx'

/** A place where the service is given, with its hours there. */
export type TimedPlace = ServicePlace & { periods: Period[] }

type ServicePlacesProps = {
  places: TimedPlace[]
  /** Each with the hours of this service there; otherwise only the way to the places, which speak for themselves. */
  timed: boolean
  now: Temporal.Instant
  lang: Lang
}

/** Where a service is given, and when it is there. */
export const ServicePlaces = ({ places, timed, now, lang }: ServicePlacesProps) =>
  places.length === 0 ? null : (
    <section>
      <h2>
        {t.placesHere[lang]} ({places.length})
      </h2>
      {timed ? <Cards places={places} now={now} lang={lang} /> : <Names places={places} lang={lang} />}
    </section>
  )

const Cards = ({ places, now, lang }: Omit<ServicePlacesProps, 'timed'>) => (
  <div class="mt2">
    <Grid>
      {places.map((place) => (
        <Card title={<Name text={place.name} lang={lang} />} href={href('place', lang, { slug: place.slug })}>
          <p class="muted small">
            {addressLine(lang, place) ? <Address place={place} lang={lang} /> : null}
            {place.district ? (
              <>
                , <Local text={place.district} lang={lang} />
              </>
            ) : null}
          </p>
          {place.status === 'active' ? (
            <HoursInWords periods={place.periods} now={now} lang={lang} />
          ) : (
            <Tag kind="warn">{closedNames[place.status][lang]}</Tag>
          )}
        </Card>
      ))}
    </Grid>
  </div>
)

const Names = ({ places, lang }: Pick<ServicePlacesProps, 'places' | 'lang'>) => (
  <ul class="topics mt2">
    {places.map(({ slug, name, district }) => (
      <li>
        <a href={href('place', lang, { slug })}>
          <span>
            <Name text={name} lang={lang} />
            {district && (
              <small class="muted">
                {' '}
                <Local text={district} lang={lang} />
              </small>
            )}
          </span>
        </a>
      </li>
    ))}
  </ul>
)
