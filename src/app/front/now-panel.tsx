import type { Lang } from '../../platform/languages.ts'
import type { HelpLine } from '../../rooms/directory/index.ts'
import { clockTime, here } from '../../ui/dates.ts'
import { Icon } from '../../ui/icons/icon.tsx'
import { Local } from '../../ui/local.tsx'
import { href } from '../../ui/paths.ts'
import { onOneLine } from '../../ui/phones.ts'
import { front } from '../texts.ts'
import { type DayPart, dayPartOf } from './day-part.ts'

/** The lines that answer at this moment, one tap away; which ones is decided by the clock and their hours. */
export const NowPanel = ({ lines, now, lang }: { lines: HelpLine[]; now: Temporal.Instant; lang: Lang }) => {
  const part = dayPartOf(now)
  return (
    <section class="now" aria-labelledby="now">
      <h2 id="now">
        <Icon name={part === 'night' || part === 'evening' ? 'moon-stars-duotone' : 'phone-call'} />
        {heading(part, clockTime(here(now), lang))[lang]}
      </h2>
      <p>{leads[part][lang]}</p>
      <ul class="now-list">
        {panelLines(lines, part).map((line) => (
          <li>
            <a href={`tel:${line.phone}`}>
              <b>
                <Local text={line.situation} lang={lang} />
              </b>
              <span>
                <Local text={line.name} lang={lang} />
              </span>
              <span class="tel">
                <Icon name="phone" />
                {onOneLine(line.phoneShown)}
              </span>
            </a>
          </li>
        ))}
      </ul>
      <p class="now-foot">
        <a href="tel:112">
          <Icon name="phone-call" />
          {front.lifeInDanger[lang]}
        </a>
        <a href={href('helpNow', lang)}>{front.allNumbers[lang]}</a>
      </p>
    </section>
  )
}

/** Three at most: those meant for this part of the day, and of those only the ones known to answer now. */
export function panelLines(lines: HelpLine[], part: DayPart): HelpLine[] {
  const wanted = part === 'day' || part === 'morning' ? 'day' : 'night'
  return lines.filter(({ panel, openNow }) => panel.includes(wanted) && openNow).slice(0, 3)
}

function heading(part: DayPart, time: string) {
  if (part === 'day') return front.nowDay
  return { night: front.nowNight, morning: front.nowMorning, evening: front.nowEvening }[part](time)
}

const leads = {
  night: front.nowNightLead,
  morning: front.nowDayLead,
  evening: front.nowEveningLead,
  day: front.nowDayLead,
} as const
