import type { Child } from 'hono/jsx'
import { type Lang, localized } from '../../../platform/languages.ts'
import { shortDate } from '../../../ui/dates.ts'
import type { PageFrame } from '../../../ui/frame.ts'
import { Local, marked, Name } from '../../../ui/local.tsx'
import { ButtonLink } from '../../../ui/parts/buttons.tsx'
import { ContactCard } from '../../../ui/parts/calls.tsx'
import { Card, Grid } from '../../../ui/parts/cards.tsx'
import { Disclosure, KeyFacts } from '../../../ui/parts/facts.tsx'
import { href } from '../../../ui/paths.ts'
import { PlainPage } from '../../../ui/plain-page.tsx'
import type { PlaceName, RelatedService, ServiceDetails } from '../service-queries.ts'
import { t } from '../texts.ts'
import { ages, phoneShown } from '../words.ts'

export type ServicePageProps = {
  frame: PageFrame
  service: ServiceDetails
  places: PlaceName[]
  related: RelatedService[]
}

export const ServicePage = ({ frame, service, places, related }: ServicePageProps) => {
  const { lang } = frame
  const name = localized(service.name, lang)?.text ?? ''
  return (
    <PlainPage
      frame={frame}
      title={name}
      titleLang={marked(service.name, lang).lang}
      description={localized(service.summary, lang)?.text ?? ''}
      crumbs={[{ text: t.services[lang], href: href('services', lang) }]}
    >
      <article class="cols cols-main cols-3">
        <div class="stack g4">
          <h1>
            <Local text={service.name} lang={lang} />
          </h1>
          <p class="lead">
            <Local text={service.summary} lang={lang} />
          </p>
          <ServiceFacts service={service} lang={lang} />
        </div>
        <aside class="aside" aria-label={t.contact[lang]}>
          <Contact service={service} places={places} lang={lang} />
        </aside>
        <div class="stack g6">
          <Description service={service} lang={lang} />
          <Steps service={service} lang={lang} />
          <Questions service={service} lang={lang} />
          <Places places={places} lang={lang} />
          <Related services={related} lang={lang} />
          <p class="muted small">
            {service.written_on ? `${t.written(shortDate(service.written_on, lang))[lang]} ` : null}
            {service.assured_on
              ? t.assured(shortDate(service.assured_on, lang), service.assured_by)[lang]
              : t.notAssured[lang]}{' '}
            <a href={href('feedback', lang, {}, { about: frame.path })}>{t.wrongFact[lang]}</a>
          </p>
        </div>
      </article>
    </PlainPage>
  )
}

type PartProps = { service: ServiceDetails; lang: Lang }

const ServiceFacts = ({ service, lang }: PartProps) => {
  const fact = (name: string, value: Child) => ({
    name,
    value: value || <span class="muted">{t.notKnown[lang]}</span>,
  })
  const price = service.cost && (service.cost === 'free' ? t.free : t.fee)[lang]
  return (
    <KeyFacts
      facts={[
        fact(t.forWhom[lang], ages(lang, service.minimum_age_months, service.maximum_age_months, service.expecting)),
        fact(t.price[lang], service.fees ? <Local text={service.fees} lang={lang} /> : price),
        fact(t.organizer[lang], <Local text={service.organization_name} lang={lang} />),
      ]}
    />
  )
}

const Contact = ({ service, places, lang }: PartProps & { places: PlaceName[] }) => {
  const line = service.help_line
  const shared = service.phones.map(({ value }) => ({ number: value, shown: phoneShown(value) }))
  const numbers = line ? [{ number: line.phone, shown: line.phone_shown }, ...shared] : shared
  return (
    <ContactCard id="contact" title={t.contact[lang]}>
      {numbers.map(({ number, shown }) => (
        <ButtonLink href={`tel:${number}`} icon="phone">
          {t.call(shown)[lang]}
        </ButtonLink>
      ))}
      {line && !line.confirmed_on ? <p class="hint">{t.toBeConfirmed[lang]}</p> : null}
      {places.length > 0 ? (
        <ButtonLink href={href('services', lang, {}, { kind: service.kinds })} look="second" icon="map-pin-line">
          {t.findNearest[lang]}
        </ButtonLink>
      ) : null}
      {service.first_step ? (
        <p class="hint">
          <b>{t.firstStep[lang]}:</b> <Local text={service.first_step} lang={lang} />
        </p>
      ) : null}
    </ContactCard>
  )
}

const Description = ({ service, lang }: PartProps) => {
  const found = localized(service.description, lang)
  if (!found) return null
  return (
    <section class="prose" lang={found.lang === lang ? undefined : found.lang}>
      {found.text.split('\n\n').map((paragraph) => (
        <p>{paragraph}</p>
      ))}
    </section>
  )
}

const Steps = ({ service, lang }: PartProps) =>
  service.steps?.length ? (
    <section>
      <h2>{t.steps[lang]}</h2>
      <ol class="path mt2">
        {service.steps.map(({ title, text }) => (
          <li>
            <h3>
              <Local text={title} lang={lang} />
            </h3>
            <p>
              <Local text={text} lang={lang} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  ) : null

const Questions = ({ service, lang }: PartProps) =>
  service.questions?.length ? (
    <section>
      <h2>{t.questions[lang]}</h2>
      <div class="mt2">
        {service.questions.map(({ question, answer }) => (
          <Disclosure summary={<Local text={question} lang={lang} />}>
            <p>
              <Local text={answer} lang={lang} />
            </p>
          </Disclosure>
        ))}
      </div>
    </section>
  ) : null

const Places = ({ places, lang }: { places: PlaceName[]; lang: Lang }) =>
  places.length === 0 ? null : (
    <section>
      <h2>
        {t.placesHere[lang]} ({places.length})
      </h2>
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
    </section>
  )

const Related = ({ services, lang }: { services: RelatedService[]; lang: Lang }) =>
  services.length === 0 ? null : (
    <section>
      <h2>{t.relatedServices[lang]}</h2>
      <div class="mt2">
        <Grid narrow>
          {services.map(({ slug, name, summary }) => (
            <Card title={<Local text={name} lang={lang} />} href={href('service', lang, { slug: slug[lang] })}>
              <p class="muted small">
                <Local text={summary} lang={lang} />
              </p>
            </Card>
          ))}
        </Grid>
      </div>
    </section>
  )
