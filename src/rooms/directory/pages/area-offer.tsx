import { type Lang, localized } from '../../../platform/languages.ts'
import { dayOfInstant, here } from '../../../ui/dates.ts'
import { Local, Name } from '../../../ui/local.tsx'
import { distance } from '../../../ui/numbers.ts'
import { Card, EventCard, Grid } from '../../../ui/parts/cards.tsx'
import { Tag } from '../../../ui/parts/chips.tsx'
import { href } from '../../../ui/paths.ts'
import type { AreaOffer } from '../area-offer.ts'
import type { AreaName, NearestOfKind } from '../area-queries.ts'
import { g } from '../given-texts.ts'
import { atHours } from '../rhythm-words.ts'
import { reachingWays } from '../ways.ts'
import { HoursInWords } from './hours-in-words.tsx'
import { MadeUp as HouseMark } from './made-up.tsx'

type VisitsProps = { offer: AreaOffer; house: NearestOfKind['place']; now: Temporal.Instant; lang: Lang }

/** Who comes to the village and when (N-14); where nobody does, the nearest village house. */
export const Visits = ({ offer: { visits }, house, now, lang }: VisitsProps) => (
  <section id="visits" aria-labelledby="visits-title">
    <h2 id="visits-title">{g.visits[lang]}</h2>
    {visits.length ? (
      <>
        <p class="mt1">{g.visitsLead[lang]}</p>
        <div class="mt2">
          <Grid>
            {visits.map(({ slug, name, organization, periods, place }) => (
              <Card title={<Local text={name} lang={lang} />} href={href('service', lang, { slug: slug[lang] })}>
                <p class="muted small">
                  <Local text={organization} lang={lang} />, <Name text={place.name} lang={lang} />
                </p>
                <HoursInWords periods={periods} now={now} lang={lang} />
              </Card>
            ))}
          </Grid>
        </div>
        <MadeUp any={visits} lang={lang} />
      </>
    ) : (
      <p class="mt1">
        {g.noVisits[lang]}{' '}
        {house ? (
          <>
            {g.nearestHouse[lang]}{' '}
            <a href={href('place', lang, { slug: house.slug })}>
              <Name text={house.name} lang={lang} />
            </a>
            , {distance(house.distance, lang)} <HouseMark thing={house} lang={lang} />
          </>
        ) : null}
      </p>
    )}
  </section>
)

/** What is on now or next in a larger area, with the day of each. */
export const ComingDays = ({ offer: { coming }, area, lang }: { offer: AreaOffer; area: AreaName; lang: Lang }) =>
  coming.length === 0 ? null : (
    <section>
      <h2>{g.comingDays[lang]}</h2>
      <div class="mt2">
        <Grid>
          {coming.map(({ slug, name, place, opens, closes }) => (
            <EventCard
              title={<Local text={name} lang={lang} />}
              href={href('service', lang, { slug: slug[lang] })}
              day={dayOfInstant(opens)}
              text={atHours(here(opens), here(closes), lang)}
            >
              <Tag>{localized(place.name, lang)?.text}</Tag>
            </EventCard>
          ))}
        </Grid>
      </div>
      <p class="mt1">
        <a href={href('services', lang, {}, { area: area.slug, open: 'today' })}>{g.allToday[lang]}</a>
      </p>
      <MadeUp any={coming} lang={lang} />
    </section>
  )

/** What reaches whoever lives here without a journey: at home, remotely, by phone. */
export const Reaching = ({ offer, area, lang }: { offer: AreaOffer; area: AreaName; lang: Lang }) =>
  offer.reaching.size === 0 ? null : (
    <section>
      <h2>{g.reaches[lang]}</h2>
      <p class="mt1">{g.reachesLead[lang]}</p>
      {reachingWays.map((way) => {
        const services = offer.reaching.get(way)
        return services ? (
          <>
            <h3 class="mt3">{g.byWay[way][lang]}</h3>
            <ul class="topics">
              {services.map(({ slug, name, kind }) => (
                <li>
                  <a href={href('service', lang, { slug: slug[lang] })}>
                    <span>
                      <Local text={name} lang={lang} />
                      {kind ? (
                        <small class="muted">
                          {' '}
                          <Local text={kind} lang={lang} />
                        </small>
                      ) : null}
                    </span>
                  </a>
                </li>
              ))}
            </ul>
            <p class="mt1">
              <a href={href('services', lang, {}, { area: area.slug, way })}>{g.allOfWay[way][lang]}</a>
            </p>
          </>
        ) : null
      })}
      <MadeUp any={[...offer.reaching.values()].flat()} lang={lang} />
    </section>
  )

const MadeUp = ({ any, lang }: { any: { synthetic: boolean }[]; lang: Lang }) =>
  any.some(({ synthetic }) => synthetic) ? <p class="hint mt1">{g.someMadeUp[lang]}</p> : null
