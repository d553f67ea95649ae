import type { Lang } from '../../../platform/languages.ts'
import { clockTime, dayAndTime, here, shortDay } from '../../../ui/dates.ts'
import { Local } from '../../../ui/local.tsx'
import { AgendaDay } from '../../../ui/parts/agenda.tsx'
import { Tag } from '../../../ui/parts/chips.tsx'
import { href } from '../../../ui/paths.ts'
import { g } from '../given-texts.ts'
import { type Opening, type Period, tellsHours } from '../openings.ts'
import type { PlaceService } from '../place-queries.ts'
import { leftOfDay, nextOpening } from '../rhythm.ts'

/** A service at a place with its hours there. */
export type TimedService = PlaceService & { periods: Period[] }
type TodayHereProps = { services: TimedService[]; now: Temporal.Instant; lang: Lang }
type Occasion = { service: TimedService; opening: Opening }

/** Who is here today by the clock: what is on and what is still to come; when the day is over, what comes next. */
export const TodayHere = ({ services, now, lang }: TodayHereProps) => {
  const timed = services.filter(({ periods }) => tellsHours(periods))
  if (timed.length === 0) return null
  const left = timed.flatMap((service) => leftOfDay(service.periods, now).map((opening) => ({ service, opening })))
  if (left.length === 0) return <NothingToday services={timed} now={now} lang={lang} />
  return (
    <AgendaDay
      id="today"
      day={g.hereToday[lang]}
      tag={{ text: shortDay(here(now), lang), kind: 'sun' }}
      items={left.toSorted(byBeginning).map(({ service, opening }) => ({
        time: clockTime(here(opening.from), lang),
        until: `–${clockTime(here(opening.to), lang)}`,
        title: <Local text={service.name} lang={lang} />,
        href: href('service', lang, { slug: service.slug[lang] }),
        text: <Local text={service.organization} lang={lang} />,
        ...(isOn(opening, now) ? { tags: <Tag kind="ok">{g.onNow[lang]}</Tag> } : {}),
      }))}
    />
  )
}

const NothingToday = ({ services, now, lang }: TodayHereProps) => {
  const coming = services.flatMap((service) => {
    const opening = nextOpening(service.periods, now)
    return opening ? [{ service, opening }] : []
  })
  const [next] = coming.toSorted(byBeginning)
  return (
    <section>
      <h2>{g.hereToday[lang]}</h2>
      <p class="mt1">{g.nothingToday[lang]}</p>
      {next ? (
        <p>
          {g.next[lang]}: {dayAndTime(here(next.opening.from), lang)},{' '}
          <a href={href('service', lang, { slug: next.service.slug[lang] })}>
            <Local text={next.service.name} lang={lang} />
          </a>
        </p>
      ) : null}
    </section>
  )
}

const byBeginning = (a: Occasion, b: Occasion) => Temporal.Instant.compare(a.opening.from, b.opening.from)

const isOn = ({ from, to }: Opening, now: Temporal.Instant) =>
  Temporal.Instant.compare(from, now) <= 0 && Temporal.Instant.compare(now, to) < 0
