import type { Lang } from '../../../platform/languages.ts'
import { atClock, dayAndTime, here } from '../../../ui/dates.ts'
import { OpenState } from '../../../ui/parts/cards.tsx'
import { t } from '../texts.ts'

/**
 * Open or closed in words, and until or from when. `openNow` null: nobody has told, which is not the same as closed; on a
 * `holiday` nobody has told whether the usual hours hold.
 */
export function openness(
  openNow: boolean | null,
  closesAt: Temporal.Instant | null,
  opensAt: Temporal.Instant | null,
  lang: Lang,
  holiday = false,
) {
  if (openNow === null) return <span class="muted">{(holiday ? t.holidayHours : t.hoursNotKnown)[lang]}</span>
  const closes = closesAt && t.until(atClock(here(closesAt), lang))[lang]
  const opens = opensAt && t.opensAt(dayAndTime(here(opensAt), lang))[lang]
  const text = openNow
    ? [t.open[lang], closes].filter(Boolean).join(' ')
    : [t.closed[lang], opens].filter(Boolean).join('. ')
  return <OpenState open={openNow} text={text} />
}
