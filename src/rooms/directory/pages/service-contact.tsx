import type { Lang } from '../../../platform/languages.ts'
import { here } from '../../../ui/dates.ts'
import { Local } from '../../../ui/local.tsx'
import { ButtonLink } from '../../../ui/parts/buttons.tsx'
import { ContactCard } from '../../../ui/parts/calls.tsx'
import { href } from '../../../ui/paths.ts'
import { isHolidayFor, type Period, tellsHours } from '../openings.ts'
import { nextOpening } from '../rhythm.ts'
import type { ServiceDetails } from '../service-queries.ts'
import { t } from '../texts.ts'
import { phoneShown } from '../words.ts'
import { CallButton } from './call-button.tsx'
import { HoursInWords } from './hours-in-words.tsx'
import { openness } from './openness.tsx'
import type { TimedPlace } from './service-places.tsx'

type ServiceContactProps = {
  service: ServiceDetails
  periods: Period[]
  places: TimedPlace[]
  now: Temporal.Instant
  lang: Lang
}

/** How to reach a service: the number, when it answers, the nearest place, and the first thing to do. */
export const ServiceContact = ({ service, periods, places, now, lang }: ServiceContactProps) => (
  <ContactCard id="contact" title={t.contact[lang]}>
    {numbersOf(service).map((phone) => (
      <CallButton {...phone} example={service.synthetic} lang={lang} />
    ))}
    {tellsHours(periods) ? <Answers {...{ periods, now, lang }} real={!service.synthetic} /> : null}
    {places.length > 1 && service.kind ? (
      <ButtonLink href={href('services', lang, {}, { kind: service.kind.code })} look="second" icon="map-pin-line">
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

function numbersOf({ help_line: line, own_phones, phones }: ServiceDetails) {
  const shared = [...own_phones, ...phones.map(({ value }) => value)]
  const numbers = [...new Set(shared)].map((number) => ({ number, shown: phoneShown(number) }))
  return line ? [{ number: line.phone, shown: line.phone_shown }, ...numbers] : numbers
}

type AnswersProps = Pick<ServiceContactProps, 'periods' | 'now' | 'lang'> & { real: boolean }

const Answers = ({ periods, now, lang, real }: AnswersProps) => {
  const next = nextOpening(periods, now)
  const on = next !== null && Temporal.Instant.compare(next.from, now) <= 0
  // What goes on for days is round the clock: no end is told.
  const ends = on && next.to.since(now).total('hours') < 72 ? next.to : null
  const untold = real && !on && isHolidayFor(periods, here(now).toPlainDate())
  return (
    <div>
      <p class="hint">{openness(untold ? null : on, ends, on ? null : (next?.from ?? null), lang, untold)}</p>
      <HoursInWords periods={periods} now={now} lang={lang} />
    </div>
  )
}
