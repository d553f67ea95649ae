import { type Lang, localized } from '../../platform/languages.ts'
import { type DayPart, dayPartOf, type HelpLine, panelLines, perhapsAnswering } from '../../rooms/directory/index.ts'
import { clockTime, here } from '../../ui/dates.ts'
import { Phone } from '../../ui/parts/calls.tsx'
import { NowPanel } from '../../ui/parts/now-panel.tsx'
import { href } from '../../ui/paths.ts'
import { front } from '../texts.ts'

/** The lines that answer at this moment, one tap away; which ones is decided by the clock and their hours. */
export const AnsweringNow = ({ lines, now, lang }: { lines: HelpLine[]; now: Temporal.Instant; lang: Lang }) => {
  const part = dayPartOf(now)
  const shown = panelLines(lines, part, lang)
  return (
    <NowPanel
      icon={part === 'night' || part === 'evening' ? 'moon-stars-duotone' : 'phone-call'}
      title={heading(part, clockTime(here(now), lang))[lang]}
      lead={leads[part][lang]}
      lines={shown.map(({ situation, name, phoneShown }) => ({
        situation: localized(situation, lang)?.text ?? '',
        who: localized(name, lang)?.text ?? '',
        phone: phoneShown,
      }))}
      danger={{ text: front.lifeInDanger[lang], phone: '112' }}
      all={{ text: front.allNumbers[lang], href: href('helpNow', lang) }}
    >
      {perhapsAnswering(lines, lang)
        .filter((line) => !shown.includes(line))
        .map(({ name, phoneShown, openNow }) => (
          <p>
            {front.ownLanguageToo[lang]} {localized(name, lang)?.text} <Phone number={phoneShown} />.{' '}
            {openNow ? null : front.ownLanguageHours[lang]}
          </p>
        ))}
    </NowPanel>
  )
}

function heading(part: DayPart, time: string) {
  if (part === 'day') return front.nowDay
  const headings = {
    night: front.nowNight,
    morning: front.nowMorning,
    evening: front.nowEvening,
    day_off: front.nowDayOff,
  }
  return headings[part](time)
}

const leads = {
  night: front.nowNightLead,
  morning: front.nowDayLead,
  evening: front.nowEveningLead,
  day_off: front.nowDayOffLead,
  day: front.nowDayLead,
} as const
