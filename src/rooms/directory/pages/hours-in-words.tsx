import type { Lang } from '../../../platform/languages.ts'
import { machine, shortDay } from '../../../ui/dates.ts'
import { Icon } from '../../../ui/icons/icon.tsx'
import { listed } from '../../../ui/numbers.ts'
import { g } from '../given-texts.ts'
import type { Period } from '../openings.ts'
import { rhythmsOf } from '../rhythm.ts'
import { inWords } from '../rhythm-words.ts'
import { upperFirst } from '../words.ts'

type HoursInWordsProps = { periods: readonly Period[]; now: Temporal.Instant; lang: Lang }

/** The usual hours in words, and the next days of what does not come every week. */
export const HoursInWords = ({ periods, now, lang }: HoursInWordsProps) => {
  const rhythms = rhythmsOf(periods, now)
  if (rhythms.length === 0) return <p class="muted small">{g.timesNotTold[lang]}</p>
  return (
    <>
      {rhythms.map((rhythm) => (
        <p class="small">
          <Icon name="clock" /> {upperFirst(inWords(rhythm, lang))}.{' '}
          {rhythm.next.length ? (
            <>
              {g.nextDays[lang]} <Days days={rhythm.next} lang={lang} />
            </>
          ) : null}
          {rhythm.holidays.length ? (
            <>
              {' '}
              {g.notOnHolidays[lang]} <Days days={rhythm.holidays} lang={lang} />
            </>
          ) : null}
        </p>
      ))}
    </>
  )
}

/** "ti 24.11., ti 8.12. ja ti 22.12.", each day readable by machines. */
const Days = ({ days, lang }: { days: Temporal.PlainDate[]; lang: Lang }) => {
  const marks = listed(
    days.map((_, index) => `{${index}}`),
    lang,
  )
  return (
    <>
      {marks.split(/\{(\d)\}/).map((part, index) => {
        const day = index % 2 ? days[Number(part)] : undefined
        return day ? <time datetime={machine(day)}>{shortDay(day, lang)}</time> : part
      })}
    </>
  )
}
