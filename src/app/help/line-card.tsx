import type { Lang } from '../../platform/languages.ts'
import { localized } from '../../platform/languages.ts'
import type { HelpLine } from '../../rooms/directory/index.ts'
import { clockTime, here, shortDate } from '../../ui/dates.ts'
import { Icon } from '../../ui/icons/icon.tsx'
import { Local } from '../../ui/local.tsx'
import { onOneLine } from '../../ui/phones.ts'
import { help } from '../texts.ts'

type LineCardProps = { line: HelpLine; now: Temporal.Instant; lang: Lang; heading?: 'h2' | 'h3' }

/** One number with whom it is for, when it answers and what to do when it is busy. */
export const LineCard = ({ line, now, lang, heading: Heading = 'h3' }: LineCardProps) => (
  <li class="call">
    <div>
      <Heading>
        <Local text={line.situation} lang={lang} />
      </Heading>
      <p>
        <b>
          <Local text={line.name} lang={lang} />.
        </b>{' '}
        {whenOpen(line, now)[lang]}. <Local text={line.note} lang={lang} />
      </p>
      {line.busyAdvice && (
        <p>
          <Local text={line.busyAdvice} lang={lang} />
        </p>
      )}
      <p class="tiny">
        {line.confirmedOn ? help.confirmed(shortDate(line.confirmedOn, lang))[lang] : help.toBeConfirmed[lang]}
      </p>
    </div>
    <p class="row">
      <a
        class={line.openNow ? 'btn tel' : 'btn btn-2 tel'}
        href={`tel:${line.phone}`}
        aria-label={help.callLine(line.phoneShown, localized(line.name, lang)?.text ?? '')[lang]}
      >
        <Icon name="phone" />
        {onOneLine(line.phoneShown)}
      </a>
    </p>
  </li>
)


/** When the line answers, as one would say it now. */
export function whenOpen({ openNow, always, closesAt, opensAt }: HelpLine, now: Temporal.Instant): Record<Lang, string> {
  if (openNow === null || (!openNow && !opensAt)) return help.unknownHours
  if (openNow) return always || !closesAt ? help.always : inEach((lang) => help.openUntil(clockTime(here(closesAt), lang))[lang])
  const opens = here(opensAt as Temporal.Instant)
  const days = here(now).toPlainDate().until(opens.toPlainDate()).days
  return inEach((lang) => {
    const time = clockTime(opens, lang)
    if (days === 0) return help.opensToday(time)[lang]
    return (days === 1 ? help.opensTomorrow(time) : help.opensOn(opens.dayOfWeek, time))[lang]
  })
}

const inEach = (write: (lang: Lang) => string) => ({ fi: write('fi'), sv: write('sv'), en: write('en') })
