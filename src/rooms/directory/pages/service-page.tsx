import { type Lang, localized } from '../../../platform/languages.ts'
import { shortDate } from '../../../ui/dates.ts'
import type { PageFrame } from '../../../ui/frame.ts'
import { Icon } from '../../../ui/icons/icon.tsx'
import { Local } from '../../../ui/local.tsx'
import { PlainPage } from '../../../ui/plain-page.tsx'
import { href } from '../../../ui/paths.ts'
import type { PlaceName, ServiceDetails } from '../service-queries.ts'
import { t } from '../texts.ts'
import { ages, phoneShown } from '../words.ts'

export type ServicePageProps = { frame: PageFrame; service: ServiceDetails; places: PlaceName[] }

export const ServicePage = ({ frame, service, places }: ServicePageProps) => {
  const { lang } = frame
  const name = localized(service.name, lang)?.text ?? ''
  return (
    <PlainPage frame={frame} title={name} description={localized(service.summary, lang)?.text ?? ''} crumbs={[{ text: t.services[lang], href: href('services', lang) }]}>
        <article class="cols cols-main cols-3">
          <div class="stack g4">
            <h1>
              <Local text={service.name} lang={lang} />
            </h1>
            <p class="lead">
              <Local text={service.summary} lang={lang} />
            </p>
            <KeyFacts service={service} lang={lang} />
          </div>
          <aside class="aside" aria-label={t.contact[lang]}>
            <Contact service={service} places={places} lang={lang} />
          </aside>
          <div class="stack g6">
            <Description service={service} lang={lang} />
            <Steps service={service} lang={lang} />
            <Questions service={service} lang={lang} />
            <Places places={places} lang={lang} />
            <p class="muted small">
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

const KeyFacts = ({ service, lang }: PartProps) => {
  const age = ages(lang, service.minimum_age_months, service.maximum_age_months)
  const facts = [
    [t.forWhom[lang], [service.expecting && t.expecting[lang], age].filter(Boolean).join(', ')],
    [t.price[lang], service.cost && (service.cost === 'free' ? t.free : t.fee)[lang]],
    [t.organizer[lang], localized(service.organization_name, lang)?.text],
  ]
  return (
    <dl class="keyfacts">
      {facts.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value || <span class="muted">{t.notKnown[lang]}</span>}</dd>
        </div>
      ))}
    </dl>
  )
}

const Contact = ({ service, places, lang }: PartProps & { places: PlaceName[] }) => {
  const line = service.help_line
  return (
    <section class="card card-pad contact stack g3" aria-labelledby="contact">
      <h2 id="contact">{t.contact[lang]}</h2>
      {line && (
        <a class="btn" href={`tel:${line.phone}`}>
          <Icon name="phone" />
          {t.call(line.phone_shown)[lang]}
        </a>
      )}
      {line && !line.confirmed_on && <p class="hint">{t.toBeConfirmed[lang]}</p>}
      {service.phones.map(({ value }) => (
        <a class="btn" href={`tel:${value}`}>
          <Icon name="phone" />
          {t.call(phoneShown(value))[lang]}
        </a>
      ))}
      {places.length > 0 && (
        <a class="btn btn-2" href={href('services', lang, {}, { kind: service.kinds })}>
          <Icon name="map-pin-line" />
          {t.findNearest[lang]}
        </a>
      )}
      {service.first_step && (
        <p class="hint">
          <b>{t.firstStep[lang]}:</b> <Local text={service.first_step} lang={lang} />
        </p>
      )}
    </section>
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
          <details class="acc">
            <summary>
              <Local text={question} lang={lang} />
            </summary>
            <div>
              <p>
                <Local text={answer} lang={lang} />
              </p>
            </div>
          </details>
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
                <Local text={name} lang={lang} />
                {district && <small class="muted"> {localized(district, lang)?.text}</small>}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
