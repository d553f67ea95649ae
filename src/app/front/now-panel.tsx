import { type Lang, localized } from '../../platform/languages.ts'
import type { HelpLine } from '../../rooms/directory/index.ts'
import { clockTime, here } from '../../ui/dates.ts'
import { NowPanel } from '../../ui/parts/now-panel.tsx'
import { href } from '../../ui/paths.ts'
import { front } from '../texts.ts'
import { type DayPart, dayPartOf } from './day-part.ts'

/** The lines that answer at this moment, one tap away; which ones is decided by the clock and their hours. */
export const AnsweringNow = ({ lines, now, lang }: { lines: HelpLine[]; now: Temporal.Instant; lang: Lang }) => {
  const part = dayPartOf(now)
  return (
    <NowPanel
      icon={part === 'night' || part === 'evening' ? 'moon-stars-duotone' : 'phone-call'}
      title={heading(part, clockTime(here(now), lang))[lang]}
      lead={leads[part][lang]}
      lines={panelLines(lines, part).map(({ situation, name, phoneShown }) => ({
        situation: localized(situation, lang)?.text ?? '',
        who: localized(name, lang)?.text ?? '',
        phone: phoneShown,
      }))}
      danger={{ text: front.lifeInDanger[lang], phone: '112' }}
      all={{ text: front.allNumbers[lang], href: href('helpNow', lang) }}
    />
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
