import type { Lang } from '../../../platform/languages.ts'
import { atClock, dayAndTime, here } from '../../../ui/dates.ts'
import { Icon } from '../../../ui/icons/icon.tsx'
import { t } from '../texts.ts'

type OpennessProps = {
  /** null: nobody has told the hours, which is not the same as closed */
  openNow: boolean | null
  closesAt: Temporal.Instant | null
  opensAt: Temporal.Instant | null
  lang: Lang
}

/** Whether a place or line is open now, and until or from when. */
export const Openness = ({ openNow, closesAt, opensAt, lang }: OpennessProps) => {
  if (openNow === null) return <span class="muted">{t.hoursNotKnown[lang]}</span>
  if (openNow)
    return (
      <span class="open">
        <span class="dot" /> {t.open[lang]} {closesAt && t.until(atClock(here(closesAt), lang))[lang]}
      </span>
    )
  return (
    <span class="closed">
      <Icon name="moon" /> {t.closed[lang]}
      {opensAt && `. ${t.opensAt(dayAndTime(here(opensAt), lang))[lang]}`}
    </span>
  )
}
