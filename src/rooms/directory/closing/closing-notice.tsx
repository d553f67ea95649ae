import type { Lang } from '../../../platform/languages.ts'
import { dayOfInstant, shortDay } from '../../../ui/dates.ts'
import { Local } from '../../../ui/local.tsx'
import { Notice } from '../../../ui/parts/notice.tsx'
import { type Exception, holds } from '../week.ts'
import { n } from './notice-texts.ts'

type ClosingNoticeProps = { exceptions: readonly Exception[]; now: Temporal.Instant; lang: Lang }

/** Days ahead of which a visitor is told. */
const soon = 14

/** Closed today, or on a day soon: what one must know before leaving home. */
export const ClosingNotice = ({ exceptions, now, lang }: ClosingNoticeProps) => {
  const today = dayOfInstant(now)
  const [first] = exceptions.filter((one) => holds(one, today))
  const closed = first?.closed ? first : null
  const last = today.add({ days: soon })
  const coming = exceptions.filter(
    (one) => one.closed && one.from && isAfter(one.from, today) && !isAfter(one.from, last),
  )
  return (
    <>
      {closed ? (
        <Notice kind="warn" title={titleOf(closed, today, lang)}>
          {closed.name && Object.keys(closed.name).length ? (
            <p>
              <Local text={closed.name} lang={lang} />
            </p>
          ) : null}
        </Notice>
      ) : null}
      {coming.length ? (
        <Notice title={n.comingTitle[lang]}>
          {coming.toSorted(byFirstDay).map((one) => (
            <p>
              {daysOf(one, lang)}
              {one.name && Object.keys(one.name).length ? (
                <>
                  {': '}
                  <Local text={one.name} lang={lang} />
                </>
              ) : null}
            </p>
          ))}
        </Notice>
      ) : null}
    </>
  )
}

const titleOf = ({ to }: Exception, today: Temporal.PlainDate, lang: Lang): string => {
  if (!to) return n.closedForNow[lang]
  return to.equals(today) ? n.closedToday[lang] : n.closedUntil(shortDay(to, lang))[lang]
}

/** `to 24.12.` or `to 24.12. – la 26.12.` */
export const daysOf = ({ from, to }: Pick<Exception, 'from' | 'to'>, lang: Lang): string => {
  const [first, last] = [from && shortDay(from, lang), to && shortDay(to, lang)]
  return first === last ? (first ?? '') : [first ?? '', last ?? ''].join(' – ').trim()
}

const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) > 0
const byFirstDay = (a: Exception, b: Exception) => (a.from && b.from ? Temporal.PlainDate.compare(a.from, b.from) : 0)
