import type { Lang } from '../../../platform/languages.ts'
import { Local } from '../../../ui/local.tsx'
import { Card, Grid } from '../../../ui/parts/cards.tsx'
import { href } from '../../../ui/paths.ts'
import { g } from '../given-texts.ts'
import { known } from '../place-texts.ts'
import { HoursInWords } from './hours-in-words.tsx'
import type { TimedService } from './today-here.tsx'

type PartProps = { services: TimedService[]; now: Temporal.Instant; lang: Lang }

/** The services given here, each with its hours here; at a family centre under what kind of help they are. */
export const PlaceOffer = ({ byFunction, ...props }: PartProps & { byFunction: boolean }) => {
  const { services, lang } = props
  const made = services.filter(({ synthetic }) => synthetic)
  const usual = services.filter(({ synthetic }) => !synthetic)
  return (
    <>
      {usual.length ? <Usual services={usual} lang={lang} /> : null}
      {made.length ? (
        <section id="here" aria-labelledby="here-title">
          <h2 id="here-title">{g.servicesHere[lang]}</h2>
          <div class="mt2">
            {byFunction ? <ByFunction {...props} services={made} /> : <Cards {...props} services={made} />}
          </div>
        </section>
      ) : null}
    </>
  )
}

const Cards = ({ services, now, lang }: PartProps) => (
  <Grid>
    {services.map(({ slug, name, summary, periods }) => (
      <Card title={<Local text={name} lang={lang} />} href={href('service', lang, { slug: slug[lang] })}>
        <p class="muted small">
          <Local text={summary} lang={lang} />
        </p>
        <HoursInWords periods={periods} now={now} lang={lang} />
      </Card>
    ))}
  </Grid>
)

const ByFunction = ({ services, now, lang }: PartProps) => (
  <div class="stack g4">
    {[...Map.groupBy(services, (service) => service.function?.code).values()].map((group) => (
      <div class="card card-pad stack g3">
        <h3>
          <Local text={group[0]?.function?.name} lang={lang} />
        </h3>
        <ul class="stack">
          {group.map(({ slug, name, summary, periods }) => (
            <li>
              <p>
                <a href={href('service', lang, { slug: slug[lang] })}>
                  <Local text={name} lang={lang} />
                </a>
              </p>
              <p class="muted small">
                <Local text={summary} lang={lang} />
              </p>
              <HoursInWords periods={periods} now={now} lang={lang} />
            </li>
          ))}
        </ul>
      </div>
    ))}
  </div>
)

/** Only the way to the service: what is usual of it is not a fact about this place. */
const Usual = ({ services, lang }: { services: TimedService[]; lang: Lang }) => (
  <section>
    <h2>{known.aboutService[lang]}</h2>
    <div class="mt2">
      <Grid narrow>
        {services.map(({ slug, name }) => (
          <Card title={<Local text={name} lang={lang} />} href={href('service', lang, { slug: slug[lang] })}>
            <p class="muted small">{known.usually[lang]}</p>
          </Card>
        ))}
      </Grid>
    </div>
  </section>
)
