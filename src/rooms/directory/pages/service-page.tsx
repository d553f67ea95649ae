import { type Lang, localized } from '../../../platform/languages.ts'
import { dayOfInstant, shortDate } from '../../../ui/dates.ts'
import type { PageFrame } from '../../../ui/frame.ts'
import { Local, marked } from '../../../ui/local.tsx'
import { Card, Grid } from '../../../ui/parts/cards.tsx'
import { Disclosure } from '../../../ui/parts/facts.tsx'
import { Notice } from '../../../ui/parts/notice.tsx'
import { href } from '../../../ui/paths.ts'
import { PlainPage } from '../../../ui/plain-page.tsx'
import { ClosingNotice } from '../closing/closing-notice.tsx'
import { StaleNotice } from '../freshness/stale-notice.tsx'
import { g } from '../given-texts.ts'
import { emergencyPhone } from '../help-lines.ts'
import { describedService } from '../open-data/schema-org.ts'
import { StructuredData } from '../open-data/structured-data.tsx'
import type { Period } from '../openings.ts'
import { EntryPicture } from '../pictures/entry-picture.tsx'
import type { Picture } from '../pictures/queries.ts'
import { closedNames } from '../place-texts.ts'
import type { RelatedService, ServiceDetails } from '../service-queries.ts'
import { t } from '../texts.ts'
import type { Exception } from '../week.ts'
import { checkedBy } from './checked-by.ts'
import { MadeUp } from './made-up.tsx'
import { SaidBy } from './said-by.tsx'
import { ServiceContact } from './service-contact.tsx'
import { MoreFacts, ServiceFacts } from './service-facts.tsx'
import { ServicePlaces, type TimedPlace } from './service-places.tsx'
import { SyntheticNotice } from './synthetic-notice.tsx'

export type ServicePageProps = {
  frame: PageFrame
  service: ServiceDetails
  /** When a service without a place answers; nobody told: empty. */
  periods: Period[]
  /** Days on which all of it is closed or keeps other hours. */
  exceptions: Exception[]
  picture: Picture | null
  places: TimedPlace[]
  related: RelatedService[]
  now: Temporal.Instant
}

export const ServicePage = ({
  frame,
  service,
  periods,
  exceptions,
  picture,
  places,
  related,
  now,
}: ServicePageProps) => {
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
      <StructuredData data={describedService(service, frame)} />
      <article class="cols cols-main cols-3">
        <div class="stack g4">
          <h1>
            <Local text={service.name} lang={lang} />
          </h1>
          <p class="lead">
            <Local text={service.summary} lang={lang} />
          </p>
          {service.synthetic ? <SyntheticNotice what="service" lang={lang} /> : null}
          <ShutNotice service={service} lang={lang} />
          {service.status === 'active' ? <ClosingNotice exceptions={exceptions} now={now} lang={lang} /> : null}
          <StaleNotice
            checkedOn={service.checked_on}
            today={dayOfInstant(now)}
            canCall={service.own_phones.length + service.phones.length > 0}
            lang={lang}
          />
          <EntryPicture picture={picture} lang={lang} />
          <ServiceFacts service={service} lang={lang} />
        </div>
        <aside class="aside" aria-label={t.contact[lang]}>
          <ServiceContact {...{ service, periods, places, now, lang }} />
        </aside>
        <div class="stack g6">
          <Description service={service} lang={lang} />
          <MoreFacts service={service} lang={lang} />
          <Steps service={service} lang={lang} />
          <Questions service={service} lang={lang} />
          <ServicePlaces {...{ places, now, lang }} timed={service.synthetic && service.status === 'active'} />
          <Alike service={service} lang={lang} />
          <Related services={related} lang={lang} />
          <p class="muted small">
            {service.cost_source ? <SaidBy fact={t.price[lang]} source={service.cost_source} lang={lang} /> : null}
            {service.languages_source ? (
              <SaidBy fact={t.language[lang]} source={service.languages_source} lang={lang} />
            ) : null}
            {service.written_on ? `${t.written(shortDate(service.written_on, lang))[lang]} ` : null}
            {service.assured_on
              ? t.assured(
                  shortDate(service.assured_on, lang),
                  checkedBy(service.assured_by, service.organization_name, lang),
                )[lang]
              : g.notAssuredService[lang]}{' '}
            {toBeChecked(service) ? `${t.numberToBeChecked[lang]} ` : null}
            <a href={href('feedback', lang, {}, { about: frame.path })}>{t.wrongFact[lang]}</a>
          </p>
        </div>
      </article>
    </PlainPage>
  )
}

/** Of 112 there is no doubt. */
const toBeChecked = ({ help_line: line }: ServiceDetails) =>
  line !== null && line.phone !== emergencyPhone && !line.confirmed_on

type PartProps = { service: ServiceDetails; lang: Lang }

/** That it is shut for now, or what its editors want everybody to know. */
const ShutNotice = ({ service: { status, alert }, lang }: PartProps) => {
  const shut = status === 'temporarily closed'
  const told = localized(alert, lang) !== null
  return shut || told ? (
    <Notice kind="warn" title={(shut ? closedNames[status] : t.goodToKnow)[lang]}>
      {told ? (
        <p>
          <Local text={alert} lang={lang} />
        </p>
      ) : null}
    </Notice>
  ) : null
}

/** More of the same kind, and of the function it belongs to, as links to the list. */
const Alike = ({ service: { kind, function: whole }, lang }: PartProps) =>
  kind && whole ? (
    <section>
      <h2>{g.moreLikeThis[lang]}</h2>
      <ul class="chips mt2">
        <li>
          <a class="chip" href={href('services', lang, {}, { kind: kind.code })}>
            <Local text={kind.name} lang={lang} />
          </a>
        </li>
        <li>
          <a class="chip" href={href('services', lang, {}, { function: whole.code })}>
            <Local text={whole.name} lang={lang} />
          </a>
        </li>
      </ul>
    </section>
  ) : null

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

const Related = ({ services, lang }: { services: RelatedService[]; lang: Lang }) =>
  services.length === 0 ? null : (
    <section>
      <h2>{t.relatedServices[lang]}</h2>
      <div class="mt2">
        <Grid narrow>
          {services.map(({ slug, name, summary, ...made }) => (
            <Card title={<Local text={name} lang={lang} />} href={href('service', lang, { slug: slug[lang] })}>
              <p class="muted small">
                <Local text={summary} lang={lang} />
              </p>
              <MadeUp thing={made} lang={lang} />
            </Card>
          ))}
        </Grid>
      </div>
    </section>
  )
